"""What a city must promise to reach a rank: the smallest change of its own number that does."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from bizbench.data.conventions import Assumptions
from bizbench.data.levels import OF_COUNTS
from bizbench.data.records import Measure
from bizbench.ground.exact import in_whole
from bizbench.ground.record import replace
from bizbench.ground.unit_list import UNITS
from bizbench.questions.compare.records import RANKED, REFERENCE, Row, Set
from bizbench.questions.gaps.records import Reach
from bizbench.questions.measuring import Amount, Measuring, amount_of, measuring, values_of
from bizbench.questions.ranks import places_of

#: Decimal places of a number that a plan could print.
PLACES = 2


def reach(set_: Set, own: Row, rank: int, assumptions: Assumptions) -> Reach | None:
    """The loosest promise in the city's own unit that stands at the rank or before it.

    Under every reading, all else unchanged. None where the city has no rank here or stands there
    already, where too few others are ranked or none of them is of its level (what a country lays
    down is no rival of its cities' promises), or where its number is for another period.
    """
    rows = [row for row in set_.rows if row.kind == RANKED]
    if own.kind != RANKED or own.rank_high is None or own.rank_high <= rank:
        return None
    if any(row.kind == REFERENCE for row in set_.rows):
        return None
    levels = {row.city.level for row in rows if row is not own and row.city is not None}
    if own.city is not None and own.city.level not in levels:
        return None
    measure, at = set_.measure, rows.index(own)
    amounts = [amount_of(row.target, measure) for row in rows if row.target is not None]
    if amounts[at].per is not None:
        return None
    how = measuring(measure, {str(n): a for n, a in enumerate(amounts)}, assumptions)
    assert own.target is not None
    is_whole = UNITS[amounts[at].unit].counted and own.target.statistic in OF_COUNTS
    number = _printable(_loosest(amounts, at, rank, how, measure), measure, is_whole=is_whole)
    amounts[at] = replace(amounts[at], number=number)
    place = places_of(amounts, how, measure.better, assumptions)[at]
    if place.high > rank:
        return None
    before = amount_of(own.target, measure).number
    return Reach(
        rank=rank,
        bound="at_most" if measure.better == "lower" else "at_least",
        number=number,
        unit=amounts[at].unit,
        low=place.low,
        high=place.high,
        is_open=place.is_open,
        change=abs(before - number) / max(abs(before), abs(number)),
    )


def _loosest(
    amounts: Sequence[Amount], at: int, rank: int, how: Measuring, measure: Measure
) -> Fraction:
    """The number that is no worse than the one at the rank, whichever way it is read."""
    is_lower = measure.better == "lower"
    *others, one = values_of(
        [*amounts[:at], *amounts[at + 1 :], replace(amounts[at], number=Fraction(1))], how
    )
    needed = []
    for r, whole in enumerate(
        in_whole([[values[r] for values in others] for r in range(len(one))])
    ):
        order = sorted(range(len(whole)), key=whole.__getitem__, reverse=not is_lower)
        needed.append(others[order[:rank][-1]][r] / one[r])
    return min(needed) if is_lower else max(needed)


def _printable(number: Fraction, measure: Measure, *, is_whole: bool) -> Fraction:
    """The number cut to what a plan could print, to the side on which the rank is kept.

    What has no parts is whole; small numbers keep as many places as they need not to vanish.
    """
    cut = floor if measure.better == "lower" else ceil
    if is_whole:
        return Fraction(cut(number))
    places = PLACES
    while True:
        found = Fraction(cut(number * 10**places), 10**places)
        if found or not number:
            return found
        places += 1
