"""The words directly before a number."""

from __future__ import annotations

import re

from bizbench.figures import words
from bizbench.figures.numerals import SPACE
from bizbench.figures.results import Span
from bizbench.figures.tokens import ELLIPSIS
from bizbench.ground.record import Struct, field
from bizbench.ground.vocabulary import Bound, Change

_BEFORE = (
    *((word, "bound") for word in words.BEFORE),
    *((word, "change") for word in words.CHANGES),
    *((word, "to") for word in words.TO),
    *((word, "level") for word in words.LEVELS),
    *((word, "filler") for word in words.FILLERS),
    *((word, "unclear") for word in (*words.UNCLEAR, *words.BEST)),
)
#: A word that is in two tables counts by the first.
_ROLE: dict[str, str] = dict(reversed(_BEFORE))
_LONGEST = max(map(len, _ROLE))
#: How many words before a number are looked at.
_MOST_PARTS = 6


class Before(Struct):
    """The words before a number; ``start`` is where the first of them begins."""

    start: int
    bounds: list[Bound] = field(default_factory=list)
    change: Change | None = None
    to: bool = False
    level: bool = False
    respectively: bool = False
    trips: bool = False
    ellipsis: bool = False
    unclear: bool = False
    #: What turns the meaning, where that is known.
    doubt: Span | None = None
    #: The place of the words themselves, where there are any.
    end: int = 0
    near: bool = False
    #: 达到, 共: a level word that a verb of change may stand before.
    reaches: bool = False

    @property
    def said(self) -> bool:
        """Whether any word says how the number is meant."""
        return bool(self.bounds or self.change or self.to or self.level)


def before(text: str, start: int, floor: int) -> Before:
    """Read the words before ``start``, not further back than ``floor``."""
    found = Before(start)
    place = start
    for _ in range(_MOST_PARTS):
        edge = _skip_back(text, place, floor, found)
        word = _word_before(text, edge, floor)
        if word is None or (found.said and word in words.LIMITS):
            break
        if not found.end:
            found.end = edge
        place = found.start = edge - len(word)
        _note(found, word, text[max(floor, place - 1) : place])
        if found.unclear and found.doubt is None:
            found.doubt = (max(floor, place - (word not in words.UNCLEAR)), edge)
    if not (found.said or found.trips):
        found.start = start
    return found


def _skip_back(text: str, place: int, floor: int, found: Before) -> int:
    """Step over a little white space and, next to the number, over one ellipsis."""
    for _ in range(3):
        if place > floor and re.match(SPACE, text[place - 1]):
            place -= 1
    if found.end and place > floor and text[place - 1] == "\n":
        place -= 1
    if not found.end and place > floor and text[place - 1] in "….":
        dots = place
        while dots > max(floor, place - 6) and text[dots - 1] in "….":
            dots -= 1
        if ELLIPSIS.fullmatch(text[dots:place]):
            found.ellipsis = True
            return dots
    return place


def _word_before(text: str, end: int, floor: int) -> str | None:
    for length in range(min(_LONGEST, end - floor), 0, -1):
        word = text[end - length : end]
        if word in _ROLE:
            return word
    return None


def _note(found: Before, word: str, left: str) -> None:
    role = _ROLE[word]
    if role == "bound":
        found.bounds.append(words.BEFORE[word])
        found.near |= word == "近"
        if left and left in words.NEGATIONS + (words.NO_NEAR if word == "近" else ""):
            found.unclear = True
    elif role == "change" and not found.to:
        found.unclear |= found.change is not None and word in words.CHANGE_NOUNS
        found.change = found.change or words.CHANGES[word]
    elif role in ("to", "level"):
        found.to |= role == "to"
        found.level |= role == "level"
        found.reaches |= word in words.REACHES
        found.unclear |= bool(left) and left in words.NEGATIONS
    elif role == "unclear":
        found.unclear = True
    found.respectively |= word == words.RESPECTIVELY
    found.trips |= word in words.TRIPS
