"""A comparison set as ranked bars."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from bizbench.ground.record import replace
from bizbench.ground.texts import text
from bizbench.output.charts.columns import Bars, Drawn
from bizbench.output.charts.ranks import Drawing
from bizbench.output.charts.sheet import Sheet
from bizbench.output.charts.svg import SMALL
from bizbench.output.page import Line, Table
from bizbench.output.pages import compare, folds
from bizbench.output.words import cells
from bizbench.output.words.amounts import unit_named
from bizbench.output.words.digits import Digits
from bizbench.output.words.floors import against
from bizbench.output.words.labels import left_out, narrowed
from bizbench.output.words.set_cells import digits, rank_or_why
from bizbench.questions.compare.records import ALONE, RANKED, REFERENCE, VARIANT, Row, Set
from bizbench.questions.places import Selection

#: So many cities are drawn.
MOST = 60


def ranked(
    set_: Set,
    lang: str,
    own: Collection[str] = (),
    footer: str | None = None,
    selection: Selection | None = None,
    more: Sequence[str] = (),
) -> str:
    """One comparison set as an ``<svg>`` element: its ranked cities as bars, in the order of ranks.

    ``set_`` is one of the ``sets`` of a ``Comparison``. Where it ``is_ranked`` there is something
    to draw, and where a line of reference stands beside the only figure; else who states something
    stands in the chart in words. ``own`` are the ids of the cities asked for, ``selection`` says
    whom the comparison leaves out, ``more`` is said below the notes.

    Without a ``footer`` it is a part of a page that has title, notes and sources beside it: letters
    are those of ``pages.compare.table(set_, own, lang)``, texts take the colour of the page, the
    rest ``--chart-bar``, ``--chart-first``, ``--chart-own``, ``--chart-line`` and ``--chart-grid``
    where it sets them. With it, it is a file of its own, on white, with title, notes, sources and
    this last line. All that it says in words stands in its ``<desc>`` too.
    """
    table = compare.table(set_, own, lang)
    lines = [*zip(set_.rows, table.lines, strict=True)]
    places = [each for each in lines if each[0].kind in (RANKED, ALONE) and each[0].values]
    drawn = [each for n, each in enumerate(places) if n < MOST or _is(each[0], own)]
    beside = [each for each in lines if each[0].kind == REFERENCE and each[0].values]
    rest = [each for each in lines if each not in (*places, *beside) and each[0].kind != VARIANT]
    rows, references = (tuple(_texts(set_, table, each, lang)) for each in (drawn, beside))
    gaps = tuple(column.title for column in table.columns if column.key == "gap")
    sheet = Sheet(narrowed(table.title, selection, lang), lang, footer)
    sheet.head(table.lead)
    if rows:
        Drawing(sheet, Bars(set_, rows, references, gaps, own, lang)).draw()
    for said in _not_drawn(set_, table, rest, lang):
        sheet.write(said, size=SMALL)
    for said in _left_out(set_, len(places) - len(drawn), lang):
        sheet.write(said, size=SMALL)
    used = {letter for _, line in (*drawn, *beside, *_worded(rest)) for letter in line.letters}
    whom = (said.text for said in left_out(selection, lang))
    marks = [mark for mark in table.marks if mark.letter in used]
    sheet.foot(marks, (*whom, *more, *table.below))
    return sheet.svg()


def _is(row: Row, own: Collection[str]) -> bool:
    return row.city is not None and row.city.id in own


def _texts(set_: Set, table: Table, pairs: Sequence[tuple[Row, Line]], lang: str) -> list[Drawn]:
    """Rows with what stands beside their bars, as the table has it."""
    keys = [column.key for column in table.columns]
    gaps, shown = [n for n, key in enumerate(keys) if key == "gap"], digits(set_).values
    made = []
    for row, line in pairs:
        of = dict(zip(keys, line.cells, strict=True))
        drawn = Drawn(
            row=row,
            rank=of["rank"],
            city=cells.dated_city(row, lang),
            promise=of["promise"],
            value=_value(row, shown, lang),
            gaps=tuple(line.cells[n] for n in gaps),
            notes=of["notes"],
            under=text(lang, "join.clause").join(_under(row, set_, lang)),
        )
        made.append(replace(drawn, said=_said(drawn, set_, lang)))
    return made


def _said(drawn: Drawn, set_: Set, lang: str) -> str:
    """A row in words: ``1–2 ~ · Ashford (2023): ≤ 6 days; 8.76 (8.4–8.76) days; +2 (gap); …``."""
    unit = unit_named(set_.measure, set_.unit, lang, set_.case)
    parts = [
        drawn.promise,
        text(lang, "chart.in-unit", value=drawn.value, unit=unit) if drawn.value else "",
        *(text(lang, "chart.gap", gap=gap) for gap in drawn.gaps if gap),
        drawn.under,
        text(lang, "chart.notes", letters=drawn.notes) if drawn.notes else "",
    ]
    said = text(lang, "join.clause").join(part for part in parts if part)
    if drawn.row.rank_low is None:
        return text(lang, "chart.named", name=drawn.city, said=said)
    return text(lang, "chart.row", rank=drawn.rank, city=drawn.city, said=said)


def _value(row: Row, digits: Digits, lang: str) -> str:
    """The value shown, and from where to where it runs over the readings."""
    value = cells.value(row, digits, lang)
    if not row.values:
        return value
    ends = (min(row.values), max(row.values))
    low, high = (cells.value(replace(row, value=end), digits, lang) for end in ends)
    return value if low == high else text(lang, "chart.value", value=value, low=low, high=high)


def _under(row: Row, set_: Set, lang: str) -> Iterator[str]:
    """Whom a promise is for, where that is not the basis, and how it stands to its floor."""
    if row.target is not None and row.target.scope != set_.basis:
        yield cells.scope(row, set_, lang)
    floor = against(row.floor, set_.measure, lang)
    if floor:
        yield floor


# --- what is not drawn --------------------------------------------------------------------


def _worded(pairs: Sequence[tuple[Row, Line]]) -> list[tuple[Row, Line]]:
    """Rows that are not ranked and state something."""
    return [pair for pair in pairs if pair[0].kind not in folds.SILENT]


def _not_drawn(
    set_: Set, table: Table, rest: Sequence[tuple[Row, Line]], lang: str
) -> Iterator[str]:
    """Who is not ranked: with what they promise, or why they have no figure."""
    names = [_named(each, set_, lang) for each in _texts(set_, table, _worded(rest), lang)]
    if names:
        yield text(lang, "chart.undrawn", names=text(lang, "join.clause").join(names))
    silent = [row for row, _ in rest if row.kind in folds.SILENT]
    if silent:
        yield text(lang, "chart.silent", groups=folds.silences(silent, lang))


def _named(drawn: Drawn, set_: Set, lang: str) -> str:
    """A city that is not ranked, with its promise, why, and the letters of its notes."""
    why = rank_or_why(drawn.row, set_, lang)
    parts = [part for part in (drawn.promise, why, drawn.under, drawn.notes) if part]
    return text(lang, "chart.named", name=drawn.city, said=text(lang, "join.list").join(parts))


def _left_out(set_: Set, n: int, lang: str) -> Iterator[str]:
    """How many figures there are that nobody sees here."""
    if n:
        yield text(lang, "chart.more", n=n)
    further = sum(row.kind == VARIANT for row in set_.rows)
    if further:
        yield text(lang, "chart.further", n=further)
