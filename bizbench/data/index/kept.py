"""What documents are read on, as the index has it: the files that say it are not read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from bizbench.data import footing
from bizbench.data.footing import Footing
from bizbench.data.index import store
from bizbench.data.index.words import BASE
from bizbench.data.records import City, Indicator


def sound(connection: sqlite3.Connection, tally: Mapping[str, int]) -> Footing | None:
    """None where one of these files is broken: only the file itself tells what it calls things."""
    if any(name.startswith(f"{BASE}/") for name in store.bodies(connection, "broken", tally)):
        return None
    return footing.sound(
        store.records(connection, "indicator", Indicator, tally),
        store.records(connection, "city", City, tally),
    )
