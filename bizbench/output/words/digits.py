"""With how many digits the numbers of a column are shown, so that none looks like another."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from fractions import Fraction
from functools import lru_cache
from itertools import count, pairwise

from bizbench.ground.exact import in_whole
from bizbench.ground.record import Struct
from bizbench.questions.notes import Span

SIGNIFICANT = 3
#: So many decimal places a number may have that is shown whole.
LONGEST = 9


class Digits(Struct, frozen=True):
    """To how many decimal places at least, and significant digits at least, numbers are shown."""

    places: int | None = None
    significant: int = SIGNIFICANT

    def of(self, number: Fraction) -> Fraction:
        """The number as it is shown: rounded half away from zero, and zero only if it is."""
        if number == 0:
            return number
        return _rounded(self, *number.as_integer_ratio())


@lru_cache(maxsize=1 << 12)  # few numbers are promised, and these again and again
def _rounded(digits: Digits, number: int, below: int) -> Fraction:
    above = abs(number)
    least = digits.significant - 1 - math.floor(math.log10(above / below))
    places = least if digits.places is None else max(digits.places, least)
    above, below = above * 10 ** max(places, 0), below * 10 ** max(-places, 0)
    size = (2 * above + below) // (2 * below)
    shown = Fraction(size * 10 ** max(-places, 0), 10 ** max(places, 0))
    return -shown if number < 0 else shown


THREE = Digits()
WHOLE = Digits(LONGEST)


def column(
    converted: Collection[Fraction],
    stated: Collection[Fraction] = (),
    gaps: Collection[tuple[Fraction, Fraction]] = (),
) -> Digits:
    """The digits that the converted numbers of a column need beside those that were stated.

    Three significant ones. More, beside stated ones all they have, where with three two that differ
    would look alike or turn round, or two that are equal would not, or a number's gap (``gaps``:
    the two of a row) would not be what it is apart from the number that it is measured from.
    """
    if not converted and all(map(ends, stated)):
        return THREE
    stated = {*stated}
    numbers = {*converted, *stated}
    whole = Digits(max(map(_decimals, numbers), default=0))
    more = [] if stated else [Digits(None, n) for n in range(SIGNIFICANT + 1, LONGEST)]
    based = [(n, n - gap) for n, gap in gaps if n - gap in numbers]

    def seen(number: Fraction, digits: Digits) -> Fraction:
        return number if number in stated and ends(number) else digits.of(number)

    def in_order(digits: Digits) -> bool:
        pairs = [(n, digits.of(n)) for n in converted] + [(n, seen(n, digits)) for n in stated]
        return _same_order(pairs)

    def adds_up(digits: Digits) -> bool:
        rows = [(seen(n, digits), seen(base, digits), n - base) for n, base in based]
        places = Digits(max((_decimals(n) for row in rows for n in row[:2]), default=0), 1)
        return not any(a - b != places.of(gap) for a, b, gap in rows)

    fewest = None
    for digits in filter(in_order, (THREE, *more, whole)):
        if adds_up(digits):
            return digits
        fewest = fewest or digits
    further = filter(in_order, map(Digits, count((whole.places or 0) + 1)))
    return fewest or next(further)


def gap_column(gaps: Iterable[Fraction], numbers: Iterable[Fraction]) -> Digits:
    """The digits of gaps between numbers as they are shown: their places, and more if needed."""
    gaps, places = [*gaps, Fraction(0)], max(map(_decimals, numbers), default=0)
    tries = (Digits(n, 1) for n in count(places))
    return next(d for d in tries if _same_order([(gap, d.of(gap)) for gap in gaps]))


def _same_order(pairs: Iterable[tuple[Fraction, Fraction]]) -> bool:
    """Whether numbers as they are shown are equal, smaller and larger just as they are."""
    found = sorted(zip(*in_whole(list(zip(*pairs, strict=True))), strict=True))
    return all((a < b, a == b) == (x < y, x == y) for (a, x), (b, y) in pairwise(found))


def ends(number: Fraction) -> bool:
    return bool(10**LONGEST % number.denominator == 0)


def _decimals(number: Fraction) -> int:
    """How many decimal places a number has; of one without an end it does not matter."""
    if not ends(number):
        return 0
    return next(n for n in range(LONGEST + 1) if 10**n % number.denominator == 0)


class Shown(Struct, frozen=True):
    """The digits of the numbers of a table, and of the gaps between them."""

    values: Digits
    gaps: Digits


#: Of a row its number, whether it was converted, and its gap.
_Row = tuple[Fraction, bool, Span | None]


def shown(rows: Iterable[_Row]) -> Shown:
    """Of rows with a number."""
    return _shown(_once(rows))


def values(rows: Iterable[_Row]) -> Digits:
    """The digits of the numbers alone."""
    return _values(_once(rows))


def _once(rows: Iterable[_Row]) -> tuple[_Row, ...]:
    """Without rows like another: what was reckoned once is one object."""
    found = {
        (id(number), is_made, id(gap)): (number, is_made, gap) for number, is_made, gap in rows
    }
    return (*found.values(),)


@lru_cache(maxsize=8)  # a table is laid out in one language, then in the other
def _shown(rows: tuple[_Row, ...]) -> Shown:
    values = _values(rows)
    seen = [values.of(n) if is_made else n for n, is_made, _ in rows]
    ends = [end for _, _, span in rows if span for end in (span.low, span.high)]
    # Among numbers as stated a median may still end in a half.
    is_converted = any(is_made for _, is_made, _ in rows)
    return Shown(values, gap_column(ends, seen if is_converted else [*seen, *ends]))


@lru_cache(maxsize=8)
def _values(rows: tuple[_Row, ...]) -> Digits:
    converted, stated = (
        [n for n, is_made, _ in rows if is_made is which] for which in (True, False)
    )
    return column(converted, stated, [(n, span.shown) for n, _, span in rows if span])
