"""Where each item of a plan stands in its document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bizbench.data.records import Item


@dataclass(frozen=True, slots=True)
class Region:
    """An item's text: from its heading to the next one's."""

    item: Item
    start: int
    end: int


def regions(items: Sequence[Item], text: str) -> tuple[list[Region], list[Item]]:
    """Each item with its place, in the document's order, and the items that are not there.

    White space counts for nothing in a heading. An item without a printed heading (a preamble)
    begins at the start of the document if it comes first; elsewhere it belongs to the item before.
    """
    compact, places = _compact(text)
    found: list[tuple[Item, int]] = []
    missing: list[Item] = []
    at = 0
    for n, item in enumerate(items):
        start = _heading(item, compact, at)
        if start is not None:
            found.append((item, places[start]))
            at = start + 1
        elif n == 0:
            found.append((item, 0))
        else:
            missing.append(item)
    ends = [start for _, start in found[1:]] + [len(text)]
    made = [Region(item, start, end) for (item, start), end in zip(found, ends, strict=True)]
    return made, missing


def _compact(text: str) -> tuple[str, list[int]]:
    """The text without white space, and where each of its signs stood."""
    places = [n for n, sign in enumerate(text) if not sign.isspace()]
    return "".join(text[n] for n in places), places


def _heading(item: Item, compact: str, at: int) -> int | None:
    """Where an item's heading begins: its number and its title, or the title alone."""
    title = "".join(item.title.zh.split())
    for marker in _markers(item.id):
        start = compact.find(marker + title, at)
        if start >= 0:
            return start
    start = compact.find(title, at)
    return start if start >= 0 else None


def _markers(id: str) -> list[str]:
    """How the number of an item may be printed before its title."""
    last = re.search(r"[（(]([^（()）]+)[)）]$", id)
    if last:
        return [f"({last[1]})", f"（{last[1]}）"]
    return [f"{id}{sign}" for sign in (".", "．", "、")]
