"""In which unit, and under which readings, the figures of a set are ranked."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.levels import Level, whole_level
from bizbench.data.recipes import Recipe
from bizbench.data.records import Measure, Target


@dataclass(frozen=True, slots=True)
class Amount:
    """A number on its way into a ranking: in its own unit, with the recipe to the measure's."""

    number: Fraction
    unit: str
    recipe: Recipe
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Measuring:
    """``unit`` of the ranking; ``converts`` where the set mixes units; who can be ranked.

    ``needs`` are the conventions nobody has named a value for that keep figures apart;
    ``beside`` says of each reference whether it can be put beside the members.
    """

    unit: str
    converts: bool
    readings: tuple[Reading, ...]
    members: frozenset[str]
    needs: tuple[str, ...]
    beside: tuple[bool, ...] = ()

    def value(self, amount: Amount, reading: Reading) -> Fraction:
        return amount.recipe.value(amount.number, reading) if self.converts else amount.number


def amount_of(target: Target, measure: Measure) -> Amount:
    """What a rankable target counts as, unconverted."""
    made: Level | None = whole_level(target, measure.better)
    assert made is not None and target.recipe is not None
    per = target.per if target.per != measure.per else None
    return Amount(made.number, made.unit, target.recipe, per)


def measuring(
    measure: Measure,
    amounts: Mapping[str, Amount],
    assumptions: Assumptions,
    references: Sequence[Amount] = (),
) -> Measuring:
    """How the amounts (by city) can be ranked together.

    A set whose amounts share one unit is ranked in it. Otherwise all are converted to the
    measure's unit; those whose conversion needs a value that nobody named stay apart, and of the
    groups that can be ranked the largest is (of equals the one in the measure's unit).
    """
    if not amounts and not references:
        return Measuring(measure.unit, False, ({},), frozenset(), ())
    needs = {c: None for a in amounts.values() for c in _lacking(a, assumptions)}
    members = _members(amounts, assumptions)
    if len({_unit_key(a) for a in amounts.values()}) == 1:
        needs.clear()
    elif len(members) < 2:
        members = []
    everyone = [amounts[name] for name in members]
    beside = []
    for reference in references:
        beside.append(_go_together([*everyone, reference], assumptions))
        if beside[-1]:
            everyone.append(reference)
    if len({_unit_key(a) for a in everyone}) <= 1:
        unit = everyone[0].unit if everyone else measure.unit
        readings: tuple[Reading, ...] = ({},)
    else:
        unit = measure.unit
        readings = tuple(assumptions.readings({c for a in everyone for c in a.recipe.conventions}))
    converts = len({_unit_key(a) for a in everyone}) > 1
    return Measuring(unit, converts, readings, frozenset(members), tuple(needs), tuple(beside))


#: What a unit whose word may mean two kinds leaves unsaid, here and abroad: a document means one.
_DAYS = frozenset({"days", "foreign-days"})
_HOURS = frozenset({"hours"})
_UNSAID = {"unspecified_day": _DAYS, "plain_day": _DAYS, "hour": _HOURS, "minute": _HOURS}


def is_kind_unsaid(amount: Amount, assumptions: Assumptions) -> bool:
    """Whether nobody has fixed which kind of day or hour the amount's own document means.

    What the hours of the measure are is the same for all amounts, whatever their unit.
    """
    unsaid = _UNSAID.get(amount.unit, frozenset())
    if not unsaid:
        return False
    named = unsaid.intersection(amount.recipe.conventions)
    return any(len(assumptions.admissible(name)) != 1 for name in named)


def resting_on_kind(amounts: Sequence[Amount], assumptions: Assumptions) -> list[bool]:
    """Which amounts keep their order only if both documents mean the same kind of day or hour.

    Two bare 天 are ranked by their numbers. Where one in working days and the other in calendar
    days would meet or turn round, that the two mean the same is what the order rests on.
    """
    found = [False] * len(amounts)
    groups: dict[tuple[str, str | None, bool], list[int]] = {}
    for i, amount in enumerate(amounts):
        if amount.number and is_kind_unsaid(amount, assumptions):
            groups.setdefault(_unit_key(amount), []).append(i)
    for group in groups.values():
        group.sort(key=lambda i: amounts[i].number)
        for i, j in itertools.pairwise(group):
            if _may_meet(amounts[i], amounts[j], assumptions):
                found[i] = found[j] = True
    return found


def _may_meet(lower: Amount, higher: Amount, assumptions: Assumptions) -> bool:
    """Whether the lower may be as much as the higher, each under a reading of its own.

    Nobody knows where a convention has no values.
    """
    pair = []
    for amount in (lower, higher):
        readings = assumptions.readings(amount.recipe.conventions)
        pair.append([amount.recipe.value(amount.number, reading) for reading in readings])
    low, high = pair
    return not (low and high) or min(high) <= max(low)


def _lacking(amount: Amount, assumptions: Assumptions) -> list[str]:
    """The conventions an amount's conversion needs and nobody has named a value for."""
    return [c for c in amount.recipe.conventions if not assumptions.admissible(c)]


def _go_together(amounts: Sequence[Amount], assumptions: Assumptions) -> bool:
    """Whether amounts share a unit, or all of them can be converted."""
    one_unit = len({_unit_key(a) for a in amounts}) == 1
    return one_unit or not any(_lacking(a, assumptions) for a in amounts)


def _members(amounts: Mapping[str, Amount], assumptions: Assumptions) -> list[str]:
    """The largest group that goes together; of equals the one in the measure's unit."""
    if _go_together(list(amounts.values()), assumptions):
        return list(amounts)
    groups: dict[str, list[str]] = {}
    for name in sorted(amounts):
        key = amounts[name].unit if _lacking(amounts[name], assumptions) else ""
        groups.setdefault(key, []).append(name)
    best = max(groups, key=lambda key: (len(groups[key]), key == "", key))
    return groups[best]


def _unit_key(amount: Amount) -> tuple[str, str | None, bool]:
    """A bare 天 of a place outside China is another unit than one of China."""
    return amount.unit, amount.per, "foreign-days" in amount.recipe.conventions
