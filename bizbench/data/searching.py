"""Texts as they are searched: blanks, widths, capitals and scripts make no difference."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data import books
from bizbench.data.records import Plan, Words
from bizbench.ground.variants import fold

#: What stands in a span for words that were left out.
_LEFT_OUT = "…"
#: Between two texts; refused in data files.
_BETWEEN = "\0"


def plain(text: str) -> str:
    """A text as it is held against another."""
    if text.isascii():  # no width, no script
        return "".join(text.casefold().split())
    return "".join(fold(books.fold(text.replace(_LEFT_OUT, ""))).split())


def whole(plan: Plan) -> str:
    """All that somebody typed of a document, plain: a word that is not in it is in none of it."""
    return plain(_BETWEEN.join(text for text in _texts(plan) if text))


def _texts(plan: Plan) -> Iterator[str | None]:
    yield plan.number
    for words in (plan.title, plan.note):
        yield from _both(words)
    for item in plan.items:
        yield item.id
        yield from _both(item.title)
        for aside in item.set_aside:
            yield aside.written
            yield from _both(aside.note)
        for target in item.targets or ():
            yield target.written
            for words in (target.reading, target.condition, target.note):
                yield from _both(words)


def _both(words: Words | None) -> tuple[str | None, ...]:
    return (words.zh, words.en) if words else ()
