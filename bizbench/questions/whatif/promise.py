"""The hypothetical promise as a record, and the catalogue that holds it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bizbench.data.catalog import Catalog
from bizbench.data.compile.plans import recipe_for
from bizbench.data.compile.where import lacking_for
from bizbench.data.levels import is_groundless, level
from bizbench.data.records import Item, Measure, Plan, Scope, Target, Words, holding
from bizbench.ground.record import replace
from bizbench.ground.vocabulary import Bound
from bizbench.questions.whatif.records import Change
from bizbench.questions.whatif.value import Value

#: The bound of a number where none is named, and none can be taken over.
PLAIN: Final = "exactly"


def bound_of(target: Target | None, measure: Measure) -> Bound | None:
    """The bound a new number takes over from a promise; one in a range, or in words, has none.

    That of a change is the bound of the level it leads to; one that promises nothing is left.
    """
    made = level(target, measure.better) if target else None
    if target is None or made is None or made.bound == "between":
        return None
    if is_groundless(target, measure.better):
        return None
    return made.bound


def hypothetical(
    plan: Plan, measure: Measure, scope: Scope, bound: Bound, value: Value, before: Target | None
) -> Target:
    """The promise with another number: the very same record where nothing differs.

    All other terms are kept: clock, statistic, exclusions, condition, firmness, departments.
    It is a target that stands in no document, so it has no wording and no line; the reading that
    gives the reason of a bound goes with the bound.
    """
    if before is not None and _says(before, measure) == (bound, value.number, None, value.unit):
        return before
    start = before or _blank(plan, measure, scope)
    spans = [t.written for t in ((before,) if before else plan.targets)]
    return replace(
        start,
        bound=bound,
        value=value.number,
        high=None,
        unit=value.unit,
        change=None,
        base=None,
        baseline=None,
        baseline_unit=None,
        written="",
        reading=start.reading if bound == start.bound else None,
        inferred=(),
        status="target",
        per=start.per if start.per == measure.per else None,
        line=0,
        recipe=recipe_for(value.unit, measure, None, lacking_for(plan.abroad, spans)),
        counter=measure.counted(value.unit, scope.case),
    )


def _says(target: Target, measure: Measure) -> tuple[object, ...]:
    """What a plain promise says; nothing for one that is a change, or for another period."""
    is_other_period = target.per is not None and target.per != measure.per
    if target.status == "achieved" or target.change or is_other_period:
        return ()
    return (target.bound, target.value, target.high, target.unit)


def _blank(plan: Plan, measure: Measure, scope: Scope) -> Target:
    """A new promise with nothing said but its number."""
    return Target(
        id=f"{plan.id}/{measure.id}@{scope}",
        plan=plan.id,
        city=plan.city,
        year=plan.year,
        kind=plan.kind,
        indicator=measure.indicator,
        measure=measure.id,
        scope=scope,
        bound=PLAIN,
        statistic=measure.statistic,
        file=plan.file,
        due=plan.due,
    )


def changed(catalog: Catalog, changes: Iterable[Change]) -> Catalog:
    """The catalogue as it would be; the one given stays as it is."""
    plans = dict(catalog.plans)
    for change in changes:
        if not change.is_same:
            plans[change.plan.id] = _with(plans[change.plan.id], change)
    return catalog.changed(plans=plans)


def _with(plan: Plan, change: Change) -> Plan:
    if change.before is None:
        nowhere = Item("", Words(""), (), (), (change.after,), (), 0)
        return holding(plan, (*plan.items, nowhere))
    id = change.before.id
    items = [
        replace(item, targets=tuple(change.after if t.id == id else t for t in item.targets))
        if item.targets is not None
        else item
        for item in plan.items
    ]
    return holding(plan, items)
