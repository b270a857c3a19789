"""Which rows of a set hold its best promise, and how surely."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from bizbench.ground.record import replace
from bizbench.questions.compare.records import RANKED, Row, Set
from bizbench.questions.terms import OTHER, between

#: Nobody is before this row, whichever way the conventions are read.
CERTAIN: Final = "certain"
#: Nobody is before this row under some readings; under others somebody is.
POSSIBLE: Final = "possible"
#: Nobody is before this row, and another has the same number on other terms.
SAME_NUMBER: Final = "same-number"
Standing = Literal["certain", "same-number", "possible"]


def standing(row: Row) -> Standing | None:
    """How a ranked row may be the best of its set; None for any other."""
    if row.kind != RANKED or row.rank_low != 1:
        return None
    if row.rank_high != 1:
        return POSSIBLE
    return SAME_NUMBER if row.same_number else CERTAIN


def are_on_looser_terms(leaders: Iterable[Row], set_: Set) -> bool:
    """Whether the terms of a leader are looser than those of the next in line, or point no way.

    The scope is left aside: where it is not what a set is compared at, it stands at the promise.
    """
    return any(_is_looser(leader, row, set_) for leader in leaders for row in set_.next_in_line)


def next_in_line(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows that stand first behind those that may be the best."""
    behind = [row for row in rows if row.rank_low not in (None, 1)]
    nearest = min((row.rank_low or 0 for row in behind), default=0)
    return tuple(row for row in behind if row.rank_low == nearest)


def _is_looser(row: Row, other: Row, set_: Set) -> bool:
    """A clock that only the one names is not looser by itself, but must be known beside it."""
    if row.target is None or other.target is None:
        return False
    own = replace(row.target, scope=other.target.scope)
    terms = between(own, other.target, set_.measure)
    names_clock = "clock" in terms.differs and own.clock is not None
    return terms.stricter == OTHER or terms.is_unclear or names_clock


def leaders(set_: Set) -> tuple[Row, ...]:
    """The rows that are best under at least one reading, in the order of the set."""
    return tuple(row for row in set_.rows if row.rank_low == 1)
