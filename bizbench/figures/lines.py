"""Words that a line end or white space breaks in two: 工作⏎日, 以⏎内, 50万⏎元."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bizbench.figures import words
from bizbench.figures.numerals import ARABIC, SPACE
from bizbench.figures.results import Span
from bizbench.figures.tokens import choice
from bizbench.figures.unit_words import CLASSIFIERS, UNITS

_GAP = re.compile(rf"(?:{SPACE}{{0,3}}\r?\n{SPACE}{{0,3}}|{SPACE}{{1,3}})(?=[一-鿿0-9%])")
_LONGEST = 6
#: Both halves of every word that may be broken; 元 and % may also stand alone in a line.
_HALVES: dict[str, tuple[str, ...]] = {}
for _word in (*UNITS, *words.AFTER, *words.BEFORE, *words.CHANGES, *words.TO):
    for _place in range(1, len(_word)):
        _HALVES[_word[:_place]] = (*_HALVES.get(_word[:_place], ()), _word[_place:])
_UNIT_NEXT = re.compile(
    "|".join(re.escape(word) for word in UNITS if len(word) > 1 and word not in ("周年", "星期"))
    + "|%|元"
)
_LEADS = re.compile(
    "(?:" + choice(w for w in (*words.BEFORE, *words.TO, *words.LEVELS) if len(w) > 1) + ")$"
)
_FIGURE = re.compile(rf"{ARABIC}{SPACE}?(?:{_UNIT_NEXT.pattern}|[个天日项家户份])")
_BEHIND = re.compile(choice(word for word in words.AFTER if len(word) > 1))
#: A line as long as this ends where the page does.
FULL_LINE = 20
_COUNTED = re.compile(rf"[万亿]*(?:{choice(UNITS)}|{choice(CLASSIFIERS)})(?!目)")
_UNIT_ENDS = re.compile(r"[个天日时月年项家户份次人元亩%]$")
_NUMERAL_ENDS = re.compile(r"[0-9一二两三四五六七八九十百千万亿]$")


@dataclass(frozen=True, slots=True)
class Whole:
    """A text without the gaps inside words; ``places`` leads back to the text as printed."""

    text: str
    places: tuple[int, ...] | None

    def printed(self, span: Span) -> Span:
        """The span in the text as printed."""
        start, end = span
        if self.places is None or start == end:
            return (start, end) if self.places is None else (self.places[start],) * 2
        return self.places[start], self.places[end - 1] + 1


def whole(text: str) -> Whole:
    """Close each gap that breaks a word of the tables in two."""
    gaps = [match.span() for match in _GAP.finditer(text) if _breaks_a_word(text, *match.span())]
    if not gaps:
        return Whole(text, None)
    places: list[int] = []
    last = 0
    for start, end in gaps:
        places += range(last, start)
        last = end
    places += range(last, len(text) + 1)
    return Whole("".join(text[place] for place in places[:-1]), tuple(places))


def _is_unit(text: str, start: int, end: int) -> bool:
    """Whether a unit begins a line; a short word for one only where the line before is full."""
    if _UNIT_NEXT.match(text, end):
        return True
    return start - text.rfind("\n", 0, start) > FULL_LINE and bool(_COUNTED.match(text, end))


def _breaks_a_word(text: str, start: int, end: int) -> bool:
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
