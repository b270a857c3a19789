"""Shapes to records: what a file says, made flat, with defaults filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from bizbench import shapes, units
from bizbench.recipes import Recipe
from bizbench.records import (
    Case,
    City,
    Goalposts,
    Indicator,
    Item,
    Measure,
    Observed,
    Plan,
    Reference,
    Scope,
    Series,
    SetAside,
    Target,
    Threshold,
    Words,
)
from bizbench.vocabulary import BOUNDS, IN_WORDS
from bizbench.yamldoc import Document, Path

FindMeasure = Callable[[str], Measure]


def _words(text: shapes.Bilingual | shapes.Title | None) -> Words | None:
    return Words(text.zh, text.en) if text else None


def _name(text: shapes.Bilingual | shapes.Title) -> Words:
    return Words(text.zh, text.en)


def indicator(shape: shapes.Indicator, document: Document) -> Indicator:
    """The record of an indicator file."""
    return Indicator(
        id=shape.id,
        name=_name(shape.name),
        about=_name(shape.about),
        keywords=tuple(shape.keywords),
        frameworks=dict(shape.frameworks),
        references=tuple(
            Reference(r.title, r.publisher, r.url, r.accessed) for r in shape.references
        ),
        cases={id: Case(id, _name(c.name), c.world_bank_case) for id, c in shape.cases.items()},
        qualifiers={id: _name(q.name) for id, q in shape.qualifiers.items()},
        exclusions={id: _name(e.name) for id, e in shape.exclusions.items()},
        measures=tuple(_measure(shape, id, m) for id, m in shape.measures.items()),
        file=document.file,
    )


def _measure(owner: shapes.Indicator, id: str, shape: shapes.Measure) -> Measure:
    posts = shape.goalposts
    return Measure(
        id=f"{owner.id}/{id}",
        indicator=owner.id,
        name=_name(shape.name),
        unit=shape.unit,
        better=shape.better,
        cases=tuple(shape.cases),
        clocks={clock: _name(named.name) for clock, named in shape.clocks.items()},
        goalposts=Goalposts(posts.case, posts.best, posts.worst, _name(posts.reason))
        if posts
        else None,
        weight=shape.weight,
        keywords=tuple(shape.keywords),
        statistic=shape.statistic,
        per=shape.per,
        of=_words(shape.of),
        scale=shape.scale,
        zero_of=f"{owner.id}/{shape.zero_of}" if shape.zero_of else None,
        note=_words(shape.note),
    )


def city(shape: shapes.City, document: Document) -> City:
    """The record of a city.yaml."""
    return City(
        id=shape.id,
        level=shape.level,
        parent=shape.parent,
        name=_name(shape.name),
        code=shape.code,
        groups=tuple(shape.groups),
        keywords=tuple(shape.keywords),
        departments=dict(shape.departments),
        file=document.file,
    )


def unnamed_city(id: str, file: str) -> City:
    """A city of which nothing is known but its id."""
    return City(id, "city", None, Words(id), None, (), (), {}, file)


def series(shape: shapes.Observation, document: Document, find: FindMeasure) -> Series:
    """The record of an observation file."""
    values = tuple(
        Observed(
            city=shape.city,
            series=shape.series.id,
            measure=value.measure,
            scope=Scope.parse(value.scope),
            value=value.value.number,
            unit=value.value.unit,
            note=_words(value.note),
            file=document.file,
            line=document.place(("values", n))[0],
            recipe=units.recipe(value.value.unit, find(value.measure).unit),
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
        file=document.file,
    )


def plan(shape: shapes.Plan, document: Document, id: str, find: FindMeasure) -> Plan:
    """The record of a plan file; ``find`` gives the measure of a full id."""
    card = shape.document
    return Plan(
        id=id,
        city=shape.city,
        year=shape.year,
        kind=shape.kind,
        title=_name(card.title),
        number=card.number,
        issuer=_words(card.issuer),
        issued=card.issued,
        published=card.published,
        url=card.url,
        coverage=card.coverage,
        text_sha256=card.text_sha256,
        note=_words(card.note),
        period=shape.period,
        due=shape.due,
        replaces=shape.replaces,
        read=None if shape.read is None else tuple(shape.read),
        items=tuple(
            _item(item, _Place(shape, id, item, document, ("items", n)), find)
            for n, item in enumerate(shape.items)
        ),
        file=document.file,
    )


def _item(shape: shapes.Item, at: _Place, find: FindMeasure) -> Item:
    targets = None
    if shape.targets is not None:
        targets = tuple(
            made
            for n, target in enumerate(shape.targets)
            for made in _targets(
                target, replace(at, path=(*at.path, "targets", n)), find(target.measure)
            )
        )
    return Item(
        id=shape.item,
        title=_name(shape.title),
        lead=tuple(shape.lead),
        support=tuple(shape.support),
        targets=targets,
        set_aside=tuple(SetAside(s.written, s.why, s.note) for s in shape.set_aside),
        line=at.document.place(at.path)[0],
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where targets stand: the plan, the item, and the path of one target in the document."""

    plan: shapes.Plan
    id: str
    item: shapes.Item
    document: Document
    path: Path


