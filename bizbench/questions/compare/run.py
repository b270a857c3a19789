"""One comparison from beginning to end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data.catalog import Broken, Catalog
from bizbench.data.records import City, Indicator, Measure, Scope, Target
from bizbench.ground.problems import Problem
from bizbench.questions.compare.records import (
    BEST,
    CITY,
    OBSERVED,
    RANKED,
    VARIANT,
    Against,
    Comparison,
    Query,
    Row,
    Set,
    Silence,
)
from bizbench.questions.compare.references import reference_row
from bizbench.questions.compare.rows import Rows
from bizbench.questions.compare.select import Stated, choose_basis, nearest, stated
from bizbench.questions.compare.silence import place, silent
from bizbench.questions.compare.strict import signatures_apart
from bizbench.questions.measuring import amount_of, measuring
from bizbench.questions.notes import Note, needed, note


def compare(catalog: Catalog, query: Query) -> Comparison:
    """Compare measures between cities; pure, the same for any order of files.

    ``query`` holds canonical ids. The problems of the result are the errors of files that could
    have touched it.
    """
    cities = _cities(catalog, query)
    sets: list[Set] = []
    silences: list[Silence] = []
    asked = dict.fromkeys(catalog.measures[id].indicator for id in query.measures)
    for indicator in (catalog.indicators[id] for id in asked):
        unstated = []
        for measure in (m for m in indicator.measures if m.id in query.measures):
            made = list(_sets(catalog, query, measure, cities))
            sets += made
            if not made and _is_wanted(query.scope, measure, indicator):
                unstated.append(measure)
        if unstated:
            silences.append(_silence(catalog, query, indicator, unstated, cities))
    return Comparison(
        query=query,
        indicators=tuple(catalog.indicators[id] for id in asked),
        sets=tuple(sets),
        silences=tuple(silences),
        version=catalog.version,
        problems=_problems(catalog, query, cities),
    )


def _is_wanted(scope: Scope | None, measure: Measure, indicator: Indicator) -> bool:
    """Whether a measure can be compared at the scope asked for."""
    if scope is None:
        return True
    return scope.case in measure.cases and all(q in indicator.qualifiers for q in scope.qualifiers)


def _silence(
    catalog: Catalog,
    query: Query,
    indicator: Indicator,
    measures: Sequence[Measure],
    cities: Sequence[City],
) -> Silence:
    """Why nothing is stated, city by city: it depends on the documents and the indicator only."""
    measure, as_of = measures[0], query.as_of
    case = measure.cases[0]
    entries = [stated(catalog, city, measure, case, as_of) for city in cities]
    rows = [silent(catalog, entry, measure, Scope(case), as_of) for entry in entries]
    return Silence(indicator, tuple(measures), tuple(sorted(rows, key=place)))


def _cities(catalog: Catalog, query: Query) -> list[City]:
    """The cities compared: those named, else all that have a document."""
    if query.cities is not None:
        return [catalog.cities[id] for id in sorted(query.cities)]
    return [catalog.cities[id] for id in catalog.documented()]


def _problems(catalog: Catalog, query: Query, cities: list[City]) -> tuple[Problem, ...]:
    """Errors of the files that hold what is shown, or could hold more of it."""
    shown = {c.id for c in cities}

    def touches(b: Broken) -> bool:
        if b.kind == "plan":
            return b.folder in shown and b.is_in_time(query.as_of)
        if b.kind == "city":
            return query.cities is None or b.folder in shown
        if b.kind == "observation":
            return query.against.kind == OBSERVED and query.against.city == b.folder
        return b.kind == "indicator" and query.everything

    return catalog.errors_touching(touches)


def _sets(
    catalog: Catalog, query: Query, measure: Measure, cities: Sequence[City]
) -> Iterator[Set]:
    if not _is_wanted(query.scope, measure, catalog.indicators[measure.indicator]):
        return
    for case in measure.cases:
        if query.scope is not None and query.scope.case != case:
            continue
        entries = [stated(catalog, city, measure, case, query.as_of) for city in cities]
        if any(e.rankable or e.blocked for e in entries):
            yield _set(catalog, query, measure, case, entries)


def _set(catalog: Catalog, query: Query, measure: Measure, case: str, entries: list[Stated]) -> Set:
    indicator = catalog.indicators[measure.indicator]
    usable = [e for e in entries if not e.broken]
    basis = query.scope or choose_basis(indicator, case, usable)
    chosen: dict[str, Target] = {}
    for entry in usable:
        scope = nearest(indicator, basis, list(entry.rankable))
        if scope is not None:
            chosen[entry.city.id] = entry.rankable[scope]
    apart = signatures_apart(chosen, basis) if query.strict else {}
    amounts = {c: amount_of(t, measure) for c, t in chosen.items() if c not in apart}
    reference = reference_row(catalog, query.against, measure, indicator, basis)
    how = measuring(measure, amounts, query.assumptions, reference and reference[1])
    for city in amounts:
        if city not in how.members:
            apart[city] = needed(how.needs)
    maker = Rows(catalog, query, measure, indicator, basis, how)
    members = {e.city.id: e for e in usable if e.city.id in how.members}
    if len(members) >= 2:
        figures = {city: (entry, chosen[city], amounts[city]) for city, entry in members.items()}
        rows, notes = maker.ranked(figures, reference if how.with_reference else None)
    else:
        rows, notes = [r for e in members.values() for r in maker.alone(e, chosen)], []
    others = [e for e in entries if e.city.id not in members]
    rows += maker.unranked(others, chosen, apart)
    rows, notes = _cut(rows, notes, query.top)
    return Set(
        measure=measure,
        indicator=indicator,
        case=case,
        basis=basis,
        unit=how.unit,
        readings=how.readings,
        rows=tuple(rows),
        notes=(*maker.scopes_in_common(usable), *notes),
        against=query.against,
        base=_base_city(rows, query.against),
    )


def _base_city(rows: Sequence[Row], against: Against) -> str | None:
    """The city whose row the gaps are measured from: the first, or the one named."""
    ranked = [row.city.id for row in rows if row.kind == RANKED and row.city]
    if against.kind == BEST:
        return ranked[0] if ranked else None
    return against.city if against.kind == CITY and against.city in ranked else None


def _cut(rows: list[Row], notes: list[Note], top: int | None) -> tuple[list[Row], list[Note]]:
    """Only the first places, with the number of the rest said."""
    if top is None or not any(row.kind == RANKED for row in rows):
        return rows, notes
    kept: list[Row] = []
    hidden = 0
    keep = True
    for row in rows:
        if row.kind == RANKED:
            keep = row.rank_low is not None and row.rank_low <= top
        elif row.kind != VARIANT:
            keep = row.city is None or row.observed is not None
        if keep:
            kept.append(row)
        elif row.kind != VARIANT:
            hidden += 1
    more = [note("cut-at-top", top=str(top), hidden=str(hidden))] if hidden else []
    return kept, [*notes, *more]
