"""Gaps of different measures on one scale, so that the largest can stand first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from bizbench.data.conventions import Assumptions
from bizbench.data.recipes import Recipe
from bizbench.data.records import Measure
from bizbench.questions.gaps.records import GOALPOSTS, LARGER, Distance
from bizbench.questions.gaps.sides import Numbers
from bizbench.questions.notes import Span


def distance(
    measure: Measure,
    case: str,
    numbers: Numbers,
    lags: Sequence[Fraction],
    recipe: Recipe | None,
    assumptions: Assumptions,
) -> Distance:
    """How far behind (``lags``, more is further) on the scale that the measure has.

    With goalposts for the case: gap ÷ (worst − best). Without: gap ÷ the larger of the two
    figures, which is a share between 0 and 1 and needs no other city. ``recipe`` leads from the
    unit of the figures to the measure's, where they are not in it.
    """
    posts = measure.goalposts
    if posts is not None and posts.case == case:
        width = abs(posts.worst - posts.best)
        shares = [lag / width for lag in _in_unit(numbers, lags, recipe, assumptions)]
        if shares:
            return Distance(GOALPOSTS, Span.of(shares))
    pairs = zip(lags, numbers.own, numbers.base, strict=True)
    larger = [(lag, max(abs(own), abs(base))) for lag, own, base in pairs]
    return Distance(LARGER, Span.of([lag / most if most else Fraction(0) for lag, most in larger]))


def _in_unit(
    numbers: Numbers, lags: Sequence[Fraction], recipe: Recipe | None, assumptions: Assumptions
) -> Iterator[Fraction]:
    """The gaps in the measure's unit; a set of one unit is not converted before."""
    if numbers.converted or recipe is None:
        yield from lags
        return
    for reading in assumptions.readings(recipe.conventions):
        for lag in lags:
            yield recipe.value(lag, reading)
