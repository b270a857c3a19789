"""A comparison as rows: every set, and what no city states."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.data.naming import scope_words
from bizbench.data.records import Indicator, Measure
from bizbench.ground.texts import text
from bizbench.output.rows import Rows
from bizbench.output.tables.flat import pairs
from bizbench.output.tables.records import number
from bizbench.output.words import amounts, cells
from bizbench.output.words.notes import note_text
from bizbench.output.words.set_cells import footer
from bizbench.questions.compare.records import OBSERVED, RANKED, REFERENCE, Comparison, Row, Set

# fmt: off
COLUMNS = (
    "measure", "case", "indicator_name", "measure_name", "case_name", "basis", "basis_name",
    "unit", "unit_name", "better", "kind", "rank", "rank_low", "rank_high", "open",
    "city", "city_name", "promise", "written", "bound", "promised", "promised_high",
    "promised_unit", "value", "gap", "gap_low", "gap_high", "gap_from", "reading_shown",
    "scope", "scope_name", "source", "plan", "item", "document", "document_number", "issued",
    "target", "version", "set_notes", "notes",
)
# fmt: on


def rows(result: Comparison, lang: str) -> Rows:
    """One row for each row of each set; then one for each city and measure nobody states."""
    return Rows.of(COLUMNS, _records(result, lang))


def _records(result: Comparison, lang: str) -> Iterator[dict[str, Any]]:
    version = {"version": footer(result, lang)}
    caveat = {"set_notes": (text(lang, "comparison.targets"),)}
    for set_ in result.sets:
        head = _set(set_, lang)
        for row in set_.rows:
            yield head | _row(row, lang, set_) | version
    for silence in result.silences:
        for measure in silence.measures:
            head = measure_names(silence.indicator, measure, lang)
            for row in silence.rows:
                yield head | _row(row, lang) | caveat | version


def measure_names(indicator: Indicator, measure: Measure, lang: str) -> dict[str, Any]:
    return {
        "measure": measure.id,
        "indicator_name": indicator.name.get(lang),
        "measure_name": measure.name.get(lang),
        "better": measure.better if measure.is_ranked else "neither",
    }


def set_names(set_: Set, lang: str) -> dict[str, Any]:
    """What a set is called: measure, case, basis, unit."""
    return measure_names(set_.indicator, set_.measure, lang) | {
        "case": set_.case,
        "case_name": set_.indicator.cases[set_.case].name.get(lang),
        "basis": str(set_.basis),
        "basis_name": scope_words(set_.indicator, set_.basis).get(lang),
        "unit": set_.unit,
        "unit_name": text(lang, f"units.{set_.unit}"),
    }


def _set(set_: Set, lang: str) -> dict[str, Any]:
    """What holds for a whole set, repeated in each of its rows."""
    caveats = [text(lang, "comparison.targets")]
    if not set_.is_table:
        caveats.append(text(lang, "comparison.alone"))
    return set_names(set_, lang) | {
        "gap_from": _gap_from(set_),
        "reading_shown": pairs(set_.readings[0]) if set_.readings else (),
        "set_notes": (*caveats, *(note_text(n, lang) for n in set_.notes)),
    }


def _gap_from(set_: Set) -> str | None:
    """As it is typed after ``--against``; of the best row its city."""
    if all(row.gap is None for row in set_.rows):
        return None
    against = set_.against
    if against.kind == OBSERVED:
        return f"observed:{against.city}" + (f"@{against.series}" if against.series else "")
    return set_.base or against.kind


def _row(row: Row, lang: str, set_: Set | None = None) -> dict[str, Any]:
    gap = row.gap
    return {
        "kind": row.kind,
        "rank": row.rank,
        "rank_low": row.rank_low,
        "rank_high": row.rank_high,
        "open": row.is_open if row.kind == RANKED else None,
        "city": row.city.id if row.city else None,
        "city_name": cells.name(row, lang) or cells.city(row, lang),
        "promise": promise(row, lang, set_),
        "value": number(row.value),
        "gap": number(gap.shown) if gap else None,
        "gap_low": number(gap.low) if gap else None,
        "gap_high": number(gap.high) if gap else None,
        "source": cells.origin(row, lang),
        "notes": tuple(note_text(n, lang) for n in row.notes),
        **promised(row),
        **scope(row, lang, set_),
        **document(row, lang),
    }


def promise(row: Row, lang: str, set_: Set | None) -> str:
    """The promise as a spreadsheet takes it, or what kind of silence it is."""
    if row.target is not None:
        return amounts.promise(row.target, lang, signed=False)
    return cells.promise(row, lang, set_.unit if set_ else None)


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


def scope(row: Row, lang: str, set_: Set | None) -> dict[str, Any]:
    """What a figure is about, as an id and in words."""
    mine = row.target.scope if row.target else row.observed.scope if row.observed else None
    if mine is None or set_ is None:
        return {}
    return {"scope": str(mine), "scope_name": scope_words(set_.indicator, mine).get(lang)}


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
