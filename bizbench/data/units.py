"""Units: their closed list, and the recipes between them.

Units and contexts are written in Pint's language. Where they say no more than ``conversions``
understands, which holds for all that we ship, Pint is not loaded.
"""

from __future__ import annotations

import itertools
from fractions import Fraction
from functools import cache
from typing import Any

from bizbench.data import conversions
from bizbench.data.conventions import CONVENTIONS, FOREIGN, Convention
from bizbench.data.recipes import Branch, Recipe, identity
from bizbench.ground.unit_list import UNITS

#: Conversions that rest on an assumption, as Pint's contexts: named after the convention (`-`
#: becomes `_`), CONVENTION_VALUE for a choice, CONVENTION with the parameter n for a number.
CONTEXTS = """
# days: a bare 天 is a working day or a calendar day.
@context days_working
    [unspecified_time] -> [working_time]: value * working_day / unspecified_day
    [working_time] -> [unspecified_time]: value * unspecified_day / working_day
    [plain_time] -> [working_time]: value * working_day / plain_day
    [working_time] -> [plain_time]: value * plain_day / working_day
@end
@context days_calendar
    [unspecified_time] -> [calendar_time]: value * day / unspecified_day
    [calendar_time] -> [unspecified_time]: value * unspecified_day / day
    [plain_time] -> [calendar_time]: value * day / plain_day
    [calendar_time] -> [plain_time]: value * plain_day / day
@end
# working-day: n calendar days in one working day.
@context(n=1) working_day
    [working_time] -> [calendar_time]: value * n * day / working_day
    [calendar_time] -> [working_time]: value / n * working_day / day
@end
# hours: 24 hours of the clock are a day, or 8 office hours a working day.
@context hours_clock
    [hours] -> [calendar_time]: value * day / hour / 24
    [calendar_time] -> [hours]: value * 24 * hour / day
@end
@context hours_office
    [hours] -> [working_time]: value * working_day / hour / 8
    [working_time] -> [hours]: value * 8 * hour / working_day
@end
# power-factor: n kilowatts of real power for each kilovolt-ampere.
@context(n=1) power_factor
    [apparent_power] -> [real_power]: value * n * kW / kVA
    [real_power] -> [apparent_power]: value / n * kVA / kW
@end
"""


#: The conventions that units convert by; those of ``FOREIGN`` stand for them elsewhere.
_OWN = [c for c in CONVENTIONS.values() if c.name not in FOREIGN.values()]


@cache
def names() -> tuple[str, ...]:
    """Every unit a data file may use, in their order (Pint is not loaded)."""
    return tuple(UNITS)


@cache
def registry() -> Any:
    """The Pint registry: empty but for our units, with exact fractions."""
    import pint

    made: Any = pint.UnitRegistry(None, non_int_type=Fraction)
    definitions = [f"{id} = {definition}" for id, definition in _definitions().items()]
    made.load_definitions([*definitions, *CONTEXTS.splitlines()])
    return made


def _definitions() -> dict[str, str]:
    return {id: unit.definition for id, unit in UNITS.items()}


@cache
def _plain() -> conversions.Conversions | None:
    return conversions.read(_definitions(), CONTEXTS)


@cache
def recipe(unit: str, to: str) -> Recipe | None:
    """How ``unit`` becomes ``to``; None where no chain of conventions leads there.

    Raises ``KeyError`` for a unit that is not on the list.
    """
    for name in (unit, to):
        if name not in UNITS:
            raise KeyError(name)
    if unit == to:
        return identity(unit)
    choices = [c for c in _OWN if c.is_choice]
    found: dict[tuple[tuple[str, str], ...], tuple[Fraction, tuple[tuple[str, int], ...]]] = {}
    for values in itertools.product(*(c.values for c in choices)):
        picked = tuple((c.name, str(v)) for c, v in zip(choices, values, strict=True))
        made = _convert(unit, to, picked)
        if made is None:
            return None
        found[picked] = made
    needed = [c for c in choices if _matters(c, found)]
    branches: dict[tuple[tuple[str, str], ...], Branch] = {}
    for picked, (factor, powers) in found.items():
        kept = tuple((name, value) for name, value in picked if name in {c.name for c in needed})
        branches[kept] = Branch(kept, factor, powers)
    return Recipe(unit, to, tuple(branches.values()))


def _matters(choice: Convention, found: dict[tuple[tuple[str, str], ...], Any]) -> bool:
    """Whether the result differs between the values of a choice, all others being equal."""
    groups: dict[tuple[tuple[str, str], ...], set[Any]] = {}
    for picked, result in found.items():
        rest = tuple(pair for pair in picked if pair[0] != choice.name)
        groups.setdefault(rest, set()).add(result)
    return any(len(results) > 1 for results in groups.values())


def _convert(
    unit: str, to: str, picked: tuple[tuple[str, str], ...]
) -> tuple[Fraction, tuple[tuple[str, int], ...]] | None:
    """Factor and powers of the number conventions; None where no convention leads there."""
    plain = _plain()
    if plain is None:
        return by_pint(unit, to, picked)
    numbers = {_context(c.name): c.name for c in _OWN if not c.is_choice}
    found = plain.between(unit, to, {*numbers, *(_context(*choice) for choice in picked)})
    if found is None:
        return None
    powers = {numbers[context]: power for context, power in found[1]}
    return found[0], tuple((name, powers[name]) for name in numbers.values() if name in powers)


def _context(convention: str, value: str | None = None) -> str:
    """The name of the context of a convention, or of one value of a choice."""
    return convention.replace("-", "_") + (f"_{value}" if value is not None else "")


def by_pint(
    unit: str, to: str, picked: tuple[tuple[str, str], ...]
) -> tuple[Fraction, tuple[tuple[str, int], ...]] | None:
    """Factor and powers of the number conventions, read off Pint's answers at 1 and at 2."""
    numbers = [c.name for c in _OWN if not c.is_choice]
    factor = pint_value(Fraction(1), unit, to, dict(picked) | dict.fromkeys(numbers, Fraction(1)))
    if factor is None:
        return None
    powers = []
    for name in numbers:
        probe = dict(picked) | dict.fromkeys(numbers, Fraction(1)) | {name: Fraction(2)}
        doubled = pint_value(Fraction(1), unit, to, probe)
        assert doubled is not None
        ratio = doubled / factor
        power = next(p for p in (0, 1, -1, 2, -2) if ratio == Fraction(2) ** p)
        if power:
            powers.append((name, power))
    return factor, tuple(powers)


def pint_value(number: Fraction, unit: str, to: str, reading: dict[str, Any]) -> Fraction | None:
    """Pint's own answer under a reading of every convention; None where it knows no way."""
    import pint

    made = registry()
    quantity = made.Quantity(number, unit)
    contexts = []
    for name, value in reading.items():
        convention = CONVENTIONS[name]
        context = _context(name, value if convention.is_choice else None)
        # Pint ignores a context parameter it does not know: make sure that this one is known.
        if not convention.is_choice and "n" not in made._contexts[context].defaults:
            raise RuntimeError(f"the context {context} has no parameter n")
        contexts.append((context, {} if convention.is_choice else {"n": value}))
    try:
        for context, parameters in contexts:
            made.enable_contexts(context, **parameters)
        return Fraction(quantity.to(to).magnitude)
    except pint.DimensionalityError:
        return None
    finally:
        made.disable_contexts()
