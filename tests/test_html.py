"""HTML documents: what is printed, word for word and in its order, and nothing that acts."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bizbench import api
from bizbench.ground.signs import one_line
from bizbench.output.page import Facts, Page, Prose, Table
from bizbench.output.printed import printed
from bizbench.output.writers import html
from tests.test_formats import ANSWERS, made_up
from tests.test_hostile import ANSWERS as HOSTILE_ANSWERS
from tests.test_hostile import HOSTILE, answer, catalogue

__all__ = ["made_up"]

#: What a reader sees of a document: each of these elements, with its text.
SHOWN = ("h1", "h2", "p", "th", "td", "li")
FRAME = ("html", "head", "meta", "title", "body", "div", "table", "thead", "tbody", "tr", "ul")
INSIDE = ("b", "small")
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "class", "style"),
    *("border", "cellspacing", "cellpadding"),
}


class Reader(HTMLParser):
    """The texts of a document in their order, each with its element; and all tags."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.is_open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag in SHOWN:
            self.shown.append((tag, ""))
            self.is_open = True

    def handle_endtag(self, tag: str) -> None:
        self.is_open = self.is_open and tag not in SHOWN

    def handle_data(self, data: str) -> None:
        if self.is_open:
            tag, text = self.shown[-1]
            self.shown[-1] = (tag, text + data)


def read(document: str) -> Reader:
    reader = Reader()
    reader.feed(document)
    reader.close()
    return reader


def expected(page: Page) -> Iterator[tuple[str, str]]:
    """What the document of a page has to show."""
    yield "h1", page.title
    for block in page.laid_out:
        if isinstance(block, Prose):
            yield "p", block.text
            continue
        if block.title:
            yield "h2", block.title
        if isinstance(block, Facts):
            yield from (("td", cell) for pair in block.pairs for cell in pair)
        else:
            yield from of_table(block)
    yield from (("p", line) for line in page.footer)


def of_table(table: Table) -> Iterator[tuple[str, str]]:
    yield from (("p", sentence) for sentence in table.lead)
    if table.lines:
        yield from (("th", column.title) for column in table.columns)
        yield from (("td", cell) for line in table.lines for cell in line.cells)
    yield from (("p", sentence) for sentence in table.folded)
    yield from (("li", f"{mark.letter} {mark.text}") for mark in table.marks)
    yield from (("li", remark) for remark in table.below)


def shows(page: Page) -> Reader:
    """The document of a page, once it shows what is printed."""
    found = read(html.write(page))
    assert found.shown == [(tag, one_line(text)) for tag, text in expected(printed(page))]
    return found


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("asked", ANSWERS)
def test_a_document_shows_what_is_printed(asked: str, lang: str, made_up: api.Bizbench) -> None:
    """Every value, note and sentence, folded and whole."""
    found = ANSWERS[asked](made_up)
    for detail in ("short", "all"):
        shows(found.page(lang, detail))


@pytest.mark.parametrize("name", ["html", "quotes", "lines"])
def test_no_text_of_data_acts_in_a_document(name: str, tmp_path: Path) -> None:
    loaded = catalogue(tmp_path, HOSTILE[name])
    for command in HOSTILE_ANSWERS:
        found = shows(answer(loaded, command).page("en", "all"))
        assert found.tags <= {*SHOWN, *FRAME, *INSIDE}
        assert found.attributes <= ATTRIBUTES
