"""A benchmarking table as a page: one table for each indicator."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from bizbench.data.records import City
from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.page import ANNEX, PEER, Block, Later, Page, Prose, Table
from bizbench.output.pages import folds, matrix_short
from bizbench.output.pages.compare import documents, indicators
from bizbench.output.pages.grid import Col, Columns, grid, laid_out, titled
from bizbench.output.words import cells, set_cells
from bizbench.output.words.digits import THREE, Shown
from bizbench.output.words.labels import document, framework, left_out, listed, narrowed, order, said_of
from bizbench.output.words.set_cells import SetLetters
from bizbench.questions.compare.records import REPEATS, SHORT, Row, Set
from bizbench.questions.compare.standing import CERTAIN, POSSIBLE, SAME_NUMBER
from bizbench.questions.matrix.records import Cell, Group, Line, Matrix

#: How narrow the columns may become: the measure's, and each city's.
MEASURE = 16
CITY = 12
#: The order in which columns leave a narrow table: these first, then the cities from the last on.
FIRST_OUT = 1000


def page(matrix: Matrix, lang: str) -> Page:
    """What the signs mean, a table for each indicator, the documents."""
    found = matrix.comparison
    what = text(lang, "set.everything") if found.query.everything else indicators(found, lang)
    brief: list[Block | str] = [matrix_short.answer(matrix, lang)] if matrix.cities else []
    brief += left_out(found.selection, lang)
    blocks: list[Block | Later | str] = [*brief, _explained(matrix, lang)]
    blocks += order(found.under, lang)
    tables = [_table(matrix, group, lang) for group in matrix.groups]
    blocks = [*blocks, *tables, *framework(found.under, lang), *documents(found, lang)]
    title = narrowed(text(lang, "matrix.title", what=what), found.selection, lang)
    return laid_out(title, blocks, lang, brief=brief)


def _explained(matrix: Matrix, lang: str) -> Prose | Later:
    if not matrix_short.is_short(matrix):
        return Prose(_legend(matrix, lang))
    short = matrix_short.legend(matrix, lang)
    return Later(lambda: Prose(_legend(matrix, lang), short), None, short)


def _legend(matrix: Matrix, lang: str) -> str:
    """Only what stands in the tables is explained."""
    if not matrix.cities:
        return text(lang, "matrix.no-city")
    found = {sign for line in matrix.lines for sign in _signs(line)}
    order = (CERTAIN, SAME_NUMBER, POSSIBLE, REPEATS, SHORT, "converted", "further", "lower", "higher", "neither")
    parts = [said_of(matrix.cities, lang, "matrix.legend")]
    parts += [text(lang, f"set.sign.{sign}") for sign in order if sign in found]
    legend = text(lang, "join.clause").join(parts) + text(lang, "join.stop")
    if matrix.own is None:
        return legend
    return legend + text(lang, "matrix.own", city=matrix.own.name.get(lang))


def _signs(line: Line) -> Iterable[str]:
    yield set_cells.direction(line.set)
    for cell in line.cells:
        state = cell.row.floor.state if cell.row.floor else None
        if cell.standing and state != REPEATS:
            yield cell.standing
        if state in (REPEATS, SHORT):
            yield state
        if cell.row.converted:
            yield "converted"
        if cell.further:
            yield "further"


# --- one indicator ------------------------------------------------------------------------


class _Row(Struct, frozen=True):
    """A measure, or under one name those that nobody states, with a cell for each city."""

    name: str
    set: Set | None
    cells: tuple[Cell, ...]
    digits: Shown = Shown(THREE, THREE)


def _table(matrix: Matrix, group: Group, lang: str) -> Table | Later:
    if not matrix_short.is_short(matrix):
        return _whole(matrix, group, lang)
    short = matrix_short.table(matrix, group, lang)
    n = len(group.lines) + len(group.unstated)
    title = titled(group.indicator.name.get(lang), lang)
    fold = "" if short else text(lang, "matrix.none", title=title, n=n)
    return Later(partial(_whole, matrix, group, lang), short, fold)


def _whole(matrix: Matrix, group: Group, lang: str) -> Table:
    letters = SetLetters(lang, (row for line in group.lines for row in line.set.rows))
    sets = [line.set for line in group.lines]
    rows = [
        _Row(line.set.measure.name.get(lang), line.set, line.cells, set_cells.digits(line.set)) for line in group.lines
    ]
    if group.unstated:
        names = listed(lang, [m.name.get(lang) for m in group.unstated])
        some = matrix.comparison.selection
        id = "matrix.unstated-shown" if some else "matrix.unstated"
        rows.append(_Row(said_of(matrix.cities, lang, id, names=names), None, group.silent))
    return grid(
        lang,
        titled(group.indicator.name.get(lang), lang),
        _columns(matrix, rows, letters, lang, is_stated=bool(sets)),
        rows,
        letters=letters,
        cited=folds.cited(sets, lang),
        whole=True,
    )


def _columns(
    matrix: Matrix, rows: Sequence[_Row], letters: SetLetters, lang: str, *, is_stated: bool
) -> Columns[_Row, None]:
    """The columns; where no city states anything there is no basis and no unit."""

    def of_set(say: Callable[[Set, str], str]) -> Callable[[_Row], str]:
        return lambda row: say(row.set, lang) if row.set else ""

    def of_city(n: int, city: City) -> Col[_Row, None]:
        mine = [row.cells[n].row for row in rows]
        is_mixed = len({row.plan.year for row in mine if row.plan}) > 1

        def cell(row: _Row) -> str:
            return _cell(row.cells[n], row, letters, lang, is_mixed=is_mixed)

        head = cells.dated(city, mine, lang)
        return Col(city.id, cell, keep=n and n + 1, wraps=True, least=CITY, paper=PEER, head=head)

    known: _Searched = {}
    notes = of_set(lambda set_, _: letters.of_set(set_))
    basis, unit = of_set(set_cells.basis), of_set(set_cells.unit)
    return [
        Col("measure", lambda row: row.name, wraps=True, least=MEASURE),
        Col("basis", basis, keep=FIRST_OUT, wraps=True, least=MEASURE, when=is_stated),
        Col("unit", unit, keep=FIRST_OUT + 1, wraps=True, least=CITY, when=is_stated),
        *(of_city(n, city) for n, city in enumerate(matrix.cities)),
        Col("notes", notes, keep=1),
        Col("from", lambda row: _origins(row.cells, lang, known), keep=FIRST_OUT + 2, wraps=True, paper=ANNEX),
    ]


def _cell(cell: Cell, line: _Row, letters: SetLetters, lang: str, *, is_mixed: bool) -> str:
    """``★ ≤ 35 days (天) → 51.1, rank 1, a b (+2)``, or what kind of silence it is.

    With the plan's year where the city's cells come from plans of several (``is_mixed``).
    """
    row, set_ = cell.row, line.set
    shown = set_cells.joined(
        lang,
        set_cells.marked(row, cell.standing, set_cells.promise(row, line.digits, lang)),
        document(row.plan, lang) if is_mixed and row.plan else "",
        set_cells.rank_or_why(row, set_, lang) if set_ else "",
        letters.of_row(row),
    )
    return f"{shown} (+{len(cell.further)})" if cell.further else shown


#: Where a silent city's documents are named, by the city and them: the same in many lines.
_Searched = dict[tuple[str, tuple[str, ...]], str]


def _origins(line: Iterable[Cell], lang: str, known: _Searched) -> str:
    """Where each city's figure stands; of a silent city the documents that were looked through."""
    found = []
    for row in (cell.row for cell in line):
        if row.target or row.elsewhere or row.series or row.city is None:
            found.append(_origin(row, lang))
            continue
        key = row.city.id, tuple(plan.id for plan in row.silent)
        if key not in known:
            known[key] = _origin(row, lang)
        found.append(known[key])
    return text(lang, "join.clause").join(filter(None, found))


def _origin(row: Row, lang: str) -> str:
    place = cells.origin(row, lang)
    if not place:
        return ""
    return text(lang, "document.of-city", city=cells.name(row, lang), document=place)
