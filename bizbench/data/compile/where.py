"""Which conventions on days hold in a place, and for a promise: those its economy's file names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bizbench.data.conventions import LOCAL
from bizbench.data.records import City
from bizbench.figures.language import is_foreign


def lacking(id: str, cities: Mapping[str, City]) -> tuple[str, ...] | None:
    """The conventions that do not hold in a place; None where no economy is above it."""
    economy = _economy(id, cities)
    if economy is None:
        return None
    return tuple(name for name in LOCAL if name not in economy.conventions)


def lacking_for(abroad: tuple[str, ...] | None, spans: Iterable[str]) -> tuple[str, ...]:
    """The conventions that do not hold for a promise; ``abroad`` are those of its place.

    Where no economy is above that, the language of the promise decides, of one that stands in no
    document that of the document's: China's hold unless all is foreign.
    """
    if abroad is not None:
        return abroad
    said = [is_foreign(span) for span in spans]
    return LOCAL if said and all(said) else ()


def _economy(id: str | None, cities: Mapping[str, City]) -> City | None:
    """The nearest economy that a place is, or is part of."""
    seen: set[str] = set()
    while id is not None and id in cities and id not in seen:
        seen.add(id)
        if cities[id].level == "economy":
            return cities[id]
        id = cities[id].parent
    return None
