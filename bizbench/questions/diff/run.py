"""One diff from beginning to end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data.catalog import Broken, Catalog
from bizbench.data.records import Indicator, Plan, Target
from bizbench.ground.problems import Problem
from bizbench.questions.diff.heads import heads, passed
from bizbench.questions.diff.records import (
    COMPARED,
    UNCOVERED,
    UNREAD,
    UNTOUCHED,
    Diff,
    DiffQuery,
    Group,
    Row,
)
from bizbench.questions.diff.rows import Rows
from bizbench.questions.verdict import BOTH_SIDES, NEW_SIDE, OLD_SIDE, Side


def diff(catalog: Catalog, query: DiffQuery) -> Diff:
    """Hold two plans against each other; pure, the same for any order of files.

    ``query`` holds canonical ids. The problems of the result are the errors of files that could
    have touched it.
    """
    old, new = catalog.plans[query.old], catalog.plans[query.new]
    asked = query.indicators or tuple(catalog.indicators)
    rows = Rows(catalog, old, new, query.assumptions)
    groups = [
        group
        for id in catalog.indicators
        if id in asked
        for group in _group(rows, catalog.indicators[id], query)
    ]
    return Diff(
        query=query,
        old=old,
        new=new,
        old_city=catalog.cities[old.city],
        new_city=catalog.cities[new.city],
        groups=tuple(groups),
        heads=tuple(heads(catalog, old, new, groups)),
        version=catalog.version,
        passed=passed(catalog, old, new),
        problems=_problems(catalog, old, new, query.indicators),
    )


def _group(rows: Rows, indicator: Indicator, query: DiffQuery) -> Iterator[Group]:
    """The indicator's group; none where neither plan speaks of it, as far as they were read."""
    old, new = rows.old, rows.new
    mine, theirs = (_stated(plan, indicator) for plan in (old, new))
    found = tuple(rows.of(indicator, mine, theirs))
    unread = _side(not old.has_read(indicator.id), not new.has_read(indicator.id))
    if unread:
        yield Group(indicator, UNREAD, found, found if query.everything else (), unread)
        return
    uncovered = _side(not old.covers(indicator.id), not new.covers(indicator.id))
    if uncovered and (found or query.indicators):
        yield Group(indicator, UNCOVERED, found, found if query.everything else (), uncovered)
        return
    if not found:
        if query.indicators:
            yield Group(indicator, UNTOUCHED, (), (), BOTH_SIDES)
        return
    silent = _side(rows.is_across and not mine, not theirs)
    if silent:
        yield Group(indicator, UNTOUCHED, found, found if query.everything else (), silent)
    else:
        shown = found if query.everything else tuple(_changed(found))
        yield Group(indicator, COMPARED, found, shown)


def _stated(plan: Plan, indicator: Indicator) -> list[Target]:
    return [t for t in plan.targets if t.indicator == indicator.id]


def _side(old: bool, new: bool) -> Side:
    if old and new:
        return BOTH_SIDES
    return OLD_SIDE if old else NEW_SIDE if new else ""


def _changed(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows in which something differs, a main figure also for what stands under it."""
    for n, row in enumerate(rows):
        under: list[Row] = []
        if row.is_main:
            for below in rows[n + 1 :]:
                if below.is_main:
                    break
                under.append(below)
        if row.is_change or any(below.is_change for below in under):
            yield row


def _problems(catalog: Catalog, old: Plan, new: Plan, asked: Sequence[str]) -> tuple[Problem, ...]:
    """Errors of the two cities' own files and of indicators whose figures are left out."""
    cities = (old.city, new.city)

    def touches(b: Broken) -> bool:
        return (b.kind == "city" and b.folder in cities) or b.leaves_out(asked)

    return catalog.errors_touching(touches)
