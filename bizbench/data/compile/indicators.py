"""Indicator files to records."""

from __future__ import annotations

from bizbench.data import shapes
from bizbench.data.compile.common import name, words
from bizbench.data.records import Case, Goalposts, Indicator, Measure, Reference, Words


def indicator(shape: shapes.Indicator, file: str) -> Indicator:
    """The record of an indicator file."""
    return Indicator(
        id=shape.id,
        name=name(shape.name),
        about=name(shape.about),
        keywords=tuple(shape.keywords),
        frameworks=dict(shape.frameworks),
        references=tuple(
            Reference(r.title, r.publisher, r.url, r.accessed) for r in shape.references
        ),
        cases={id: Case(id, name(c.name), c.world_bank_case) for id, c in shape.cases.items()},
        qualifiers={id: name(q.name) for id, q in shape.qualifiers.items()},
        exclusions={id: name(e.name) for id, e in shape.exclusions.items()},
        measures=tuple(_measure(shape, id, m) for id, m in shape.measures.items()),
        file=file,
    )


def _goalposts(shape: shapes.Goalposts) -> Goalposts:
    return Goalposts(shape.case, shape.best, shape.worst, name(shape.reason), shape.exponent)


def _measure(owner: shapes.Indicator, id: str, shape: shapes.Measure) -> Measure:
    posts = shape.goalposts
    return Measure(
        id=f"{owner.id}/{id}",
        indicator=owner.id,
        name=name(shape.name),
        unit=shape.unit,
        counter=words(shape.counter),
        counters={case: Words(c.zh, c.en) for case, c in shape.counters.items()},
        better=shape.better,
        cases=tuple(shape.cases),
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
    )
