"""A city's strengths and weaknesses from beginning to end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.levels import whole_level
from bizbench.data.naming import scope_words
from bizbench.data.records import City, Measure, Scope, Target
from bizbench.ground.record import replace
from bizbench.questions.compare.floors import Floors
from bizbench.questions.compare.query import BEST, CITY, GOALPOST, MEDIAN, OBSERVED, Query
from bizbench.questions.compare.records import (
    FLOOR,
    NOT_COVERED,
    NOT_READ,
    Comparison,
    Row,
    Silence,
)
from bizbench.questions.compare.records import OTHER_CASES as STATED_ELSEWHERE
from bizbench.questions.compare.references import reference_row
from bizbench.questions.compare.run import compare
from bizbench.questions.compare.select import stated
from bizbench.questions.compare.silence import silent
from bizbench.questions.compare.within import within
from bizbench.questions.frameworks import ordered
from bizbench.questions.gaps.departments import leading
from bizbench.questions.gaps.judging import Judge
from bizbench.questions.gaps.records import (
    AHEAD,
    APART,
    BEHIND,
    ONLY,
    OPEN,
    OTHER_CASES,
    SCALES,
    SILENT,
    STATES,
    Gap,
    Gaps,
    GapsQuery,
    Remark,
    State,
)
from bizbench.questions.notes import Note, note
from bizbench.questions.places import is_alone, of_year

#: Notes of a city of which nothing is known at all.
_UNKNOWN = {"file-broken", "no-document", "no-document-by", "no-document-of"}


def gaps(catalog: Catalog, query: GapsQuery) -> Gaps:
    """Where a city stands in every measure; pure, the same for any order of files.

    Built on one comparison of all cities: its sets, rows, ranks and gaps. ``query`` holds
    canonical ids. The problems of the result are the errors of files that could have touched it.
    """
    return judged(catalog, query, compared(catalog, query))


def compared(catalog: Catalog, query: GapsQuery) -> Comparison:
    """The comparison that a city's strengths and weaknesses are read off."""
    other = query.against.city if query.against.kind == CITY else None
    wanted = (query.city, *([other] if other else []))
    among = replace(query.places, always=wanted)
    among = replace(among, only=is_alone(of_year(catalog, among), among))
    return compare(
        catalog,
        Query(
            _measures(catalog, query),
            places=among,
            as_of=query.as_of,
            against=(query.against,),
            assumptions=query.assumptions,
            strict=query.strict,
            with_drafts=query.with_drafts,
            everything=not query.indicators and query.framework is None,
            framework=query.framework,
            words=query.indicators,
            shared=True,
            about=wanted,
        ),
    )


def _measures(catalog: Catalog, query: GapsQuery) -> tuple[str, ...]:
    asked = ordered(catalog, query.framework, query.indicators or tuple(catalog.indicators))
    return tuple(m.id for id in asked for m in catalog.indicators[id].measures)


def judged(catalog: Catalog, query: GapsQuery, comparison: Comparison) -> Gaps:
    """The answer, read off the comparison."""
    obstacle = _obstacle(catalog, query, comparison)
    alone = comparison.query.places.only
    found = [] if obstacle else _found(catalog, query, comparison, alone)
    kept, unattributed = _of_departments(found, query.departments)
    return Gaps(
        query=query,
        city=catalog.cities[query.city],
        other=catalog.cities[query.against.city] if query.against.city else None,
        rows=tuple(_ordered(r for r in kept if r.measure.is_ranked)),
        left_out=sum(not r.measure.is_ranked for r in kept),
        unattributed=unattributed,
        version=catalog.version,
        obstacle=obstacle,
        problems=comparison.problems,
        selection=None if alone else comparison.selection,
        under=comparison.under,
        is_alone=alone,
    )


def _found(catalog: Catalog, query: GapsQuery, comparison: Comparison, alone: bool) -> list[Gap]:
    """The rows of all sets, and what is laid down above and no city speaks of."""
    found = list(_with_zeros(_once([*_rows(catalog, query, comparison)])))
    if query.against.kind == FLOOR:
        found += _laid_down_only(catalog, query, comparison.query.measures, found)
    if not alone or query.against.kind not in (BEST, MEDIAN):
        return found
    return [replace(row, state=APART) if row.state == ONLY else row for row in found]


def _rows(catalog: Catalog, query: GapsQuery, comparison: Comparison) -> Iterator[Gap]:
    is_measured = query.against.kind in (GOALPOST, OBSERVED)
    reach = None if is_measured else query.reach
    judge = Judge(query.city, query.against, query.assumptions, reach)
    leads = leading(catalog, query)
    for set_ in comparison.sets_of(query.city):
        row = judge.of(set_)
        if row is not None and not (set_.is_shared and _is_of_others(row)):
            lead = leads.get(row.indicator.id, ()) if row.state == SILENT else ()
            place = within(catalog, set_, query.city, query.assumptions)
            yield replace(row, nearby=lead, within=place)
    if is_measured:
        for silence in comparison.silences:
            yield from _measured_only(catalog, query, silence)


def _is_of_others(row: Gap) -> bool:
    """Whether the city states nothing at just the scope of a set, only something broader."""
    return row.own.target is None or row.own.target.scope != row.basis


