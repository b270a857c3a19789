"""The command line as a user meets it: options, errors, files, pipes."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.core import TyperOption

from bizbench.cli.app import app
from bizbench.cli.main import main
from bizbench.ground.texts import text
from tests.catalogues import city, plan, target, write
from tests.conftest import COMMAND, TINY, Run

#: Where a real process runs, and on what: made-up data alone, in a folder that is no checkout.
ELSEWHERE = TINY.parent
DATA = ("--data", "tiny", "--only-data")


def process(
    *arguments: str, encoding: str = "utf-8", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """A real process, its output piped."""
    return subprocess.run(
        [*COMMAND, *arguments],
        capture_output=True,
        cwd=ELSEWHERE,
        env={**os.environ, "PYTHONIOENCODING": encoding, **(env or {})},
        check=False,
        timeout=60,
    )


def piped(
    *arguments: str, encoding: str = "utf-8", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """The same in this process, which has loaded all of it: streams such as a pipe gets.

    What Python itself does as it starts and ends has to be tested with ``process``.
    """
    out, err = io.BytesIO(), io.BytesIO()
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (env or {}).items():
            patch.setenv(name, value)
        patch.chdir(ELSEWHERE)
        patch.setattr(sys, "argv", ["bizbench", *arguments])
        patch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding))
        patch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding, "backslashreplace"))
        with pytest.raises(SystemExit) as ended:
            main()
            raise SystemExit(0)
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        code = int(ended.value.code or 0)
        return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())


def test_alone_it_shows_the_main_command(bizbench: Run) -> None:
    code, out, _ = bizbench()
    assert code == 0 and "bizbench compare getting-electricity" in out


def test_version_names_the_data_folders(bizbench: Run) -> None:
    code, out, _ = bizbench("--version", "--data", str(TINY))
    assert code == 0
    assert re.match(r"bizbench \d+\.\d+\.\d+\n", out)
    assert out.splitlines()[2:] == ["data: tests/tiny"]


@pytest.mark.parametrize("place", ["before", "after"])
def test_global_options_work_before_and_after_the_command(place: str, bizbench: Run) -> None:
    options = ["--data", str(TINY), "--only-data", "--lang", "zh", "--format", "json"]
    words = ["compare", "getting-water/fee"]
    code, out, _ = bizbench(*(options + words if place == "before" else words + options))
    assert code == 0
    assert json.loads(out)["sets"][0]["measure"] == "getting-water/fee"


def test_data_before_and_after_add_up(bizbench: Run, tmp_path: Path) -> None:
    extra = write(tmp_path, {"cities/zed/city.yaml": city("zed")})
    arguments = ["--data", str(TINY), "list", "cities", "--data", str(extra), "--only-data"]
    code, out, err = bizbench(*arguments, "--format", "json", "--lang", "en")
    ids = [entry["id"] for entry in json.loads(out)]
    assert code == 0 and "zed" in ids and "north" in ids
    assert err.count("note: indicators/getting-water.yaml comes from") == 1


def test_data_from_the_environment(
    bizbench: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    extra = write(tmp_path, {"cities/zed/city.yaml": city("zed")})
    monkeypatch.setenv("BIZBENCH_DATA", os.pathsep.join([str(TINY), str(extra)]))
    _, out, _ = bizbench("list", "cities", "--format", "json")
    assert {"north", "zed"} <= {entry["id"] for entry in json.loads(out)}


def test_a_checkout_whose_data_are_not_read_is_said(on_tiny: Run) -> None:
    _, _, err = on_tiny("list", "units", "--lang", "en")
    assert "checkout" in err and "tests/tiny" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["compare", "getting-watr"], ["getting-watr", "did you mean 'getting-water'"]),
        (["compare", "getting-water/tim"], ["'tim'", "did you mean 'time'", "procedures"]),
        (["compare", "getting-water", "--city", "nort"], ["'nort'", "north"]),
        (["compare", "getting-water", "--scope", "busines"], ["'busines'", "business"]),
        (["compare", "getting-water", "--format", "markdwn"], ["markdwn", "did you mean"]),
        (["compare", "getting-water", "--assume", "day=working"], ["'day'", "working-day"]),
        (["compare", "getting-water", "--assume", "days=x"], ["'x'", "working, calendar"]),
        (["compare", "getting-water", "--lang", "fr"], ["'fr'", "en, zh"]),
        (["compare", "getting-water", "--top", "0"], ["--top"]),
        (["compare", "getting-water", "--as-of", "x"], ["--as-of"]),
        (["compare", "getting-water", "--as-of", "20205"], ["20205", "1978", "2100"]),
        (["list", "plans", "--year", "20205"], ["20205", "1978", "2100"]),
        (["compare", "getting-water", "--year", "2021", "--as-of", "2020"], ["2021", "2020"]),
        (["compare", "getting-water", "--against", "observed:north"], ["north"]),
        (["compare", "getting-water", "南港"], ["'南港' names a city", "--city"]),
        (["matrix", "getting-water", "north", "south"], ["'north' names a city", "--city"]),
        (["best", "NT"], ["'NT' names a city", "your own city is named with --city"]),
        (["history", "north", "南港"], ["'南港' names a city", "CITY,南港"]),
        (["score", "north、南港"], ["'north、南港' names a city", "--city"]),
        (["compare"], ["--framework"]),
        (["compar"], ["compare"]),
        (["compare", "getting-water", "--cty", "x"], ["--city"]),
        (["show", "north/2019"], ["north/2019", "north/2020"]),
        (["show", "nort"], ["nort", "did you mean 'north'"]),
        (["show", "getting-water/time"], ["compare getting-water/time", "show getting-water "]),
        (["show", "接水时间"], ["is a measure", "compare getting-water/time"]),
        (["show", "getting-water/tim"], ["no measure 'tim'", "did you mean 'time'"]),
        (["show", "north/2020/getting-water/tme@business"], ["did you mean"]),
        (["diff", "north", "2020", "2021"], ["did you mean 'north/2021-report'"]),
        (["diff", "north/2020"], ["CITY/YEAR", "south/2021"]),
        (["diff", "north/2020", "south/2021", "--indicator", "getting-watr"], ["getting-water"]),
        (["diff"], ["OLD NEW | CITY YEAR YEAR is missing"]),
        (["score", "getting-watr"], ["getting-watr", "did you mean 'getting-water'"]),
        (["score", "getting-water/time"], ["score getting-water --over time"]),
        (["score", "getting-water", "--over", "tim"], ["'tim'", "did you mean 'time'"]),
        (["score", "getting-water", "--over", "fee"], ["'fee'", "time, cost"]),
        (["score", "--over", "time"], ["just one indicator"]),
        (["score", "--overall"], ["--observed", "no league table"]),
        (["score", "getting-water", "--overall", "--observed"], ["name no indicator"]),
        (["score", "--overall", "--observed"], ["mean of 10", "hold 0"]),
        (["score", "--observed", "--as-of", "2020"], ["--as-of", "--observed"]),
        (["score", "--observed", "--against", "observed:harbour"], ["--against"]),
        (["score", "--observed", "--city", "north"], ["north", "harbour"]),
        (["score", "--observed", "--city", "harbour@survey"], ["'survey'", "survey-2020"]),
        (["score", "--against", "north"], ["'north'", "observed:harbour"]),
        (["score", "--city", "observed:harbour"], ["--observed", "--against observed:harbour"]),
        (["list", "city"], ["'city'", "did you mean 'cities'"]),
        (["list", "units", "--year", "2020"], ["--year", "--text"]),
        (["list", "targets", "--status", "targe"], ["did you mean 'target'"]),
        (["list", "targets", "--lead", "市水务"], []),
        (["list", "targets", "--lead", "市火务局"], ["did you mean '市水务局'"]),
        (["validate", "--format", "xml"], ["xml", "github"]),
        (["validate", "README.md"], ["README.md"]),
        (["schema", "plans"], ["did you mean 'plan'"]),
        (["search", "税", "局"], ["made of '局' here"]),
        (["search", "税", "a b"], ["made of ''a b'' here"]),
    ],
)
def test_wrong_usage_says_what_is_allowed(
    arguments: list[str], words: list[str], bizbench: Run
) -> None:
    more = [] if arguments[0] == "schema" else ["--data", str(TINY), "--only-data"]
    code, out, err = bizbench("--lang", "en", *arguments, *more)
    if not words:
        assert code == 0
        return
    assert code == 2, err
    assert out == ""
    for word in words:
        assert word.casefold() in err.casefold()


def test_usage_errors_in_chinese(on_tiny: Run) -> None:
    code, _, err = on_tiny("compare", "获得用火", "--lang", "zh")
    assert code == 2 and "获得用水" in err and "没有" in err


def test_only_data_without_a_folder(bizbench: Run) -> None:
    code, _, err = bizbench("list", "cities", "--only-data", "--lang", "en")
    assert code == 2 and "--data" in err


@pytest.mark.parametrize("make", [False, True])
def test_a_missing_or_empty_data_folder(bizbench: Run, tmp_path: Path, make: bool) -> None:
    folder = tmp_path / "data"
    if make:
        folder.mkdir()
    code, _, err = bizbench("list", "cities", "--data", str(folder), "--lang", "en")
    assert code == 1
    assert ("folder-empty" if make else "folder-missing") in err


# --- broken data --------------------------------------------------------------------------


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    files = {f"cities/{c}/city.yaml": city(c) for c in "abc"}
    for c, days in (("a", 10), ("b", 8)):
        files[f"cities/{c}/2020.yaml"] = plan(c, 2020, [target("time", "business", f"{days} day")])
    files["cities/c/2020.yaml"] = plan("c", 2020, [target("time", "business", "5 dayz")])
    return write(tmp_path, files)


def test_a_broken_plan_that_touches_the_answer(broken: Path, bizbench: Run) -> None:
    options = ["--data", str(broken), "--only-data", "--lang", "en"]
    code, out, err = bizbench("compare", "getting-water/time", *options)
    assert code == 1
    assert re.search(r"1 +B ", out) and re.search(r"2 +A ", out) and "not read" in out
    assert re.search(r"cities/c/2020\.yaml:9:\d+: error: there is no unit 'dayz'", err)
    assert "did you mean 'day'" in err and "[unknown-unit]" in err


def test_a_broken_plan_that_does_not(broken: Path, bizbench: Run) -> None:
    options = ["--data", str(broken), "--only-data", "--lang", "en"]
    cities = ["--city", "a", "--city", "b"]
    code, _, err = bizbench("compare", "getting-water/time", *cities, *options)
    assert code == 0 and "warning" in err and "validate" in err


@pytest.mark.parametrize(
    "what", ["c/2020", "C市/2020", "c/2020/getting-water/time@business", "C/2020"]
)
def test_showing_a_broken_plan_gives_its_problems(what: str, broken: Path, bizbench: Run) -> None:
    code, out, err = bizbench("show", what, "--data", str(broken), "--only-data")
    assert code == 1 and out == "" and "unknown-unit" in err


@pytest.mark.parametrize("format", ["table", "markdown", "json"])
def test_a_broken_plan_is_seen_where_one_city_is_left(
    format: str, broken: Path, bizbench: Run
) -> None:
    options = ["--data", str(broken), "--only-data", "--lang", "en", "--format", format]
    cities = ["--city", "a", "--city", "c"]
    code, out, _ = bizbench("compare", "getting-water/time", *cities, *options)
    assert code == 1 and "problems in" in out and "2020.yaml" in out
    assert ("not-read" if format == "json" else "not read") in out


def test_a_broken_indicator_file_is_not_an_unknown_indicator(broken: Path, bizbench: Run) -> None:
    path = broken / "indicators" / "getting-water.yaml"
    path.write_text(path.read_text("utf-8").replace("worst: 60", "wurst: 60"), "utf-8")
    options = ["--data", str(broken), "--only-data", "--lang", "en"]
    code, out, err = bizbench("compare", "getting-water", *options)
    assert (code, out) == (1, "") and "did you mean 'worst'" in err


def test_a_broken_city_file_leaves_a_row(broken: Path, bizbench: Run) -> None:
    (broken / "cities" / "a" / "city.yaml").write_text("id: b\n", "utf-8")
    options = ["--data", str(broken), "--only-data", "--lang", "en"]
    code, out, err = bizbench("compare", "getting-water/time", "--all", *options)
    assert code == 1 and re.search(r"–  +a  +not read", out) and "cities/a/city.yaml" in err


OBSERVED = ("cities/harbour/observed-survey-2020.yaml",)
SURVEYS = (*OBSERVED, "cities/harbour/observed-survey-2020-corrected.yaml")
ADDED = ("indicators/getting-water+more.yaml",)
ELSE = ("indicators/getting-gas+more.yaml",)
NORTH = ("cities/north/2020.yaml",)
TIME = "getting-water/time@business"


@pytest.mark.parametrize(
    ("files", "line", "expected"),
    [
        (("cities/ford/2030.yaml",), "show ford", 1),
        (("cities/ford/progress-2030.yaml",), "show ford", 1),
        (("cities/ford/progress-2030.yaml",), "show ford/2030/serving-firms/time@all", 1),
        (("cities/ford/progress-2030.yaml",), "show ford/2030", 0),
        (("cities/ford/progress-2030.yaml",), "show serving-firms", 0),
        (SURVEYS, "show harbour", 1),
        (SURVEYS, "show north", 0),
        (SURVEYS, "show getting-water", 0),
        (ADDED, "show getting-water", 1),
        (ADDED, "show north", 0),
        (ADDED, "show north/2020", 0),
        (("indicators/second.yaml",), "show north", 1),
        (("indicators/second.yaml",), "show north/2020", 1),
        (ADDED, f"show north/2020/{TIME}", 0),
        (ELSE, "show getting-water", 0),
        (NORTH, "show getting-water", 1),
        (NORTH, "show south", 0),
        (NORTH, f"show south/2021/{TIME}", 0),
        (("cities/north/city.yaml",), "show north/2020", 1),
        (("cities/north/city.yaml",), f"show north/2020/{TIME}", 1),
        (("cities/north/city.yaml",), "show south", 0),
        (ELSE, "history north", 1),
        (ELSE, "history north getting-water", 0),
        (ADDED, "history north getting-water", 1),
        (SURVEYS, "compare getting-water --against observed:harbour", 1),
        (SURVEYS, "gaps north --against observed:harbour", 1),
        (SURVEYS, "score --against observed:harbour", 1),
        (OBSERVED, "compare getting-water --against observed:harbour@survey-2020", 1),
        (OBSERVED, "score --observed --city harbour@survey-2020", 1),
        (OBSERVED, "compare getting-water --against observed:harbour@survey", 2),
    ],
)
def test_a_broken_file_touches_what_lacks_a_part_for_it(
    files: tuple[str, ...], line: str, expected: int, bizbench: Run, tmp_path: Path
) -> None:
    """It is named then, and is no wrong word of the user's; others are without effect."""
    source = TINY.parent / "progress" if "ford" in files[0] else TINY
    folder = shutil.copytree(source, tmp_path / "data")
    for file in files:
        (folder / file).write_text("broken: [", "utf-8")
    code, _, err = bizbench(*line.split(), "--data", str(folder), "--only-data", "--lang", "en")
    assert code == expected
    assert all((file in err) == (code == 1) for file in files)
    assert ("without effect" in err) == (code == 0)


