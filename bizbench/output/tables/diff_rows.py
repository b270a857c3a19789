"""A diff of two plans as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.data.naming import scope_words
from bizbench.data.records import Indicator, Plan, Target
from bizbench.ground.texts import text
from bizbench.output.fields import number
from bizbench.output.rows import Rows
from bizbench.output.tables.diff import span
from bizbench.output.tables.flat import pairs
from bizbench.output.words import amounts
from bizbench.output.words.diff import (
    Names,
    aspect_text,
    direction_words,
    footer,
    head_text,
    remark_text,
)
from bizbench.questions.diff.records import Diff, Group, Row

# fmt: off
_SIDE = ("plan", "target", "scope", "scope_name", "promise", "written", "bound", "value", "high",
         "unit", "item", "document", "number")
COLUMNS = (
    "measure", "case", "indicator", "indicator_name", "measure_name", "case_name", "state",
    "silent", "role", "direction", "direction_name", "aspects", "aspects_text",
    *(f"old_{name}" for name in _SIDE), *(f"new_{name}" for name in _SIDE),
    "unit", "unit_name", "difference", "difference_low", "difference_high",
    "ratio", "ratio_low", "ratio_high", "reading_shown", "version", "set_notes", "notes",
)
# fmt: on


def rows(result: Diff, lang: str) -> Rows:
    """One row for each promise shown; one for each indicator of which nothing is shown."""
    return Rows.of(COLUMNS, _records(result, lang))


def _records(result: Diff, lang: str) -> Iterator[dict[str, Any]]:
    heads = (head_text(result, id, lang) for id in result.heads)
    always = {
        "version": footer(result, lang),
        "set_notes": (text(lang, "comparison.targets"), *heads),
        **_document("old", result.old, lang),
        **_document("new", result.new, lang),
    }
    names = Names(result, lang)
    for group in result.groups:
        head = {
            "indicator": group.indicator.id,
            "indicator_name": group.indicator.name.get(lang),
            "state": group.state,
            "silent": group.silent or None,
        }
        for row in group.shown:
            yield always | head | _row(row, group, names)
        if not group.shown:
            yield always | head


def _document(side: str, plan: Plan, lang: str) -> dict[str, Any]:
    return {
        f"{side}_plan": plan.id,
        f"{side}_document": plan.title.get(lang),
        f"{side}_number": plan.number,
    }


def _row(row: Row, group: Group, names: Names) -> dict[str, Any]:
    verdict, lang = row.verdict, names.lang
    reading = verdict.readings[0] if verdict.readings else {}
    target = row.new or row.old
    assert target is not None
    case = target.scope.case
    return {
        "measure": row.measure.id,
        "case": case,
        "case_name": group.indicator.cases[case].name.get(lang),
        "measure_name": row.measure.name.get(lang),
        "role": row.role,
        "direction": row.direction,
        "direction_name": direction_words(row.direction, names),
        "aspects": tuple(row.aspects),
        "aspects_text": tuple(aspect_text(row, a, group.indicator, lang) for a in row.aspects),
        "unit": verdict.unit,
        "unit_name": text(lang, f"units.{verdict.unit}") if verdict.unit else None,
        **_promise("old", row.old, group.indicator, lang),
        **_promise("new", row.new, group.indicator, lang),
        **span("difference", verdict.difference),
        **span("ratio", verdict.ratio),
        "reading_shown": pairs(reading),
        "notes": tuple(remark_text(remark, names) for remark in row.remarks),
    }


def _promise(side: str, target: Target | None, indicator: Indicator, lang: str) -> dict[str, Any]:
    if target is None:
        return {}
    made = {
        "target": target.id,
        "scope": str(target.scope),
        "scope_name": scope_words(indicator, target.scope).get(lang),
        "promise": amounts.promise(target, lang, signed=False),
        "written": target.written,
        "bound": target.bound,
        "value": number(target.value),
        "high": number(target.high),
        "unit": target.unit,
        "item": target.item,
    }
    return {f"{side}_{name}": value for name, value in made.items()}
