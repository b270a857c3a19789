"""Competition ranks, and how they move over readings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from bizbench.data.conventions import Assumptions, Reading
from bizbench.ground.vocabulary import Better
from bizbench.questions.measuring import Amount, Measuring, resting_on_kind


@dataclass(frozen=True, slots=True)
class Place:
    """A row's places over all readings, and the conventions its relations depend on.

    ``rests_on_kind`` says that they hold only if another document means the same kind of day.
    """

    low: int
    high: int
    depends_on: tuple[str, ...]
    rests_on_kind: bool = False

    @property
    def is_open(self) -> bool:
        return bool(self.depends_on) or self.rests_on_kind


def places_of(
    amounts: Sequence[Amount], how: Measuring, better: Better, assumptions: Assumptions
) -> list[Place]:
    """Place of every amount among the others of a set."""
    values = [[how.value(amount, reading) for amount in amounts] for reading in how.readings]
    rests = resting_on_kind(amounts, assumptions)
    found = places(values, how.readings, better)
    return [replace(p, rests_on_kind=r) for p, r in zip(found, rests, strict=True)]


def competition_ranks(values: Sequence[Fraction], better: Better) -> list[int]:
    """1, 2, 2, 4: one more than the number of strictly better values; exact."""
    if better == "lower":
        ordered = sorted(values)
        return [bisect_left(ordered, v) + 1 for v in values]
    ordered = sorted(-v for v in values)
    return [bisect_left(ordered, -v) + 1 for v in values]


def places(
    values: Sequence[Sequence[Fraction]], readings: Sequence[Reading], better: Better
) -> list[Place]:
    """Place of every row. ``values[r][i]`` is row i's value under reading r.

    Two rows' relation is before, level or after; a row is open if any of its relations differs
    between readings. A convention is named if changing it alone changes one of them.
    """
    ranks = [competition_ranks(row, better) for row in values]
    count = len(values[0]) if values else 0
    depends: list[set[str]] = [set() for _ in range(count)]
    for name, first, second in _neighbours(readings):
        for i in _moved(values[first], values[second]):
            depends[i].add(name)
    order = list(readings[0]) if readings else []
    return [
        Place(
            low=min(r[i] for r in ranks),
            high=max(r[i] for r in ranks),
            depends_on=tuple(name for name in order if name in depends[i]),
        )
        for i in range(count)
    ]


def _neighbours(readings: Sequence[Reading]) -> list[tuple[str, int, int]]:
    """Pairs of readings that differ in one convention only. They connect all the readings."""
    pairs = []
    for i, first in enumerate(readings):
        for j in range(i + 1, len(readings)):
            differing = [name for name in first if first[name] != readings[j][name]]
            if len(differing) == 1:
                pairs.append((differing[0], i, j))
    return pairs


def _moved(first: Sequence[Fraction], second: Sequence[Fraction]) -> set[int]:
    """The rows whose relation to any other row differs between two sets of values.

    A row keeps all its relations if just the same rows are below it, and just the same rows level
    with it. The rows below are the beginning of the sorted order, so it is enough to know, for
    each length, whether both orders begin with the same rows.
    """
    same = _same_beginnings(first, second)
    below_first, upto_first = _counts(first)
    below_second, upto_second = _counts(second)
    return {
        i
        for i in range(len(first))
        if below_first[i] != below_second[i]
        or upto_first[i] != upto_second[i]
        or not same[below_first[i]]
        or not same[upto_first[i]]
    }


def _counts(values: Sequence[Fraction]) -> tuple[list[int], list[int]]:
    """For each row, how many rows are below it, and how many are below or level."""
    ordered = sorted(values)
    return [bisect_left(ordered, v) for v in values], [bisect_right(ordered, v) for v in values]


def _same_beginnings(first: Sequence[Fraction], second: Sequence[Fraction]) -> list[bool]:
    """For each length, whether the lowest rows by both values are the same rows."""
    orders = [sorted(range(len(values)), key=values.__getitem__) for values in (first, second)]
    seen: set[int] = set()
    same = [True]
    for a, b in zip(*orders, strict=True):
        seen ^= {a}
        seen ^= {b}
        same.append(not seen)
    return same
