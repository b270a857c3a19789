"""In which unit, and under which readings, the figures of a set are ranked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bizbench.conventions import Assumptions, Reading
from bizbench.levels import Level, level
from bizbench.recipes import Recipe
from bizbench.records import Measure, Target


@dataclass(frozen=True, slots=True)
class Amount:
    """A number on its way into a ranking: in its own unit, with the recipe to the measure's."""

    number: Fraction
    unit: str
    recipe: Recipe
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Measuring:
    """``unit`` of the ranking; ``converts`` where the set mixes units; who takes part.

    ``needs`` are the conventions nobody has named a value for that keep figures apart.
    """

    unit: str
    converts: bool
    readings: tuple[Reading, ...]
    members: frozenset[str]
    needs: tuple[str, ...]

    def value(self, amount: Amount, reading: Reading) -> Fraction:
        return amount.recipe.value(amount.number, reading) if self.converts else amount.number


def amount_of(target: Target, measure: Measure) -> Amount:
    """What a rankable target counts as, unconverted."""
    made: Level | None = level(target, measure.better)
    assert made is not None and target.recipe is not None
    per = target.per if measure.per and target.per != measure.per else None
    return Amount(made.number, made.unit, target.recipe, per)


def measuring(
    measure: Measure,
    amounts: Mapping[str, Amount],
    assumptions: Assumptions,
    reference: Amount | None = None,
) -> Measuring:
    """How the amounts (by city) can be ranked together.

    A set whose amounts share one unit is ranked in it. Otherwise all are converted to the
    measure's unit; those whose conversion needs a value that nobody named stay apart, and of the
    groups that can be ranked the largest is (of equals the one in the measure's unit).
    """
    if not amounts:
        return Measuring(measure.unit, False, ({},), frozenset(), ())
    groups: dict[str, list[str]] = {}
    missing: dict[str, None] = {}
    for name in sorted(amounts):
        lacking = [c for c in amounts[name].recipe.conventions if not assumptions.admissible(c)]
        missing.update(dict.fromkeys(lacking))
        key = amounts[name].unit if lacking else ""
        groups.setdefault(key, []).append(name)
    if len({_unit_key(a) for a in amounts.values()}) == 1:
        members = list(amounts)
        missing.clear()
    else:
        best = max(groups, key=lambda key: (len(groups[key]), key == "", key))
        members = groups[best]
    taking_part = [amounts[name] for name in members]
    everyone = (*taking_part, *([reference] if reference else []))
    if len({_unit_key(a) for a in everyone}) == 1:
        unit = taking_part[0].unit
        return Measuring(unit, False, ({},), frozenset(members), tuple(missing))
    needed = {c for a in everyone for c in a.recipe.conventions}
    readings = tuple(assumptions.readings(needed))
    return Measuring(measure.unit, True, readings, frozenset(members), tuple(missing))


def _unit_key(amount: Amount) -> tuple[str, str | None]:
    return amount.unit, amount.per
