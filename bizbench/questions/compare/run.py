"""One comparison from beginning to end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bizbench.data.catalog import Broken, Catalog
from bizbench.data.records import City, Indicator, Measure, Scope, Target
from bizbench.ground.problems import Problem
from bizbench.ground.record import replace
from bizbench.questions import asking
from bizbench.questions.compare.floors import Floors
from bizbench.questions.compare.query import BEST, CITY, OBSERVED, Against, Query
from bizbench.questions.compare.records import (
    FLOOR,
    RANKED,
    VARIANT,
    Base,
    Comparison,
    Row,
    Set,
    Silence,
)
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
from bizbench.questions.compare.silence import Silences, order
from bizbench.questions.compare.strict import signatures_apart
from bizbench.questions.compare.within import within
from bizbench.questions.frameworks import under
from bizbench.questions.measuring import Amount, amount_of, measuring
from bizbench.questions.notes import Note, needs, note
from bizbench.questions.places import Selection, inside, of_year, selection


def compare(catalog: Catalog, query: Query) -> Comparison:
    """Compare measures between cities; pure, the same for any order of files.

    ``query`` holds canonical ids. The problems of the result are the errors of files that could
    have touched it.
    """
    everyone = catalog.documented()
    floors = Floors(catalog, query.as_of, query.assumptions)
    catalog = of_year(catalog, query.places)
    ids = asking.beside(query.cities or (), inside(catalog, query.places))
    selected = selection(catalog, query.places, ids, everyone)
    cities = [catalog.cities[id] for id in sorted(ids)]
    documents = Documents(catalog, query.as_of, query.with_drafts)
    silences = Silences(catalog, query.as_of, [documents.silent(city) for city in cities])
    asked = _Asked(catalog, query, cities, floors, documents, silences)
    sets: list[Set] = []
    unsaid: list[Silence] = []
    wanted = set(query.measures)
    about = dict.fromkeys(catalog.measures[id].indicator for id in query.measures)
    for indicator in (catalog.indicators[id] for id in about):
        unstated = []
        for measure in (m for m in indicator.measures if m.id in wanted):
            made = [_arranged(catalog, s, query, selected) for s in _sets(asked, measure)]
            sets += made
            if not made and _is_wanted(query.scope, measure, indicator):
                unstated.append(measure)
        if unstated:
            unsaid.append(Silence(indicator, tuple(unstated), _silent(asked, unstated[0])))
    return Comparison(
        query=query,
        indicators=tuple(catalog.indicators[id] for id in about),
        sets=tuple(sets),
        silences=tuple(unsaid),
        version=catalog.version,
        selection=selected,
        under=under(catalog, query.framework, (w.partition("/")[0] for w in query.words)),
        problems=_problems(catalog, query, cities),
    )


def _is_wanted(scope: Scope | None, measure: Measure, indicator: Indicator) -> bool:
    """Whether a measure can be compared at the scope asked for."""
    if scope is None:
        return True
    return scope.case in measure.cases and all(q in indicator.qualifiers for q in scope.qualifiers)


def _silent(asked: _Asked, measure: Measure) -> tuple[Row, ...]:
    """Why nothing is stated, city by city: it depends on the documents and the indicator only."""
    return tuple(asked.silences.rows(measure, measure.cases[0]))


def _arranged(catalog: Catalog, set_: Set, query: Query, selected: Selection | None) -> Set:
    """The set with the rows of the one city asked for first; with how many cities it is among."""
    own = _own(query)
    rows, place = set_.rows, None
    if own is not None:
        place = within(catalog, set_, own, query.assumptions)
        rows = tuple(sorted(rows, key=lambda row: row.city is None or row.city.id != own))
    return replace(
        set_, rows=rows, among=len(selected.shown) if selected else 0, own=own, within=place
    )


def _problems(catalog: Catalog, query: Query, cities: list[City]) -> tuple[Problem, ...]:
    """Errors of the files that hold what is shown, or could hold more of it."""
    shown = {c.id for c in cities}
    indicators = {id.partition("/")[0] for id in query.measures}

    def touches(b: Broken) -> bool:
        if b.kind == "plan":
            return b.folder in shown and b.is_in_time(query.as_of)
        if b.kind == "city":
            return len(query.cities or ()) < 2 or b.folder in shown
        if b.kind == "observation":
            return any(a.kind == OBSERVED and a.city == b.folder for a in query.against)
        if b.kind == "groups":
            return query.places.group is not None
        if b.kind == "frameworks":
            return query.framework is not None
        return (b.kind == "indicator" and query.everything) or b.adds_to(indicators)

    return catalog.errors_touching(touches)


class _Asked(NamedTuple):
    """What all sets of a comparison are made from; the floors look beyond the year asked for."""

    catalog: Catalog
    query: Query
    cities: Sequence[City]
    floors: Floors
    documents: Documents
    silences: Silences


def _sets(asked: _Asked, measure: Measure) -> Iterator[Set]:
    query, indicator = asked.query, asked.catalog.indicators[measure.indicator]
    if not _is_wanted(query.scope, measure, indicator):
        return
    said = [asked.documents.by_case(city, measure, measure.cases) for city in asked.cities]
    for case in measure.cases:
        if query.scope is not None and query.scope.case != case:
            continue
        entries = [by_case[case] for by_case in said if by_case]
        if not any(e.rankable or e.blocked or e.drafts for e in entries):
            continue
        basis = query.scope or choose_basis(indicator, case, entries)
        stating = {e.city.id for e in entries}
        rest = [
            r for r in asked.silences.rows(measure, case) if r.city and r.city.id not in stating
        ]
        yield from _leagues(asked, measure, basis, entries, rest)
        scopes = shared_scopes(indicator, basis, entries) if query.shared else []
        elsewhere = [(e, asked.silences.row(e.at(None), measure, basis)) for e in entries if scopes]
        any_broken = any(e.broken for e in entries)
        for scope in scopes:
            narrowed = [e.at(scope) for e in entries if e.has(scope)]
            away = [row for e, row in elsewhere if not e.has(scope)]
            rows = sorted((*away, *rest), key=order) if any_broken else [*away, *rest]
            made = _leagues(asked, measure, scope, narrowed, rows)
            yield from (replace(s, is_shared=True) for s in made)


def _leagues(
    asked: _Asked, measure: Measure, basis: Scope, entries: list[Stated], rest: list[Row]
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
    asked: _Asked,
    measure: Measure,
    basis: Scope,
    entries: list[Stated],
    rest: list[Row],
    league: League | None = None,
) -> Set:
    catalog, query, floors = asked.catalog, asked.query, asked.floors
    indicator = catalog.indicators[measure.indicator]
    usable = [e for e in entries if e.rankable and not e.broken]
    chosen: dict[str, Target] = {}
    for entry in usable:
        scope = nearest(indicator, basis, entry.rankable)
        if scope is not None:
            chosen[entry.city.id] = entry.rankable[scope]
    apart = signatures_apart(chosen, measure, basis) if query.strict else {}
    if league is not None:
        apart |= {c: note("other-league") for c in chosen if c not in league.cities}
    amounts = {c: amount_of(t, measure) for c, t in chosen.items() if c not in apart}
    found: list[Reference] = [
        floors.amounts({c: chosen[c] for c in amounts}, measure, basis)
        if against.kind == FLOOR
        else reference_row(catalog, against, measure, indicator, basis, query.strict)
        for against in query.against
    ]
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
    others = [e for e in entries if e.city.id not in members]
    rows += maker.unranked(others, chosen, apart, rest)
    bases = tuple(_base(catalog, rows, against) for against in query.against)
    rows, notes = _cut(floors.beside(rows, measure, basis), notes, query)
    return Set(
        measure=measure,
        indicator=indicator,
        case=basis.case,
        basis=basis,
        unit=how.unit,
        readings=how.readings,
        rows=tuple(rows),
        notes=(*maker.scopes_in_common(usable), *notes),
        bases=bases,
        league=league.name if league else None,
        floors=tuple(maker.measured(x, references) for x in floors.lines(rows, basis)),
    )


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


def _own(query: Query) -> str | None:
    """The one city that a comparison was asked for."""
    return query.cities[0] if query.cities and len(query.cities) == 1 else None


def _cut(rows: list[Row], notes: list[Note], query: Query) -> tuple[list[Row], list[Note]]:
    """Only the first places and the city asked for, with the number of the rest said."""
    top, own = query.top, _own(query)
    if top is None or not any(row.kind == RANKED for row in rows):
        return rows, notes
    kept: list[Row] = []
    hidden = 0
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
