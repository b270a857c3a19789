"""A city's profile as plain data."""

from __future__ import annotations

from typing import Any

from bizbench.output.fields import data
from bizbench.output.tables import records
from bizbench.output.tables.adapters import adapted
from bizbench.output.tables.diff import ROW, Compared
from bizbench.output.tables.gaps import GAP, Judged
from bizbench.output.tables.score import head_of
from bizbench.output.words.diff import Names, head_text
from bizbench.output.words.notes import note_text
from bizbench.questions.diff.records import counts as diff_counts
from bizbench.questions.gaps.records import BEHIND, NOTHING_LEFT, OPEN, counts
from bizbench.questions.profile.records import (
    LISTS,
    Change,
    Coverage,
    Measured,
    Place,
    Profile,
    Scored,
)

SCHEMA = "bizbench.profile/1"


def profile(result: Profile, lang: str) -> dict[str, Any]:
    """The JSON of a profile; of long lists the first rows (``shown`` of ``count``)."""
    obstacle = result.obstacle
    return {
        "schema": SCHEMA,
        "city": result.city.id,
        "level": result.city.level,
        "parent": result.parent.id if result.parent else None,
        "peers": [c.id for c in result.peers],
        "members": [c.id for c in result.members],
        "obstacle": obstacle and {"id": obstacle.id, "text": note_text(obstacle, lang)},
        "documents": [data(records.PLAN, p, lang) | {"replaced": p.id in result.replaced} for p in result.plans],
        "broken": [{"file": b.file, "problems": b.errors} for b in result.broken],
        "coverage": [_coverage(c) for c in result.coverage],
        "standing": _place(result.standing),
        "places": [_place(p) for p in result.places],
        "counts": counts(result.gaps.rows),
        "lists": {
            state: {
                "count": len(result.gaps.of(state)),
                "shown": [data(GAP, Judged(result.gaps, row, row.remarks), lang) for row in result.top(state)],
            }
            for state in LISTS
        },
        "change": result.change and _change(result.change, lang),
        "scores": [_scored(s, lang) for s in result.scores],
        "unsaid": {
            "figures": len(result.unsaid.figures),
            "timed": len(result.unsaid.timed),
            "without_clock": [t.id for t in result.unsaid.clocks],
            "bare_days": [t.id for t in result.unsaid.days],
        },
        "observed": result.measured and _measured(result.measured, lang),
        "broken_observations": [{"file": b.file, "problems": b.errors} for b in result.unread_observations],
    }


def _coverage(found: Coverage) -> dict[str, Any]:
    return {
        "indicator": found.indicator.id,
        "measures": len(found.indicator.measures),
        "figures": [m.id for m in found.figures],
        "ranked": [m.id for m in found.ranked],
        "in_words": [m.id for m in found.in_words],
        "not_stated": [m.id for m in found.silent],
        "not_read": [m.id for m in found.unread],
        "cities": list(found.stating),
    }


def _place(place: Place) -> dict[str, Any]:
    """``level`` counts ``nothing_left`` too."""
    return {
        "indicator": place.indicator.id if place.indicator else None,
        "sets": len(place.sets),
        "first": place.first,
        "level": place.level,
        "nothing_left": place.count(NOTHING_LEFT),
        "open": place.count(OPEN),
        "behind": place.count(BEHIND),
        "unlike": sum(row.is_unlike for row in place.sets),
        "ranks": [
            {
                "measure": row.measure.id,
                "case": row.case,
                "state": row.state,
                "rank_low": row.own.rank_low,
                "rank_high": row.own.rank_high,
                "open": row.own.is_open,
                "ranked": row.ranked,
            }
            for row in place.sets
        ],
    }


def _change(change: Change, lang: str) -> dict[str, Any]:
    diff = change.diff
    indicators = {g.indicator.id: g.indicator for g in diff.groups}
    pairs = (Compared(row, indicators[row.measure.indicator], Names(diff, lang)) for row in change.pairs)
    return {
        "old": diff.old.id,
        "new": diff.new.id,
        "passed": [p.id for p in change.passed],
        "counts": diff_counts(diff.all_rows),
        "notes": [{"id": id, "text": head_text(diff, id, lang)} for id in diff.heads],
        "judged": len(change.judged),
        "changed": sum(row.is_change for row in change.judged),
        "shown": [data(ROW, pair, lang) for pair in pairs],
    }


def _scored(found: Scored, lang: str) -> dict[str, Any]:
    row = found.row
    notes = dict.fromkeys((*found.notes, *found.ranking.notes))
    return {
        "indicator": found.ranking.indicator.id,
        **head_of(row),
        "ranked": found.ranked,
        "have": found.have,
        "of": len(row.parts),
        "missing": [m.id for m in row.missing],
        "notes": [{"id": n.id, "text": note_text(n, lang)} for n in notes],
    }


def _measured(found: Measured, lang: str) -> dict[str, Any]:
    return {
        "series": found.series.id,
        "title": found.series.title,
        "publisher": found.series.publisher,
        "measured": found.series.measured,
        "values": len(found.series.values),
        "others": [s.id for s in found.others],
        "overall": found.overall and head_of(found.overall),
        "scores": [_scored(s, lang) for s in found.scores],
    }


FORM = adapted(profile, "profile_rows")
