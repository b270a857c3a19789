"""The index of a stack of data folders, opened and brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bizbench.data.index import store
from bizbench.data.index.scan import Scan, Tell, program, scan
from bizbench.data.index.store import UnusableError
from bizbench.data.index.view import DAMAGE, Indexed

#: Told what has become of an index (``no-index``, ``index-damaged``), and why.
Told = Callable[[str, str], None]


def opened(folders: Sequence[Path], told: Told, tell: Tell) -> Indexed:
    """The catalogue on a current index. Raises ``UnusableError`` where there can be none.

    An index that is damaged is made anew, or if it shows only later, taken away.
    """
    path = store.path(folders)

    def give_up(error: Exception) -> None:
        store.remove(path)
        told("index-damaged", str(error))

    try:
        return _current(path, folders, tell, give_up)
    except DAMAGE as error:
        if not store.is_damage(error):  # no room, no right, another process for too long
            raise UnusableError(error) from None
        give_up(error)
    try:
        return _current(path, folders, tell, give_up)
    except DAMAGE as error:
        raise UnusableError(error) from None


def _current(
    path: Path, folders: Sequence[Path], tell: Tell, give_up: Callable[[Exception], None]
) -> Indexed:
    connection = store.opened(path)
    try:
        meta = _refreshed(connection, folders, tell)
    except BaseException:
        connection.close()
        raise
    return Indexed(connection, meta, folders, give_up)


def _refreshed(
    connection: sqlite3.Connection, folders: Sequence[Path], tell: Tell
) -> dict[str, Any]:
    """Bring an index up to date, and begin reading it; what is kept of it as a whole."""
    code, seen = program(), scan(folders)
    connection.execute("BEGIN")
    meta = store.meta(connection)
    if not _is_current(meta, folders, seen, code):
        connection.execute("ROLLBACK")
        with store.writing(connection):
            before, meta = meta, store.meta(connection)
            if meta != before:  # another process has been at it while this one waited
                seen = scan(folders)
            if not _is_current(meta, folders, seen, code):
                from bizbench.data.index.refresh import refresh

                refresh(connection, folders, seen, code, tell)
        connection.execute("BEGIN")
        meta = store.meta(connection)
    return meta


def _is_current(
    meta: Mapping[str, Any], folders: Sequence[Path], seen: Scan, program: bytes
) -> bool:
    """Whether the index was made, by this program, of the very files that a scan has seen."""
    return (
        meta.get("stamp") == seen.stamp
        and meta.get("program") == program
        and meta.get("stack") == store.stack(folders)
        and seen.is_settled(meta["looked"])
    )
