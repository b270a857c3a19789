"""A city's strengths and weaknesses as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bizbench.data.naming import scope_words
from bizbench.ground.texts import text
from bizbench.output.fields import number
from bizbench.output.rows import Rows
from bizbench.output.tables.diff import span as _span
from bizbench.output.tables.flat import pairs
from bizbench.output.tables.gaps import against
from bizbench.output.words import amounts, cells
from bizbench.output.words import gaps as gap_cells
from bizbench.output.words.gaps import footer, heads, state_name
from bizbench.questions.compare.records import REFERENCE, Row
from bizbench.questions.gaps.records import Gap, Gaps, Remark
from bizbench.questions.gaps.remarks import beside

# fmt: off
_SIDE = ("kind", "promise", "written", "bound", "promised", "promised_high", "promised_unit",
         "scope", "scope_name", "source", "plan", "item", "document", "document_number", "issued",
         "target")
COLUMNS = (
    "measure", "case", "indicator_name", "measure_name", "case_name", "basis", "basis_name",
    "better", "unit", "unit_name", "state", "state_name", "part", "city", "city_name",
    *_SIDE, "value", "rank", "rank_low", "rank_high", "open", "ranked", "sharing", "stating",
    "gap", "gap_low", "gap_high", "gap_from", "scale", "share", "share_low", "share_high",
    "unlike", "lead", "support",
    "other_city", "other_name", *(f"other_{name}" for name in _SIDE), "other_value", "other_lead",
    "other_support", "silence", "reading_shown", "version", "set_notes", "notes",
)
# fmt: on


def rows(result: Gaps, lang: str) -> Rows:
    """One row for each measure, and one for each further holder of the other side's figure."""
    return Rows.of(COLUMNS, _records(result, lang))


def _records(result: Gaps, lang: str) -> Iterator[dict[str, Any]]:
    measured = result.is_beside_measured
    what = text(lang, "gaps.measured" if measured else "comparison.targets")
    always = {
        "version": footer(result, lang),
        "set_notes": (what, *heads(result, lang)),
        "gap_from": against(result.query.against),
        "city": result.city.id,
        "city_name": result.city.name.get(lang),
    }
    for gap in result.rows:
        head = always | _gap(result, gap, lang)
        first = gap.others[0] if gap.others else None
        yield head | {"part": "main"} | _other(gap, first, lang)
        for row in gap.others[1:]:
            yield head | {"part": "also"} | _other(gap, row, lang) | _notes(beside(gap, row), lang)
        for row in gap.perhaps:
            more = {"part": "perhaps", "other_value": None} | _notes(beside(gap, row), lang)
            yield head | _other(gap, row, lang) | more


def _notes(remarks: Iterable[Remark], lang: str) -> dict[str, Any]:
    return {"notes": tuple(gap_cells.remark_text(r, lang) for r in remarks)}


def _gap(result: Gaps, gap: Gap, lang: str) -> dict[str, Any]:
    own, figures = gap.own, gap.figures
    numbers = values(gap)
    del numbers["base"]
    reading = figures.readings[0] if figures else {}
    return {
        "state": gap.state,
        "state_name": state_name(result, gap.state, lang),
        "measure": gap.measure.id,
        "case": gap.case,
        "indicator_name": gap.indicator.name.get(lang),
        "measure_name": gap.measure.name.get(lang),
        "case_name": gap.indicator.cases[gap.case].name.get(lang),
        "basis": str(gap.basis),
        "basis_name": scope_words(gap.indicator, gap.basis).get(lang),
        "better": gap.measure.better,
        "unit_name": text(lang, f"units.{figures.unit}") if figures else None,
        **numbers,
        **_side(gap, own, lang),
        "rank": own.rank,
        "rank_low": own.rank_low,
        "rank_high": own.rank_high,
        "open": own.is_open if own.rank_low is not None else None,
        "ranked": gap.ranked,
        "sharing": gap.sharing,
        "stating": gap.stating,
        "unlike": gap.is_unlike,
        "lead": own.target.lead if own.target else (),
        "support": own.target.support if own.target else (),
        "silence": gap.silence,
        "reading_shown": pairs(reading),
        **_notes(gap.remarks, lang),
    }


def _side(gap: Gap, row: Row, lang: str) -> dict[str, Any]:
    scope = row.target.scope if row.target else row.observed.scope if row.observed else None
    if row.target is not None:  # noqa: SIM108
        promise = amounts.promise(row.target, lang, signed=False)
    else:
        promise = cells.promise(row, lang, gap.measure.unit)
    return {
        "kind": row.kind,
        "promise": promise,
        "scope": str(scope) if scope else None,
        "scope_name": scope_words(gap.indicator, scope).get(lang) if scope else None,
        "source": cells.origin(row, lang),
        **promised(row),
        **document(row, lang),
    }


def _other(gap: Gap, row: Row | None, lang: str) -> dict[str, Any]:
    """The other side; of a median only its number."""
    made = {
        "other_name": gap_cells.other(gap, row, lang) if row or gap.figures else None,
        "other_value": values(gap)["base"],
    }
    if row is None:
        return made
    side = {f"other_{name}": value for name, value in _side(gap, row, lang).items()}
    return (
        made
        | side
        | {
            "other_city": row.city.id if row.city else None,
            "other_lead": row.target.lead if row.target else (),
            "other_support": row.target.support if row.target else (),
        }
    )


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


def promised(row: Row) -> dict[str, Any]:
    """The promise as in the data file."""
    target = row.target
    if target is None:
        observed = row.observed
        if observed is None:
            return {}
        return {"promised": number(observed.value), "promised_unit": observed.unit}
    return {
        "written": target.written,
        "bound": target.bound,
        "promised": number(target.value),
        "promised_high": number(target.high),
        "promised_unit": target.unit,
        "item": target.item,
        "target": target.id,
    }


def document(row: Row, lang: str) -> dict[str, Any]:
    """The document a figure comes from; of an observation its series."""
    if row.plan is not None:
        return {
            "plan": row.plan.id,
            "document": row.plan.title.get(lang),
            "document_number": row.plan.number,
            "issued": row.plan.issued or row.plan.published,
        }
    if row.kind == REFERENCE and row.series is not None:
        return {"document": f"{row.series.title} ({row.series.publisher})"}
    return {}
