"""One city's row by itself: a figure with its notes, or why there is none to rank."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.levels import obstacle
from bizbench.data.naming import join
from bizbench.data.records import Case, City, Measure, Plan, Scope, Target
from bizbench.questions.caveats import document_notes
from bizbench.questions.compare.notes import figure_notes
from bizbench.questions.compare.records import (
    IN_WORDS,
    NOT_COMPARABLE,
    NOT_COVERED,
    NOT_READ,
    NOT_STATED,
    OTHER_CASES,
    Elsewhere,
    Row,
    RowKind,
)
from bizbench.questions.compare.select import Stated, nearest
from bizbench.questions.notes import Note, note, once

#: The order of the rows without a rank.
_ORDER: tuple[RowKind, ...] = (
    NOT_COMPARABLE,
    IN_WORDS,
    OTHER_CASES,
    NOT_STATED,
    NOT_COVERED,
    NOT_READ,
)


def place(row: Row) -> int:
    """Where a row without a rank stands among the others."""
    return _ORDER.index(row.kind)


def order(row: Row) -> tuple[int, str]:
    """The same, with the cities of one place in the order of their ids."""
    return place(row), row.city.id if row.city else ""


def figure(
    catalog: Catalog,
    kind: RowKind,
    city: City,
    target: Target,
    basis: Scope,
    notes: Sequence[Note] = (),
) -> Row:
    """The row of a figure, unvalued."""
    said = once((*figure_notes(catalog, target, basis), *notes))
    return Row(kind, city, plan=catalog.plans[target.plan], target=target, notes=said)


def silent(
    catalog: Catalog, entry: Stated, measure: Measure, basis: Scope, as_of: int | None
) -> Row:
    """The row of a city that has no figure to rank, with the reason."""
    if entry.broken:
        worst = entry.broken[0]
        why = note("file-broken", file=worst.file, problems=str(worst.errors))
        return Row(NOT_READ, entry.city, silent=entry.plans, notes=(why,))
    if entry.blocked:
        return _blocked(catalog, entry, measure, basis)
    if entry.drafts:
        return _draft(catalog, entry, measure, basis)
    if entry.elsewhere:
        indicator = catalog.indicators[measure.indicator]
        found = [Elsewhere(indicator, target) for target in entry.elsewhere.values()]
        plan = catalog.plans[found[0].target.plan]
        marks = tuple(document_notes(plan)) if plan.is_draft else ()
        return Row(OTHER_CASES, entry.city, plan=plan, elsewhere=tuple(found), notes=marks)
    case = catalog.indicators[measure.indicator].cases[basis.case]
    subject = off_subject(catalog, entry.plans, measure)
    if subject is not None:
        return Row(NOT_COVERED, entry.city, silent=entry.plans, notes=(subject,))
    read = [p for p in entry.plans if p.speaks_for(measure, case)]
    if read:
        return Row(NOT_STATED, entry.city, silent=tuple(read))
    unread = _unread(entry, measure, case, as_of, catalog.year)
    return Row(NOT_READ, entry.city, silent=entry.plans, notes=(unread,))


class Silences:
    """Why some cities state nothing of a measure.

    It depends on their documents, the indicator and how new the measure is: one row stands in many
    sets. ``cities`` are what each states of a measure that none of its documents names.
    """

    def __init__(self, catalog: Catalog, as_of: int | None, cities: Sequence[Stated]) -> None:
        self._catalog = catalog
        self._as_of = as_of
        self._cities = cities
        self._known: dict[tuple[str, int], list[Row]] = {}

    def row(self, entry: Stated, measure: Measure, basis: Scope) -> Row:
        """The row of a city that has no figure to rank."""
        return silent(self._catalog, entry, measure, basis, self._as_of)

    def rows(self, measure: Measure, case: str) -> list[Row]:
        """The row of every city, in order, as if it stated nothing."""
        layer = self._catalog.indicators[measure.indicator].cases[case].layer
        key = measure.indicator, max(measure.layer, layer)
        if key not in self._known:
            basis = Scope(case)
            rows = (
                silent(self._catalog, city, measure, basis, self._as_of) for city in self._cities
            )
            self._known[key] = sorted(rows, key=place)
        return self._known[key]


def _blocked(catalog: Catalog, entry: Stated, measure: Measure, basis: Scope) -> Row:
    """A figure that cannot be ranked: words are what they are, of a number it is said why."""
    scope = nearest(catalog.indicators[measure.indicator], basis, list(entry.blocked))
    assert scope is not None
    target = entry.blocked[scope]
    why = obstacle(target, measure)
    if why == IN_WORDS:
        return figure(catalog, IN_WORDS, entry.city, target, basis)
    notes = (note(why),) if why else ()
    return figure(catalog, NOT_COMPARABLE, entry.city, target, basis, notes)


def _draft(catalog: Catalog, entry: Stated, measure: Measure, basis: Scope) -> Row:
    """A figure of a draft for consultation, where nothing in force says anything."""
    scope = nearest(catalog.indicators[measure.indicator], basis, list(entry.drafts))
    assert scope is not None
    target = entry.drafts[scope]
    kind: RowKind = IN_WORDS if target.in_words else NOT_COMPARABLE
    return figure(catalog, kind, entry.city, target, basis, draft_notes(target, measure))


def draft_notes(target: Target, measure: Measure) -> tuple[Note, ...]:
    """Why the figure of a draft that does not take part has no rank."""
    why = obstacle(target, measure)
    return () if why == IN_WORDS else (note(why or "draft-not-ranked"),)


def _unread(
    entry: Stated, measure: Measure, case: Case, as_of: int | None, year: int | None
) -> Note:
    if not entry.plans and year is not None:
        return note("no-document-of", year=str(year))
    if not entry.plans:
        return note("no-document") if as_of is None else note("no-document-by", year=str(as_of))
    return why_unread(entry.plans, measure, case)


def off_subject(catalog: Catalog, plans: Sequence[Plan], measure: Measure) -> Note | None:
    """What documents are about, where none of them covers the measure."""
    if not plans or any(p.covers(measure.indicator) for p in plans):
        return None
    subjects = {id for p in plans for id in p.about or ()}
    names = join([i.name for i in catalog.indicators.values() if i.id in subjects])
    return note("off-subject", n=str(len(plans)), subjects=names)


def why_unread(plans: Iterable[Plan], measure: Measure, case: Case) -> Note:
    """Why documents say nothing by their silence; those on another subject say nothing at all."""
    plans = [p for p in plans if p.covers(measure.indicator)]
    if any(p.has_read_for(measure, case) for p in plans):
        if all(p.is_draft for p in plans):
            return note("only-draft")
        return note("only-report-or-excerpt")
    if any(p.has_read(measure.indicator) for p in plans):
        return note("measure-is-newer")
    return note("indicator-not-read")
