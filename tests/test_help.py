"""Help, the start screen and errors of the command line, in either language."""

from __future__ import annotations

import re
from typing import Any

import pytest
import typer

from bizbench.cli.app import app
from bizbench.ground.texts import LANGUAGES
from bizbench.ground.texts.help import TEXTS
from bizbench.ground.widths import width_of
from bizbench.output.writers.wrapping import CLOSING, OPENING
from tests.conftest import TINY, Run

PROGRAM: Any = typer.main.get_command(app)
COMMANDS: dict[str, Any] = {"bizbench": PROGRAM, **PROGRAM.commands}
PARAMS = [(name, param) for name, command in COMMANDS.items() for param in command.params]
#: The library's own options are known by their names.
LIBRARYS = {"help", "install_completion", "show_completion"}
#: Texts that the help is laid out with.
FRAME = "start start.commands start.more usage arguments options commands example default required"
FRAME += " whole-number a-year"


def words(shown: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Z][A-Z-]+", shown)}


def test_every_command_has_its_sentence_and_an_example() -> None:
    """A new command: ``help.command.NAME`` and ``help.example.NAME`` in ground/texts/help.py."""
    wanted = {f"help.{kind}.{name}" for kind in ("command", "example") for name in COMMANDS}
    assert sorted(wanted - {*TEXTS}) == []


def test_every_option_names_its_text() -> None:
    """``help="help.option.…"`` where the option is declared, the text in ground/texts/help.py."""
    bare = [(name, p.name, p.help) for name, p in PARAMS if p.help not in TEXTS]
    assert [entry for entry in bare if entry[1] not in LIBRARYS] == []


def test_every_word_for_a_value_has_its_text() -> None:
    valued = [(name, p) for name, p in PARAMS if not getattr(p, "is_flag", False)]
    used = {(name, word) for name, p in valued for word in words(p.metavar or p.name.upper())}
    assert sorted(u for u in used if f"help.metavar.{u[1]}" not in TEXTS) == []


def test_no_text_of_the_help_is_left_over() -> None:
    used = {p.help for _, p in PARAMS} | {f"help.{id}" for id in FRAME.split()}
    used |= {f"help.option.{name.replace('_', '-')}" for name in LIBRARYS}
    used |= {f"help.{k}.{name}" for k in ("command", "more", "example") for name in COMMANDS}
    shown = " ".join([*(p.metavar for _, p in PARAMS if p.metavar), "OPTIONS COMMAND ARGS"])
    used |= {f"help.metavar.{word}" for word in words(shown)}
    assert sorted({*TEXTS} - used) == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_eighty_columns(command: str, lang: str, bizbench: Run) -> None:
    """In cells, of which a Chinese character takes two, and by the rules for Chinese lines."""
    own = [command] if command != "bizbench" else []
    code, out, err = bizbench(*own, "--help", "--lang", lang)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert max(map(width_of, lines)) <= 80
    assert not [line for line in lines if line.strip()[:1] in set(CLOSING) - {"…"}]
    assert not [line for line in lines if line.rstrip()[-1:] in {*OPENING} - {""}]
    for name, param in ((n, p) for n, p in PARAMS if n == command and p.help in TEXTS):
        shown = "".join(TEXTS[param.help][LANGUAGES.index(lang)].partition("{")[0].split())
        assert shown in "".join(out.split()), (name, param.name)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_options_do_stands_in_one_column(lang: str, bizbench: Run) -> None:
    _, out, _ = bizbench("compare", "-h", "--lang", lang)
    head, gap = (" --city CITY", "Your") if lang == "en" else (" --city 城市", "本市")
    (first,) = (line for line in out.splitlines() if line.startswith(f" {head}"))
    at = width_of(first.partition(gap)[0])
    listed = out.partition("--city")[2].partition("  -h, --help")[0].splitlines()[1:]
    for line in listed:
        cells = 0
        for sign in line:
            if cells == at:
                assert sign != " ", line
            cells += width_of(sign)


