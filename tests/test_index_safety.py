"""Whatever happens while an index is made or kept, the answer is that of the files.

``pytest --fuzz 13 tests/test_index_safety.py`` kills some 200 refreshes.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from bizbench.data import compiled
from bizbench.data.catalog import Catalog
from bizbench.data.index import store, workers
from bizbench.data.index.rows import Rows
from tests import conftest
from tests.indexes import off, the_index, thirty_plans
from tests.walks import indexed

pytestmark = pytest.mark.usefixtures("own_cache")

#: So many refreshes are killed.
KILLS = 15


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return thirty_plans(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def said(data: Path) -> Catalog:
    return compiled.catalog([data])


def in_child(do: Callable[[], str]) -> str:
    """What a function says in another process, where it may spoil what it likes."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.write(writing, do().encode())
        except BaseException as error:
            os.write(writing, repr(error).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as told:
        return told.read()


# --- killed, or two at once ---------------------------------------------------------------------


@pytest.fixture
def _several_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_WORTH_IT", 0)


def building(data: Path) -> int:
    """Another process, in a session of its own, that brings the index up to date."""
    child = os.fork()
    if not child:
        os.setsid()
        indexed([data])
        os._exit(0)
    return child


def of_session(id: int) -> Iterator[str]:
    """The commands of the processes that are left of a session."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = stat.read_text().rpartition(")")
        except OSError:
            continue
        if int(rest.split()[3]) == id and rest.split()[0] != "Z":
            yield name


def gone(session: int) -> bool:
    """Whether nothing is left of a session, at once or soon."""
    for _ in range(200):
        if not [*of_session(session)]:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no list of processes")
@pytest.mark.usefixtures("_several_processes")
def test_a_refresh_that_is_killed_leaves_no_trace(
    data: Path, said: Catalog, own_cache: Path
) -> None:
    began = time.monotonic()
    os.waitpid(building(data), 0)
    length = time.monotonic() - began
    assert off([data], said) == (True, [])
    chance = random.Random(1)
    ended = set()
    for n in range(KILLS * conftest.FUZZ):
        if n % 3:
            the_index(own_cache).unlink(missing_ok=True)
        os.utime(data / "cities/place-3/city.yaml")  # touched: looked at again
        child = building(data)
        time.sleep(chance.uniform(0, length))
        os.kill(child, signal.SIGKILL)
        ended.add(os.waitpid(child, 0)[1])
        assert gone(child)
        assert off([data], said) == (True, [])
    assert signal.SIGKILL in ended, "none was killed before it was done"


def test_who_finds_a_file_that_is_just_being_made_waits_for_it(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("CREATE TABLE made (a)")
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO made VALUES (1)")
        done = threading.Timer(0.2, other.execute, ["COMMIT"])
        done.start()
        with closing(store.opened(path)) as found:
            found.execute("INSERT INTO made VALUES (2)")  # not as a file that nobody may write
            assert found.execute("PRAGMA journal_mode").fetchone() == ("wal",)
            assert found.execute("SELECT a FROM made").fetchall() == [(1,), (2,)]
        done.join()


@pytest.mark.usefixtures("_several_processes")
def test_several_processes_may_refresh_at_once(data: Path, said: Catalog) -> None:
    def told() -> str:
        return repr(off([data], said))

    for _ in range(2):
        with ThreadPoolExecutor(4) as pool:
            found = [*pool.map(lambda _: in_child(told), range(4))]
        assert found == [repr((True, []))] * 4
        os.utime(data / "cities/place-3/2020.yaml")


@pytest.mark.usefixtures("_several_processes")
@pytest.mark.parametrize("end", ["at once", "in the middle of a word"])
def test_what_a_killed_helper_has_not_told_is_read_without_it(
    end: str, data: Path, said: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As by a system that is short of memory."""
    parent, send = os.getpid(), Connection.send

    def killed(self: Connection, rows: Rows) -> None:
        if os.getpid() != parent and rows.place in ("place-3", "place-4"):
            if end != "at once":
                os.write(self.fileno(), b"\0\0\1\0half")
            os.kill(os.getpid(), signal.SIGKILL)
        send(self, rows)

    monkeypatch.setattr(Connection, "send", killed)
    assert off([data], said) == (True, [])
    assert off([data], said) == (True, [])


# --- nowhere to keep it -------------------------------------------------------------------------


def test_a_full_disk(data: Path, said: Catalog, own_cache: Path) -> None:
    for size in (0, 1, 5_000, 20_000, 60_000):

        def told(size: int = size) -> str:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            return repr(off([data], said))

        shutil.rmtree(own_cache, ignore_errors=True)
        assert in_child(told) == repr((False, ["no-index"])), size
        assert off([data], said) == (True, [])


def test_a_disk_that_is_full_when_a_plan_has_changed(tmp_path: Path, data: Path) -> None:
    shutil.copytree(data, tmp_path / "data")
    indexed([tmp_path / "data"])
    (tmp_path / "data/cities/place-3/2020.yaml").unlink()
    expected = compiled.catalog([tmp_path / "data"])

    def told() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        return repr(off([tmp_path / "data"], expected))

    assert in_child(told) == repr((False, ["no-index"]))
    assert off([tmp_path / "data"], expected) == (True, [])


@pytest.mark.parametrize("at", ["cache", "cache/deeper/and/deeper", "long" * 100])
def test_a_cache_folder_that_cannot_be_made(
    at: str, data: Path, said: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").write_text("a file")
    monkeypatch.setenv("BIZBENCH_CACHE", str(tmp_path / at))
    assert off([data], said) == (False, ["no-index"])
    assert (tmp_path / "cache").read_text() == "a file"


def test_a_user_without_a_home(
    data: Path, said: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("BIZBENCH_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    monkeypatch.chdir(tmp_path)
    assert off([data], said) == (False, ["no-index"])
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    "name", ["a b", "50%", "what?", "a#b", "é 缓存", "file:x?mode=ro", "\udcff"]
)
def test_a_cache_folder_of_any_name(
    name: str, data: Path, said: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BIZBENCH_CACHE", name)
    assert off([data], said) == (True, [])
    assert len([*(tmp_path / name).glob("*.sqlite")]) == 1


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that other users may enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def without_rights() -> None:
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)


def test_a_folder_that_may_not_be_written(
    data: Path, open_to_all: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There an index that is current is used, and one that is not is left alone."""
    cache, copy = open_to_all / "cache", open_to_all / "data"
    shutil.copytree(data, copy)
    monkeypatch.setenv("BIZBENCH_CACHE", str(cache))
    # Who has no rights may not look at this checkout either.
    monkeypatch.setattr("bizbench.data.index.opening.program", lambda: b"")
    expected = compiled.catalog([copy])

    def told() -> str:
        without_rights()
        return repr(off([copy], expected))

    cache.mkdir()
    for mode in (0o555, 0o000):
        cache.chmod(mode)
        assert in_child(told) == repr((False, ["no-index"]))
    cache.chmod(0o755)
    time.sleep(2.1)
    assert off([copy], expected) == (True, [])
    the_index(cache).chmod(0o444)
    cache.chmod(0o555)
    assert in_child(told) == repr((True, []))
    (copy / "cities/place-3/2020.yaml").unlink()
    expected = compiled.catalog([copy])
    assert in_child(told) == repr((False, ["no-index"]))
    cache.chmod(0o755)
