"""The progress of a plan as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bizbench.data.catalog import Catalog
from bizbench.data.records import Report, Target
from bizbench.ground.version import __version__
from bizbench.output.tables.diff import span
from bizbench.output.tables.records import number
from bizbench.output.words.notes import note_text
from bizbench.questions.notes import Note
from bizbench.questions.progress.departments import answerable
from bizbench.questions.progress.records import PlanProgress, Point, Row, counts
from bizbench.questions.progress.rules import COLOURS

SCHEMA = "bizbench.progress/1"


def progress(result: PlanProgress, lang: str) -> dict[str, Any]:
    """The JSON of a plan's progress; shares are parts of 1."""
    query, rules = result.query, result.query.rules
    return {
        "schema": SCHEMA,
        "program": __version__,
        "data": result.version,
        "plan": result.plan.id,
        "city": result.city.id,
        "as_of": query.as_of,
        "rules": {
            "at_risk": rules.at_risk,
            "behind": rules.behind,
            "time_left": rules.time_left,
        },
        "file": result.file.file if result.file else None,
        "counts": counts(result.rows),
        "departments": [{"name": name or None, "leads": leads, "counts": found} for name, leads, found in result.by_department()],
        "notes": _notes(result.heads, lang),
        "targets": [_row(row, lang) for row in result.rows],
    }


def _row(row: Row, lang: str) -> dict[str, Any]:
    target, point = row.target, row.point
    departments, leads = answerable(target)
    return {
        "target": target.id,
        "role": target.role,
        "item": target.item,
        "measure": target.measure,
        "scope": str(target.scope),
        "departments": list(departments),
        "lead": leads,
        "status": target.status,
        "promised": {
            "bound": target.bound,
            "value": number(target.value),
            "high": number(target.high),
            "unit": target.unit,
            "change": target.change,
            "baseline": number(target.baseline),
            "baseline_unit": target.baseline_unit,
            "written": target.written,
        },
        "due": row.due.day if row.due else None,
        "due_from": row.due.source if row.due else None,
        "light": row.light,
        "colour": COLOURS.get(row.light),
        "counted": row.counts,
        "time_gone": number(row.gone),
        "report": _point(point, lang) if point else None,
        "other_reports": [_point(p, lang) for p in row.others],
        "notes": _notes(row.notes, lang),
    }


def _point(point: Point, lang: str) -> dict[str, Any]:
    return report(point.report) | {
        "met": point.met,
        **span("gap", point.gap),
        "gap_unit": point.unit,
        **span("share", point.share),
        "limit_used": number(point.used.shown if point.used else None),
        "lights": list(dict.fromkeys(point.lights)),
        "readings": [dict(reading) for reading in point.readings],
        "notes": _notes(point.notes, lang),
    }


def report(record: Report) -> dict[str, Any]:
    """One report as in its file."""
    return {
        "target": record.target,
        "date": record.date,
        "value": number(record.value),
        "unit": record.unit,
        "done": record.done,
        "change": record.change,
        "so_far": record.so_far,
        "per": record.per,
        "statistic": record.statistic,
        "source": {
            "title": record.source.title,
            "publisher": record.source.publisher,
            "url": record.source.url,
        },
        "note": {"en": record.note.en, "zh": record.note.zh} if record.note else None,
        "file": record.file,
        "line": record.line,
    }


def reports(catalog: Catalog, target: Target) -> list[dict[str, Any]]:
    """What is reported of a target, oldest first."""
    file = catalog.progress.get(target.plan)
    mine = [r for r in file.reports if r.target == target.id] if file else []
    return [report(r) for r in sorted(mine, key=lambda r: r.date)]


def _notes(notes: Iterable[Note], lang: str) -> list[dict[str, str]]:
    return [{"id": n.id, "text": note_text(n, lang)} for n in notes]
