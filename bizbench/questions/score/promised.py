"""What a city's announced targets count with: one figure for each scored measure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.naming import join
from bizbench.data.recipes import identity
from bizbench.data.records import City, Goalposts, Measure, Scope
from bizbench.ground.record import replace
from bizbench.questions.compare.notes import figure_notes
from bizbench.questions.compare.records import (
    NOT_COMPARABLE,
    NOT_COVERED,
    NOT_READ,
    OTHER_CASES,
    Row,
)
from bizbench.questions.compare.select import Documents, nearest
from bizbench.questions.compare.silence import silent
from bizbench.questions.measuring import Amount, amount_of
from bizbench.questions.notes import Note, needs, note
from bizbench.questions.score.records import SCORED, Entrant, Figure

#: Bounds under which a promise of nothing is a promise of nothing.
_ZERO_BOUNDS = ("exactly", "at_most")


def entrants(
    catalog: Catalog,
    cities: Sequence[City],
    measures: Iterable[Measure],
    as_of: int | None,
    assumptions: Assumptions,
    with_drafts: bool = False,
) -> list[Entrant]:
    """Cities with what they promise of each measure; pure."""
    finder = _Finder(catalog, Documents(catalog, as_of, with_drafts), as_of, assumptions)
    by_measure = [
        [finder.figure(city, m, m.goalposts) for city in cities] for m in measures if m.goalposts
    ]
    return [
        Entrant(city, tuple(figures[n] for figures in by_measure)) for n, city in enumerate(cities)
    ]


class _Finder:
    """Finds the figures of cities, measure by measure."""

    def __init__(
        self,
        catalog: Catalog,
        documents: Documents,
        as_of: int | None,
        assumptions: Assumptions,
    ) -> None:
        self.catalog = catalog
        self.documents = documents
        self.as_of = as_of
        self.assumptions = assumptions

    def figure(self, city: City, measure: Measure, posts: Goalposts) -> Figure:
        """The city's figure in the goalposts' case, else another measure's zero, else why not."""
        found = self._own(city, measure, posts.case)
        if found.kind in (SCORED, NOT_COVERED, NOT_READ):
            return found
        zero = self._zero(city, measure, posts.case)
        if zero is None:
            return found
        if zero.kind == SCORED:
            return zero
        return replace(found, notes=(*found.notes, *zero.notes))

    def _own(self, city: City, measure: Measure, case: str) -> Figure:
        entry = self.documents.stated(city, measure, case)
        basis = Scope(case)
        scope = nearest(self.catalog.indicators[measure.indicator], basis, entry.rankable)
        if scope is None or entry.broken:
            row = silent(self.catalog, entry, measure, basis, self.as_of)
            notes = row.notes
            if row.kind == OTHER_CASES:
                notes = (*notes, self._elsewhere(row, measure, case))
            return Figure(
                measure, row.kind, target=row.target, plan=row.plan, silent=row.silent, notes=notes
            )
        target = entry.rankable[scope]
        made = Figure(
            measure,
            SCORED,
            amount=amount_of(target, measure),
            target=target,
            plan=self.catalog.plans[target.plan],
            notes=figure_notes(self.catalog, target, basis),
        )
        return without_convention(made, self.assumptions)

    def _zero(self, city: City, measure: Measure, case: str) -> Figure | None:
        """A figure of a measure whose zero is this one's zero; with a note where it is not 0."""
        indicator = self.catalog.indicators[measure.indicator]
        for other in indicator.measures:
            if other.zero_of != measure.id or case not in other.cases:
                continue
            found = self._own(city, other, case)
            if found.kind != SCORED or found.amount is None or found.target is None:
                continue
            if found.amount.number != 0 or found.target.bound not in _ZERO_BOUNDS:
                return Figure(measure, NOT_COMPARABLE, notes=(note("zero-only", name=other.name),))
            amount = Amount(Fraction(0), measure.unit, identity(measure.unit))
            why = note("zero-of", name=other.name, measure=measure.name)
            return replace(
                found, measure=measure, amount=amount, zero_of=other, notes=(why, *found.notes)
            )
        return None

    def _elsewhere(self, row: Row, measure: Measure, case: str) -> Note:
        """The cases for which the city states the measure, where it is not the goalposts'."""
        cases = self.catalog.indicators[measure.indicator].cases
        found = {e.target.scope.case for e in row.elsewhere}
        others = join([c.name for c in cases.values() if c.id in found])
        return note("other-cases", cases=others, case=cases[case].name)


def without_convention(figure: Figure, assumptions: Assumptions) -> Figure:
    """The figure, kept apart where its conversion needs a value that nobody has named."""
    assert figure.amount is not None
    missing = [c for c in figure.amount.recipe.conventions if not assumptions.admissible(c)]
    if not missing:
        return figure
    why = needs(missing)
    return replace(figure, kind=NOT_COMPARABLE, amount=None, notes=(*figure.notes, why))