def test_a_missing_folder_touches_every_answer(bizbench: Run, tmp_path: Path) -> None:
    for command in (["compare", "getting-credit"], ["show", "hangzhou"], ["list", "cities"]):
        code, _, err = bizbench(*command, "--data", str(tmp_path / "no"), "--lang", "en")
        assert code == 1 and "folder-missing" in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*COMMAND, "list", "targets", "--lang", "en", *DATA],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ELSEWHERE,
            check=False,
        )
    assert done.returncode == 1 and done.stderr.startswith(b"error: the output cannot be written")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_what_is_offered_to_a_shell_is_not_lost_unsaid() -> None:
    env = {"_BIZBENCH_COMPLETE": "complete_bash", "COMP_WORDS": "bizbench comp", "COMP_CWORD": "1"}
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*COMMAND], stdout=full, env={**os.environ, **env}, check=False)
    assert done.returncode == 1


def test_validate_reports_in_three_formats(broken: Path, bizbench: Run) -> None:
    options = ["--data", str(broken), "--only-data", "--lang", "en"]
    code, out, err = bizbench("validate", *options)
    assert code == 1 and "[unknown-unit]" in out and "errors: 1," in err
    code, out, _ = bizbench("validate", "--format", "json", *options)
    (entry,) = json.loads(out)
    assert code == 1 and entry["id"] == "unknown-unit" and entry["line"] == 9
    code, out, _ = bizbench("validate", "--format", "github", *options)
    assert code == 1 and re.match(r"::error file=.*,line=9,col=\d+::.*\[unknown-unit\]\n", out)


