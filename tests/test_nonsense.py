"""No command line, however wrong, gives a traceback: arguments made up for every command.

The commands and their options are read off the program itself, so that new ones take part.
"""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bizbench.cli import terminal
from bizbench.cli.app import app
from bizbench.cli.main import run
from bizbench.data import loading
from tests import conftest
from tests.conftest import TINY

PROGRAM: Any = typer.main.get_command(app)
#: These write to the user's shell.
LEFT_OUT = {"--install-completion", "--show-completion"}

#: Words that mean something somewhere, so that nonsense gets past the first check.
_WORDS = """
getting-water getting-water/time getting-water/fee getting-water/nothing 用水 接水时间 north South
north/2020 south/2021 north/2021-report 北城 north/2020/getting-water/time@business
north/2020/getting-water/time@business#stretch-1 north/2020/getting-water/time@ north/ /2020 @ #
business business/small business/small+urban household all all/ /small +
best median goalpost observed:harbour observed:harbour@survey-2020 observed: observed:@ observed:x
days=calendar days=working working-day=7/5 working-day=365/248 hours=office power-factor=0.9
power-factor=0 power-factor=1e999999 power-factor=1/0 working-day=0/1 working-day=-1 days= =x =
working-day=99999999999999999999999999/3 power-factor=nan working-day=１ days days=working=x
cities plans indicators measures targets units plan indicator city observation progress
target standing-rule achieved 市水务局 date word document-number
table markdown json csv tsv jsonl text github en zh utf-8 utf-8-sig gb18030 gbk rot13
2020 2021 0 -1 1 1.5 1e3 ٣ 999999999999999999999999999999 -0 0x10
. .. / tests tests/tiny tests/sources tests/tiny/cities/north/2020.yaml nowhere README.md
a.md a.csv a.tsv a.jsonl a.json a.txt a.xyz .csv a no/a.csv /dev/full/a.csv
-- - --- -x --x --no-x --city= --format=csv --lang=zh --top=0 -o -h --help --version
"""
WORDS = _WORDS.split()
ODD = ["", " ", "\t", "\n", "\0", "\udcff", "\ud800", "\u202e", "🏙", "\x1b[2J", "a" * 5000, "%s{0}"]
ODD += [
    "'",
    '"',
    "\\",
    "|",
    "*",
    "[red]",
    "=1+1",
    "１",
    "é",
    "e\u0301",
    "\u200b",
    "C:\\x",
    "~",
    "$X",
]


def options_of(command: Any) -> list[tuple[str, bool]]:
    """Each option's name, and whether it takes a value."""
    return [
        (name, not parameter.is_flag)
        for parameter in command.params
        if parameter.param_type_name == "option"
        for name in (*parameter.opts, *parameter.secondary_opts)
        if name not in LEFT_OUT
    ]


VALUES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(ODD),
    st.text(st.characters(exclude_characters="/"), max_size=12),
    st.integers().map(str),
)


#: What makes sense, so that some lines get all the way; a new option takes part without.
SOUND_WORDS = {"compare": ["getting-water"], "show": ["north/2020"], "list": ["targets"]}
SOUND_WORDS |= {"draft": ["tests/sources/north-2020.txt", "--city", "north", "--year", "2031"]}
SOUND_WORDS |= {"new": ["north/2032"], "gaps": ["north"], "profile": ["north"]}
SOUND_WORDS |= {"whatif": ["north", "getting-water/time@business=4 day"]}
SOUND_WORDS |= {"schema": ["plan"], "diff": ["north/2020", "south/2021"]}
SOUND_WORDS |= {"progress": ["north", "2020", "--as-of", "2020-06-30"]}
SOUND_VALUES = {
    "--city": ["north", "south", "东谷"],
    "--scope": ["business", "business/small", "household", "all"],
    "--as-of": ["2019", "2020", "2021", "2020-09-30"],
    "--at-risk": ["0", "20"],
    "--behind": ["20", "100"],
    "--time-left": ["0", "50"],
    "--against": ["best", "median", "goalpost", "north", "observed:harbour"],
    "--assume": ["days=calendar", "working-day=7/5", "power-factor=0.9", "hours=office"],
    "--top": ["1", "2"],
    "--year": ["2020"],
    "--indicator": ["getting-water"],
    "--lead": ["水务"],
    "--status": ["target"],
    "--text": ["水"],
    "--sources": ["tests/sources"],
    "--explain": ["date"],
    "--data": ["tests/tiny"],
    "--lang": ["en", "zh"],
    "--format": ["table", "markdown", "json", "csv", "tsv", "jsonl"],
    "--encoding": ["utf-8", "gb18030"],
    "--columns": ["version", "city_name,notes"],
    "--output": ["a.csv", "a.md", "b.tsv", "c.jsonl"],
    "-o": ["a.csv"],
}


