"""Comparisons, proofs and problems as plain data."""

from __future__ import annotations

from typing import Any

from bizbench.curation.verify.records import Proof
from bizbench.ground.problems import Problem
from bizbench.ground.version import __version__
from bizbench.output.tables.records import number, promised
from bizbench.output.words.notes import note_text
from bizbench.output.words.verify import message as finding
from bizbench.questions.compare.records import Comparison, Row, Set

COMPARISON = "bizbench.comparison/1"


def comparison(result: Comparison, lang: str) -> dict[str, Any]:
    return {
        "schema": COMPARISON,
        "program": __version__,
        "data": result.version,
        "sets": [_set(s, lang) for s in result.sets],
    }


def _set(set_: Set, lang: str) -> dict[str, Any]:
    return {
        "measure": set_.measure.id,
        "case": set_.case,
        "basis": str(set_.basis),
        "unit": set_.unit,
        "better": set_.measure.better,
        "readings": [dict(reading) for reading in set_.readings],
        "rows": [comparison_row(row, lang) for row in set_.rows],
        "notes": [{"id": n.id, "text": note_text(n, lang)} for n in set_.notes],
    }


def comparison_row(row: Row, lang: str) -> dict[str, Any]:
    gap = row.gap
    target = row.target
    return {
        "kind": row.kind,
        "city": row.city.id if row.city else None,
        "plan": row.plan.id if row.plan else None,
        "target": target.id if target else None,
        "promised": promised(target),
        "value": number(row.value),
        "rank": row.rank,
        "rank_low": row.rank_low,
        "rank_high": row.rank_high,
        "gap": number(gap.shown) if gap else None,
        "gap_low": number(gap.low) if gap else None,
        "gap_high": number(gap.high) if gap else None,
        "notes": [{"id": n.id, "text": note_text(n, lang)} for n in row.notes],
    }


def proof(record: Proof, lang: str) -> dict[str, Any]:
    """A plan file held against its document."""
    return {
        "plan": record.plan.id,
        "document": record.document,
        "clean": record.is_clean,
        "findings": [
            {
                "id": f.id,
                "file": record.plan.file,
                "line": f.line,
                "item": f.item or None,
                "target": f.target or None,
                "written": f.written or None,
                "message": finding(f, lang),
            }
            for f in record.findings
        ],
        "figures": [
            {
                "state": f.state,
                "why": f.why or None,
                "item": f.item or None,
                "line": f.line,
                "written": f.found.written,
                "context": f.context,
            }
            for f in record.figures
        ],
    }


def problem(record: Problem, message: str) -> dict[str, Any]:
    return {
        "file": record.file,
        "line": record.line,
        "column": record.column,
        "level": record.level,
        "id": record.id,
        "params": {name: value.removeprefix("\0") for name, value in record.params},
        "message": message,
    }
