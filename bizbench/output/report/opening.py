"""What a report begins with: the answer, and how the cities named stand."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.ground.texts import text
from bizbench.output.page import Page
from bizbench.output.pages import compare, matrix_short
from bizbench.output.pages import gaps as gaps_page
from bizbench.output.pages import profile as profile_page
from bizbench.output.report import blocks, sets
from bizbench.output.report.book import Book
from bizbench.output.report.grids import html
from bizbench.output.report.html import Html, el, joined
from bizbench.output.report.records import Portrait
from bizbench.output.words.labels import left_out, narrowed


def title(book: Book) -> str:
    """What is compared, and among whom."""
    found = book.report.comparison
    if book.report.query.indicators:
        said = compare.indicators(found, book.lang)
        said = text(book.lang, "comparison.title", name=said)
    else:
        said = book.say("title", n=len(book.report.cities))
    return narrowed(said, found.selection, book.lang)


def answer(book: Book) -> Iterator[Html]:
    """How many sets there are, how the first places stand, and whom it leaves out."""
    found = book.report.comparison
    ranked = [s for s in found.sets if s.is_ranked]
    cities = book.report.cities
    yield el("p", matrix_short.summed(ranked, len(cities), None, book.lang), class_="lead")
    for said in left_out(found.selection, book.lang):
        yield el("p", said.text, class_="small")


def in_short(book: Book) -> Html:
    """Who goes furthest: of each indicator a line for each set."""
    parts = []
    for indicator in book.report.comparison.indicators:
        mine = sets.of_indicator(book, indicator)
        if any(s.is_ranked for s in mine):
            n = book.indicators[indicator.id]
            head = el("h3", book.link(indicator.name.get(book.lang), f"i{n}"))
            parts.append(el("section", head, html(sets.in_short(book, mine), book.lang), data_i=str(n)))
    how = [el("p", said, class_="small") for said in sets.in_short_how(book, book.report.comparison.sets)]
    return joined((el("div", *parts, class_="shorts"), *how))


def portrait(book: Book, found: Portrait) -> Html:
    """How a city named stands: in short, then in full where it is opened."""
    lang = book.lang
    name = found.city.name.get(lang)
    n = book.places.get(found.city.id)
    pages: list[tuple[str, Page]] = [("gaps", gaps_page.page(found.gaps, lang))]
    if found.profile is not None:
        pages.insert(0, ("profile", profile_page.page(found.profile, lang)))
    brief = blocks.brief(book, pages[-1][1], 4)
    full = (
        el("details", el("summary", book.say(f"whole.{id}", city=name)), blocks.page(book, made, 4))
        for id, made in pages
    )
    own = book.link(book.say("documents-of", city=name), f"p{n}") if n is not None else ""
    return el(
        "section",
        book.heading(3, name, f"o-{found.city.id}"),
        brief,
        *full,
        el("p", own),
        class_="portrait",
    )
