"""A benchmarking table with too many cities for a column each: best, median and own of each set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bizbench.data.records import City
from bizbench.ground.record import Struct, replace
from bizbench.ground.texts import text
from bizbench.output.page import Table
from bizbench.output.pages import sets
from bizbench.output.pages.grid import Col, Columns, grid, titled
from bizbench.output.words import amounts, cells, set_cells
from bizbench.output.words.labels import listed, said_of
from bizbench.output.words.within import own_rank
from bizbench.questions.compare import references
from bizbench.questions.compare.records import RANKED, Comparison, Row, Set
from bizbench.questions.compare.standing import standing
from bizbench.questions.matrix.records import Group, Line, Matrix

#: So many cities have a column each.
FITTING = 8


def is_short(matrix: Matrix) -> bool:
    """Whether the cities are too many for a column each; those asked for by name never are."""
    asked = matrix.query.cities or ()
    return len(matrix.cities) > FITTING and len(asked) < 2


def is_many(comparison: Comparison) -> bool:
    """Whether the cities are too many to be named at each promise."""
    return len(comparison.cities) > FITTING


def answer(matrix: Matrix, lang: str) -> str:
    """How many sets are ranked and how they stand, and what is not ranked."""
    found = [line.set for line in matrix.lines if line.set.is_ranked]
    alone = sum(not s.is_table for s in (line.set for line in matrix.lines))
    nobody = sum(len(group.unstated) for group in matrix.groups)
    rest = len(matrix.lines) - len(found) - alone
    said = summed(found, len(matrix.cities), matrix.own, lang)
    return said + text(lang, "matrix.rest", alone=alone, rest=rest, nobody=nobody)


def summed(ranked: Sequence[Set], cities: int, own: City | None, lang: str) -> str:
    """How the first places of sets stand; no city's are added up, for sets weigh unequally."""
    found = Counter(sets.first_place(s) for s in ranked)
    said = text(lang, "matrix.answer", n=len(ranked), cities=cities)
    parts = [text(lang, f"matrix.first.{id}", n=found[id]) for id in sets.FIRST if found[id]]
    if parts:
        said += text(lang, "matrix.first", parts=text(lang, "join.clause").join(parts))
    if own is not None:
        mine = [row for row in (s.row_of(own.id) for s in ranked) if row and row.kind == RANKED]
        ahead = sum(row.rank_high == 1 for row in mine)
        name = own.name.get(lang)
        said += text(lang, "matrix.own-count", city=name, n=ahead, of=len(mine))
    return said


def legend(matrix: Matrix, lang: str) -> str:
    """What stands for the columns of all cities, and who could not be read."""
    rows = (row for line in matrix.lines for row in line.set.rows if row.city and row.notes)
    noted = ((row.city, note) for row in rows for note in row.notes)
    broken = {city.name.get(lang) for city, note in noted if city and note.id == "file-broken"}
    said = said_of(matrix.cities, lang, "matrix.short", n=len(matrix.cities))
    return said + (text(lang, "matrix.broken", cities=listed(lang, sorted(broken))) if broken else "")


class _Short(Struct, frozen=True):
    line: Line
    own: Row | None


def table(matrix: Matrix, group: Group, lang: str) -> Table | None:
    """The sets of an indicator that are ranked, or stated by the own city; the rest is counted."""
    own = matrix.own.id if matrix.own else None
    rows = [_Short(line, line.set.row_of(own)) for line in group.lines]
    kept = [row for row in rows if row.line.set.is_ranked or (row.own and row.own.target)]
    gone = len(rows) - len(kept) + len(group.unstated)
    name = titled(group.indicator.name.get(lang), lang)
    left = (text(lang, "matrix.left", n=gone),) if gone else ()
    marked = sets.starred([row.line.set for row in kept if row.line.set.is_ranked], lang)
    found = grid(lang, name, _columns(matrix, kept, lang), kept, remarks=marked)
    return replace(found, folded=left) if kept else None


def _columns(matrix: Matrix, rows: Sequence[_Short], lang: str) -> Columns[_Short, None]:
    own = matrix.own
    mine = [row.own for row in rows if row.own]
    name = cells.dated(own, mine, lang) if own else None
    province = matrix.province
    near = text(lang, "matrix.near", province=province.name.get(lang)) if province else None
    return [
        Col("measure", lambda x: x.line.set.measure.name.get(lang), wraps=True, least=16),
        Col("basis", lambda x: set_cells.basis(x.line.set, lang), keep=4, wraps=True, least=16),
        Col(
            "own",
            lambda x: _own(x, lang),
            head=name,
            wraps=True,
            when=bool(own),
        ),
        Col("near", lambda x: _near(x, lang), head=near, keep=6, wraps=True, least=20, when=bool(matrix.province)),
        Col("matrix.column.best", lambda x: _best(x.line.set, lang), wraps=True, least=20),
        Col("matrix.column.median", lambda x: _median(x.line.set, lang), right=True, keep=1),
        Col("matrix.column.ranked", lambda x: str(len(_ranked(x.line.set)) or ""), right=True),
        Col("unit", lambda x: set_cells.unit(x.line.set, lang), keep=3, wraps=True, least=12),
        Col("sets.column.order", lambda x: sets.order(x.line.set, lang), keep=2, wraps=True, least=12),
        Col("sets.column.years", lambda x: sets.years(x.line.set), keep=5),
    ]


def _ranked(set_: Set) -> list[Row]:
    return [row for row in set_.rows if row.kind == RANKED]


def _own(row: _Short, lang: str) -> str:
    """The own promise with its ranks, or what kind of silence it is."""
    if row.own is None:
        return ""
    set_, shown = row.line.set, cells.promise(row.own, lang)
    if row.own.kind != RANKED:
        return set_cells.joined(lang, shown, set_cells.rank_or_why(row.own, set_, lang))
    rank = text(lang, "set.rank", rank=own_rank(row.own, set_.rows, set_.within, lang))
    return set_cells.joined(lang, set_cells.marked(row.own, standing(row.own), shown), rank)


def _near(row: _Short, lang: str) -> str:
    """Who of the province's other cities goes furthest, with the rank among all."""
    said = ((cells.dated_city(r, lang), cells.promise(r, lang)) for r in row.line.near)
    shown = [text(lang, "sets.leader", cities=city, promise=promise) for city, promise in said]
    if not shown:
        return ""
    rank = text(lang, "set.rank", rank=cells.rank(row.line.near[0]))
    more = len(shown) - 1
    named = text(lang, "sets.more", cities=shown[0], n=more) if more else shown[0]
    return set_cells.joined(lang, named, rank)


def _best(set_: Set, lang: str) -> str:
    return sets.first(set_, lang) if set_.is_ranked else ""


def _median(set_: Set, lang: str) -> str:
    """The median of all that are ranked, under the reading shown; blank where they are too few."""
    values = [row.value for row in _ranked(set_) if row.value is not None]
    found = references.middle(values)
    return "" if found is None else amounts.rounded(found, lang, set_cells.value_digits(set_))
