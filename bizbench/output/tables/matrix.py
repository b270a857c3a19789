"""A benchmarking table as data: a line for each measure and case, columns for each city."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bizbench.ground.record import Struct, replace
from bizbench.ground.texts import text
from bizbench.output.fields import CODE, FIRST, JSON, TABLE, Field, Fields, Inline, Many, Said
from bizbench.output.fields import Group as Under
from bizbench.output.forms import Form, Levels
from bizbench.output.forms import Row as TableRow
from bizbench.output.rows import Rows
from bizbench.output.tables import compare, fragments
from bizbench.output.tables.followed import OUTSIDE
from bizbench.output.tables.fragments import Measured, Placed, said
from bizbench.output.words import cells
from bizbench.output.words.set_cells import direction, set_note, sign
from bizbench.questions.compare.records import Set
from bizbench.questions.matrix.records import Cell, Group, Line, Matrix


def _notes(set_: Set, lang: str) -> list[Said]:
    return [Said(n.id, set_note(n, lang)) for n in set_.notes]


#: What holds for a whole set; notes are worded for a set that is one line of a table.
SET: Fields[Set] = (
    *compare.SET,
    Field("better", lambda s, _: direction(s), where=JSON),
    replace(compare.GAP_FROM, where=JSON),
    *fragments.readings(lambda s: s.readings),
    Field("notes", _notes, where=JSON),
    fragments.set_notes(lambda s, lang: (text(lang, "comparison.targets"), *(note.text for note in _notes(s, lang)))),
)

#: A row of a comparison, never of observed values, with its item.
PLACE: Fields[Placed] = (
    *(field for field in compare.ROW if field is not compare.MEASURED),
    replace(fragments.ITEM, where=JSON),
)


class Held(Struct, frozen=True):
    """What one city says in a line."""

    cell: Cell
    placed: Placed


def _held(found: Iterable[Cell], set_: Set | None = None) -> list[Held]:
    if set_ is None:
        return [Held(cell, Placed(cell.row, None)) for cell in found]
    return [Held(cell, compare.placed_row(set_, cell.row)) for cell in found]


def _further(held: Held, _: str) -> list[str]:
    return [row.target.id for row in held.cell.further if row.target is not None]


_CELL: Fields[Held] = (
    Inline(PLACE, lambda h, _: h.placed),
    Field("standing", lambda h, _: h.cell.standing),
    Field("further", _further),
)

_LINE: Fields[Line] = (
    Inline(SET, lambda ln, _: ln.set),
    Many("cells", _CELL, lambda ln, _: _held(ln.cells, ln.set)),
)

_UNSTATED: Fields[Group] = (
    Field("indicator", lambda g, _: g.indicator.id),
    Field("measures", lambda g, _: [m.id for m in g.unstated]),
    Many("cells", _CELL, lambda g, _: _held(g.silent)),
)

DATA: Fields[Matrix] = (
    fragments.schema("bizbench.matrix/1"),
    Field("own", lambda m, _: m.own and m.own.id, where=JSON),
    Field("cities", lambda m, _: [city.id for city in m.cities], where=JSON),
    Inline((fragments.SELECTION, OUTSIDE), lambda m, _: m.comparison),
    Many("rows", _LINE, lambda m, _: m.lines),
    Many("unstated", _UNSTATED, lambda m, _: (group for group in m.groups if group.unstated)),
)


def _rank(held: Held, _: str) -> str | int | None:
    """The number, or the interval as printed where the order is open."""
    row = held.cell.row
    if row.rank_low is None:
        return None
    return cells.rank(row) if row.is_open or row.rank is None else row.rank


#: Each city's columns: what is read stands together in front, where it comes from behind.
_FRONT: Fields[Held] = (
    Field("promise", lambda h, lang: fragments.promise(h.placed, lang), "", "the promise in words, or which silence it is", place=FIRST),
    Field("rank", _rank, "名次", "the rank; an interval as printed where the order is open", place=FIRST),
    Field("best", lambda h, _: sign(h.cell.row, h.cell.standing) or None, "最优", "★ or ☆ as in the table", place=FIRST),
)
_BEHIND: Fields[Held] = (
    Field("value", lambda h, _: h.cell.row.value, "数值", "the number compared, in the unit of the line", place=FIRST),
    Field("kind", lambda h, _: h.cell.row.kind, "类别", "which kind of row of a comparison it is", place=CODE),
    Field(
        "source", lambda h, lang: cells.origin(h.cell.row, lang) or None, "出处", "year and item, or the documents searched", place=FIRST
    ),
    Field("target", lambda h, _: h.cell.row.target and h.cell.row.target.id, "目标编号", "the target's id"),
    Field("floor", lambda h, _: h.cell.row.floor and h.cell.row.floor.state, "与上级标准比", "how it stands to its floor"),
    Field("further", _further, "另有目标编号", "ids of its further figures"),
    Field("notes", lambda h, lang: said(h.cell.row.notes, lang), "备注", "the notes of its figure"),
)

_Cells = Mapping[str, Held]


def _by_city(found: list[Held]) -> _Cells:
    return {held.cell.row.city.id: held for held in found if held.cell.row.city}


def _city(id: str, name: str, fields: Fields[Held]) -> Under[_Cells, Held]:
    return Under(id, fields, lambda line, _: line.get(id), name, "the city of this id", TABLE)


def _parts(names: Mapping[str, str]) -> dict[str, Levels]:
    """The kinds of rows of a table with the columns of these cities, by id and in Chinese."""
    wide = tuple(_city(id, name, fields) for fields in (_FRONT, _BEHIND) for id, name in names.items())
    return {"line": (DATA, SET, wide), "unstated": (DATA, compare.UNSTATED, wide)}


def _rows(result: Matrix, _: str) -> Iterator[TableRow]:
    for group in result.groups:
        for line in group.lines:
            yield "line", (result, line.set, _by_city(_held(line.cells, line.set)))
        for measure in group.unstated:
            yield "unstated", (result, Measured(group.indicator, measure), _by_city(_held(group.silent)))


class _Wide(Form[Matrix], frozen=True):
    """A table as wide as it has cities."""

    def table(self, result: Matrix, lang: str, version: str) -> Rows:
        parts = _parts({city.id: city.name.zh for city in result.cities})
        return Form(self.fields, parts, self.rows, self.is_one_kind).table(result, lang, version)


#: One row for each set; then one for each measure that no city states. ``CITY`` stands for any.
FORM: Form[Matrix] = _Wide(DATA, _parts({"CITY": "城市"}), _rows, is_one_kind=True)
