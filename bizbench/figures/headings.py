"""Headings of Chinese documents: how they begin, and which of them stand inside a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bizbench.figures import numerals
from bizbench.figures.expressions import Expression
from bizbench.ground.record import Struct, field
from bizbench.ground.variants import fold

NUMERAL = "[一二三四五六七八九十百]{1,4}"
#: How a heading begins, by depth. The group is what its item is called by.
HEADINGS = (
    (0, Expression(rf"(第{NUMERAL}[章节编]|第{NUMERAL}部分)[\s、.:：]*")),
    (1, Expression(rf"({NUMERAL})\s*[、.．]\s*")),
    (2, Expression(rf"[(（]({NUMERAL})[)）]\s*[、.．]?\s*")),
    (3, Expression(r"(\d{1,3})\s*(?:[.．](?!\d)|、(?!\d{1,2}(?!\d))|[)）])\s*")),
    (3, Expression(rf"(第{NUMERAL}条)(?![的和及至或之所款项第、])[\s:：]*")),
)
ANNEX = Expression(r"(附\s*件\s*\d*)\s*[:：]?")
#: The kind of the heading that is an article: its words are text.
ARTICLE = len(HEADINGS) - 1
#: 一、 and 1. also stand in sentences: inside a line they begin a count that goes on.
_UNSURE = (1, 3)
_BLANKS = " \t\u3000\u00a0"
#: Where a heading may begin inside a line.
_INSIDE = Expression(rf"(?<=[。；;）)〕】\]])[{_BLANKS}]*|(?<=[^{_BLANKS}])[{_BLANKS}]+")


class Counts(Struct):
    """The last number of each kind of heading, to tell a heading from a number in a sentence."""

    last: dict[int, int] = field(default_factory=dict)

    def add(self, kind: int, number: int) -> None:
        """A heading: those below it are counted anew, but articles are counted through."""
        depth = HEADINGS[kind][0]
        self.last = {k: n for k, n in self.last.items() if k == ARTICLE or HEADINGS[k][0] <= depth}
        self.last[kind] = number


def heading_at(text: str, at: int = 0) -> tuple[int, int] | None:
    """The kind and the number of a heading that begins at a place."""
    for kind, (_, marker) in enumerate(HEADINGS):
        match = marker.match(text, at)
        if match and (match.end() < len(text) or not at):
            number = _number(match[1])
            if number is not None:
                return kind, number
    return None


def _number(label: str) -> int | None:
    digits = re.sub(r"[第章节编条部分]", "", fold(label))
    found = numerals.value(digits)
    return int(found) if found is not None else None


def headings_inside(text: str) -> Iterator[tuple[int, int]]:
    """The gaps before headings that stand inside a line, where their numbers are counted on."""
    counts = Counts()
    found: list[tuple[int, int, tuple[int, int], bool]] = []
    at = 0
    for row in text.split("\n"):
        first = heading_at(row)
        if first is not None:
            found.append((at, at, first, True))
        for gap in _INSIDE.finditer(row):
            inside = heading_at(row, gap.end())
            if inside is not None and gap.end() < len(row):
                found.append((at + gap.start(), at + gap.end(), inside, False))
        at += len(row) + 1
    numbers = {heading for _, _, heading, _ in found}
    for start, end, (kind, number), is_first in found:
        follows = counts.last.get(kind) == number - 1
        sure = kind not in _UNSURE or (kind, 2) in numbers
        begins = number == 1 and kind not in counts.last and sure
        if is_first or follows or begins:
            counts.add(kind, number)
            if not is_first:
                yield start, end
