"""What changed between the two newest documents of a city."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.output.pages import diff as diff_page
from bizbench.output.report import blocks
from bizbench.output.report.book import Book
from bizbench.output.report.html import Html, el
from bizbench.questions.diff.records import Diff


def sections(book: Book) -> Iterator[Html]:
    """A part for each city that has two documents."""
    for found in book.report.changes:
        yield _one(book, found)


def _one(book: Book, found: Diff) -> Html:
    made = diff_page.page(found, book.lang)
    place = book.places.get(found.new_city.id)
    return el(
        "section",
        book.heading(3, made.title, f"c{place}"),
        blocks.brief(book, made, 4),
        el("details", el("summary", book.say("whole.diff")), blocks.page(book, made, 4)),
        data_p=str(place),
        class_="change",
    )
