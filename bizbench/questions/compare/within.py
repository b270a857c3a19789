"""A city's rank among those of its province."""

from __future__ import annotations

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.records import City, parents
from bizbench.questions.compare.records import RANKED, Set, Within
from bizbench.questions.measuring import amount_of, measuring
from bizbench.questions.ranks import places_of


def province_of(catalog: Catalog, city: str) -> City | None:
    """The province a place is part of; none for a province itself, or right below the country."""
    above = (catalog.cities[id] for id in parents(catalog.cities, city))
    return next((place for place in above if place.level == "province"), None)


def within(catalog: Catalog, set_: Set, city: str, assumptions: Assumptions) -> Within | None:
    """The place among the ranked cities of its province; None where it is ranked alone there."""
    province = province_of(catalog, city)
    if province is None:
        return None
    rows = {
        row.city.id: row.target
        for row in set_.rows
        if row.kind == RANKED and row.city is not None and row.target is not None
    }
    mine = {c: t for c, t in rows.items() if province.id in parents(catalog.cities, c)}
    if city not in mine or len(mine) < 2:
        return None
    amounts = {c: amount_of(t, set_.measure) for c, t in mine.items()}
    how = measuring(set_.measure, amounts, assumptions)
    if len(how.members) < len(amounts):
        return None
    found = places_of([*amounts.values()], how, set_.measure.better, assumptions)
    place = found[[*amounts].index(city)]
    return Within(province, place.low, place.high, place.is_open, len(amounts))
