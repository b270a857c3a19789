"""What the grammar answers: a reading, a refusal, a figure found in a text."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from bizbench.ground.record import Struct
from bizbench.ground.vocabulary import Bound, Change, Period

Kind = Literal["number", "zero", "coverage", "words"]
#: A place in a text: where it starts, where it ends.
Span = tuple[int, int]

#: Why a figure is not read, by id.
REFUSALS: dict[str, str] = {
    "no-figure": "there is no number, zero form, coverage form or promise in words",
    "several-figures": "two or more figures that are no range and no starting level",
    "lost-decimal-point": "white space between digits: a decimal point may be lost",
    "bad-number": "the numeral is not well formed, or can be understood in two ways",
    "vague-number": "about how many is not said: 数十, 十几, 三五, 千名, 两年多",
    "bare-numeral": "a Chinese numeral without a unit: it may be part of a word",
    "unknown-unit": "the unit is none that a data file can hold",
    "unclear-bound": "the words around the number contradict each other or turn its meaning",
    "ordinal": "a place in an order: 第三",
    "item-number": "the number of a heading or of a place in a list",
    "document-number": "the number of a document or a house: 1号",
    "date": "a date, a year or a part of a year",
    "time-of-day": "a time of day",
    "phone-number": "a telephone number",
    "name": "digits inside a name: 5G, 3.0, 12+N, 7×24",
    "word": "a numeral inside an ordinary word: 统一, 一般, 一次性",
}


class Level(Struct, frozen=True):
    """The starting level of 由X压缩至Y."""

    number: Fraction
    units: frozenset[str]


class Reading(Struct, frozen=True):
    """What a figure says.

    ``number`` is None only where there is none (``kind`` words) or where it was refused
    (``Refusal.rest``); ``high`` is the upper end of ``between``. ``units`` are the ids of
    the unit list that the printed word may stand for: several for 次 or 份, none where no unit is
    printed. ``per`` is the period of a rate (1次/年).
    """

    bound: Bound
    number: Fraction | None = None
    high: Fraction | None = None
    units: frozenset[str] = frozenset()
    change: Change | None = None
    baseline: Level | None = None
    kind: Kind = "number"
    per: Period | None = None


class Refusal(Struct, frozen=True):
    """Why a figure is not read, with the place; ``rest`` is what could be read beside it."""

    id: str
    start: int
    end: int
    rest: Reading | None = None


class Found(Struct, frozen=True):
    """A figure in a running text.

    ``start`` and ``end`` hold the widest span that was read: bound words, number, unit.
    ``numbers`` are the places of the numerals themselves (two for a range and for a starting
    level). ``written`` is the span as a data file writes it, with ``…`` where a bound word is
    shared with another figure: ``read(written)`` gives the same result as a reading here.
    """

    start: int
    end: int
    result: Reading | Refusal
    numbers: tuple[Span, ...]
    written: str
