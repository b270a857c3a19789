"""A benchmarking table as rows: a line for each measure and case, columns for each city."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.data.records import City
from bizbench.ground.texts import text
from bizbench.output.rows import Rows, Value
from bizbench.output.tables.comparison_rows import measure_names, promise, set_names
from bizbench.output.tables.flat import pairs
from bizbench.output.tables.records import number
from bizbench.output.words import cells
from bizbench.output.words.notes import note_text
from bizbench.output.words.set_cells import MARKS, direction, footer, set_note
from bizbench.questions.compare.records import Row, Set
from bizbench.questions.matrix.records import Cell, Matrix

# fmt: off
_BEFORE = (
    "measure", "case", "indicator_name", "measure_name", "case_name", "basis", "basis_name",
    "unit", "unit_name", "better",
)
_AFTER = ("reading_shown", "version", "set_notes")
#: Each city's columns: what is read stands together in front, where it comes from behind.
FRONT = ("promise", "rank", "best")
BEHIND = ("value", "kind", "source", "target", "further", "notes")
# fmt: on
#: The columns that every table has.
COLUMNS = (*_BEFORE, *_AFTER)


def rows(result: Matrix, lang: str) -> Rows:
    """One row for each set; then one for each measure that no city states."""
    parts = [(city, part) for some in (FRONT, BEHIND) for city in result.cities for part in some]
    heads = {name(city, part): _head(city, part, lang) for city, part in parts}
    return Rows.of((*_BEFORE, *heads, *_AFTER), _records(result, lang), heads)


def name(city: City, part: str) -> str:
    """The name of a column that belongs to a city: ``CITY.PART``."""
    return f"{city.id}.{part}"


def _head(city: City, part: str, lang: str) -> str:
    return text(lang, f"wide.{part}", city=city.id if lang == "en" else city.name.get(lang))


def _records(result: Matrix, lang: str) -> Iterator[dict[str, Any]]:
    version = {"version": footer(result.comparison, lang)}
    caveat = text(lang, "comparison.targets")
    for group in result.groups:
        for line in group.lines:
            set_ = line.set
            said = (set_note(n, set_.measure.id, lang) for n in set_.notes)
            head = set_names(set_, lang) | {
                "better": direction(set_),
                "reading_shown": pairs(set_.readings[0]) if set_.readings else (),
                "set_notes": (caveat, *said),
            }
            yield head | _cells(line.cells, set_, lang) | version
        for measure in group.unstated:
            head = measure_names(group.indicator, measure, lang) | {"set_notes": (caveat,)}
            yield head | _cells(group.silent, None, lang) | version


def _cells(line: tuple[Cell, ...], set_: Set | None, lang: str) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for cell in line:
        row = cell.row
        assert row.city is not None
        parts: dict[str, Value] = {
            "promise": promise(row, lang, set_),
            "rank": _rank(row),
            "best": MARKS[cell.standing] if cell.standing else None,
            "value": number(row.value),
            "kind": row.kind,
            "source": cells.origin(row, lang) or None,
            "target": row.target.id if row.target else None,
            "further": tuple(r.target.id for r in cell.further if r.target is not None),
            "notes": tuple(note_text(n, lang) for n in row.notes),
        }
        found |= {name(row.city, part): value for part, value in parts.items()}
    return found


def _rank(row: Row) -> Value:
    """The number, or the interval as printed where the order is open."""
    if row.rank_low is None:
        return None
    return cells.rank(row) if row.is_open or row.rank is None else row.rank
