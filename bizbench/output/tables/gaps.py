"""A city's strengths and weaknesses as plain data."""

from __future__ import annotations

from typing import Any

from bizbench.output.tables.records import number, promised
from bizbench.output.words.gaps import remark_text
from bizbench.output.words.notes import note_text
from bizbench.questions.compare.records import CITY, OBSERVED, Against, Row
from bizbench.questions.gaps.records import Gap, Gaps, counts
from bizbench.questions.notes import Span

SCHEMA = "bizbench.gaps/1"


def gaps(result: Gaps, lang: str) -> dict[str, Any]:
    """The JSON of a city's gaps; ``counts`` count the rows."""
    obstacle = None
    if result.obstacle:
        city, why = result.obstacle
        obstacle = {"city": city.id, "id": why.id, "text": note_text(why, lang)}
    return {
        "schema": SCHEMA,
        "city": result.city.id,
        "against": against(result.query.against),
        "departments": list(result.query.departments),
        "obstacle": obstacle,
        "counts": counts(result.rows),
        "unattributed": result.unattributed,
        "left_out": result.left_out,
        "rows": [row_of(row, lang) for row in result.rows],
    }


def against(base: Against) -> str:
    """What gaps are measured from, as it is typed after ``--against``."""
    if base.kind == OBSERVED:
        return f"observed:{base.city}" + (f"@{base.series}" if base.series else "")
    return base.city or base.kind if base.kind == CITY else base.kind


def row_of(row: Gap, lang: str) -> dict[str, Any]:
    figures, own = row.figures, row.own
    return {
        "state": row.state,
        "measure": row.measure.id,
        "case": row.case,
        "basis": str(row.basis),
        "better": row.measure.better,
        "unlike": row.is_unlike,
        "own": _side(own, lang),
        "others": [_side(other, lang) for other in row.others],
        "perhaps": [_side(other, lang) for other in row.perhaps],
        "silence": row.silence,
        "readings": [dict(reading) for reading in figures.readings] if figures else [],
        **values(row),
        "rank": own.rank,
        "rank_low": own.rank_low,
        "rank_high": own.rank_high,
        "ranked": row.ranked,
        "sharing": row.sharing,
        "stating": row.stating,
        "lead": list(own.target.lead) if own.target else [],
        "support": list(own.target.support) if own.target else [],
        "notes": [{"id": r.note.id, "text": remark_text(r, lang)} for r in row.remarks],
    }


def values(row: Gap) -> dict[str, Any]:
    """The numbers of both sides; the gap as in a comparison (own minus base); its share."""
    figures = row.figures
    distance = figures.distance if figures else None
    return {
        "unit": figures.unit if figures else None,
        "value": number(figures.own.shown) if figures else None,
        "base": number(figures.base.shown) if figures else None,
        **_span("gap", figures.gap if figures else None),
        "scale": distance.scale if distance else None,
        **_span("share", distance.share if distance else None),
    }


def _span(name: str, span: Span | None) -> dict[str, Any]:
    return {
        name: number(span.shown) if span else None,
        f"{name}_low": number(span.low) if span else None,
        f"{name}_high": number(span.high) if span else None,
    }


def _side(row: Row, lang: str) -> dict[str, Any]:
    target, observed = row.target, row.observed
    return {
        "kind": row.kind,
        "city": row.city.id if row.city else None,
        "plan": row.plan.id if row.plan else None,
        "item": target.item if target else None,
        "target": target.id if target else None,
        "promised": promised(target),
        "observed": {"value": number(observed.value), "unit": observed.unit} if observed else None,
        "value": number(row.value),
        "notes": [{"id": n.id, "text": note_text(n, lang)} for n in row.notes],
    }
