"""Which conventions on days hold in a place: those that its economy's file names."""

from __future__ import annotations

from collections.abc import Mapping

from bizbench.data.conventions import LOCAL
from bizbench.data.records import City


def lacking(id: str, cities: Mapping[str, City]) -> tuple[str, ...] | None:
    """The conventions that do not hold in a place; None where no economy is above it."""
    economy = _economy(id, cities)
    if economy is None:
        return None
    return tuple(name for name in LOCAL if name not in economy.conventions)


def _economy(id: str | None, cities: Mapping[str, City]) -> City | None:
    """The nearest economy that a place is, or is part of."""
    seen: set[str] = set()
    while id is not None and id in cities and id not in seen:
        seen.add(id)
        if cities[id].level == "economy":
            return cities[id]
        id = cities[id].parent
    return None
