"""Conventions: the assumptions a conversion may need, by name, with the values they may take."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import get_args

from bizbench.ground.problems import UsageError
from bizbench.ground.record import Struct
from bizbench.ground.suggest import closest
from bizbench.ground.texts import LANGUAGES, text
from bizbench.ground.vocabulary import Local

#: One choice of a value for every convention concerned: a word, or a number as it is typed
#: (``365/250``, ``0.9``), so that every output names it as the user would.
Reading = Mapping[str, str]


class Convention(Struct, frozen=True):
    """``values[0]`` is the one shown. Without values nothing converts until the user names one.

    ``low`` and ``high`` are the closed range a user's number must lie in; None for a choice, which
    is one of ``choices`` where it has no values of its own.
    """

    name: str
    values: tuple[str, ...]
    low: Fraction | None = None
    high: Fraction | None = None
    choices: tuple[str, ...] = ()

    @property
    def is_choice(self) -> bool:
        return self.low is None


CONVENTIONS: dict[str, Convention] = {
    c.name: c
    for c in (
        Convention("days", ("working", "calendar")),
        Convention("working-day", ("365/250", "7/5"), Fraction(1), Fraction(2)),
        Convention("hours", ("clock", "office")),
        Convention("power-factor", (), Fraction(1, 10), Fraction(1)),
        Convention("foreign-days", (), choices=("working", "calendar")),
        Convention("foreign-working-day", (), Fraction(1), Fraction(2)),
    )
}
#: Conventions of one economy; elsewhere those of ``FOREIGN`` stand for them, which nobody has
#: named a value for.
LOCAL: tuple[Local, ...] = get_args(Local)
FOREIGN: dict[str, str] = {name: f"foreign-{name}" for name in LOCAL}

_NUMBER = r"(\d{1,9}(?:\.\d{1,9})?)(?:/(\d{1,9}))?"


class Assumptions(Struct, frozen=True):
    """Values the user fixed, by convention name."""

    fixed: tuple[tuple[str, str], ...] = ()

    @property
    def typed(self) -> tuple[str, ...]:
        """As they are typed, one by one."""
        return tuple(f"{name}={value}" for name, value in self.fixed)

    @classmethod
    def parse(cls, texts: Iterable[str]) -> Assumptions:
        """Read ``NAME=VALUE`` texts; a later one for the same name is refused.

        Raises ``UsageError`` for an unknown name, a bad value or a name given twice.
        """
        from unicodedata import normalize

        fixed: dict[str, str] = {}
        for given in texts:
            typed, _, value = normalize("NFKC", given).partition("=")
            name = _meant(typed, CONVENTIONS)
            if name is None:
                hint = closest(typed.strip(), _words(CONVENTIONS))
                known = Labels(tuple(CONVENTIONS))
                raise UsageError("unknown-convention", name=typed, allowed=known, hint=hint)
            if name in fixed:
                raise UsageError("convention-twice", name=Labels((name,)))
            fixed[name] = _parse_value(CONVENTIONS[name], value)
        return cls(tuple(sorted(fixed.items())))

    def admissible(self, name: str) -> tuple[str, ...]:
        """The values a convention may take under these assumptions, the one shown first."""
        for fixed, value in self.fixed:
            if fixed == name:
                return (value,)
        return CONVENTIONS[name].values

    def readings(self, names: Iterable[str]) -> Iterator[dict[str, str]]:
        """Every combination of admissible values of the named conventions, the shown one first."""
        named = set(names)
        wanted = [name for name in CONVENTIONS if name in named]
        for values in itertools.product(*(self.admissible(name) for name in wanted)):
            yield dict(zip(wanted, values, strict=True))


class Labels(Struct, frozen=True):
    """Conventions, or values of one, as they are typed in a language."""

    ids: tuple[str, ...]

    def get(self, lang: str) -> str:
        return text(lang, "join.list").join(text(lang, f"assume.{id}") for id in self.ids)


def _words(ids: Iterable[str]) -> dict[str, str]:
    """What each may be typed as; the ids first."""
    ids = list(ids)
    return {text(lang, f"assume.{id}"): id for lang in LANGUAGES for id in ids}


def _meant(word: str, ids: Iterable[str]) -> str | None:
    return _words(ids).get(word.strip().casefold())


def _parse_value(convention: Convention, typed: str) -> str:
    typed, hint, value = typed.strip(), "", None
    allowed: Labels | str
    if convention.is_choice:
        choices = convention.choices or convention.values
        allowed = Labels(choices)
        hint = closest(typed, _words(choices))
        value = _meant(typed, choices)
    else:
        assert convention.low is not None and convention.high is not None
        allowed = f"{float(convention.low):g} … {float(convention.high):g}"
        match = re.fullmatch(_NUMBER, typed)
        if match and int(match[2] or 1):
            number = Fraction(match[1]) / int(match[2] or 1)
            value = typed if convention.low <= number <= convention.high else None
    if value is None:
        name = Labels((convention.name,))
        more = {"value": typed, "allowed": allowed, "hint": hint}
        raise UsageError("bad-convention-value", name=name, **more)
    return value


@cache
def number(text: str) -> Fraction:
    """The exact number of a convention's value as typed: ``365/250``, ``0.9``, ``1.4/1``."""
    numerator, _, denominator = text.partition("/")
    return Fraction(numerator) / int(denominator or 1)
