"""The records a score is made of."""

from __future__ import annotations

from typing import Final, Literal

from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.records import City, Indicator, Measure, Observed, Plan, Series, Target, Words
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct, field
from bizbench.questions.asked import AS_OF, ASSUME, DRAFTS, typed
from bizbench.questions.compare import records as compare
from bizbench.questions.measuring import Amount
from bizbench.questions.notes import Note, Span
from bizbench.questions.places import Places, Selection

#: What is scored. The two are never in one ranking.
TARGETS: Final = "targets"
OBSERVATIONS: Final = "observations"
Mode = Literal["targets", "observations"]

#: Kinds of rows. ``ALONE`` has a score and nobody to be ranked with.
RANKED: Final = "ranked"
ALONE: Final = "alone"
INCOMPLETE: Final = "incomplete"
REFERENCE: Final = "reference"
RowKind = Literal["ranked", "alone", "incomplete", "reference"]

#: A measure that has a figure to score; the other kinds of figures are those of ``compare``.
SCORED: Final = "scored"
FigureKind = Literal["scored", compare.RowKind]


class Source(Struct, frozen=True):
    """Observations of a city: those of a series, or the newest."""

    city: str
    series: str | None = None

    @property
    def typed(self) -> str:
        return f"observed:{self.city}" + (f"@{self.series}" if self.series else "")


def _observing(sources: tuple[Source, ...]) -> list[str]:
    """What is typed to score observations: of some sources, or of all."""
    named = (source.typed.partition(":")[2] for source in sources)
    return ["--observed", *(word for name in named for word in ("--city", name))]


class ScoreQuery(Struct, frozen=True):
    """What is to be scored, in ids.

    No ``indicators`` means every one that has goalposts. ``observed`` None scores announced
    targets; otherwise the observations named, or all of them where none is. ``references`` are
    observations shown below targets. ``others`` stand beside the observations of the one city that
    is named. ``over`` names the measures of one indicator to rank over.
    """

    indicators: tuple[str, ...] = ()
    cities: tuple[str, ...] | None = None
    observed: tuple[Source, ...] | None = None
    others: tuple[Source, ...] = ()
    references: tuple[Source, ...] = ()
    over: tuple[str, ...] = ()
    overall: bool = False
    places: Places = field(default_factory=Places)
    as_of: int | None = None
    assumptions: Assumptions = field(default_factory=Assumptions)
    with_drafts: bool = False

    as_typed = {
        "indicators": typed(),
        "cities": typed("--city"),
        "observed": typed("--observed", words=_observing),
        "references": typed("--against", key="base"),
        "over": typed("--over"),
        "overall": typed("--overall"),
        "as_of": AS_OF,
        "assumptions": ASSUME,
        "with_drafts": DRAFTS,
    }

    @property
    def mode(self) -> Mode:
        return TARGETS if self.observed is None else OBSERVATIONS


class Figure(Brief, frozen=True):
    """What a row counts with in one measure, before any reading, or why it counts with nothing.

    ``zero_of`` is the measure whose zero it is, where it is another's.
    """

    measure: Measure
    kind: FigureKind
    amount: Amount | None = None
    target: Target | None = None
    plan: Plan | None = None
    observed: Observed | None = None
    series: Series | None = None
    zero_of: Measure | None = None
    silent: tuple[Plan, ...] = ()
    notes: tuple[Note, ...] = ()


class Entrant(Brief, frozen=True):
    """A city's targets or observations, a figure for each measure asked for."""

    city: City
    figures: tuple[Figure, ...]
    series: Series | None = None
    is_reference: bool = False
    notes: tuple[Note, ...] = ()


class Part(Brief, frozen=True):
    """A measure in a row: its figure, the value in the measure's unit, and its score."""

    figure: Figure
    value: Span | None = None
    score: Span | None = None
    notes: tuple[Note, ...] = ()

    @property
    def measure(self) -> Measure:
        return self.figure.measure


class Row(Brief, frozen=True):
    """A city in a ranking. ``score`` is None where a measure is missing: nothing is imputed.

    ``rank_low`` to ``rank_high`` are the places over all readings; ``is_open`` marks a row whose
    relation to another differs between readings.
    """

    kind: RowKind
    city: City
    series: Series | None
    parts: tuple[Part, ...]
    score: Span | None = None
    rank_low: int | None = None
    rank_high: int | None = None
    is_open: bool = False
    notes: tuple[Note, ...] = ()

    @property
    def rank(self) -> int | None:
        return self.rank_low if self.rank_low == self.rank_high else None

    @property
    def missing(self) -> tuple[Measure, ...]:
        return tuple(p.measure for p in self.parts if p.score is None)


class Move(Struct, frozen=True):
    """A city whose place changes: from where to where."""

    city: City
    series: Series | None
    before: int
    after: int


class Without(Struct, frozen=True):
    """What changes where one measure (or indicator) is left out of the mean."""

    id: str
    name: Words
    moves: tuple[Move, ...]


class Firmness(Struct, frozen=True):
    """How firm an order is: over the readings, and without each part of the mean.

    ``depends_on`` names the conventions on which the order turns. ``without`` has an entry for
    each part that can be left out, under the reading shown.
    """

    readings: int
    depends_on: tuple[str, ...]
    without: tuple[Without, ...]


class Suggestion(Struct, frozen=True):
    """Measures that the cities named all have; ``is_everyone`` where these are all shown."""

    measures: tuple[Measure, ...]
    cities: tuple[City, ...]
    is_everyone: bool


class Ranking(Brief, frozen=True):
    """The scores of one indicator over its measures, or over those that were named.

    ``of`` is the number of the indicator's scored measures. ``firmness`` is None where fewer than
    two rows are ranked.
    """

    indicator: Indicator
    measures: tuple[Measure, ...]
    of: int
    readings: tuple[Reading, ...]
    rows: tuple[Row, ...]
    notes: tuple[Note, ...] = ()
    firmness: Firmness | None = None
    suggestion: Suggestion | None = None

    @property
    def is_partial(self) -> bool:
        return len(self.measures) < self.of


class OverallPart(Struct, frozen=True):
    """An indicator in an overall row; ``have`` of ``of`` measures."""

    indicator: Indicator
    have: int
    of: int
    score: Span | None
    notes: tuple[Note, ...] = ()


class OverallRow(Struct, frozen=True):
    """An economy or city with the mean of its indicators."""

    kind: RowKind
    city: City
    series: Series | None
    parts: tuple[OverallPart, ...]
    score: Span | None = None
    rank_low: int | None = None
    rank_high: int | None = None
    is_open: bool = False
    notes: tuple[Note, ...] = ()

    @property
    def rank(self) -> int | None:
        return self.rank_low if self.rank_low == self.rank_high else None


class Overall(Brief, frozen=True):
    """The plain mean of the ten indicators, of observations only."""

    indicators: tuple[Indicator, ...]
    readings: tuple[Reading, ...]
    rows: tuple[OverallRow, ...]
    notes: tuple[Note, ...] = ()
    firmness: Firmness | None = None


class Scores(Brief, frozen=True):
    """The rankings asked for; ``unstated`` are indicators of which nobody has a scored figure."""

    in_brief = ("rankings", "overall", "version")

    query: ScoreQuery
    rankings: tuple[Ranking, ...]
    overall: Overall | None
    unstated: tuple[Indicator, ...]
    version: str
    selection: Selection | None = None
    problems: tuple[Problem, ...] = ()