def _targets(target: shapes.Target, at: _Place, measure: Measure) -> Iterator[Target]:
    """The main figure and its further ones, once for each scope."""
    for scope in scopes(target):
        id = f"{at.id}/{target.measure}@{scope}"
        yield _record(id, "main", target, target, scope, at, measure)
        numbers: Counter[str] = Counter()
        for n, further in enumerate(target.also):
            numbers[further.role] += 1
            further_id = f"{id}#{further.role}-{numbers[further.role]}"
            below = replace(at, path=(*at.path, "also", n))
            yield _record(further_id, further.role, further, target, scope, below, measure)


def _record(
    id: str,
    role: str,
    promise: shapes.Promise,
    target: shapes.Target,
    scope: str,
    at: _Place,
    measure: Measure,
) -> Target:
    """One figure; a further one takes over from its target what it does not say itself."""
    bound, value, high, unit = amounts(promise)
    baseline = promise.baseline
    per = promise.per or target.per
    item = at.item
    return Target(
        id=id,
        role=role,
        plan=at.id,
        city=at.plan.city,
        year=at.plan.year,
        kind=at.plan.kind,
        item=getattr(promise, "item", None) or item.item,
        indicator=measure.indicator,
        measure=measure.id,
        scope=Scope.parse(scope),
        bound=bound,
        value=value,
        high=high,
        unit=unit,
        change=promise.change,
        base=promise.base,
        baseline=baseline.number if baseline else None,
        baseline_unit=baseline.unit if baseline else None,
        written=promise.written,
        reading=promise.reading,
        inferred=tuple(promise.inferred),
        clock=promise.clock or target.clock,
        statistic=promise.statistic or target.statistic or measure.statistic,
        status="achieved" if role == "achieved" else target.status,
        commitment=promise.commitment,
        condition=_words(promise.condition or target.condition),
        threshold=_threshold(target.threshold),
        excludes=tuple(target.excludes),
        due=promise.due or target.due or at.plan.due,
        per=per,
        lead=tuple(item.lead if target.lead is None else target.lead),
        support=tuple(item.support if target.support is None else target.support),
        note=_words(promise.note),
        file=at.document.file,
        line=at.document.place(at.path)[0],
        recipe=_recipe(promise, unit, measure, per),
    )


def scopes(target: shapes.Target) -> list[str]:
    """The scopes a target holds for, each by itself."""
    return [target.scope] if target.scope else list(target.scopes or ())


def amounts(
    promise: shapes.Bounds,
) -> tuple[str, Fraction | None, Fraction | None, str | None]:
    """Bound key, number, upper number and unit of the one bound that is given."""
    for bound in BOUNDS:
        given = getattr(promise, bound)
        if isinstance(given, list):
            return bound, given[0].number, given[1].number, given[0].unit
        if given is not None:
            return bound, given.number, None, given.unit
    return IN_WORDS, None, None, None


def _threshold(shape: shapes.Threshold | None) -> Threshold | None:
    if shape is None:
        return None
    bound, value, _, unit = amounts(shape)
    assert value is not None and unit is not None
    return Threshold(bound, value, unit)


def _recipe(
    promise: shapes.Promise, unit: str | None, measure: Measure, per: str | None
) -> Recipe | None:
    """To the measure's unit. A change has the recipe of its baseline, for the level it leads to."""
    if promise.change:
        unit = promise.baseline.unit if promise.baseline else None
    if unit is None:
        return None
    recipe = units.recipe(unit, measure.unit)
    if recipe is None or per is None or measure.per is None or per == measure.per:
        return recipe
    return recipe.times(Fraction(12) if per == "month" else Fraction(1, 12))
