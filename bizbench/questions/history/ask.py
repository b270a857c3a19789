"""From a user's words to the cities and measures that they mean."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.names import find_all_measures
from bizbench.questions import asking
from bizbench.questions.history.records import HistoryQuery


def query(
    catalog: Catalog,
    cities: asking.OneOrMore,
    what: Sequence[str] = (),
    as_of: int | None = None,
    assume: Sequence[str] = (),
    everything: bool = False,
) -> HistoryQuery:
    """All measures where no word names any. Raises ``UsageError``."""
    words = asking.measures(catalog, what, "city-behind-city")
    return HistoryQuery(
        cities=asking.cities(catalog, cities),
        measures=tuple(m.id for m in find_all_measures(catalog, tuple(words))),
        words=tuple(words),
        as_of=as_of,
        assumptions=Assumptions.parse(assume),
        everything=everything,
    )
