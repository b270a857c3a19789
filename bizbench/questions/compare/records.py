"""The records a comparison is made of."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal, get_args

from bizbench.data.conventions import Reading
from bizbench.data.naming import scope_words
from bizbench.data.records import (
    City,
    Indicator,
    Measure,
    Observed,
    Plan,
    Scope,
    Series,
    Target,
    Words,
)
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct
from bizbench.questions.compare.query import Against, Query
from bizbench.questions.frameworks import Under
from bizbench.questions.notes import Note, Span
from bizbench.questions.places import Selection
from bizbench.questions.terms import Terms
from bizbench.questions.verdict import (
    OPEN,
    RELAXED,
    SAME_NUMBER,
    TIGHTENED,
    UNCHANGED,
    Direction,
    Verdict,
)

RANKED: Final = "ranked"
VARIANT: Final = "variant"
REFERENCE: Final = "reference"
NOT_STATED: Final = "not-stated"
IN_WORDS: Final = "in-words"
NOT_READ: Final = "not-read"
#: What is known of the city is about a subject that the measure is no part of.
NOT_COVERED: Final = "not-covered"
NOT_COMPARABLE: Final = "not-comparable"
#: What a place above lays down, beside the promises that it binds.
FLOOR: Final = "floor"
#: The city states the measure for other cases or scopes than those of the set.
OTHER_CASES: Final = "other-cases"
ALONE: Final = "alone"
RowKind = Literal[
    "ranked",
    "variant",
    "reference",
    "not-stated",
    "in-words",
    "not-read",
    "not-covered",
    "not-comparable",
    "other-cases",
    "alone",
    "floor",
]
KINDS: tuple[RowKind, ...] = get_args(RowKind)

#: How a promise stands to its floor.
REPEATS: Final = "repeats"
BEYOND: Final = "beyond"
SHORT: Final = "short"
FloorState = Literal["repeats", "same-number", "beyond", "short", "open", "not-comparable"]
FLOOR_STATES: tuple[FloorState, ...] = get_args(FloorState)


class Alike(Struct, frozen=True):
    """A city, by id, that promises the same number on other terms; ``terms`` has the row first."""

    city: str
    terms: Terms


class Elsewhere(Struct, frozen=True):
    """What a city states of a measure for another case or scope than that of a set."""

    indicator: Indicator
    target: Target

    @property
    def scope(self) -> Words:
        return scope_words(self.indicator, self.target.scope)


class Floor(Struct, frozen=True):
    """What a place above lays down for a city; ``verdict`` is that from it to the city's own
    promise, None where the city makes none.
    """

    place: City
    target: Target
    verdict: Verdict | None = None

    @property
    def state(self) -> FloorState | None:
        """How the promise stands to it; a promise only repeats it where no term differs."""
        return _FLOOR_STATES.get(self.verdict.direction, "not-comparable") if self.verdict else None


_FLOOR_STATES: dict[Direction, FloorState] = {
    UNCHANGED: REPEATS,
    SAME_NUMBER: "same-number",
    TIGHTENED: BEYOND,
    RELAXED: SHORT,
    OPEN: "open",
}


class Row(Brief, frozen=True):
    """One line of a set. ``city`` is None only for a goalpost.

    ``value`` is in the set's unit under the reading shown, ``values`` under each reading of the set
    in order; ``rank_low`` to ``rank_high`` are the places over all readings; ``is_open`` marks a
    row whose relation to another differs between readings, or rests on both documents meaning the
    same kind of day. ``gap`` is the difference from the first base of the set, ``further_gaps``
    are those from its further bases, by how they are typed. ``level_with`` are the cities with the
    same number on the same terms, ``same_number`` those with the same number on others. A variant
    stands directly under its city's row. ``silent`` are the documents, newest first, in which
    nothing was found, ``elsewhere`` what the city states of the measure for other cases or scopes.
    ``floor`` is what a place above lays down for the city; of a line that shows one, ``binds`` are
    the ids of the cities it binds.
    """

    kind: RowKind
    city: City | None
    plan: Plan | None = None
    target: Target | None = None
    observed: Observed | None = None
    series: Series | None = None
    silent: tuple[Plan, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    value: Fraction | None = None
    values: tuple[Fraction, ...] = ()
    converted: bool = False
    rank_low: int | None = None
    rank_high: int | None = None
    is_open: bool = False
    gap: Span | None = None
    further_gaps: tuple[tuple[str, Span | None], ...] = ()
    level_with: tuple[str, ...] = ()
    same_number: tuple[Alike, ...] = ()
    floor: Floor | None = None
    binds: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def rank(self) -> int | None:
        return self.rank_low if self.rank_low == self.rank_high else None


class Base(Struct, frozen=True):
    """What gaps of a set are measured from; ``city`` is the one whose row that is, if any is.

    ``name`` is that of a city asked for, ``others`` how many are ranked beside a row: both as they
    are before rows are cut.
    """

    against: Against
    city: str | None = None
    name: Words | None = None
    others: int = 0


class Within(Struct, frozen=True):
    """The places of a city among the ``n`` ranked ones of its province, over all readings."""

    province: City
    low: int
    high: int
    is_open: bool
    n: int


class Set(Brief, frozen=True):
    """The figures of one measure and one case, compared at a basis.

    ``unit`` is the unit of ``value`` and ``gap``; ``readings`` has the one shown first (one empty
    reading where nothing is converted); ``bases`` say what the gaps are measured from. ``among`` is
    how many cities are shown, where the comparison leaves others out. ``is_shared`` marks a set at
    a further scope that cities share, ``league`` names what the ranked cities have in common where
    only they can be. ``floors`` are lines of reference for what binds the cities of the rows.
    ``own`` is the one city asked for, ``within`` its place in its province. ``next_in_line`` are
    the rows first behind the best, also where only the first places are among ``rows``.
    """

    measure: Measure
    indicator: Indicator
    case: str
    basis: Scope
    unit: str
    readings: tuple[Reading, ...]
    rows: tuple[Row, ...]
    notes: tuple[Note, ...] = ()
    bases: tuple[Base, ...] = (Base(Against()),)
    among: int = 0
    is_shared: bool = False
    league: Words | None = None
    floors: tuple[Row, ...] = ()
    own: str | None = None
    within: Within | None = None
    next_in_line: tuple[Row, ...] = ()

    @property
    def against(self) -> Against:
        return self.bases[0].against

    @property
    def base(self) -> str | None:
        return self.bases[0].city

    @property
    def is_ranked(self) -> bool:
        return any(row.kind == RANKED for row in self.rows)

    @property
    def by_city(self) -> tuple[Row, ...]:
        """One row for each city: no further figures, no lines of reference."""
        return tuple(row for row in self.rows if row.kind not in (VARIANT, REFERENCE))

    def row_of(self, city: str | None) -> Row | None:
        """A city's own row, if it is compared."""
        for row in self.rows if city is not None else ():
            is_own = row.city is not None and row.city.id == city
            if is_own and row.kind not in (VARIANT, REFERENCE):
                return row
        return None

    @property
    def stating(self) -> tuple[Row, ...]:
        """The cities' own rows that hold a figure or words."""
        return tuple(r for r in self.rows if r.target is not None and r.kind != VARIANT)

    @property
    def is_table(self) -> bool:
        """Whether it stands as a table; the others go to the closing list.

        What is measured stands beside the only figure too. A city whose file is broken may state
        a figure: it is shown.
        """
        broken = any(n.id == "file-broken" for row in self.rows for n in row.notes)
        beside = any(row.kind == REFERENCE for row in self.rows)
        return self.is_ranked or len(self.stating) > 1 or broken or beside


