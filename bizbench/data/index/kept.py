"""What documents are read on, as the index has it: the files that say it are not read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import TypeVar

from bizbench.data import footing
from bizbench.data.footing import Footing
from bizbench.data.index.codec import decoder
from bizbench.data.index.store import bodies
from bizbench.data.index.words import BASE
from bizbench.data.records import City, Indicator

_R = TypeVar("_R")


def sound(connection: sqlite3.Connection, tally: Mapping[str, int]) -> Footing | None:
    """None where one of these files is broken: only the file itself tells what it calls things."""

    def records(kind: str, made: type[_R]) -> list[_R]:
        decode: Callable[[bytes], _R] = decoder(made)  # type: ignore[arg-type]
        return [decode(body) for body in bodies(connection, kind, tally).values()]

    if any(name.startswith(f"{BASE}/") for name in bodies(connection, "broken", tally)):
        return None
    return footing.sound(records("indicator", Indicator), records("city", City))
