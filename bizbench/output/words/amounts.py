"""Numbers, quantities and promises as a reader sees them."""

from __future__ import annotations

import math
from fractions import Fraction

from bizbench.data.records import Target
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import BOUNDS, Bound
from bizbench.questions.notes import Span

SIGNIFICANT = 3
MINUS = "−"
#: Words for powers of ten, the largest first, and from where on digits stand in groups.
_POWERS = {
    "en": (("billion", 9), ("million", 6)),
    "zh": (("hundred-million", 8), ("ten-thousand", 4)),
}
_GROUPED = 10_000


def plain(number: Fraction) -> str:
    """All the digits of a number that has an end, else three significant ones."""
    if number.denominator == 1:
        return _minus(str(number.numerator))
    if 10**9 % number.denominator == 0:
        digits = f"{number.numerator * 10**9 // number.denominator:+011d}"
        shown = f"{digits[0]}{digits[1:-9]}.{digits[-9:].rstrip('0')}"
        return _minus(shown.removeprefix("+"))
    return rounded(number)


def rounded(number: Fraction) -> str:
    """At most three significant digits, for what has been converted."""
    if number == 0:
        return "0"
    return _fixed(number, _places(number))


def _fixed(number: Fraction, places: int) -> str:
    """Rounded half away from zero to a number of decimal places, without closing zeros."""
    scale = Fraction(10) ** places
    units = math.floor(abs(number) * scale + Fraction(1, 2))
    value = Fraction(units) / scale * (-1 if number < 0 else 1)
    return plain(value)


def _minus(text: str) -> str:
    return text.replace("-", MINUS)


def quantity(number: Fraction, unit: str, lang: str, *, converted: bool = False) -> str:
    """``14 working days``; rounded where it has been converted."""
    shown = rounded(number) if converted else large(number, lang)
    return text(lang, f"unit.{unit}", n=shown)


def large(number: Fraction, lang: str) -> str:
    """All digits of a number, from ten thousand on as its language counts: 200亿, 20 billion.

    Only where two decimal places hold the whole number; else its digits stand in groups (English)
    or as they are.
    """
    for word, power in _POWERS[lang]:
        scaled = number / 10**power
        if abs(scaled) >= 1 and 100 % scaled.denominator == 0:
            return plain(scaled) + text(lang, f"power.{word}")
    shown = plain(number)
    if lang != "en" or abs(number) < _GROUPED:
        return shown
    whole, point, rest = shown.partition(".")
    return f"{int(whole.replace(MINUS, '-')):,}".replace("-", MINUS) + point + rest


def bounded(bound: Bound, number: Fraction, unit: str, lang: str) -> str:
    return f"{BOUNDS[bound]} {quantity(number, unit, lang)}"


def promise(target: Target, lang: str, *, signed: bool = True) -> str:
    """The promise as made: bound, number, unit and period, or the words, or the change.

    Not ``signed``: an exact figure without its ``=``, which a spreadsheet takes for a formula.
    """
    if target.value is None or target.unit is None:
        return text(lang, "promise.in-words", written=target.written)
    if target.high is not None:
        amount = quantity(target.high, target.unit, lang)
        shown = f"{large(target.value, lang)}–{amount}"
    elif target.bound == "exactly" and (target.change or not signed):
        shown = quantity(target.value, target.unit, lang)
    else:
        shown = bounded(target.bound, target.value, target.unit, lang)
    if target.per:
        shown = text(lang, f"promise.per-{target.per}", amount=shown)
    if target.change is None:
        return shown
    return text(lang, f"promise.{target.change}", amount=shown, base=_base(target, lang))


def _base(target: Target, lang: str) -> str:
    if target.base in ("unstated", "previous-year"):
        return text(lang, f"base.{target.base}")
    if target.base == "baseline" and target.baseline is not None and target.baseline_unit:
        level = quantity(target.baseline, target.baseline_unit, lang)
        return text(lang, "base.baseline", baseline=level)
    return text(lang, "base.year", year=target.base)


def difference(shown: str, unit: str, lang: str, per: str | None = None) -> str:
    """A difference with its unit: of percentages in points, of ranks in places."""
    if unit == "rank":
        return text(lang, "diff.places", n=shown)
    shown = text(lang, f"unit.{'percentage_point' if unit == 'percent' else unit}", n=shown)
    return text(lang, f"promise.per-{per}", amount=shown) if per else shown


def gap(span: Span | None, *, is_base: bool, converted: bool, largest: Fraction) -> str:
    """``+5.8`` or, where it moves with the reading, ``−0.6…+5.8``.

    Converted gaps have no more decimal places than the largest value of their set.
    """
    if span is None:
        return ""
    if is_base:
        return "–"
    low, high = (_signed(n, converted, largest) for n in (span.low, span.high))
    return low if low == high else f"{low}…{high}"


def size(number: Fraction, *, converted: bool, largest: Fraction) -> str:
    """A gap without its sign, with the digits it has in a comparison."""
    return _signed(abs(number), converted, largest).removeprefix("+")


def _signed(number: Fraction, converted: bool, largest: Fraction) -> str:
    shown = plain(number)
    if converted and number:
        places = min(_places(largest or number), _places(number))
        shown = _fixed(number, places)
    return f"+{shown}" if number > 0 and shown != "0" else shown


def _places(number: Fraction) -> int:
    """Decimal places that leave three significant digits."""
    return SIGNIFICANT - 1 - math.floor(math.log10(abs(number)))
