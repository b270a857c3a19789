"""What the documents of a place are read on, of files that say it of all places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bizbench.data.books import city_book
from bizbench.data.checks.known import Known
from bizbench.data.records import City, Indicator
from bizbench.data.translate import Glossary
from bizbench.ground.record import Struct


class Footing(Struct, frozen=True):
    """``known`` is what a check may know of these files, ``glossary`` what they call things."""

    cities: Mapping[str, City]
    known: Known
    glossary: Glossary


def sound(indicators: Iterable[Indicator], cities: Iterable[City]) -> Footing:
    """That of files of which none is broken: they call things as their records do."""
    by_id, places = {i.id: i for i in indicators}, {c.id: c for c in cities}
    measures = {m.id: m for i in by_id.values() for m in i.measures}
    book = city_book((c.id, c.name, c.level, c.keywords) for c in places.values())
    return Footing(places, Known(by_id, measures, places, {}, {}), Glossary(by_id, book))
