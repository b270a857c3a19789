"""The rows of a set: ranked ones with gaps, variants below them, and the silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from bizbench.data.catalog import Catalog
from bizbench.data.levels import obstacle
from bizbench.data.naming import join, scope_words
from bizbench.data.records import Indicator, Measure, Scope, Target
from bizbench.questions.caveats import conversion_notes, measuring_notes, year_notes
from bizbench.questions.compare import silence
from bizbench.questions.compare.notes import level_notes, lift_shared
from bizbench.questions.compare.records import (
    ALONE,
    IN_WORDS,
    NOT_COMPARABLE,
    RANKED,
    VARIANT,
    Query,
    Row,
    RowKind,
)
from bizbench.questions.compare.references import base_values
from bizbench.questions.compare.select import Stated
from bizbench.questions.measuring import Amount, Measuring
from bizbench.questions.notes import Note, Span, note
from bizbench.questions.ranks import places


class Rows:
    """Makes the rows of one set; holds what they have in common."""

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

    def row(self, kind: RowKind, entry: Stated, target: Target, notes: Sequence[Note] = ()) -> Row:
        return silence.figure(self.catalog, kind, entry.city, target, self.basis, notes)

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
                    values=tuple(under[i] for under in values),
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
        plans = (self.catalog.plans[t.plan] for t in chosen.values())
        return result, [*shared, *measuring_notes(how, units), *year_notes(plans), *gap_notes]

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
        base = base_values(self.query.against, rows, values, under)
        notes: list[Note] = []
        if base is None:
            notes.append(note("no-reference"))
        else:
            gaps = [
                [value - start for value in row] for row, start in zip(values, base, strict=True)
            ]
            rows = [replace(row, gap=Span.of([g[i] for g in gaps])) for i, row in enumerate(rows)]
        if reference is not None and under is not None:
            row, amount = reference
            converted = how.converts and not amount.recipe.is_identity
            rows.append(replace(row, value=under[0], values=tuple(under), converted=converted))
        return rows, notes

    def alone(self, entry: Stated, chosen: Mapping[str, Target]) -> list[Row]:
        """The row of the only city with a figure that could be ranked."""
        row = self.row(ALONE, entry, chosen[entry.city.id])
        return [row, *self.variants(entry, chosen)]

    def unranked(
        self,
        entries: Sequence[Stated],
        chosen: Mapping[str, Target],
        apart: Mapping[str, Note],
    ) -> list[Row]:
        """The rows of all other cities, each with the reason why it has no rank."""
        groups: list[list[Row]] = []
        for entry in entries:
            why = apart.get(entry.city.id)
            if why is None:
                groups.append(self._silent(entry))
            else:
                row = self.row(NOT_COMPARABLE, entry, chosen[entry.city.id], (why,))
                groups.append([row, *self.variants(entry, chosen)])
        groups.sort(key=lambda group: silence.place(group[0]))
        return [row for group in groups for row in group]

    def _silent(self, entry: Stated) -> list[Row]:
        row = silence.silent(self.catalog, entry, self.measure, self.basis, self.query.as_of)
        if row.target is None:
            return [row]
        return [row, *self.variants(entry, {entry.city.id: row.target})]

    def variants(self, entry: Stated, chosen: Mapping[str, Target]) -> list[Row]:
        """The city's other figures of the case, and what cannot be ranked, below its row."""
        main = chosen.get(entry.city.id)
        others = [t for t in entry.rankable.values() if t is not main]
        others += [t for t in entry.blocked.values() if t is not main]
        others.sort(key=lambda t: (self.indicator.scope_order(t.scope), -t.year, t.id))
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
        """Stretch levels, outer limits and stages of a figure, without what only restates it."""
        further = self.catalog.plans[main.plan].further(main)
        return [t for t in further if t.role != "restated"]

    def scopes_in_common(self, entries: Sequence[Stated]) -> list[Note]:
        """Further scopes at which cities can be compared."""
        counts: dict[Scope, int] = {}
        for entry in entries:
            for scope in entry.rankable:
                counts[scope] = counts.get(scope, 0) + 1
        others = sorted(
            (s for s, n in counts.items() if n > 1 and s != self.basis),
            key=lambda s: self.indicator.scope_order(s),
        )
        if not others:
            return []
        words = join([scope_words(self.indicator, s) for s in others])
        ids = ", ".join(str(s) for s in others)
        return [note("also-comparable-at", scopes=words, ids=ids)]
