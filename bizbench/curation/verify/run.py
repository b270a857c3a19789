"""Plan files held against their documents, all that are wanted."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from bizbench.curation.verify import sources as documents
from bizbench.curation.verify.proof import prove
from bizbench.curation.verify.records import Verified, VerifyQuery
from bizbench.curation.verify.rules import RULES
from bizbench.data import files
from bizbench.data.catalog import Catalog
from bizbench.data.names import find_plan
from bizbench.ground.problems import errors
from bizbench.ground.suggest import known


def verify(
    catalog: Catalog,
    sources: str | os.PathLike[str] | None,
    plans: Sequence[str] = (),
    explain: str | None = None,
) -> Verified:
    """The proofs of the plans named, else of all.

    Raises ``UsageError`` for a rule, a folder or a plan that does not exist.
    """
    if explain is not None:
        known("unknown-rule", explain, RULES)
    folder = documents.folder(Path(sources) if sources is not None else None)
    wanted = [find_plan(catalog, word) for word in plans]
    proofs = tuple(
        prove(plan, documents.read(folder / name, name))
        for plan in wanted or sorted(catalog.plans.values(), key=lambda p: p.id)
        for name in (documents.name(plan.id),)
    )
    shown = None if sources is None else files.show(Path(sources))
    query = VerifyQuery(tuple(plan.id for plan in wanted), shown, explain)
    return Verified(query, catalog, proofs, tuple(errors(catalog.problems)))
