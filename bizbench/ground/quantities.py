"""Quantities as data files write them: ``NUMBER UNIT``."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from bizbench.ground.record import Struct
from bizbench.ground.unit_list import UNITS

#: A plain decimal or p/q. Longer numbers than these are a slip of the finger.
NUMBER = r"-?\d{1,9}/0*[1-9]\d{0,8}|-?\d{1,15}(?:\.\d{1,9})?"
QUANTITY = rf"({NUMBER}) ([A-Za-z_]+)"


class Quantity(Struct, frozen=True):
    number: Fraction
    unit: str


class QuantityError(ValueError):
    """``id`` is the problem's id; ``found`` the part that is wrong."""

    def __init__(self, id: str, found: str) -> None:
        super().__init__(id)
        self.id = id
        self.found = found


@lru_cache(maxsize=1 << 14)  # plans write the same few thousand again and again
def parse(text: str) -> Quantity:
    """Read ``NUMBER UNIT``.

    Raises ``QuantityError`` (bad-quantity, unknown-unit, negative-quantity).
    """
    match = re.fullmatch(QUANTITY, text, re.ASCII)
    if not match:
        raise QuantityError("bad-quantity", text)
    if match[2] not in UNITS:
        raise QuantityError("unknown-unit", match[2])
    number = Fraction(match[1])
    if number < 0:
        raise QuantityError("negative-quantity", text)
    return Quantity(number, match[2])


def write(number: Fraction, unit: str) -> str | None:
    """The quantity as a data file writes it; None where its number is too long for one."""
    made = f"{_number(number)} {unit}"
    return made if re.fullmatch(QUANTITY, made, re.ASCII) else None


def _number(number: Fraction) -> str:
    if 10**9 % number.denominator:
        return f"{number.numerator}/{number.denominator}"
    whole, rest = divmod(number.numerator * (10**9 // number.denominator), 10**9)
    return f"{whole}.{rest:09}".rstrip("0").rstrip(".")
