"""Numbers, quantities and promises as a reader sees them."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from bizbench.data.records import Measure, Observed, Target, Words
from bizbench.ground.texts import fill, text
from bizbench.ground.unit_list import behind_number, plural
from bizbench.ground.vocabulary import BOUNDS, Bound
from bizbench.output.words.digits import LONGEST, THREE, Digits, ends
from bizbench.questions.notes import Span

MINUS = "−"
#: So many decimal places a converted number may have in a sentence.
PLACES = Digits(2, 0)
#: Words for powers of ten, the largest first.
_POWERS = {
    "en": (("billion", 9), ("million", 6)),
    "zh": (("hundred-million", 8), ("ten-thousand", 4)),
}

# --- numbers ------------------------------------------------------------------------------


def plain(number: Fraction, lang: str) -> str:
    """All the digits of a number, in English in groups; one without an end as a fraction."""
    if not ends(number):
        return f"{number.numerator}/{number.denominator}".replace("-", MINUS)
    scaled = f"{abs(number.numerator) * 10**LONGEST // number.denominator:0{LONGEST + 1}d}"
    whole, rest = scaled[:-LONGEST], scaled[-LONGEST:].rstrip("0")
    shown = f"{int(whole):,}" if lang == "en" else whole
    return (MINUS if number < 0 else "") + shown + (f".{rest}" if rest else "")


def rounded(number: Fraction, lang: str, digits: Digits = THREE) -> str:
    """What has been converted, with the digits of its column."""
    return plain(digits.of(number), lang)


def whole(number: Fraction, lang: str) -> str:
    """What has been converted, in a sentence: all its digits if these are few, or ``≈``."""
    is_short = number in (THREE.of(number), PLACES.of(number))
    return plain(number, lang) if is_short else f"≈ {rounded(number, lang)}"


def equals(number: Fraction, unit: str, lang: str) -> str:
    """What a conversion comes to, with its sign: ``= 12,344.25 mu``, ``≈ 178 kW``."""
    sign, shown = "=" if ends(number) else "≈", THREE.of(number)
    return f"{sign} {quantity(number if ends(number) else shown, unit, lang)}"


def quantity(
    number: Fraction,
    unit: str,
    lang: str,
    digits: Digits | None = None,
    counter: Words | None = None,
) -> str:
    """``14 working days``, ``6场``; with the digits of its column where it was converted."""
    return counted(
        rounded(number, lang, digits) if digits else large(number, lang), unit, lang, counter
    )


def counted(shown: str, unit: str, lang: str, counter: Words | None = None) -> str:
    """A number that is shown, with what it counts: a counter of its own, or the unit."""
    name = _named(counter, lang)
    if name is None:
        return text(lang, f"unit.{unit}", n=shown)
    return fill(behind_number(name), n=shown) if lang == "en" else f"{shown}{name}"


def unit_alone(unit: str, lang: str, counter: Words | None = None) -> str:
    """What is counted, without a number."""
    name = _named(counter, lang)
    return plural(name) if name else text(lang, f"units.{unit}")


def unit_named(measure: Measure, unit: str, lang: str, case: str | None = None) -> str:
    """``hours a year``: a unit with the measure's period and what it is a share of."""
    shown = unit_alone(unit, lang, measure.counted(unit, case))
    if measure.per:
        shown += text(lang, f"comparison.per-{measure.per}")
    if measure.of:
        shown += text(lang, "comparison.of", of=measure.of.get(lang))
    return shown


def target_unit(measure: Measure, target: Target, lang: str) -> str | None:
    """The whole unit of a level; a change, or what is for another period, says its own."""
    if target.unit is None or target.change or target.per:
        return None
    return unit_named(measure, target.unit, lang, target.scope.case)


def _named(counter: Words | None, lang: str) -> str | None:
    return None if counter is None else counter.en if lang == "en" else counter.zh


@lru_cache(maxsize=1 << 12)  # few numbers are promised, and these again and again
def large(number: Fraction, lang: str) -> str:
    """All digits of a number, from ten thousand on as its language counts: 200亿, 20 billion.

    Only where two decimal places hold the whole number.
    """
    for word, power in _POWERS[lang]:
        scaled = number / 10**power
        if abs(scaled) >= 1 and 100 % scaled.denominator == 0:
            return plain(scaled, lang) + text(lang, f"power.{word}")
    return plain(number, lang)


def bounded(
    bound: Bound, number: Fraction, unit: str, lang: str, counter: Words | None = None
) -> str:
    """``≤ 35 days``; an exact figure without a sign: with one it would look like a formula."""
    amount = quantity(number, unit, lang, counter=counter)
    return amount if bound == "exactly" else f"{BOUNDS[bound]} {amount}"


def promise(target: Target, lang: str) -> str:
    """The promise as made: bound, number, unit and period, or the words, or the change."""
    if target.value is None or target.unit is None:
        return text(lang, "promise.in-words", written=quoted(target.written))
    if target.high is not None:
        amount = quantity(target.high, target.unit, lang, counter=target.counter)
        shown = f"{large(target.value, lang)}–{amount}"
    else:
        shown = bounded(target.bound, target.value, target.unit, lang, target.counter)
    if target.per:
        shown = text(lang, f"promise.per-{target.per}", amount=shown)
    if target.change is None:
        return shown
    return text(lang, f"promise.{target.change}", amount=shown, base=_base(target, lang))


def measured(value: Observed, lang: str) -> str:
    """A measured value, as the file of its source has it."""
    return quantity(value.value, value.unit, lang, counter=value.counter)


def quoted(written: str) -> str:
    """As printed, in quotation marks: those that are printed count, or become inner ones."""
    if written[:1] == "“" and written.find("”") == len(written) - 1:
        return written
    return "“" + written.replace("“", "‘").replace("”", "’") + "”"


def _base(target: Target, lang: str) -> str:
    if target.base in ("unstated", "previous-year"):
        return text(lang, f"base.{target.base}")
    if target.base == "baseline" and target.baseline is not None and target.baseline_unit:
        counter = target.counter if target.baseline_unit == target.unit else None
        level = quantity(target.baseline, target.baseline_unit, lang, counter=counter)
        return text(lang, "base.baseline", baseline=level)
    return text(lang, "base.year", year=target.base)


def difference(
    shown: str, unit: str, lang: str, per: str | None = None, counter: Words | None = None
) -> str:
    """A difference with its unit: of percentages in points, of ranks in places."""
    if unit == "rank":
        return text(lang, "diff.places", n=shown)
    shown = counted(shown, "percentage_point" if unit == "percent" else unit, lang, counter)
    return text(lang, f"promise.per-{per}", amount=shown) if per else shown


def gap(span: Span | None, digits: Digits, lang: str, *, is_base: bool = False) -> str:
    """``+5.8`` or, where it moves with the reading, ``−0.6…+5.8``."""
    if span is None:
        return ""
    if is_base:
        return "–"
    low = _signed(span.low, digits, lang)
    high = low if span.low == span.high else _signed(span.high, digits, lang)
    return low if low == high else f"{low}…{high}"


def _signed(number: Fraction, digits: Digits, lang: str) -> str:
    return ("+" if number > 0 else "") + rounded(number, lang, digits)
