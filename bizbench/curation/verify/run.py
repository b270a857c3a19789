"""Plan files held against their documents, all that are wanted."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from bizbench.curation.verify import sources as documents
from bizbench.curation.verify.proof import prove
from bizbench.curation.verify.records import Verified, VerifyQuery
from bizbench.curation.verify.rules import RULES
from bizbench.data import roots
from bizbench.data.catalog import Catalog
from bizbench.data.names import find_plan
from bizbench.ground.suggest import known


def verify(
    catalog: Catalog,
    sources: Sequence[str | os.PathLike[str]] = (),
    plans: Sequence[str] = (),
    explain: str | None = None,
) -> Verified:
    """The proofs of the plans named, else of all; ``sources`` are folders of documents.

    Raises ``UsageError`` for a rule, a folder or a plan that does not exist, and for a document
    that stands in two folders.
    """
    if explain is not None:
        known("unknown-rule", explain, RULES)
    folders = documents.folders([Path(folder) for folder in sources])
    texts = documents.texts(folders)
    wanted = [find_plan(catalog, word) for word in plans]
    proofs = tuple(
        prove(plan, documents.read(texts.get(name, folders[0] / name), name))
        for plan in wanted or sorted(catalog.plans.values(), key=lambda p: p.id)
        for name in (documents.name(plan.id),)
    )
    shown = tuple(roots.show(Path(folder)) for folder in sources)
    query = VerifyQuery(tuple(plan.id for plan in wanted), shown, explain)
    wrong = catalog.errors
    return Verified(query, catalog, proofs, wrong, _without_plan(catalog, texts))


def _without_plan(catalog: Catalog, texts: Iterable[str]) -> tuple[str, ...]:
    """The texts that no plan file is about, not even a broken one; by file name."""
    ids = {*catalog.plans, *(f"{b.folder}/{b.stem}" for b in catalog.broken if b.kind == "plan")}
    return tuple(sorted({*texts} - {documents.name(id) for id in ids}))
