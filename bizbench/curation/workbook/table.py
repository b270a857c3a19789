"""Sheets as rows by key: which column is which, whatever their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bizbench.curation.workbook.columns import CHECK, Sheet
from bizbench.curation.workbook.grid import Book, Cell, Page, place
from bizbench.data.books import fold
from bizbench.data.yamldoc import Place
from bizbench.ground.problems import Problem, problem
from bizbench.ground.record import Struct
from bizbench.ground.suggest import closest
from bizbench.ground.texts import LANGUAGES, text

#: So many rows may stand above the headings: a title, a remark.
_ABOVE = 10
#: Where on the card a thing stands beside its name.
_CONTENT = 2


class Row(Struct, frozen=True):
    """A row by the keys of its columns; ``columns`` are where these stand, filled or not."""

    line: int
    cells: Mapping[str, Cell]
    columns: Mapping[str, int]

    def at(self, key: str) -> Place:
        """Where the cell of a key stands, also an empty one."""
        cell = self.cells.get(key)
        return cell.place if cell else (self.line, self.columns.get(key, 1))

    @property
    def is_broken(self) -> bool:
        """Whether a cell of it was refused: what stands in that is not known."""
        return any(not cell.text for cell in self.cells.values())

    def said(self, key: str) -> str:
        cell = self.cells.get(key)
        return cell.text if cell else ""


class Table(Struct, frozen=True):
    """The rows of a sheet, what is wrong with its headings, and where each column stands."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()
    columns: Mapping[str, int] = {}


def table(book: Book, sheet: Sheet, lang: str) -> Table:
    """A sheet of a workbook; without it, or without its headings, there is nothing to read."""
    page = book.page(sheet.title(other) for other in LANGUAGES)
    if page is None:
        title = sheet.title(lang)
        return Table(problems=(problem("sheet-missing", book.shown, sheet=title),))
    known = {fold(word): key for word, key in sheet.headings().items()}
    top = _top(page, known)
    if top is None and page.is_refused:
        return Table()
    if top is None:
        here = place(page.number, 0, 0) if not page.rows else place(page.number, 1, 1)
        shown = ", ".join(sheet.heading(key, lang) for key in sheet.needed)
        return Table(problems=(problem("headings-missing", book.shown, here, allowed=shown),))
    found: dict[str, int] = {}
    problems = list(_headings(page.rows[top], known, found, book.shown, sheet, lang))
    missing = [key for key in sheet.needed if key not in found]
    problems += [
        problem("heading-missing", book.shown, place(page.number, top, 1), column=shown)
        for shown in (sheet.heading(key, lang) for key in missing)
    ]
    rows = tuple(_rows(page, top, found)) if not missing else ()
    return Table(rows, tuple(problems), found)


def _top(page: Page, known: Mapping[str, str]) -> int | None:
    """The row of headings: the first in which two stand."""
    for number in range(1, _ABOVE + 1):
        cells = page.rows.get(number, {}).values()
        if sum(fold(cell.text) in known for cell in cells) > 1:
            return number
    return None


def _headings(
    cells: Mapping[int, Cell],
    known: Mapping[str, str],
    found: dict[str, int],
    shown: str,
    sheet: Sheet,
    lang: str,
) -> Iterator[Problem]:
    """Notes where each column stands in ``found``; yields what is no heading, or one twice."""
    for column, cell in cells.items():
        key = known.get(fold(cell.text))
        if key is None and cell.text:
            words = [sheet.heading(column.key, lang) for column in sheet.columns]
            hint, allowed = closest(cell.text, words), ", ".join(words)
            more = {"found": cell.text, "hint": hint, "allowed": allowed}
            yield problem("heading-unknown", shown, cell.place, **more)
        elif key in found:
            yield problem("heading-twice", shown, cell.place, column=cell.text)
        elif key is not None:
            found[key] = column


def _rows(page: Page, top: int, columns: Mapping[str, int]) -> Iterator[Row]:
    """The rows below the headings in which anything stands."""
    for number, cells in sorted(page.rows.items()):
        kept = {key: cells[n] for key, n in columns.items() if n in cells}
        if number > top and kept:
            yield Row(place(page.number, number, 1)[0], kept, columns)


def card(book: Book, sheet: Sheet, lang: str) -> tuple[Row, list[Problem]]:
    """A sheet with one thing a row, its name in the first column and what it is in the second.

    What marks it as not checked stands under ``check-`` and its key, where there is a column of
    that heading.
    """
    page = book.page(sheet.title(other) for other in LANGUAGES)
    if page is None:
        return Row(0, {}, {}), [problem("sheet-missing", book.shown, sheet=sheet.title(lang))]
    known = {fold(word): key for word, key in sheet.headings().items()}
    cells: dict[str, Cell] = {}
    lines: dict[str, Place] = {}
    problems: list[Problem] = []
    marks = {fold(text(other, f"sheet.heads.{CHECK}")) for other in LANGUAGES}
    heads = page.rows.get(1, {})
    checks = next((n for n, cell in heads.items() if n > _CONTENT and fold(cell.text) in marks), 0)
    for number, row in sorted(page.rows.items()):
        label, said = row.get(1), row.get(_CONTENT)
        key = known.get(fold(label.text)) if label else None
        if label and key in lines:
            problems.append(problem("heading-twice", book.shown, label.place, column=label.text))
        elif key is not None:
            lines[key] = place(page.number, number, _CONTENT)
            if said and said.text:
                cells[key] = said
            if checks in row:
                cells[f"{CHECK}-{key}"] = row[checks]
        elif said and said.text and number > 1:
            words = [sheet.heading(column.key, lang) for column in sheet.columns]
            found = label.text if label else ""
            more = {"found": found, "hint": closest(found, words), "allowed": ", ".join(words)}
            at = place(page.number, number, 1)
            problems.append(problem("heading-unknown", book.shown, at, **more))
    for key in (key for key in sheet.needed if key not in cells):
        shown = sheet.heading(key, lang)
        id = "cell-empty" if key in lines else "heading-missing"
        at = lines.get(key, place(page.number, 1, 1))
        problems.append(problem(id, book.shown, at, column=shown))
    return Row(place(page.number, 1, 1)[0], cells, {}), problems
