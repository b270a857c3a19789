"""In which unit, and under which readings, the figures of a set are ranked."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property, lru_cache
from operator import itemgetter

from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.levels import Level, whole_level
from bizbench.data.recipes import Recipe
from bizbench.data.records import Measure, Target
from bizbench.ground.record import Struct

#: Nothing is converted.
_AS_STATED: tuple[Reading, ...] = ({},)
#: A number by its parts, which a dictionary finds faster than the number itself.
_Ratio = tuple[int, int]


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
    factors: dict[Recipe, list[_Ratio]] = {}
    known: dict[tuple[Recipe | None, _Ratio], tuple[Fraction, ...]] = {}
    values = []
    for amount in amounts:
        recipe, number = amount.recipe if how.converts else None, amount.number.as_integer_ratio()
        if (recipe, number) not in known:
            if recipe is None:
                known[recipe, number] = (amount.number,) * len(how.readings)
            else:
                if recipe not in factors:
                    of = (recipe.factor(reading) for reading in how.readings)
                    factors[recipe] = [factor.as_integer_ratio() for factor in of]
                known[recipe, number] = tuple(_times(number, f) for f in factors[recipe])
        values.append(known[recipe, number])
    return values


@lru_cache(maxsize=1 << 12)  # few numbers are promised, and these again and again
def _times(number: _Ratio, factor: _Ratio) -> Fraction:
    return Fraction(*number) * Fraction(*factor)


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
    groups: dict[tuple[str, str | None, bool], list[tuple[Fraction, int, _Kind]]] = {}
    for i, (amount, kind) in enumerate(zip(amounts, _kinds(amounts, assumptions), strict=True)):
        if kind.is_unsaid and amount.number:
            groups.setdefault(kind.unit, []).append((amount.number, i, kind))
    for group in groups.values():
        group.sort(key=itemgetter(0))
        for (low, i, one), (high, j, other) in itertools.pairwise(group):
            if low == high or one.may_reach(low, other, high):
                found[i] = found[j] = True
    return found


class _Kind:
    """What amounts of one recipe, unit and period have in common.

    A bare 天 of a place outside China is another unit than one of China; ``lacking`` are the
    conventions that the conversion needs and nobody has named a value for; ``is_unsaid`` as below.
    """

    def __init__(self, amount: Amount, assumptions: Assumptions) -> None:
        self.conventions = amount.recipe.conventions
        self.unit = amount.unit, amount.per, "foreign-days" in self.conventions
        self.lacking = [c for c in self.conventions if not assumptions.admissible(c)]
        self.is_unsaid = is_kind_unsaid(amount, assumptions)
        self._amount, self._assumptions = amount, assumptions

    def may_reach(self, number: Fraction, other: _Kind, larger: Fraction) -> bool:
        """Whether a number may be as much as a larger one, each under a reading of its own.

        Nobody knows where a convention has no values.
        """
        mine, theirs = self._factors, other._factors
        if not mine or not theirs:
            return True
        return min(larger * f for f in theirs) <= max(number * f for f in mine)

    @cached_property
    def _factors(self) -> tuple[Fraction, ...]:
        """The least and the largest over all readings; none without any."""
        recipe = self._amount.recipe
        found = [recipe.factor(r) for r in self._assumptions.readings(self.conventions)]
        return (min(found), max(found)) if found else ()


def _kinds(amounts: Iterable[Amount], assumptions: Assumptions) -> list[_Kind]:
    """The kind of each amount."""
    known: dict[tuple[Recipe, str, str | None], _Kind] = {}
    kinds = []
    for amount in amounts:
        key = amount.recipe, amount.unit, amount.per
        if key not in known:
            known[key] = _Kind(amount, assumptions)
        kinds.append(known[key])
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
