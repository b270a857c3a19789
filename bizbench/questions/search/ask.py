"""From a user's words to the search that they mean."""

from __future__ import annotations

from bizbench.data.catalog import Catalog
from bizbench.data.names import find_city, find_group
from bizbench.data.searching import words
from bizbench.ground.problems import UsageError
from bizbench.questions import asking
from bizbench.questions.search.records import SearchQuery


def query(
    catalog: Catalog,
    text: str,
    cities: asking.OneOrMore = (),
    province: str | None = None,
    group: str | None = None,
    everything: bool = False,
) -> SearchQuery:
    """Raises ``UsageError`` for a place that does not exist, and for nothing to look for."""
    if not words(text):
        raise UsageError("search-empty")
    return SearchQuery(
        text=text,
        cities=asking.cities(catalog, cities),
        province=find_city(catalog, province).id if province else None,
        group=find_group(catalog, group).id if group else None,
        everything=everything,
    )
