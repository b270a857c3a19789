"""The records a benchmarking table is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data.records import City, Indicator, Measure
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct
from bizbench.questions.compare.query import Query
from bizbench.questions.compare.records import VARIANT, Comparison, Row, Set
from bizbench.questions.compare.standing import Standing, standing


class Cell(Struct, frozen=True):
    """What one city says in one set: its row of the comparison, and its further figures there."""

    row: Row
    further: tuple[Row, ...] = ()

    @property
    def standing(self) -> Standing | None:
        """How surely this is the best promise of the line; None where it is not."""
        return standing(self.row)


class Line(Struct, frozen=True):
    """One set with a cell for each of some cities (by id), in the order of the columns.

    ``near`` are the rows of the other cities of the own city's province that rank first there.
    """

    set: Set
    columns: tuple[str, ...]
    near: tuple[Row, ...] = ()

    @property
    def cells(self) -> tuple[Cell, ...]:
        return cells(self.set.rows, self.columns)


def cells(rows: Sequence[Row], cities: Sequence[str]) -> tuple[Cell, ...]:
    """A cell for each city; every city compared has one main row in a set."""
    found = {id: (row, further) for id, row, further in _by_city(rows)}
    return tuple(Cell(*found[id]) for id in cities)


def _by_city(rows: Sequence[Row]) -> Iterator[tuple[str, Row, tuple[Row, ...]]]:
    """The rows of each city: the main one, with the variants that stand directly below it."""
    for n, row in enumerate(rows):
        if row.city is None or row.kind == VARIANT:
            continue
        end = n + 1
        while end < len(rows) and rows[end].kind == VARIANT:
            end += 1
        yield row.city.id, row, tuple(rows[n + 1 : end])


class Group(Brief, frozen=True):
    """The lines of one indicator.

    ``unstated`` are its measures of which no city states anything; ``silent`` then says why, city
    by city (it is the same for all of them: it depends on the documents, not on the measure).
    """

    indicator: Indicator
    lines: tuple[Line, ...]
    unstated: tuple[Measure, ...] = ()
    silent: tuple[Cell, ...] = ()


class Matrix(Brief, frozen=True):
    """The table. ``own`` is the city it is made for; then it is the first of ``cities``.

    ``province`` is the own city's, if it is part of one.
    """

    in_brief = ("groups", "cities", "comparison.version")

    query: Query
    comparison: Comparison
    cities: tuple[City, ...]
    own: City | None
    groups: tuple[Group, ...]
    province: City | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for group in self.groups for line in group.lines)

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.comparison.problems
