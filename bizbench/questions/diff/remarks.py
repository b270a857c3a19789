"""The notes that stand at a row of a diff: of the pair, of one side, or of both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.data.records import Indicator, Measure, Plan, Target
from bizbench.questions.caveats import document_notes, target_notes
from bizbench.questions.diff.aspects import own_due
from bizbench.questions.diff.records import (
    CLOCK,
    CONDITION,
    DUE,
    EXCLUDES,
    HARDENED,
    SOFTENED,
    STATISTIC,
    STATUS,
    THRESHOLD,
)
from bizbench.questions.notes import Note
from bizbench.questions.verdict import BOTH_SIDES, NEW_SIDE, OLD_SIDE, Remark

#: What an aspect says already need not be said again as a note: the beginnings of the notes' ids.
_SAID_BY = {
    HARDENED: "commitment-",
    SOFTENED: "commitment-",
    STATISTIC: "statistic-",
    CLOCK: "clock",
    EXCLUDES: "excludes",
    CONDITION: "condition",
    THRESHOLD: "threshold",
    DUE: "due",
    STATUS: "standing-rule",
}


def of_target(target: Target, plan: Plan, measure: Measure, indicator: Indicator) -> list[Note]:
    """What a figure brings along, without what the head says of its whole document."""
    whole = set(document_notes(plan))
    found = [n for n in target_notes(target, plan, measure, indicator) if n not in whole]
    return [n for n in found if n.id != "due" or own_due(target, plan)]


def unsaid(notes: Iterable[Note], aspects: Iterable[str]) -> list[Note]:
    """Notes without what the aspects of a pair say already."""
    said = tuple(_SAID_BY[a] for a in aspects if a in _SAID_BY)
    return [n for n in notes if not n.id.startswith(said)]


def of_pair(old: Iterable[Note], new: Iterable[Note], aspects: Sequence[str]) -> list[Remark]:
    """Notes of both sides once, of one side with the side; without what the aspects say."""
    mine, theirs = unsaid(old, aspects), unsaid(new, aspects)
    return [
        *(Remark(n, BOTH_SIDES if n in theirs else OLD_SIDE) for n in mine),
        *(Remark(n, NEW_SIDE) for n in theirs if n not in mine),
    ]
