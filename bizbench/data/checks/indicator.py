"""Checks of an indicator file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from bizbench.data import shapes, units
from bizbench.data.checks.lists import listed_twice
from bizbench.data.compile import GROUPS, added
from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem
from bizbench.ground.unit_list import UNITS

Named: TypeAlias = "Mapping[str, shapes.Named | shapes.Case | shapes.Measure]"


def check(shape: shapes.Indicator, at: At, stem: str) -> Iterator[Problem]:
    if shape.id != stem:
        yield at.problem("path-mismatch", "id", key="id", found=shape.id, wanted=stem)
    for id, measure in shape.measures.items():
        yield from _measure(shape, id, measure, at.to("measures", id))


def check_addition(
    shape: shapes.Addition, at: At, stem: str, base: shapes.Indicator | None, known: Iterable[str]
) -> Iterator[Problem]:
    """An add-on against the indicator as it is without it; ``known`` are all ids there are."""
    owner = stem.partition("+")[0]
    if shape.indicator != owner:
        yield at.problem(
            "path-mismatch", "indicator", key="indicator", found=shape.indicator, wanted=owner
        )
    if owner not in known:
        yield at.unknown("unknown-indicator", owner, known, "indicator")
    if base is None:
        return
    for group in GROUPS:
        yield from _added_twice(getattr(base, group), getattr(shape, group), at.to(group))
    whole = added(base, shape)
    for id, measure in shape.measures.items():
        yield from _measure(whole, id, measure, at.to("measures", id))
    for n, more in enumerate(shape.extends):
        here, old = at.to("extends", n), base.measures.get(more.measure)
        if old is None:
            yield here.unknown("unknown-measure", more.measure, base.measures, "measure")
            continue
        yield from _added_twice(old.clocks, more.clocks, here.to("clocks"))
        yield from listed_twice([*old.cases, *more.cases], here.to("cases"), len(old.cases))
        for k, case in enumerate(more.cases):
            if case not in whole.cases:
                yield here.unknown("unknown-case", case, whole.cases, "cases", k)


def _added_twice(old: Named, new: Named, at: At) -> Iterator[Problem]:
    """What has an id, or a name, that is taken already."""
    taken = {text for entry in old.values() for text in (entry.name.en, entry.name.zh) if text}
    for id, entry in new.items():
        names = (text for text in (entry.name.en, entry.name.zh) if text in taken)
        again = id if id in old else next(names, None)
        if again is not None:
            yield at.key_problem("added-twice", id, found=again)


def _measure(
    shape: shapes.Indicator, id: str, measure: shapes.Measure, at: At
) -> Iterator[Problem]:
    if measure.unit not in units.names():
        yield at.unknown("unknown-unit", measure.unit, units.names(), "unit", key="unit")
    elif measure.unit == "percent" and measure.of is None:
        yield at.key_problem("percent-without-of", measure=id)
    yield from listed_twice(measure.cases, at.to("cases"))
    for n, case in enumerate(measure.cases):
        if case not in shape.cases:
            yield at.unknown("unknown-case", case, shape.cases, "cases", n)
    for case in measure.counters:
        if case not in measure.cases:
            yield at.unknown("unknown-case", case, measure.cases, "counters", case)
    named = [key for key in ("counter", "counters") if getattr(measure, key)]
    if named and measure.unit in UNITS and not UNITS[measure.unit].counted:
        yield at.problem("counter-without-count", named[0], key=named[0], unit=measure.unit)
    others = [other for other in shape.measures if other != id]
    if measure.zero_of and measure.zero_of not in others:
        yield at.unknown("unknown-measure", measure.zero_of, others, "zero-of")
    yield from _goalposts(measure, at.to("goalposts"))


def _goalposts(measure: shapes.Measure, at: At) -> Iterator[Problem]:
    posts = measure.goalposts
    if posts is None:
        return
    if posts.case not in measure.cases:
        yield at.unknown("unknown-case", posts.case, measure.cases, "case")
    upward = posts.best > posts.worst
    level = posts.best == posts.worst or measure.better == "neither"
    if level or upward != (measure.better == "higher"):
        best, worst = (f"{float(post):g}" for post in (posts.best, posts.worst))
        yield at.problem("goalpost-order", "best", best=best, worst=worst, better=measure.better)