def test_validate_a_path(broken: Path, bizbench: Run) -> None:
    options = ["--data", str(broken), "--only-data", "--lang", "en"]
    code, out, _ = bizbench("validate", str(broken / "cities" / "a"), *options)
    assert code == 0 and "2 files:" in out
    code, out, _ = bizbench("validate", str(broken / "cities" / "c" / "2020.yaml"), *options)
    assert code == 1


# --- files --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "begins"), [("a.md", "# Getting"), ("a.json", "{"), ("a.txt", "Getting")]
)
def test_the_ending_names_the_format(name: str, begins: str, on_tiny: Run, tmp_path: Path) -> None:
    path = tmp_path / name
    code, out, err = on_tiny("compare", "getting-water", "--output", str(path), "--lang", "en")
    assert (code, out) == (0, "") and path.as_posix() in err
    assert path.read_text(encoding="utf-8").startswith(begins)


def test_a_written_file_is_what_would_have_been_printed(on_tiny: Run, tmp_path: Path) -> None:
    for name, format in (("a.md", "markdown"), ("a.json", "json"), ("a.txt", "table")):
        path = tmp_path / name
        on_tiny("compare", "getting-water", "--output", str(path), "--lang", "zh")
        _, out, _ = on_tiny("compare", "getting-water", "--format", format, "--lang", "zh")
        assert path.read_text(encoding="utf-8") == out


