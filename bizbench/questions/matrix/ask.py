"""From a user's words to a comparison of many measures."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.names import find_all_measures
from bizbench.questions import asking
from bizbench.questions.compare.query import Query
from bizbench.questions.places import ANYWHERE, Where, places


def query(
    catalog: Catalog,
    what: Sequence[str],
    cities: asking.OneOrMore = (),
    as_of: int | None = None,
    assume: Sequence[str] = (),
    strict: bool = False,
    where: Where = ANYWHERE,
    with_drafts: bool = False,
    framework: str | None = None,
) -> Query:
    """All measures where no word names any. Raises ``UsageError``."""
    chosen, words = asking.cities(catalog, cities), asking.measures(catalog, what)
    measures = tuple(find_all_measures(catalog, tuple(words)))
    follows = None
    if framework is not None:
        measures, follows = asking.arranged(catalog, words, framework)
    return Query(
        measures=tuple(m.id for m in measures),
        words=tuple(words),
        framework=follows,
        cities=chosen or None,
        places=places(catalog, where, chosen, as_of, only=len(chosen) > 1),
        as_of=as_of,
        assumptions=Assumptions.parse(assume),
        strict=strict,
        with_drafts=with_drafts,
        everything=not what and framework is None,
    )
