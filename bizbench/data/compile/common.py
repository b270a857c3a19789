"""What all builders need: texts in both languages, a way to look up a measure."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from bizbench.data import shapes
from bizbench.data.records import Measure, Words
from bizbench.ground.vocabulary import BOUNDS, IN_WORDS, Bound

FindMeasure = Callable[[str], Measure]


def words(text: shapes.Bilingual | shapes.Title | None) -> Words | None:
    return Words(text.zh, text.en) if text else None


def name(text: shapes.Bilingual | shapes.Title) -> Words:
    return Words(text.zh, text.en)


def amounts(
    promise: shapes.Bounds,
) -> tuple[Bound, Fraction | None, Fraction | None, str | None]:
    """Bound key, number, upper number and unit of the one bound that is given."""
    for bound in BOUNDS:
        given = getattr(promise, bound)
        if isinstance(given, list):
            return bound, given[0].number, given[1].number, given[0].unit
        if given is not None:
            return bound, given.number, None, given.unit
    return IN_WORDS, None, None, None
