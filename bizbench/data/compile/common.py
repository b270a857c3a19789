"""What all builders need: texts in both languages, a way to look up a measure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from fractions import Fraction
from typing import Any

from bizbench.data import shapes
from bizbench.data.records import Measure, Words
from bizbench.ground.vocabulary import BOUNDS, IN_WORDS, Bound

FindMeasure = Callable[[str], Measure]


def words(text: shapes.Bilingual | shapes.Counter | None) -> Words | None:
    return name(text) if text else None


def name(text: shapes.Bilingual | shapes.Counter) -> Words:
    """Where one language is missing, the other stands in for it."""
    return Words(text.zh or text.en or "", text.en)


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once: what prints alike is one department."""
    return tuple(dict.fromkeys(name.strip() for name in names))


def amounts(
    promise: shapes.Bounds,
) -> tuple[Bound, Fraction | None, Fraction | None, str | None]:
    """Bound key, number, upper number and unit of the one bound that is given."""
    said: Collection[Any] = promise.model_fields_set & BOUNDS.keys()
    for bound in said if len(said) == 1 else BOUNDS:
        given = getattr(promise, bound)
        if isinstance(given, list):
            return bound, given[0].number, given[1].number, given[0].unit
        if given is not None:
            return bound, given.number, None, given.unit
    return IN_WORDS, None, None, None
