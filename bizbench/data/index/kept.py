"""What documents are read on, as the index has it: the files that say it are not read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import TypeVar

from bizbench.data import footing
from bizbench.data.footing import Footing
from bizbench.data.index.codec import decoder, whole
from bizbench.data.index.words import BASE
from bizbench.data.records import City, Indicator

_R = TypeVar("_R")


def sound(connection: sqlite3.Connection, tally: Mapping[str, int]) -> Footing | None:
    """None where one of these files is broken: only the file itself tells what it calls things."""

    def bodies(kind: str) -> dict[str, bytes]:
        rows = connection.execute("SELECT * FROM record WHERE kind = ? ORDER BY name", (kind,))
        return {name: body for (_, name), body in whole(rows, tally.get(kind, 0))}

    def records(kind: str, made: type[_R]) -> list[_R]:
        decode: Callable[[bytes], _R] = decoder(made)  # type: ignore[arg-type]
        return [decode(body) for body in bodies(kind).values()]

    if any(name.startswith(f"{BASE}/") for name in bodies("broken")):
        return None
    return footing.sound(records("indicator", Indicator), records("city", City))
