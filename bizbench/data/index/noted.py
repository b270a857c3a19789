"""The data files as they were looked at when the index was made."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping

from bizbench.data import files
from bizbench.data.files import DataFile
from bizbench.data.index.codec import decoder, row, whole
from bizbench.data.index.scan import Stat, is_settled
from bizbench.ground.record import Struct

#: A file by the place of its folder in the stack, and its name there.
Key = tuple[int, str]


class Known(Struct, frozen=True, array_like=True):
    """A file as it was looked at; ``digest`` is None where it could not be read."""

    stat: Stat
    digest: bytes | None


def known(connection: sqlite3.Connection, tally: Mapping[str, int]) -> dict[Key, Known]:
    """All that were looked at; the files of a folder are one row."""
    decode = decoder(dict[str, Known])
    rows = whole(connection.execute("SELECT * FROM file"), tally.get("file", 0))
    return {
        (layer, folder + name): file
        for (layer, folder), body in rows
        for name, file in decode(body).items()
    }


def note(connection: sqlite3.Connection, now: Mapping[Key, Known], tally: Counter[str]) -> None:
    """Keep how the files are now; rows that are so already stay."""
    folders: dict[Key, dict[str, Known]] = {}
    for (layer, path), file in now.items():
        folder, slash, name = path.rpartition("/")
        folders.setdefault((layer, folder + slash), {})[name] = file
    rows = {row(key, found) for key, found in folders.items()}
    old = {*connection.execute("SELECT * FROM file")}
    gone = [(layer, folder) for layer, folder, _ in old - rows]
    connection.executemany("DELETE FROM file WHERE layer = ? AND folder = ?", gone)
    connection.executemany("INSERT INTO file VALUES (?, ?, ?)", rows - old)
    tally["file"] = len(rows)


def look(file: DataFile, stat: Stat, known: Known | None, looked: int) -> Known:
    """A file as it is now; opened only where it may have changed since it was looked at."""
    if known and known.stat == stat and is_settled(stat, looked):
        return known
    raw, _ = files.read(file)
    return Known(stat, None if raw is None else files.digest_of(raw))


def differs(now: Known | None, before: Known | None) -> bool:
    """Whether a file came, went, or says something else; what cannot be read may say anything."""
    if now is None or before is None:
        return True
    return now.digest is None or now.digest != before.digest