def test_help_speaks_the_systems_language(bizbench: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "用法：bizbench gaps [选项] 城市" in bizbench("gaps", "-h")[1]
    assert "bizbench compare 获得电力" in bizbench()[1]
    assert "Usage: bizbench gaps [OPTIONS] CITY" in bizbench("gaps", "-h", "--lang", "en")[1]
    assert "Usage: bizbench gaps" in bizbench("--lang", "en", "gaps", "-h")[1]


@pytest.mark.parametrize(
    ("arguments", "lang"),
    [
        (["zh", "-h"], "en"),
        (["--city", "zh", "-h"], "en"),
        (["--lang=zh", "-h"], "zh"),
        (["zh", "-h", "--lang", "zh"], "zh"),
        (["--lang=zh", "-h", "en"], "zh"),
    ],
)
def test_only_the_option_asks_for_a_language(
    bizbench: Run, arguments: list[str], lang: str
) -> None:
    assert bizbench("search", *arguments)[1].startswith(TEXTS["help.usage"][lang == "zh"])


def test_behind_two_dashes_nothing_is_an_option(bizbench: Run) -> None:
    out = bizbench("search", "--data", str(TINY), "--only-data", "--", "--lang=zh")[1]
    assert out.startswith("Search: “--lang=zh”")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["compare", "--foo"], ["--foo", "bizbench compare -h"]),
        (["compare", "--citty", "x"], ["'--city'|“--city”"]),
        (["diff", "a", "b", "--year", "3"], ["--year"]),
        (["compare", "-z"], ["-z"]),
        (["compare", "x", "--strict=1"], ["--strict"]),
        (["compare", "--city"], ["--city CITY|--city 城市"]),
        (["--lang"], ["--lang LANG|--lang 语言"]),
        (["gaps"], ["CITY|城市", "bizbench gaps -h"]),
        (["draft", "a.txt", "--city", "x"], ["--year YEAR|--year 年份"]),
        (["compare", "x", "--top", "many"], ["--top", "many"]),
        (["compare", "x", "--year", "soon"], ["--year", "soon"]),
        (["list", "cities", "--year", "2020", "--year", "soon"], ["soon"]),
        (["schema", "plan", "and", "more"], ["and more"]),
        (["comparre"], ["'compare'|“compare”"]),
        (["-"], ["-"]),
    ],
)
def test_a_wrong_command_line_is_answered_in_the_asked_language(
    arguments: list[str], found: list[str], lang: str, bizbench: Run, monkeypatch: Any
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8" if lang == "zh" else "C.UTF-8")
    code, out, err = bizbench(*arguments)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith("错误：" if lang == "zh" else "error: ")
    at = LANGUAGES.index(lang)
    assert [f for f in found if f.split("|")[at % len(f.split("|"))] not in err] == []
    assert not re.search("[Nn]o such|Missing|Invalid|unexpected|Got ", err)


def test_nothing_near_is_no_hint(bizbench: Run) -> None:
    _, _, err = bizbench("diff", "a", "b", "--year", "3", "--lang", "en")
    assert "did you mean" not in err


def test_help_goes_before_what_is_wrong_behind_it(bizbench: Run) -> None:
    code, out, _ = bizbench("gaps", "a", "b", "--help", "--lang", "en")
    assert code == 0 and out.startswith("Usage: bizbench gaps")


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        (["list", "targets", "--status", "target"], ["list", "目标", "--status", "目标"]),
        (["matrix", "--level", "city"], ["matrix", "--level", "城市"]),
        (["list", "plans", "--kind", "plan"], ["list", "方案", "--kind", "方案"]),
    ],
)
def test_closed_lists_are_known_by_their_names(
    ids: list[str], names: list[str], on_tiny: Run
) -> None:
    code, out, _ = on_tiny(*ids, "--lang", "zh")
    assert (code, out) == on_tiny(*names, "--lang", "zh")[:2] and code == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["list", "清单"], "可用：城市、方案、指标、"),
        (["list", "targets", "--status", "好"], "可用：目标、现行规定、已实现"),
        (["compare", "getting-water", "--level", "村"], "可用：城市、区县、省、经济体、全部"),
        (["list", "plans", "--status", "target"], "不能用于筛选方案清单"),
        (["show", "北城/2019"], "您是否想写“北城/2020”？"),
    ],
)
def test_unknown_names_are_answered_with_names(line: list[str], said: str, on_tiny: Run) -> None:
    code, out, err = on_tiny(*line, "--lang", "zh")
    assert (code, out) == (2, "") and said in err


def test_behind_a_good_guess_no_long_list_follows(on_tiny: Run) -> None:
    line = ["compare", "getting-water", "--format", "csv", "--columns", "gapp", "--lang", "en"]
    assert on_tiny(*line)[2].splitlines()[-1].endswith("did you mean 'gap'?")
