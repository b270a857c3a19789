"""Checks of a city.yaml and of an observation file."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data import files, shapes, units
from bizbench.data.checks.known import Known, leads_back
from bizbench.data.checks.scopes import check_measure, check_scope
from bizbench.data.records import Measure
from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem
from bizbench.ground.suggest import closest


def check_city(shape: shapes.City, at: At, folder: str, known: Known) -> Iterator[Problem]:
    yield from check_path(at, "id", shape.id, folder)
    above = shape.parent
    is_known = above in known.cities and above != folder
    if above and (not is_known or leads_back(folder, above, known.parent)):
        others = [city for city in known.cities if city != folder]
        yield at.problem("unknown-parent", "parent", found=above, hint=closest(above, others))


def check_path(at: At, key: str, found: object, wanted: object, *holder: str) -> Iterator[Problem]:
    """Identity comes from the path; the content must agree."""
    if found != wanted:
        yield at.problem("path-mismatch", *holder, key, key=key, found=found, wanted=wanted)


def check_observation(
    shape: shapes.Observation, at: At, folder: str, stem: str, known: Known
) -> Iterator[Problem]:
    yield from check_path(at, "city", shape.city, folder)
    yield from check_city_file(at, folder, known)
    own, old = stem.removeprefix(files.OBSERVED), shape.corrects
    yield from check_path(at, "id", shape.series.id, own, "series")
    if old and ((folder, old) not in known.series or old == own):
        others = [series for city, series in known.series if city == folder and series != own]
        yield at.problem("unknown-series", "corrects", found=old, hint=closest(old, others))
    elif leads_back(own, old, lambda id: _corrected(known.series.get((folder, id)))):
        yield at.problem("replaces-itself", "corrects", found=old)
    seen: dict[str, int] = {}
    for n, value in enumerate(shape.values):
        here = at.to("values", n)
        id = f"{value.measure}@{value.scope}"
        if id in seen:
            yield here.problem("duplicate-value", value=id, first=seen[id])
        seen.setdefault(id, here.line)
        yield from _value(value, here, known)


def _corrected(shape: shapes.Observation | None) -> str | None:
    return shape.corrects if shape else None


def _value(value: shapes.ObservedValue, at: At, known: Known) -> Iterator[Problem]:
    yield from check_measure(value.measure, at.to("measure"), known)
    yield from check_scope(value.measure, value.scope, at.to("scope"), known)
    measure = known.measures.get(value.measure)
    if measure and value.clock and value.clock not in measure.clocks:
        yield at.unknown("unknown-clock", value.clock, measure.clocks, "clock")
    if measure and measure.unit in units.names():
        yield from check_unit(value.value.unit, measure, value.measure, at.to("value"))


def check_unit(unit: str, measure: Measure, id: str, at: At) -> Iterator[Problem]:
    """A unit from which no convention leads to that of the measure."""
    if units.recipe(unit, measure.unit) is None:
        yield at.problem("unit-does-not-fit", found=unit, wanted=measure.unit, measure=id)


def check_city_file(at: At, folder: str, known: Known) -> Iterator[Problem]:
    if folder not in known.cities:
        yield at.file_problem("city-file-missing", city=folder)
