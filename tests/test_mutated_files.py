"""No data file, however damaged, gives a traceback: sound files changed at random, then used.

Each file is damaged in one to three places as hands, editors and transfers damage files; a
command then reads it among sound ones. ``pytest --fuzz 5 tests/test_mutated_files.py`` tries
five times as many: 500.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from bizbench.cli.main import run
from bizbench.data import yamldoc
from tests import conftest
from tests.conftest import TINY

#: Of files, in so many tests of equal size.
FILES, PARTS = 100, 10
SOURCES = [TINY, TINY.parent / "progress"]
COMMANDS = [
    ["validate"],
    ["validate", "--format", "json"],
    ["compare", "getting-water"],
    ["compare", "getting-water/time", "--against", "observed:harbour", "--format", "csv"],
    ["matrix", "--format", "markdown"],
    ["best", "--city", "north"],
    ["gaps", "north"],
    ["profile", "north", "--format", "jsonl"],
    ["score", "--format", "json"],
    ["score", "--observed", "--overall"],
    ["diff", "north/2020", "south/2021", "--all"],
    ["show", "north/2020"],
    ["show", "getting-water"],
    ["show", "north", "--format", "json"],
    ["list", "targets", "--format", "json"],
    ["list", "measures"],
    ["whatif", "north", "getting-water/time@business=4 day"],
    ["progress", "north", "2020", "--as-of", "2020-06-30"],
    ["verify", "--sources", str(TINY.parent / "sources")],
]
#: What may stand in place of a value, or anywhere.
ODD = """
null ~ true [] {} [[]] {a: b} 0 -1 -0 1e999 .inf 0x10 1/0 5/2 99999999999999999999 1.5.5 010 2020
2020-13-45 0001-01-01 9999-12-31 day "5 day" "-5 day" "1/0 day" "１４ 工作日" "5 nothing" 'a''b "
! & * &a *a !!python/object:os.system | > ? @ ` % --- ... # check \t : - , [ ] { } ： “ ” 　 é 𝄞
all business/small business/ /small business/small+small getting-water/time getting-water/
north/2020 at_most exactly between in_words change: decrease base: baseline also: [{as: restated}]
scopes: [a]
"""
WORDS = [*ODD.split(), "", " ", "\0", "\x1b", "\u202e", "\ud800", "\ufeff", "a" * 3000, "[" * 200]

Change = Callable[[random.Random, list[str]], None]


def value(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    head, colon, _ = lines[at].partition(":")
    lines[at] = f"{head}{colon} {chance.choice(WORDS)}" if colon else chance.choice(WORDS)


def key(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    other = chance.choice(lines).partition(":")[0].strip(" -")
    head, colon, rest = lines[at].partition(":")
    lines[at] = head[: len(head) - len(head.lstrip(" -"))] + other + colon + rest


def lost(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    del lines[at : at + chance.choice([1, 1, 2, 5])]


def doubled(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    lines[chance.randrange(len(lines)) : 0] = lines[at : at + chance.choice([1, 2, 5])]


def moved(chance: random.Random, lines: list[str]) -> None:
    lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))


def indented(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    lines[at] = lines[at][2:] if chance.random() < 0.5 else "  " + lines[at]


def inserted(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    place = chance.randint(0, len(lines[at]))
    lines[at] = lines[at][:place] + chance.choice(WORDS) + lines[at][place:]


def cut(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    lines[at] = lines[at][: chance.randint(0, len(lines[at]))]


def digits(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    lines[at] = "".join(chance.choice("0123456789-") if c.isdigit() else c for c in lines[at])


CHANGES: list[Change] = [value, value, key, lost, doubled, moved, indented, inserted, cut, digits]


def damaged(chance: random.Random, sound: str) -> bytes:
    lines = sound.splitlines()
    for _ in range(chance.choice([1, 1, 2, 3])):
        if lines:
            chance.choice(CHANGES)(chance, lines)
    raw = "\n".join(lines).encode("utf-8", "surrogatepass")
    if chance.random() < 0.05:
        at = chance.randint(0, len(raw))
        raw = raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]
    return raw


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sound files; each is parsed once, to save time."""
    monkeypatch.setattr("bizbench.data.yamldoc.read", cache(yamldoc.read))
    for source in SOURCES:
        shutil.copytree(source, tmp_path / "data", dirs_exist_ok=True)
    return tmp_path / "data"


@pytest.mark.parametrize("part", range(PARTS))
def test_a_damaged_file_is_told_of_not_crashed_on(
    part: int, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(part)
    files = sorted(folder.rglob("*.yaml"))
    refused = 0
    for n in range(FILES // PARTS * conftest.FUZZ):
        path = chance.choice(files)
        sound = path.read_bytes()
        path.write_bytes(made := damaged(chance, sound.decode()))
        command = [*chance.choice(COMMANDS), "--lang", chance.choice(["en", "zh"])]
        try:
            code = run([*command, "--data", str(folder), "--only-data"])
        except BaseException as error:
            kept = folder.parent / f"{path.stem}-{n}.yaml"
            kept.write_bytes(made)
            raise AssertionError(f"{command} with {kept} as {path}") from error
        finally:
            path.write_bytes(sound)
        out, err = capsys.readouterr()
        assert code in (0, 1, 2) and "Traceback" not in out + err, (command, path)
        assert code == 0 or out or err, (command, path)
        refused += code == 1
    assert refused > FILES // PARTS * conftest.FUZZ / 4, "hardly any file was damaged"
