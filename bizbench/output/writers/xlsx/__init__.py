"""An answer as a workbook: a sheet to print, a sheet of data, and what stands behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bizbench.output.page import Page
    from bizbench.output.rows import Rows
    from bizbench.questions.asked import Asked


def write(page: Page, rows: Rows, result: Any, asked: Asked, whole: bool) -> bytes:
    """The bytes of an ``.xlsx`` file: the same for the same answer, in the page's language.

    ``result`` is what page and rows were made of. The sheet of data has columns in which nothing
    stands only where it is to be ``whole``. Raises ``UsageError`` for more rows than a sheet
    holds.
    """
    from bizbench.output.printed import printed
    from bizbench.output.writers.xlsx import behind, data, paper
    from bizbench.output.writers.xlsx.book import Book

    book = Book(page.title, page.lang)
    paper.add(book, printed(page))
    data.add(book, rows, whole=whole)
    behind.notes(book, page)
    behind.sources(book, result)
    behind.conventions(book, asked)
    return book.closed()