@pytest.mark.parametrize("name", ["a.xyz", "a"])
def test_an_unknown_ending(name: str, on_tiny: Run, tmp_path: Path) -> None:
    path = tmp_path / name
    code, _, err = on_tiny("compare", "getting-water", "--output", str(path), "--lang", "en")
    assert code == 2 and ".md" in err and not path.exists()


@pytest.mark.parametrize("command", [["gaps", "north"], ["report"]])
def test_a_file_in_the_way_is_told_before_anything_is_read(
    command: list[str], bizbench: Run, tmp_path: Path
) -> None:
    path = tmp_path / "a.html"
    path.write_text("kept")
    nowhere = ("--only-data", "--data", str(tmp_path / "nowhere"))
    code, out, err = bizbench(*command, "--output", str(path), *nowhere)
    assert (code, out) == (2, "") and "exists already" in err and "nowhere" not in err
    code, _, err = bizbench(*command, "--output", str(tmp_path / "b.html"), *nowhere)
    assert "nowhere" in err and path.read_text() == "kept"


def test_a_folder_that_takes_no_file_is_told_before_anything_is_read(
    bizbench: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != tmp_path)
    nowhere = ("--only-data", "--data", str(tmp_path / "nowhere"))
    code, out, err = bizbench("report", "--output", str(tmp_path / "a.html"), *nowhere)
    assert (code, out) == (2, "") and "a.html cannot be written" in err


