"""The sets of a measure: which scopes and leagues have one, who is in it, and what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bizbench.data.catalog import Catalog
from bizbench.data.naming import join, scope_words
from bizbench.data.records import City, Indicator, Measure, Scope, Target
from bizbench.ground.record import replace
from bizbench.questions.compare.floors import Floors
from bizbench.questions.compare.query import BEST, CITY, Against, Query
from bizbench.questions.compare.records import FLOOR, RANKED, VARIANT, Base, Row, Set
from bizbench.questions.compare.references import reference_row
from bizbench.questions.compare.rows import Reference, References, Rows
from bizbench.questions.compare.select import (
    Documents,
    League,
    Stated,
    choose_basis,
    leagues,
    nearest,
    shared_scopes,
)
from bizbench.questions.compare.silence import Silences
from bizbench.questions.compare.standing import next_in_line
from bizbench.questions.compare.strict import signatures_apart
from bizbench.questions.measuring import Amount, amount_of, measuring
from bizbench.questions.notes import Note, needs, note


class Asked(NamedTuple):
    """What all sets of a comparison are made from; the floors look beyond the year asked for."""

    catalog: Catalog
    query: Query
    cities: Sequence[City]
    floors: Floors
    documents: Documents
    silences: Silences


def sets_of(asked: Asked, measure: Measure) -> Iterator[Set]:
    query, indicator = asked.query, asked.catalog.indicators[measure.indicator]
    if not is_wanted(query.scope, measure, indicator):
        return
    said = asked.documents.spoken(asked.cities, measure)
    for case in measure.cases:
        if query.scope is not None and query.scope.case != case:
            continue
        if not any(case in spoken.cases for spoken in said):
            continue
        entries = [spoken.stated(case) for spoken in said]
        basis = query.scope or choose_basis(indicator, case, entries)
        stating = {e.city.id for e in entries}
        rest = [
            row
            for row in asked.silences.rows(measure, case)
            if row.city and row.city.id not in stating
        ]
        yield from _leagues(asked, measure, basis, entries, rest)
        if query.shared:
            yield from _further_sets(asked, measure, basis, entries, rest)


def _further_sets(
    asked: Asked, measure: Measure, basis: Scope, entries: list[Stated], rest: list[Row]
) -> Iterator[Set]:
    """The sets of the same case at the scopes besides the basis that cities share."""
    query, indicator = asked.query, asked.catalog.indicators[measure.indicator]
    own = [e for e in entries if query.is_about(e.city)]
    for scope in shared_scopes(indicator, basis, entries):
        if any(e.has(scope) for e in own):
            made = _leagues(asked, measure, scope, entries, rest)
            yield from (replace(s, is_shared=True) for s in made)


def _shown(query: Query, entries: Sequence[Stated]) -> list[Stated]:
    """Those of some cities without a rank that have a row: see ``Query.about``."""
    if not query.about:
        return list(entries)
    own = [query.is_about(e.city) for e in entries]
    silent = (e for e, is_own in zip(entries, own, strict=True) if not (is_own or e.has_any))
    one = next((e for e in silent if not e.broken), None)
    return [
        e
        for e, is_own in zip(entries, own, strict=True)
        if is_own or e is one or (e.has_any and not e.broken)
    ]


def _leagues(
    asked: Asked, measure: Measure, basis: Scope, entries: list[Stated], rest: list[Row]
) -> Iterator[Set]:
    """One set; of ranks inside a province or a group one for each that two cities share."""
    catalog = asked.catalog
    case = catalog.indicators[measure.indicator].cases[basis.case]
    league = measure.league or case.league
    if league is None:
        yield _set(asked, measure, basis, entries, rest)
        return
    usable = [e for e in entries if e.rankable and not e.broken]
    shared = [x for x in leagues(catalog, league, usable) if len(x.cities) > 1]
    none = League(None, frozenset(e.city.id for e in usable[:1] if len(usable) == 1))
    for found in shared or [none]:
        yield _set(asked, measure, basis, entries, rest, found)


def _set(
    asked: Asked,
    measure: Measure,
    basis: Scope,
    entries: list[Stated],
    rest: list[Row],
    league: League | None = None,
) -> Set:
    catalog, query, floors = asked.catalog, asked.query, asked.floors
    indicator = catalog.indicators[measure.indicator]
    usable = [e for e in entries if e.rankable and not e.broken]
    chosen = _chosen(indicator, basis, usable)
    apart = signatures_apart(chosen, measure, basis) if query.strict else {}
    if league is not None:
        apart |= {c: note("other-league") for c in chosen if c not in league.cities}
    amounts = {c: amount_of(t, measure) for c, t in chosen.items() if c not in apart}
    found = _references(asked, measure, basis, {c: chosen[c] for c in amounts})
    measured = [amount for r in found for amount in _amounts(r)]
    how = measuring(measure, amounts, query.assumptions, measured)
    references = _that_fit(found, how.beside)
    for city in amounts:
        if city not in how.members:
            apart[city] = needs(how.needs)
    maker = Rows(catalog, query, measure, indicator, basis, how)
    members = {e.city.id: e for e in usable if e.city.id in how.members}
    figures = {city: (entry, chosen[city], amounts[city]) for city, entry in members.items()}
    rows, notes = (maker.ranked if len(members) > 1 else maker.alone)(figures, references)
    others, silent = _shown(query, [e for e in entries if e.city.id not in members]), rest
    if query.top is not None and len(members) > 1:  # the others would be cut off all the same
        others = [e for e in others if e.city.id == query.own]
        silent = [row for row in rest if row.city and row.city.id == query.own]
    left_out = len(entries) - len(members) + len(rest) - len(others) - len(silent)
    rows += maker.unranked(others, chosen, apart, silent)
    bases = tuple(_base(catalog, rows, against) for against in query.against)
    next_ones = next_in_line(rows)
    rows, notes = _cut(rows, notes, query, left_out)
    rows = floors.beside(rows, measure, basis, query.tells_floor)
    return Set(
        measure=measure,
        indicator=indicator,
        case=basis.case,
        basis=basis,
        unit=how.unit,
        readings=how.readings,
        rows=tuple(rows),
        notes=(*_scopes_in_common(query, indicator, basis, usable), *notes),
        bases=bases,
        league=league.name if league else None,
        next_in_line=next_ones,
        floors=tuple(maker.measured(x, references) for x in floors.lines(rows, basis)),
    )


def _chosen(indicator: Indicator, basis: Scope, entries: Iterable[Stated]) -> dict[str, Target]:
    """The figure with which each of some cities enters a set, by city."""
    chosen = {}
    for entry in entries:
        scope = nearest(indicator, basis, entry.rankable)
        if scope is not None:
            chosen[entry.city.id] = entry.rankable[scope]
    return chosen


def _references(
    asked: Asked, measure: Measure, basis: Scope, chosen: dict[str, Target]
) -> list[Reference]:
    """What gaps are measured from, as far as it is no city's own figure."""
    catalog, query = asked.catalog, asked.query
    indicator = catalog.indicators[measure.indicator]
    return [
        asked.floors.amounts(chosen, measure, basis)
        if against.kind == FLOOR
        else reference_row(catalog, against, measure, indicator, basis, query.strict)
        for against in query.against
    ]


