"""What the tests share, and how they are run.

``pytest -q`` runs everything, on several processors at once (pytest-xdist; without it:
``pytest -q -o addopts=``). The tests are of two kinds, and who changes data need not look at code:

- ``tests/`` are those of the code. They know made-up catalogues only (``tests/tiny``,
  ``tests/years``, ``tests/progress`` and what ``tests/catalogues.py`` writes for one test). The
  data that come with the program are an empty folder here, so that no change of them turns one
  of these tests red; ``tests/test_split.py`` holds that.
- ``tests/data/`` are those of the shipped data and of what is quoted from them: that they are
  sound, that they say what the documents say (``BIZBENCH_SOURCES`` names the folder of these),
  and that README and ``docs/`` show what the commands print.

``pytest --update`` writes anew all that is kept word for word, wherever the program now says
something else:

- ``tests/golden/`` and ``tests/data/golden/``: whole outputs,
- ``tests/sources/*.draft.*.txt``: drafts, and ``tests/bad/messages.*.txt``: messages,
- the outputs in README.md, README.zh.md and ``docs/``; where a document shows single lines, one
  that is not printed any more is replaced by the likest, else the test fails and names it,
- the lists of columns in ``docs/formats.md``, the tables of rooms in ``docs/architecture.md``.

A data fingerprint is masked in all of them, so that they change where something said has changed.
Look at ``git diff`` then: what it shows is what users will see. Worked examples in
``docs/methodology.md`` are computed again by tests and have to be mended by hand.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
from hypothesis import settings

from bizbench import api
from bizbench.cli.main import run
from bizbench.data import loading
from bizbench.data.catalog import Catalog

ROOT = Path(__file__).parent.parent
TINY = ROOT / "tests" / "tiny"
#: What the installed command runs; ``python -m bizbench`` ends in another way.
COMMAND = (sys.executable, "-c", "from bizbench.__main__ import command; command()")

# The same examples on every machine, however slow it is.
settings.register_profile("same-everywhere", deadline=None, derandomize=True)
settings.load_profile("same-everywhere")


#: What of the environment an answer depends on; no test may.
OF_THE_USER = (
    *("BIZBENCH_DATA", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR"),
    *("COLUMNS", "LINES", "PAGER"),
)
#: So many times the usual number of made-up files and command lines are tried.
FUZZ = 1


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="Write the golden files anew.")
    parser.addoption("--fuzz", type=int, default=1, help="Try so many times more made-up input.")
    parser.addoption("--index", action="store_true", help="Read all data off the index.")


def pytest_configure(config: pytest.Config) -> None:
    global FUZZ
    FUZZ = config.getoption("--fuzz")
    for name in OF_THE_USER:  # here, because fixtures of modules come before those of a test
        os.environ.pop(name, None)
    os.environ["LANG"] = "C.UTF-8"


def pytest_collection_finish() -> None:
    """Garbage is not sought among the thousands of tests, nor often among the shared catalogues."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture(autouse=True)
def _same_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on the folder it runs in, nor on what one before it left behind."""
    monkeypatch.chdir(ROOT)
    for name in OF_THE_USER:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture(autouse=True, scope="session")
def _fixtures_of_modules_are_made_here() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        yield


def reads_shipped(path: Path) -> bool:
    return path.parent.name == "data"


@pytest.fixture(autouse=True, scope="session")
def _caches_are_the_tests_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BIZBENCH_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the caches, for one test alone; it is not there yet."""
    monkeypatch.setenv("BIZBENCH_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(scope="session")
def _nothing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("nothing")


@pytest.fixture(autouse=True)
def _nothing_is_shipped(
    request: pytest.FixtureRequest, _nothing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A test of the code finds an empty folder where the shipped data are."""
    if not reads_shipped(request.path):
        monkeypatch.setattr("bizbench.data.roots.shipped", lambda: _nothing)


@pytest.fixture(autouse=True, scope="session")
def _the_repositorys_data_are_read_once(request: pytest.FixtureRequest) -> Iterator[None]:
    """Commands run in this process share what they read of folders that no test changes."""
    read = loading.load
    kept: dict[tuple[Path, ...], Catalog] = {}
    indexed = request.config.getoption("--index")

    def load(folders: Iterable[Path], **given: Any) -> Catalog:
        named = tuple(folders)
        given["cache"] = given.get("cache", True) and indexed
        if not all(folder.resolve().is_relative_to(ROOT) for folder in named):
            return read(named, **given)
        key = (Path.cwd(), *named)  # the current folder is in the paths that are shown
        if key not in kept:
            kept[key] = read(named, **given)
        return kept[key]

    loading.load = load
    yield
    loading.load = read


@pytest.fixture(autouse=True, scope="session")
def _processes_keep_their_bytecode(pytestconfig: pytest.Config) -> Iterator[None]:
    """Those that tests start compile the program once, also where Python is told to keep nothing.

    It is kept with what else pytest keeps, never beside the sources.
    """
    with pytest.MonkeyPatch.context() as patch:
        if sys.dont_write_bytecode and (kept := getattr(pytestconfig, "cache", None)) is not None:
            patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
            patch.setenv("PYTHONPYCACHEPREFIX", str(kept.mkdir("bytecode")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _the_command_line_is_built_once() -> Iterator[None]:
    """As in any process: to build it takes longer than most commands that are tested."""
    build = typer.main.get_command
    typer.main.get_command = cache(build)
    yield
    typer.main.get_command = build


@pytest.fixture(scope="session")
def tiny() -> api.Bizbench:
    """The made-up catalogue."""
    return api.load([TINY], only_data=True)


@pytest.fixture(scope="session")
def shipped() -> api.Bizbench:
    """The data that come with the program."""
    return api.load()


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def bizbench(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process; returns exit code, stdout, stderr."""

    def call(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run([str(a) for a in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture
def on_tiny(bizbench: Run) -> Run:
    """Run a command on the made-up catalogue."""

    def call(*arguments: str) -> tuple[int, str, str]:
        return bizbench(*arguments, "--data", str(TINY), "--only-data")

    return call
