"""A page: what a command has to say, laid out but not yet written in any format."""

from __future__ import annotations

from dataclasses import dataclass

#: Rows, and those that stand under another row (its further figures).
MAIN = "main"
UNDER = "under"


@dataclass(frozen=True, slots=True)
class Column:
    """How a column behaves in a narrow terminal.

    A column that ``wraps`` first becomes narrower, its cells running over several lines, but not
    narrower than ``least`` terminal cells. ``keep`` orders the rest: 0 never leaves the table,
    then high leaves first; what leaves stands below its row.
    """

    key: str
    title: str
    align: str = "left"
    keep: int = 0
    wraps: bool = False
    least: int = 24


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table: a cell for each column."""

    cells: tuple[str, ...]
    kind: str = MAIN


@dataclass(frozen=True, slots=True)
class Mark:
    """A note with the letter that stands at its rows."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """``lead`` are sentences above the table, ``marks`` and ``remarks`` stand below it."""

    title: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    lead: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with their values."""

    title: str
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """One paragraph."""

    text: str


Block = Table | Facts | Prose


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    blocks: tuple[Block, ...]
    footer: tuple[str, ...]
    lang: str
