"""A benchmarking table as plain data."""

from __future__ import annotations

from typing import Any

from bizbench.output.tables.adapters import adapted
from bizbench.output.tables.answers import comparison_row
from bizbench.output.words.set_cells import set_note
from bizbench.questions.compare.records import Row, Set
from bizbench.questions.matrix.records import Cell, Line, Matrix

SCHEMA = "bizbench.matrix/1"


def matrix(result: Matrix, lang: str) -> dict[str, Any]:
    """The JSON of a table; a cell is a row of a comparison with how surely it is the best."""
    return {
        "schema": SCHEMA,
        "own": result.own.id if result.own else None,
        "cities": [city.id for city in result.cities],
        "rows": [_line(line, lang) for line in result.lines],
        "unstated": [
            {
                "indicator": group.indicator.id,
                "measures": [m.id for m in group.unstated],
                "cells": [_cell(cell, lang) for cell in group.silent],
            }
            for group in result.groups
            if group.unstated
        ],
    }


def _line(line: Line, lang: str) -> dict[str, Any]:
    return set_head(line.set, lang) | {"cells": [_cell(cell, lang) for cell in line.cells]}


def set_head(set_: Set, lang: str) -> dict[str, Any]:
    """What holds for a whole set; ``notes`` are worded for a set that is one line of a table."""
    return {
        "measure": set_.measure.id,
        "case": set_.case,
        "basis": str(set_.basis),
        "unit": set_.unit,
        "better": set_.measure.better if set_.measure.is_ranked else "neither",
        "readings": [dict(reading) for reading in set_.readings],
        "notes": [{"id": n.id, "text": set_note(n, set_.measure.id, lang)} for n in set_.notes],
    }


def _cell(cell: Cell, lang: str) -> dict[str, Any]:
    return place(cell.row, lang) | {
        "standing": cell.standing,
        "further": [row.target.id for row in cell.further if row.target is not None],
    }


def place(row: Row, lang: str) -> dict[str, Any]:
    """A row of a comparison with its item; its gap is from the best of the set."""
    return comparison_row(row, lang) | {"item": row.target.item if row.target else None}


FORM = adapted(matrix, "matrix_rows")
