"""A scale that begins at zero, never a logarithmic one."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import count

from bizbench.ground.record import Struct

#: So many steps an axis has at most.
_STEPS = 6


class Axis(Struct, frozen=True):
    """From ``low`` to ``high``, zero among them, drawn from ``left`` on, ``room`` pixels wide."""

    low: Fraction
    high: Fraction
    step: Fraction
    left: float
    room: float

    def at(self, value: Fraction) -> float:
        """Where a value stands."""
        return self.left + self.room * float((value - self.low) / (self.high - self.low))

    @property
    def ticks(self) -> list[Fraction]:
        n = int((self.high - self.low) / self.step)
        return [self.low + self.step * i for i in range(n + 1)]


def axis(values: Iterable[Fraction], left: float, room: float) -> Axis:
    """The scale on which some values and zero stand, in round steps."""
    values = [Fraction(0), *values]
    low, high = min(values), max(values)
    if low == high:
        return Axis(low, Fraction(1), Fraction(1), left, room)
    step = next(s for s in _steps((high - low) / _STEPS))
    return Axis((low // step) * step, -(-high // step) * step, step, left, room)


def _steps(least: Fraction) -> Iterable[Fraction]:
    """One, two or five times a power of ten, not smaller than ``least``."""
    power = Fraction(10) ** (
        len(str(int(least))) - 1 if least >= 1 else -next(n for n in count(1) if least * 10**n >= 1)
    )
    yield from (power * n for n in (1, 2, 5, 10) if power * n >= least)
