"""From a user's words to the comparison that they mean."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.names import city_names, find_city, find_scope, observed_names
from bizbench.ground.problems import UsageError
from bizbench.ground.suggest import closest
from bizbench.questions import asking
from bizbench.questions.compare.records import (
    BEST,
    CITY,
    GOALPOST,
    MEDIAN,
    OBSERVED,
    Against,
    AgainstKind,
    Query,
)

#: What is named by one word; anything else is a city.
_BY_WORD: dict[str, AgainstKind] = {BEST: BEST, MEDIAN: MEDIAN, GOALPOST: GOALPOST}


def query(
    catalog: Catalog,
    what: Sequence[str],
    cities: asking.OneOrMore = (),
    scope: str | None = None,
    as_of: int | None = None,
    against: asking.OneOrMore = (),
    assume: Sequence[str] = (),
    strict: bool = False,
    top: int | None = None,
    with_drafts: bool = False,
) -> Query:
    """Raises ``UsageError`` for what does not exist or fit."""
    words = asking.measures(catalog, what)
    measures = {m.id: m for found in words.values() for m in found}
    if top is not None and top < 1:
        raise UsageError("top")
    chosen = asking.cities(catalog, cities)
    shown = chosen if len(chosen) > 1 else ()
    bases = [base(catalog, word, shown) for word in asking.several(against or ())]
    return Query(
        measures=tuple(measures),
        words=tuple(words),
        cities=chosen or None,
        scope=find_scope(catalog, scope, measures.values()) if scope else None,
        as_of=as_of,
        against=tuple(dict.fromkeys(bases)) or (Against(),),
        assumptions=Assumptions.parse(assume),
        strict=strict,
        top=top,
        with_drafts=with_drafts,
    )


def base(catalog: Catalog, text: str | None, shown: Sequence[str] = ()) -> Against:
    """What ``--against`` names; ``shown`` are the ids of the cities compared (all if empty).

    Raises ``UsageError`` for an unknown city or series, and for a city that is not compared.
    """
    if text is None:
        return Against()
    if text in _BY_WORD:
        return Against(_BY_WORD[text])
    if text.startswith(f"{OBSERVED}:"):
        name, _, series = text.partition(":")[2].partition("@")
        return _observed(catalog, find_city(catalog, name).id, series or None)
    city = find_city(catalog, text).id
    if city not in catalog.documented() and any(s.city == city for s in catalog.series):
        raise UsageError("against-observed", city=city)
    if shown and city not in shown:
        own, among = catalog.cities[city].name, city_names(catalog, shown)
        typed = city_names(catalog, [city])
        raise UsageError("against-not-shown", city=own, typed=typed, allowed=among)
    return Against(CITY, city)


def _observed(catalog: Catalog, city: str, series: str | None) -> Against:
    known = [s.id for s in catalog.series if s.city == city]
    if not known:
        others = observed_names(catalog, sorted({s.city for s in catalog.series}))
        raise UsageError("no-observation", city=catalog.cities[city].name, allowed=others)
    if series and series not in known:
        hint = closest(series, known)
        allowed = ", ".join(known)
        own = catalog.cities[city].name
        raise UsageError("unknown-observation", city=own, found=series, allowed=allowed, hint=hint)
    return Against(OBSERVED, city, series, catalog.cities[city].name)
