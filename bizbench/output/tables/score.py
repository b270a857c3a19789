"""Scores as plain data."""

from __future__ import annotations

from typing import Any

from bizbench.data.records import Measure
from bizbench.output.fields import number
from bizbench.output.tables.adapters import adapted
from bizbench.output.tables.diff import span
from bizbench.output.words.notes import note_text
from bizbench.questions.notes import Note
from bizbench.questions.score.method import METHOD, VERSION
from bizbench.questions.score.records import (
    OBSERVATIONS,
    REFERENCE,
    Firmness,
    Overall,
    OverallRow,
    Part,
    Ranking,
    Row,
    Scores,
    Suggestion,
)

SCHEMA = "bizbench.score/1"


def score(result: Scores, lang: str) -> dict[str, Any]:
    """The JSON of a scoring; scores are unrounded."""
    return {
        "schema": SCHEMA,
        "method": {"id": METHOD, "version": VERSION},
        "mode": result.query.mode,
        "overall": result.overall and _overall(result.overall, lang),
        "indicators": [_ranking(r, result, lang) for r in result.rankings],
        "unstated": [i.id for i in result.unstated],
    }


def _ranking(ranking: Ranking, result: Scores, lang: str) -> dict[str, Any]:
    return {
        "indicator": ranking.indicator.id,
        "over": [m.id for m in ranking.measures] if ranking.is_partial else None,
        "of": ranking.of,
        "measures": [_measure(m) for m in ranking.measures],
        "readings": [dict(reading) for reading in ranking.readings],
        "rows": [_row(row, result, lang) for row in ranking.rows],
        "firmness": _firmness(ranking.firmness),
        "suggestion": _suggestion(ranking.suggestion),
        "notes": _notes(ranking.notes, lang),
    }


def _measure(measure: Measure) -> dict[str, Any]:
    posts = measure.goalposts
    assert posts is not None
    return {
        "measure": measure.id,
        "unit": measure.unit,
        "case": posts.case,
        "best": number(posts.best),
        "worst": number(posts.worst),
        "exponent": number(posts.exponent),
        "weight": number(measure.weight),
    }


def what(row: Row, result: Scores) -> str:
    """Whether a row is of targets or of observations."""
    observed = result.query.mode == OBSERVATIONS or row.kind == REFERENCE
    return "observation" if observed else "target"


def _row(row: Row, result: Scores, lang: str) -> dict[str, Any]:
    return {
        **head_of(row),
        "what": what(row, result),
        "have": len(row.parts) - len(row.missing),
        "of": len(row.parts),
        "missing": [m.id for m in row.missing],
        "measures": [_part(part, lang) for part in row.parts],
        "notes": _notes(row.notes, lang),
    }


def head_of(row: Row | OverallRow) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "city": row.city.id,
        "series": row.series.id if row.series else None,
        **span("score", row.score),
        "rank": row.rank,
        "rank_low": row.rank_low,
        "rank_high": row.rank_high,
        "open": row.is_open,
    }


def _part(part: Part, lang: str) -> dict[str, Any]:
    figure = part.figure
    target, observed = figure.target, figure.observed
    scope = target.scope if target else observed.scope if observed else None
    return {
        "measure": part.measure.id,
        "kind": figure.kind,
        "plan": figure.plan.id if figure.plan else None,
        "target": target.id if target else None,
        "promised": target
        and {
            "bound": target.bound,
            "value": number(target.value),
            "high": number(target.high),
            "unit": target.unit,
            "written": target.written,
        },
        "series": figure.series.id if figure.series else None,
        "observed": observed and {"value": number(observed.value), "unit": observed.unit},
        "zero_of": figure.zero_of.id if figure.zero_of else None,
        "scope": str(scope) if scope else None,
        **span("value", part.value),
        **span("score", part.score),
        "notes": _notes(part.notes, lang),
    }


def _overall(overall: Overall, lang: str) -> dict[str, Any]:
    return {
        "readings": [dict(reading) for reading in overall.readings],
        "rows": [
            {
                **head_of(row),
                "indicators": [
                    {
                        "indicator": p.indicator.id,
                        "have": p.have,
                        "of": p.of,
                        **span("score", p.score),
                        "notes": _notes(p.notes, lang),
                    }
                    for p in row.parts
                ],
                "notes": _notes(row.notes, lang),
            }
            for row in overall.rows
        ],
        "firmness": _firmness(overall.firmness),
        "notes": _notes(overall.notes, lang),
    }


def _firmness(found: Firmness | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "readings": found.readings,
        "depends_on": list(found.depends_on),
        "without": [
            {
                "id": w.id,
                "moves": [
                    {
                        "city": m.city.id,
                        "series": m.series.id if m.series else None,
                        "before": m.before,
                        "after": m.after,
                    }
                    for m in w.moves
                ],
            }
            for w in found.without
        ],
    }


def _suggestion(found: Suggestion | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "measures": [m.id for m in found.measures],
        "cities": [c.id for c in found.cities],
        "everyone": found.is_everyone,
    }


def _notes(notes: tuple[Note, ...], lang: str) -> list[dict[str, str]]:
    return [{"id": n.id, "text": note_text(n, lang)} for n in notes]


FORM = adapted(score, "score_rows")