def _scopes_in_common(
    query: Query, indicator: Indicator, basis: Scope, entries: Sequence[Stated]
) -> Iterator[Note]:
    """Further scopes at which cities can be compared, unless these are sets of their own."""
    others = [] if query.shared else shared_scopes(indicator, basis, entries)
    if others:
        words = join([scope_words(indicator, scope) for scope in others])
        yield note("also-comparable-at", scopes=words, ids=", ".join(map(str, others)))


def _amounts(reference: Reference) -> Iterable[Amount]:
    """What is to be measured beside the figures."""
    if isinstance(reference, dict):
        return reference.values()
    return (reference[1],) if isinstance(reference, tuple) and reference[1] else ()


def _that_fit(references: Sequence[Reference], beside: Iterable[bool]) -> References:
    """The references, without the amounts that cannot be put beside the figures."""
    fits = iter(beside)
    made: list[Reference] = []
    for found in references:
        if isinstance(found, dict):
            made.append({city: amount for city, amount in found.items() if next(fits)})
        elif isinstance(found, tuple):
            made.append((found[0], found[1] if next(fits) else None))
        else:
            made.append(found)
    return made


def _base(catalog: Catalog, rows: Sequence[Row], against: Against) -> Base:
    """What gaps are measured from, with the city whose row that is: the first, or the one named."""
    ranked = [row.city.id for row in rows if row.kind == RANKED and row.city]
    others = max(len(ranked) - 1, 0)
    if against.kind == BEST:
        return Base(against, ranked[0] if ranked else None, others=others)
    if against.kind != CITY or against.city is None:
        return Base(against, others=others)
    name = catalog.cities[against.city].name
    return Base(against, against.city if against.city in ranked else None, name, others)


def is_wanted(scope: Scope | None, measure: Measure, indicator: Indicator) -> bool:
    """Whether a measure can be compared at the scope asked for."""
    if scope is None:
        return True
    return scope.case in measure.cases and all(q in indicator.qualifiers for q in scope.qualifiers)


def _cut(
    rows: list[Row], notes: list[Note], query: Query, hidden: int
) -> tuple[list[Row], list[Note]]:
    """Only the first places and the city asked for, with the number of the rest said.

    ``hidden`` is how many are left out already.
    """
    top, own = query.top, query.own
    if top is None or not any(row.kind == RANKED for row in rows):
        return rows, notes
    kept: list[Row] = []
    keep = True
    for row in rows:
        if row.kind != VARIANT and row.city is not None and row.city.id == own:
            keep = True
        elif row.kind == RANKED:
            keep = row.rank_low is not None and row.rank_low <= top
        elif row.kind != VARIANT:
            keep = row.city is None or row.observed is not None
        if keep:
            kept.append(row)
        elif row.kind != VARIANT:
            hidden += 1
    more = [note("cut-at-top", top=str(top), hidden=str(hidden))] if hidden else []
    return kept, [*notes, *more]
