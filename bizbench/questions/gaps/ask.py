"""From a user's words to the gaps that they mean."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.names import city_names, find_city
from bizbench.ground.problems import UsageError
from bizbench.questions import asking, frameworks
from bizbench.questions.compare.ask import base
from bizbench.questions.compare.query import CITY
from bizbench.questions.gaps import departments
from bizbench.questions.gaps.records import GapsQuery
from bizbench.questions.places import ANYWHERE, Where, places


def query(
    catalog: Catalog,
    city: str,
    against: str | None = None,
    indicators: asking.OneOrMore = (),
    lead: asking.OneOrMore = (),
    as_of: int | None = None,
    assume: Sequence[str] = (),
    strict: bool = False,
    where: Where = ANYWHERE,
    with_drafts: bool = False,
    framework: str | None = None,
    reach: int = 1,
) -> GapsQuery:
    """Raises ``UsageError`` for what does not exist, and for a city held against itself."""
    if reach < 1:
        raise UsageError("reach")
    own = find_city(catalog, city)
    other = base(catalog, against)
    leads = [departments.find(catalog, own, word) for word in asking.several(lead)]
    if other.kind == CITY and other.city == own.id:
        known = city_names(catalog, (c for c in catalog.documented() if c != own.id))
        raise UsageError("against-itself", city=own.name, allowed=known)
    chosen = asking.indicators(catalog, indicators)
    return GapsQuery(
        city=own.id,
        against=other,
        indicators=chosen,
        framework=frameworks.named(catalog, framework, chosen),
        departments=tuple(dict.fromkeys(name for found in leads for name in found)),
        places=places(
            catalog,
            where,
            [own.id, *([other.city] if other.kind == CITY and other.city else [])],
            as_of,
        ),
        as_of=as_of,
        strict=strict,
        assumptions=Assumptions.parse(assume),
        with_drafts=with_drafts,
        reach=reach,
    )
