"""The way to an answer is short: what is not asked for is not imported. Counted, not timed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bizbench.cli import commands
from bizbench.cli.contents import Commands, entries
from tests.conftest import TINY, Run
from tests.test_layers import HOMES

#: Runs the program on what stands behind it and says what was imported besides an empty program,
#: before any data are read.
PROGRAM = """
import sys, typer
there = {*sys.modules}
from bizbench.cli import main, session
class Reading(BaseException): pass
def load(self): raise Reading
session.Session.load = load
sys.argv[0] = "bizbench"
try: main.main()
except (Reading, SystemExit): pass
print("", *({*sys.modules} - there), file=sys.stderr)
"""
COMMANDS = f"{commands.__name__}."
#: What any way to an answer may import of the package: help is laid out as a page is.
ROOMS = (
    "bizbench.ground",
    "bizbench.cli",
    "bizbench.data.roots",
    "bizbench.output.placing",
    "bizbench.output.writers",
)
#: What is dear in the standard library: no help is written with it.
DEAR = {"json", "sqlite3", "decimal", "fractions", "csv", "importlib.resources"}
#: Programs without a command, and those with one.
NONE = ("", "--version", "--help", "--nonsense", "nonsense")
ONE = (
    "compare --help",
    "compare getting-water",
    "compare getting-water --city north --format json --output a.json",
    "compare --nonsense",
    "list units",
    "schema --help",
)


def imported(words: str, **environment: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words.split()],
        env={**os.environ, **environment},
        cwd=TINY.parent,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return {*done.stderr.splitlines()[-1].split()}


def foreign(found: set[str]) -> set[str]:
    """What none of these ways needs."""
    libraries = {name for name in found if name.split(".")[0] in {*HOMES, "rich"} - {"typer"}}
    ours = {name for name in found if name.startswith("bizbench.") and not name.startswith(ROOMS)}
    return libraries | (ours - {"bizbench.data", "bizbench.output"}) | (found & DEAR)


@pytest.mark.parametrize("words", [*NONE, *ONE])
def test_nothing_is_imported_that_is_not_needed(words: str) -> None:
    found = imported(words)
    assert "bizbench.cli.main" in found
    assert foreign(found) == set()
    assert len([name for name in found if name.startswith(COMMANDS)]) == (words in ONE)


@pytest.mark.parametrize(
    ("words", "count"),
    [("bizbench ga", 0), ("bizbench compare --fra", 1), ("bizbench compare --format js", 1)],
)
def test_completing_a_word_of_ours_imports_no_other_command(words: str, count: int) -> None:
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
    found = imported("", _BIZBENCH_COMPLETE="complete_bash", **asked)
    assert "bizbench.cli.bash" in found
    assert foreign(found) == set()
    assert len([name for name in found if name.startswith(COMMANDS)]) == count


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("words", "offered"),
    [("prof", ["profile"]), ("--only", ["--only-data"]), ("", list(entries()))],
)
def test_every_shell_is_offered_commands_and_options(
    shell: str, words: str, offered: list[str]
) -> None:
    line = f"bizbench {words}"
    asked = {
        "_BIZBENCH_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": "1",
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    done = subprocess.run(
        [sys.executable, "-m", "bizbench"],
        env={**os.environ, **asked},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert [word for word in offered if word not in done.stdout] == []
    assert ("Show a city on one page" in done.stdout) == (shell != "bash" and "profile" in offered)
    assert ("compare" in done.stdout) == ("compare" in offered)


# --- what is read off a source is what its module declares -------------------------------------


def test_every_module_of_the_folder_is_a_command() -> None:
    folder = Path(commands.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert {entry.module for entry in entries().values()} == modules
    assert len(entries()) == len(modules)


def test_places_are_different() -> None:
    places = [entry.place for entry in entries().values()]
    assert places == sorted({*places})


@pytest.mark.parametrize("name", entries())
def test_the_contents_say_what_a_module_declares(name: str) -> None:
    entry, command = entries()[name], Commands()[name]
    assert (entry.name, entry.place) == (command.name, command.place)


@pytest.mark.parametrize("word", ["lists", "__init__", "list_", "../main", "", "Compare"])
def test_a_module_is_no_command(word: str, bizbench: Run) -> None:
    code, out, err = bizbench(word)
    assert (code, out) == (2, "")
    assert f"there is no command '{word}'" in err
