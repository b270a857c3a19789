"""From a user's words to the two plans that they mean."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.names import find_pair
from bizbench.questions import asking
from bizbench.questions.diff.records import DiffQuery


def query(
    catalog: Catalog,
    plans: Sequence[str],
    indicators: asking.OneOrMore = (),
    assume: Sequence[str] = (),
    everything: bool = False,
) -> DiffQuery:
    """Raises ``UsageError`` for what does not exist or fit."""
    old, new = find_pair(catalog, plans)
    return DiffQuery(
        old=old.id,
        new=new.id,
        indicators=asking.indicators(catalog, indicators),
        assumptions=Assumptions.parse(assume),
        everything=everything,
    )
