"""A diff of two plans as plain data."""

from __future__ import annotations

from typing import Any

from bizbench.data.records import Indicator, Plan, Target
from bizbench.ground.version import __version__
from bizbench.output.tables.records import number, promised
from bizbench.output.words.diff import aspect_text, head_text
from bizbench.output.words.notes import note_text
from bizbench.questions.diff.records import Diff, Group, Row, counts
from bizbench.questions.notes import Span

SCHEMA = "bizbench.diff/1"


def diff(result: Diff, lang: str) -> dict[str, Any]:
    """The JSON of a diff; ``rows`` are those that were asked for, ``counts`` count all."""
    return {
        "schema": SCHEMA,
        "program": __version__,
        "data": result.version,
        "old": _plan(result.old),
        "new": _plan(result.new),
        "same_city": not result.is_across,
        "counts": counts(result.all_rows),
        "notes": [{"id": id, "text": head_text(result, id, lang)} for id in result.heads],
        "indicators": [_group(group, lang) for group in result.groups],
    }


def _plan(plan: Plan) -> dict[str, Any]:
    return {"plan": plan.id, "city": plan.city, "year": plan.year, "kind": plan.kind}


def _group(group: Group, lang: str) -> dict[str, Any]:
    return {
        "indicator": group.indicator.id,
        "state": group.state,
        "silent": group.silent or None,
        "counts": counts(group.rows),
        "rows": [row_of(row, lang, group.indicator) for row in group.shown],
    }


def row_of(row: Row, lang: str, indicator: Indicator) -> dict[str, Any]:
    verdict = row.verdict
    return {
        "role": row.role,
        "measure": row.measure.id,
        "direction": row.direction,
        "aspects": [{"id": a, "text": aspect_text(row, a, indicator, lang)} for a in row.aspects],
        "old": _promise(row.old),
        "new": _promise(row.new),
        "unit": verdict.unit,
        **span("difference", verdict.difference),
        **span("ratio", verdict.ratio),
        "readings": [dict(reading) for reading in verdict.readings],
        "notes": [{"id": r.note.id, "side": r.side or None, "text": note_text(r.note, lang)} for r in row.remarks],
    }


def span(name: str, found: Span | None) -> dict[str, Any]:
    """A number under the reading shown, and its smallest and largest, under three keys."""
    return {
        name: number(found.shown) if found else None,
        f"{name}_low": number(found.low) if found else None,
        f"{name}_high": number(found.high) if found else None,
    }


def _promise(target: Target | None) -> dict[str, Any] | None:
    if target is None:
        return None
    return {
        "target": target.id,
        "plan": target.plan,
        "item": target.item,
        "scope": str(target.scope),
        "promised": promised(target),
    }