@st.composite
def option(draw: st.DrawFn, command: Any, sound: bool) -> list[str]:
    known = [(n, v) for n, v in options_of(command) if n in SOUND_VALUES or not v]
    wild = [*options_of(command), ("--no-such", True)]
    name, takes_value = draw(st.sampled_from((sound and known) or wild))
    if not takes_value:
        return [name]
    return [name, draw(st.sampled_from(SOUND_VALUES.get(name, WORDS)) if sound else VALUES)]


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """A whole command line: options before, a command, words and options in any order."""
    name = draw(st.sampled_from(sorted(PROGRAM.commands)))
    command = PROGRAM.commands[name]
    parts = draw(st.lists(option(PROGRAM, False), max_size=1))
    parts.append([draw(st.sampled_from([name] * 9 + ["no-such", name.upper()]))])
    parts.append(draw(st.sampled_from([SOUND_WORDS.get(name, []), []])))
    word = VALUES.map(lambda value: [value])
    parts += draw(st.lists(st.one_of(option(command, False), word), max_size=4))
    return [word for part in parts for word in part]


@st.composite
def nearly_sound(draw: st.DrawFn) -> list[str]:
    """A line that would run, but for one word that is put in at any place."""
    name = draw(st.sampled_from(sorted(PROGRAM.commands)))
    parts = draw(st.lists(option(PROGRAM.commands[name], True), max_size=4))
    line = [name, *SOUND_WORDS.get(name, []), *(word for part in parts for word in part)]
    if draw(st.booleans()):
        at = draw(st.integers(1, len(line)))
        line[at : at + 1] = [draw(VALUES)]
    return line


def streams() -> Iterator[io.TextIOWrapper]:
    """Standard output and error as strict as a real one, before ``terminal.prepare``."""
    for _ in range(2):
        yield io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="strict")


@contextmanager
def captured() -> Iterator[tuple[io.TextIOWrapper, io.TextIOWrapper]]:
    before = sys.stdout, sys.stderr
    out, err = streams()
    sys.stdout, sys.stderr = out, err
    try:
        terminal.prepare()
        yield out, err
    finally:
        sys.stdout, sys.stderr = before


def check(arguments: list[str]) -> int:
    with captured() as (out, err):
        code = run(arguments)
        out.flush()
        err.flush()
        said = out.buffer.getvalue() + err.buffer.getvalue()  # type: ignore[attr-defined]
    assert code in (0, 1, 2), arguments
    assert b"Traceback" not in said, arguments
    assert said or code == 0, arguments
    return code


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Program and data are made once (for each stack of folders); files go to a folder of ours."""
    with pytest.MonkeyPatch.context() as patch:
        read = loading.load
        load = cache(lambda folders: read(list(folders)))
        patch.setattr(loading, "load", lambda folders, **_: load(tuple(folders)))
        patch.setenv("BIZBENCH_SOURCES", str(TINY.parent / "sources"))
        folder = tmp_path_factory.mktemp("nonsense")
        for name in ("tiny", "sources"):  # copies: a line may well overwrite them
            shutil.copytree(TINY.parent / name, folder / "tests" / name)
        yield folder


@pytest.fixture
def _elsewhere(quick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(quick)
    monkeypatch.setattr("bizbench.data.roots.shipped", lambda: TINY)


@pytest.mark.usefixtures("_elsewhere")
@settings(
    max_examples=160 * conftest.FUZZ, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.one_of(lines(), nearly_sound()))
def test_nonsense_is_answered_not_crashed_on(arguments: list[str]) -> None:
    check(arguments)


#: By name of an option the commands that have it.
HOLDERS = {
    name: [c for c in sorted(PROGRAM.commands) if (name, takes) in options_of(PROGRAM.commands[c])]
    for command in PROGRAM.commands.values()
    for name, takes in options_of(command)
}


def dealt(name: str, command: str) -> list[str]:
    """Odd values for an option: each of them tried with four of the commands that share it."""
    every = max(1, len(HOLDERS[name]) // 4) if conftest.FUZZ == 1 else 1
    place = HOLDERS[name].index(command)
    return [value for n, value in enumerate(ODD) if (n + place) % every == 0]


@pytest.mark.usefixtures("_elsewhere")
@pytest.mark.parametrize("command", sorted(PROGRAM.commands))
def test_every_option_with_every_odd_value(command: str) -> None:
    """Each option of each command alone, behind words the command can work with."""
    codes = {check([command, *SOUND_WORDS.get(command, [])])}
    for name, takes_value in options_of(PROGRAM.commands[command]):
        for value in dealt(name, command) if takes_value else [None]:
            more = [name] if value is None else [name, value]
            codes.add(check([command, *SOUND_WORDS.get(command, []), *more]))
    assert codes & {0, 2}
