"""Plan files to records: every figure flat, with defaults filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from bizbench.data import shapes, units
from bizbench.data.compile.common import FindMeasure, name, words
from bizbench.data.recipes import Recipe
from bizbench.data.records import Item, Measure, Plan, Scope, SetAside, Target, Threshold
from bizbench.data.yamldoc import At, Path
from bizbench.ground.vocabulary import BOUNDS, IN_WORDS, Bound, TargetRole


def plan(shape: shapes.Plan, at: At, id: str, find: FindMeasure) -> Plan:
    """The record of a plan file; ``find`` gives the measure of a full id."""
    card = shape.document
    return Plan(
        id=id,
        city=shape.city,
        year=shape.year,
        kind=shape.kind,
        title=name(card.title),
        number=card.number,
        issuer=words(card.issuer),
        issued=card.issued,
        published=card.published,
        url=card.url,
        coverage=card.coverage,
        text_sha256=card.text_sha256,
        note=words(card.note),
        period=shape.period,
        due=shape.due,
        replaces=shape.replaces,
        read=None if shape.read is None else tuple(shape.read),
        items=tuple(
            _item(item, _Place(shape, id, item, at.to("items", n)), find)
            for n, item in enumerate(shape.items)
        ),
        file=at.document.file,
    )


def _item(shape: shapes.Item, place: _Place, find: FindMeasure) -> Item:
    targets = None
    if shape.targets is not None:
        targets = tuple(
            made
            for n, target in enumerate(shape.targets)
            for made in _targets(target, place.to("targets", n), find(target.measure))
        )
    return Item(
        id=shape.item,
        title=name(shape.title),
        lead=tuple(shape.lead),
        support=tuple(shape.support),
        targets=targets,
        set_aside=tuple(SetAside(s.written, s.why, s.note) for s in shape.set_aside),
        line=place.at.line,
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where targets stand: the plan, the item, and the place of one target in the document."""

    plan: shapes.Plan
    id: str
    item: shapes.Item
    at: At

    def to(self, *keys: str | int) -> _Place:
        """The place further in."""
        return replace(self, at=self.at.to(*keys))


@dataclass(frozen=True, slots=True)
class Figure:
    """A target or one of its further figures; ``id`` and ``of`` are those inside its plan.

    ``of`` and ``number`` are as in ``records.Target``; ``path`` leads to the figure from its
    target.
    """

    id: str
    role: TargetRole
    scope: str
    promise: shapes.Promise
    target: shapes.Target
    path: Path
    of: str | None = None
    number: int | None = None

    @property
    def main(self) -> str:
        """The id of the main figure: its own, or that of the one it belongs to."""
        return self.of or self.id


def figures(target: shapes.Target) -> Iterator[Figure]:
    """The main figure and its further ones, once for each scope."""
    for scope in scopes(target):
        id = f"{target.measure}@{scope}"
        yield Figure(id, "main", scope, target, target, ())
        numbers: Counter[str] = Counter()
        for n, further in enumerate(target.also):
            role = further.role
            numbers[role] += 1
            path, number = ("also", n), numbers[role]
            own = f"{id}#{role}-{number}"
            yield Figure(own, role, scope, further, target, path, of=id, number=number)


def _targets(target: shapes.Target, place: _Place, measure: Measure) -> Iterator[Target]:
    for figure in figures(target):
        yield _record(figure, place.to(*figure.path), measure)


def _record(figure: Figure, place: _Place, measure: Measure) -> Target:
    """One figure; a further one takes over from its target what it does not say itself."""
    role, promise, target = figure.role, figure.promise, figure.target
    bound, value, high, unit = amounts(promise)
    baseline = promise.baseline
    per = promise.per or target.per
    plan, item, scope = place.plan, place.item, Scope.parse(figure.scope)
    return Target(
        id=f"{place.id}/{figure.id}",
        role=role,
        of=f"{place.id}/{figure.of}" if figure.of else None,
        number=figure.number,
        plan=place.id,
        city=plan.city,
        year=plan.year,
        kind=plan.kind,
        item=getattr(promise, "item", None) or item.item,
        indicator=measure.indicator,
        measure=measure.id,
        scope=scope,
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
        condition=words(promise.condition or target.condition),
        threshold=_threshold(target.threshold),
        excludes=tuple(target.excludes),
        due=promise.due or target.due or plan.due,
        per=per,
        lead=tuple(item.lead if target.lead is None else target.lead),
        support=tuple(item.support if target.support is None else target.support),
        note=words(promise.note),
        file=place.at.document.file,
        line=place.at.line,
        recipe=_recipe(promise, unit, measure, per),
        counter=measure.counted(unit, scope.case),
        baseline_recipe=recipe_for(baseline.unit if baseline else None, measure, per),
    )


def scopes(target: shapes.Target) -> list[str]:
    """The scopes a target holds for, each by itself."""
    return [target.scope] if target.scope else list(target.scopes or ())


def amounts(
    promise: shapes.Bounds,
) -> tuple[Bound, Fraction | None, Fraction | None, str | None]:
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
    return recipe_for(unit, measure, per)


def recipe_for(unit: str | None, measure: Measure, per: str | None) -> Recipe | None:
    """From a unit, and another period where one is given, to the measure's.

    A period is given only where the measure has one: the checks refuse it elsewhere.
    """
    if unit is None:
        return None
    recipe = units.recipe(unit, measure.unit)
    if recipe is None or per in (None, measure.per):
        return recipe
    return recipe.times(Fraction(12) if per == "month" else Fraction(1, 12))
