"""Checks of one target and its further figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from bizbench.data import shapes, units
from bizbench.data.checks.known import Known
from bizbench.data.checks.lists import listed_twice
from bizbench.data.checks.scopes import check_measure, check_scope
from bizbench.data.checks.written import check_written
from bizbench.data.compile import amounts, scopes
from bizbench.data.conventions import Assumptions
from bizbench.data.yamldoc import Document, Path
from bizbench.ground.problems import Problem, errors, problem
from bizbench.ground.suggest import closest
from bizbench.ground.vocabulary import BOUNDS, CEILINGS, FLOORS, IN_WORDS, NAMED_BASES


def check_target(
    target: shapes.Target, document: Document, path: Path, known: Known, items: set[str]
) -> Iterator[Problem]:
    yield from check_measure(target.measure, document, (*path, "measure"), known)
    if target.scope and target.scopes:
        yield problem("scope-twice", document.file, document.key_place((*path, "scopes")))
    elif not target.scope and not target.scopes:
        yield problem("scope-missing", document.file, document.place(path))
    yield from listed_twice(target.scopes or (), document, (*path, "scopes"))
    yield from listed_twice(target.excludes, document, (*path, "excludes"))
    for n, scope in enumerate(scopes(target)):
        where = (*path, "scope") if target.scope else (*path, "scopes", n)
        yield from check_scope(target.measure, scope, document, where, known)
    yield from _exclusions(target, document, path, known)
    if target.threshold:
        yield from _bound(target.threshold, document, (*path, "threshold"), words=False)
    yield from _promise(target, target.measure, document, path, known)
    for n, further in enumerate(target.also):
        where = (*path, "also", n)
        yield from _promise(further, target.measure, document, where, known)
        if further.item and further.item not in items:
            yield problem(
                "unknown-item",
                document.file,
                document.place((*where, "item")),
                found=further.item,
                hint=closest(further.item, items),
            )
        if further.role == "stage" and not further.due:
            yield problem("stage-without-due", document.file, document.place(where))
        if further.role == "restated" and _differs(target, further):
            yield problem(
                "restated-differs",
                document.file,
                document.place((*where, _bound_key(further) or "written")),
                written=further.written,
                main=target.written,
            )


def _exclusions(
    target: shapes.Target, document: Document, path: Path, known: Known
) -> Iterator[Problem]:
    owner = known.indicators.get(target.measure.partition("/")[0])
    for n, exclusion in enumerate(target.excludes):
        if owner and exclusion not in owner.exclusions:
            yield problem(
                "unknown-exclusion",
                document.file,
                document.place((*path, "excludes", n)),
                found=exclusion,
                hint=closest(exclusion, owner.exclusions),
                allowed=", ".join(owner.exclusions),
            )


def _promise(
    promise: shapes.Promise, measure_id: str, document: Document, path: Path, known: Known
) -> Iterator[Problem]:
    found = list(_figure(promise, measure_id, document, path, known))
    yield from found
    if not errors(found):  # a figure that is wrong in itself would not agree with its words
        yield from check_written(promise, document, path)


def _figure(
    promise: shapes.Promise, measure_id: str, document: Document, path: Path, known: Known
) -> Iterator[Problem]:
    yield from _bound(promise, document, path, words=True)
    yield from _change(promise, document, path)
    measure = known.measure(measure_id)
    if promise.clock and measure and promise.clock not in measure.clocks:
        yield problem(
            "unknown-clock",
            document.file,
            document.place((*path, "clock")),
            found=promise.clock,
            hint=closest(promise.clock, measure.clocks),
            allowed=", ".join(measure.clocks),
        )
    yield from _period(promise, measure_id, measure, document, path)
    if promise.inferred and not promise.reading:
        yield problem(
            "inferred-without-reading", document.file, document.key_place((*path, "inferred"))
        )
    if measure and measure.unit in units.names() and len(_bound_keys(promise)) == 1:
        yield from _units(promise, measure_id, measure, document, path)
        yield from _direction(promise, measure, document, path)


def _period(
    promise: shapes.Promise,
    measure_id: str,
    measure: shapes.Measure | None,
    document: Document,
    path: Path,
) -> Iterator[Problem]:
    """A rate must not pass for what has none: 5 days a month is not less than 6 days."""
    if promise.per and measure and measure.per is None:
        place = document.key_place((*path, "per"))
        yield problem("per-without-period", document.file, place, measure=measure_id)


def _bound_keys(shape: shapes.Bounds) -> list[str]:
    return [key for key in (*BOUNDS, IN_WORDS) if getattr(shape, key, None) is not None]


def _bound_key(shape: shapes.Bounds) -> str | None:
    keys = _bound_keys(shape)
    return keys[0] if keys else None


def _bound(
    shape: shapes.Bounds, document: Document, path: Path, *, words: bool
) -> Iterator[Problem]:
    keys = sorted(_bound_keys(shape), key=lambda key: document.key_place((*path, key)))
    allowed = ", ".join((*BOUNDS, IN_WORDS) if words else BOUNDS)
    if not keys:
        yield problem("bound-missing", document.file, document.place(path), allowed=allowed)
    for key in keys[1:]:
        yield problem(
            "bound-twice",
            document.file,
            document.key_place((*path, key)),
            key=key,
            first=keys[0],
        )
    if shape.between:
        low, high = shape.between
        if low.unit != high.unit or low.number >= high.number:
            yield problem("between-order", document.file, document.place((*path, "between")))


def _change(promise: shapes.Promise, document: Document, path: Path) -> Iterator[Problem]:
    base = promise.base
    if promise.change and not base:
        yield problem("change-without-base", document.file, document.key_place((*path, "change")))
    if base and not promise.change:
        yield problem("base-without-change", document.file, document.key_place((*path, "base")))
    is_year = base is not None and re.fullmatch("(19|20)[0-9]{2}", base)
    if base and base not in NAMED_BASES and not is_year:
        yield problem(
            "not-in-list",
            document.file,
            document.place((*path, "base")),
            key="base",
            found=base,
            hint=closest(base, NAMED_BASES),
            allowed=", ".join(("2015", *NAMED_BASES)),
        )
    if base == "baseline" and not promise.baseline:
        yield problem("baseline-missing", document.file, document.place((*path, "base")))


def _units(
    promise: shapes.Promise,
    measure_id: str,
    measure: shapes.Measure,
    document: Document,
    path: Path,
) -> Iterator[Problem]:
    _, _, _, unit = amounts(promise)
    key = _bound_key(promise)
    found: list[tuple[str, str]] = []
    if promise.baseline:
        found.append(("baseline", promise.baseline.unit))
    if unit and key and not promise.change:
        found.append((key, unit))
    elif unit and key:
        own = promise.baseline.unit if promise.baseline else measure.unit
        same = unit == own if promise.baseline else units.recipe(unit, own) is not None
        points = unit == "percentage_point" and measure.unit == "percent"
        if promise.change == "decrease" and _takes_more_than_there_is(promise):
            yield problem("change-below-zero", document.file, document.place((*path, key)))
        if unit != "percent" and not points and not same:
            yield problem(
                "change-unit",
                document.file,
                document.place((*path, key)),
                found=unit,
                wanted=own,
            )
    for where, name in found:
        if units.recipe(name, measure.unit) is None:
            yield problem(
                "unit-does-not-fit",
                document.file,
                document.place((*path, where)),
                found=name,
                wanted=measure.unit,
                measure=measure_id,
            )


def _takes_more_than_there_is(promise: shapes.Promise) -> bool:
    """Whether a decrease would leave less than nothing."""
    _, number, high, unit = amounts(promise)
    most = high if high is not None else number
    if most is None:
        return False
    if unit == "percent":
        return most > 100
    return promise.baseline is not None and most > promise.baseline.number


def _direction(
    promise: shapes.Promise, measure: shapes.Measure, document: Document, path: Path
) -> Iterator[Problem]:
    key = _bound_key(promise)
    against = FLOORS if measure.better == "lower" else CEILINGS
    if measure.better == "neither" or key is None or promise.change or promise.reading:
        return
    if key in against:
        yield problem(
            "bound-against-direction",
            document.file,
            document.key_place((*path, key)),
            key=key,
            better=measure.better,
        )


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
