"""Exact numbers, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm


def in_whole(values: Sequence[Sequence[Fraction]]) -> list[list[int]]:
    """The same numbers as multiples of one part of them all, which compare as they do."""
    ratios = [[v.as_integer_ratio() for v in row] for row in values]
    parts = lcm(*{below for row in ratios for _, below in row})
    return [[above * (parts // below) for above, below in row] for row in ratios]
