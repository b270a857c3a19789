"""Whole outputs on the made-up catalogue, word for word. `pytest --update` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizbench import api
from bizbench.output.writers import terminal
from tests.conftest import Run

GOLDEN = Path(__file__).parent / "golden"

#: A made-up city with two plans, to be read together with the made-up catalogue.
YEARS = ["--data", "tests/years"]

#: A made-up city with a plan and reports on it, and an indicator of its own.
PROGRESS = ["--data", "tests/progress"]

COMMANDS = {
    "compare": ["compare", "getting-water"],
    "compare-json": ["compare", "getting-water", "--format", "json"],
    "compare-csv": ["compare", "getting-water", "--format", "csv"],
    "compare-jsonl": ["compare", "getting-water", "--format", "jsonl"],
    "compare-markdown": ["compare", "getting-water", "--format", "markdown"],
    "compare-observed": ["compare", "getting-water/time", "--against", "observed:harbour"],
    "compare-goalpost": ["compare", "getting-water/time", "--against", "goalpost"],
    "compare-median": ["compare", "getting-water/time", "--against", "median"],
    "compare-city": ["compare", "getting-water/time", "--against", "Northtown"],
    "compare-scope": ["compare", "getting-water", "--scope", "business/small"],
    "compare-as-of": ["compare", "getting-water", "--as-of", "2020"],
    "compare-assume": [
        *["compare", "getting-water", "--assume", "power-factor=0.9"],
        *["--assume", "days=calendar", "--assume", "working-day=7/5"],
    ],
    "compare-strict": ["compare", "getting-water/time", "--strict"],
    "compare-top": ["compare", "getting-water", "--top", "1"],
    "compare-one-city": ["compare", "getting-water", "--city", "south"],
    "matrix": ["matrix"],
    "matrix-city": ["matrix", "getting-water", "--city", "Southport", "--as-of", "2021"],
    "matrix-columns": ["matrix", "getting-water", "--city", "west", "--city", "north", "--strict"],
    "matrix-csv": ["matrix", "--city", "south", "--format", "csv"],
    "matrix-json": ["matrix", "getting-water/time", "--city", "harbour", "--format", "json"],
    "matrix-markdown": ["matrix", "--assume", "power-factor=0.9", "--format", "markdown"],
    "best": ["best"],
    "best-city": ["best", "getting-water", "--city", "Southport"],
    "best-csv": ["best", "--city", "north", "--format", "csv"],
    "best-json": ["best", "getting-water/time", "--city", "north", "--format", "json"],
    "best-markdown": ["best", "--city", "east", "--format", "markdown"],
    "diff-cities": ["diff", "north/2020", "south/2021"],
    "diff-report": ["diff", "north", "2020", "2021-report"],
    "history": ["history", "mill", *YEARS],
    "history-beside": ["history", "mill,north", "getting-water/time", "--all", *YEARS],
    "history-json": ["history", "mill", "getting-water", "--format", "json", *YEARS],
    "diff-years": ["diff", "mill", "2021", "2022", *YEARS],
    "diff-years-all": ["diff", "mill", "2021", "2022", "--all", *YEARS],
    "diff-years-back": ["diff", "mill", "2022", "2021", *YEARS],
    "diff-years-csv": ["diff", "mill", "2021", "2022", "--format", "csv", *YEARS],
    "diff-years-json": ["diff", "mill", "2021", "2022", "--format", "json", *YEARS],
    "diff-years-markdown": ["diff", "mill", "2021", "2022", "--format", "markdown", *YEARS],
    "score": ["score", "getting-water", "--against", "observed:harbour"],
    "score-over": ["score", "getting-water", "--over", "time"],
    "score-observed": ["score", "--observed"],
    "score-json": ["score", "--city", "north", "--city", "west", "--format", "json"],
    "gaps": ["gaps", "north"],
    "gaps-city": ["gaps", "south", "--against", "north"],
    "gaps-goalpost": ["gaps", "north", "--against", "goalpost"],
    "gaps-observed": ["gaps", "south", "--against", "observed:harbour"],
    "gaps-lead": ["gaps", "north", "--lead", "水务"],
    "gaps-nothing": ["gaps", "harbour"],
    "gaps-silent": ["gaps", "lake"],
    "gaps-json": ["gaps", "east", "--format", "json"],
    "gaps-csv": ["gaps", "east", "--format", "csv"],
    "gaps-markdown": ["gaps", "west", "--format", "markdown"],
    "whatif": ["whatif", "north", "getting-water/time@business=4 working_day", "费用=0元"],
    "whatif-nothing": ["whatif", "north", "getting-water/time@business/with-works=4天"],
    "whatif-json": ["whatif", "south", "getting-water/procedures<=1个", "--format", "json"],
    "whatif-csv": ["whatif", "south", "getting-water/procedures<=1个", "--format", "csv"],
    "progress": ["progress", "ford", "2030", "--as-of", "2030-08-03", *PROGRESS],
    "progress-after": ["progress", "ford", "--as-of", "2031-01-15", *PROGRESS],
    "progress-history": [
        *["progress", "ford", "--as-of", "2030-12-01", "--history", "--lead", "审批局"],
        *["--assume", "days=working", "--at-risk", "5", "--time-left", "40", *PROGRESS],
    ],
    "progress-json": ["progress", "ford", "--as-of", "2030-08-03", "--format", "json", *PROGRESS],
    "progress-markdown": [
        *["progress", "ford", "--as-of", "2030-08-03", "--format", "markdown", *PROGRESS]
    ],
    "progress-no-reports": ["progress", "north", "2020", "--as-of", "2021-01-01"],
    "tasks": ["tasks", "ford", *PROGRESS],
    "tasks-no-dates": ["tasks", "south"],
    "tasks-lead": ["tasks", "ford", "2030", "--lead", "审批局", *PROGRESS],
    "tasks-indicator": ["tasks", "north/2020", "--indicator", "getting-water", "--brief"],
    "tasks-csv": ["tasks", "ford", "--format", "csv", *PROGRESS],
    "tasks-json": ["tasks", "ford", "--format", "json", *PROGRESS],
    "tasks-markdown": ["tasks", "ford", "--format", "markdown", *PROGRESS],
    "show-city-reports": ["show", "ford", *PROGRESS],
    "profile": ["profile", "north"],
    "profile-observed": ["profile", "harbour"],
    "profile-options": ["profile", "南港", "--as-of", "2021", "--assume", "days=calendar"],
    "profile-json": ["profile", "east", "--format", "json"],
    "profile-csv": ["profile", "south", "--format", "csv"],
    "show-plan": ["show", "north/2020"],
    "show-indicator": ["show", "getting-water"],
    "show-city": ["show", "harbour"],
    "show-target": ["show", "north/2020/getting-water/time@business"],
    "show-change": ["show", "south/2021/getting-water/coverage@all"],
    "show-words": ["show", "east/2019/getting-water/time@business"],
    "show-target-json": ["show", "north/2020/getting-water/time@business", "--format", "json"],
    "show-plan-json": ["show", "south/2021", "--format", "json"],
    "show-plan-csv": ["show", "south/2021", "--format", "csv"],
    "show-city-csv": ["show", "harbour", "--format", "csv"],
    "show-indicator-csv": ["show", "getting-water", "--format", "csv"],
    "list-cities": ["list", "cities"],
    "list-plans": ["list", "plans"],
    "list-indicators": ["list", "indicators"],
    "list-measures": ["list", "measures"],
    "list-targets": ["list", "targets"],
    "list-targets-csv": ["list", "targets", "--format", "csv"],
    "list-measures-tsv": ["list", "measures", "--format", "tsv"],
    "list-targets-json": ["list", "targets", "--format", "json"],
    "list-measures-json": ["list", "measures", "--format", "json"],
    "list-units": ["list", "units"],
    "compare-svg": ["compare", "getting-water/time", "--scope", "business", "--format", "svg"],
    "gaps-svg": ["gaps", "south", "--against", "north", "--format", "svg"],
    "history-svg": ["history", "mill", "--format", "svg", *YEARS],
    "search": ["search", "time"],
    "search-json": ["search", "time", "--format", "json"],
    "validate": ["validate"],
}


#: Formats that machines read.
MACHINE = {"json", "csv", "tsv", "jsonl"}


def check(name: str, found: str, update: bool, folder: Path = GOLDEN) -> None:
    path = folder / name
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(found.encode())
    assert found == path.read_bytes().decode()


def languages(name: str) -> tuple[str, ...]:
    """The languages of a whole output: what machines read is kept in one.

    The words in it are those of the tables; that they are in both languages is tested beside the
    fields.
    """
    return ("en",) if MACHINE & {*COMMANDS[name]} else ("en", "zh")


@pytest.mark.parametrize(
    ("name", "lang"), [(name, lang) for name in COMMANDS for lang in languages(name)]
)
def test_command(name: str, lang: str, on_tiny: Run, update: bool) -> None:
    code, out, _ = on_tiny(*COMMANDS[name], "--lang", lang)
    assert code == 0
    check(f"{name}.{lang}.txt", out, update)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [40, 80])
def test_diff_in_a_narrow_terminal(width: int, lang: str, tiny: api.Bizbench, update: bool) -> None:
    page = tiny.diff("north/2020", "south/2021").page(lang)
    check(f"terminal-diff-{width}.{lang}.txt", terminal.write(page, width), update)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [80, 120])
def test_gaps_in_a_narrow_terminal(width: int, lang: str, tiny: api.Bizbench, update: bool) -> None:
    page = tiny.gaps("north").page(lang)
    check(f"terminal-gaps-{width}.{lang}.txt", terminal.write(page, width), update)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_matrix_width(width: int, lang: str, tiny: api.Bizbench, update: bool) -> None:
    page = tiny.matrix("getting-water/time", city="south").page(lang)
    check(f"terminal-matrix-{width}.{lang}.txt", terminal.write(page, width), update)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_terminal_width(width: int, lang: str, tiny: api.Bizbench, update: bool) -> None:
    page = tiny.compare("getting-water").page(lang)
    check(f"terminal-{width}.{lang}.txt", terminal.write(page, width), update)


def test_no_golden_file_is_left_over() -> None:
    names = {f"{n}.{lang}.txt" for n in COMMANDS for lang in languages(n)}
    both = ("en", "zh")
    names |= {f"terminal-diff-{w}.{lang}.txt" for w in (40, 80) for lang in both}
    kinds = ("terminal", "terminal-matrix")
    names |= {f"{k}-{w}.{lang}.txt" for k in kinds for w in (40, 80, 120) for lang in both}
    names |= {f"terminal-gaps-{w}.{lang}.txt" for w in (80, 120) for lang in both}
    assert {p.name for p in GOLDEN.iterdir()} == names
