"""What the words of all questions have in common."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.names import find_city, find_indicator, find_measures
from bizbench.data.records import Measure

#: What may be given as one word or as many.
OneOrMore = str | Sequence[str]


def several(given: OneOrMore) -> Sequence[str]:
    """One word or many, as many."""
    return [given] if isinstance(given, str) else given


def cities(catalog: Catalog, words: OneOrMore) -> tuple[str, ...]:
    """The ids of the cities that words mean, each once."""
    return tuple(dict.fromkeys(find_city(catalog, word).id for word in several(words)))


def indicators(catalog: Catalog, words: OneOrMore) -> tuple[str, ...]:
    """The ids of the indicators that words mean, each once."""
    return tuple(dict.fromkeys(find_indicator(catalog, word).id for word in several(words)))


def measures(catalog: Catalog, words: OneOrMore) -> dict[str, tuple[Measure, ...]]:
    """The measures that words mean, by what they are called in ids: an indicator, or a measure."""
    found: dict[str, tuple[Measure, ...]] = {}
    for word in several(words):
        mine = tuple(find_measures(catalog, word))
        for id in dict.fromkeys(m.indicator for m in mine):
            whole = catalog.indicators[id].measures
            if all(m in mine for m in whole):
                found[id] = whole
            else:
                found |= {m.id: (m,) for m in mine if m.indicator == id}
    return found
