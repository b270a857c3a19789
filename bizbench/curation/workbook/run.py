"""A plan's workbook, written and read: nothing is lost on the way there and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bizbench.curation.draft import plan_id as plan_ids
from bizbench.curation.draft import skeleton
from bizbench.curation.draft.begin import FirstFile
from bizbench.curation.draft.plan_id import PlanId
from bizbench.curation.workbook import (
    checking,
    checks,
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
from bizbench.data import files, intake, yamldoc
from bizbench.data.catalog import Catalog
from bizbench.data.footing import Footing
from bizbench.data.names import find_city, find_plan
from bizbench.data.records import Plan
from bizbench.ground import dates
from bizbench.ground.problems import BrokenDataError, Problem, errors, problem
from bizbench.ground.record import Struct, replace
from bizbench.ground.refusals import UsageError
from bizbench.ground.suggest import known_language

#: What may stand in a file that is not checked yet: which of two figures counts is to be judged.
_TO_SETTLE = frozenset({"duplicate-target", "written-twice"})


class Imported(Struct, frozen=True):
    """What a workbook became: a file, None where something is wrong, and all problems.

    ``counts`` are how many items, figures and figures set aside there are, or reports,
    and how many entries are marked as not checked.
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
    opened = _opened(catalog, on, id)
    marks = _marks(opened) if opened else {}
    made = rows(opened.document, on.glossary, lang, marks) if opened else None
    card = {"city": _city(catalog, id, lang), "year": id.year, "slug": id.slug}
    filled = replace(made, card={**made.card, **card}) if made else Rows(card, (), ())
    content = plan_book.content(filled, offered, lang)
    if opened is not None:
        _hold_against(catalog, on, opened, marks, content, lang)
    return content


def _city(catalog: Catalog, id: PlanId, lang: str) -> str:
    """A city's name where it leads back to it; that of a city not checked yet does not."""
    name = id.known.name.get(lang) if id.known else id.city
    try:
        return name if find_city(catalog, name).id == id.city else id.city
    except UsageError:
        return id.city


def _used(catalog: Catalog) -> dict[str, set[str]]:
    """The scopes that figures of each measure have somewhere."""
    found: dict[str, set[str]] = {}
    for target in catalog.targets:
        found.setdefault(target.measure, set()).add(str(target.scope))
    return found


def _opened(catalog: Catalog, on: Footing, id: PlanId) -> intake.Opened | None:
    """A file in ids; None where there is no such file. Raises ``BrokenDataError``.

    What is wrong beside marks of what is not checked yet is to be settled in the workbook, as long
    as the file has the shape of one.
    """
    file = next((f for f in catalog.files if f.name == id.name), None)
    if file is None:
        return None
    wrong = [p for p in catalog.errors if p.file == file.shown]
    opened = intake.opened(file)
    if isinstance(opened, intake.Unread):
        raise BrokenDataError(opened.problems)
    said = replace(opened, document=intake.translated(opened, on.glossary).document)
    if file.kind == "plan" and any(p.id == checks.PROBLEM for p in opened.problems):
        wrong = _unsound(intake.shaped(opened, on.glossary).problems)
    if wrong:
        raise BrokenDataError(wrong)
    return said


def _unsound(problems: Iterable[Problem]) -> list[Problem]:
    """The errors of a file that are no marks."""
    return [p for p in errors(problems) if p.id not in (checks.PROBLEM, "more-problems")]


def _marks(opened: intake.Opened) -> checks.Marks:
    """What is not checked yet, by its entry."""
    if not any(p.id == checks.PROBLEM for p in opened.problems):
        return {}
    raw, _ = files.read(opened.file)
    return checks.by_entry(opened.document, yamldoc.remarked(raw or b""))


def _hold_against(
    catalog: Catalog,
    on: Footing,
    opened: intake.Opened,
    marks: checks.Marks,
    content: bytes,
    lang: str,
) -> None:
    """Raise ``UsageError`` where the workbook, read again, says less or other than the file."""
    name, shown = opened.file.name, opened.file.shown
    book = reader.opened(content, name)
    made = plan_in.plan(book, on.glossary, lang)
    data = document(made.node, shown)
    held = checking.held(catalog, on, name, data, made.problems)
    here, there = catalog.plans.get(intake.plan_id(opened.file)), held.documents.plans.get(name)
    if marks:  # what is a draft need not be a plan yet
        again, first = intake.Opened(opened.file, data, [*made.problems]), "–"
        is_same = _shape(on, again) == _shape(on, opened)
    else:
        pairs = zip(here.items if here else (), there.items if there else (), strict=False)
        first = next((a.id for a, b in pairs if _plain(a) != _plain(b)), "–")
        is_same = here is not None and there is not None and _bare(here) == _bare(there)
    if not is_same or checks.by_path(data, made.marks) != marks:
        raise UsageError("workbook-cannot-hold", path=shown, found=first)


def _shape(on: Footing, opened: intake.Opened) -> Any:
    """What a file says, whether or not it may; None where a part of it cannot be read."""
    read = intake.shaped(opened, on.glossary)
    if isinstance(read, intake.Unread) or _unsound(read.problems):
        return None
    return read.shape.model_dump()


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
    opened = _opened(catalog, on, id)
    reported = opened.document if opened else None
    made = progress_out.rows(found, reported, on.glossary, lang)
    card = {**made.card, "city": _city(catalog, id, lang), "year": id.year, "slug": id.slug}
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
    catalog: Catalog, on: Footing, book: Book, made: Made, lang: str, head: str, prefix: str
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
    if errors(p for p in found if not (made.marks and p.id in _TO_SETTLE)):
        return Imported(None, shown)
    marks = checks.by_path(held.document, made.marks)
    text = layout.write(held.document.data, head, marks)
    city = None if id.known else skeleton.city(id.city, "城市", lang, "")
    counts = (*_counts(held.document.data), ("checks", len(marks)))
    return Imported(FirstFile(id, text, city), shown, counts)


def _identity(
    catalog: Catalog, made: Made, book: Book, prefix: str
) -> tuple[PlanId | None, list[Problem]]:
    """City, year and slug that the card names, or what is wrong with them."""
    card = made.card
    if not card.said("city") or not card.said("year"):
        return None, []
    said = made.node.value["year"].value
    if not isinstance(said, int):
        limits = {"low": dates.FIRST_YEAR, "high": dates.LAST_YEAR}
        return None, [problem("cell-year", book.shown, card.at("year"), found=said, **limits)]
    slug = card.said("slug") or None
    try:
        id = plan_ids.plan_id(catalog, card.said("city"), said, slug)
    except UsageError as error:
        key = {"plan-year": "year", "draft-slug": "slug"}.get(error.id, "city")
        params = {name: value for name, value in error.params.items() if name in _PARAMS}
        return None, [problem(f"cell-{key}", book.shown, card.at(key), **_PARAMS | params)]
    return replace(id, prefix=prefix), []


#: What a problem of city, year or slug is filled with.
_PARAMS = {"found": "", "hint": "", "low": dates.FIRST_YEAR, "high": dates.LAST_YEAR}


def _counts(data: Any) -> Iterator[tuple[str, int]]:
    if "reports" in data:
        yield "n", len(data["reports"])
        return
    items = data["items"]
    targets = [target for item in items for target in item.get("targets") or ()]
    yield "items", len(items)
    yield "targets", sum(1 + len(target.get("also") or ()) for target in targets)
    yield "aside", sum(len(item.get("set_aside") or ()) for item in items)
