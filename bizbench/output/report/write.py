"""A report as the text of one file: both languages, their styles, their script, their data."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

from bizbench.ground.texts import LANGUAGES
from bizbench.output.report import body, grids, matrix, sets
from bizbench.output.report.book import Book
from bizbench.output.report.data import shared
from bizbench.output.report.grids import Grid
from bizbench.output.report.html import Html, el, joined
from bizbench.output.report.records import Report, key
from bizbench.output.report.store import Store
from bizbench.questions.asked import Asked
from bizbench.questions.compare.records import Set

#: Nothing is asked of any network, and no other script is run than the one in the file.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'; script-src 'sha256-{script}'"
)


def write(report: Report, asked: Asked, lang: str) -> str:
    """The file; ``lang`` is the language it opens in."""
    books = [Book(report, each) for each in LANGUAGES]
    store = Store()
    slots = _slots(books, store)
    store.pack("grids")
    _variants(books, store)
    store.pack("variants", "parts")
    script, style = _part("report.js"), _part("report.css")
    data = el("script", Html(_json(shared(books, store))), id="data", type="application/json")
    articles = [
        el(
            "article",
            body.article(book, slots[book.lang], asked),
            id=book.lang,
            lang=_tag(book.lang),
            class_="first" if book.lang == lang else "second",
        )
        for book in books
    ]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    opened = next(book for book in books if book.lang == lang)
    head = joined(
        (
            Html('<meta charset="utf-8">'),
            Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            Html(f'<meta http-equiv="Content-Security-Policy" content="{_POLICY.format(script=digest)}">'),
            el("title", body.title(opened)),
            el("style", Html(style)),
        ),
        "\n",
    )
    page = joined((body.bar(books), el("main", *articles), data, el("script", Html(script))), "\n")
    return f'<!doctype html>\n<html lang="{_tag(lang)}">\n<head>\n{head}\n</head>\n<body>\n{page}\n</body>\n</html>\n'


def _tag(lang: str) -> str:
    """The language as browsers know it: Chinese in simplified signs, or a font may be Japanese."""
    return "zh-Hans" if lang == "zh" else lang


def _part(name: str) -> str:
    """A file that lies beside this one."""
    return (files("bizbench.output.report") / name).read_text(encoding="utf-8")


def _json(data: Any) -> str:
    """Data inside a script: no text of it ends the script or opens a comment."""
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        plain = plain.replace(sign, f"\\u{ord(sign):04x}")
    return plain


# --- tables -------------------------------------------------------------------------------

#: The tables of a language by their names, where they stand in the page; else nothing.
Slots = dict[str, Html]


def _slots(books: list[Book], store: Store) -> dict[str, Slots]:
    """Every long table, in the page or, where they are too many, as data for the script."""
    slots: dict[str, Slots] = {book.lang: {} for book in books}
    for name, make in body.tables(books[0]):
        found = [make(book) for book in books]
        if books[0].report.is_large:
            store.grids[name] = store.grid(*found)
            continue
        for book, grid in zip(books, found, strict=True):
            slots[book.lang][name] = grids.html(grid, book.lang)
    return slots


def _variants(books: list[Book], store: Store) -> None:
    """What a set becomes under each choice of conventions: its table, and its other lines."""
    numbers = books[0].sets
    for choice in books[0].report.choices:
        under = ",".join(choice.fixed.typed)
        for set_ in choice.sets:
            made = _lines_of(set_)[: 2 if books[0].report.is_large else 3]
            found = ([f(book) for book in books] for f in made)
            parts = [store.grid(*grids) for grids in found]
            store.add(f"s{numbers[key(set_)]}", under, [parts[0], *(part["r"] for part in parts[1:])])


def _lines_of(set_: Set) -> tuple[Callable[[Book], Grid], ...]:
    """Wherever a set stands: its own table, its line in short, its line of the heat map."""
    return (
        lambda book: sets.grid(book, set_),
        lambda book: sets.in_short(book, [set_]),
        lambda book: Grid((), (matrix.line(book, set_),)),
    )
