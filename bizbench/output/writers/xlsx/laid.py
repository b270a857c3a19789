"""A sheet of records, laid down by the row: a call for each cell takes four times as long.

What surrounds the records (widths, heads, filters, colours) is the library's, as on any sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

#: The day before the first that a sheet counts, with the one in 1900 that there never was.
_BEFORE = date(1899, 12, 30).toordinal()


class Laid(Worksheet):  # type: ignore[misc]
    """A sheet whose first rows are written as usual and the others laid below them.

    A cell is what ``as_text``, ``as_number`` and ``as_day`` give: what follows its place, so the
    same wherever it stands. An empty one leaves its place empty.
    """

    def __init__(self) -> None:
        super().__init__()
        self._laid: list[str] = []

    def as_text(self, value: str, look: Format) -> str:
        index = self.str_table._get_shared_string_index(value)
        return f'" s="{look._get_xf_index()}" t="s"><v>{index}</v></c>'

    def as_number(self, value: float, look: Format) -> str:
        return f'" s="{look._get_xf_index()}"><v>{value:.16G}</v></c>'

    def as_day(self, value: date, look: Format) -> str:
        return self.as_number(value.toordinal() - _BEFORE, look)

    def lay(self, first: int, width: int, rows: Iterable[Sequence[str]]) -> None:
        """Put rows of cells of one width below the rows above ``first``, counted from 0."""
        begins = [f'<c r="{xl_col_to_name(n)}' for n in range(width)]
        n = first
        for n, cells in enumerate(rows, first + 1):
            filled = [f"{b}{n}{cell}" for b, cell in zip(begins, cells, strict=True) if cell]
            self._laid.append(f'<row r="{n}">{"".join(filled)}</row>')
        self._check_dimensions(n - 1, width - 1)

    def _write_rows(self) -> None:
        """Called by the library where the rows of the sheet belong."""
        super()._write_rows()
        for row in self._laid:
            self.fh.write(row)
