"""From a user's words to a query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.data.books import Names
from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.names import (
    find_city,
    find_indicator,
    find_measures,
    indicator_names,
    observed_names,
)
from bizbench.data.records import Indicator
from bizbench.ground.problems import BrokenDataError, UsageError
from bizbench.questions import asking
from bizbench.questions.compare import references
from bizbench.questions.compare.ask import base
from bizbench.questions.compare.query import OBSERVED
from bizbench.questions.places import ANYWHERE, Where, places
from bizbench.questions.score.method import TOPICS
from bizbench.questions.score.records import ScoreQuery, Source
from bizbench.questions.score.run import observed_cities, scored, topics


def query(
    catalog: Catalog,
    indicators: Sequence[str],
    cities: asking.OneOrMore = (),
    observed: bool = False,
    against: asking.OneOrMore = (),
    over: asking.OneOrMore = (),
    overall: bool = False,
    as_of: int | None = None,
    assume: Sequence[str] = (),
    where: Where = ANYWHERE,
    with_drafts: bool = False,
) -> ScoreQuery:
    """The query that these words mean. Raises ``UsageError`` for what does not exist or fit."""
    cities, against, over = (asking.listed(words) for words in (cities, against, over))
    chosen = tuple(dict.fromkeys(id for word in indicators for id in _indicators(catalog, word)))
    if observed:
        given: dict[str, object] = {"--against": against or None, "--as-of": as_of}
        given |= dict(zip(("--level", "--province", "--group", "--year"), where, strict=True))
        given["--with-drafts"] = with_drafts or None
        for option, value in given.items():
            if value is not None:
                raise UsageError("score-observed-option", option=option)
        if not observed_cities(catalog):
            raise UsageError("no-observations")
    if overall:
        _check_overall(catalog, observed, bool(chosen or over))
    sources = _sources(catalog, cities) if observed else ()
    own = () if observed or not cities else _cities(catalog, cities)
    only = len(sources if observed else own) > 1
    return ScoreQuery(
        indicators=chosen,
        cities=own or None,
        places=places(catalog, where, own, as_of, only=only),
        observed=sources if observed else None,
        others=_others(catalog, sources),
        references=_references(catalog, against),
        over=_over(catalog, chosen, over),
        overall=overall,
        as_of=as_of,
        assumptions=Assumptions.parse(assume),
        with_drafts=with_drafts,
    )


def _indicators(catalog: Catalog, word: str) -> list[str]:
    """Those that a word means and that can be scored."""
    head, slash, rest = word.partition("/")
    if slash:
        indicator = find_indicator(catalog, head)
        raise UsageError("score-measure", found=word, indicator=indicator.id, measure=rest)
    found = asking.positional(catalog, word)
    if not any(scored(i) for i in found):
        known = indicator_names(catalog, (i.id for i in catalog.indicators.values() if scored(i)))
        named = indicator_names(catalog, (i.id for i in found))
        raise UsageError("not-scored", found=named, allowed=known)
    return [i.id for i in found if scored(i)]


def _cities(catalog: Catalog, words: Sequence[str]) -> tuple[str, ...]:
    for word in words:
        if word.startswith(f"{OBSERVED}:"):
            raise UsageError("score-observed-city", found=word)
    return asking.cities(catalog, words)


def _sources(catalog: Catalog, words: Iterable[str]) -> tuple[Source, ...]:
    """``CITY``, ``CITY@SERIES``, or either with ``observed:`` before it."""
    return tuple(dict.fromkeys(_source(catalog, word) for word in words))


def _others(catalog: Catalog, named: Sequence[Source]) -> tuple[Source, ...]:
    """The newest observations of all the others, beside those of one city alone."""
    if len(named) != 1:
        return ()
    return tuple(Source(id) for id in observed_cities(catalog) if id != named[0].city)


def _references(catalog: Catalog, words: Iterable[str]) -> tuple[Source, ...]:
    for word in words:
        if not word.startswith(f"{OBSERVED}:"):
            known = observed_names(catalog, observed_cities(catalog))
            raise UsageError("score-against", found=word, allowed=known)
    return _sources(catalog, words)


def _source(catalog: Catalog, word: str) -> Source:
    word = word.removeprefix(f"{OBSERVED}:")
    city = find_city(catalog, word.partition("@")[0]).id
    if city in observed_cities(catalog) and not any(s.city == city for s in catalog.series):
        return Source(city)  # its only file is broken; the row says so
    found = base(catalog, f"{OBSERVED}:{word}")
    newest = references.newest_series(catalog, city)
    return Source(city, found.series or (newest.id if newest else None))


def _check_overall(catalog: Catalog, observed: bool, narrowed: bool) -> None:
    if not observed:
        raise UsageError("overall-observed")
    if narrowed:
        raise UsageError("overall-all")
    found = len(topics(catalog))
    if found < TOPICS:
        broken = [b for b in catalog.broken if b.kind == "indicator"]
        if broken:
            raise BrokenDataError(catalog.errors_of(broken))
    if found != TOPICS:
        raise UsageError("overall-topics", wanted=TOPICS, found=found)


def _over(catalog: Catalog, indicators: Sequence[str], words: Sequence[str]) -> tuple[str, ...]:
    """The ids of the measures named, in the indicator's order."""
    if not words:
        return ()
    if len(indicators) != 1:
        raise UsageError("over-one-indicator")
    indicator = catalog.indicators[indicators[0]]
    found = {_measure(catalog, indicator, name) for name in words}
    return tuple(m.id for m in indicator.measures if m.id in found)


def _measure(catalog: Catalog, indicator: Indicator, name: str) -> str:
    word = name if "/" in name else f"{indicator.id}/{name}"
    known = [m.id for m in scored(indicator)]
    for measure in find_measures(catalog, word):
        if measure.id in known:
            return measure.id
    allowed = Names.of({m.short: m.name for m in scored(indicator)})
    raise UsageError("over-not-scored", found=name, allowed=allowed)
