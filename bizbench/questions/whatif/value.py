"""A hypothetical value as it is typed: a number with its unit, and a bound if one is named."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from bizbench.data import units
from bizbench.data.records import Measure
from bizbench.figures.unit_words import CLASSIFIERS, UNITS
from bizbench.figures.words import AFTER, BEFORE
from bizbench.ground.problems import UsageError
from bizbench.ground.suggest import closest
from bizbench.ground.texts import LANGUAGES, catalogue
from bizbench.ground.vocabulary import BOUNDS, Bound

#: A range has two ends; one number is asked for.
_TAKEN = tuple(bound for bound in BOUNDS if bound != "between")
_LONGEST = 200
_VALUE = re.compile(
    r"(?P<bound>[^\d]*?)\s*"
    r"(?P<number>-?\d{1,9}/\d{1,9}|-?\d{1,15}(?:\.\d{1,9})?)(?![\d.,/])\s*(?P<unit>.*)",
    re.ASCII | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Value:
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
    before = _key(match["bound"])
    word, after = _without_bound(match["unit"].strip())
    if (before and before not in _bounds()) or (before and after) or not word:
        raise _no_value(text, measure)
    bound = _bounds()[before] if before else after
    return Value(bound, Fraction(match["number"]), _unit(word, measure))


def _no_value(text: str, measure: Measure) -> UsageError:
    allowed = ", ".join(fitting(measure))
    return UsageError("whatif-value", found=text, example=f"5 {measure.unit}", allowed=allowed)


def _key(text: str) -> str:
    """``at_most``, ``At most`` and ``at-most`` are one word."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\s_-]+", " ", folded).strip()


@cache
def _bounds() -> dict[str, Bound]:
    """Every word and sign for a bound before the number."""
    found = {_key(word): bound for word, bound in BEFORE.items()}
    for bound in _TAKEN:
        found |= {_key(bound): bound, _key(BOUNDS[bound]): bound}
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


def _unit(word: str, measure: Measure) -> str:
    meant = _words().get(_key(word), [])
    for unit in sorted(meant, key=lambda unit: unit != measure.unit):
        if units.recipe(unit, measure.unit) is not None:
            return unit
    fit = fitting(measure)
    if meant:
        names = {"found": ", ".join(meant), "measure": measure.id}
        raise UsageError("whatif-unit-fit", allowed=", ".join(fit), **names)
    words = [w for w, ids in _words().items() if set(ids) & set(fit)]
    hint = closest(word, [*fit, *words])
    raise UsageError("whatif-unit", found=word, hint=hint, allowed=", ".join(fit))


@cache
def _words() -> dict[str, list[str]]:
    """Every word for a unit, with what it may mean: ids, labels in both languages."""
    found: dict[str, list[str]] = {}

    def add(word: str, id: str) -> None:
        ids = found.setdefault(_key(word), [])
        if id not in ids:
            ids.append(id)

    for id in units.names():
        add(id, id)
        for lang in LANGUAGES:
            texts = catalogue(lang)
            add(texts[f"units.{id}"], id)
            for form in texts[f"unit.{id}"].split("|"):
                if form.startswith("{n}"):
                    add(form.removeprefix("{n}"), id)
    for word, ids in (*UNITS.items(), *CLASSIFIERS.items()):
        for id in units.names():
            if id in ids:
                add(word, id)
    return found
