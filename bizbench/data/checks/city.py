"""Checks of a city.yaml and of an observation file."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data import shapes, units
from bizbench.data.checks.known import Known
from bizbench.data.checks.scopes import check_measure, check_scope
from bizbench.data.yamldoc import Document
from bizbench.ground.problems import Problem, problem
from bizbench.ground.suggest import closest


def check_city(
    shape: shapes.City, document: Document, folder: str, known: Known
) -> Iterator[Problem]:
    yield from check_path(document, "id", shape.id, folder)
    others = [city for city in known.cities if city != folder]
    if shape.parent and (shape.parent not in others or _is_below_itself(folder, shape, known)):
        yield problem(
            "unknown-parent",
            document.file,
            document.place(("parent",)),
            found=shape.parent,
            hint=closest(shape.parent, others),
        )


def _is_below_itself(folder: str, shape: shapes.City, known: Known) -> bool:
    """Whether following the parents leads back."""
    seen = {folder}
    above = shape.parent
    while above is not None and above not in seen:
        seen.add(above)
        owner = known.cities.get(above)
        above = owner.parent if owner else None
    return above == folder


def check_path(document: Document, key: str, found: object, wanted: object) -> Iterator[Problem]:
    """Identity comes from the path; the content must agree."""
    if found != wanted:
        yield problem(
            "path-mismatch",
            document.file,
            document.place((key,)),
            key=key,
            found=found,
            wanted=wanted,
        )


def check_observation(
    shape: shapes.Observation, document: Document, folder: str, stem: str, known: Known
) -> Iterator[Problem]:
    yield from check_path(document, "city", shape.city, folder)
    yield from check_city_file(document, folder, known)
    wanted = stem.removeprefix("observed-")
    if shape.series.id != wanted:
        yield problem(
            "path-mismatch",
            document.file,
            document.place(("series", "id")),
            key="id",
            found=shape.series.id,
            wanted=wanted,
        )
    others = [series for city, series in known.series if city == folder and series != wanted]
    if shape.corrects and shape.corrects not in others:
        yield problem(
            "unknown-series",
            document.file,
            document.place(("corrects",)),
            found=shape.corrects,
            hint=closest(shape.corrects, others),
        )
    seen: dict[tuple[str, str], int] = {}
    for n, value in enumerate(shape.values):
        path = ("values", n)
        place = document.place(path)
        key = (value.measure, value.scope)
        if key in seen:
            yield problem(
                "duplicate-value",
                document.file,
                place,
                value=f"{value.measure}@{value.scope}",
                first=seen[key],
            )
        seen.setdefault(key, place[0])
        yield from check_measure(value.measure, document, (*path, "measure"), known)
        yield from check_scope(value.measure, value.scope, document, (*path, "scope"), known)
        measure = known.measure(value.measure)
        known_unit = measure is not None and measure.unit in units.names()
        if measure and known_unit and units.recipe(value.value.unit, measure.unit) is None:
            yield problem(
                "unit-does-not-fit",
                document.file,
                document.place((*path, "value")),
                found=value.value.unit,
                wanted=measure.unit,
                measure=value.measure,
            )


def check_city_file(document: Document, folder: str, known: Known) -> Iterator[Problem]:
    if folder not in known.cities:
        yield problem("city-file-missing", document.file, city=folder)
