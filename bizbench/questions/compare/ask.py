"""From a user's words to the comparison that they mean."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data import files
from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.names import city_names, find_city, find_scope, observed_names
from bizbench.ground.problems import UsageError
from bizbench.ground.suggest import closest
from bizbench.questions import asking
from bizbench.questions.compare.query import (
    BEST,
    CITY,
    GOALPOST,
    MEDIAN,
    OBSERVED,
    Against,
    AgainstKind,
    Query,
)
from bizbench.questions.compare.records import FLOOR
from bizbench.questions.places import ANYWHERE, Places, Where, inside, places

#: What is named by one word; anything else is a city.
_BY_WORD: dict[str, AgainstKind] = {w: w for w in (BEST, MEDIAN, GOALPOST, FLOOR)}


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
    where: Where = ANYWHERE,
    with_drafts: bool = False,
    framework: str | None = None,
) -> Query:
    """Raises ``UsageError`` for what does not exist or fit."""
    words = asking.measures(catalog, what)
    measures, follows = asking.arranged(catalog, words, framework)
    if top is not None and top < 1:
        raise UsageError("top")
    chosen = asking.cities(catalog, cities)
    among = places(catalog, where, chosen, as_of, only=len(chosen) > 1)
    bases = [base(catalog, word, among) for word in asking.several(against or ())]
    return Query(
        measures=tuple(m.id for m in measures),
        words=tuple(words),
        framework=follows,
        cities=chosen or None,
        scope=find_scope(catalog, scope, measures) if scope else None,
        places=among,
        as_of=as_of,
        against=tuple(dict.fromkeys(bases)) or (Against(),),
        assumptions=Assumptions.parse(assume),
        strict=strict,
        top=top,
        with_drafts=with_drafts,
    )


def base(catalog: Catalog, text: str | None, among: Places | None = None) -> Against:
    """What ``--against`` names; ``among`` are the places compared, where it must be one of them.

    Raises ``UsageError`` for an unknown city or series, and for a city that is not compared;
    ``BrokenDataError`` for a broken series.
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
    if among is not None:
        _check_shown(catalog, city, among)
    return Against(CITY, city)


def _check_shown(catalog: Catalog, city: str, among: Places) -> None:
    """Refuse a city that the answer leaves out."""
    own, shown = catalog.cities[city].name, (*among.always, *inside(catalog, among))
    if among.only and city not in among.always:
        allowed, typed = city_names(catalog, among.always), city_names(catalog, [city])
        raise UsageError("against-not-shown", city=own, typed=typed, allowed=allowed)
    if city in catalog.documented() and city not in shown:
        raise UsageError("against-left-out", city=own, allowed=city_names(catalog, shown))


def _observed(catalog: Catalog, city: str, series: str | None) -> Against:
    known = [s.id for s in catalog.series if s.city == city]
    if not known or (series and series not in known):
        labels = [f"{files.OBSERVED}{series}"] if known else ()
        asking.raise_if_broken(catalog, city, ("observation",), labels)
    if not known:
        others = observed_names(catalog, sorted({s.city for s in catalog.series}))
        raise UsageError("no-observation", city=catalog.cities[city].name, allowed=others)
    if series and series not in known:
        hint = closest(series, known)
        allowed = ", ".join(known)
        own = catalog.cities[city].name
        raise UsageError("unknown-observation", city=own, found=series, allowed=allowed, hint=hint)
    return Against(OBSERVED, city, series, catalog.cities[city].name)
