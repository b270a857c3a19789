"""A workbook as plain cells: its sheets, what stands in them, and how a cell is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from bizbench.curation.workbook.columns import REPORTS
from bizbench.data.yamldoc import Place
from bizbench.ground.problems import Problem, problem
from bizbench.ground.record import Struct, replace
from bizbench.ground.texts import LANGUAGES

#: More rows than any sheet has: a sheet and a row are one number, as a line of a file is.
_ROWS = 1 << 20


class Cell(Struct, frozen=True):
    """What stands in a cell, as text; a number in plain digits, a date as ``YYYY-MM-DD``.

    A percentage is its number with the sign. ``place`` is that of a line and a column.
    """

    text: str
    kind: Literal["text", "number", "percent", "date"]
    place: Place


class Page(Struct, frozen=True):
    """A sheet: its title, its place in the workbook, and its rows of cells that hold something.

    Of one that is refused for its size nothing was read.
    """

    title: str
    number: int
    rows: Mapping[int, Mapping[int, Cell]]
    is_refused: bool = False


class Book(Struct, frozen=True):
    """A workbook; ``problems`` are those of cells that hold nothing that can be taken over."""

    shown: str
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]

    def page(self, titles: Iterable[str]) -> Page | None:
        """The sheet of one of these titles."""
        wanted = {title.casefold() for title in titles}
        return next((p for p in self.pages if p.title.strip().casefold() in wanted), None)

    @property
    def is_of_reports(self) -> bool:
        """Whether it holds reported values rather than a plan."""
        return self.page(REPORTS.title(lang) for lang in LANGUAGES) is not None


def place(number: int, row: int, column: int) -> Place:
    """The place of a cell; a sheet as a whole has row 0."""
    return number * _ROWS + row, column


def letters(column: int) -> str:
    """``A`` of 1, ``AA`` of 27."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def named(found: Problem, pages: Iterable[Page]) -> Problem:
    """A problem with its cell in place of line and column: ``FILE.xlsx!目标!F12``."""
    titles = {page.number: page.title for page in pages}
    number, row = divmod(found.line, _ROWS)
    if number not in titles:
        return replace(found, line=0, column=0)
    cell = f"{letters(found.column)}{row}" if row and found.column else str(row or "")
    file = "!".join(part for part in (found.file, titles[number], cell) if part)
    params = tuple((k, _row(v) if k == "first" else v) for k, v in found.params)
    made = problem(found.id, file)
    return replace(made, params=params)


def _row(line: str) -> str:
    return str(int(line) % _ROWS) if line.isdigit() else line


def sheet_of(found: Problem) -> int:
    """The number of the sheet that a problem stands in."""
    return found.line // _ROWS
