"""Conventions: the assumptions a conversion may need, by name, with the values they may take."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from bizbench.ground.problems import UsageError
from bizbench.ground.suggest import closest

#: One choice of a value for every convention concerned: a word, or a number as it is typed
#: (``365/250``, ``0.9``), so that every output names it as the user would.
Reading = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Convention:
    """``values[0]`` is the one shown. Without values nothing converts until the user names one.

    ``low`` and ``high`` are the closed range a user's number must lie in; None for a choice.
    """

    name: str
    values: tuple[str, ...]
    low: Fraction | None = None
    high: Fraction | None = None

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
    )
}

_NUMBER = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)(?:/(\d{1,9}))?")


@dataclass(frozen=True, slots=True)
class Assumptions:
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
        fixed: dict[str, str] = {}
        for text in texts:
            name, _, value = text.partition("=")
            name, value = name.strip(), value.strip()
            if name not in CONVENTIONS:
                known = ", ".join(CONVENTIONS)
                hint = closest(name, CONVENTIONS)
                raise UsageError("unknown-convention", name=name, allowed=known, hint=hint)
            if name in fixed:
                raise UsageError("convention-twice", name=name)
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


def _parse_value(convention: Convention, text: str) -> str:
    hint = ""
    if convention.is_choice:
        allowed = " | ".join(convention.values)
        hint = closest(text, convention.values)
        good = text in convention.values
    else:
        assert convention.low is not None and convention.high is not None
        allowed = f"{float(convention.low):g} … {float(convention.high):g}"
        match = _NUMBER.fullmatch(text)
        good = bool(
            match
            and int(match[2] or 1)
            and convention.low <= Fraction(match[1]) / int(match[2] or 1) <= convention.high
        )
    if not good:
        raise UsageError(
            "bad-convention-value", name=convention.name, value=text, allowed=allowed, hint=hint
        )
    return text


@cache
def number(text: str) -> Fraction:
    """The exact number of a convention's value as typed: ``365/250``, ``0.9``, ``1.4/1``."""
    numerator, _, denominator = text.partition("/")
    return Fraction(numerator) / int(denominator or 1)
