"""Pages of other questions inside a report: their blocks as its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bizbench.output import folding
from bizbench.output.detail import WHOLE
from bizbench.output.page import Facts, Later, Page, Prose, Table
from bizbench.output.report.book import Book
from bizbench.output.report.grids import html, of_table
from bizbench.output.report.html import Html, el, joined


def page(book: Book, made: Page, level: int) -> Html:
    """All of a page but its title and its last line, which the report has of its own."""
    return joined(_blocks(book, folding.shown(made, WHOLE).blocks, level))


def brief(book: Book, made: Page, level: int) -> Html:
    """The answer of a page alone."""
    return joined(_blocks(book, made.brief, level))


def _blocks(book: Book, blocks: Iterable[Table | Facts | Prose | Later], level: int) -> Iterator[Html]:
    for block in blocks:
        if isinstance(block, Prose):
            yield el("p", block.text)
        elif isinstance(block, Facts):
            pairs = (joined((el("dt", name), el("dd", value))) for name, value in block.pairs)
            yield joined((book.heading(level, block.title) if block.title else "", el("dl", *pairs)))
        elif isinstance(block, Table):
            head = book.heading(level, block.title) if block.title else ""
            yield joined((head, html(of_table(block, css="wide"), book.lang)))
