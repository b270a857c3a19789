"""Competition ranks, and how they move over readings."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bizbench.data.conventions import Assumptions, Reading
from bizbench.ground.exact import in_whole
from bizbench.ground.record import Struct, replace
from bizbench.ground.vocabulary import Better
from bizbench.questions.measuring import Amount, Measuring, resting_on_kind, values_of


class Place(Struct, frozen=True):
    """A row's places over all readings, and the conventions its relations depend on.

    ``shown`` is the place under the reading shown; ``rests_on_kind`` says that the relations hold
    only if another document means the same kind of day.
    """

    low: int
    high: int
    depends_on: tuple[str, ...]
    rests_on_kind: bool = False
    shown: int = 0

    @property
    def is_open(self) -> bool:
        return bool(self.depends_on) or self.rests_on_kind


def places_of(
    amounts: Sequence[Amount], how: Measuring, better: Better, assumptions: Assumptions
) -> list[Place]:
    """Place of every amount among the others of a set."""
    return placed(amounts, values_of(amounts, how), how, better, assumptions)


def placed(
    amounts: Sequence[Amount],
    values: Sequence[Sequence[Fraction]],
    how: Measuring,
    better: Better,
    assumptions: Assumptions,
) -> list[Place]:
    """The same, where what each amount is under each reading is known."""
    rests = resting_on_kind(amounts, assumptions)
    under = [[row[r] for row in values] for r in range(len(how.readings))]
    found = places(under, how.readings, better)
    both = zip(found, rests, strict=True)
    return [replace(place, rests_on_kind=True) if r else place for place, r in both]


def competition_ranks(values: Sequence[Fraction], better: Better) -> list[int]:
    """1, 2, 2, 4: one more than the number of strictly better values; exact."""
    return _Order(*in_whole([values])).ranks(better)


def places(
    values: Sequence[Sequence[Fraction]], readings: Sequence[Reading], better: Better
) -> list[Place]:
    """Place of every row. ``values[r][i]`` is row i's value under reading r.

    Two rows' relation is before, level or after; a row is open if any of its relations differs
    between readings. A convention is named if changing it alone changes one of them.
    """
    orders = [_Order(row) for row in in_whole(values)]
    ranks = [order.ranks(better) for order in orders]
    depends = [0] * len(ranks[0] if ranks else ())
    bits = {name: 1 << n for n, name in enumerate(readings[0] if readings else ())}
    for name, first, second in _neighbours(readings):
        for i in _moved(orders[first], orders[second]):
            depends[i] |= bits[name]
    named = {d: tuple(name for name, bit in bits.items() if d & bit) for d in {*depends}}
    return [
        Place(min(of_row), max(of_row), named[depends_on], shown=of_row[0])
        for depends_on, *of_row in zip(depends, *ranks, strict=True)
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


class _Order:
    """The order of numbers: for each, how many are below it, and how many below or level."""

    def __init__(self, values: Sequence[int]) -> None:
        self.rows = sorted(range(len(values)), key=values.__getitem__)
        ordered, number = [values[i] for i in self.rows], len(values)
        upto = dict(zip(ordered, range(1, number + 1), strict=True))
        below = dict(zip(reversed(ordered), range(number - 1, -1, -1), strict=True))
        self.below = [below[v] for v in values]
        self.upto = [upto[v] for v in values]

    def ranks(self, better: Better) -> list[int]:
        """1, 2, 2, 4: one more than the number of strictly better ones."""
        if better == "lower":
            return [n + 1 for n in self.below]
        return [len(self.rows) - n + 1 for n in self.upto]


def _moved(first: _Order, second: _Order) -> list[int]:
    """The rows whose relation to any other row differs between two orders.

    A row keeps all its relations if just the same rows are below it, and just the same rows level
    with it. The rows below are the beginning of the order, so it is enough to know, for each
    length, whether both orders begin with the same rows.
    """
    if (first.rows, first.below, first.upto) == (second.rows, second.below, second.upto):
        return []
    same = _same_beginnings(first, second)
    places = zip(first.below, first.upto, second.below, second.upto, strict=True)
    return [
        i
        for i, (below, upto, below_then, upto_then) in enumerate(places)
        if below != below_then or upto != upto_then or not same[below] or not same[upto]
    ]


def _same_beginnings(first: _Order, second: _Order) -> list[bool]:
    """For each length, whether both orders begin with the same rows."""
    seen: set[int] = set()
    same = [True]
    for a, b in zip(first.rows, second.rows, strict=True):
        if a != b:
            seen ^= {a, b}
        same.append(not seen)
    return same
