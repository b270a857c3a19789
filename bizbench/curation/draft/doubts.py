"""What does not fit between a document and the plan it is said to be."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.curation.draft.plan_id import PlanId
from bizbench.curation.verify.sources import Source
from bizbench.data.catalog import Catalog
from bizbench.ground.variants import fold


def doubts(catalog: Catalog, id: PlanId, source: Source) -> Iterator[tuple[str, str]]:
    """Each doubt: the id of its message, and what fills it."""
    same = [p.id for p in catalog.plans.values() if p.text_sha256 == source.sha256]
    if same:
        yield "known-document", ", ".join(same)
    text = fold(source.text)
    if id.known is not None and fold(id.known.name.zh) not in text:
        yield "not-of-city", id.known.name.zh
    if str(id.year) not in text:
        yield "not-of-year", str(id.year)
