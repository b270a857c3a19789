"""The sheet of data: one record a row, numbers and dates as such."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from bizbench.ground.texts import text
from bizbench.output.rows import Rows, Value
from bizbench.output.writers.delimited import BETWEEN
from bizbench.output.writers.xlsx.book import A4, Book, fitting, refuse_too_many
from bizbench.output.writers.xlsx.laid import Laid
from bizbench.output.writers.xlsx.tones import COLUMNS, LOOKS, words
from bizbench.output.writers.xlsx.widths import BUTTON, fitted

#: A column is no wider than this; so many rows are looked at for its width.
_WIDEST, _LOOKED_AT = 48, 400
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: Excel is sure of its days from here on.
_FIRST_DAY = "1900-03-01"
Record = Sequence[Value]


def add(book: Book, rows: Rows, *, whole: bool) -> None:
    """The sheet of data, if ``whole`` with columns in which nothing stands.

    Raises ``UsageError`` where it has more rows than a sheet holds.
    """
    refuse_too_many(len(rows.records))
    names = rows.columns if whole or not rows.records else rows.filled
    heads = [rows.heads.get(name, name) for name in names]
    records = [[record[name] for name in names] for record in rows.records]
    sheet = table(book, "xlsx.data", heads, records)
    for n, name in enumerate(names):
        if name.rpartition(".")[2] in COLUMNS:
            _coloured(book, sheet, n, max(len(rows.records), 1))


def table(
    book: Book, name: str, heads: list[str], records: Sequence[Record], widest: int = _WIDEST
) -> Laid:
    """A sheet of records below heads that stay and filter, as wide as its cells need."""
    sheet: Laid = book.sheet(name, Laid)
    head = book.look(bold=True, bg_color="#E8EEF4", bottom=1)
    for n, shown in enumerate(heads):
        sheet.write_string(0, n, fitting(shown, book.lang), head)
        values = {record[n] for record in records[:_LOOKED_AT]}
        texts = (_shown(value, book.lang) for value in values)
        sheet.set_column(n, n, fitted(shown, texts, widest, BUTTON))
    sheet.lay(1, len(heads), map(_Cells(book, sheet).row, records))
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(records), 1), len(heads) - 1)
    return sheet


class _Cells:
    """The cells of a sheet, each made once, wherever its value stands."""

    def __init__(self, book: Book, sheet: Laid) -> None:
        self._lang, self._sheet = book.lang, sheet
        self._plain, self._day = book.look(), book.look(num_format="yyyy-mm-dd", align="left")
        self._known: dict[type, dict[Value, str]] = defaultdict(dict)  # 1 is no True, and no 1.0

    def row(self, record: Record) -> list[str]:
        known = self._known
        return [known[type(value)].get(value) or self._cell(value) for value in record]

    def _cell(self, value: Value) -> str:
        """Of a value that is new, or empty."""
        if value is None or value in ((), ""):
            return ""
        cell = self._known[type(value)][value] = self._made(value)
        return cell

    def _made(self, value: Value) -> str:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self._sheet.as_number(value, self._plain)
        if isinstance(value, str) and _is_day(value):
            return self._sheet.as_day(date.fromisoformat(value), self._day)
        return self._sheet.as_text(_shown(value, self._lang), self._plain)


def _is_day(value: str) -> bool:
    """Whether it is a day that Excel knows as one."""
    if not _DAY.fullmatch(value) or value < _FIRST_DAY:
        return False
    try:
        date.fromisoformat(value)
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


def _coloured(book: Book, sheet: Laid, n: int, last: int) -> None:
    """Colours for the words of a column, also for those that are typed in later."""
    for word, tone in words(book.lang):
        look = book.look(**LOOKS[tone])
        rule = {"type": "text", "criteria": "begins with", "value": word, "format": look}
        sheet.conditional_format(1, n, last, n, rule)
