"""A workbook with its looks: fonts, colours, and texts that are never formulas."""

from __future__ import annotations

import io
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bizbench.ground import excel
from bizbench.ground.refusals import UsageError
from bizbench.ground.signs import one_line
from bizbench.ground.texts import text
from bizbench.ground.version import __version__

#: The fonts that offices have, by language: of tables, of titles.
FONTS = {"zh": ("宋体", "黑体"), "en": ("Calibri", "Calibri")}
#: Rows that one sheet holds.
MOST_ROWS = 1_048_576
#: The number by which Excel knows the paper.
A4 = 9
#: So many signs a sheet's name may have, and what it may not hold.
_NAME, _NOT_IN_NAME = 31, str.maketrans(dict.fromkeys("[]:*?/\\'"))
Look = dict[str, Any]


class Book:
    """A workbook in memory, and the looks it has used so far."""

    def __init__(self, title: str, lang: str) -> None:
        self.lang = lang
        self._bytes = io.BytesIO()
        by = f"bizbench {__version__}"
        self._book = excel.begun(self._bytes, title=one_line(title)[:255], author=by)
        self._looks: dict[tuple[tuple[str, Any], ...], Format] = {}

    def sheet(self, name: str, kind: type[Worksheet] = Worksheet) -> Any:
        """A new sheet of a kind; ``name`` is a text's id."""
        shown = text(self.lang, name).translate(_NOT_IN_NAME)[:_NAME]
        return self._book.add_worksheet(shown, kind)

    def look(self, **more: Any) -> Format:
        """A format in the book's font, made once."""
        looks = {"font_name": FONTS[self.lang][0], "font_size": 10, "valign": "top"} | more
        key = tuple(sorted(looks.items()))
        if key not in self._looks:
            self._looks[key] = self._book.add_format(looks)
        return self._looks[key]

    @property
    def heading(self) -> str:
        """The font of titles."""
        return FONTS[self.lang][1]

    def closed(self) -> bytes:
        """The file."""
        self._book.close()
        return self._bytes.getvalue()


def fitting(value: str, lang: str) -> str:
    """A text as a cell holds it; one that is too long is cut, and says so."""
    shown = one_line(value)
    if len(shown) <= excel.LONGEST:
        return shown
    end = text(lang, "xlsx.cut", n=len(shown))
    return shown[: excel.LONGEST - len(end)] + end


def refuse_too_many(rows: int) -> None:
    """Raises ``UsageError`` where a sheet does not hold so many rows below its heads."""
    if rows >= MOST_ROWS:
        raise UsageError("sheet-full", n=rows, most=MOST_ROWS - 1)
