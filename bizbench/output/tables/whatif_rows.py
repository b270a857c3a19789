"""A supposition as rows: changes, then ranks and gaps, then scores; each says what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.data.naming import scope_words
from bizbench.data.records import Indicator, Measure, Target
from bizbench.ground.texts import text
from bizbench.output.fields import number
from bizbench.output.rows import Rows
from bizbench.output.words import amounts, cells
from bizbench.output.words import whatif as pages
from bizbench.output.words import whatif as whatif_cells
from bizbench.output.words.notes import note_text
from bizbench.questions.notes import Span
from bizbench.questions.score.records import Part
from bizbench.questions.score.records import Row as ScoreRow
from bizbench.questions.whatif.records import (
    Change,
    Moved,
    ScoreEffect,
    SetEffect,
    Standing,
    WhatIf,
    is_hypothetical,
)

# fmt: off
_SIDE = ("kind", "promise", "bound", "promised", "promised_high", "promised_unit", "scope",
         "scope_name", "source", "plan", "target", "value", "value_low", "value_high", "unit",
         "rank", "rank_low", "rank_high", "open", "state", "gap", "gap_low", "gap_high", "score",
         "score_low", "score_high", "have", "notes")
COLUMNS = (
    "part", "hypothetical", "measure", "case", "indicator", "indicator_name", "measure_name",
    "case_name", "better", "city", "city_name", "changed",
    *(f"before_{name}" for name in _SIDE), *(f"after_{name}" for name in _SIDE),
    "of", "worst", "best", "no_effect", "version", "set_notes", "notes",
)
# fmt: on


def rows(result: WhatIf, lang: str) -> Rows:
    """``change``, ``rank``, ``score`` and ``measure-score`` rows, in this order."""
    return Rows.of(COLUMNS, _records(result, lang))


def _records(result: WhatIf, lang: str) -> Iterator[dict[str, Any]]:
    always = {
        "hypothetical": pages.title(result, lang),
        "version": pages.footer(result, lang),
        "set_notes": tuple(pages.heads(result, lang)),
    }
    idle = {id(found.change): whatif_cells.idle(found, result, lang) for found in result.idle}
    for change in result.changes:
        yield always | _change(change, result, lang) | {"no_effect": idle.get(id(change))}
    for effect in result.sets:
        for row in effect.rows:
            yield always | _rank(row, effect, pages.change_of(result, row), lang)
    for scored in result.scores:
        yield from (always | record for record in _scores(scored, lang))


def _named(indicator: Indicator, measure: Measure | None, lang: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "indicator": indicator.id,
        "indicator_name": indicator.name.get(lang),
    }
    if measure is None:
        return made
    names = {"measure": measure.id, "measure_name": measure.name.get(lang)}
    return made | names | {"better": measure.better}


def _case(indicator: Indicator, case: str, lang: str) -> dict[str, Any]:
    return {"case": case, "case_name": indicator.cases[case].name.get(lang)}


def _sides(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    sides = (("before", before), ("after", after))
    return {f"{when}_{name}": value for when, side in sides for name, value in side.items()}


def _promise(indicator: Indicator, target: Target | None, lang: str) -> dict[str, Any]:
    if target is None:
        return {}
    return {
        "promise": amounts.promise(target, lang, signed=False),
        "bound": target.bound,
        "promised": number(target.value),
        "promised_high": number(target.high),
        "promised_unit": target.unit,
        "scope": str(target.scope),
        "scope_name": scope_words(indicator, target.scope).get(lang),
        "plan": None if is_hypothetical(target) else target.plan,
        "target": None if is_hypothetical(target) else target.id,
    }


def _change(change: Change, result: WhatIf, lang: str) -> dict[str, Any]:
    place = whatif_cells.place(change, lang)
    before = _promise(change.indicator, change.before, lang)
    after = _promise(change.indicator, change.after, lang)
    if change.before is not None:
        before["source"] = place
    origin = place if change.is_same else whatif_cells.hypothetical_origin(change, lang)
    after["source"] = origin
    return {
        "part": "change",
        **_named(change.indicator, change.measure, lang),
        **_case(change.indicator, change.scope.case, lang),
        "city": result.city.id,
        "city_name": result.city.name.get(lang),
        "changed": not change.is_same,
        **_sides(before, after),
        "notes": tuple(note_text(n, lang) for n in change.notes),
    }


def _rank(row: Moved, effect: SetEffect, change: Change | None, lang: str) -> dict[str, Any]:
    set_ = effect.after
    units = [s.unit if s else None for s in (effect.before, effect.after)]
    sides = [_standing(side, unit, set_.indicator, lang) for side, unit in zip((row.before, row.after), units, strict=True)]
    if change is not None:
        sides[1]["source"] = whatif_cells.hypothetical_origin(change, lang)
    what = (text(lang, "whatif.of-targets"), pages.how(set_, lang))
    return {
        "part": "rank",
        **_named(set_.indicator, set_.measure, lang),
        **_case(set_.indicator, set_.case, lang),
        "city": row.city.id,
        "city_name": row.city.name.get(lang),
        "changed": row.is_own,
        **_sides(*sides),
        "set_notes": (*what, *pages.set_remarks(effect, lang)),
    }


def _standing(side: Standing, unit: str | None, indicator: Indicator, lang: str) -> dict[str, Any]:
    row, gap = side.row, side.gap
    if row is None:
        return {}
    return {
        "kind": row.kind,
        **_promise(indicator, row.target, lang),
        "source": cells.origin(row, lang),
        "value": number(row.value),
        "unit": unit if row.value is not None else None,
        "rank": row.rank,
        "rank_low": row.rank_low,
        "rank_high": row.rank_high,
        "open": row.is_open if row.rank_low is not None else None,
        "state": gap.state if gap else None,
        **_span("gap", gap.figures.gap if gap and gap.figures else None),
        "notes": tuple(note_text(n, lang) for n in row.notes),
    }


def _span(name: str, span: Span | None) -> dict[str, Any]:
    return {
        name: number(span.shown) if span else None,
        f"{name}_low": number(span.low) if span else None,
        f"{name}_high": number(span.high) if span else None,
    }


def _scores(effect: ScoreEffect, lang: str) -> Iterator[dict[str, Any]]:
    notes = (text(lang, "whatif.of-scores"), *pages.score_leads(effect, lang))
    for row in effect.rows:
        who = {
            "city": row.city.id,
            "city_name": row.city.name.get(lang),
            "changed": row.is_own,
            "set_notes": notes,
        }
        yield {
            "part": "score",
            **_named(effect.indicator, None, lang),
            **who,
            **_sides(_score(row.before, lang), _score(row.after, lang)),
            "of": len(row.after.parts),
        }
        for before, after in row.parts:
            yield _measure(effect, before, after, lang) | who


def _score(row: ScoreRow, lang: str) -> dict[str, Any]:
    return {
        "kind": row.kind,
        **_span("score", row.score),
        "rank": row.rank,
        "rank_low": row.rank_low,
        "rank_high": row.rank_high,
        "open": row.is_open if row.rank_low is not None else None,
        "have": len(row.parts) - len(row.missing),
        "notes": tuple(note_text(n, lang) for n in row.notes),
    }


def _measure(effect: ScoreEffect, before: Part, after: Part, lang: str) -> dict[str, Any]:
    posts = after.measure.goalposts
    assert posts is not None
    sides = [
        {
            "kind": part.figure.kind,
            **_promise(effect.indicator, part.figure.target, lang),
            **_span("value", part.value),
            "unit": part.measure.unit if part.value else None,
            **_span("score", part.score),
            "notes": tuple(note_text(n, lang) for n in part.notes),
        }
        for part in (before, after)
    ]
    return {
        "part": "measure-score",
        **_named(effect.indicator, after.measure, lang),
        **_case(effect.indicator, posts.case, lang),
        **_sides(*sides),
        "worst": number(posts.worst),
        "best": number(posts.best),
    }
