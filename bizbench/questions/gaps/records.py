"""The records that a city's strengths and weaknesses are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import Final, Literal, get_args

from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.records import City, Indicator, Measure, Scope, Words
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct, field
from bizbench.ground.vocabulary import Bound
from bizbench.questions.asked import AS_OF, ASSUME, DRAFTS, FRAMEWORK, STRICT, typed
from bizbench.questions.compare.query import BEST, GOALPOST, MEDIAN, OBSERVED, Against
from bizbench.questions.compare.records import FLOOR, Row, RowKind, Within
from bizbench.questions.frameworks import Under
from bizbench.questions.notes import Note, Span
from bizbench.questions.places import Places, Selection
from bizbench.questions.terms import SAME, Terms

#: How a city stands in a measure. The first six are judgements, under every reading.
BEHIND: Final = "behind"
OPEN: Final = "open"
LEVEL: Final = "level"
AHEAD: Final = "ahead"
#: The same number on other terms, so not level.
SAME_NUMBER: Final = "same-number"
#: Level at the natural limit (zero, 100%) that most cities share.
NOTHING_LEFT: Final = "nothing-left"
#: The city makes a promise, the other side too, and they cannot be set beside each other.
NOT_COMPARABLE: Final = "not-comparable"
#: The other side states it; the city does for other cases or scopes only.
OTHER_CASES: Final = "other-cases"
#: Only the other side states anything.
SILENT: Final = "silent"
#: Only the city states anything.
ONLY: Final = "only"
#: The city states it, and is held against nobody, being alone of its level.
APART: Final = "apart"
State = Literal[
    "behind",
    "open",
    "ahead",
    "same-number",
    "level",
    "nothing-left",
    "not-comparable",
    "other-cases",
    "silent",
    "only",
    "apart",
]
STATES: tuple[State, ...] = get_args(State)
JUDGED: frozenset[State] = frozenset({BEHIND, OPEN, SAME_NUMBER, LEVEL, AHEAD, NOTHING_LEFT})

#: What a gap is measured by, so that gaps of different measures can be put in order.
GOALPOSTS: Final = "goalposts"
LARGER: Final = "larger-figure"
Scale = Literal["goalposts", "larger-figure"]
SCALES: tuple[Scale, ...] = get_args(Scale)


class GapsQuery(Struct, frozen=True):
    """Whose gaps, from what, in ids. No indicators means all.

    ``departments`` are names as written; with them only figures they answer for are kept.
    """

    city: str
    against: Against = field(default_factory=Against)
    indicators: tuple[str, ...] = ()
    framework: str | None = None
    departments: tuple[str, ...] = ()
    places: Places = field(default_factory=Places)
    as_of: int | None = None
    strict: bool = False
    assumptions: Assumptions = field(default_factory=Assumptions)
    with_drafts: bool = False
    reach: int = 1

    as_typed = {
        "city": typed(),
        "against": typed("--against", key="base"),
        "indicators": typed("--indicator"),
        "framework": FRAMEWORK,
        "departments": typed("--lead", key="leads"),
        "as_of": AS_OF,
        "strict": STRICT,
        "assumptions": ASSUME,
        "with_drafts": DRAFTS,
        "reach": typed("--reach"),
    }


class Reach(Struct, frozen=True):
    """The loosest promise with which a city reaches a rank, all else unchanged.

    ``number`` is in the ``unit`` of its own promise; ``low`` to ``high`` are the places it then
    has over all readings, ``is_open`` as for a row. ``change`` is how far it is from the present
    promise, as a share of the larger of the two.
    """

    rank: int
    bound: Bound
    number: Fraction
    unit: str
    low: int
    high: int
    is_open: bool
    change: Fraction


class Remark(Struct, frozen=True):
    """A note, and whose figure it speaks of: the names of one city or two, or of none."""

    note: Note
    names: tuple[Words, ...] = ()


class Distance(Struct, frozen=True):
    """How far behind, as a share of ``scale`` (1 is the whole of it); negative is ahead."""

    scale: Scale
    share: Span


class Figures(Struct, frozen=True):
    """Two numbers beside each other, under the reading shown and over all readings.

    ``gap`` is own minus base in ``unit``, as a comparison gives it; ``lag`` is the same turned so
    that more is further behind. ``per`` is the period that both are counted for.
    """

    unit: str
    per: str | None
    readings: tuple[Reading, ...]
    converted: bool
    own: Span
    base: Span
    gap: Span
    lag: Span
    distance: Distance


class Gap(Brief, frozen=True):
    """How the city stands in one measure and case.

    ``own`` is the city's row; ``others`` are the rows that hold the other side's promise under
    the reading shown (several where they are level; none for a median), ``perhaps`` those that
    do under another reading only; ``silence`` is the kind of row of a city that is held against
    this one and states nothing. ``ranked`` counts the cities that are ranked, ``sharing`` those
    of them at the natural limit, ``stating`` the other cities that state a figure or words.
    ``terms`` are the city's held against those of the first of the others. ``reach`` is what it
    must promise to reach the rank asked for; ``nearby`` are, where it is silent, the departments
    that lead its own promises of the indicator. ``within`` is its place in its province.
    """

    state: State
    measure: Measure
    indicator: Indicator
    case: str
    basis: Scope
    own: Row
    others: tuple[Row, ...] = ()
    perhaps: tuple[Row, ...] = ()
    figures: Figures | None = None
    silence: RowKind | None = None
    ranked: int = 0
    sharing: int = 0
    stating: int = 0
    departments: tuple[str, ...] = ()
    is_support: bool = False
    terms: Terms = SAME
    remarks: tuple[Remark, ...] = ()
    reach: Reach | None = None
    nearby: tuple[str, ...] = ()
    within: Within | None = None

    @property
    def is_unlike(self) -> bool:
        """Whether it is a judgement between figures on different terms."""
        return self.state in JUDGED and not self.terms.are_same

    @property
    def lag(self) -> Fraction:
        """How far behind it stands in its order; what is open counts with its worst reading."""
        if self.figures is None:
            return Fraction(0)
        share = self.figures.distance.share
        return share.high if self.state == OPEN else share.shown


class Gaps(Brief, frozen=True):
    """A city's strengths and weaknesses; ``other`` is the city they are measured from, if any.

    ``obstacle`` says of which city nothing is known, and why; then there are no rows.
    ``left_out`` counts
    measures that have no order of merit, ``unattributed`` those on which the city is silent, so
    that no department of its own answers for them. ``is_alone`` says that no other place of the
    city's level has a document, so that it is held against nobody.
    """

    in_brief = ("city", "rows", "version")

    query: GapsQuery
    city: City
    other: City | None
    rows: tuple[Gap, ...]
    left_out: int
    unattributed: int
    version: str
    obstacle: tuple[City, Note] | None = None
    problems: tuple[Problem, ...] = ()
    selection: Selection | None = None
    under: Under | None = None
    is_alone: bool = False

    def of(self, *states: State) -> tuple[Gap, ...]:
        """The rows of some states, in order: the furthest behind, or ahead, first."""
        return tuple(row for row in self.rows if row.state in states)

    @property
    def nearest(self) -> tuple[Gap, ...]:
        """What is nearest to the rank asked for, by how much of its number must change."""
        found = [(row.reach.change, n, row) for n, row in enumerate(self.rows) if row.reach]
        return tuple(row for _, _, row in sorted(found, key=lambda each: each[:2]))

    @property
    def judged(self) -> tuple[Gap, ...]:
        return self.of(*JUDGED)

    @property
    def is_beside_measured(self) -> bool:
        """Whether targets stand beside values that were measured."""
        return self.query.against.kind in (GOALPOST, OBSERVED)

    @property
    def is_apart(self) -> bool:
        """Whether the city would be held against places of other levels, and so is against none."""
        return self.is_alone and self.query.against.kind in (BEST, MEDIAN)

    @property
    def is_on_floor(self) -> bool:
        """Whether targets are held against what the places above lay down."""
        return self.query.against.kind == FLOOR


def counts(rows: Iterable[Gap]) -> dict[State, int]:
    """How many measures are in each state; being ahead of nobody is said too."""
    found = Counter(row.state for row in rows)
    nobody = bool(found) and not found[APART]
    return {state: found[state] for state in STATES if found[state] or (state == AHEAD and nobody)}
