"""Shares of a whole: fractions, 百分之, 成, 折 and 刻钟, as numbers with their unit."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from bizbench.figures import numerals
from bizbench.figures.unit_words import UNITS, UnitIds

PERCENT = UNITS["%"]
PERMILLE = UNITS["‰"]


def share(kind: str, numeral: str) -> tuple[Fraction | None, UnitIds]:
    """The number of a share and its unit; no unit where a fraction may still get one."""
    return _SHARES[kind](numeral)


def _share(numeral: str) -> tuple[Fraction | None, UnitIds]:
    """三分之一, 百分之五, 1/3, 一半. Without a unit behind it a fraction is a share of 100."""
    if numeral in ("一半", "半数", "半"):
        return Fraction(1, 2), frozenset()
    if "/" in numeral:
        above, _, below = numeral.partition("/")
        return _ratio(numerals.value(above), numerals.value(below)), frozenset()
    below, _, above = numeral.partition("分之")
    part = Fraction(100) if above.strip() == "百" else numerals.value(above.strip())
    if part is None:
        return None, frozenset()
    if below == "百":
        return part, PERCENT
    if below in ("千", "万"):
        return part / (1 if below == "千" else 10), PERMILLE
    return _ratio(part, numerals.value(below)), frozenset()


def _ratio(above: Fraction | None, below: Fraction | None) -> Fraction | None:
    """A part of a whole: 24/7 and 2/1 are none."""
    if above is None or below is None or not 0 < above < below <= 1000:
        return None
    if above.denominator > 1 or below.denominator > 1:
        return None
    return above / below


def _tenths(numeral: str) -> tuple[Fraction | None, UnitIds]:
    """三成 is 30 percent, 三成五 is 35."""
    whole, _, more = numeral.partition("成")
    number = numerals.value(whole)
    if number is None or number > 10:
        return None, PERCENT
    extra = numerals.value(more) if more else Fraction(0)
    return (None if extra is None else number * 10 + extra), PERCENT


def _discount(numeral: str) -> tuple[Fraction | None, UnitIds]:
    """八折 and 8折 leave 80 percent of a price, 八五折, 8.5折 and 85折 leave 85."""
    figure = numeral[:-1]
    if numerals.is_arabic(figure):
        number = Fraction(figure)
        return (number if number >= 10 else number * 10), PERCENT
    digits = "".join(str(numerals.value(c)) for c in figure)
    return Fraction(int(digits) * (10 if len(digits) == 1 else 1)), PERCENT


def _quarters(numeral: str) -> tuple[Fraction | None, UnitIds]:
    """一刻钟 is 15 minutes."""
    number = numerals.value(numeral[0])
    return (None if number is None else number * 15), UNITS["分钟"]


_SHARES: dict[str, Callable[[str], tuple[Fraction | None, UnitIds]]] = {
    "share": _share,
    "tenths": _tenths,
    "discount": _discount,
    "quarters": _quarters,
}