class Silence(Brief, frozen=True):
    """Measures of one indicator of which no city states anything; a row says why for each."""

    indicator: Indicator
    measures: tuple[Measure, ...]
    rows: tuple[Row, ...]


class Comparison(Brief, frozen=True):
    """The sets of what was asked for, and the silences where there is no set.

    ``selection`` says which places are shown, where others are left out or some were asked for.
    """

    in_brief = ("sets", "cities", "version")

    query: Query
    indicators: tuple[Indicator, ...]
    sets: tuple[Set, ...]
    silences: tuple[Silence, ...]
    version: str
    selection: Selection | None = None
    problems: tuple[Problem, ...] = ()
    under: Under | None = None

    @property
    def cities(self) -> tuple[str, ...]:
        """The ids of the cities compared, lines of reference apart."""
        rows = [row for set_ in self.sets for row in set_.rows if row.kind != REFERENCE]
        rows += [row for silence in self.silences for row in silence.rows]
        return tuple(dict.fromkeys(row.city.id for row in rows if row.city is not None))

    def sets_of(self, city: str) -> tuple[Set, ...]:
        """Of sets that differ by their league only the one a city is ranked in, else the first."""
        found: dict[tuple[str, Scope], Set] = {}
        for set_ in self.sets:
            key = (set_.measure.id, set_.basis)
            own = set_.row_of(city) if key in found else None
            if key not in found or (own is not None and own.kind == RANKED):
                found[key] = set_
        return tuple(found.values())
