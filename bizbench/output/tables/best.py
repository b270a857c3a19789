"""The best promises as plain data."""

from __future__ import annotations

from typing import Any

from bizbench.output.tables.matrix import place, set_head
from bizbench.output.tables.records import number
from bizbench.questions.best.records import Best, Leader, Practice
from bizbench.questions.compare.records import Set

SCHEMA = "bizbench.best/1"


def best(result: Best, lang: str) -> dict[str, Any]:
    """The JSON of the best promises; ``alone`` and ``unranked`` are sets without a best."""
    return {
        "schema": SCHEMA,
        "own": result.own.id if result.own else None,
        "measures": [_practice(p, lang) for p in result.practices],
        "alone": [_set(s, lang) for s in result.alone],
        "unranked": [_set(s, lang) for s in result.unranked],
        "unstated": [{"indicator": s.indicator.id, "measures": [m.id for m in s.measures]} for s in result.comparison.silences],
    }


def _practice(practice: Practice, lang: str) -> dict[str, Any]:
    own = practice.own
    return set_head(practice.set, lang) | {
        "state": practice.state,
        "best": [_leader(leader, lang) for leader in practice.leaders],
        "own": place(own, lang) if own is not None else None,
        "own_is_best": practice.is_own_best if own is not None else None,
    }


def _leader(leader: Leader, lang: str) -> dict[str, Any]:
    row, change = leader.row, leader.adoption
    assert row.plan is not None
    adopted = None
    if change is not None:
        gap = change.gap
        adopted = {
            "gap": number(gap.shown) if gap else None,
            "gap_low": number(gap.low) if gap else None,
            "gap_high": number(gap.high) if gap else None,
            "rank_low": change.rank_low,
            "rank_high": change.rank_high,
            "open": change.is_open,
        }
    return place(row, lang) | {
        "document_number": row.plan.number,
        "standing": leader.standing,
        "adopted": adopted,
    }


def _set(set_: Set, lang: str) -> dict[str, Any]:
    return set_head(set_, lang) | {"rows": [place(row, lang) for row in set_.rows]}
