"""The file of the index: its tables, how it is opened, and what may go wrong with it."""

from __future__ import annotations

import atexit
import os
import sqlite3
import time
import weakref
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from bizbench.data.index.codec import DamagedError, decoder, row, unsealed, whole
from bizbench.ground.version import __version__

_R = TypeVar("_R")
#: Of the tables below and of the records in them; another one is another file.
FORMAT = 7
ENVIRONMENT = "BIZBENCH_CACHE"
#: How long one process waits for another that is making the same index, in seconds.
_PATIENCE = 60.0
_PAUSE = 0.01

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, body BLOB) WITHOUT ROWID;
CREATE TABLE file (layer INTEGER, folder TEXT, body BLOB,
    PRIMARY KEY (layer, folder)) WITHOUT ROWID;
CREATE TABLE record (kind TEXT, name TEXT, body BLOB, PRIMARY KEY (kind, name)) WITHOUT ROWID;
CREATE TABLE problem (place TEXT, number INTEGER, is_error INTEGER, body BLOB,
    PRIMARY KEY (place, number)) WITHOUT ROWID;
CREATE TABLE item (plan TEXT, number INTEGER, body BLOB,
    PRIMARY KEY (plan, number)) WITHOUT ROWID;
CREATE TABLE said (measure TEXT, place TEXT, body BLOB,
    PRIMARY KEY (measure, place)) WITHOUT ROWID;
CREATE TABLE words (place TEXT PRIMARY KEY, body BLOB) WITHOUT ROWID;
CREATE INDEX said_of_place ON said (place);
"""
#: As the file itself keeps them.
_STATEMENTS = tuple(filter(None, map(str.strip, _TABLES.split(";"))))
_META = ("index",)
#: What SQLite says of a file in which nothing is wrong: it cannot be written, read or made.
_NO_DAMAGE = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_NOLFS,
    sqlite3.SQLITE_PROTOCOL,
}


class _Connection(sqlite3.Connection):
    """One that is closed at the end of the process, if not before.

    A catalogue and its records hold each other, and at the end nobody looks for such circles; what
    is written aside would stay beside the index.
    """


_open: weakref.WeakSet[_Connection] = weakref.WeakSet()


@atexit.register
def _close_all() -> None:
    for connection in [*_open]:
        connection.close()


class UnusableError(Exception):
    """The index cannot be had; ``why`` is what the system says."""

    def __init__(self, why: object) -> None:
        self.why = str(why)
        super().__init__(self.why)


def folder() -> Path:
    """Where the user's caches are kept. Raises ``UnusableError`` for a user without a home."""
    named = os.environ.get(ENVIRONMENT)
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    try:
        found = user_cache_path("bizbench", appauthor=False)
    except RuntimeError as error:
        raise UnusableError(error) from None
    if not found.is_absolute():  # as older releases have it; never a folder where a command is run
        raise UnusableError("no home folder")
    return found


def path(folders: Sequence[Path]) -> Path:
    """The file of the index of a stack of data folders. Raises ``UnusableError``."""
    name = zlib.crc32(stack(folders).encode())
    return folder() / f"index-{FORMAT}-{__version__}-{name:08x}.sqlite"


def stack(folders: Sequence[Path]) -> str:
    """Which folders an index is of: their real places, in order."""
    return repr([os.path.realpath(folder) for folder in folders])


def opened(path: Path) -> sqlite3.Connection:
    """The index as it is, or an empty one.

    Raises ``UnusableError``, or for a file that is damaged or none of ours ``sqlite3.Error``.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = _connected(os.path.abspath(path))
        _let_others_read(connection)
    except (OSError, sqlite3.Error) as error:
        if is_damage(error):
            raise
        if _is_in_the_way(path):
            raise sqlite3.DatabaseError("something else in its place") from None
        with suppress(sqlite3.Error):
            if not _is_busy(error) and not _has_more(path):
                return _connected(f"{path.absolute().as_uri()}?mode=ro&immutable=1")
        raise UnusableError(_why(error)) from None
    return connection


def is_damage(error: Exception) -> bool:
    """Whether an error comes of what the file says, and not of where it is."""
    if isinstance(error, OSError):
        return False
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or code & 0xFF not in _NO_DAMAGE


def _is_in_the_way(path: Path) -> bool:
    """Whether there is something else, with which nothing is lost: an empty folder, a dead link."""
    try:
        is_empty = path.is_dir() and not any(path.iterdir())
        return is_empty or (path.is_symlink() and not path.exists())
    except OSError:
        return False


def _has_more(path: Path) -> bool:
    """Whether a part of what was written last is not in the file itself yet."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def _let_others_read(connection: sqlite3.Connection) -> None:
    """Whoever reads sees one state to the end, and is in nobody's way, nor anybody in his.

    SQLite itself does not wait here for another process that is just making the same file.
    """
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() > until:
                raise
        time.sleep(_PAUSE)
    connection.execute("PRAGMA synchronous = NORMAL")


def _is_busy(error: Exception) -> bool:
    """Whether another process is at work on the file."""
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) == sqlite3.SQLITE_BUSY


def _why(error: Exception) -> str:
    """What the system says."""
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _connected(place: str) -> sqlite3.Connection:
    connection: _Connection = sqlite3.connect(
        place,
        uri=place.startswith("file:"),
        timeout=_PATIENCE,
        isolation_level=None,
        check_same_thread=False,
        factory=_Connection,
    )
    _open.add(connection)
    connection.execute("PRAGMA schema_version").fetchone()  # refuses a file that is none of ours
    return connection


def remove(path: Path) -> None:
    """Take away an index that is damaged, or somebody else's file in its place."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}-journal"):
        with suppress(OSError):
            path.with_name(name).unlink()
    with suppress(OSError):  # an empty folder; one that holds something is not ours to take away
        path.rmdir()


def make_tables(connection: sqlite3.Connection) -> None:
    """Take away whatever is there, and begin anew; inside a transaction."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    for (name,) in found.fetchall():
        connection.execute(f'DROP TABLE "{name}"')
    for statement in _STATEMENTS:
        connection.execute(statement)


def meta(connection: sqlite3.Connection) -> dict[str, Any]:
    """What is kept of the index as a whole; nothing in one that is empty.

    Raises ``DamagedError`` where there are other tables than ours, or triggers.
    """
    found = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    if not found:
        return {}
    if {sql for (sql,) in found} != {*_STATEMENTS}:
        raise DamagedError("other tables than those of an index")
    written = connection.execute("SELECT body FROM meta WHERE key = ?", _META).fetchone()
    if written is None:
        raise DamagedError("rows are missing")
    meta: dict[str, Any] = decoder(dict)(unsealed(_META, written[0]))
    return meta


def set_meta(connection: sqlite3.Connection, meta: dict[str, Any]) -> None:
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", row(_META, meta))


def bodies(connection: sqlite3.Connection, kind: str, tally: Mapping[str, int]) -> dict[str, bytes]:
    """The records of a kind by name and in its order, of which there are as many as were counted.

    Raises ``DamagedError``.
    """
    rows = connection.execute("SELECT * FROM record WHERE kind = ? ORDER BY name", (kind,))
    return {name: body for (_, name), body in whole(rows, tally.get(kind, 0))}


def records(
    connection: sqlite3.Connection, kind: str, made: type[_R], tally: Mapping[str, int]
) -> list[_R]:
    """The same, made into records."""
    decode: Callable[[bytes], _R] = decoder(made)  # type: ignore[arg-type]
    return [decode(body) for body in bodies(connection, kind, tally).values()]


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction, of which all or nothing remains."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
