"""The progress of a plan as rows: each promise with its latest report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.data.naming import scope_words
from bizbench.ground.texts import text
from bizbench.output.rows import Rows
from bizbench.output.tables.diff import span
from bizbench.output.tables.flat import pairs
from bizbench.output.tables.records import number
from bizbench.output.words import amounts
from bizbench.output.words.notes import note_text
from bizbench.output.words.progress import footer, light, report_value, rules_text
from bizbench.questions.progress.departments import answerable
from bizbench.questions.progress.records import PlanProgress, Point, Row
from bizbench.questions.progress.rules import COLOURS

# fmt: off
COLUMNS = (
    "part", "plan", "city", "city_name", "as_of", "target", "role", "item", "departments", "leads",
    "indicator", "indicator_name", "measure", "measure_name", "scope", "scope_name",
    "light", "light_name", "colour", "counted", "due", "due_from", "time_gone",
    "promise", "written", "bound", "promised", "promised_high", "promised_unit", "change",
    "baseline", "baseline_unit", "status",
    "report_date", "reported", "reported_value", "reported_unit", "reported_change", "so_far",
    "share", "share_low", "share_high", "limit_used", "gap", "gap_low", "gap_high",
    "unit", "unit_name", "reading_shown", "report_source", "report_publisher", "report_url",
    "report_file", "report_line", "document", "document_number", "issued",
    "version", "set_notes", "notes",
)
# fmt: on


def rows(result: PlanProgress, lang: str) -> Rows:
    """One row for each promise; with the history asked for, one for each further report."""
    return Rows.of(COLUMNS, _records(result, lang))


def _records(result: PlanProgress, lang: str) -> Iterator[dict[str, Any]]:
    plan = result.plan
    always = {
        "plan": plan.id,
        "city": result.city.id,
        "city_name": result.city.name.get(lang),
        "as_of": result.query.as_of,
        "document": plan.title.get(lang),
        "document_number": plan.number,
        "issued": plan.issued or plan.published,
        "version": footer(result, lang),
        "set_notes": (
            text(lang, "progress.reported"),
            *(note_text(head, lang) for head in result.heads),
            rules_text(result, lang),
        ),
    }
    for row in result.rows:
        head = always | _promise(result, row, lang)
        found = {"part": "promise", **_light(row, lang), "notes": _notes(row.notes, lang)}
        yield head | found | (_report(row.point, lang) if row.point else {})
        if result.query.history:
            for point in row.own_history:
                found = {"part": "report", "notes": _notes(point.notes, lang)}
                yield head | found | _report(point, lang)


def _notes(notes: Any, lang: str) -> tuple[str, ...]:
    return tuple(note_text(n, lang) for n in notes)


def _promise(result: PlanProgress, row: Row, lang: str) -> dict[str, Any]:
    target = row.target
    departments, leads = answerable(target)
    english = result.city.departments if lang == "en" else {}
    return {
        "target": target.id,
        "role": target.role,
        "item": target.item,
        "departments": tuple(english.get(name, name) for name in departments),
        "leads": leads,
        "indicator": row.indicator.id,
        "indicator_name": row.indicator.name.get(lang),
        "measure": row.measure.id,
        "measure_name": row.measure.name.get(lang),
        "scope": str(target.scope),
        "scope_name": scope_words(row.indicator, target.scope).get(lang),
        "promise": amounts.promise(target, lang, signed=False),
        "written": target.written,
        "bound": target.bound,
        "promised": number(target.value),
        "promised_high": number(target.high),
        "promised_unit": target.unit,
        "change": target.change,
        "baseline": number(target.baseline),
        "baseline_unit": target.baseline_unit,
        "status": target.status,
    }


def _light(row: Row, lang: str) -> dict[str, Any]:
    return {
        "light": row.light,
        "light_name": light(row.light, lang),
        "colour": COLOURS.get(row.light),
        "counted": row.counts,
        "due": row.due.day if row.due else None,
        "due_from": row.due.source if row.due else None,
        "time_gone": number(row.gone),
    }


def _report(point: Point, lang: str) -> dict[str, Any]:
    report = point.report
    return {
        "report_date": report.date,
        "reported": report_value(report, lang),
        "reported_value": number(report.value),
        "reported_unit": report.unit,
        "reported_change": report.change,
        "so_far": report.so_far,
        **span("share", point.share),
        "limit_used": number(point.used.shown) if point.used else None,
        **span("gap", point.gap),
        "unit": point.unit,
        "unit_name": text(lang, f"units.{point.unit}") if point.unit else None,
        "reading_shown": pairs(point.readings[0]) if point.readings else (),
        "report_source": report.source.title,
        "report_publisher": report.source.publisher,
        "report_url": report.source.url,
        "report_file": report.file,
        "report_line": report.line,
    }
