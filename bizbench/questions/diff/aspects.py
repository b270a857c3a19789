"""What differs between two promises besides the number."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data.levels import is_against_direction, level, whole_level
from bizbench.data.records import Measure, Plan, Target
from bizbench.ground.vocabulary import COMMITMENTS, Better
from bizbench.questions.diff.records import (
    BOUND,
    CLOCK,
    CONDITION,
    DUE,
    EXCLUDES,
    HARDENED,
    RANGE,
    RESCOPED,
    SOFTENED,
    STATISTIC,
    STATUS,
    STEP,
    THRESHOLD,
    UNIT,
    Aspect,
)
from bizbench.questions.verdict import JUDGED, SAME, Direction


def aspects(
    old: Target, new: Target, measure: Measure, plans: tuple[Plan, Plan], direction: Direction
) -> tuple[Aspect, ...]:
    """The aspects of a pair, in a fixed order; ``plans`` are the documents, older first."""
    return tuple(_aspects(old, new, measure, plans, direction))


def _aspects(
    old: Target, new: Target, measure: Measure, plans: tuple[Plan, Plan], direction: Direction
) -> Iterator[Aspect]:
    if old.scope != new.scope:
        yield RESCOPED
    firmness = COMMITMENTS.index(new.commitment) - COMMITMENTS.index(old.commitment)
    if firmness:
        yield HARDENED if firmness < 0 else SOFTENED
    if old.statistic != new.statistic:
        yield STATISTIC
    if old.clock != new.clock:
        yield CLOCK
    if set(old.excludes) != set(new.excludes):
        yield EXCLUDES
    if old.condition != new.condition:
        yield CONDITION
    if old.threshold != new.threshold:
        yield THRESHOLD
    if direction in JUDGED - SAME and level(old, measure.better) is None:
        yield STEP
    yield from _bounds(old, new, measure.better, direction)
    if _is_restated(old, new):
        yield UNIT
    if own_due(old, plans[0]) != own_due(new, plans[1]):
        yield DUE
    if old.status != new.status:
        yield STATUS


def _is_restated(old: Target, new: Target) -> bool:
    """Whether two levels, or two changes, are stated in different units."""
    if old.in_words or new.in_words or (old.change is None) != (new.change is None):
        return False
    return (old.unit, old.per) != (new.unit, new.per)


def own_due(target: Target, plan: Plan) -> str | None:
    """A date of the figure's own; the whole document's is said once for all figures."""
    return target.due if target.due != plan.due else None


def _bounds(old: Target, new: Target, better: Better, direction: Direction) -> Iterator[Aspect]:
    """How the number is meant: plainly (also ``exactly``), strictly, about, as a range."""
    if old.in_words or new.in_words:
        return
    ranges = {(t.value, t.high) for t in (old, new) if t.high is not None}
    if _manner(old, better) != _manner(new, better):
        yield BOUND
    elif direction in SAME and len(ranges) > 1:
        yield RANGE


def _manner(target: Target, better: Better) -> str:
    if target.high is not None or target.bound == "about":
        return target.bound
    if target.is_strict and whole_level(target, better) == level(target, better):
        return target.bound
    if better == "neither" or is_against_direction(target, better):
        return target.bound
    return "plain"
