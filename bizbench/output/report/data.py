"""What the script of a report has to know besides tables: words, places, groups, conventions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.ground.texts import LANGUAGES, form, text
from bizbench.output.report.book import Book
from bizbench.output.report.store import Store

#: The texts of what the script adds, by the key it knows them by.
_WORDS = (
    "filter.place",
    "filter.group",
    "filter.indicator",
    "filter.all",
    "filter.note",
    "switch.title",
    "switch.open",
    "switch.hint",
    "switch.note",
    "theme.title",
    "theme.light",
    "theme.dark",
    "sort",
    "close",
    "card",
    "open",
    "unreadable",
)


def shared(books: list[Book], store: Store) -> dict[str, Any]:
    """Everything the script reads: at once what is here, what is packed when it is needed."""
    book = books[0]
    return {
        "large": book.report.is_large,
        "words": {id: _both(f"report.{id}") for id in _WORDS},
        "places": [[h.city.name.get(lang) for lang in LANGUAGES] for h in book.report.held],
        "groups": list(_groups(book)),
        "indicators": [[i.name.get(lang) for lang in LANGUAGES] for i in book.report.comparison.indicators],
        "switches": [
            [name, _both(f"convention.{name}"), [[v, _value(v)] for v in values]]
            for name, values in book.report.switches
        ],
        "documents": [len([*book.figures_of(plan)]) for _, plan in book.held],
        "packed": store.packed,
    }


def _both(id: str) -> list[str]:
    """A text with its holes, which the script fills."""
    return [form(lang, id) for lang in LANGUAGES]


def _value(value: str) -> list[str]:
    """A value of a convention: a word of a language, or a number as it is typed."""
    if value[:1].isdigit():
        return [value, value]
    return [text(lang, f"assume.{value}") for lang in LANGUAGES]


def _groups(book: Book) -> Iterator[list[Any]]:
    """Provinces and groups with the numbers of the places in them."""
    above: dict[str, list[int]] = {}
    names: dict[str, list[str]] = {}
    for number, held in enumerate(book.report.held):
        if held.parent is not None and held.parent.level != "economy":
            above.setdefault(held.parent.id, []).append(number)
            names[held.parent.id] = [held.parent.name.get(lang) for lang in LANGUAGES]
    for id in sorted(above):
        yield [names[id], above[id]]
    for group in book.report.groups:
        inside = [book.places[id] for id in group.members if id in book.places]
        yield [[group.name.get(lang) for lang in LANGUAGES], inside]