@pytest.mark.parametrize(
    "command", [("import",), ("draft", "--city", "a", "--year", "2031"), ("export",), ("tidy",)]
)
def test_what_may_not_be_read_is_told_as_that(
    command: tuple[str, ...], bizbench: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "closed"
    path.mkdir() if command == ("export",) else path.write_text("")
    monkeypatch.setattr(os, "access", lambda found, mode: Path(found) != path)
    code, out, err = bizbench(*command, str(path), "--lang", "en")
    assert (code, out) == (2, "") and "closed cannot be read: Permission denied." in err


def test_a_link_is_kept_and_what_it_leads_to_is_written(on_tiny: Run, tmp_path: Path) -> None:
    folder, link = tmp_path / "shared", tmp_path / "a.md"
    folder.mkdir()
    link.symlink_to("shared/a.md")
    command = ("compare", "getting-water", "--output", str(link))
    code, _, err = on_tiny(*command, "--lang", "en")
    assert code == 2 and "exists already" in err and not any(folder.iterdir())
    assert on_tiny(*command, "--force")[0] == 0
    assert link.is_symlink() and "north" in (folder / "a.md").read_text("utf-8").lower()
    folder.rename(tmp_path / "moved")
    code, _, err = on_tiny(*command, "--force", "--lang", "en")
    assert code == 2 and "shared does not exist" in err


def test_an_existing_file_is_kept_without_force(on_tiny: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("mine", encoding="utf-8")
    code, _, err = on_tiny("compare", "getting-water", "-o", str(path), "--lang", "en")
    assert code == 2 and "--force" in err
    assert path.read_text(encoding="utf-8") == "mine"
    code, _, _ = on_tiny("compare", "getting-water", "-o", str(path), "--force")
    assert code == 0 and path.read_text(encoding="utf-8") != "mine"
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_a_missing_folder(on_tiny: Run, tmp_path: Path) -> None:
    path = tmp_path / "no" / "a.md"
    code, _, err = on_tiny("compare", "getting-water", "-o", str(path), "--lang", "en")
    assert code == 2 and "does not exist" in err and not path.parent.exists()


def test_a_folder_as_file(on_tiny: Run, tmp_path: Path) -> None:
    folder = tmp_path / "a.md"
    folder.mkdir()
    code, _, _ = on_tiny("compare", "getting-water", "-o", str(folder), "--force")
    assert code == 2 and folder.is_dir()


# --- lists --------------------------------------------------------------------------------

# fmt: off
TARGET_KEYS = [
    "id", "role", "plan", "city", "year", "kind", "item", "indicator", "measure", "scope",
    "bound", "value", "high", "unit", "change", "base", "written", "reading", "clock",
    "statistic", "status", "commitment", "due", "lead", "support", "file", "line", "converted",
]
# fmt: on


def test_the_keys_of_a_listed_target(on_tiny: Run) -> None:
    _, out, _ = on_tiny("list", "targets", "--format", "json")
    entries = {entry["id"]: entry for entry in json.loads(out)}
    assert all(set(TARGET_KEYS) <= set(entry) for entry in entries.values())
    between = entries["south/2021/getting-water/time@household"]
    assert (between["bound"], between["value"], between["high"]) == ("between", 1, 2)
    assert between["unit"] == "working_day" and between["due"] == "2021-12-31"
    assert between["converted"] == {
        "value": 2.92,
        "unit": "day",
        "conventions": {"working-day": "365/250"},
    }
    stretch = entries["north/2020/getting-water/time@business#stretch-1"]
    assert (stretch["role"], stretch["lead"]) == ("stretch", ["市水务局"])
    words = entries["east/2019/getting-water/time@business"]
    assert (words["bound"], words["value"], words["converted"]) == ("in_words", None, None)
    both = {"west/2022/getting-water/time@business", "west/2022/getting-water/time@household"}
    assert both <= set(entries)
    places = [(TINY.parent.parent / e["file"], e["line"]) for e in entries.values()]
    for path, line in places:
        assert path.read_text(encoding="utf-8").splitlines()[line - 1].strip().startswith("- ")


def test_the_keys_of_a_listed_measure(on_tiny: Run) -> None:
    _, out, _ = on_tiny("list", "measures", "--format", "json")
    entries = {entry["id"]: entry for entry in json.loads(out)}
    keys = {
        "id",
        "indicator",
        "name",
        "unit",
        "better",
        "best",
        "worst",
        "exponent",
        "weight",
        "cases",
        "per",
        "of",
        "statistic",
        "scale",
        "zero_of",
    }
    assert all(set(entry) == keys for entry in entries.values())
    time, fee = entries["getting-water/time"], entries["getting-water/fee"]
    assert (time["best"], time["exponent"]) == (2, 1)
    assert (fee["best"], fee["exponent"]) == (None, None)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--city", "东谷"], {"east"}),
        (["--year", "2022"], {"west"}),
        (["--status", "standing-rule"], {"south"}),
        (["--lead", "水务"], {"north"}),
        (["--text", "两周"], {"west"}),
        (["--indicator", "用水", "--city", "west"], {"west"}),
        (["--text", "no such text"], set()),
    ],
)
def test_filters(options: list[str], expected: set[str], on_tiny: Run) -> None:
    code, out, _ = on_tiny("list", "targets", *options, "--format", "json")
    assert code == 0 and {entry["city"] for entry in json.loads(out)} == expected


