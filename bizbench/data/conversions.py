"""Conversions read off the definitions of units and conventions, as plain factors.

Pint reads the same definitions, and the tests hold every answer here against its own. Loading it
for them would cost a start of the program a tenth of a second.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from fractions import Fraction

from bizbench.ground.record import Struct, field

#: ``[land]``, ``15 * mu``.
_BASE = re.compile(r"\[(\w+)\]")
_MULTIPLE = re.compile(r"(\d+(?:/[1-9]\d*)?) \* (\w+)")
#: ``@context(n=1) working_day`` and the lines in it, up to ``@end``.
_CONTEXT = re.compile(r"@context(?:\(n=1\))? (\w+)")
_WAY = re.compile(r"\[(\w+)\] -> \[(\w+)\]: value((?: [*/] \w+)+)")
_TERM = re.compile(r" ([*/]) (\w+)")
#: The convention whose number a way takes, and to which power.
Powers = tuple[tuple[str, int], ...]


class _Way(Struct, frozen=True):
    """From one dimension to another in a context: × factor × the context's number to a power."""

    start: str
    end: str
    context: str
    factor: Fraction
    power: int


class Conversions(Struct, frozen=True):
    """Units as multiples of the unit that stands for their dimension, and ways between these."""

    _units: Mapping[str, tuple[str, Fraction]]
    _ways: list[_Way] = field(default_factory=list)

    def between(
        self, unit: str, to: str, contexts: Collection[str]
    ) -> tuple[Fraction, Powers] | None:
        """Factor, and powers by context, from one unit to another by the shortest way there is.

        None where no context leads there.
        """
        (start, first), (goal, last) = self._units[unit], self._units[to]
        reached: dict[str, tuple[Fraction, dict[str, int]]] = {start: (Fraction(1), {})}
        for dimension in (queue := [start]):
            for way in self._ways:
                if way.start == dimension and way.context in contexts and way.end not in reached:
                    factor, powers = reached[dimension]
                    total = powers.get(way.context, 0) + way.power
                    reached[way.end] = factor * way.factor, {**powers, way.context: total}
                    queue.append(way.end)
        if goal not in reached:
            return None
        factor, powers = reached[goal]
        return first * factor / last, tuple((name, n) for name, n in powers.items() if n)


def read(definitions: Mapping[str, str], contexts: str) -> Conversions | None:
    """The conversions of definitions in Pint's language; None where one says more than these do."""
    known: dict[str, tuple[str, Fraction]] = {}
    for unit, definition in definitions.items():
        base, multiple = _BASE.fullmatch(definition), _MULTIPLE.fullmatch(definition)
        if base:
            known[unit] = base[1], Fraction(1)
        elif multiple and multiple[2] in known:
            dimension, factor = known[multiple[2]]
            known[unit] = dimension, factor * Fraction(multiple[1])
        else:
            return None
    ways, context = [], ""
    for line in map(str.strip, contexts.splitlines()):
        head, way = _CONTEXT.fullmatch(line), _WAY.fullmatch(line)
        if head:
            context = head[1]
        elif way:
            made = _way(way[1], way[2], context, way[3], known)
            if made is None:
                return None
            ways.append(made)
        elif line and line != "@end" and not line.startswith("#"):
            return None
    return Conversions(known, ways)


def _way(
    start: str, end: str, context: str, terms: str, known: Mapping[str, tuple[str, Fraction]]
) -> _Way | None:
    """``value * n * day / working_day``; None where the units are not those of both ends."""
    factor, power = Fraction(1), 0
    above: list[str] = []
    below: list[str] = []
    for sign, term in _TERM.findall(terms):
        up = 1 if sign == "*" else -1
        if term == "n":
            power += up
        elif term.isdigit():
            factor *= Fraction(int(term)) ** up
        elif term in known:
            dimension, size = known[term]
            factor *= size**up
            (above if up > 0 else below).append(dimension)
        else:
            return None
    return _Way(start, end, context, factor, power) if (above, below) == ([end], [start]) else None
