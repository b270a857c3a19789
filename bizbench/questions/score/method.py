"""The arithmetic of a score: from a value and its goalposts to means, from 0 to 100.

Source: World Bank, Doing Business 2020, chapter on the ease of doing business score.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal
from fractions import Fraction

from bizbench.data.records import Goalposts

#: The method and the version of this implementation; a change of any score raises the version.
METHOD = "doing-business-2020"
VERSION = 1
#: The framework whose indicators make the overall score, and how many they must be.
FRAMEWORK = "doing-business"
TOPICS = 10

BEST = Fraction(100)

#: Powers that are no whole number are irrational: computed with 50 digits, cut to 40 places.
#: Ranks and ties of such scores hold up to there.
_CONTEXT = Context(prec=50)
_PLACES = Decimal(1).scaleb(-40)
_LARGEST_EXACT = 16


def measure_score(posts: Goalposts, value: Fraction) -> Fraction:
    """100 × ((worst − value) / (worst − best)) ^ exponent, the value cut to the goalposts.

    ``value`` is in the measure's unit. One formula for both directions: where more is better,
    best is the larger number. Exact, but for an exponent that is no whole number.
    """
    share = (posts.worst - value) / (posts.worst - posts.best)
    return BEST * _power(min(max(share, Fraction(0)), Fraction(1)), posts.exponent)


def _power(share: Fraction, exponent: Fraction) -> Fraction:
    if share in (0, 1) or exponent == 1:
        return share
    if exponent.denominator == 1 and exponent <= _LARGEST_EXACT:
        return share**exponent.numerator
    made = _CONTEXT.power(_decimal(share), _decimal(exponent))
    return Fraction(made.quantize(_PLACES, context=_CONTEXT))


def _decimal(number: Fraction) -> Decimal:
    return _CONTEXT.divide(Decimal(number.numerator), Decimal(number.denominator))


def mean(scores: Iterable[tuple[Fraction, Fraction]]) -> Fraction:
    """The weighted mean of (score, weight) pairs; raises ``ZeroDivisionError`` for none."""
    pairs = list(scores)
    weight = sum((w for _, w in pairs), Fraction(0))
    return sum((s * w for s, w in pairs), Fraction(0)) / weight
