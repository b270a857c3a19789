"""Checks of an indicator file."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data import shapes, units
from bizbench.data.checks.lists import listed_twice
from bizbench.data.yamldoc import Document
from bizbench.ground.problems import Problem, problem
from bizbench.ground.suggest import closest


def check(shape: shapes.Indicator, document: Document, stem: str) -> Iterator[Problem]:
    file = document.file
    if shape.id != stem:
        yield problem(
            "path-mismatch", file, document.place(("id",)), key="id", found=shape.id, wanted=stem
        )
    for id, measure in shape.measures.items():
        yield from _measure(shape, id, measure, document)


def _measure(
    shape: shapes.Indicator, id: str, measure: shapes.Measure, document: Document
) -> Iterator[Problem]:
    file = document.file
    path = ("measures", id)
    if measure.unit not in units.names():
        yield problem(
            "unknown-unit",
            file,
            document.place((*path, "unit")),
            key="unit",
            found=measure.unit,
            hint=closest(measure.unit, units.names()),
            allowed=", ".join(units.names()),
        )
    elif measure.unit == "percent" and measure.of is None:
        yield problem("percent-without-of", file, document.key_place(path), measure=id)
    yield from listed_twice(measure.cases, document, (*path, "cases"))
    for n, case in enumerate(measure.cases):
        if case not in shape.cases:
            yield unknown_case(document, (*path, "cases", n), case, shape.cases)
    others = [other for other in shape.measures if other != id]
    if measure.zero_of and measure.zero_of not in others:
        yield problem(
            "unknown-measure",
            file,
            document.place((*path, "zero-of")),
            found=measure.zero_of,
            hint=closest(measure.zero_of, others),
            allowed=", ".join(others),
        )
    posts = measure.goalposts
    if posts:
        if posts.case not in measure.cases:
            yield unknown_case(document, (*path, "goalposts", "case"), posts.case, measure.cases)
        upward = posts.best > posts.worst
        level = posts.best == posts.worst or measure.better == "neither"
        if level or upward != (measure.better == "higher"):
            yield problem(
                "goalpost-order",
                file,
                document.place((*path, "goalposts", "best")),
                best=f"{float(posts.best):g}",
                worst=f"{float(posts.worst):g}",
                better=measure.better,
            )


def unknown_case(
    document: Document, path: tuple[str | int, ...], found: str, allowed: object
) -> Problem:
    names = [str(name) for name in allowed]  # type: ignore[attr-defined]
    return problem(
        "unknown-case",
        document.file,
        document.place(path),
        found=found,
        hint=closest(found, names),
        allowed=", ".join(names),
    )
