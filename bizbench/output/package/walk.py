"""Every row of the package: once through the catalogue, a document at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bizbench.data import units
from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.records import NOTHING, City, Contents, Item, Plan, Scope, Target
from bizbench.ground.record import replace
from bizbench.output.package import figures, items, observed, things
from bizbench.output.package.model import Table
from bizbench.output.tables.records import Kept
from bizbench.questions.compare.floors import Floors
from bizbench.questions.lists.records import Entry

#: In the order in which they are described: what others rest on first.
TABLES: tuple[Table, ...] = (
    figures.TARGETS,
    figures.DOCUMENTS_TABLE,
    items.ITEMS,
    items.SET_ASIDE,
    things.PLACES,
    things.INDICATORS,
    things.MEASURES,
    things.SCOPES,
    observed.OBSERVATIONS,
    observed.SERIES,
    observed.FLOORS,
    observed.REPORTS,
    things.DEPARTMENTS,
    figures.TARGET_DEPARTMENTS,
    things.UNITS,
    things.GROUPS,
    things.GROUP_PLACES,
    things.FRAMEWORKS,
    things.FRAMEWORK_INDICATORS,
)
#: A table and a record of it.
Entered = tuple[Table, Any]
Progress = Callable[[int, int], None]


def rows(catalog: Catalog, progress: Progress = lambda done, of: None) -> Iterator[Entered]:
    """Every table's records, in an order that depends on the data alone.

    What a document holds is read once and let go: only the documents of places above others stay.
    """
    yield from _things(catalog)
    used: dict[tuple[str, Scope], None] = {(m.id, Scope(case)): None for m in catalog.measures.values() for case in m.cases}
    yield from _places(catalog, used, progress)
    yield from _observed(catalog, used)
    yield from _scopes(catalog, used)


def _things(catalog: Catalog) -> Iterator[Entered]:
    for unit in units.names():
        yield things.UNITS, unit
    for id in sorted(catalog.indicators):
        yield things.INDICATORS, catalog.indicators[id]
        for measure in catalog.indicators[id].measures:
            yield things.MEASURES, measure
    for framework in catalog.frameworks.values():
        for n, item in enumerate(framework.items, 1):
            yield things.FRAMEWORKS, Entry(framework, n, item, item.indicators)
            for indicator in item.indicators:
                yield things.FRAMEWORK_INDICATORS, things.Covered(framework, n, item, indicator)
    for group in catalog.groups.values():
        yield things.GROUPS, group
        for place in group.members:
            if place in catalog.cities:
                yield things.GROUP_PLACES, things.Member(group, place)


def _places(catalog: Catalog, used: dict[tuple[str, Scope], None], progress: Progress) -> Iterator[Entered]:
    floors, done = _floors(catalog), 0
    for city in sorted(catalog.cities.values(), key=lambda city: city.id):
        yield things.PLACES, Kept(city, catalog)
        named = dict.fromkeys(city.departments)
        for plan in sorted(catalog.plans_of(city.id), key=lambda plan: plan.id):
            read = plan.contents.once()
            named |= dict.fromkeys(d for i in read for d in _departments(i))
            for target in (t for item in read for t in item.targets or ()):
                used[target.measure, target.scope] = None
            yield from _document(catalog, plan, read, floors)
            done += 1
            progress(done, len(catalog.plans))
        yield from _unpromised(catalog, city, floors, used)
        for name in sorted(named):
            english = city.departments.get(name)
            yield things.DEPARTMENTS, things.Department(city.id, name, english)


def _departments(item: Item) -> Iterator[str]:
    yield from (*item.lead, *item.support)
    for target in item.targets or ():
        yield from (*target.lead, *target.support)


def _document(catalog: Catalog, plan: Plan, read: Sequence[Item], floors: Floors) -> Iterator[Entered]:
    yield figures.DOCUMENTS_TABLE, figures.Document(plan, read, catalog)
    for n, item in enumerate(read, 1):
        yield items.ITEMS, items.Place(plan, n, item, catalog)
        for m, aside in enumerate(item.set_aside, 1):
            yield items.SET_ASIDE, items.Aside(plan, m, item, aside)
        for target in item.targets or ():
            yield from _target(catalog, target, floors)
    file = catalog.progress.get(plan.id)
    for report in file.reports if file else ():
        yield observed.REPORTS, report


def _target(catalog: Catalog, target: Target, floors: Floors) -> Iterator[Entered]:
    yield figures.TARGETS, figures.Promise(target, catalog, Assumptions())
    for role, names in (("lead", target.lead), ("support", target.support)):
        for n, name in enumerate(names, 1):
            duty = figures.Duty(target.id, role, n, target.city, name)  # type: ignore[arg-type]
            yield figures.TARGET_DEPARTMENTS, duty
    if target.role == "main":
        city, measure = catalog.cities[target.city], catalog.measures[target.measure]
        floor = floors.under(city, measure, target, target.scope)
        if floor is not None:
            yield observed.FLOORS, observed.Laid(city, measure, target.scope, target, floor)


def _floors(catalog: Catalog) -> Floors:
    """The floors of the places; of all documents only those of places above others are read."""
    above = {city.parent for city in catalog.cities.values()}
    plans = {id: replace(plan, contents=_kept(plan) if plan.city in above else NOTHING) for id, plan in catalog.plans.items()}
    held = {"plans": plans, "cities": catalog.cities, "indicators": catalog.indicators}
    return Floors(Catalog.of(held), None, Assumptions())


def _kept(plan: Plan) -> Contents:
    return Contents.of(plan.contents.once())


def _unpromised(catalog: Catalog, city: City, floors: Floors, used: dict[tuple[str, Scope], None]) -> Iterator[Entered]:
    """What binds a place where it promises nothing, scope by scope."""
    for measure in catalog.measures.values():
        for scope in floors.scopes(city, measure):
            floor = floors.under(city, measure, None, scope)
            if floor is not None:
                used[measure.id, scope] = None
                yield observed.FLOORS, observed.Laid(city, measure, scope, None, floor)


def _observed(catalog: Catalog, used: dict[tuple[str, Scope], None]) -> Iterator[Entered]:
    for series in sorted(catalog.series, key=lambda series: (series.city, series.id)):
        if series.city not in catalog.cities:
            continue
        yield observed.SERIES, series
        for value in series.values:
            used[value.measure, value.scope] = None
            yield observed.OBSERVATIONS, observed.Seen(value, catalog)


def _scopes(catalog: Catalog, used: Mapping[tuple[str, Scope], None]) -> Iterator[Entered]:
    """Every scope of a measure that a case or a figure makes, in the order of its indicator."""
    by_measure: dict[str, list[Scope]] = {}
    for id, scope in used:
        by_measure.setdefault(id, []).append(scope)
    for id in sorted(by_measure):
        measure = catalog.measures[id]
        indicator, cases = catalog.indicators[measure.indicator], measure.cases

        def order(scope: Scope, indicator: Any = indicator, cases: Any = cases) -> Any:
            return cases.index(scope.case), indicator.scope_order(scope)

        for scope in sorted(by_measure[id], key=order):
            yield things.SCOPES, things.Ranged(indicator, measure, scope)
