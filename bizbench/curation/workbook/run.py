"""A plan's workbook, written and read: nothing is lost on the way there and back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bizbench.curation.draft import plan_id as plan_ids
from bizbench.curation.draft import skeleton
from bizbench.curation.draft.begin import FirstFile
from bizbench.curation.draft.plan_id import PlanId
from bizbench.curation.workbook import (
    checking,
    layout,
    lists,
    plan_in,
    progress_in,
    progress_out,
    reader,
)
from bizbench.curation.workbook.grid import Book
from bizbench.curation.workbook.nodes import document
from bizbench.curation.workbook.plan_in import Made
from bizbench.curation.workbook.plan_out import Rows, rows
from bizbench.data import files, intake
from bizbench.data.base import Base
from bizbench.data.catalog import Catalog
from bizbench.data.names import find_plan
from bizbench.data.records import Plan
from bizbench.data.yamldoc import Document
from bizbench.ground.problems import BrokenDataError, Problem, errors, problem
from bizbench.ground.record import Struct, replace
from bizbench.ground.refusals import UsageError
from bizbench.ground.suggest import known_language


class Imported(Struct, frozen=True):
    """What a workbook became: a file, None where something is wrong, and all problems.

    ``counts`` are how many items, figures and figures set aside there are, or reports.
    """

    file: FirstFile | None
    problems: tuple[Problem, ...]
    counts: tuple[tuple[str, int], ...] = ()


def new(catalog: Catalog, plan: str, lang: str = "en") -> bytes:
    """The workbook of a plan, filled with what its file says, if there is one.

    Raises ``UsageError``, also for what no workbook can hold, and ``BrokenDataError`` for a file
    with errors.
    """
    from bizbench.curation.workbook import plan_book

    known_language(lang)
    id = plan_ids.parse(catalog, plan)
    on = checking.ground(catalog)
    offered = lists.offered(on.glossary, _used(catalog), lang)
    made = _of_file(catalog, on, id, lang)
    card = {"city": _city(on, id, lang), "year": id.year, "slug": id.slug}
    filled = Rows({**made.card, **card}, made.targets, made.aside) if made else Rows(card, (), ())
    content = plan_book.content(filled, offered, lang)
    if made is not None:
        _hold_against(catalog, on, id, content, lang)
    return content


def _city(on: Base, id: PlanId, lang: str) -> str:
    """A city's name where it leads back to it."""
    names = on.glossary.cities.names
    name = names[id.city].get(lang) if id.city in names else id.city
    return name if on.glossary.cities.look_up(name) == [id.city] else id.city


def _used(catalog: Catalog) -> dict[str, set[str]]:
    """The scopes that figures of each measure have somewhere."""
    found: dict[str, set[str]] = {}
    for target in catalog.targets:
        found.setdefault(target.measure, set()).add(str(target.scope))
    return found


def _of_file(catalog: Catalog, on: Base, id: PlanId, lang: str) -> Rows | None:
    """What the file of a plan says; None where there is no such file."""
    document = _document(catalog, on, id)
    return rows(document, on.glossary, lang) if document is not None else None


def _document(catalog: Catalog, on: Base, id: PlanId) -> Document | None:
    """A file in ids; None where there is no such file. Raises ``BrokenDataError``."""
    file = next((f for f in catalog.files if f.name == id.name), None)
    if file is None:
        return None
    wrong = [p for p in catalog.errors if p.file == file.shown]
    opened = intake.opened(file)
    if wrong or isinstance(opened, intake.Unread):
        raise BrokenDataError(wrong or opened.problems)
    return intake.translated(opened, on.glossary).document


def _hold_against(catalog: Catalog, on: Base, id: PlanId, content: bytes, lang: str) -> None:
    """Raise ``UsageError`` where the workbook, read again, says less or other than the file."""
    book = reader.opened(content, id.name)
    made = plan_in.plan(book, on.glossary, lang)
    held = checking.held(catalog, on, id.name, document(made.node, book.shown), made.problems)
    there = held.documents.plans.get(id.name)
    here = catalog.plans[id.id]
    if there is None or _bare(there) != _bare(here):
        pairs = zip(here.items, there.items if there else (), strict=False)
        first = next((a.id for a, b in pairs if _plain(a) != _plain(b)), "–")
        raise UsageError("workbook-cannot-hold", path=here.file, found=first)


