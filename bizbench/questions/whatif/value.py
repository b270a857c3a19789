"""A hypothetical value as it is typed: a number with its unit, and a bound if one is named."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import cache

from bizbench.data import unit_names, units
from bizbench.data.records import Measure
from bizbench.data.unit_names import fold
from bizbench.figures.words import AFTER, BEFORE
from bizbench.ground.problems import UsageError
from bizbench.ground.record import Struct
from bizbench.ground.suggest import closest
from bizbench.ground.vocabulary import BOUNDS, Bound

#: A range has two ends; one number is asked for.
_TAKEN = tuple(bound for bound in BOUNDS if bound != "between")
_LONGEST = 200
_VALUE = re.compile(
    r"(?P<bound>[^\d]*?)\s*"
    r"(?P<number>-?\d{1,9}/\d{1,9}|-?\d{1,15}(?:\.\d{1,9})?)(?![\d.,/])\s*(?P<unit>.*)",
    re.ASCII | re.DOTALL,
)


class Value(Struct, frozen=True):
    """``bound`` is None where none was named."""

    bound: Bound | None
    number: Fraction
    unit: str


def read(text: str, measure: Measure) -> Value:
    """Read ``[BOUND] NUMBER UNIT``: ``5 working_day``, ``<=5 working days``, ``不超过5个工作日``.

    The unit is an id or a label in either language; of several that a label may mean, the one
    that fits the measure counts. Raises ``UsageError`` for anything else, a negative number, and
    a unit that does not lead to the measure's.
    """
    match = _VALUE.fullmatch(unicodedata.normalize("NFKC", text[: _LONGEST + 1]).strip())
    if match is None or len(text) > _LONGEST or match["number"].endswith("/0"):
        raise _no_value(text, measure)
    if Fraction(match["number"]) < 0:
        raise UsageError("whatif-negative", found=text)
    before = fold(match["bound"])
    word, after = _without_bound(match["unit"].strip())
    if (before and before not in _bounds()) or (before and after) or not word:
        raise _no_value(text, measure)
    bound = _bounds()[before] if before else after
    found = unit_names.amount(match["number"] + word, measure.unit)
    number = found[0] if found else Fraction(match["number"])  # 60亿元 is more than 60
    if bound == "below" and not number:
        raise UsageError("whatif-negative", found=text)
    return Value(bound, number, _unit(found[1] if found else [], word, measure))


def _no_value(text: str, measure: Measure) -> UsageError:
    allowed = unit_names.named(fitting(measure))
    example = unit_names.named([measure.unit]).behind("5 ")
    return UsageError("whatif-value", found=text, example=example, allowed=allowed)


@cache
def _bounds() -> dict[str, Bound]:
    """Every word and sign for a bound before the number."""
    found = {fold(word): bound for word, bound in BEFORE.items()}
    for bound in _TAKEN:
        found |= {fold(bound): bound, fold(BOUNDS[bound]): bound}
    return found


def _without_bound(word: str) -> tuple[str, Bound | None]:
    """The unit's word without a bound behind it: ``个工作日以内``."""
    for ending in sorted(AFTER, key=len, reverse=True):
        if word.endswith(ending):
            return word.removesuffix(ending).strip(), AFTER[ending]
    return word, None


def fitting(measure: Measure) -> list[str]:
    """The units in which the measure can be stated, its own first."""
    found = [u for u in units.names() if units.recipe(u, measure.unit) is not None]
    return sorted(found, key=lambda unit: unit != measure.unit)


def _unit(meant: list[str], word: str, measure: Measure) -> str:
    fit = fitting(measure)
    if meant and meant[0] in fit:
        return meant[0]
    allowed = unit_names.named(fit)
    if meant:
        names = {"found": unit_names.named(meant), "measure": measure.name}
        raise UsageError("whatif-unit-fit", allowed=allowed, **names)
    if unit_names.is_bare_day(word) and set(unit_names.DAYS) <= {*fit}:
        raise UsageError("whatif-days", found=word, allowed=unit_names.named(unit_names.DAYS))
    words = [w for w, ids in unit_names.words().items() if set(ids) & set(fit)]
    raise UsageError("whatif-unit", found=word, hint=closest(word, [*fit, *words]), allowed=allowed)