def test_a_unit_is_found_by_its_chinese_name(on_tiny: Run) -> None:
    _, out, _ = on_tiny("list", "units", "--text", "工作日", "--format", "json")
    assert [entry["id"] for entry in json.loads(out)] == ["working_day"]


def offered(words: str) -> list[str]:
    """What a shell offers behind these words; ``tests/test_bash.py`` asks a real one."""
    env = {"_BIZBENCH_COMPLETE": "complete_bash", "COMP_WORDS": f"bizbench {words}"}
    env |= {"COMP_CWORD": str(len(words.split(" "))), "BIZBENCH_DATA": str(TINY)}
    return piped(env=env).stdout.decode().split()


def test_completion_offers_ids() -> None:
    assert "getting-water" in offered("compare getting-w")


# --- pipes --------------------------------------------------------------------------------


def test_piped_output_is_plain_and_complete() -> None:
    done = process("compare", "getting-water", "--lang", "zh", *DATA, env={"COLUMNS": "40"})
    shown = done.stdout.decode("utf-8")
    assert done.returncode == 0 and "\x1b" not in shown
    assert "工作日" in shown
    assert any(len(line) > 80 for line in shown.splitlines())


@pytest.mark.parametrize(("encoding", "lang"), [("gbk", "zh"), ("latin-1", "zh"), ("ascii", "en")])
def test_a_pipe_in_another_encoding_does_not_crash(encoding: str, lang: str) -> None:
    run = process if encoding == "gbk" else piped
    done = run("compare", "getting-water", "--lang", lang, *DATA, encoding=encoding)
    assert done.returncode == 0 and done.stderr == b""
    shown = done.stdout.decode(encoding)
    assert "10" in shown and ("<=" in shown or "≤" in shown)
    if encoding == "gbk":
        assert "?" not in shown


