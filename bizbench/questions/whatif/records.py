"""The records of a supposition: what is changed, and what that moves."""

from __future__ import annotations

from typing import Any, Final, Literal, get_args

from bizbench.data.conventions import Assumptions
from bizbench.data.records import City, Indicator, Measure, Plan, Scope, Target
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct, field
from bizbench.questions.asked import AS_OF, ASSUME, DRAFTS, typed
from bizbench.questions.compare.records import Row, Set
from bizbench.questions.gaps.records import JUDGED, NOT_COMPARABLE, Gap
from bizbench.questions.notes import Note
from bizbench.questions.places import Places
from bizbench.questions.score.records import Part, Ranking
from bizbench.questions.score.records import Row as ScoreRow

#: Why a change moves no rank and no gap.
SAME: Final = "same"
NOT_COUNTING: Final = "not-counting"
ALONE: Final = "alone"
NOT_COMPARED: Final = "not-comparable"
LEVEL: Final = "level"
Reason = Literal["same", "not-counting", "alone", "not-comparable", "level"]
REASONS: tuple[Reason, ...] = get_args(Reason)


def is_hypothetical(target: Target) -> bool:
    """Whether a target stands at no line of any file."""
    return target.line == 0


class Change(Struct, frozen=True):
    """A promise put in the place of another, or beside the others of its plan.

    ``before`` is the city's newest figure at the scope (None where there is none), ``after`` the
    hypothetical one, which stands in no document. ``plan`` is the document in which it
    is tried, ``typed`` how it was asked for.
    """

    measure: Measure
    indicator: Indicator
    scope: Scope
    plan: Plan
    before: Target | None
    after: Target
    typed: str
    notes: tuple[Note, ...] = ()

    @property
    def is_same(self) -> bool:
        return self.before is self.after


class WhatIfQuery(Struct, frozen=True):
    """Whose promises are changed, in ids."""

    city: str
    changes: tuple[Change, ...]
    as_of: int | None = None
    assumptions: Assumptions = field(default_factory=Assumptions)
    with_drafts: bool = False

    as_typed = {
        "city": typed(),
        "changes": typed(),
        "as_of": AS_OF,
        "assumptions": ASSUME,
        "with_drafts": DRAFTS,
    }

    @property
    def among(self) -> dict[str, Any]:
        """What a comparison and a score are asked in the same way: of the city and its like."""
        return {
            "places": Places(always=(self.city,)),
            "as_of": self.as_of,
            "assumptions": self.assumptions,
            "with_drafts": self.with_drafts,
        }


class Standing(Struct, frozen=True):
    """How a city stands in a set: its row, and its gap from the best of the other cities."""

    row: Row | None
    gap: Gap | None

    @property
    def moves(self) -> tuple[object, ...]:
        """What a change of somebody's promise can move; equal for one that it does not touch."""
        row, gap = self.row, self.gap
        judged = gap is not None and gap.state in (*JUDGED, NOT_COMPARABLE)
        figures = gap.figures if gap else None
        return (
            (row.rank_low, row.rank_high, row.is_open) if row and row.rank_low else None,
            gap.state if gap and judged else None,
            figures and (figures.unit, figures.lag),
        )


class Moved(Struct, frozen=True):
    """A city in a set, now and hypothetically. ``is_own`` marks the one whose promise changes."""

    city: City
    is_own: bool
    before: Standing
    after: Standing

    @property
    def has_moved(self) -> bool:
        if self.before.moves != self.after.moves:
            return True
        return self.is_own and (self.before.gap is None) != (self.after.gap is None)

    @property
    def rank_moves(self) -> bool:
        return self.before.moves[0] != self.after.moves[0]


class SetEffect(Brief, frozen=True):
    """A set in which a rank or a gap moves.

    ``before`` is None where nobody states anything now. ``rows`` are the cities that are touched,
    in the order of ``after``; ``untouched`` the others.
    """

    before: Set | None
    after: Set
    rows: tuple[Moved, ...]
    untouched: tuple[City, ...]

    @property
    def others(self) -> tuple[Moved, ...]:
        """The other cities whose rank moves."""
        return tuple(row for row in self.rows if row.rank_moves and not row.is_own)


class ScoreMove(Struct, frozen=True):
    """A city in a ranking of scores, now and hypothetically, with the measures that differ."""

    city: City
    is_own: bool
    before: ScoreRow
    after: ScoreRow
    parts: tuple[tuple[Part, Part], ...]


class ScoreEffect(Brief, frozen=True):
    """The scores of one indicator: the changed city's row, and others whose rank moves."""

    before: Ranking
    after: Ranking
    rows: tuple[ScoreMove, ...]

    @property
    def indicator(self) -> Indicator:
        return self.after.indicator


class Idle(Struct, frozen=True):
    """A change that moves no rank and no gap, and why; ``instead`` is the scope that counts."""

    change: Change
    reason: Reason
    instead: Scope | None = None


class WhatIf(Brief, frozen=True):
    """A supposition with its effects; sets and scores that nothing touches are not in it."""

    in_brief = ("city", "sets", "scores", "version")

    query: WhatIfQuery
    city: City
    sets: tuple[SetEffect, ...]
    scores: tuple[ScoreEffect, ...]
    idle: tuple[Idle, ...]
    version: str
    problems: tuple[Problem, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        return self.query.changes

    @property
    def moves_nothing(self) -> bool:
        return not self.sets and not self.scores
