"""Checks of one target and its further figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from bizbench.data import shapes, units
from bizbench.data.checks.city import check_unit
from bizbench.data.checks.known import Known
from bizbench.data.checks.lists import listed_twice, unknown
from bizbench.data.checks.scopes import check_measure, check_scope, is_case
from bizbench.data.checks.written import check_written
from bizbench.data.compile import amounts, scopes
from bizbench.data.conventions import Assumptions
from bizbench.data.levels import OF_COUNTS
from bizbench.data.records import Measure
from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem, errors
from bizbench.ground.suggest import closest
from bizbench.ground.unit_list import UNITS
from bizbench.ground.vocabulary import BOUNDS, CEILINGS, FLOORS, IN_WORDS, NAMED_BASES

_BOUND_KEYS = (*BOUNDS, IN_WORDS)


def check_target(target: shapes.Target, at: At, known: Known, items: set[str]) -> Iterator[Problem]:
    measure = known.measures.get(target.measure)
    if measure is None:
        yield from check_measure(target.measure, at.to("measure"), known)
    if target.scope and target.scopes:
        yield at.key_problem("scope-twice", "scopes")
    elif not target.scope and not target.scopes:
        yield at.problem("scope-missing")
    for n, scope in enumerate(scopes(target)):
        if measure is None or not is_case(scope, measure):
            where = at.to("scope") if target.scope else at.to("scopes", n)
            yield from check_scope(target.measure, scope, where, known)
    if target.excludes:
        yield from listed_twice(target.excludes, at.to("excludes"))
        yield from _exclusions(target, at, known)
    if target.threshold:
        yield from _bound(target.threshold, at.to("threshold"), words=False)
    yield from _promise(target, target.measure, measure, at)
    for n, further in enumerate(target.also):
        here = at.to("also", n)
        yield from _promise(further, target.measure, measure, here)
        yield from _further(further, target, here, items)
    if measure is not None:
        yield from _sizes(target, measure, at)


def _further(
    further: shapes.Further, target: shapes.Target, at: At, items: set[str]
) -> Iterator[Problem]:
    """A further figure beside the main one."""
    item = further.item
    if item and item not in items:
        yield at.problem("unknown-item", "item", found=item, hint=closest(item, items))
    if further.role == "stage" and not further.due:
        yield at.problem("stage-without-due")
    if further.role == "restated" and _differs(target, further):
        key = _bound_key(further) or "written"
        yield at.problem("restated-differs", key, written=further.written, main=target.written)


def _exclusions(target: shapes.Target, at: At, known: Known) -> Iterator[Problem]:
    owner = known.indicators.get(target.measure.partition("/")[0])
    for n, exclusion in enumerate(target.excludes):
        if owner and exclusion not in owner.exclusions:
            yield unknown("unknown-exclusion", exclusion, owner.exclusions, at, "excludes", n)


def _promise(
    promise: shapes.Promise, id: str, measure: Measure | None, at: At
) -> Iterator[Problem]:
    found = list(_figure(promise, id, measure, at))
    yield from found
    if not errors(found):  # a figure that is wrong in itself would not agree with its words
        yield from check_written(promise, at)


def _figure(promise: shapes.Promise, id: str, measure: Measure | None, at: At) -> Iterator[Problem]:
    """A figure of the measure of an id; None where nothing is known of it."""
    keys = _bound_keys(promise)
    if len(keys) != 1 or promise.between:
        yield from _bound(promise, at, words=True)
    if promise.change or promise.base:
        yield from _change(promise, at)
    if promise.clock and measure and promise.clock not in measure.clocks:
        yield unknown("unknown-clock", promise.clock, measure.clocks, at, "clock")
    # A rate must not pass for what has none: 5 days a month is not less than 6 days.
    if promise.per and measure and measure.per is None:
        yield at.key_problem("per-without-period", "per", measure=id)
    if promise.inferred and not promise.reading:
        yield at.key_problem("inferred-without-reading", "inferred")
    if measure and measure.unit in UNITS and len(keys) == 1:
        yield from _units(promise, keys[0], measure, id, at)
        yield from _direction(promise, keys[0], measure, at)


def _bound_keys(shape: shapes.Bounds) -> list[str]:
    given = shape.model_fields_set.intersection(_BOUND_KEYS)
    keys = given if len(given) == 1 else filter(given.__contains__, _BOUND_KEYS)
    return [key for key in keys if getattr(shape, key) is not None]


def _bound_key(shape: shapes.Bounds) -> str | None:
    return next(iter(_bound_keys(shape)), None)


def _bound(shape: shapes.Bounds, at: At, *, words: bool) -> Iterator[Problem]:
    keys = sorted(_bound_keys(shape), key=lambda key: at.document.key_place((*at.path, key)))
    if not keys:
        allowed = _BOUND_KEYS if words else tuple(BOUNDS)
        yield at.problem("bound-missing", allowed=", ".join(allowed))
    for key in keys[1:]:
        yield at.key_problem("bound-twice", key, key=key, first=keys[0])
    if shape.between:
        low, high = shape.between
        if low.unit != high.unit or low.number >= high.number:
            yield at.problem("between-order", "between")


def _change(promise: shapes.Promise, at: At) -> Iterator[Problem]:
    base = promise.base
    if promise.change and not base:
        yield at.key_problem("change-without-base", "change")
    if base and not promise.change:
        yield at.key_problem("base-without-change", "base")
    if base and base not in NAMED_BASES and not re.fullmatch("(19|20)[0-9]{2}", base):
        hint, allowed = closest(base, NAMED_BASES), ", ".join(("2015", *NAMED_BASES))
        yield at.problem("not-in-list", "base", key="base", found=base, hint=hint, allowed=allowed)
    if base == "baseline" and not promise.baseline:
        yield at.problem("baseline-missing", "base")


def _units(
    promise: shapes.Promise, key: str, measure: Measure, id: str, at: At
) -> Iterator[Problem]:
    """The units of a promise whose bound stands under a key."""
    unit, baseline = amounts(promise)[3], promise.baseline
    if unit and promise.change:
        if promise.change == "decrease" and _takes_more_than_there_is(promise):
            yield at.problem("change-below-zero", key)
        own = baseline.unit if baseline else measure.unit
        same = unit == own if baseline else units.recipe(unit, own) is not None
        if not same and not is_share_of(unit, measure):
            yield at.problem("change-unit", key, found=unit, wanted=own)
    if baseline:
        yield from check_unit(baseline.unit, measure, id, at.to("baseline"))
    if unit and not promise.change:
        yield from check_unit(unit, measure, id, at.to(key))


def _sizes(target: shapes.Target, measure: Measure, at: At) -> Iterator[Problem]:
    """Numbers that what they stand for cannot have: half a document, more than all of a whole."""
    places: list[tuple[shapes.Promise, At]] = [(target, at)]
    places += [(f, at.to("also", n)) for n, f in enumerate(target.also)]
    for promise, here in places:
        _, number, high, unit = amounts(promise)
        key, most = _bound_key(promise), high if high is not None else number
        if most is None or key is None or promise.change:
            continue
        statistic = promise.statistic or target.statistic or measure.statistic
        is_count = unit in UNITS and UNITS[unit].counted and statistic in OF_COUNTS
        if is_count and Fraction(most).denominator != 1:
            yield here.problem("count-in-parts", key, found=f"{float(most):.12g}")
        is_share = unit == measure.unit == "percent" and measure.of is not None
        if is_share and most > 100 and not promise.reading:
            yield here.problem("share-above-whole", key, found=f"{float(most):.12g}")


def is_share_of(unit: str, measure: Measure) -> bool:
    """Whether a change in this unit is one of any level of a measure."""
    return unit == "percent" or (unit == "percentage_point" and measure.unit == "percent")


def _takes_more_than_there_is(promise: shapes.Promise) -> bool:
    """Whether a decrease would leave less than nothing."""
    _, number, high, unit = amounts(promise)
    most = high if high is not None else number
    if most is None:
        return False
    if unit == "percent":
        return most > 100
    return promise.baseline is not None and most > promise.baseline.number


def _direction(promise: shapes.Promise, key: str, measure: Measure, at: At) -> Iterator[Problem]:
    """A bound, under its key, that lies on the wrong side for the direction of the measure."""
    if measure.better == "neither" or promise.change or promise.reading:
        return
    if key in (FLOORS if measure.better == "lower" else CEILINGS):
        yield at.key_problem("bound-against-direction", key, key=key, better=measure.better)


def _differs(target: shapes.Promise, further: shapes.Promise) -> bool:
    """Whether a restated figure contradicts the main one under every reading.

    A document that puts 48 小时 beside 2 个工作日 counts 24 hours to a day of either kind, so a
    working day may here also be one calendar day. Changes, words and ranges say nothing.
    """
    if target.change or further.change or target.between or further.between:
        return False
    _, first, _, unit = amounts(target)
    _, second, _, other = amounts(further)
    if first is None or second is None or unit is None or other is None:
        return False
    recipe = units.recipe(other, unit)
    if recipe is None:
        return False  # said already: it does not fit the measure
    if "power-factor" in recipe.conventions:
        return False
    readings = [
        {**reading, "working-day": number}
        for reading in Assumptions().readings(recipe.conventions)
        for number in ("1", reading.get("working-day", "1"))
    ]
    return all(recipe.value(Fraction(second), reading) != first for reading in readings)
