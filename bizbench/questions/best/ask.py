"""From a user's words to the best promises that they mean."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.names import find_city
from bizbench.ground.record import replace
from bizbench.questions import asking
from bizbench.questions.best.records import BestQuery
from bizbench.questions.matrix import ask as many
from bizbench.questions.places import ANYWHERE, Where, places


def query(
    catalog: Catalog,
    what: Sequence[str],
    city: str | None = None,
    as_of: int | None = None,
    assume: Sequence[str] = (),
    strict: bool = False,
    where: Where = ANYWHERE,
    with_drafts: bool = False,
) -> BestQuery:
    """All measures where no word names any. Raises ``UsageError``."""
    asking.measures(catalog, what, "city-as-indicator-one")
    own = find_city(catalog, city).id if city else None
    asked = many.query(catalog, what, (), as_of, assume, strict, with_drafts=with_drafts)
    among = places(catalog, where, [own] if own else [], as_of)
    return BestQuery(replace(asked, places=among), own)
