"""When a text holds what is looked for: blanks, widths, capitals and scripts make no difference."""

from __future__ import annotations

from collections.abc import Iterable

from bizbench.data import books
from bizbench.figures.variants import fold

#: What stands in a span for words that were left out.
_LEFT_OUT = "…"


def plain(text: str) -> str:
    """A text as it is held against another."""
    return "".join(fold(books.fold(text.replace(_LEFT_OUT, ""))).split())


def words(text: str) -> tuple[str, ...]:
    """What is looked for, word by word."""
    return tuple(filter(None, (plain(word) for word in text.split())))


def holds(text: str, wanted: Iterable[str]) -> bool:
    """Whether a text holds every word."""
    found = plain(text)
    return all(word in found for word in wanted)
