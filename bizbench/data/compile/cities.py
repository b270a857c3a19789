"""City and observation files to records."""

from __future__ import annotations

from collections.abc import Mapping

from bizbench.data import shapes
from bizbench.data.compile.common import FindMeasure, name, words
from bizbench.data.compile.plans import recipe_for
from bizbench.data.compile.where import lacking
from bizbench.data.records import City, Observed, Scope, Series, Words
from bizbench.data.yamldoc import At


def city(shape: shapes.City, file: str) -> City:
    """The record of a city.yaml."""
    return City(
        id=shape.id,
        level=shape.level,
        parent=shape.parent,
        name=name(shape.name),
        code=shape.code,
        groups=tuple(shape.groups),
        keywords=tuple(shape.keywords),
        departments={name.strip(): english or name for name, english in shape.departments.items()},
        conventions=tuple(shape.conventions),
        file=file,
    )


def unnamed_city(id: str, file: str) -> City:
    """A city of which nothing is known but its id."""
    return City(id, "city", None, Words(id), None, (), (), {}, file)


def series(
    shape: shapes.Observation, at: At, find: FindMeasure, cities: Mapping[str, City]
) -> Series:
    """The record of an observation file."""
    abroad = lacking(shape.city, cities) or ()
    values = tuple(
        Observed(
            city=shape.city,
            series=shape.series.id,
            measure=value.measure,
            scope=(scope := Scope.parse(value.scope)),
            value=value.value.number,
            unit=value.value.unit,
            clock=value.clock,
            note=words(value.note),
            file=at.document.file,
            line=at.to("values", n).line,
            recipe=recipe_for(value.value.unit, (measure := find(value.measure)), None, abroad),
            counter=measure.counted(value.value.unit, scope.case),
        )
        for n, value in enumerate(shape.values)
    )
    return Series(
        id=shape.series.id,
        city=shape.city,
        title=shape.series.title,
        publisher=shape.series.publisher,
        measured=shape.series.measured,
        state=shape.series.state,
        url=shape.series.url,
        corrects=shape.corrects,
        values=values,
        file=at.document.file,
    )
