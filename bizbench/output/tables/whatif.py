"""A supposition as plain data."""

from __future__ import annotations

from typing import Any

from bizbench.data.records import Target
from bizbench.ground.version import __version__
from bizbench.output.fields import number
from bizbench.output.tables.adapters import adapted
from bizbench.output.tables.diff import span
from bizbench.output.words import whatif as cells
from bizbench.output.words import whatif as pages
from bizbench.output.words.notes import note_text
from bizbench.questions.notes import Note
from bizbench.questions.score.method import METHOD, VERSION
from bizbench.questions.score.records import Part
from bizbench.questions.score.records import Row as ScoreRow
from bizbench.questions.whatif.records import (
    Change,
    Idle,
    Moved,
    ScoreEffect,
    SetEffect,
    Standing,
    WhatIf,
)

SCHEMA = "bizbench.whatif/1"


def whatif(result: WhatIf, lang: str) -> dict[str, Any]:
    """The JSON of a supposition; everything under ``after`` is hypothetical."""
    return {
        "schema": SCHEMA,
        "program": __version__,
        "data": result.version,
        "method": {"id": METHOD, "version": VERSION},
        "hypothetical": True,
        "notice": pages.title(result, lang),
        "city": result.city.id,
        "changes": [_change(change, lang) for change in result.changes],
        "moves_nothing": result.moves_nothing,
        "sets": [_set(effect, lang) for effect in result.sets],
        "scores": [_score(effect, lang) for effect in result.scores],
        "without_effect": [_idle(found, result, lang) for found in result.idle],
    }


def _change(change: Change, lang: str) -> dict[str, Any]:
    return {
        "measure": change.measure.id,
        "scope": str(change.scope),
        "plan": change.plan.id,
        "replaces": change.before.id if change.before else None,
        "before": promised(change.before),
        "after": promised(change.after),
        "same": change.is_same,
        "notes": _notes(change.notes, lang),
    }


def promised(target: Target | None) -> dict[str, Any] | None:
    """A promise as made, or as it would be; one that is hypothetical has no wording."""
    if target is None:
        return None
    return {
        "bound": target.bound,
        "value": number(target.value),
        "high": number(target.high),
        "unit": target.unit,
        "written": target.written or None,
    }


def _set(effect: SetEffect, lang: str) -> dict[str, Any]:
    before, after = effect.before, effect.after
    return {
        "measure": after.measure.id,
        "case": after.case,
        "better": after.measure.better,
        "basis_before": str(before.basis) if before else None,
        "basis_after": str(after.basis),
        "unit_before": before.unit if before else None,
        "unit_after": after.unit,
        "rows": [_moved(row, lang) for row in effect.rows],
        "untouched": [city.id for city in effect.untouched],
        "notes": list(pages.set_remarks(effect, lang)),
    }


def _moved(row: Moved, lang: str) -> dict[str, Any]:
    return {
        "city": row.city.id,
        "changed": row.is_own,
        "before": _standing(row.before, lang),
        "after": _standing(row.after, lang),
    }


def _standing(side: Standing, lang: str) -> dict[str, Any] | None:
    row, gap = side.row, side.gap
    if row is None:
        return None
    target = row.target
    return {
        "kind": row.kind,
        "scope": str(target.scope) if target else None,
        "promised": promised(target),
        "value": number(row.value),
        "rank": row.rank,
        "rank_low": row.rank_low,
        "rank_high": row.rank_high,
        "open": row.is_open,
        "ranked": gap.ranked if gap else 0,
        "state": gap.state if gap else None,
        **span("gap", gap.figures.gap if gap and gap.figures else None),
        "notes": _notes(row.notes, lang),
    }


def _score(effect: ScoreEffect, lang: str) -> dict[str, Any]:
    return {
        "indicator": effect.indicator.id,
        "rows": [
            {
                "city": row.city.id,
                "changed": row.is_own,
                "before": _score_row(row.before, lang),
                "after": _score_row(row.after, lang),
                "measures": [_parts(pair, lang) for pair in row.parts],
            }
            for row in effect.rows
        ],
        "notes": list(pages.score_leads(effect, lang)),
    }


def _score_row(row: ScoreRow, lang: str) -> dict[str, Any]:
    return {
        **span("score", row.score),
        "rank": row.rank,
        "rank_low": row.rank_low,
        "rank_high": row.rank_high,
        "open": row.is_open,
        "have": len(row.parts) - len(row.missing),
        "of": len(row.parts),
        "missing": [m.id for m in row.missing],
        "notes": _notes(row.notes, lang),
    }


def _parts(pair: tuple[Part, Part], lang: str) -> dict[str, Any]:
    measure = pair[0].measure
    posts = measure.goalposts
    assert posts is not None
    before, after = ({**_part(part), "notes": _notes(part.notes, lang)} for part in pair)
    return {
        "measure": measure.id,
        "unit": measure.unit,
        "case": posts.case,
        "best": number(posts.best),
        "worst": number(posts.worst),
        "before": before,
        "after": after,
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "kind": part.figure.kind,
        "promised": promised(part.figure.target),
        **span("value", part.value),
        **span("score", part.score),
    }


def _idle(found: Idle, result: WhatIf, lang: str) -> dict[str, Any]:
    return {
        "measure": found.change.measure.id,
        "scope": str(found.change.scope),
        "reason": found.reason,
        "text": cells.idle(found, result, lang),
    }


def _notes(notes: tuple[Note, ...], lang: str) -> list[dict[str, str]]:
    return [{"id": n.id, "text": note_text(n, lang)} for n in notes]


FORM = adapted(whatif, "whatif_rows")
