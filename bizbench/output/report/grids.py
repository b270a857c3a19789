"""A table of a report: as HTML, or as data that the same HTML is made of when it is opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bizbench.ground.record import Struct, replace
from bizbench.output.page import UNDER, Line, Mark, Table
from bizbench.output.report.html import Html, el, joined

#: A bar from nothing to ``low`` and, lighter, on to ``high``: in parts of a hundred of the longest.
Bar = tuple[int, int]


class Column(Struct, frozen=True):
    """``key`` says what stands in it, by which it is laid out; ``links`` to the row's figure."""

    key: str
    title: str
    is_right: bool = False
    links: bool = False


class Row(Struct, frozen=True):
    """``css`` are classes; ``id`` is its anchor, ``href`` what its linked column leads to, both
    without the language that anchors begin with.

    ``place`` is the number of the place it is about, ``marks`` are classes of its cells, if any.
    """

    cells: tuple[str, ...] = ()
    css: str = ""
    id: str = ""
    href: str = ""
    place: str = ""
    bar: Bar | None = None
    marks: tuple[str, ...] = ()


class Grid(Struct, frozen=True):
    """As a page's table, which see; its title stands before it."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    lead: tuple[str, ...] = ()
    notes: tuple[Mark, ...] = ()
    below: tuple[str, ...] = ()
    css: str = ""


#: The column of bars has no text: its numbers stand beside it.
BAR = "bar"
#: The classes of heads by which their columns are sorted and laid out; those of cells, where a
#: column does not always stand at the same place.
HEADS = {"rank": "k", "city": "c", "promise": "p", "value": "v", "gap": "g", BAR: "b"}
CELLS = {"value": "v", "gap": "g", BAR: "b"}


def of_table(
    table: Table,
    rows: Sequence[Row] = (),
    *,
    drop: Iterable[str] = (),
    links: Iterable[str] = (),
    css: str = "",
) -> Grid:
    """The grid of a page's table; ``rows`` say, without cells, what each line is besides."""
    marks = table.marks
    at = next((n for n, column in enumerate(table.columns) if column.key == "notes"), None)
    if at is not None:  # a column that is not shown here had letters of its own
        used = {letter for line in table.lines for letter in line.cells[at].split()}
        marks = tuple(mark for mark in marks if mark.letter in used)
    kept = [n for n, column in enumerate(table.columns) if column.key not in {*drop}]
    columns = (table.columns[n] for n in kept)

    def row(n: int, line: Line) -> Row:
        found = rows[n] if rows else Row()
        under = UNDER if line.kind == UNDER else ""
        cells = tuple(line.cells[at] for at in kept)
        return replace(found, cells=cells, css=f"{under} {found.css}".strip())

    return Grid(
        tuple(Column(c.key, c.title, c.align == "right", c.key in {*links}) for c in columns),
        tuple(row(n, line) for n, line in enumerate(table.lines)),
        table.lead,
        marks,
        (*table.folded, *table.below),
        css,
    )


def with_bars(grid: Grid, bars: Sequence[Bar | None], after: str, title: str) -> Grid:
    """The grid with a bar for each row, in a column of its own behind another one."""
    if not any(bars):
        return grid
    at = 1 + next(n for n, column in enumerate(grid.columns) if column.key == after)
    columns = (*grid.columns[:at], Column(BAR, title), *grid.columns[at:])
    rows = tuple(
        replace(row, cells=(*row.cells[:at], "", *row.cells[at:]), bar=bar)
        for row, bar in zip(grid.rows, bars, strict=True)
    )
    return replace(grid, columns=columns, rows=rows)


def html(grid: Grid, lang: str) -> Html:
    """The table with what stands above and below it."""
    parts = [el("p", said) for said in grid.lead]
    if grid.rows:
        head = joined(_head(column) for column in grid.columns)
        body = joined(_row(grid.columns, row, lang) for row in grid.rows)
        table = el("table", el("thead", el("tr", head)), el("tbody", body), class_=grid.css)
        parts.append(el("div", table, class_="scroll"))
    notes = [el("li", el("b", mark.letter), mark.text) for mark in grid.notes]
    notes += [el("li", said) for said in grid.below]
    if notes:
        parts.append(el("ul", *notes, class_="notes"))
    return joined(parts)


def _head(column: Column) -> Html:
    return el("th", column.title, class_=_css(column, HEADS))


def _css(column: Column, classes: Mapping[str, str] = CELLS) -> str:
    """The class of a column, if it has one."""
    return classes.get(column.key, "r" if column.is_right else "")


def _row(columns: Sequence[Column], row: Row, lang: str) -> Html:
    cells = (
        _cell(column, cell, row, row.marks[n] if row.marks else "", lang)
        for n, (column, cell) in enumerate(zip(columns, row.cells, strict=True))
    )
    id = f"{lang}-{row.id}" if row.id else ""
    return el("tr", *cells, id=id, class_=row.css, data_p=row.place)


def _drawn(bar: Bar) -> Html:
    """What the numbers beside it say, once more as a drawing: hidden from who does not see it."""
    low, high = bar
    soft = [el("rect", width=f"{high}%", class_="s")] if high != low else []
    return el("svg", *soft, el("rect", width=f"{low}%"), aria_hidden="true")


def _cell(column: Column, cell: str, row: Row, mark: str, lang: str) -> Html:
    if column.key == BAR and row.bar:
        return el("td", _drawn(row.bar), class_=_css(column))
    shown = el("a", cell, href=f"#{lang}-{row.href}") if column.links and row.href and cell else cell
    return el("td", shown, class_=mark if row.marks else _css(column))
