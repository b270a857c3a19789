"""The records that a city's profile is made of; the results it quotes stay what they are."""

from __future__ import annotations

from bizbench.data.catalog import Broken
from bizbench.data.conventions import Assumptions
from bizbench.data.records import City, Indicator, Measure, Plan, Series, Target
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct, field
from bizbench.questions.asked import AS_OF, ASSUME, DRAFTS, FRAMEWORK, typed
from bizbench.questions.diff.records import Diff
from bizbench.questions.diff.records import Row as DiffRow
from bizbench.questions.gaps.records import (
    AHEAD,
    APART,
    BEHIND,
    LEVEL,
    NOTHING_LEFT,
    OPEN,
    OTHER_CASES,
    SAME_NUMBER,
    SILENT,
    Gap,
    Gaps,
    State,
)
from bizbench.questions.notes import Note
from bizbench.questions.places import Places
from bizbench.questions.score.records import RANKED, OverallRow, Ranking, Scores
from bizbench.questions.score.records import Row as ScoreRow
from bizbench.questions.verdict import JUDGED as PAIRS

#: So many rows of each list are on the page; the rest is counted.
MOST = 5
#: The lists that are taken from a city's gaps.
LISTS: tuple[State, ...] = (AHEAD, BEHIND, OPEN, APART, OTHER_CASES, SILENT)


class ProfileQuery(Struct, frozen=True):
    """Whose profile, in ids."""

    city: str
    places: Places = field(default_factory=Places)
    as_of: int | None = None
    assumptions: Assumptions = field(default_factory=Assumptions)
    with_drafts: bool = False
    framework: str | None = None

    as_typed = {
        "city": typed(),
        "as_of": AS_OF,
        "assumptions": ASSUME,
        "with_drafts": DRAFTS,
        "framework": FRAMEWORK,
    }


class Coverage(Brief, frozen=True):
    """What a city states in one indicator.

    Each measure is in one of ``figures`` (a number is stated), ``in_words``, ``silent`` (not
    stated), ``uncovered`` (what is known of the city is about another subject) and ``unread``;
    ``ranked`` are those of ``figures`` that are ranked with another city. ``stating`` are the
    cities that state anything of the indicator, in ids.
    """

    indicator: Indicator
    figures: tuple[Measure, ...]
    in_words: tuple[Measure, ...]
    silent: tuple[Measure, ...]
    uncovered: tuple[Measure, ...]
    unread: tuple[Measure, ...]
    ranked: tuple[Measure, ...]
    stating: tuple[str, ...]

    @property
    def is_silent(self) -> bool:
        """Read, and without a figure or words."""
        return not (self.figures or self.in_words or self.uncovered or self.unread)


class Place(Brief, frozen=True):
    """How the city stands in the comparable sets of one indicator, or of all (None)."""

    indicator: Indicator | None
    sets: tuple[Gap, ...]

    def count(self, *states: State) -> int:
        return sum(row.state in states for row in self.sets)

    @property
    def first(self) -> int:
        return self.count(AHEAD)

    @property
    def level(self) -> int:
        """Level with the best of the others, also where nothing is left to win."""
        return self.count(LEVEL, NOTHING_LEFT)

    @property
    def same_number(self) -> int:
        """The same number as the best of the others, on other terms."""
        return self.count(SAME_NUMBER)


class Unsaid(Brief, frozen=True):
    """Figures whose own words leave something open; ``figures`` are all that were looked at."""

    figures: tuple[Target, ...]
    timed: tuple[Target, ...]
    clocks: tuple[Target, ...]
    days: tuple[Target, ...]


class Change(Brief, frozen=True):
    """The newest document held against the previous one.

    ``passed`` are the texts about a plan that came after the previous one, also after the newest.
    ``pairs`` are the promises that stand in both and were judged, the changed ones first.
    """

    diff: Diff
    pairs: tuple[DiffRow, ...]
    passed: tuple[Plan, ...]

    @property
    def judged(self) -> tuple[DiffRow, ...]:
        """The main pairs that were judged; ``pairs`` has those of them that are shown."""
        return tuple(r for r in self.diff.all_rows if r.is_main and r.direction in PAIRS)


class Scored(Struct, frozen=True):
    """The city's row in one ranking."""

    ranking: Ranking
    row: ScoreRow

    @property
    def have(self) -> int:
        return len(self.row.parts) - len(self.row.missing)

    @property
    def ranked(self) -> int:
        """How many rows the ranking has places for."""
        return sum(row.kind == RANKED for row in self.ranking.rows)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Those of the row and of its measures, each once."""
        parts = (n for part in self.row.parts for n in part.notes)
        return tuple(dict.fromkeys((*self.row.notes, *parts)))


class Measured(Brief, frozen=True):
    """The city's observations: the edition that counts, its scores, and the other editions."""

    series: Series
    others: tuple[Series, ...]
    scores: tuple[Scored, ...]
    overall: OverallRow | None
    result: Scores


class Profile(Brief, frozen=True):
    """A city on one page.

    ``obstacle`` says why nothing of the city's documents can be compared; then ``coverage``,
    ``scores`` and the lists are empty. ``peers`` are the others compared that have a document,
    ``replaced`` the city's documents that a newer one replaces, ``members`` the places inside it
    that have documents of their own.
    """

    in_brief = ("city", "plans", "version")

    query: ProfileQuery
    city: City
    parent: City | None
    plans: tuple[Plan, ...]
    replaced: tuple[str, ...]
    broken: tuple[Broken, ...]
    peers: tuple[City, ...]
    members: tuple[City, ...]
    coverage: tuple[Coverage, ...]
    gaps: Gaps
    change: Change | None
    scored: Scores
    scores: tuple[Scored, ...]
    unsaid: Unsaid
    measured: Measured | None
    unread_observations: tuple[Broken, ...]
    version: str
    problems: tuple[Problem, ...] = ()

    @property
    def obstacle(self) -> Note | None:
        return self.gaps.obstacle[1] if self.gaps.obstacle else None

    @property
    def standing(self) -> Place:
        """All comparable sets in which the city is ranked."""
        return Place(None, self.gaps.judged)

    @property
    def places(self) -> tuple[Place, ...]:
        """The standing by indicator, in the order of the indicators."""
        found: dict[str, list[Gap]] = {}
        for row in self.gaps.judged:
            found.setdefault(row.indicator.id, []).append(row)
        order = [c.indicator for c in self.coverage]
        return tuple(Place(i, tuple(found[i.id])) for i in order if i.id in found)

    def top(self, state: State) -> tuple[Gap, ...]:
        """The first rows of a list, in its order; what is held against nobody is all there is."""
        return self.gaps.of(state)[: None if state == APART else MOST]