def test_a_closed_pipe_ends_quietly() -> None:
    command = [*COMMAND, "list", "targets", "--format", "json", *DATA]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ELSEWHERE
    ) as started:
        assert started.stdout is not None and started.stderr is not None
        assert started.stdout.readline() == b"[\n"
        started.stdout.close()
        assert started.stderr.read() == b""
        assert started.wait(timeout=60) == 0


#: Long and short answers, texts and bytes, ours and Typer's.
ANSWERS = [
    ("--help",),
    ("list", "units", "--format", "csv", *DATA),
    ("compare", "getting-water", "--format", "json", *DATA),
]
WRONG = [("list", "nonsense"), ("--nonsense",)]


@pytest.fixture
def unread() -> Iterator[int]:
    """A pipe that nobody reads any more."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


@pytest.mark.skipif(os.name != "posix", reason="another system's pipes")
@pytest.mark.parametrize("arguments", ANSWERS, ids=" ".join)
def test_a_reader_gone_before_the_first_byte_is_no_error(
    arguments: tuple[str, ...], unread: int
) -> None:
    done = subprocess.run(
        [*COMMAND, *arguments],
        stdout=unread,
        stderr=subprocess.PIPE,
        cwd=ELSEWHERE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(os.name != "posix", reason="another system's pipes")
@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_an_error_that_nobody_reads_keeps_its_code(arguments: tuple[str, ...], unread: int) -> None:
    done = subprocess.run(
        [*COMMAND, *arguments],
        stdout=subprocess.PIPE,
        stderr=unread,
        cwd=ELSEWHERE,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")


def closed(redirection: str, *arguments: str) -> tuple[int, str, str]:
    """Run in a shell that closes a stream altogether, as a service may."""
    shell = ["sh", "-c", f'exec "$@" {redirection}', "sh"]
    done = subprocess.run(
        [*shell, *COMMAND, *arguments],
        capture_output=True,
        cwd=ELSEWHERE,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.skipif(os.name != "posix", reason="no such shell")
@pytest.mark.parametrize("arguments", ANSWERS[1:], ids=" ".join)
def test_no_standard_output_is_said(arguments: tuple[str, ...]) -> None:
    code, _, err = closed(">&-", *arguments)
    assert code == 1 and len(err.splitlines()) == 1
    assert err.startswith("error: the output cannot be written: ")


@pytest.mark.skipif(os.name != "posix", reason="no such shell")
def test_a_file_is_written_without_standard_output(tmp_path: Path) -> None:
    whole = closed("", *ANSWERS[1])[1]
    code, _, err = closed(">&-", "list", "units", *DATA, "--output", str(tmp_path / "a.csv"))
    assert code == 0 and len(err.splitlines()) == 1
    assert (tmp_path / "a.csv").read_text("utf-8") == whole


@pytest.mark.skipif(os.name != "posix", reason="no such shell")
def test_without_standard_error_messages_go_nowhere() -> None:
    assert closed("2>&-", *WRONG[0]) == (2, "", "")
    assert closed("2>&- >&-", *WRONG[1]) == (2, "", "")
    assert closed("2>&- >&- <&-") == (1, "", "")


def test_the_language_comes_from_the_locale() -> None:
    chinese = piped("list", "units", *DATA, env={"LANG": "zh_CN.UTF-8", "LC_ALL": ""})
    english = piped("list", "units", *DATA, env={"LANG": "de_DE.UTF-8", "LC_ALL": ""})
    assert chinese.stdout.decode().startswith(text("zh", "list.units"))
    assert english.stdout.decode().startswith(text("en", "list.units"))


# --- options given twice -----------------------------------------------------------------------


def single_options() -> list[tuple[str, str]]:
    """Every option of every command that takes one value."""
    program: Any = typer.main.get_command(app)
    return [
        (name, option.opts[0])
        for name, command in {"": program, **program.commands}.items()
        for option in command.params
        if isinstance(option, TyperOption) and not option.multiple and not option.is_flag
    ]


@pytest.mark.parametrize(("command", "option"), single_options())
def test_an_option_that_takes_one_value_is_given_once(
    command: str, option: str, bizbench: Run
) -> None:
    """Also with the same value, and written in the other way."""
    words = [*([command] if command else []), option, "1", f"{option}=1"]
    code, out, err = bizbench(*words)
    assert (code, out) == (2, "")
    assert err == f"error: {option} is given twice; give it once.\n"


def test_an_option_behind_the_command_counts_before_one_in_front(on_tiny: Run) -> None:
    """So that an alias can have options of its own."""
    own = ["--format", "json", "--lang", "zh"]
    line = ["compare", "getting-water"]
    assert on_tiny("--format", "csv", "--lang", "en", *line, *own) == on_tiny(*line, *own)


def test_names_of_a_list_may_stand_in_one_word(on_tiny: Run) -> None:
    """With an ASCII or a full-width comma, or 、; an empty word is no name."""
    expected = on_tiny("compare", "getting-water", "--city", "north", "--city", "south")
    for word in ("north,south", "北城，南港", "北城、 南港"):
        assert on_tiny("compare", "getting-water", "--city", word) == expected
    assert on_tiny("compare", "getting-water", "--city", "")[0] == 2
