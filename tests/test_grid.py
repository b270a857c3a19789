"""How a page makes a table of its columns and their cells."""

from __future__ import annotations

from bizbench.output.page import MAIN, UNDER, Column, Line, Mark, Prose
from bizbench.output.pages.grid import Col, Columns, facts, grid, laid_out
from bizbench.output.words.notes import Lettered

LETTERS: Lettered[str] = Lettered(str.upper)
COLUMNS: Columns[str, int] = [
    Col("rank", str, right=True, keep=1),
    Col("gaps.column.place", lambda _: "", under=lambda n: str(n or "")),
    Col("own", lambda _: "x", head="A City", wraps=True, least=9, when=True),
    Col("gap", lambda _: "x", when=False),
    Col("notes", lambda row: LETTERS.of([f"about {row}"])),
]


def made(
    rows: list[str], *, whole: bool = False
) -> tuple[list[str], tuple[Line, ...], tuple[Mark, ...]]:
    below = {"ab": [0, 1], "a": [0]}
    table = grid("en", "T", COLUMNS, rows, under=below.__getitem__, letters=LETTERS, whole=whole)
    return [c.key for c in table.columns], table.lines, table.marks


def test_lines_below_a_row_have_cells_of_their_own() -> None:
    keys, lines, marks = made(["ab"])
    assert keys == ["rank", "place", "own", "notes"]
    assert lines == (
        Line(("ab", "", "x", "a"), MAIN, letters=frozenset("a")),
        Line(("", "", "", ""), UNDER),
        Line(("", "1", "", ""), UNDER),
    )
    assert marks == (Mark("a", "ABOUT AB"),)


def test_an_empty_column_is_left_out_of_a_table_that_is_not_whole() -> None:
    assert made(["a"])[0] == ["rank", "own", "notes"]
    assert made(["a"], whole=True)[0] == ["rank", "place", "own", "notes"]


def test_a_heading_is_a_text_or_comes_from_the_data() -> None:
    rank, place, own, *_ = (column.column("en") for column in COLUMNS)
    assert rank == Column("rank", "rank", "right", keep=1)
    assert place.title == "own source"
    assert own == Column("own", "A City", wraps=True, least=9)


def test_a_text_is_a_paragraph_and_an_empty_fact_is_left_out() -> None:
    card = facts("en", "", {"id": "x", "parent": None, "code": ""})
    assert [value for _, value in card.pairs] == ["x"]
    assert laid_out("T", ["said", card], "F", "en").blocks == (Prose("said"), card)
