"""Checks of an indicator file."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data import shapes, units
from bizbench.data.checks.lists import listed_twice
from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem
from bizbench.ground.unit_list import UNITS


def check(shape: shapes.Indicator, at: At, stem: str) -> Iterator[Problem]:
    if shape.id != stem:
        yield at.problem("path-mismatch", "id", key="id", found=shape.id, wanted=stem)
    for id, measure in shape.measures.items():
        yield from _measure(shape, id, measure, at.to("measures", id))


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
