"""Plan files held against their documents, all that are wanted."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from bizbench.curation.verify import papers
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
        prove(plan, papers.read(path, path.name))
        for plan in wanted or sorted(catalog.plans.values(), key=lambda p: p.id)
        for path in (_document(plan.id, texts, folders[0]),)
    )
    shown = tuple(roots.show(Path(folder)) for folder in sources)
    query = VerifyQuery(tuple(plan.id for plan in wanted), shown, explain)
    wrong = catalog.errors
    return Verified(query, catalog, proofs, wrong, _without_plan(catalog, texts))


def _document(plan: str, texts: Mapping[str, Path], folder: Path) -> Path:
    """Where the document of a plan is; of one that is missing, where its text would be."""
    name = documents.name(plan)
    return texts.get(name, folder / f"{name}{documents.ENDINGS[0]}")


def _without_plan(catalog: Catalog, texts: Mapping[str, Path]) -> tuple[str, ...]:
    """The documents that no plan file is about, not even a broken one; by file name."""
    ids = {*catalog.plans, *(f"{b.folder}/{b.stem}" for b in catalog.broken if b.kind == "plan")}
    left = {*texts} - {documents.name(id) for id in ids}
    return tuple(sorted(texts[name].name for name in left))
