"""One set's answer: which way, by how much, against whom, and who answers for it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bizbench.data.conventions import Assumptions
from bizbench.data.records import Measure
from bizbench.questions.compare import records as compared
from bizbench.questions.compare.alike import terms_of, terms_of_all
from bizbench.questions.compare.query import CITY, Against
from bizbench.questions.compare.records import FLOOR, RANKED, Row, RowKind, Set
from bizbench.questions.gaps.departments import answering
from bizbench.questions.gaps.distance import distance
from bizbench.questions.gaps.reach import reach
from bizbench.questions.gaps.records import (
    AHEAD,
    BEHIND,
    LEVEL,
    NOT_COMPARABLE,
    NOTHING_LEFT,
    ONLY,
    OPEN,
    OTHER_CASES,
    SAME_NUMBER,
    SILENT,
    Figures,
    Gap,
    State,
)
from bizbench.questions.gaps.remarks import order_notes, remarks, terms_notes
from bizbench.questions.gaps.sides import Numbers, Sides, sides
from bizbench.questions.notes import Span
from bizbench.questions.terms import OWN, SAME, Terms

_LEVEL = {LEVEL, NOTHING_LEFT}
#: The natural limit of a share, where more is better; less has its limit at zero.
_WHOLE = {"percent": Fraction(100), "permille": Fraction(1000)}


class Judge:
    """Judges a city's sets; holds what they have in common.

    With a ``rank`` it says what the city must promise to reach that.
    """

    def __init__(
        self, city: str, against: Against, assumptions: Assumptions, rank: int | None = None
    ) -> None:
        self.rank = rank
        self.city = city
        self.against = against
        self.assumptions = assumptions

    def of(self, set_: Set) -> Gap | None:
        """How the city stands in a set; None where neither side states anything."""
        both = sides(set_, self.city, self.against)
        figures = self._figures(set_, both)
        state = _state(both, figures, set_.is_shared)
        if state is None:
            return None
        ranked = [row for row in set_.rows if row.kind == RANKED]
        limit = _limit(set_.measure, figures.unit if figures else set_.unit)
        compared = ranked or [both.own]
        sharing = sum(_is_at(row, limit) for row in compared)
        terms = _terms(both, set_.measure)
        if state == LEVEL and not terms.are_same:
            state = SAME_NUMBER
        is_rival = self.against.kind != FLOOR
        if is_rival and state == LEVEL and _is_at(both.own, limit) and 2 * sharing > len(compared):
            state = LEVEL if _is_outdone(both, set_.measure) else NOTHING_LEFT
        elsewhere = both.own.elsewhere[0].target if both.own.elsewhere else None
        departments, is_support = answering(both.own.target or elsewhere)
        order = (
            *order_notes(state, both.numbers, set_.measure.better),
            *terms_notes(state, both.own, both.others, terms),
        )
        return Gap(
            state=state,
            measure=set_.measure,
            indicator=set_.indicator,
            case=set_.case,
            basis=set_.basis,
            own=both.own,
            others=_level_with(both, set_.measure) if state in _LEVEL else both.others,
            perhaps=both.perhaps,
            figures=figures,
            silence=self._silence(set_, both) if state == ONLY else None,
            ranked=len(ranked),
            sharing=sharing,
            stating=sum(r.target is not None for r in _but(set_, self.city)),
            departments=departments,
            is_support=is_support,
            terms=terms,
            remarks=tuple(dict.fromkeys(remarks(state, both.own, both.others, set_.notes, order))),
            reach=reach(set_, both.own, self.rank, self.assumptions) if self.rank else None,
        )

    def _silence(self, set_: Set, both: Sides) -> RowKind | None:
        """Why the city that it is held against states nothing, or what all of them state."""
        if both.is_elsewhere:
            return compared.OTHER_CASES
        if self.against.kind != CITY:
            return None
        row = set_.row_of(self.against.city)
        return row.kind if row else None

    def _figures(self, set_: Set, both: Sides) -> Figures | None:
        numbers, target = both.numbers, both.own.target
        if numbers is None or target is None:
            return None
        measure = set_.measure
        gaps = [a - b for a, b in zip(numbers.own, numbers.base, strict=True)]
        lags = gaps if measure.better == "lower" else [-gap for gap in gaps]
        recipe = None if target.recipe is None or target.recipe.is_identity else target.recipe
        return Figures(
            unit=numbers.unit,
            per=_period(measure, numbers, target.per),
            readings=numbers.readings,
            converted=numbers.converted,
            own=Span.of(numbers.own),
            base=Span.of(numbers.base),
            gap=Span.of(gaps),
            lag=Span.of(lags),
            distance=distance(measure, set_.case, numbers, lags, recipe, self.assumptions),
        )


def _level_with(both: Sides, measure: Measure) -> tuple[Row, ...]:
    """Those of the others that are on the city's own terms."""
    found = terms_of_all(both.own, both.others, measure)
    return tuple(r for r, terms in zip(both.others, found, strict=True) if terms.are_same)


def _terms(both: Sides, measure: Measure) -> Terms:
    """Those of the city's promise held against the first of the others'."""
    if both.terms is not None:
        return both.terms
    if both.numbers is None or not both.others:
        return SAME
    return terms_of(both.own, both.others[0], measure)


def _is_outdone(both: Sides, measure: Measure) -> bool:
    """Whether one of the others has the number on terms that may be stricter."""
    found = terms_of_all(both.own, both.others, measure)
    return any(not terms.are_same and terms.stricter != OWN for terms in found)


def _but(set_: Set, city: str) -> list[Row]:
    return [row for row in set_.by_city if row.city and row.city.id != city]


def _period(measure: Measure, numbers: Numbers, per: str | None) -> str | None:
    """For what period the numbers count: figures of one period are not converted."""
    return measure.per if numbers.converted else per or measure.per


def _state(both: Sides, figures: Figures | None, is_shared: bool) -> State | None:
    """The state; None at a further scope for which the others speak in the set of the case."""
    if figures is not None:
        return _direction([figures.lag.low, figures.lag.high])
    if both.own.target is None:
        elsewhere = both.own.kind == compared.OTHER_CASES
        return (OTHER_CASES if elsewhere else SILENT) if both.others else None
    if both.others or both.is_refused:
        return NOT_COMPARABLE
    return None if both.is_elsewhere and is_shared else ONLY


def _direction(lags: Sequence[Fraction]) -> State:
    """One word only where it holds under every reading."""
    if all(lag == 0 for lag in lags):
        return LEVEL
    if all(lag > 0 for lag in lags):
        return BEHIND
    return AHEAD if all(lag < 0 for lag in lags) else OPEN


def _limit(measure: Measure, unit: str) -> Fraction | None:
    """The number beyond which nothing can be promised, where there is one by nature."""
    if measure.better == "lower":
        return Fraction(0)
    return _WHOLE.get(unit) if measure.of else None


def _is_at(row: Row, limit: Fraction | None) -> bool:
    return limit is not None and bool(row.values) and all(v == limit for v in row.values)
