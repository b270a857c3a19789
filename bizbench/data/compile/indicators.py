"""Indicator files to records."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bizbench.data import shapes
from bizbench.data.compile.common import name, words
from bizbench.data.records import Case, Goalposts, Indicator, Measure, Reference, Words


def indicator(
    shape: shapes.Indicator, file: str, elsewhere: Mapping[str, str] = MappingProxyType({})
) -> Indicator:
    """The record of an indicator file; ``elsewhere`` names the files of what was added to it."""
    return Indicator(
        id=shape.id,
        name=name(shape.name),
        about=name(shape.about),
        keywords=tuple(shape.keywords),
        frameworks=dict(shape.frameworks),
        references=tuple(
            Reference(r.title, r.publisher, r.url, r.accessed) for r in shape.references
        ),
        cases={id: _case(id, c, elsewhere.get(id, file)) for id, c in shape.cases.items()},
        qualifiers={id: name(q.name) for id, q in shape.qualifiers.items()},
        exclusions={id: name(e.name) for id, e in shape.exclusions.items()},
        measures=tuple(
            _measure(shape, id, m, elsewhere.get(id, file)) for id, m in shape.measures.items()
        ),
        file=file,
    )


def _case(id: str, shape: shapes.Case, file: str) -> Case:
    return Case(id, name(shape.name), shape.world_bank_case, file, shape.league)


#: What both an indicator file and an add-on file declare by id.
GROUPS = ("cases", "qualifiers", "exclusions", "measures")


def added(shape: shapes.Indicator, more: shapes.Addition) -> shapes.Indicator:
    """An indicator with what an add-on file adds; what is there already stays as it is."""
    groups = {group: getattr(shape, group) | getattr(more, group) for group in GROUPS}
    for extension in more.extends:
        old = groups["measures"].get(extension.measure)
        if old is not None:
            groups["measures"][extension.measure] = _extended(old, extension)
    return shape.model_copy(update=groups)


def _extended(measure: shapes.Measure, more: shapes.Extension) -> shapes.Measure:
    return measure.model_copy(
        update={
            "cases": list(dict.fromkeys((*measure.cases, *more.cases))),
            "clocks": measure.clocks | more.clocks,
            "keywords": [*measure.keywords, *more.keywords],
        }
    )


def _goalposts(shape: shapes.Goalposts) -> Goalposts:
    return Goalposts(shape.case, shape.best, shape.worst, name(shape.reason), shape.exponent)


def _measure(owner: shapes.Indicator, id: str, shape: shapes.Measure, file: str) -> Measure:
    posts = shape.goalposts
    return Measure(
        id=f"{owner.id}/{id}",
        indicator=owner.id,
        name=name(shape.name),
        unit=shape.unit,
        counter=words(shape.counter),
        counters={case: Words(c.zh, c.en) for case, c in shape.counters.items()},
        better=shape.better,
        cases=tuple(dict.fromkeys(shape.cases)),
        clocks={clock: name(named.name) for clock, named in shape.clocks.items()},
        goalposts=_goalposts(posts) if posts else None,
        weight=shape.weight,
        keywords=tuple(shape.keywords),
        statistic=shape.statistic,
        per=shape.per,
        of=words(shape.of),
        scale=shape.scale,
        zero_of=f"{owner.id}/{shape.zero_of}" if shape.zero_of else None,
        note=words(shape.note),
        league=shape.league,
        file=file,
    )
