"""A benchmarking table as a page: one table for each indicator."""

from __future__ import annotations

from collections.abc import Iterable

from bizbench.ground.texts import text
from bizbench.output.page import MAIN, QUIET, Block, Column, Page, Prose, Table
from bizbench.output.page import Line as PageLine
from bizbench.output.pages.compare import documents
from bizbench.output.words import cells, set_cells, sources
from bizbench.output.words.labels import listed
from bizbench.output.words.set_cells import SetLetters, footer
from bizbench.questions.compare.records import Set
from bizbench.questions.compare.standing import CERTAIN, POSSIBLE
from bizbench.questions.matrix.records import Cell, Group, Line, Matrix

#: How narrow the columns may become: the measure's, and each city's.
MEASURE = 16
CITY = 12
#: The order in which columns leave a narrow table: these first, then the cities from the last on.
FIRST_OUT = 1000


def page(matrix: Matrix, lang: str) -> Page:
    """What the signs mean, a table for each indicator, the documents."""
    blocks: list[Block] = [Prose(_legend(matrix, lang))]
    blocks += [_table(matrix, group, lang) for group in matrix.groups]
    blocks += documents(matrix.comparison, lang)
    return Page(_title(matrix, lang), tuple(blocks), (footer(matrix.comparison, lang),), lang)


def _title(matrix: Matrix, lang: str) -> str:
    if matrix.comparison.query.everything:
        return text(lang, "matrix.title", what=text(lang, "set.everything"))
    names = [i.name.get(lang) for i in matrix.comparison.indicators]
    return text(lang, "matrix.title", what=listed(lang, names))


def _legend(matrix: Matrix, lang: str) -> str:
    """Only what stands in the tables is explained."""
    if not matrix.cities:
        return text(lang, "matrix.no-city")
    found = {sign for line in matrix.lines for sign in _signs(line)}
    order = (CERTAIN, POSSIBLE, "converted", "further", "lower", "higher", "neither")
    parts = [text(lang, "matrix.legend")]
    parts += [text(lang, f"set.sign.{sign}") for sign in order if sign in found]
    legend = text(lang, "join.clause").join(parts) + text(lang, "join.stop")
    if matrix.own is None:
        return legend
    return legend + text(lang, "matrix.own", city=matrix.own.name.get(lang))


def _signs(line: Line) -> Iterable[str]:
    yield set_cells.direction(line.set)
    for cell in line.cells:
        if cell.standing:
            yield cell.standing
        if cell.row.converted:
            yield "converted"
        if cell.further:
            yield "further"


# --- one indicator ------------------------------------------------------------------------


def _table(matrix: Matrix, group: Group, lang: str) -> Table:
    letters = SetLetters(lang)
    cities = [city.name.get(lang) for city in matrix.cities]
    columns = (
        Column("measure", text(lang, "column.measure"), wraps=True, least=MEASURE),
        Column("basis", text(lang, "column.basis"), keep=FIRST_OUT, wraps=True, least=MEASURE),
        Column("unit", text(lang, "column.unit"), keep=FIRST_OUT + 1, wraps=True, least=CITY),
        *(
            Column(city.id, name, keep=n and n + 1, wraps=True, least=CITY)
            for n, (city, name) in enumerate(zip(matrix.cities, cities, strict=True))
        ),
        Column("notes", text(lang, "column.notes"), keep=1),
        Column("from", text(lang, "column.from"), keep=FIRST_OUT + 2, wraps=True),
    )
    lines = [
        PageLine(
            (
                line.set.measure.name.get(lang),
                set_cells.basis(line.set, lang),
                set_cells.unit(line.set, lang),
                *(_cell(cell, line.set, letters, lang) for cell in line.cells),
                letters.of_set(line.set),
                _origins(line.cells, lang),
            ),
            MAIN,
        )
        for line in group.lines
    ]
    if group.unstated:
        names = listed(lang, [m.name.get(lang) for m in group.unstated])
        silent = [_silence(cell, letters, lang) for cell in group.silent]
        label = text(lang, "matrix.unstated", names=names)
        lines.append(PageLine((label, "", "", *silent, "", _origins(group.silent, lang)), QUIET))
    sets = [line.set for line in group.lines]
    # Where no city states anything there is no basis and no unit.
    kept = [n for n, c in enumerate(columns) if group.lines or c.key not in ("basis", "unit")]
    return Table(
        title=f"{group.indicator.name.get(lang)} — {text(lang, 'comparison.targets')}",
        columns=tuple(columns[n] for n in kept),
        lines=tuple(PageLine(tuple(x.cells[n] for n in kept), x.kind) for x in lines),
        marks=tuple(letters.marks()),
        remarks=(sources.sources(sets, lang),) if sources.plans(sets) else (),
    )


def _cell(cell: Cell, set_: Set, letters: SetLetters, lang: str) -> str:
    """``★ ≤ 35 days (天) → 51.1, rank 1, a b (+2)``, or what kind of silence it is."""
    row = cell.row
    shown = set_cells.joined(
        lang,
        set_cells.marked(cell.standing, set_cells.promise(row, lang)),
        set_cells.rank_or_why(row, set_, lang),
        letters.of_notes(row.notes),
    )
    return f"{shown} (+{len(cell.further)})" if cell.further else shown


def _silence(cell: Cell, letters: SetLetters, lang: str) -> str:
    """*Not stated* or *not read*, the latter with the reason."""
    shown = cells.promise(cell.row, lang)
    return set_cells.joined(lang, shown, letters.of_notes(cell.row.notes))


def _origins(line: Iterable[Cell], lang: str) -> str:
    """Where each city's figure stands; of a silent city the documents that were looked through."""
    found = []
    for cell in line:
        place = cells.origin(cell.row, lang)
        if place:
            name = cells.name(cell.row, lang)
            found.append(text(lang, "document.of-city", city=name, document=place))
    return text(lang, "join.clause").join(found)
