"""One comparison from beginning to end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from bizbench.catalog import Catalog
from bizbench.compare.measuring import Amount, Measuring, amount_of, measuring
from bizbench.compare.notes import (
    conversion_notes,
    level_notes,
    lift_shared,
    measuring_notes,
    scope_note,
    target_notes,
)
from bizbench.compare.ranks import places
from bizbench.compare.records import (
    ALONE,
    IN_WORDS,
    NOT_COMPARABLE,
    NOT_READ,
    NOT_STATED,
    RANKED,
    VARIANT,
    Comparison,
    Note,
    Query,
    Row,
    Set,
    Span,
    note,
)
from bizbench.compare.references import against_words, base_values, reference_row
from bizbench.compare.select import (
    Stated,
    choose_basis,
    declared_order,
    has_read,
    nearest,
    stated,
)
from bizbench.compare.strict import signatures_apart
from bizbench.levels import obstacle
from bizbench.naming import join, scope_words
from bizbench.problems import ERROR, Problem
from bizbench.records import City, Indicator, Measure, Scope, Target


def compare(catalog: Catalog, query: Query) -> Comparison:
    """Compare measures between cities; pure, the same for any order of files.

    ``query`` holds canonical ids. The problems of the result are the errors of files that could
    have touched it.
    """
    cities = _cities(catalog, query)
    sets: list[Set] = []
    unstated: list[Measure] = []
    for id in query.measures:
        measure = catalog.measures[id]
        made = list(_sets(catalog, query, measure, cities))
        sets += made
        wanted = query.scope is None or query.scope.case in measure.cases
        if not made and wanted:
            unstated.append(measure)
    return Comparison(
        query, tuple(sets), tuple(unstated), catalog.version, _problems(catalog, query, cities)
    )


def _cities(catalog: Catalog, query: Query) -> list[City]:
    """The cities compared: those named, else all that have a document."""
    if query.cities is not None:
        return [catalog.cities[id] for id in sorted(query.cities)]
    documented = {p.city for p in catalog.plans.values()}
    documented |= {b.folder for b in catalog.broken if b.kind == "plan"}
    return [catalog.cities[id] for id in sorted(documented) if id in catalog.cities]


def _problems(catalog: Catalog, query: Query, cities: list[City]) -> tuple[Problem, ...]:
    shown = {c.id for c in cities}
    touching = {
        b.file
        for b in catalog.broken
        if (
            b.kind == "plan"
            and b.folder in shown
            and (query.as_of is None or int(b.stem[:4]) <= query.as_of)
        )
        or (b.kind == "city" and (query.cities is None or b.folder in shown))
        or (b.kind == "observation" and (query.against or "").startswith(f"observed:{b.folder}"))
        or (b.kind == "indicator" and any(m.startswith(f"{b.stem}/") for m in query.measures))
    }
    return tuple(p for p in catalog.problems if p.level == ERROR and p.file in touching)


def _sets(
    catalog: Catalog, query: Query, measure: Measure, cities: Sequence[City]
) -> Iterator[Set]:
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
    amounts = {
        city: amount_of(target, measure) for city, target in chosen.items() if city not in apart
    }
    reference = reference_row(catalog, query.against, measure, indicator, basis)
    how = measuring(measure, amounts, query.assumptions, reference and reference[1])
    reasons = dict(apart)
    if len(how.members) >= 2:
        outside = [c for c in amounts if c not in how.members]
    else:
        outside = list(amounts) if how.needs else []
    for city in outside:
        reasons[city] = note("needs-convention", names=", ".join(how.needs))
    members = [c for c in amounts if c not in outside]
    context = _Context(catalog, query, measure, indicator, basis, how)
    if len(members) >= 2:
        rows, set_notes = context.ranked(
            {c: (e, chosen[c], amounts[c]) for e in usable if (c := e.city.id) in members},
            reference,
        )
    else:
        rows, set_notes = [], []
        for city in members:
            entry = next(e for e in usable if e.city.id == city)
            rows += [context.row(ALONE, entry, chosen[city]), *context.variants(entry, chosen)]
    unranked: list[list[Row]] = []
    for entry in entries:
        city = entry.city.id
        if city in reasons:
            why = context.row(NOT_COMPARABLE, entry, chosen[city], (reasons[city],))
            unranked.append([why, *context.variants(entry, chosen)])
        elif city not in members:
            unranked.append(context.silent(entry))
    unranked.sort(key=lambda group: _SILENCE.index(group[0].kind))
    rows += [row for group in unranked for row in group]
    rows, set_notes = _cut(rows, set_notes, query.top)
    set_notes = [*context.set_notes(usable, chosen), *set_notes]
    return Set(
        measure=measure,
        indicator=indicator,
        case=case,
        basis=basis,
        unit=how.unit,
        readings=how.readings,
        rows=tuple(rows),
        notes=tuple(set_notes),
        against=against_words(catalog, query.against),
        base=_base_city(rows, query.against),
    )


def _base_city(rows: Sequence[Row], against: str | None) -> str | None:
    """The city whose row the gaps are measured from: the first, or the one named."""
    ranked = [row.city.id for row in rows if row.kind == RANKED and row.city]
    if against is None:
        return ranked[0] if ranked else None
    return against if against in ranked else None


#: The order of the rows without a rank.
_SILENCE = (NOT_COMPARABLE, IN_WORDS, NOT_STATED, NOT_READ)


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


class _Context:
    """What the rows of one set have in common."""

    def __init__(
        self,
        catalog: Catalog,
        query: Query,
        measure: Measure,
        indicator: Indicator,
        basis: Scope,
        how: Measuring,
    ) -> None:
        self.catalog = catalog
        self.query = query
        self.measure = measure
        self.indicator = indicator
        self.basis = basis
        self.how = how

    def row(self, kind: str, entry: Stated, target: Target, notes: Sequence[Note] = ()) -> Row:
        plan = self.catalog.plans[target.plan]
        scope = scope_note(self.indicator, target.scope, self.basis)
        plain = target_notes(target, plan, self.measure, self.indicator)
        return Row(
            kind,
            entry.city,
            plan=plan,
            target=target,
            notes=(*((scope,) if scope else ()), *plain, *notes),
        )

    def ranked(
        self,
        figures: Mapping[str, tuple[Stated, Target, Amount]],
        reference: tuple[Row, Amount] | None,
    ) -> tuple[list[Row], list[Note]]:
        """The ranked rows with their variants, in order, and the reference; notes all share."""
        how, better = self.how, self.measure.better
        cities = sorted(figures)
        values = [[how.value(figures[c][2], r) for c in cities] for r in how.readings]
        found = places(values, how.readings, better)
        order = sorted(
            range(len(cities)),
            key=lambda i: (
                values[0][i] if better == "lower" else -values[0][i],
                found[i].low,
                found[i].high,
                cities[i],
            ),
        )
        rows = []
        for i in order:
            entry, target, amount = figures[cities[i]]
            extra = tuple(conversion_notes(amount, how, found[i].depends_on))
            rows.append(
                replace(
                    self.row(RANKED, entry, target, extra),
                    value=values[0][i],
                    converted=how.converts and not amount.recipe.is_identity,
                    rank_low=found[i].low,
                    rank_high=found[i].high,
                    is_open=found[i].is_open,
                )
            )
        sorted_values = [[row[i] for i in order] for row in values]
        rows, gap_notes = self._with_gaps(rows, sorted_values, reference)
        rows, shared = lift_shared(level_notes(rows))
        chosen = {c: t for c, (_, t, _) in figures.items()}
        result: list[Row] = []
        for row in rows:
            result.append(row)
            if row.kind == RANKED and row.city:
                result += self.variants(figures[row.city.id][0], chosen)
        units = [amount.unit for _, _, amount in figures.values()]
        return result, [*shared, *measuring_notes(how, units), *gap_notes]

    def _with_gaps(
        self,
        rows: list[Row],
        values: list[list[Fraction]],
        reference: tuple[Row, Amount] | None,
    ) -> tuple[list[Row], list[Note]]:
        how = self.how
        under = None
        if reference is not None:
            under = [how.value(reference[1], r) for r in how.readings]
        needs_row = self.query.against in ("goalpost",) or (self.query.against or "").startswith(
            "observed:"
        )
        base = None
        if not needs_row or under is not None:
            base = base_values(self.query.against, rows, values, under)
        notes: list[Note] = []
        if base is None:
            notes.append(note("no-reference"))
        else:
            gaps = [
                [value - start for value in row] for row, start in zip(values, base, strict=True)
            ]
            rows = [
                replace(
                    row,
                    gap=Span(gaps[0][i], min(g[i] for g in gaps), max(g[i] for g in gaps)),
                )
                for i, row in enumerate(rows)
            ]
        if reference is not None and under is not None:
            row, amount = reference
            converted = how.converts and not amount.recipe.is_identity
            rows.append(replace(row, value=under[0], converted=converted))
        return rows, notes

    def variants(self, entry: Stated, chosen: Mapping[str, Target]) -> list[Row]:
        """The city's other figures of the case, and what cannot be ranked, below its row."""
        main = chosen.get(entry.city.id)
        others = [t for t in entry.rankable.values() if t is not main]
        others += [t for t in entry.blocked.values() if t is not main]
        others.sort(key=lambda t: (declared_order(self.indicator, t.scope), -t.year, t.id))
        rows = []
        if main is not None:
            rows += [self._variant(entry, t, ()) for t in self._further(main)]
        for target in others:
            extra: tuple[Note, ...] = ()
            why = obstacle(target, self.measure)
            if main is not None and target.scope == main.scope:
                extra = (note("newer-not-ranked"),)
            if why and why != IN_WORDS:
                extra = (*extra, note(why))
            rows.append(self._variant(entry, target, extra))
            rows += [self._variant(entry, t, ()) for t in self._further(target)]
        return rows

    def _variant(self, entry: Stated, target: Target, notes: tuple[Note, ...]) -> Row:
        made = self.row(VARIANT, entry, target, notes)
        if target.role == "main":
            return made
        return replace(made, notes=(note(f"role-{target.role}"), *made.notes))

    def _further(self, main: Target) -> list[Target]:
        """Stretch levels, outer limits and stages of a figure; what only restates it is left out."""
        return [
            t
            for t in self.catalog.plans[main.plan].targets
            if t.id.startswith(f"{main.id}#") and t.role != "restated"
        ]

    def silent(self, entry: Stated) -> list[Row]:
        """The row of a city that has no figure to rank, with the reason."""
        if entry.broken:
            worst = entry.broken[0]
            why = note("file-broken", file=worst.file, problems=str(worst.errors))
            return [Row(NOT_READ, entry.city, silent=entry.plans, notes=(why,))]
        if entry.blocked:
            scope = nearest(self.indicator, self.basis, list(entry.blocked))
            assert scope is not None
            target = entry.blocked[scope]
            why_not = obstacle(target, self.measure)
            kind = IN_WORDS if why_not == IN_WORDS else NOT_COMPARABLE
            more = (note(why_not),) if why_not and kind == NOT_COMPARABLE else ()
            row = self.row(kind, entry, target, more)
            return [row, *self.variants(entry, {entry.city.id: target})]
        if has_read(entry.plans, self.measure.indicator):
            return [Row(NOT_STATED, entry.city, silent=entry.plans)]
        return [Row(NOT_READ, entry.city, silent=entry.plans, notes=(self._unread(entry),))]

    def _unread(self, entry: Stated) -> Note:
        if not entry.plans:
            return note("no-document")
        if any(p.has_read(self.measure.indicator) for p in entry.plans):
            return note("only-report-or-excerpt")
        return note("indicator-not-read")

    def set_notes(self, entries: list[Stated], chosen: Mapping[str, Target]) -> list[Note]:
        """Further scopes at which cities can be compared."""
        counts: dict[Scope, int] = {}
        for entry in entries:
            for scope in entry.rankable:
                counts[scope] = counts.get(scope, 0) + 1
        others = sorted(
            (s for s, n in counts.items() if n > 1 and s != self.basis),
            key=lambda s: declared_order(self.indicator, s),
        )
        if not others:
            return []
        words = join([scope_words(self.indicator, s) for s in others])
        ids = ", ".join(str(s) for s in others)
        return [note("also-comparable-at", scopes=words, ids=ids)]
