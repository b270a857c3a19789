"""The records of best promises."""

from __future__ import annotations

from typing import Final, Literal

from bizbench.data.records import City
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct
from bizbench.questions.asked import typed
from bizbench.questions.compare.query import Query
from bizbench.questions.compare.records import Comparison, Row, Set
from bizbench.questions.compare.standing import CERTAIN, POSSIBLE, SAME_NUMBER, Standing, standing
from bizbench.questions.notes import Span
from bizbench.questions.terms import SAME, Terms

#: How the leaders of a set stand: one alone, several level, several with the same number on other
#: terms, or which one depends on the reading.
FIRST: Final = "first"
LEVEL: Final = "level"
OPEN: Final = "open"
State = Literal["first", "level", "same-number", "open"]


class BestQuery(Struct, frozen=True):
    """What is to be compared; ``own`` is the id of a city that each best is held against."""

    compared: Query
    own: str | None = None

    as_typed = {
        "own": typed("--city", key="city"),
    }


class Adoption(Struct, frozen=True):
    """What a city would have if it promised what a leader promises.

    ``gap`` is its present number minus the leader's, in the set's unit; None where it has no
    number that can be compared. The ranks are those it would have, all else unchanged; they are
    None where the leader's promise is not better than its own under every reading. ``terms`` are
    those of its own promise held against the leader's.
    """

    gap: Span | None
    rank_low: int | None = None
    rank_high: int | None = None
    is_open: bool = False
    terms: Terms = SAME


class Leader(Struct, frozen=True):
    """A row that holds the best promise of its set, ``standing`` says how surely.

    ``adoption`` is None without an own city, where that is best already, and at its own row.
    """

    row: Row
    standing: Standing
    adoption: Adoption | None = None


class Practice(Struct, frozen=True):
    """The best promise of one set, or all that may be it; ``own`` is the own city's row."""

    set: Set
    leaders: tuple[Leader, ...]
    own: Row | None = None

    @property
    def state(self) -> State:
        if any(leader.standing == POSSIBLE for leader in self.leaders):
            return OPEN
        if any(leader.standing == SAME_NUMBER for leader in self.leaders):
            return SAME_NUMBER
        return LEVEL if len(self.leaders) > 1 else FIRST

    @property
    def is_own_best(self) -> bool:
        """Whether the own city is best, or level with the best, under every reading."""
        return self.own is not None and standing(self.own) == CERTAIN


class Best(Brief, frozen=True):
    """The best promises. ``alone`` are sets that one city states, ``unranked`` those of several
    cities in which nothing can be ranked.
    """

    in_brief = ("practices", "alone", "unranked", "own", "comparison.version")

    query: BestQuery
    comparison: Comparison
    own: City | None
    practices: tuple[Practice, ...]
    alone: tuple[Set, ...]
    unranked: tuple[Set, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.comparison.problems
