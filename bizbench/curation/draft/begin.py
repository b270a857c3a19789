"""A first plan file, whole: from a document, or empty."""

from __future__ import annotations

import os
from pathlib import Path

from bizbench.curation.draft import plan_id as plan_ids
from bizbench.curation.draft import reports as report_files
from bizbench.curation.draft import run, skeleton
from bizbench.curation.draft.doubts import doubts, known
from bizbench.curation.draft.plan_id import PlanId
from bizbench.curation.draft.reports import Say
from bizbench.curation.verify import papers
from bizbench.curation.verify.sources import Unusable
from bizbench.data.catalog import Catalog
from bizbench.data.names import find_plan
from bizbench.figures.language import is_chinese
from bizbench.ground.problems import UsageError
from bizbench.ground.record import Struct
from bizbench.ground.suggest import known_language


class FirstFile(Struct, frozen=True):
    """A first plan file: where it belongs in a data folder, its text, what was recognized.

    ``city`` is the text of a ``city.yaml`` where the city is not known yet; ``doubts`` are ids of
    messages (with their parameters) on what does not fit: another city's document, another year's,
    one that has been curated already.
    """

    plan: PlanId
    text: str
    city: str | None
    drafted: run.Drafted | None = None
    doubts: tuple[tuple[str, str], ...] = ()


def draft(
    catalog: Catalog,
    document: str | os.PathLike[str],
    city: str,
    year: int,
    slug: str | None = None,
    lang: str = "en",
    head: str = "",
) -> FirstFile:
    """From a document that nobody has read yet. Raises ``UsageError`` where it is unusable."""
    known_language(lang)
    id = plan_ids.plan_id(catalog, city, year, slug)
    source = papers.read(Path(document), Path(document).name)
    if isinstance(source, Unusable):
        why = {"detail": source.detail, "limit": source.limit}
        raise UsageError(source.id, document=Path(document), **why)
    if not is_chinese(source.text):
        raise UsageError("document-not-chinese", document=Path(document))
    made = run.draft(source, catalog.indicators, id.city, year, lang, head)
    id = plan_ids.with_place(catalog, id, made.place)
    doubtful = tuple(doubts(catalog, id, source))
    return FirstFile(id, made.text, _new_city(id, made.place, lang), made, doubtful)


def new(catalog: Catalog, plan: str, lang: str = "en", head: str = "") -> FirstFile:
    """An empty one, with comments to fill it in."""
    known_language(lang)
    id = plan_ids.parse(catalog, plan)
    made = skeleton.plan(id.city, id.year, lang, head)
    return FirstFile(id, made, _new_city(id, None, lang), doubts=tuple(known(catalog, id)))


def _new_city(id: PlanId, name: str | None, lang: str) -> str | None:
    return None if id.known else skeleton.city(id.city, name or "城市", lang, "")


def reports(catalog: Catalog, plan: str, lang: str, head: str, say: Say) -> FirstFile:
    """A file of reports on a plan, not filled in; ``say`` says a promise in words.

    Raises ``UsageError``, or ``BrokenDataError`` for a plan with errors.
    """
    known_language(lang)
    found = find_plan(catalog, plan)
    text = report_files.blank(catalog, found, lang, head, say)
    return FirstFile(report_files.place(catalog, found), text, None)
