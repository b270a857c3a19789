"""Scores as rows: overall rows, indicators, and below each its measures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.data.naming import scope_words
from bizbench.data.records import Measure
from bizbench.ground.texts import text
from bizbench.output.fields import number
from bizbench.output.rows import Rows
from bizbench.output.tables.diff import span
from bizbench.output.tables.flat import pairs
from bizbench.output.tables.score import what
from bizbench.output.words import amounts
from bizbench.output.words import score as cells
from bizbench.output.words.notes import note_text
from bizbench.output.words.score import Who
from bizbench.output.words.score_words import firm, footer, mode_of, name
from bizbench.questions.score.records import (
    OBSERVATIONS,
    Overall,
    OverallRow,
    Part,
    Ranking,
    Row,
    Scores,
)

# fmt: off
COLUMNS = (
    "part", "indicator", "measure", "case", "indicator_name", "measure_name", "case_name",
    "kind", "what", "rank", "rank_low", "rank_high", "open", "city", "city_name", "series",
    "score", "score_low", "score_high", "have", "of", "missing",
    "promise", "written", "bound", "promised", "promised_high", "promised_unit", "zero_of",
    "unit", "unit_name", "value", "value_low", "value_high", "reading_shown",
    "best", "worst", "exponent", "weight", "scope", "scope_name", "source", "plan", "item",
    "document", "document_number", "issued", "target", "version", "set_notes", "notes",
)
# fmt: on


def rows(result: Scores, lang: str) -> Rows:
    """One row for each score: overall, of an indicator, of a measure; also where there is none."""
    return Rows.of(COLUMNS, _records(result, lang))


def _records(result: Scores, lang: str) -> Iterator[dict[str, Any]]:
    always = {"version": footer(result, lang)}
    if result.overall is not None:
        for record in _overall(result.overall, lang):
            yield record | always
    for ranking in result.rankings:
        for record in _ranking(ranking, result, lang):
            yield record | always
    for indicator in result.unstated:
        observed = result.query.mode == OBSERVATIONS
        id = "score.unscored-observations" if observed else "score.unscored"
        caveat = text(lang, id, names=indicator.name.get(lang))
        named = {"indicator": indicator.id, "indicator_name": indicator.name.get(lang)}
        yield {"part": "indicator", "set_notes": (caveat,), **named} | always


def _ranking(ranking: Ranking, result: Scores, lang: str) -> Iterator[dict[str, Any]]:
    who = Who(ranking.rows, lang)
    caveats = [text(lang, f"score.of-{mode_of(result)}")]
    if ranking.is_partial:
        caveats.append(name(ranking, lang))
    always = {
        "indicator": ranking.indicator.id,
        "indicator_name": ranking.indicator.name.get(lang),
        "reading_shown": pairs(ranking.readings[0]),
        "set_notes": (
            *caveats,
            *(note_text(n, lang) for n in ranking.notes),
            *firm(ranking.firmness, ranking.rows, who, lang),
        ),
    }
    for row in ranking.rows:
        city = _city(row, lang) | {"what": what(row, result)}
        yield (
            always
            | city
            | {
                "part": "indicator",
                **_score(row),
                "have": len(row.parts) - len(row.missing),
                "of": len(row.parts),
                "missing": tuple(m.id for m in row.missing),
                "notes": tuple(note_text(n, lang) for n in row.notes),
            }
        )
        for part in row.parts:
            yield always | city | _part(part, row, ranking, lang)


def _city(row: Row | OverallRow, lang: str) -> dict[str, Any]:
    return {
        "city": row.city.id,
        "city_name": row.city.name.get(lang),
        "series": row.series.id if row.series else None,
    }


def _score(row: Row | OverallRow) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "rank": row.rank,
        "rank_low": row.rank_low,
        "rank_high": row.rank_high,
        "open": row.is_open if row.rank_low is not None else None,
        **span("score", row.score),
    }


def _part(part: Part, row: Row, ranking: Ranking, lang: str) -> dict[str, Any]:
    figure, measure = part.figure, part.measure
    found = figure.target or figure.observed
    missing = "not-observed" if row.series is not None else "not-stated"
    shown = cells.promise(part, missing, lang)
    if figure.target is not None:
        shown = amounts.promise(figure.target, lang, signed=False)
    scope = {}
    if found is not None:
        words = scope_words(ranking.indicator, found.scope).get(lang)
        scope = {"scope": str(found.scope), "scope_name": words}
    return {
        "part": "measure",
        "kind": figure.kind,
        **_measure(measure, ranking, lang),
        **span("score", part.score),
        **span("value", part.value),
        "promise": shown,
        "zero_of": figure.zero_of.id if figure.zero_of else None,
        **_as_written(part),
        **scope,
        "source": cells.origin(part, lang),
        **_document(part, lang),
        "notes": tuple(note_text(n, lang) for n in part.notes),
    }


def _measure(measure: Measure, ranking: Ranking, lang: str) -> dict[str, Any]:
    posts = measure.goalposts
    assert posts is not None
    return {
        "measure": measure.id,
        "measure_name": measure.name.get(lang),
        "case": posts.case,
        "case_name": ranking.indicator.cases[posts.case].name.get(lang),
        "unit": measure.unit,
        "unit_name": text(lang, f"units.{measure.unit}"),
        "best": number(posts.best),
        "worst": number(posts.worst),
        "exponent": number(posts.exponent),
        "weight": number(measure.weight),
    }


def _as_written(part: Part) -> dict[str, Any]:
    target, observed = part.figure.target, part.figure.observed
    if observed is not None:
        return {"promised": number(observed.value), "promised_unit": observed.unit}
    if target is None:
        return {}
    return {
        "written": target.written,
        "bound": target.bound,
        "promised": number(target.value),
        "promised_high": number(target.high),
        "promised_unit": target.unit,
        "item": target.item,
        "target": target.id,
    }


def _document(part: Part, lang: str) -> dict[str, Any]:
    plan, series = part.figure.plan, part.figure.series
    if plan is not None:
        return {
            "plan": plan.id,
            "document": plan.title.get(lang),
            "document_number": plan.number,
            "issued": plan.issued or plan.published,
        }
    return {"document": f"{series.title} ({series.publisher})"} if series is not None else {}


def _overall(overall: Overall, lang: str) -> Iterator[dict[str, Any]]:
    who = Who(overall.rows, lang)
    caveats = (
        text(lang, "score.of-observations"),
        *(note_text(n, lang) for n in overall.notes),
        *firm(overall.firmness, overall.rows, who, lang, overall=True),
    )
    for row in overall.rows:
        yield (
            _city(row, lang)
            | _score(row)
            | {
                "part": "overall",
                "what": "observation",
                "have": sum(p.score is not None for p in row.parts),
                "of": len(row.parts),
                "missing": tuple(p.indicator.id for p in row.parts if p.score is None),
                "reading_shown": pairs(overall.readings[0]),
                "set_notes": caveats,
                "notes": tuple(note_text(n, lang) for n in row.notes),
            }
        )