def _laid_down_only(
    catalog: Catalog, query: GapsQuery, measures: Iterable[str], found: Sequence[Gap]
) -> Iterator[Gap]:
    """What binds the city in cases, or at scopes, for which no city speaks."""
    floors = Floors(catalog, query.as_of, query.assumptions)
    own, catalog = catalog.cities[query.city], of_year(catalog, query.places)
    shown = {row.target.id for r in found for row in r.others if row.target}
    judged = [(r.measure.id, r.case, r.basis, r.own.target) for r in found]
    for measure in (catalog.measures[id] for id in measures):
        for scope in floors.scopes(own, measure):
            case = [x for x in judged if x[:2] == (measure.id, scope.case)]
            floor = floors.under(own, measure, None, scope)
            if (
                floor is None
                or floor.target.id in shown
                or any(x[3] is not None or x[2] == scope for x in case)
            ):
                continue
            entry = stated(catalog, own, measure, scope.case, query.as_of, query.with_drafts)
            row = silent(catalog, entry, measure, scope, query.as_of)
            state: State = OTHER_CASES if row.kind == STATED_ELSEWHERE else SILENT
            indicator, line = catalog.indicators[measure.indicator], floors.line(floor, scope)
            yield Gap(state, measure, indicator, scope.case, scope, row, (line,))


def _once(rows: Sequence[Gap]) -> list[Gap]:
    """Rows without those whose figure stands beside the others' figures for other cases."""
    beside = {found.target for row in rows for found in row.own.elsewhere}
    return [r for r in rows if r.silence != OTHER_CASES or r.own.target not in beside]


def _with_zeros(rows: Sequence[Gap]) -> Iterator[Gap]:
    """A silence to which a zero speaks: no fee in yuan is no cost in percent of income either."""
    zeros = {
        (row.measure.zero_of, row.case): row
        for row in rows
        if row.measure.zero_of and row.own.target and _is_zero(row.own.target, row.measure)
    }
    for row in rows:
        zero = zeros.get((row.measure.id, row.case)) if row.state == SILENT else None
        if zero is None or zero.own.target is None or row.own.city is None:
            yield row
            continue
        scope = scope_words(zero.indicator, zero.own.target.scope)
        said = note("zero-elsewhere", measure=zero.measure.name, scope=scope)
        yield replace(row, remarks=(Remark(said, (row.own.city.name,)), *row.remarks))


def _is_zero(target: Target, measure: Measure) -> bool:
    made = whole_level(target, measure.better)
    return made is not None and made.number == 0


def _measured_only(catalog: Catalog, query: GapsQuery, silence: Silence) -> Iterator[Gap]:
    """What was measured and no city promises."""
    own = next(r for r in silence.rows if r.city and r.city.id == query.city)
    for measure in silence.measures:
        for case in measure.cases:
            basis = Scope(case)
            found = reference_row(catalog, query.against, measure, silence.indicator, basis)
            if isinstance(found, tuple):
                row = replace(found[0], value=found[1].number)
                yield Gap(SILENT, measure, silence.indicator, case, basis, own, (row,))


def _obstacle(
    catalog: Catalog, query: GapsQuery, comparison: Comparison
) -> tuple[City, Note] | None:
    """The city, or the one it is held against, of which nothing is known, and why."""
    wanted = [query.city]
    if query.against.kind == CITY and query.against.city:
        wanted.append(query.against.city)
    year = query.places.year
    none = note("no-document-of", year=str(year)) if year else note("no-document")
    for id in wanted:
        rows = [set_.row_of(id) for set_ in comparison.sets]
        rows += [r for s in comparison.silences for r in s.rows if r.city and r.city.id == id]
        why = [_unknown(row) for row in rows if row is not None]
        if all(why):
            return catalog.cities[id], next((n for n in why if n), none)
    return None


def _unknown(row: Row) -> Note | None:
    if row.kind != NOT_READ:
        return None
    return next((n for n in row.notes if n.id in _UNKNOWN), None)


def _of_departments(found: list[Gap], departments: Sequence[str]) -> tuple[list[Gap], int]:
    """The rows for which some departments answer, and how many have nobody to answer."""
    if not departments:
        return found, 0
    kept = [row for row in found if set(row.departments) & set(departments)]
    silent = sum(row.state == SILENT and row.measure.is_ranked for row in found)
    return kept, silent


def _ordered(rows: Iterable[Gap]) -> list[Gap]:
    """By state; what is judged from the furthest on, gaps of one scale together.

    Silence is in the order of how many others speak, a document that was read before one that
    was not. The rest keeps the order of the indicators.
    """

    def key(row: Gap) -> tuple[object, ...]:
        scale = SCALES.index(row.figures.distance.scale) if row.figures else 0
        state = STATES.index(row.state)
        if row.state in (BEHIND, OPEN):
            return (state, scale, -row.lag)
        if row.state == AHEAD:
            return (state, scale, row.lag)
        if row.state == SILENT:
            return (state, row.own.kind in (NOT_COVERED, NOT_READ), -row.stating)
        return (state,)

    return sorted(rows, key=key)
