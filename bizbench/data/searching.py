"""Texts as they are searched, and where in a document each of them stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple, get_args

from bizbench.data import books
from bizbench.data.records import Item, Measure, Plan, SetAside, Target, Words
from bizbench.ground.variants import fold

#: In what a text was found, from the document's own words to ours.
WRITTEN: Final = "written"
SET_ASIDE: Final = "set-aside"
TITLE: Final = "title"
DOCUMENT: Final = "document"
CONDITION: Final = "condition"
#: The name or a keyword of the measure that a figure is of.
MEASURE: Final = "measure"
READING: Final = "reading"
NOTE: Final = "note"
Found = Literal[
    "written", "set-aside", "title", "document", "condition", "measure", "reading", "note"
]
FOUND: tuple[Found, ...] = get_args(Found)

#: What a place of a document is.
Kind = Literal["document", "item", "figure", "aside"]
#: What the texts of each are, in their order.
TEXTS: Mapping[Kind, tuple[Found, ...]] = {
    "document": (DOCUMENT, DOCUMENT, DOCUMENT, NOTE, NOTE),
    "item": (TITLE, TITLE, TITLE),
    "figure": (WRITTEN, CONDITION, CONDITION, READING, READING, NOTE, NOTE),
    "aside": (SET_ASIDE, NOTE, NOTE),
}
#: The places of a document that hold a text, by their numbers, and in what it was found first.
Held = Mapping[Found, Sequence[int]]
#: What stands in a span for words that were left out.
_LEFT_OUT = "…"


class Spot(NamedTuple):
    """A place of a document with all that somebody typed there, in the order of ``TEXTS``."""

    kind: Kind
    texts: tuple[str | None, ...]
    item: Item | None = None
    target: Target | None = None
    aside: SetAside | None = None

    @property
    def said(self) -> Iterator[tuple[Found, str]]:
        """Its texts with what they are."""
        named = zip(TEXTS[self.kind], self.texts, strict=True)
        return ((found, text) for found, text in named if text)

    @property
    def main(self) -> str | None:
        """The measure of a main figure: what it is called counts here, too."""
        return self.target.measure if self.target and self.target.role == "main" else None


def spots(plan: Plan) -> Iterator[Spot]:
    """The places of a document in its order, by which they are numbered."""
    yield document(plan)
    for item in plan.contents.once():
        yield from inside(item)


def document(plan: Plan) -> Spot:
    """The first spot: the document as a whole."""
    return Spot("document", (*_both(plan.title), plan.number, *_both(plan.note)))


def inside(item: Item) -> Iterator[Spot]:
    """The spots of an item, itself the first."""
    yield Spot("item", (*_both(item.title), item.id), item)
    for target in item.targets or ():
        more = (target.condition, target.reading, target.note)
        texts = (target.written, *(text for words in more for text in _both(words)))
        yield Spot("figure", texts, item, target)
    for aside in dict.fromkeys(item.set_aside):
        yield Spot("aside", (aside.written, *_both(aside.note)), item, None, aside)


def names(measure: Measure) -> tuple[str, ...]:
    """What a measure is called."""
    return tuple(filter(None, (*_both(measure.name), *measure.keywords)))


def _both(words: Words | None) -> tuple[str | None, str | None]:
    return (words.zh, words.en) if words else (None, None)


def plain(text: str) -> str:
    """A text as it is held against another: blanks, widths, capitals and scripts are no matter."""
    if text.isascii():  # no width, no script
        return "".join(text.casefold().split())
    return "".join(fold(books.fold(text.replace(_LEFT_OUT, ""))).split())


def words(text: str) -> tuple[str, ...]:
    """What is looked for, word by word."""
    return tuple(filter(None, (plain(word) for word in text.split())))


def holds(text: str, wanted: Collection[str]) -> bool:
    """Whether a text holds every word."""
    if text.isascii() and not all(map(str.isascii, wanted)):
        return False  # it has no such signs
    found = plain(text)
    return all(word in found for word in wanted)


def held(plan: Plan, is_hit: Callable[[str], bool], measures: Collection[str]) -> Held:
    """Where a document has a text that is a hit, or a main figure of one of the measures."""
    found: dict[Found, list[int]] = {}
    for number, spot in enumerate(spots(plan)):
        what = next((what for what, text in spot.said if is_hit(text)), None)
        if what is None and spot.main in measures:
            what = MEASURE
        if what is not None:
            found.setdefault(what, []).append(number)
    return found