def _bare(plan: Plan) -> list[Any]:
    """What a plan says, wherever it stands."""
    card = replace(plan, file="", layer=0, contents=type(plan.contents).of(()))
    return [card, *map(_plain, plan.items)]


def _plain(item: Any) -> Any:
    targets = item.targets
    if targets is not None:
        targets = tuple(replace(target, file="", line=0) for target in targets)
    return replace(item, line=0, targets=targets)


def new_progress(catalog: Catalog, plan: str, lang: str = "en") -> bytes:
    """The workbook of reports on a plan: what was reported, and a row for each promise.

    Raises as ``new`` does, and for a plan that there is not.
    """
    from bizbench.curation.workbook import progress_book

    known_language(lang)
    found = find_plan(catalog, plan)
    id = replace(plan_ids.parse(catalog, found.id), prefix=files.PROGRESS)
    on = checking.ground(catalog)
    made = progress_out.rows(found, _document(catalog, on, id), on.glossary, lang)
    card = {**made.card, "city": _city(on, id, lang), "year": id.year, "slug": id.slug}
    offered = lists.offered(on.glossary, {}, lang)
    return progress_book.content(replace(made, card=card), offered, lang)


def imported(catalog: Catalog, path: Path, lang: str = "en", head: str = "") -> Imported:
    """The data file that a workbook says; ``head`` is the first comment line of a plan.

    Raises ``UsageError`` for what is no workbook.
    """
    known_language(lang)
    book = reader.read(path)
    on = checking.ground(catalog)
    if book.is_of_reports:
        made = progress_in.reports(book, on.glossary, lang)
        return _written(catalog, on, book, made, lang, "", files.PROGRESS)
    return _written(catalog, on, book, plan_in.plan(book, on.glossary, lang), lang, head, "")


def _written(
    catalog: Catalog, on: Base, book: Book, made: Made, lang: str, head: str, prefix: str
) -> Imported:
    """The file as it is to be written, or what is in the way."""
    id, wrong = _identity(catalog, made, book, prefix)
    if id is None:
        found = [*made.problems, *wrong]
        return Imported(None, checking.in_cells(found, book, made.units, lang))
    data = document(made.node, book.shown)
    data.data["city"] = id.city
    held = checking.held(catalog, on, id.name, data, made.problems)
    left_out = {"missing-key"} if made.problems else set()  # said with the cell already
    if id.known is None:
        left_out.add("city-file-missing")  # it is written beside
    found = [p for p in held.problems if p.id not in left_out]
    shown = checking.in_cells(found, book, made.units, lang)
    if errors(found):
        return Imported(None, shown)
    text = layout.write(held.document.data, head)
    city = None if id.known else skeleton.city(id.city, "城市", lang, "")
    return Imported(FirstFile(id, text, city), shown, tuple(_counts(held.document.data)))


def _identity(
    catalog: Catalog, made: Made, book: Book, prefix: str
) -> tuple[PlanId | None, list[Problem]]:
    """City, year and slug that the card names, or what is wrong with them."""
    card = made.card
    if not card.said("city") or not card.said("year"):
        return None, []
    said = made.node.value["year"].value
    if not isinstance(said, int):
        limits = {"low": plan_ids.FIRST_YEAR, "high": plan_ids.LAST_YEAR}
        return None, [problem("cell-year", book.shown, card.at("year"), found=said, **limits)]
    slug = card.said("slug") or None
    try:
        id = plan_ids.plan_id(catalog, card.said("city"), said, slug)
    except UsageError as error:
        key = {"draft-year": "year", "draft-slug": "slug"}.get(error.id, "city")
        params = {name: value for name, value in error.params.items() if name in _PARAMS}
        return None, [problem(f"cell-{key}", book.shown, card.at(key), **_PARAMS | params)]
    return replace(id, prefix=prefix), []


#: What a problem of city, year or slug is filled with.
_PARAMS = {"found": "", "hint": "", "low": plan_ids.FIRST_YEAR, "high": plan_ids.LAST_YEAR}


def _counts(data: Any) -> Iterator[tuple[str, int]]:
    if "reports" in data:
        yield "n", len(data["reports"])
        return
    items = data["items"]
    targets = [target for item in items for target in item.get("targets") or ()]
    yield "items", len(items)
    yield "targets", sum(1 + len(target.get("also") or ()) for target in targets)
    yield "aside", sum(len(item.get("set_aside") or ()) for item in items)
