"""One history from beginning to end: each promise is handed on from document to document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data.catalog import Broken, Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.records import City, Indicator, Measure, Plan, Target
from bizbench.ground.problems import Problem
from bizbench.questions.diff.pairing import pairs
from bizbench.questions.diff.records import Row
from bizbench.questions.diff.rows import Rows
from bizbench.questions.history.notes import remarks
from bizbench.questions.history.records import History, HistoryQuery, Step, Thread
from bizbench.questions.verdict import NOT_COVERED, NOT_READ, REPORTED

#: A silence in which nothing was taken back: nobody has read it, or nothing had been promised.
_SAYS_NOTHING = (NOT_COVERED, NOT_READ, REPORTED)


def history(catalog: Catalog, query: HistoryQuery) -> History:
    """Follow every promise of the cities through their documents; pure.

    Each step is judged as ``diff`` judges it, against the last document before it that states the
    promise. ``query`` holds canonical ids.
    """
    cities = tuple(catalog.cities[id] for id in query.cities)
    plans = tuple(_plans(catalog, city, query.as_of) for city in cities)
    threads = (
        thread
        for id in query.measures
        for city, mine in zip(cities, plans, strict=True)
        for thread in _threads(catalog, city, mine, catalog.measures[id], query)
    )
    return History(
        query=query,
        cities=cities,
        plans=plans,
        all_threads=tuple(threads),
        version=catalog.version,
        problems=_problems(catalog, query),
    )


def _plans(catalog: Catalog, city: City, as_of: int | None) -> tuple[Plan, ...]:
    return tuple(p for p in catalog.plans_of(city.id) if as_of is None or p.year <= as_of)


def _threads(
    catalog: Catalog, city: City, plans: Sequence[Plan], measure: Measure, query: HistoryQuery
) -> Iterator[Thread]:
    """The promises of one measure, in the order of their scopes' first appearance."""
    indicator = catalog.indicators[measure.indicator]
    found: list[list[Step]] = []
    for n, plan in enumerate(plans):
        stated = [t for t in catalog.targets_of(plan, measure) if t.role == "main"]
        going = {_last(steps).id: steps for steps in found}
        for old, new in pairs(indicator, [_last(steps) for steps in found], stated):
            if old is None:
                assert new is not None
                row = _first(catalog, plans[:n], plan, indicator, new, query.assumptions)
                found.append([_step(catalog, indicator, plan, new, row)])
                continue
            row = _row(catalog, indicator, old, new, plan, query.assumptions)
            if new is not None or _is_told(row, going[old.id], query.everything):
                going[old.id].append(_step(catalog, indicator, plan, new, row))
    yield from (Thread(city, indicator, measure, tuple(steps)) for steps in found)


def _last(steps: Sequence[Step]) -> Target:
    return next(s.target for s in reversed(steps) if s.target is not None)


def _first(
    catalog: Catalog,
    earlier: Sequence[Plan],
    plan: Plan,
    indicator: Indicator,
    target: Target,
    assumptions: Assumptions,
) -> Row | None:
    """A promise that no document before made: new, if one of these would have made it."""
    if not earlier:
        return None
    case, measure = indicator.cases[target.scope.case], catalog.measures[target.measure]
    spoke = [p for p in earlier if p.speaks_for(measure, case)]
    rows = Rows(catalog, (spoke or earlier)[-1], plan, assumptions)
    return next(rows.of(indicator, [], [target]))


def _row(
    catalog: Catalog,
    indicator: Indicator,
    old: Target,
    new: Target | None,
    plan: Plan,
    assumptions: Assumptions,
) -> Row:
    rows = Rows(catalog, catalog.plans[old.plan], plan, assumptions)
    return next(rows.of(indicator, [old], [new] if new else []))


def _step(
    catalog: Catalog, indicator: Indicator, plan: Plan, target: Target | None, row: Row | None
) -> Step:
    return Step(plan, target, row, tuple(remarks(catalog, indicator, plan, target, row)))


def _is_told(row: Row, steps: Sequence[Step], everything: bool) -> bool:
    """Whether a silence is worth a line: the first after a promise, if it says anything."""
    return everything or (row.direction not in _SAYS_NOTHING and steps[-1].target is not None)


def _problems(catalog: Catalog, query: HistoryQuery) -> tuple[Problem, ...]:
    """Errors of the cities' own files, and of indicators whose figures are left out."""
    asked = {id.partition("/")[0] for id in query.measures} if query.words else ()

    def touches(b: Broken) -> bool:
        if b.kind in ("city", "plan"):
            return b.folder in query.cities and b.is_in_time(query.as_of)
        return b.leaves_out(asked)

    return catalog.errors_touching(touches)
