"""From a user's words to the thing that they mean."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.names import find_thing
from bizbench.questions.show.records import ShowQuery


def query(catalog: Catalog, what: str, assume: Sequence[str] = ()) -> ShowQuery:
    """Raises ``UsageError``, or ``BrokenDataError`` where the thing's own file has errors."""
    assumptions = Assumptions.parse(assume)
    return ShowQuery(find_thing(catalog, what), assumptions)
