"""What one row of a sheet says of a figure."""

from __future__ import annotations

import re

from bizbench.curation.workbook import wording
from bizbench.curation.workbook.cells import Reader
from bizbench.curation.workbook.nodes import Node, keyed, listed
from bizbench.curation.workbook.table import Row
from bizbench.data.books import fold, half_width
from bizbench.ground.vocabulary import IN_WORDS

Nodes = dict[str, Node | None]


def promise(reader: Reader, row: Row) -> Nodes:
    """What a main figure and a further one have in common, in the order of a data file."""
    found: Nodes = {"change": reader.text(row, "change")}
    found |= bound(reader, row)
    found |= {"base": _base(reader, row), "baseline": reader.text(row, "baseline")}
    found["written"] = reader.text(row, "written")
    found["reading"] = reader.bilingual(row, "reading")
    found["inferred"] = reader.names(row, "inferred")
    for key in ("clock", "statistic", "commitment"):
        found[key] = reader.text(row, key)
    found["condition"] = reader.bilingual(row, "condition")
    return found


def _base(reader: Reader, row: Row) -> Node | None:
    """A year, or a word."""
    node = reader.date(row, "base")
    if node is not None and wording.means(node.value, wording.BASELINE):
        return Node(wording.BASELINE, node.place)
    return node


def remarks(reader: Reader, row: Row) -> Nodes:
    """What a file says last of a figure."""
    return {
        "due": reader.date(row, "due"),
        "per": reader.text(row, "per"),
        "note": reader.bilingual(row, "note"),
    }


def bound(reader: Reader, row: Row) -> Nodes:
    """The bound with its number or its two numbers."""
    if not row.said("bound"):
        reader.needed(row, "bound")
        return {}
    key = reader.word(row, "bound", wording.bounds(), wording.bound_words(reader.lang))
    if key is None:
        return {}
    place = row.at("value")
    if key == IN_WORDS:
        reader.without_use(row, "value", "high", "unit")
        return {IN_WORDS: Node(True, row.at("bound"))}
    if not reader.needed(row, "value"):
        return {}
    low = reader.amount(row, "value", "unit")
    if key != "between":
        reader.without_use(row, "high")
        return {key: low}
    high = reader.amount(row, "high", "unit") if reader.needed(row, "high") else None
    return {key: listed((low, high), place)} if low and high else {}


def threshold(reader: Reader, row: Row) -> Node | None:
    """``≤ 160千伏安``: a bound and its amount in one cell."""
    node = reader.text(row, "threshold")
    if node is None:
        return None
    for word, key in sorted(wording.bounds().items(), key=lambda pair: -len(pair[0])):
        if fold(node.value).startswith(word) and key != IN_WORDS:
            rest = re.sub(r"\s+", " ", half_width(node.value)[len(word) :]).strip()
            parts = [Node(part.strip(), node.place) for part in rest.split("|")]
            amount = listed(parts, node.place) if key == "between" else parts[0]
            return keyed({key: amount}, node.place)
    reader.wrong("cell-threshold", row, "threshold", found=node.value)
    return None


def scopes(reader: Reader, row: Row) -> Nodes:
    """One scope, or several for each of which a figure holds."""
    node = reader.text(row, "scope")
    if node is None:
        return {}
    parts = scope_names(node.value)
    if len(parts) == 1:
        return {"scope": Node(parts[0], node.place)}
    return {"scopes": listed((Node(part, node.place) for part in parts), node.place)}


def scope_names(said: str) -> list[str]:
    """The scopes that a cell names."""
    return [part.strip() for part in re.split(r"[|｜\n]", said) if part.strip()]
