"""What one cell says: a text, a list of names, a date, an amount."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from bizbench.curation.workbook import wording
from bizbench.curation.workbook.columns import Sheet
from bizbench.curation.workbook.nodes import Node, keyed, listed
from bizbench.curation.workbook.table import Row
from bizbench.data.books import fold
from bizbench.data.yamldoc import Place
from bizbench.ground import dates
from bizbench.ground.problems import Problem, problem
from bizbench.ground.suggest import closest
from bizbench.ground.texts import LANGUAGES

_LISTING = "、，,"
_OPEN, _CLOSE = "(（〔[【《“", ")）〕]】》”"
_MONTH = re.compile(r"(\d{4})[年./-](\d{1,2})月?(?:底|末)?")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:/\d+)?", re.ASCII)
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)


class Reader:
    """Reads cells of one sheet and notes what is wrong with them.

    ``units`` are, by the cell of an amount, the cells that its units stand in.
    """

    def __init__(self, shown: str, sheet: Sheet, lang: str) -> None:
        self.shown, self.sheet, self.lang = shown, sheet, lang
        self.problems: list[Problem] = []
        self.units: dict[Place, Place] = {}

    def wrong(self, id: str, row: Row, key: str, **more: object) -> None:
        more = {"column": self.sheet.heading(key, self.lang), **more}
        self.problems.append(problem(id, self.shown, row.at(key), **more))

    def needed(self, row: Row, *keys: str) -> bool:
        """Whether something stands in all of these cells; says where not."""
        empty = [key for key in keys if not row.said(key)]
        for key in empty:
            if key not in row.cells:  # else the cell has a problem of its own
                self.wrong("cell-empty", row, key)
        return not empty

    def without_use(self, row: Row, *keys: str) -> None:
        """Says which cells would be read and never used."""
        for key in keys:
            if row.said(key):
                self.wrong("cell-without-use", row, key, found=row.said(key))

    def text(self, row: Row, key: str) -> Node | None:
        cell = row.cells.get(key)
        if cell is None or not cell.text:
            return None
        if cell.kind == "date":
            self.wrong("cell-became-date", row, key, found=cell.text)
            return None
        return Node(cell.text, cell.place)

    def bilingual(self, row: Row, key: str) -> Node | None:
        said = {lang: self.text(row, f"{key}-{lang}") for lang in reversed(LANGUAGES)}
        first = next((node for node in said.values() if node), None)
        return keyed(said, first.place) if first else None

    def names(self, row: Row, key: str) -> Node | None:
        """A list; an empty one where the cell says that there is none."""
        node = self.text(row, key)
        if node is None:
            return None
        if wording.means(node.value, wording.NONE):
            return listed((), node.place)
        return listed((Node(name, node.place) for name in split(node.value)), node.place)

    def word(self, row: Row, key: str, words: dict[str, str], offered: Sequence[str]) -> str | None:
        """The id of a word of a closed list that only a sheet has; ``offered`` are told."""
        node = self.text(row, key)
        if node is None:
            return None
        id = words.get(fold(node.value))
        if id is None:
            hint = closest(node.value, offered)
            more = {"found": node.value, "hint": hint, "allowed": ", ".join(offered)}
            self.wrong("cell-word", row, key, **more)
        return id

    def date(self, row: Row, key: str) -> Node | None:
        """A date as a file writes it; a month or a year stays one, for the checks to judge."""
        cell = row.cells.get(key)
        if cell is None or not cell.text:
            return None
        return Node(cell.text if cell.kind == "date" else _date(cell.text), cell.place)

    def amount(self, row: Row, key: str, unit: str) -> Node | None:
        """A number with the unit that stands in a cell of its own."""
        cell, named = row.cells.get(key), row.said(unit)
        self.units[row.at(key)] = row.at(unit)
        if cell is None or not cell.text:
            return None
        if cell.kind == "date":
            self.wrong("cell-became-date", row, key, found=cell.text)
            return None
        if cell.kind == "percent":
            if named and fold(named) not in ("%", "percent"):
                self.wrong("cell-percent", row, key, found=cell.text, unit=named)
                return None
            return Node(f"{cell.text.removesuffix('%')} percent", cell.place)
        plain = unicodedata.normalize("NFKC", cell.text).strip()
        if _THOUSANDS.fullmatch(plain):
            plain = plain.replace(",", "")
        if not re.search(r"\d|[〇零一二三四五六七八九十两]", plain):
            self.wrong("cell-number", row, key, found=cell.text)
            return None
        if not named and _NUMBER.fullmatch(plain):
            self.wrong("cell-empty", row, unit)
            return None
        between = " " if _NUMBER.fullmatch(plain) else ""
        return Node(f"{plain}{between}{named}", cell.place)


def split(text: str) -> Iterator[str]:
    """The names in a cell: between semicolons or lines, else between signs that list.

    These part names outside brackets only: 各县（市、区）人民政府 is one.
    """
    if re.search(r"[；;\n]", text):
        yield from (part.strip() for part in re.split(r"[；;\n]", text) if part.strip())
        return
    depth, begin = 0, 0
    for at, sign in enumerate(f"{text}、"):
        depth += (sign in _OPEN) - (sign in _CLOSE)
        if sign in _LISTING and (depth <= 0 or at == len(text)):
            if text[begin:at].strip():
                yield text[begin:at].strip()
            begin = at + 1


def joined(names: list[str]) -> str:
    """Names in a cell so that ``split`` parts them where they were parted."""
    shown = "、".join(names)
    if [*split(shown)] == names:
        return shown
    return "；".join(names) + ("；" if len(names) == 1 else "")


def _date(text: str) -> str:
    """``2025年10月`` as ``2025-10``, ``2025年`` as ``2025``; a whole date as it is written."""
    plain = dates.iso(text)
    month = _MONTH.fullmatch(plain)
    if month:
        return f"{month[1]}-{month[2]:0>2}"
    return plain[:4] if re.fullmatch(r"\d{4}年(?:底|末)?", plain) else plain
