"""Units and amounts as a person writes them: labels in both languages, the words of plans."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from bizbench.data import units
from bizbench.data.books import Names, half_width
from bizbench.data.records import Words
from bizbench.figures import Reading, scan
from bizbench.figures.unit_words import CLASSIFIERS, UNITS
from bizbench.ground import quantities
from bizbench.ground.texts import LANGUAGES, form
from bizbench.ground.unit_list import UNITS as LISTED

_NUMBERED = re.compile(rf"({quantities.NUMBER})(?<!/0)(?![\d.,/_])\s*(\S.*)", re.ASCII | re.DOTALL)
#: The three kinds of day. Who writes "days" has not said which.
DAYS = ("working_day", "day", "unspecified_day")
_BARE_DAYS = frozenset({"days", "d"})


def fold(text: str) -> str:
    """``at_most``, ``At most`` and ``at-most`` are one word."""
    return re.sub(r"[\s_-]+", " ", half_width(text).casefold()).strip()


@cache
def words() -> dict[str, list[str]]:
    """Every word for a unit, with what it may mean: ids, labels in both languages."""
    found: dict[str, list[str]] = {}

    def add(word: str, id: str) -> None:
        ids = found.setdefault(fold(word), [])
        if id not in ids:
            ids.append(id)

    for id in units.names():
        add(id, id)
        for lang in LANGUAGES:
            add(form(lang, f"units.{id}"), id)
            for one in form(lang, f"unit.{id}").split("|"):
                if one.startswith("{n}"):
                    add(one.removeprefix("{n}"), id)
    for word, ids in (*UNITS.items(), *CLASSIFIERS.items()):
        for id in units.names():
            if id in ids:
                add(word, id)
    return found


def meant(word: str, unit: str | None) -> list[str]:
    """The units that a word may mean; just one where it is that of a measure or leads to it."""
    return _fitting(words().get(fold(word), []), unit)


def _fitting(found: Iterable[str], unit: str | None) -> list[str]:
    ids = list(found)
    if unit in ids:
        return [unit]
    fit = [id for id in ids if unit in LISTED and units.recipe(id, unit) is not None]
    return fit[:1] if len(ids) > 1 and fit else ids


def is_bare_day(word: str) -> bool:
    """``days``, which leaves open what the three units of day tell apart."""
    return fold(word) in _BARE_DAYS


def named(ids: Iterable[str]) -> Names:
    """Units as a message lists them."""
    return Names.of({id: Words(form("zh", f"units.{id}"), form("en", f"units.{id}")) for id in ids})


def unit_word(text: str) -> str | None:
    """What stands behind a number where a unit should."""
    match = _NUMBERED.fullmatch(half_width(text))
    return match[2] if match and not re.search(r"^[十百千万亿]|\d", match[2]) else None


def amount(text: str, unit: str | None) -> tuple[Fraction, list[str]] | None:
    """A number with the units its word may mean, near the unit of a measure.

    ``5 working_day``, ``5 working days``, ``5个工作日``, ``60亿元``, ``3.3万亩``. None for what is
    no plain amount: a bound, a range, a rate, a number by itself.
    """
    match = _NUMBERED.fullmatch(half_width(text))
    if match and (ids := meant(match[2], unit)):
        return Fraction(match[1]), ids
    whole = half_width(text)
    figures = [f for f in scan(whole) if (f.start, f.end) == (0, len(whole))]
    found = figures[0].result if figures else None
    if not isinstance(found, Reading) or found.number is None or found.kind != "number":
        return None
    if found.bound != "exactly" or found.change or found.baseline or found.per:
        return None
    return (found.number, _fitting(sorted(found.units), unit)) if found.units else None
