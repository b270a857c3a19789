"""The benchmarking table as a heat map: sets by places, each cell a word as well as a colour."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.output.report.book import Book
from bizbench.output.report.grids import Column, Grid, Row
from bizbench.output.report.records import key
from bizbench.output.words import cells
from bizbench.questions.compare.records import RANKED, Set
from bizbench.questions.compare.records import Row as SetRow

#: So many steps from the first place to the last one have a colour of their own.
STEPS = 5


def grid(book: Book, sets: Sequence[Set]) -> Grid:
    """The ranked sets of an indicator, a column for each place."""
    cities = book.report.cities
    columns = [Column("set", book.say("column.set"), links=True)]
    columns += [Column("place", c.name.get(book.lang)) for c in cities]
    return Grid(tuple(columns), tuple(line(book, s) for s in sets if s.is_ranked), css="heat")


def line(book: Book, set_: Set) -> Row:
    """One set: of each place its rank, or why it has none."""
    ranked = sum(row.kind == RANKED for row in set_.rows)
    found = {row.city.id: row for row in set_.by_city if row.city}
    rows = [found.get(city.id) for city in book.report.cities]
    shown = tuple(_word(book, row) for row in rows)
    marks = tuple(_colour(row, ranked) for row in rows)
    return Row(
        (book.set_name(set_), *shown),
        id=f"m{book.sets[key(set_)]}",
        href=f"s{book.sets[key(set_)]}",
        marks=("", *marks),
    )


def _word(book: Book, row: SetRow | None) -> str:
    if row is None:
        return ""
    return cells.rank(row) if row.kind == RANKED else book.say(f"cell.{row.kind}")


def _colour(row: SetRow | None, ranked: int) -> str:
    """The class of a cell: how far down the ranking it stands, at best; open ones are hatched."""
    if row is None or row.kind != RANKED or row.rank_low is None:
        return ""
    step = (row.rank_low - 1) * (STEPS - 1) // max(ranked - 1, 1)
    return f"h{step} o" if row.is_open else f"h{step}"


def legend(book: Book) -> str:
    return book.say("matrix.legend")
