"""Which rows of a set hold its best promise, and how surely."""

from __future__ import annotations

from typing import Final, Literal

from bizbench.questions.compare.records import RANKED, Row, Set

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


def leaders(set_: Set) -> tuple[Row, ...]:
    """The rows that are best under at least one reading, in the order of the set."""
    return tuple(row for row in set_.rows if standing(row) is not None)
