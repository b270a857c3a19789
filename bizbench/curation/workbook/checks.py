"""Marks of what is not checked yet: a comment in a data file, a cell of its own in a workbook."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bizbench.curation.workbook import wording
from bizbench.curation.workbook.cells import Reader
from bizbench.curation.workbook.columns import CHECK, CHECK_ITEM
from bizbench.curation.workbook.nodes import Node
from bizbench.curation.workbook.table import Row
from bizbench.data.yamldoc import Document, Path, Place
from bizbench.data.yamldoc.document import Spot, place_of
from bizbench.ground.problems import problem
from bizbench.ground.texts import LANGUAGES, text

#: What a file with a mark has.
PROBLEM = "not-checked"
#: What is remarked on an entry that is not checked, by its path in the file; a mark may be bare.
Marks = Mapping[Path, str]
#: What the card has in two lines, one for each language.
_BILINGUAL = frozenset({"title", "issuer", "note"})
_LISTS = frozenset({"items", "targets", "also", "set_aside"})


def by_entry(document: Document, marks: Iterable[tuple[Place, str]]) -> dict[Path, str]:
    """The marks of a file by the entry that each stands in: an item, a figure, a line of the card.

    Several marks of one entry become one.
    """
    spots = sorted(_spots(document.data, document.spots, ()))
    starts = [place for place, _ in spots]
    found: dict[Path, list[str]] = {}
    for place, remark in marks:
        path = spots[max(bisect_right(starts, place) - 1, 0)][1]
        path = path or (next(iter(document.data)),)
        found.setdefault(_entry(path, document.data), []).append(said(remark))
    return {path: "; ".join(filter(None, remarks)) for path, remarks in found.items()}


def _spots(data: Any, spot: Spot, path: Path) -> Iterator[tuple[Place, Path]]:
    """Where each value stands, and each key."""
    yield place_of(spot), path
    if not isinstance(spot, list):
        return
    if isinstance(data, dict):
        for n, key in enumerate(data):
            yield place_of(spot[2 * n + 1]), (*path, key)
            yield from _spots(data[key], spot[2 * n + 2], (*path, key))
    elif isinstance(data, list):
        for n, value in enumerate(data):
            yield from _spots(value, spot[n + 1], (*path, n))


def _entry(path: Path, data: Any) -> Path:
    """The entry that a value belongs to; above the items a line of the card."""
    if path[0] == "items":
        ends = [n for n, part in enumerate(path) if isinstance(part, int) and path[n - 1] in _LISTS]
        if ends:
            return path[: ends[-1] + 1]
        return ("items", 0) if data["items"] else ("kind",)
    if path[0] == "document":
        return path[:2] if len(path) > 1 else ("document", "title")
    return path[:1]


def by_path(document: Document, marks: Mapping[Place, str]) -> dict[Path, str]:
    """Marks by their entries in data that came of a workbook; ``marks`` are by their cells."""
    entries = {
        _entry(path, document.data) for _, path in _spots(document.data, document.spots, ()) if path
    }
    places = ((path, document.place(path)) for path in entries)
    return {path: marks[place] for path, place in places if place in marks}


def cells(marks: Marks, path: Path, key: str, lang: str) -> dict[str, str]:
    """The cell of an entry's mark, if it has one."""
    if path not in marks:
        return {}
    return {key: marks[path] or wording.word(wording.NOT_CHECKED, lang)}


def card_cells(marks: Marks, lang: str) -> dict[str, str]:
    """The cells of the marks above the items, by line of the card."""
    found: dict[str, str] = {}
    for path in marks:
        if path[0] != "items":
            key = str(path[-1])
            key = f"{key}-zh" if key in _BILINGUAL else key
            found |= cells(marks, path, key, lang)
    return found


def said(cell: str) -> str:
    """What a cell remarks; in one line, as a comment is."""
    return "" if wording.means(cell, wording.NOT_CHECKED) else " ".join(cell.split())


def of_card(reader: Reader, row: Row, nodes: Mapping[str, Node | None]) -> dict[Place, str]:
    """The marks on the card by the cell that is marked; says which are of an empty one."""
    about = nodes["document"]
    there = {**nodes, **(about.value if about else {})}
    found = {}
    for key in (key for key in row.cells if key.startswith(f"{CHECK}-")):
        bare = key.removeprefix(f"{CHECK}-")
        name, _, lang = bare.rpartition("-")
        node = there.get(name if lang in LANGUAGES else bare)
        if node is not None:
            found[node.place] = said(row.said(key))
        elif row.said(key):
            more = {"column": text(reader.lang, f"sheet.heads.{CHECK}"), "found": row.said(key)}
            reader.problems.append(problem("cell-without-use", reader.shown, row.at(key), **more))
    return found


def of_rows(rows: Iterable[Row], firsts: Mapping[str, Row]) -> dict[Place, str]:
    """The marks of some rows by the cell that their entry begins with; ``firsts`` are of items."""
    found = {}
    for row in rows:
        if row.said(CHECK):
            found[row.at("written")] = said(row.said(CHECK))
        if row.said(CHECK_ITEM) and row.said("item") in firsts:
            found[firsts[row.said("item")].at("item")] = said(row.said(CHECK_ITEM))
    return found
