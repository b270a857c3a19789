"""In which unit, and under which readings, the figures of a set are ranked."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.levels import Level, whole_level
from bizbench.data.recipes import Recipe
from bizbench.data.records import Measure, Target
from bizbench.ground.record import Struct

_K = TypeVar("_K")
_V = TypeVar("_V")
#: Nothing is converted.
_AS_STATED: tuple[Reading, ...] = ({},)
#: A number by its parts, which a dictionary finds faster than the number itself.
_Ratio = tuple[int, int]
#: The least and the most that something may be; None where nobody knows.
_Ends = tuple[Fraction, Fraction] | None


class Amount(Struct, frozen=True):
    """A number on its way into a ranking: in its own unit, with the recipe to the measure's."""

    number: Fraction
    unit: str
    recipe: Recipe
    per: str | None = None


class Measuring(Struct, frozen=True):
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
        return Measuring(measure.unit, False, _AS_STATED, frozenset(), ())
    kinds = _kinds([*amounts.values(), *references], assumptions)
    own = dict(zip(amounts, kinds, strict=False))
    needs = {convention: None for kind in own.values() for convention in kind.lacking}
    members = _members(own)
    if len({kind.unit for kind in own.values()}) == 1:
        needs.clear()
    elif len(members) < 2:
        members = []
    joined = [own[name] for name in members]
    units, lacks = {kind.unit for kind in joined}, any(kind.lacking for kind in joined)
    beside = []
    for kind in kinds[len(own) :]:
        fits = not units - {kind.unit} or not (lacks or kind.lacking)
        beside.append(fits)
        if fits:
            joined.append(kind)
            units.add(kind.unit)
            lacks = lacks or bool(kind.lacking)
    converts, readings = len(units) > 1, _AS_STATED
    unit = measure.unit if converts or not joined else joined[0].unit[0]
    if converts:
        resting = {convention for kind in joined for convention in kind.conventions}
        readings = tuple(assumptions.readings(resting))
    return Measuring(unit, converts, readings, frozenset(members), tuple(needs), tuple(beside))


def values_of(amounts: Sequence[Amount], how: Measuring) -> list[tuple[Fraction, ...]]:
    """Each amount under each reading; what several have in common is reckoned once."""
    if not how.converts:
        return [(amount.number,) * len(how.readings) for amount in amounts]
    made: list[tuple[Recipe, dict[_Ratio, tuple[Fraction, ...]]]] = []
    values = []
    for amount in amounts:
        known, number = _of_recipe(made, amount.recipe), amount.number.as_integer_ratio()
        if number not in known:
            known[number] = tuple(how.value(amount, r) for r in how.readings)
        values.append(known[number])
    return values


def _of_recipe(made: list[tuple[Recipe, dict[_K, _V]]], recipe: Recipe) -> dict[_K, _V]:
    """What has been reckoned with a recipe; a set has few, and to hash one takes long."""
    for other, known in made:
        if other is recipe or other == recipe:
            return known
    made.append((recipe, {}))
    return made[-1][1]


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
    ends: list[tuple[Recipe, dict[_Ratio, _Ends]]] = []
    groups: dict[tuple[str, str | None, bool], list[int]] = {}
    for i, kind in enumerate(_kinds(amounts, assumptions)):
        if amounts[i].number and is_kind_unsaid(amounts[i], assumptions):
            groups.setdefault(kind.unit, []).append(i)
    for group in groups.values():
        group.sort(key=lambda i: amounts[i].number)
        for i, j in itertools.pairwise(group):
            low, high = (_ends(amounts[n], assumptions, ends) for n in (i, j))
            if low is None or high is None or high[0] <= low[1]:
                found[i] = found[j] = True
    return found


def _ends(
    amount: Amount,
    assumptions: Assumptions,
    known: list[tuple[Recipe, dict[_Ratio, _Ends]]],
) -> _Ends:
    """The least and the most that an amount may be, each under a reading of its own.

    Nobody knows where a convention has no values.
    """
    of_recipe, number = _of_recipe(known, amount.recipe), amount.number.as_integer_ratio()
    if number not in of_recipe:
        readings = assumptions.readings(amount.recipe.conventions)
        values = [amount.recipe.value(amount.number, reading) for reading in readings]
        of_recipe[number] = (min(values), max(values)) if values else None
    return of_recipe[number]


class _Kind:
    """What amounts of one unit have in common.

    A bare 天 of a place outside China is another unit than one of China; ``lacking`` are the
    conventions that the conversion needs and nobody has named a value for.
    """

    def __init__(self, amount: Amount, assumptions: Assumptions) -> None:
        self.conventions = amount.recipe.conventions
        self.unit = amount.unit, amount.per, "foreign-days" in self.conventions
        self.lacking = [c for c in self.conventions if not assumptions.admissible(c)]


def _kinds(amounts: Iterable[Amount], assumptions: Assumptions) -> list[_Kind]:
    """The kind of each amount."""
    made: list[tuple[Recipe, dict[tuple[str, str | None], _Kind]]] = []
    kinds = []
    for amount in amounts:
        known, unit = _of_recipe(made, amount.recipe), (amount.unit, amount.per)
        if unit not in known:
            known[unit] = _Kind(amount, assumptions)
        kinds.append(known[unit])
    return kinds


def _members(kinds: Mapping[str, _Kind]) -> list[str]:
    """The largest group that goes together; of equals the one in the measure's unit.

    Amounts do that share a unit, or of which all can be converted.
    """
    is_one = len({kind.unit for kind in kinds.values()}) == 1
    if is_one or not any(kind.lacking for kind in kinds.values()):
        return list(kinds)
    groups: dict[str, list[str]] = {}
    for name in sorted(kinds):
        groups.setdefault(kinds[name].unit[0] if kinds[name].lacking else "", []).append(name)
    best = max(groups, key=lambda key: (len(groups[key]), key == "", key))
    return groups[best]
