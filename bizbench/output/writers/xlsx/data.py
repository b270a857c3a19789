"""The sheet of data: one record a row, numbers and dates as such."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from xlsxwriter.worksheet import Worksheet

from bizbench.ground.texts import text
from bizbench.output.rows import Rows, Value
from bizbench.output.writers.delimited import BETWEEN
from bizbench.output.writers.xlsx.book import A4, Book, fitting, refuse_too_many
from bizbench.output.writers.xlsx.tones import COLUMNS, LOOKS, words
from bizbench.output.writers.xlsx.widths import BUTTON, fitted

#: A column is no wider than this; so many rows are looked at for its width.
_WIDEST, _LOOKED_AT = 48, 400
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: Excel is sure of its days from here on.
_FIRST_DAY = "1900-03-01"
Record = Sequence[Value]


def add(book: Book, rows: Rows) -> None:
    """The sheet of data; ``UsageError`` where it has more rows than a sheet holds."""
    refuse_too_many(len(rows.records))
    heads = [rows.heads.get(name, name) for name in rows.columns]
    sheet = table(book, "xlsx.data", heads, [[r[n] for n in rows.columns] for r in rows.records])
    for n, name in enumerate(rows.columns):
        if name.rpartition(".")[2] in COLUMNS:
            _coloured(book, sheet, n, max(len(rows.records), 1))


def table(
    book: Book, name: str, heads: list[str], records: Sequence[Record], widest: int = _WIDEST
) -> Worksheet:
    """A sheet of records below heads that stay and filter, as wide as its cells need."""
    sheet = book.sheet(name)
    head = book.look(bold=True, bg_color="#E8EEF4", bottom=1)
    for n, shown in enumerate(heads):
        sheet.write_string(0, n, fitting(shown, book.lang), head)
        cells = (_shown(record[n], book.lang) for record in records[:_LOOKED_AT])
        sheet.set_column(n, n, fitted(shown, cells, widest, BUTTON))
    _fill(book, sheet, records)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(records), 1), len(heads) - 1)
    return sheet


def _fill(book: Book, sheet: Worksheet, records: Sequence[Record]) -> None:
    """Every cell that says something. A text is made fit once, wherever it stands."""
    plain, day = book.look(), book.look(num_format="yyyy-mm-dd", align="left")
    known: dict[Value, str | datetime] = {}
    for row, record in enumerate(records, 1):
        for n, value in enumerate(record):
            if value is None or value in ((), ""):
                continue
            if type(value) in (int, float):
                sheet.write_number(row, n, value, plain)
                continue
            cell = known.get(value)
            if cell is None:
                cell = known[value] = _cell(value, book.lang)
            if isinstance(cell, str):
                sheet.write_string(row, n, cell, plain)
            else:
                sheet.write_datetime(row, n, cell, day)


def _cell(value: Value, lang: str) -> str | datetime:
    if isinstance(value, str) and _is_day(value):
        return datetime.fromisoformat(value)
    return _shown(value, lang)


def _is_day(value: str) -> bool:
    """Whether it is a day that Excel knows as one."""
    if not _DAY.fullmatch(value) or value < _FIRST_DAY:
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _shown(value: Value, lang: str) -> str:
    """A value as its cell shows it."""
    match value:
        case None:
            return ""
        case bool():
            return text(lang, "show.yes" if value else "show.no")
        case tuple():
            return fitting(BETWEEN.join(value), lang)
    return fitting(str(value), lang)


def _coloured(book: Book, sheet: Worksheet, n: int, last: int) -> None:
    """Colours for the words of a column, also for those that are typed in later."""
    for word, tone in words(book.lang):
        look = book.look(**LOOKS[tone])
        rule = {"type": "text", "criteria": "begins with", "value": word, "format": look}
        sheet.conditional_format(1, n, last, n, rule)
