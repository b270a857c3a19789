"""What provinces and the state lay down, and how the places below stand to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bizbench.ground.texts import text
from bizbench.output.report.book import Book
from bizbench.output.report.grids import Column, Grid, Row
from bizbench.output.report.records import key
from bizbench.output.words import cells
from bizbench.questions.compare.records import FLOOR_STATES, Set
from bizbench.questions.compare.records import Row as SetRow

_KEYS = ("set", "city", "promise", "from", "binds", "states")


def grid(book: Book) -> Grid:
    """A line for each floor in force: measure, place, what it lays down, where, and for whom."""
    columns = tuple(Column(k, book.say(f"floor.{k}"), k == "binds", k == "promise") for k in _KEYS)
    return Grid(columns, tuple(_rows(book)), css="wide")


def _rows(book: Book) -> Iterator[Row]:
    for set_ in book.report.comparison.sets:
        for row in set_.floors:
            yield Row(
                (
                    f"{set_.indicator.name.get(book.lang)} › {book.set_name(set_)}",
                    cells.name(row, book.lang),
                    cells.promise(row, book.lang),
                    cells.origin(row, book.lang),
                    str(len(row.binds)),
                    _states(book, set_, row),
                ),
                id=f"l{book.sets[key(set_)]}-{book.places[row.city.id]}" if row.city else "",
                href=book.figure(row.target),
            )


def _states(book: Book, set_: Set, floor: SetRow) -> str:
    """``beyond: 2; repeats: 1``, of the places it binds that promise anything."""
    bound = (row for row in set_.by_city if row.city and row.city.id in floor.binds and row.floor)
    found = Counter(row.floor.state for row in bound if row.floor)
    said = (
        book.say("floor.count", state=book.say(f"floor.is-{state}"), n=found[state])
        for state in FLOOR_STATES
        if found[state]
    )
    return text(book.lang, "join.clause").join(said)
