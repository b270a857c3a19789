"""The records a diff of two plans is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final, Literal, get_args

from bizbench.data.conventions import Assumptions
from bizbench.data.records import City, Indicator, Measure, Plan, Target
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct, field
from bizbench.ground.vocabulary import TargetRole
from bizbench.questions.asked import ASSUME, typed
from bizbench.questions.verdict import DIRECTIONS, JUDGED, SAME, Direction, Remark, Side, Verdict

#: What else differs between the two promises of a pair.
RESCOPED: Final = "re-scoped"
HARDENED: Final = "hardened"
SOFTENED: Final = "softened"
STATISTIC: Final = "statistic"
CLOCK: Final = "clock"
EXCLUDES: Final = "excludes"
CONDITION: Final = "condition"
THRESHOLD: Final = "threshold"
STEP: Final = "step"
BOUND: Final = "bound"
RANGE: Final = "range"
UNIT: Final = "unit"
DUE: Final = "due"
STATUS: Final = "status"
Aspect = Literal[
    "re-scoped",
    "hardened",
    "softened",
    "statistic",
    "clock",
    "excludes",
    "condition",
    "threshold",
    "step",
    "bound",
    "range",
    "unit",
    "due",
    "status",
]
ASPECTS: tuple[Aspect, ...] = get_args(Aspect)
#: How the two plans meet in an indicator: both speak of it, one is silent, one is on
#: another subject, one is not read.
COMPARED: Final = "compared"
UNTOUCHED: Final = "untouched"
UNREAD: Final = "unread"
UNCOVERED: Final = "uncovered"
Meeting = Literal["compared", "untouched", "uncovered", "unread"]


class DiffQuery(Struct, frozen=True):
    """Which plans are to be held against each other, in ids; no indicators means all."""

    old: str
    new: str
    indicators: tuple[str, ...] = ()
    assumptions: Assumptions = field(default_factory=Assumptions)
    everything: bool = False

    as_typed = {
        "old": typed(),
        "new": typed(),
        "indicators": typed("--indicator"),
        "assumptions": ASSUME,
        "everything": typed("--all"),
    }


class Row(Struct, frozen=True):
    """One promise in two plans, or in one of them; ``role`` other than main stands under it."""

    measure: Measure
    old: Target | None
    new: Target | None
    verdict: Verdict
    aspects: tuple[Aspect, ...] = ()
    remarks: tuple[Remark, ...] = ()
    role: TargetRole = "main"

    @property
    def direction(self) -> Direction:
        return self.verdict.direction

    @property
    def is_main(self) -> bool:
        return self.role == "main"

    @property
    def is_change(self) -> bool:
        """Whether anything differs that a reader must know."""
        return self.direction not in SAME or bool(self.aspects)

    @property
    def is_unlike(self) -> bool:
        """Whether the direction is one between promises on different terms."""
        return self.direction in JUDGED and not self.verdict.terms.are_same


class Group(Brief, frozen=True):
    """The rows of one indicator. ``rows`` are all of them, ``shown`` those that were asked for.

    ``silent`` is the side that does not touch the indicator or has not been read for it.
    """

    indicator: Indicator
    state: Meeting
    rows: tuple[Row, ...]
    shown: tuple[Row, ...]
    silent: Side = ""


class Diff(Brief, frozen=True):
    """Two plans held against each other; ``heads`` are ids of what a reader must know first,
    ``passed`` the city's documents that lie between the two.
    """

    in_brief = ("old", "new", "groups", "version")

    query: DiffQuery
    old: Plan
    new: Plan
    old_city: City
    new_city: City
    groups: tuple[Group, ...]
    heads: tuple[str, ...]
    version: str
    passed: tuple[Plan, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_across(self) -> bool:
        return self.old.city != self.new.city

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that were asked for: what differs, or everything."""
        return tuple(row for group in self.groups for row in group.shown)

    @property
    def all_rows(self) -> tuple[Row, ...]:
        return tuple(row for group in self.groups for row in group.rows)


def counts(rows: Iterable[Row]) -> dict[Direction, int]:
    """How many promises went which way; further figures are not counted."""
    found = Counter(row.direction for row in rows if row.is_main)
    return {direction: found[direction] for direction in DIRECTIONS if found[direction]}
