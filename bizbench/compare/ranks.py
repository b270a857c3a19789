"""Competition ranks, and how they move over readings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bizbench.conventions import Reading


@dataclass(frozen=True, slots=True)
class Place:
    """A row's places over all readings, and the conventions its relations depend on."""

    low: int
    high: int
    depends_on: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        return bool(self.depends_on)


def competition_ranks(values: Sequence[Fraction], better: str) -> list[int]:
    """1, 2, 2, 4: one more than the number of strictly better values; exact."""
    if better == "lower":
        ordered = sorted(values)
        return [bisect_left(ordered, v) + 1 for v in values]
    ordered = sorted(-v for v in values)
    return [bisect_left(ordered, -v) + 1 for v in values]


def places(
    values: Sequence[Sequence[Fraction]], readings: Sequence[Reading], better: str
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
    """The rows whose relation to any other row differs between two sets of values."""
    moved = set()
    for i in range(len(first)):
        for j in range(i + 1, len(first)):
            if _sign(first[i] - first[j]) != _sign(second[i] - second[j]):
                moved |= {i, j}
    return moved


def _sign(number: Fraction) -> int:
    return (number > 0) - (number < 0)
