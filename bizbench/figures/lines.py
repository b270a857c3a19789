"""Words that white space breaks in two, and blanks around digits: 工作⏎日, 以 内, 5 个."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bizbench.figures import words
from bizbench.figures.expressions import Expression
from bizbench.figures.numerals import ARABIC, SPACE
from bizbench.figures.results import Span
from bizbench.figures.tokens import choice
from bizbench.figures.unit_words import CLASSIFIERS, UNITS
from bizbench.ground.record import Struct
from bizbench.ground.variants import fold

_GAP = Expression(rf"(?:{SPACE}{{0,3}}\r?\n{SPACE}{{0,3}}|{SPACE}{{1,3}})(?=[一-鿿0-9%])")
#: A blank beside a digit says nothing, but for one between two digits: a point may be lost.
_BESIDE_DIGIT = Expression(
    rf"(?<=[0-9]){SPACE}{{1,3}}(?=[^\s0-9A-Za-z.])|(?<=[^\s0-9A-Za-z.]){SPACE}{{1,3}}(?=[0-9])"
)
_LONGEST = 6
#: Both halves of every word that may be broken; 元 and % may also stand alone in a line.
_HALVES: dict[str, tuple[str, ...]] = {}
for _word in (*UNITS, *words.AFTER, *words.BEFORE, *words.CHANGES, *words.TO):
    for _place in range(1, len(_word)):
        _HALVES[_word[:_place]] = (*_HALVES.get(_word[:_place], ()), _word[_place:])
_UNIT_NEXT = Expression(
    "|".join(re.escape(word) for word in UNITS if len(word) > 1 and word not in ("周年", "星期"))
    + "|%|元|年|月|日(?!常)"
)
_LEADS = Expression(
    "(?:" + choice(w for w in (*words.BEFORE, *words.TO, *words.LEVELS) if len(w) > 1) + ")$"
)
_FIGURE = Expression(rf"{ARABIC}{SPACE}?(?:{_UNIT_NEXT.pattern}|[个天日项家户份])")
_BEHIND = Expression(choice(word for word in words.AFTER if len(word) > 1))
#: A line as long as this ends where the page does.
FULL_LINE = 20
_COUNTED = Expression(rf"[万亿]*(?:{choice(UNITS)}|{choice(CLASSIFIERS)})(?!目)")
_UNIT_ENDS = Expression(r"[个天日时月年项家户份次人元亩%]$")
_NUMERAL_ENDS = Expression(r"[0-9一二两三四五六七八九十百千万亿]$")


class Whole(Struct, frozen=True):
    """A text without what broke it; ``places`` leads back to the text as printed, sign by sign.

    The last place is the end of the printed text. None where both texts are the same.
    """

    text: str
    places: tuple[int, ...] | None = None

    def printed(self, span: Span) -> Span:
        """The span in the text as printed."""
        start, end = span
        if self.places is None:
            return span
        return self.places[start], self.places[start if start == end else end - 1] + (start < end)


def close(text: str) -> Whole:
    """A line without its blanks around digits and inside words of the tables."""
    folded = fold(text)
    gaps = [m.span() for m in _BESIDE_DIGIT.finditer(folded)]
    gaps += [m.span() for m in _GAP.finditer(folded) if breaks_a_word(folded, *m.span())]
    return without(text, sorted(set(gaps)))


def without(text: str, gaps: Sequence[Span]) -> Whole:
    """A text without some spans of it, in order."""
    if not gaps:
        return Whole(text)
    places: list[int] = []
    last = 0
    for start, end in gaps:
        places += range(last, start)
        last = max(last, end)
    places += range(last, len(text) + 1)
    return Whole("".join(text[place] for place in places[:-1]), tuple(places))


def _is_unit(text: str, start: int, end: int) -> bool:
    """Whether a unit begins a line; a short word for one only where the line before is full."""
    if _UNIT_NEXT.match(text, end):
        return True
    return start - text.rfind("\n", 0, start) > FULL_LINE and bool(_COUNTED.match(text, end))


def breaks_a_word(text: str, start: int, end: int) -> bool:
    """Whether a gap stands inside a figure or a word of the tables."""
    left = text[max(0, start - _LONGEST) : start]
    if "\n" in text[start:end]:
        if _NUMERAL_ENDS.search(left) and _is_unit(text, start, end):
            return True
        if _LEADS.search(left) and _FIGURE.match(text, end):
            return True
        if _UNIT_ENDS.search(left) and _BEHIND.match(text, end):
            return True
    return any(
        text.startswith(rest, end)
        for place in range(len(left))
        for rest in _HALVES.get(left[place:], ())
    )
