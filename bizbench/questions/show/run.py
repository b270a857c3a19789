"""One thing shown."""

from __future__ import annotations

from bizbench.data.catalog import Catalog
from bizbench.ground.problems import FOLDER_PROBLEMS
from bizbench.questions.show.records import Shown, ShowQuery


def show(catalog: Catalog, query: ShowQuery) -> Shown:
    """Problems of whole data folders touch it: a file with errors of its own is not shown."""
    problems = tuple(p for p in catalog.problems if p.id in FOLDER_PROBLEMS)
    return Shown(query, catalog, problems)
