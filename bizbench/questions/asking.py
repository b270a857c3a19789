"""What the words of all questions have in common."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeVar

from bizbench.data import books, files
from bizbench.data.catalog import Catalog
from bizbench.data.names import (
    find_city,
    find_indicators,
    find_measures,
    find_plan,
    means_city,
    plan_names,
)
from bizbench.data.records import Indicator, Measure, Plan
from bizbench.ground.problems import BrokenDataError, UsageError
from bizbench.questions import frameworks

T = TypeVar("T")

#: What may be given as one word or as many.
OneOrMore = str | Sequence[str]
#: What stands between the names of a list in one word.
_COMMAS = str.maketrans("，、", ",,")


def several(given: OneOrMore) -> Sequence[str]:
    """One word or many, as many."""
    return [given] if isinstance(given, str) else given


def listed(given: OneOrMore) -> list[str]:
    """The names in one word or many, also those with commas between (ASCII, full-width or 、)."""
    found = []
    for word in several(given):
        parts = (part.strip() for part in word.translate(_COMMAS).split(","))
        found += [part for part in parts if part] or [word]
    return found


def cities(catalog: Catalog, words: OneOrMore) -> tuple[str, ...]:
    """The ids of the cities that words mean, each once."""
    return tuple(dict.fromkeys(find_city(catalog, word).id for word in listed(words)))


def beside(asked: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """The cities to be shown, in ids: those asked for; one alone first, and all the others."""
    return tuple(asked if len(asked) > 1 else dict.fromkeys((*asked, *known)))


def indicators(catalog: Catalog, words: OneOrMore) -> tuple[str, ...]:
    """The ids of the indicators that words mean, each once."""
    found = (indicator.id for word in listed(words) for indicator in find_indicators(catalog, word))
    return tuple(dict.fromkeys(found))


def measures(
    catalog: Catalog, words: OneOrMore, misplaced: str = "city-as-indicator"
) -> dict[str, tuple[Measure, ...]]:
    """The measures that words mean, by what they are called in ids: an indicator, or a measure.

    Raises ``UsageError``: for a city the one called ``misplaced``, which says where it belongs.
    """
    found: dict[str, tuple[Measure, ...]] = {}
    for word in several(words):
        mine = tuple(_measures(catalog, word, misplaced))
        for id in dict.fromkeys(m.indicator for m in mine):
            whole = catalog.indicators[id].measures
            if all(m in mine for m in whole):
                found[id] = whole
            else:
                found |= {m.id: (m,) for m in mine if m.indicator == id}
    return found


def _measures(catalog: Catalog, word: str, misplaced: str) -> list[Measure]:
    """What one word means; where it is no name, each of those with commas between."""
    try:
        return _no_city(catalog, word, find_measures, misplaced)
    except UsageError:
        parts = listed(word)
        if len(parts) < 2:
            raise
    return [m for part in parts for m in _no_city(catalog, part, find_measures, misplaced)]


def arranged(
    catalog: Catalog, words: Mapping[str, Sequence[Measure]], framework: str | None
) -> tuple[tuple[Measure, ...], str | None]:
    """The measures that words mean, all where there is no word, with the id of a framework.

    With one only those in it, in its order.
    """
    found = {m.id: m for part in words.values() for m in part} or catalog.measures
    inside = dict.fromkeys(m.indicator for m in found.values())
    id = frameworks.named(catalog, framework, inside if words else ())
    chosen = frameworks.ordered(catalog, id, tuple(inside))
    return tuple(m for i in chosen for m in found.values() if m.indicator == i), id


def positional(catalog: Catalog, word: str) -> list[Indicator]:
    """The indicators a word means, in a place where cities are not named."""
    return _no_city(catalog, word, find_indicators)


def _no_city(
    catalog: Catalog,
    word: str,
    find: Callable[[Catalog, str], list[T]],
    misplaced: str = "city-as-indicator",
) -> list[T]:
    """What a word means; a city in a place of indicators is told where it belongs."""
    try:
        return find(catalog, word)
    except UsageError:
        if all(means_city(catalog, name) for name in listed(word)):
            raise UsageError(misplaced, found=word) from None
        raise


def plan(
    catalog: Catalog,
    city: str,
    year: int | str | None,
    chosen: Callable[[Sequence[Plan]], Plan],
) -> Plan:
    """The plan named: ``CITY/YEAR``, or a city and a year; of a city alone the one chosen.

    Raises ``UsageError``; ``BrokenDataError`` where a document of a city alone has errors.
    """
    if year is not None:
        return find_plan(catalog, f"{city}/{str(year).strip().removesuffix('年')}")
    head = books.plan_id(city)[0]
    if "/" in city or (head != city and means_city(catalog, head)):  # 杭州2020
        return find_plan(catalog, city)
    id = find_city(catalog, city).id
    raise_if_broken(catalog, id)
    plans = catalog.plans_of(id)
    if not plans:
        known = plan_names(catalog, catalog.plans)
        raise UsageError("no-plan", city=catalog.cities[id].name, allowed=known)
    return chosen(plans)


def raise_if_broken(
    catalog: Catalog,
    city: str,
    kinds: Collection[str] = ("plan", "progress"),
    labels: Sequence[str] = (),
) -> None:
    """Raise ``BrokenDataError`` for broken files of a city, or of some plans of it."""
    broken = [
        b
        for b in catalog.broken
        if b.kind in kinds
        and b.folder == city
        and (not labels or b.stem.removeprefix(files.PROGRESS) in labels)
    ]
    if broken:
        raise BrokenDataError(catalog.errors_of(broken))
