"""Excel files read: what is no workbook, or more than one, is refused before it is opened."""

from __future__ import annotations

import datetime
import re
import zipfile
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

from bizbench.curation.workbook.columns import TITLES
from bizbench.curation.workbook.grid import Book, Cell, Page, place
from bizbench.data.roots import show
from bizbench.ground.problems import Problem, problem
from bizbench.ground.refusals import UsageError
from bizbench.ground.signs import CONTROL

#: Of the file, of all that is packed in it, of one sheet: no plan comes near.
MAX_BYTES = 8 * 1024 * 1024
MAX_UNPACKED = 24 * 1024 * 1024
MAX_ROWS, MAX_COLUMNS = 5_000, 100
_PARTS = 1000
_OLD = b"\xd0\xcf\x11\xe0"
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


def read(path: Path) -> Book:
    """The workbook at a path. Raises ``UsageError`` for what is none, or cannot be opened."""
    shown = show(path)
    raw = _bytes(path, shown)
    _refuse_other_kinds(raw, path, shown)
    return opened(raw, shown)


def opened(raw: bytes, shown: str) -> Book:
    """The workbook in some bytes. Raises as ``read`` does."""
    _refuse_bombs(raw, shown)
    from openpyxl import load_workbook

    try:
        book = load_workbook(BytesIO(raw), data_only=False, keep_links=False)
    except Exception as error:  # the library's own mishaps with a damaged file have many names
        raise UsageError("workbook-damaged", path=shown, why=type(error).__name__) from None
    sheets = [s for s in book.worksheets if s.title.strip().casefold() in TITLES]
    problems: list[Problem] = []
    pages = [_page(sheet, n, shown, problems) for n, sheet in enumerate(sheets, 1)]
    return Book(shown, tuple(pages), tuple(problems))


def _bytes(path: Path, shown: str) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise UsageError("workbook-too-large", path=shown, found=size, limit=MAX_BYTES)
        return path.read_bytes()
    except FileNotFoundError:
        raise UsageError("workbook-missing", path=shown) from None
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise UsageError("workbook-unreadable", path=shown, why=why) from None


def _refuse_other_kinds(raw: bytes, path: Path, shown: str) -> None:
    """An old or locked workbook, a table as text, anything else."""
    if raw.startswith(_OLD):
        locked = "EncryptedPackage".encode("utf-16-le") in raw
        raise UsageError("workbook-locked" if locked else "workbook-old", path=shown)
    if not raw.startswith(b"PK"):
        is_text = path.suffix.lower() in (".csv", ".tsv", ".txt")
        raise UsageError("workbook-text" if is_text else "workbook-other", path=shown)


def _refuse_bombs(raw: bytes, shown: str) -> None:
    """What unpacks to more than a plan can be is never unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed:
            parts = packed.infolist()
            size = sum(part.file_size for part in parts)
            if size > MAX_UNPACKED or len(parts) > _PARTS:
                raise UsageError("workbook-unpacked", path=shown, found=size, limit=MAX_UNPACKED)
            if any(part.flag_bits & 1 for part in parts):
                raise UsageError("workbook-locked", path=shown)
            if "xl/workbook.xml" not in {part.filename for part in parts}:
                raise UsageError("workbook-other", path=shown)
            bad = packed.testzip()
            if bad is not None:
                raise UsageError("workbook-damaged", path=shown, why=bad)
    except UsageError:
        raise
    except Exception as error:  # of a damaged archive any step may fail, each in its own way
        raise UsageError("workbook-damaged", path=shown, why=type(error).__name__) from None


def _page(sheet: Any, number: int, shown: str, problems: list[Problem]) -> Page:
    for size, limit, id in (
        (sheet.max_row, MAX_ROWS, "sheet-rows"),
        (sheet.max_column, MAX_COLUMNS, "sheet-columns"),
    ):
        if size > limit:
            at = place(number, 0, 0)
            problems.append(problem(id, shown, at, found=size, limit=limit))
            return Page(sheet.title, number, {}, is_refused=True)
    for merged in sheet.merged_cells.ranges:
        at = place(number, merged.min_row, merged.min_col)
        problems.append(problem("cell-merged", shown, at, range=merged.coord))
    rows: dict[int, dict[int, Cell]] = {}
    for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
        at = place(number, cell.row, cell.column)
        try:
            made = _cell(cell, at)
        except _RefusedError as refused:
            problems.append(problem(refused.id, shown, at, **refused.params))
            made = Cell("", "text", at)
        if made is not None:
            rows.setdefault(cell.row, {})[cell.column] = made
    return Page(sheet.title, number, rows)


class _RefusedError(Exception):
    """A cell of which nothing can be taken over."""

    def __init__(self, id: str, **params: object) -> None:
        super().__init__(id)
        self.id, self.params = id, params


def _cell(cell: Any, at: tuple[int, int]) -> Cell | None:
    """What stands in a cell; None for blanks."""
    value, kind = cell.value, cell.data_type
    if kind == "f":
        raise _RefusedError("cell-formula")
    if kind == "e":
        raise _RefusedError("cell-error", found=value)
    if isinstance(value, bool):
        return Cell(str(value).lower(), "text", at)
    if isinstance(value, int | float):
        return _number(Decimal(repr(value)), cell.number_format or "", at)
    if isinstance(value, datetime.datetime | datetime.date):
        return Cell(_date(value, cell.number_format or ""), "date", at)
    if isinstance(value, datetime.time | datetime.timedelta):
        raise _RefusedError("cell-time", found=value)
    text = str(value).replace("\r\n", "\n").replace("_x000D_", "").replace("\r", "\n").strip()
    hidden = CONTROL.search(text)
    if hidden:
        raise _RefusedError("control-character", code=f"U+{ord(hidden.group()):04X}")
    return Cell(text, "text", at) if text else None


def _number(number: Decimal, format: str, at: tuple[int, int]) -> Cell:
    if "%" in _QUOTED.sub("", format):
        return Cell(f"{_plain(number * 100)}%", "percent", at)
    return Cell(_plain(number), "number", at)


def _plain(number: Decimal) -> str:
    """In digits alone; a percentage that is stored as a share keeps no error of the machine."""
    shown = f"{number:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _date(value: datetime.date, format: str) -> str:
    """A date, or a month where the cell shows no day: Excel makes the first of 2025-06 of it."""
    if isinstance(value, datetime.datetime):
        if value.time() != datetime.time():
            raise _RefusedError("cell-time", found=value.isoformat(" "))
        value = value.date()
    shown = _QUOTED.sub("", format).lower()
    if "y" in shown and "d" not in shown:
        return value.isoformat()[:7] if "m" in shown else value.isoformat()[:4]
    return value.isoformat()
