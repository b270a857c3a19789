"""Which rows of a set hold its best promise, and how surely."""

from __future__ import annotations

from typing import Final, Literal

from bizbench.questions.compare.records import RANKED, Row, Set

#: Nobody is before this row, whichever way the conventions are read.
CERTAIN: Final = "certain"
#: Nobody is before this row under some readings; under others somebody is.
POSSIBLE: Final = "possible"
Standing = Literal["certain", "possible"]


def standing(row: Row) -> Standing | None:
    """``CERTAIN`` or ``POSSIBLE`` for a ranked row that may be the best of its set, else None."""
    if row.kind != RANKED or row.rank_low != 1:
        return None
    return CERTAIN if row.rank_high == 1 else POSSIBLE


def leaders(set_: Set) -> tuple[Row, ...]:
    """The rows that are best under at least one reading, in the order of the set."""
    return tuple(row for row in set_.rows if standing(row) is not None)
