"""What does not fit between a document and the plan it is said to be."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.curation.draft.plan_id import PlanId
from bizbench.curation.verify.sources import Source
from bizbench.data.catalog import Catalog
from bizbench.ground.variants import fold


def known(catalog: Catalog, id: PlanId) -> Iterator[tuple[str, str]]:
    """The file of the same plan in the data folders, also one with errors."""
    files = [plan.file for plan in catalog.plans.values() if plan.id == id.id]
    files += [
        b.file for b in catalog.broken if b.kind == "plan" and f"{b.folder}/{b.stem}" == id.id
    ]
    for file in files:
        yield "known-plan", file


def doubts(catalog: Catalog, id: PlanId, source: Source) -> Iterator[tuple[str, str]]:
    """Each doubt: the id of its message, and what fills it."""
    yield from known(catalog, id)
    same = [p.id for p in catalog.plans.values() if p.text_sha256 == source.sha256]
    if same:
        yield "known-document", ", ".join(same)
    text = fold(source.text)
    if id.known is not None and fold(id.known.name.zh) not in text:
        yield "not-of-city", id.known.name.zh
    if str(id.year) not in text:
        yield "not-of-year", str(id.year)
