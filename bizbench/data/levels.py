"""What a promise counts as: the one number, under its bound, that enters a ranking."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Final, Literal

from bizbench.data.records import Measure, Target
from bizbench.ground.record import Struct
from bizbench.ground.unit_list import UNITS
from bizbench.ground.vocabulary import CEILINGS, FLOORS, STRICT, Better, Bound, Statistic

#: Why a figure cannot be ranked; each is the id of a note.
IN_WORDS: Final = "in-words"
ACHIEVED: Final = "achieved"
NO_BASELINE: Final = "change-without-baseline"
NO_DIRECTION: Final = "no-direction"
SIZE: Final = "size-of-city"
AGAINST: Final = "bound-without-reason"
FURTHER: Final = "further-figure"
Obstacle = Literal[
    "in-words",
    "achieved",
    "change-without-baseline",
    "no-direction",
    "size-of-city",
    "bound-without-reason",
    "further-figure",
]

#: The statistics under which a count is a whole number; an average of counts has parts.
OF_COUNTS: tuple[Statistic, ...] = ("level", "total")

_TURNED: dict[Bound, Bound] = {
    "at_most": "at_least",
    "at_least": "at_most",
    "below": "above",
    "above": "below",
}


class Level(Struct, frozen=True):
    """A bound and a number in the unit of the file, before any conversion."""

    bound: Bound
    number: Fraction
    unit: str


def level(target: Target, better: Better) -> Level | None:
    """The level a target promises; None for words and for a change that has no baseline.

    A range counts with its weaker end. A change counts as baseline ∓ step: a percentage is a
    share of the baseline, everything else is in the baseline's own unit.
    """
    if target.value is None or target.unit is None:
        return None
    if target.change is None and target.high is None:
        return Level(target.bound, target.value, target.unit)
    ends = [target.value] if target.high is None else [target.value, target.high]
    if target.change is None:
        return Level(target.bound, _weaker(ends, better), target.unit)
    if target.base != "baseline" or target.baseline is None or target.baseline_unit is None:
        return None
    sign = -1 if target.change == "decrease" else 1
    start = target.baseline
    steps = [start * end / 100 if target.unit == "percent" else end for end in ends]
    levels = [start + sign * step for step in steps]
    bound = _TURNED.get(target.bound, target.bound) if sign < 0 else target.bound
    return Level(bound, _weaker(levels, better), target.baseline_unit)


def _weaker(numbers: list[Fraction], better: Better) -> Fraction:
    return max(numbers) if better == "lower" else min(numbers)


def obstacle(target: Target, measure: Measure) -> Obstacle | None:
    """Why a target cannot be ranked at all (an id above), or None."""
    if target.role != "main":
        return FURTHER
    if target.status == "achieved":
        return ACHIEVED
    if target.in_words:
        return IN_WORDS
    if measure.scale == "size":
        return SIZE
    if not measure.is_ranked:
        return NO_DIRECTION
    if level(target, measure.better) is None:
        return NO_BASELINE
    return AGAINST if is_groundless(target, measure.better) else None


def is_groundless(target: Target, better: Better) -> bool:
    """Whether a bound runs against the direction of its measure and no reading says why.

    At least 5 days promise nobody anything, nor does down by at most 30%.
    """
    if target.reading is not None:
        return False
    return is_against_direction(target, better) or _runs_against(_led_to(target), better)


def is_against_direction(target: Target, better: Better) -> bool:
    """A floor where lower is better, or a ceiling where higher is."""
    made = level(target, better)
    return made is not None and _runs_against(made.bound, better)


def _runs_against(bound: Bound | None, better: Better) -> bool:
    return bound in (FLOORS if better == "lower" else CEILINGS if better == "higher" else ())


def _led_to(target: Target) -> Bound | None:
    """The bound of the level, known or not, to which a change leads."""
    if target.change is None or target.high is not None:
        return None
    return _TURNED.get(target.bound) if target.change == "decrease" else target.bound


def whole_level(target: Target, better: Better) -> Level | None:
    """The level of a target, a strict bound of a count as a plain one.

    Fewer than 3 procedures are at most 2. An average of counts has parts and stays as it is.
    """
    made = level(target, better)
    if made is None or made.bound not in STRICT or not UNITS[made.unit].counted:
        return made
    if target.statistic not in OF_COUNTS:
        return made
    if made.bound == "below":
        return Level("at_most", Fraction(math.ceil(made.number) - 1), made.unit)
    return Level("at_least", Fraction(math.floor(made.number) + 1), made.unit)
