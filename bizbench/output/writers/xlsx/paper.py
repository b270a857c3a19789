"""The sheet to print: the page's tables one below the other on A4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlsxwriter.worksheet import Worksheet

from bizbench.ground.texts import text
from bizbench.output.page import UNDER, Column, Facts, Page, Prose, Table
from bizbench.output.writers.xlsx.book import A4, Book, Look, fitting
from bizbench.output.writers.xlsx.tones import LOOKS, tone_of
from bizbench.output.writers.xlsx.widths import fitted, height, paragraphs

#: What A4 on its side takes, in characters; a page of fewer columns stands upright.
_WIDE, _UPRIGHT = 130, 5
#: A column is no wider than this, and no narrower.
_WIDEST, _NARROWEST = 34, 6
_PLAIN, _TITLE, _HEADING, _SMALL = 10, 16, 12, 9
_HEAD: Look = {"bold": True, "bg_color": "#E8EEF4", "border": 1, "text_wrap": True}
_HEAD |= {"align": "center", "valign": "vcenter"}
_CELL: Look = {"border": 1, "border_color": "#9AA5B1", "text_wrap": True, "valign": "vcenter"}


def add(book: Book, page: Page) -> None:
    """The first sheet, of a page for paper."""
    tables = [block for block in page.laid_out if isinstance(block, Table) and block.lines]
    paper = _Paper(book, _widths(tables))
    paper.said(page.title, _TITLE, bold=True, align="center", font_name=book.heading)
    paper.row += 1
    for block in page.laid_out:
        match block:
            case Prose():
                paper.said(block.text)
            case Facts():
                paper.facts(block)
            case Table():
                paper.table(block, is_only=[block] == tables)
        paper.row += 1
    for line in page.footer:
        paper.said(line, _SMALL, font_color="#555555")


def _widths(tables: Sequence[Table]) -> list[int]:
    """Of the columns, which all tables share; at least two, for names and their values."""
    found = [_NARROWEST] * max([2, *(len(table.columns) for table in tables)])
    for table in tables:
        for n, column in enumerate(table.columns):
            cells = (line.cells[n] for line in table.lines)
            found[n] = max(found[n], fitted(column.title, cells, _WIDEST))
    while sum(found) > _WIDE and max(found) > 2 * _NARROWEST:
        found[found.index(max(found))] -= 1
    return found


class _Paper:
    """A sheet that is written from the top down; ``row`` is the next one."""

    def __init__(self, book: Book, widths: list[int]) -> None:
        self.book, self.widths, self.row = book, widths, 0
        self.sheet: Worksheet = book.sheet("xlsx.print")
        for n, width in enumerate(widths):
            self.sheet.set_column(n, n, width)
        self.sheet.set_paper(A4)
        if len(widths) > _UPRIGHT:
            self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        self.sheet.hide_gridlines(2)
        self.sheet.set_footer("&C&P / &N")

    def said(self, said: str, size: int = _PLAIN, **looks: object) -> None:
        """A text over the whole width, in as many rows as it needs."""
        look = self.book.look(text_wrap=True, font_size=size, **looks)
        width = sum(self.widths) * _PLAIN // size
        for piece, points in paragraphs(said, width):
            self._over(0, fitting(piece, self.book.lang), look)
            self.sheet.set_row(self.row, points * size / _PLAIN)
            self.row += 1

    def table(self, table: Table, *, is_only: bool) -> None:
        """A table with all that is said of it; the heads of the only one stand on every sheet."""
        self._heading(table.title)
        for sentence in table.lead:
            self.said(sentence)
        if table.lines:
            if is_only:
                self.sheet.repeat_rows(self.row)
            self._row([column.title for column in table.columns], [_HEAD] * len(table.columns))
        for line in table.lines:
            pairs = zip(line.cells, table.columns, strict=True)
            self._row(line.cells, [self._look(cell, c, line.kind) for cell, c in pairs])
        for said in _below(table, self.book.lang):
            self.said(said, _SMALL)

    def facts(self, facts: Facts) -> None:
        """Names in the first column, their values over all others."""
        self._heading(facts.title)
        widths = [self.widths[0], sum(self.widths[1:])]
        for name, value in facts.pairs:
            shown = [fitting(each, self.book.lang) for each in (name, value)]
            self.sheet.write_string(
                self.row, 0, shown[0], self.book.look(bold=True, text_wrap=True)
            )
            self._over(1, shown[1], self.book.look(text_wrap=True))
            self.sheet.set_row(self.row, height(shown, widths))
            self.row += 1

    def _heading(self, title: str) -> None:
        if title:
            self.said(title, _HEADING, bold=True, font_name=self.book.heading)

    def _over(self, first: int, shown: str, look: object) -> None:
        """A text in all columns from one on."""
        if first < len(self.widths) - 1:
            self.sheet.merge_range(self.row, first, self.row, len(self.widths) - 1, "", look)
        self.sheet.write_string(self.row, first, shown, look)

    def _look(self, cell: str, column: Column, kind: str) -> Look:
        side = {"font_color": "#555555"} if kind == UNDER else {}
        tone = LOOKS.get(tone_of(cell, self.book.lang), {})
        return _CELL | {"align": column.align} | side | tone

    def _row(self, cells: Sequence[str], looks: Sequence[Look]) -> None:
        shown = [fitting(cell, self.book.lang) for cell in cells]
        for n, (cell, look) in enumerate(zip(shown, looks, strict=True)):
            self.sheet.write_string(self.row, n, cell, self.book.look(**look))
        self.sheet.set_row(self.row, height(shown, self.widths[: len(shown)]))
        self.row += 1


def _below(table: Table, lang: str) -> Iterator[str]:
    """The sentences below a table; its notes are one of them."""
    yield from table.folded
    if table.marks:
        marks = (f"{mark.letter} {mark.text}" for mark in table.marks)
        yield text(lang, "xlsx.marks", marks=text(lang, "join.clause").join(marks))
    yield from table.below
