"""Plan files to records: every figure flat, with defaults filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache

from bizbench.data import shapes, units
from bizbench.data.compile.common import FindMeasure, amounts, name, once, words
from bizbench.data.compile.spans import needless
from bizbench.data.compile.where import lacking, lacking_for
from bizbench.data.recipes import Recipe
from bizbench.data.records import (
    NOTHING,
    City,
    Item,
    Measure,
    Plan,
    Scope,
    SetAside,
    Target,
    Threshold,
    holding,
)
from bizbench.data.yamldoc import At, Path
from bizbench.figures.language import is_foreign
from bizbench.ground.record import Struct
from bizbench.ground.vocabulary import Inferable, TargetRole

#: 天 is said in Chinese only.
_PLAIN: dict[str | None, str] = {"unspecified_day": "plain_day"}


def plan(
    shape: shapes.Plan, at: At, id: str, find: FindMeasure, cities: Mapping[str, City]
) -> Plan:
    """The record of a plan file; ``find`` gives the measure of a full id."""
    card, abroad = shape.document, lacking(shape.city, cities)
    items = [
        _item(item, _place(shape, id, item, at.to("items", n), abroad), find)
        for n, item in enumerate(shape.items)
    ]
    made = Plan(
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
        file=at.document.file,
        contents=NOTHING,
        abroad=abroad,
        about=None if card.about is None else once(card.about),
    )
    return holding(made, items)


def nothing_read(shape: shapes.Plan) -> bool:
    """Whether a file that claims the whole document holds no figure and no promise of it.

    Where ``read`` names indicators and items are there, somebody has searched them.
    """
    has_targets = any(item.targets for item in shape.items)
    searched = bool(shape.read and shape.items)
    return shape.document.coverage == "complete" and not has_targets and not searched


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
        title=words(shape.title),
        lead=place.lead,
        support=place.support,
        targets=targets,
        set_aside=tuple(SetAside(s.written, s.why, words(s.note)) for s in shape.set_aside),
        line=place.at.line,
    )


class _Place(Struct, frozen=True):
    """Where targets stand: the plan, the item, and the place of one target in the document.

    ``abroad`` are the conventions that do not hold in the plan's place; None where no economy is
    above it. ``lead`` and ``support`` are who answers for the item.
    """

    plan: shapes.Plan
    id: str
    item: shapes.Item
    at: At
    abroad: tuple[str, ...] | None
    lead: tuple[str, ...]
    support: tuple[str, ...]

    def to(self, *keys: str | int) -> _Place:
        """The place further in."""
        at = self.at.to(*keys)
        return _Place(self.plan, self.id, self.item, at, self.abroad, self.lead, self.support)


def _place(
    plan: shapes.Plan, id: str, item: shapes.Item, at: At, abroad: tuple[str, ...] | None
) -> _Place:
    return _Place(plan, id, item, at, abroad, once(item.lead), once(item.support))


class Figure(Struct, frozen=True):
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
        if not target.also:
            continue
        numbers: Counter[str] = Counter()
        for n, further in enumerate(target.also):
            role = further.role
            numbers[role] += 1
            path, number = ("also", n), numbers[role]
            own = f"{id}#{role}-{number}"
            yield Figure(own, role, scope, further, target, path, of=id, number=number)


def _targets(target: shapes.Target, place: _Place, measure: Measure) -> Iterator[Target]:
    for figure in figures(target):
        yield _record(figure, place.to(*figure.path) if figure.path else place, measure)


def _record(figure: Figure, place: _Place, measure: Measure) -> Target:
    """One figure; a further one takes over from its target what it does not say itself."""
    role, promise, target = figure.role, figure.promise, figure.target
    bound, value, high, unit = amounts(promise)
    baseline = promise.baseline
    level_unit = baseline.unit if baseline else None
    if is_foreign(promise.written):
        unit, level_unit = _PLAIN.get(unit, unit), _PLAIN.get(level_unit, level_unit)
    abroad = lacking_for(place.abroad, (promise.written,))
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
        item=(promise.item if isinstance(promise, shapes.Further) else None) or item.item,
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
        baseline_unit=level_unit,
        written=promise.written,
        reading=words(promise.reading),
        inferred=tuple(_inferred(promise)) if promise.inferred else (),
        clock=promise.clock or target.clock,
        statistic=promise.statistic or target.statistic or measure.statistic,
        status="achieved" if role == "achieved" else target.status,
        commitment=promise.commitment,
        condition=words(promise.condition or target.condition),
        threshold=_threshold(target.threshold),
        excludes=once(target.excludes) if target.excludes else (),
        due=promise.due or target.due or plan.due,
        per=per,
        lead=place.lead if target.lead is None else once(target.lead),
        support=place.support if target.support is None else once(target.support),
        note=words(promise.note),
        file=place.at.document.file,
        line=place.at.line,
        recipe=recipe_for(level_unit if promise.change else unit, measure, per, abroad),
        counter=measure.counted(unit, scope.case),
        baseline_recipe=recipe_for(level_unit, measure, per, abroad),
    )


def _inferred(promise: shapes.Promise) -> Iterator[Inferable]:
    """What a file has inferred, without what the span prints all the same."""
    printed = needless(promise)
    return (part for part in promise.inferred if part not in printed)


def scopes(target: shapes.Target) -> list[str]:
    """The scopes a target holds for, each by itself."""
    return [target.scope] if target.scope else list(target.scopes or ())


def _threshold(shape: shapes.Threshold | None) -> Threshold | None:
    if shape is None:
        return None
    bound, value, _, unit = amounts(shape)
    assert value is not None and unit is not None
    return Threshold(bound, value, unit)


def recipe_for(
    unit: str | None, measure: Measure, per: str | None, abroad: Iterable[str] = ()
) -> Recipe | None:
    """From a unit, and another period where one is given, to the measure's.

    A period is given only where the measure has one: the checks refuse it elsewhere. A change has
    the recipe of its baseline, for the level it leads to.
    """
    if unit is None:
        return None
    other = None if per == measure.per else per
    return _recipe(unit, measure.unit, other, tuple(abroad))


@lru_cache(maxsize=1 << 12)
def _recipe(unit: str, to: str, per: str | None, abroad: tuple[str, ...]) -> Recipe | None:
    """One recipe for each pair of units, however many figures it converts."""
    recipe = units.recipe(unit, to)
    if recipe is None:
        return None
    recipe = recipe.abroad(abroad)
    if per is None:
        return recipe
    return recipe.times(Fraction(12) if per == "month" else Fraction(1, 12))
