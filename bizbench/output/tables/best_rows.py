"""The best promises as rows, and what has no best."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bizbench.ground.texts import text
from bizbench.output.rows import Rows
from bizbench.output.tables.comparison_rows import (
    document,
    measure_names,
    promise,
    promised,
    set_names,
)
from bizbench.output.tables.comparison_rows import scope as scope_of
from bizbench.output.tables.flat import pairs
from bizbench.output.tables.records import number
from bizbench.output.words import cells
from bizbench.output.words.notes import note_text
from bizbench.output.words.set_cells import direction, footer, others, set_note
from bizbench.questions.best.records import Best, Leader, Practice
from bizbench.questions.compare.records import VARIANT, Row, Set
from bizbench.questions.notes import Note, Span

# fmt: off
COLUMNS = (
    "measure", "case", "indicator_name", "measure_name", "case_name", "basis", "basis_name",
    "unit", "unit_name", "better", "state", "standing", "rank_low", "rank_high", "open",
    "city", "city_name", "promise", "written", "bound", "promised", "promised_high",
    "promised_unit", "value", "scope", "scope_name", "source", "plan", "item", "document",
    "document_number", "issued", "target", "others",
    "own", "own_promise", "own_kind", "own_value", "own_rank_low", "own_rank_high", "own_best",
    "own_target", "own_notes", "gap", "gap_low", "gap_high", "adopted_rank_low",
    "adopted_rank_high", "reading_shown", "version", "set_notes", "notes",
)
# fmt: on
ALONE = "alone"
UNRANKED = "unranked"
UNSTATED = "unstated"


def rows(result: Best, lang: str) -> Rows:
    """One row for each leader; then for each figure without a best, and each unstated measure."""
    return Rows.of(COLUMNS, _records(result, lang))


def _records(result: Best, lang: str) -> Iterator[dict[str, Any]]:
    version = {"version": footer(result.comparison, lang)}
    for practice in result.practices:
        head = _head(practice.set, practice.state, lang) | version
        for leader in practice.leaders:
            mine = _own(practice, leader, lang)
            yield head | _row(leader.row, practice.set, lang) | mine | _standing(leader)
    for state, sets in ((ALONE, result.alone), (UNRANKED, result.unranked)):
        for set_ in sets:
            head = _head(set_, state, lang) | version
            stating = [r for r in set_.rows if r.target is not None and r.kind != VARIANT]
            yield from (head | _row(row, set_, lang) for row in stating)
            if not stating:
                yield head
    caveat = {"set_notes": (text(lang, "comparison.targets"),), "state": UNSTATED}
    for silence in result.comparison.silences:
        for measure in silence.measures:
            yield measure_names(silence.indicator, measure, lang) | caveat | version


def _head(set_: Set, state: str, lang: str) -> dict[str, Any]:
    said = (set_note(n, set_.measure.id, lang) for n in set_.notes)
    return set_names(set_, lang) | {
        "better": direction(set_),
        "state": state,
        "others": others(set_, lambda notes: _spelled(notes, lang), lang) or None,
        "reading_shown": pairs(set_.readings[0]) if set_.readings else (),
        "set_notes": (text(lang, "comparison.targets"), *said),
    }


def _spelled(notes: Iterable[Note], lang: str) -> str:
    """Why a city is silent: without a table below there is no place for letters."""
    return text(lang, "join.clause").join(note_text(note, lang) for note in notes)


def _row(row: Row, set_: Set, lang: str) -> dict[str, Any]:
    """A promise with its receipt."""
    return {
        "city": row.city.id if row.city else None,
        "city_name": cells.name(row, lang),
        "rank_low": row.rank_low,
        "rank_high": row.rank_high,
        "promise": promise(row, lang, set_),
        "value": number(row.value),
        "source": cells.origin(row, lang),
        "notes": tuple(note_text(n, lang) for n in row.notes),
        **promised(row),
        **scope_of(row, lang, set_),
        **document(row, lang),
    }


def _standing(leader: Leader) -> dict[str, Any]:
    return {"standing": leader.standing, "open": leader.row.is_open}


def _own(practice: Practice, leader: Leader, lang: str) -> dict[str, Any]:
    own, change = practice.own, leader.adoption
    if own is None or own.city is None:
        return {}
    gap: Span | None = change.gap if change else None
    return {
        "own": own.city.id,
        "own_promise": promise(own, lang, practice.set),
        "own_kind": own.kind,
        "own_value": number(own.value),
        "own_rank_low": own.rank_low,
        "own_rank_high": own.rank_high,
        "own_best": practice.is_own_best,
        "own_target": own.target.id if own.target else None,
        "own_notes": tuple(note_text(n, lang) for n in own.notes),
        "gap": number(gap.shown) if gap else None,
        "gap_low": number(gap.low) if gap else None,
        "gap_high": number(gap.high) if gap else None,
        "adopted_rank_low": change.rank_low if change else None,
        "adopted_rank_high": change.rank_high if change else None,
    }
