"""What is in a report: the answers of other questions, put together."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import CONVENTIONS, Assumptions
from bizbench.data.records import City, Plan
from bizbench.ground.record import replace
from bizbench.output.report.records import (
    Choice,
    Held,
    Portrait,
    Report,
    ReportQuery,
    are_many,
    key,
)
from bizbench.questions.compare.query import Query
from bizbench.questions.compare.records import Comparison, Set
from bizbench.questions.compare.run import compare
from bizbench.questions.diff.records import Diff, DiffQuery
from bizbench.questions.diff.run import diff
from bizbench.questions.gaps.records import GapsQuery
from bizbench.questions.gaps.run import gaps
from bizbench.questions.places import of_year
from bizbench.questions.profile.change import newest_two
from bizbench.questions.profile.records import ProfileQuery
from bizbench.questions.profile.run import profile

Switches = Sequence[tuple[str, tuple[str, ...]]]


def report(catalog: Catalog, query: ReportQuery) -> Report:
    """Compare everything asked for; pure, the same for any order of files.

    No rank is made here: under each choice of conventions ``compare`` ranks anew.
    """
    asked = query.indicators or tuple(catalog.indicators)
    whole = Query(
        measures=tuple(m.id for i in asked for m in catalog.indicators[i].measures),
        words=query.indicators,
        places=query.places,
        as_of=query.as_of,
        assumptions=query.assumptions,
        with_drafts=query.with_drafts,
        everything=not query.indicators,
        shared=True,
    )
    comparison = compare(catalog, whole)
    switches = tuple(_switches(comparison.sets, query.assumptions))
    named = tuple(_portrait(catalog, query, city) for city in query.cities)
    made = Report(
        query=query,
        comparison=comparison,
        named=named,
        switches=switches,
        choices=(),
        changes=tuple(_changes(catalog, query, comparison)),
        cities=tuple(_cities(catalog, query, comparison)),
        held=(),
        groups=tuple(g for g in catalog.groups.values() if {*g.members} & {*comparison.cities}),
        version=catalog.version,
        is_large=are_many(comparison.sets),
    )
    problems = {*comparison.problems}
    for found in named:
        problems |= {*found.gaps.problems, *(found.profile.problems if found.profile else ())}
    return replace(
        made,
        choices=tuple(_choices(catalog, whole, comparison, switches, made.is_large)),
        held=tuple(_held(catalog, made)),
        problems=tuple(sorted(problems)),
    )


# --- conventions --------------------------------------------------------------------------


def _switches(sets: Iterable[Set], given: Assumptions) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The conventions that numbers of the sets depend on, with their values."""
    touching = {name for set_ in sets for name in set_.readings[0]}
    for name in CONVENTIONS:
        values = given.admissible(name)
        if name in touching and len(values) > 1:
            yield name, values


def _choices(
    catalog: Catalog, whole: Query, comparison: Comparison, switches: Switches, is_large: bool
) -> Iterator[Choice]:
    """The sets that conventions touch under each choice; of a large report one at a time."""
    names = {name for name, _ in switches}
    touched = {key(s): names & {*s.readings[0]} for s in comparison.sets if len(s.readings) > 1}
    for fixed in _fixed(switches, is_large):
        chosen = {name for name, _ in fixed}
        mine = {k for k, conventions in touched.items() if chosen <= conventions}
        if not mine:
            continue
        given = tuple(sorted((*whole.assumptions.fixed, *fixed)))
        measures = tuple(m for m in whole.measures if any(k[0] == m for k in mine))
        asked = replace(whole, measures=measures, assumptions=Assumptions(given))
        sets = tuple(s for s in compare(catalog, asked).sets if key(s) in mine)
        yield Choice(Assumptions(fixed), sets)


def _fixed(switches: Switches, is_large: bool) -> Iterator[tuple[tuple[str, str], ...]]:
    """Every way to fix some of the conventions, or one."""
    open_or_one = [[(), *(((name, value),) for value in values)] for name, values in switches]
    for parts in itertools.product(*open_or_one):
        fixed = tuple(pair for part in parts for pair in part)
        if fixed and (len(fixed) == 1 or not is_large):
            yield fixed


# --- cities and documents -----------------------------------------------------------------


def _portrait(catalog: Catalog, query: ReportQuery, city: str) -> Portrait:
    """A city named, held against the others of the same comparison."""
    asked: dict[str, Any] = {
        "places": replace(query.places, always=(city,)),
        "as_of": query.as_of,
        "assumptions": query.assumptions,
        "with_drafts": query.with_drafts,
    }
    shown = None if query.indicators else profile(catalog, ProfileQuery(city, **asked))
    held = gaps(catalog, GapsQuery(city, indicators=query.indicators, **asked))
    return Portrait(catalog.cities[city], held, shown)


def _plans(catalog: Catalog, query: ReportQuery, city: str) -> list[Plan]:
    """The documents of a place up to the year asked for."""
    plans = of_year(catalog, query.places).plans_of(city)
    return [p for p in plans if query.as_of is None or p.year <= query.as_of]


def _changes(catalog: Catalog, query: ReportQuery, comparison: Comparison) -> Iterator[Diff]:
    """The newest document of each city against the one before."""
    for city in dict.fromkeys((*query.cities, *comparison.cities)):
        found = newest_two(_plans(catalog, query, city))
        if found is not None:
            old, new, _ = found
            yield diff(catalog, DiffQuery(old.id, new.id, query.indicators, query.assumptions))


def _cities(catalog: Catalog, query: ReportQuery, comparison: Comparison) -> Iterator[City]:
    """The places compared, those named first."""
    found = {*comparison.cities}
    first = [id for id in query.cities if id in found]
    yield from (catalog.cities[id] for id in dict.fromkeys((*first, *sorted(found))))


def _held(catalog: Catalog, report: Report) -> Iterator[Held]:
    """The places compared with their documents, then those above whose documents bind them."""
    rows = (row for s in report.comparison.sets for row in (*s.rows, *s.floors))
    places = {row.floor.place.id: row.floor.place for row in rows if row.floor}
    places |= {r.city.id: r.city for s in report.comparison.sets for r in s.floors if r.city}
    own = {city.id for city in report.cities}
    above = (places[id] for id in sorted(places) if id not in own)
    for city in (*report.cities, *above):
        plans = tuple(_plans(catalog, report.query, city.id))
        yield Held(city, plans, catalog.cities.get(city.parent or ""))
