"""The rows of a set: ranked ones with gaps, variants below them, and the silent."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from operator import eq

from bizbench.data.catalog import Catalog
from bizbench.data.levels import obstacle
from bizbench.data.records import Indicator, Measure, Scope, Target
from bizbench.ground.record import replace
from bizbench.questions.caveats import (
    BARE_DAY,
    conversion_notes,
    measuring_notes,
    same_kind_notes,
    year_notes,
)
from bizbench.questions.compare import silence
from bizbench.questions.compare.alike import lead_notes, with_alike
from bizbench.questions.compare.notes import figure_notes, level_notes, shared_notes
from bizbench.questions.compare.query import Query
from bizbench.questions.compare.records import (
    ALONE,
    IN_WORDS,
    NOT_COMPARABLE,
    NOT_READ,
    RANKED,
    VARIANT,
    Row,
    RowKind,
)
from bizbench.questions.compare.references import Bases, Gaps, bases_of, no_base
from bizbench.questions.compare.select import Stated
from bizbench.questions.measuring import Amount, Measuring, values_of
from bizbench.questions.notes import Note, note, once
from bizbench.questions.ranks import Place, placed

#: The row that a base has beside the cities', and its amount; the amount of each city that has a
#: floor; or why there is none. An amount that cannot be put beside the figures is left out.
Reference = tuple[Row, Amount | None] | dict[str, Amount] | Note | None
References = Sequence[Reference]


def _newer_untold(entry: Stated, target: Target) -> Iterator[Note]:
    """That nobody can tell whether a figure is newer than another of its scope."""
    beside = any(t.scope == target.scope for t in entry.twins)
    if target in entry.twins or (beside and target in entry.rankable.values()):
        yield note("newer-untold")


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
        notes = (*notes, *_newer_untold(entry, target))
        return silence.figure(self.catalog, kind, entry.city, target, self.basis, notes)

    def ranked(
        self,
        figures: Mapping[str, tuple[Stated, Target, Amount]],
        references: References,
    ) -> tuple[list[Row], list[Note]]:
        """The ranked rows with their variants, in order, and the references; notes all share.

        Rows of which not all is told have no notes and no variants: see ``_told_whole``.
        """
        how, better = self.how, self.measure.better
        cities = sorted(figures)
        amounts = [figures[c][2] for c in cities]
        values = values_of(amounts, how)
        found = placed(amounts, values, how, better, self.query.assumptions)
        order = sorted(
            range(len(cities)),
            key=lambda i: (found[i].shown, found[i].low, found[i].high, cities[i]),
        )
        said = cache(lambda i: self._said(*figures[cities[i]], found[i]))
        shared = shared_notes(said(i) for i in order)
        whole = self._told_whole(cities, values, found)
        rows = []
        for i in order:
            entry, target, amount = figures[cities[i]]
            rows.append(
                Row(
                    RANKED,
                    entry.city,
                    plan=self.catalog.plans[target.plan],
                    target=target,
                    value=values[i][0],
                    values=values[i],
                    converted=how.converts and not amount.recipe.is_identity,
                    rank_low=found[i].low,
                    rank_high=found[i].high,
                    is_open=found[i].is_open,
                    notes=tuple(n for n in said(i) if n not in shared) if i in whole else (),
                )
            )
        told = {cities[i] for i in whole}
        rows, said_of_ties = with_alike(rows, self.measure, told)
        rows, gap_notes = self._with_gaps(rows, references, told)
        rows = level_notes(rows)
        chosen = {c: t for c, (_, t, _) in figures.items()}
        result: list[Row] = []
        for row in rows:
            result.append(row)
            if row.kind == RANKED and row.city and row.city.id in told:
                result += self.variants(figures[row.city.id][0], chosen)
        notes = (
            *said_of_ties,
            *(() if self.query.about else lead_notes(rows, self.measure)),
            *(replace(n, of_all=True) for n in shared),
            *same_kind_notes(amounts, self.query.assumptions),
            *measuring_notes(how),
            *year_notes(row.plan for row in rows if row.plan),
            *gap_notes,
        )
        return result, [*notes]

    def _said(self, entry: Stated, target: Target, amount: Amount, place: Place) -> Sequence[Note]:
        """The notes of a ranked figure."""
        more = (*self._days_elsewhere(target), *conversion_notes(amount, self.how, place))
        of_figure = figure_notes(self.catalog, target, self.basis)
        return once((*of_figure, *more, *_newer_untold(entry, target)))

    def _told_whole(
        self, cities: Sequence[str], values: Sequence[Sequence[Fraction]], found: Sequence[Place]
    ) -> Collection[int]:
        """The ranked cities of which all is told: see ``Query.about`` and ``Query.top``.

        Of those that an answer is not about the best, under any reading, are told whole, too.
        """
        query, everyone = self.query, range(len(cities))
        if query.about:
            near = 1 + len(query.about)  # nobody else can be before the best of the others
            others = [i for i in everyone if found[i].low <= near and cities[i] not in query.about]
            pick = min if self.measure.better == "lower" else max
            numbers = {id(values[i]): values[i] for i in others}  # equal ones are mostly one object
            best = [pick(under) for under in zip(*numbers.values(), strict=True)]
            leading = {of for of, mine in numbers.items() if any(map(eq, mine, best))}
            return {i for i in everyone if cities[i] in query.about or id(values[i]) in leading}
        if (top := query.top) is not None:
            return {i for i in everyone if found[i].low <= top or cities[i] == query.own}
        return everyone

    def _days_elsewhere(self, target: Target) -> Iterator[Note]:
        """What a document's own usage says for a reading of its bare 天."""
        plan = self.catalog.plans[target.plan]
        if self.how.converts and target.unit == BARE_DAY and plan.names_working_days:
            yield note("working-days-elsewhere")

    def _with_gaps(
        self, rows: Sequence[Row], references: References, whole: Collection[str]
    ) -> tuple[list[Row], list[Note]]:
        """Rows, those of ``whole`` with gaps, then the references; why some base gives none."""
        beside: list[Row] = []
        notes: list[Note] = []
        found: list[Bases] = []
        for against, reference in zip(self.query.against, references, strict=True):
            if isinstance(reference, dict):
                floors = [self._under(reference, row) for row in rows]
                notes += [] if any(floors) else [note("no-base-floor")]
                found.append(floors)
                continue
            why = reference if isinstance(reference, Note) else None
            if isinstance(reference, tuple):
                row, amount = reference
                beside.append(self._valued(row, amount) if amount else row)
                why = None if amount else note("no-base-unit")
            under = beside[-1].values if isinstance(reference, tuple) else None
            found.append(bases_of(against, rows, under))
            if not any(found[-1]):
                why = why or no_base(self.catalog, against, rows)
            notes += [why] if why and self.measure.is_ranked else []
        gaps = Gaps([against.typed for against in self.query.against])
        of_rows = zip(*found, strict=True) if rows else ()
        made = [
            gaps.beside(row, bases) if row.city and row.city.id in whole else row
            for row, bases in zip(rows, of_rows, strict=True)
        ]
        return [*made, *beside], notes

    def _under(self, floors: Mapping[str, Amount], row: Row) -> Sequence[Fraction] | None:
        """The floor of a row's city under each reading."""
        amount = floors.get(row.city.id) if row.city else None
        return [self.how.value(amount, r) for r in self.how.readings] if amount else None

    def measured(self, line: Row, references: References) -> Row:
        """The line of a floor, with its number where gaps are measured from it."""
        amounts = {c: a for r in references if isinstance(r, dict) for c, a in r.items()}
        amount = next((amounts[city] for city in line.binds if city in amounts), None)
        return self._valued(line, amount) if amount else line

    def _valued(self, row: Row, amount: Amount) -> Row:
        """A row with its number under each reading."""
        how = self.how
        values = tuple(how.value(amount, r) for r in how.readings)
        converted = how.converts and not amount.recipe.is_identity
        return replace(row, value=values[0], values=values, converted=converted)

    def alone(
        self, figures: Mapping[str, tuple[Stated, Target, Amount]], references: References
    ) -> tuple[list[Row], list[Note]]:
        """The row of the only city with a figure to rank, beside the references."""
        rows, variants = [], []
        for entry, target, amount in figures.values():
            row = self.row(ALONE, entry, target, tuple(conversion_notes(amount, self.how)))
            rows.append(self._valued(row, amount) if any(references) else row)
            variants += self.variants(entry, {entry.city.id: target})
        made, notes = self._with_gaps(rows, references, figures)
        if any(row.gap for row in made):
            notes = [*measuring_notes(self.how), *notes]
        return [*made[: len(rows)], *variants, *made[len(rows) :]], notes

    def unranked(
        self,
        entries: Sequence[Stated],
        chosen: Mapping[str, Target],
        apart: Mapping[str, Note],
        rest: Sequence[Row],
    ) -> list[Row]:
        """The rows of all other cities, each with the reason why it has no rank.

        ``rest`` are those of the cities that state nothing here.
        """
        groups: list[list[Row]] = []
        for entry in entries:
            why = apart.get(entry.city.id)
            if why is None:
                groups.append(self._unfit(entry))
            else:
                row = self.row(NOT_COMPARABLE, entry, chosen[entry.city.id], (why,))
                groups.append([row, *self.variants(entry, chosen)])
        groups.sort(key=lambda group: silence.place(group[0]))
        if any(group[0].kind == NOT_READ for group in groups):
            # A city whose file is broken stands among those that state nothing.
            groups += [[row] for row in rest]
            groups.sort(key=lambda group: silence.order(group[0]))
            rest = []
        return [*(row for group in groups for row in group), *rest]

    def _unfit(self, entry: Stated) -> list[Row]:
        row = silence.silent(self.catalog, entry, self.measure, self.basis, self.query.as_of)
        if row.target is None:
            return [row]
        return [row, *self.variants(entry, {entry.city.id: row.target})]

    def variants(self, entry: Stated, chosen: Mapping[str, Target]) -> list[Row]:
        """The city's other figures of the case, and what cannot be ranked, below its row."""
        if not self.query.is_about(entry.city):
            return []
        main = chosen.get(entry.city.id)
        said = (*entry.rankable.values(), *entry.blocked.values(), *entry.twins)
        others = [t for t in said if t is not main]
        others.sort(key=lambda t: (self.indicator.scope_order(t.scope), -t.year, t.id))
        rows = []
        if main is not None:
            rows += [self._variant(entry, t, ()) for t in self._further(main)]
        for target in others:
            extra: tuple[Note, ...] = ()
            why = obstacle(target, self.measure)
            if main is not None and target.scope == main.scope and target not in entry.twins:
                extra = (note("newer-not-ranked"),)
            if why and why != IN_WORDS:
                extra = (*extra, note(why))
            rows.append(self._variant(entry, target, extra))
            rows += [self._variant(entry, t, ()) for t in self._further(target)]
        for target in (t for t in entry.drafts.values() if t is not main):
            rows.append(self._variant(entry, target, silence.draft_notes(target, self.measure)))
            rows += [self._variant(entry, t, ()) for t in self._further(target)]
        return rows

    def _variant(self, entry: Stated, target: Target, notes: tuple[Note, ...]) -> Row:
        made = self.row(VARIANT, entry, target, notes)
        if target.role == "main":
            return made
        return replace(made, notes=(note(f"role-{target.role}"), *made.notes))

    def _further(self, main: Target) -> list[Target]:
        """Stretch levels, outer limits and stages of a figure, without what only restates it."""
        further = self.catalog.further(main)
        return [t for t in further if t.role != "restated"]
