"""What was read off a workbook, held against the other files: problems with their cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from bizbench.curation.workbook import grid, lists
from bizbench.curation.workbook.columns import ASIDE, CARD, REPORT_CARD, REPORTS, TARGETS, Sheet
from bizbench.curation.workbook.grid import Book
from bizbench.data import base, documents, files, intake, units
from bizbench.data.catalog import Catalog
from bizbench.data.documents import Documents
from bizbench.data.files import DataFile
from bizbench.data.footing import Footing
from bizbench.data.yamldoc import Document, Place
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct, replace
from bizbench.ground.suggest import closest
from bizbench.ground.texts import LANGUAGES, text
from bizbench.ground.vocabulary import BOUNDS, IN_WORDS

#: Problems of an amount that are those of its unit.
_OF_UNITS = frozenset({"unknown-unit", "which-day", "unit-does-not-fit", "change-unit"})
#: Keys of a data file that a sheet has under another name.
_KEYS = {"as": "role", "so_far": "so-far"} | dict.fromkeys((*BOUNDS, IN_WORDS), "bound")


class Held(Struct, frozen=True):
    """A document held against the others of its place, and its data in ids."""

    documents: Documents
    document: Document
    problems: tuple[Problem, ...]


def ground(catalog: Catalog) -> Footing:
    """What every document stands on, with the names it may use."""
    return base.read(files.Found(catalog.files, catalog.replaced, ())).footing


def held(
    catalog: Catalog, on: Footing, name: str, document: Document, problems: Iterable[Problem]
) -> Held:
    """A document as the file of a name that is not written yet."""
    path = Path(name)
    kind: files.Kind = "progress" if path.stem.startswith(files.PROGRESS) else "plan"
    shown, layer = document.file, max((f.layer for f in catalog.files), default=0)
    file = DataFile(name, Path(), shown, kind, path.parent.name, path.stem, layer)
    mine = intake.Opened(file, document, list(problems))
    place = documents.by_place(catalog.files).get(file.folder, [])
    wanted = ("plan", "observation", "progress")
    others = [f for f in place if f.kind in wanted and f.name != name]
    made = documents.held(on, [*map(intake.opened, others), mine])
    found = tuple(p for p in made.checked.problems if p.file == shown)
    return Held(made, intake.translated(mine, on.glossary).document, found)


def in_cells(
    found: Iterable[Problem], book: Book, of_units: Mapping[Place, Place], lang: str
) -> tuple[Problem, ...]:
    """Problems in the order of the workbook, each with its cell and the headings it speaks of."""
    sheets = _sheets(book)
    made = []
    for problem in sorted({*found}):
        at = of_units.get((problem.line, problem.column)) if problem.id in _OF_UNITS else None
        if at:
            problem = replace(problem, line=at[0], column=at[1])
        params = _in_words(problem, lang)
        if "key" in params:
            params["key"] = _heading(params["key"], sheets, problem, lang)
        told = replace(problem, params=tuple(sorted(params.items())))
        made.append(grid.named(told, book.pages))
    return tuple(made)


def _in_words(problem: Problem, lang: str) -> dict[str, str]:
    """What a problem is filled with, a closed list in the words that a sheet offers."""
    params = dict(problem.params)
    room = "role" if params.get("key") == "as" else params.get("key", "")
    words: list[str] = []
    if problem.id == "not-in-list" and room in lists.CLOSED:
        words = lists.closed(lists.CLOSED[room], room, lang)
    elif problem.id == "unknown-unit":
        words = [text(lang, f"units.{id}") for id in units.names()]
    if words:
        params |= {"allowed": ", ".join(words), "hint": closest(params.get("found", ""), words)}
    return params


def _sheets(book: Book) -> dict[int, Sheet]:
    """What each page of a workbook is."""
    kinds = (TARGETS, ASIDE, REPORTS, REPORT_CARD if book.is_of_reports else CARD)
    titles = {kind.title(lang).casefold(): kind for kind in kinds for lang in LANGUAGES}
    named = ((page.number, titles.get(page.title.strip().casefold())) for page in book.pages)
    return {number: kind for number, kind in named if kind is not None}


def _heading(key: str, sheets: Mapping[int, Sheet], problem: Problem, lang: str) -> str:
    """The heading that a key of a data file has in the sheet of a problem."""
    sheet = sheets.get(grid.sheet_of(problem))
    if sheet is None:
        return key
    own = _KEYS.get(key, key)
    keys = {column.key for column in sheet.columns}
    shown = next((each for each in (own, f"{own}-zh") if each in keys), None)
    return sheet.heading(shown, lang) if shown else key
