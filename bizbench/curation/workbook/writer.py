"""Excel files written: texts as texts, the same bytes for the same content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any

from bizbench.curation.workbook.columns import Sheet
from bizbench.curation.workbook.grid import letters
from bizbench.ground import excel
from bizbench.ground.refusals import UsageError
from bizbench.ground.signs import CONTROL

#: So many empty rows below the filled ones have drop-downs.
_SPARE = 500
_FONT = "Microsoft YaHei"


class Writer:
    """A workbook on its way. Cells take texts and numbers; nothing becomes a formula or a link."""

    def __init__(self) -> None:
        self._bytes = BytesIO()
        self._book = excel.begun(self._bytes)
        base = {"font_name": _FONT, "font_size": 10, "valign": "top", "text_wrap": True}
        self._text = self._book.add_format({**base, "num_format": "@"})
        self._number = self._book.add_format({**base, "align": "left"})
        head = {**base, "bold": True, "bg_color": "#DDEBF7", "border": 1, "num_format": "@"}
        self._head = self._book.add_format(head)
        self._must = self._book.add_format({**head, "bg_color": "#FFE699"})

    def table(self, sheet: Sheet, rows: Sequence[Mapping[str, Any]], lang: str) -> Any:
        """A sheet of rows under its headings, which stay in sight and can be filtered."""
        made = self._book.add_worksheet(sheet.title(lang))
        for n, column in enumerate(sheet.columns):
            is_number = column.key in ("value", "high")
            format = self._number if is_number else self._text
            made.set_column(n, n, column.width, format)
            heading = sheet.heading(column.key, lang)
            made.write_string(0, n, heading, self._must if column.needed else self._head)
        for row, cells in enumerate(rows, 1):
            for n, column in enumerate(sheet.columns):
                self._put(made, row, n, cells.get(column.key))
        made.freeze_panes(1, 1)
        last = len(rows) + _SPARE
        made.autofilter(0, 0, last, len(sheet.columns) - 1)
        made.ignore_errors({"number_stored_as_text": f"A1:{letters(len(sheet.columns))}{last}"})
        return made

    def card(
        self,
        sheet: Sheet,
        beside: Sequence[Mapping[str, Any]],
        lang: str,
        heads: Sequence[str],
    ) -> Any:
        """A sheet of one thing a row: its name, and beside it content, how to fill it in."""
        made = self._book.add_worksheet(sheet.title(lang))
        for n, (width, head) in enumerate(zip((24, 60, 70, 34), heads, strict=False)):
            made.set_column(n, n, width, self._text)
            made.write_string(0, n, head, self._head)
        for row, column in enumerate(sheet.columns, 1):
            format = self._must if column.needed else self._head
            made.write_string(row, 0, sheet.heading(column.key, lang), format)
            for n, cells in enumerate(beside, 1):
                self._put(made, row, n, cells.get(column.key))
        made.freeze_panes(1, 1)
        made.ignore_errors({"number_stored_as_text": f"B2:B{len(sheet.columns) + 1}"})
        return made

    def lines(self, title: str, widths: Sequence[int], rows: Iterable[Sequence[str]]) -> Any:
        """A sheet to be read; its first row is its heading."""
        made = self._book.add_worksheet(title)
        for n, width in enumerate(widths):
            made.set_column(n, n, width, self._text)
        for row, cells in enumerate(rows):
            for n, cell in enumerate(cells):
                if cell:
                    made.write_string(row, n, _fit(cell), self._head if row == 0 else self._text)
        made.freeze_panes(1, 0)
        return made

    def choose(self, made: Any, column: int, source: str | Sequence[str], rows: int) -> None:
        """A drop-down of a column: a help, not a rule, since other words are right, too."""
        last = rows + _SPARE
        options = {"validate": "list", "source": source, "show_error": False}
        made.data_validation(1, column, last, column, options)

    def choose_at(self, made: Any, row: int, column: int, source: str | Sequence[str]) -> None:
        options = {"validate": "list", "source": source, "show_error": False}
        made.data_validation(row, column, row, column, options)

    def content(self) -> bytes:
        self._book.close()
        return self._bytes.getvalue()

    def _put(self, made: Any, row: int, column: int, value: Any) -> None:
        if value is None or value == "":
            return
        if isinstance(value, int | float):
            made.write_number(row, column, value, self._number)
        else:
            made.write_string(row, column, _fit(str(value)), self._text)


def _fit(text: str) -> str:
    """A text that a cell can hold. Raises ``UsageError``."""
    if len(text) > excel.LONGEST or CONTROL.search(text) or "x005F_" in text:
        raise UsageError("cell-cannot-hold", found=text[:40])
    return text
