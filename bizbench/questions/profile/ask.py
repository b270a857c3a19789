"""From a user's words to the city that they mean."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.names import find_city
from bizbench.questions import frameworks
from bizbench.questions.places import ANYWHERE, Where, places
from bizbench.questions.profile.records import ProfileQuery


def query(
    catalog: Catalog,
    city: str,
    as_of: int | None = None,
    assume: Sequence[str] = (),
    where: Where = ANYWHERE,
    with_drafts: bool = False,
    framework: str | None = None,
) -> ProfileQuery:
    """Raises ``UsageError`` for a city or an assumption that does not exist."""
    own = find_city(catalog, city).id
    among = places(catalog, where, [own], as_of)
    follows = frameworks.named(catalog, framework, ())
    return ProfileQuery(own, among, as_of, Assumptions.parse(assume), with_drafts, follows)
