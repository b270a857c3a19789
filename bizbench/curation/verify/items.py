"""Where each item of a plan stands in its document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bizbench.data.records import Item
from bizbench.ground.record import Struct


class Region(Struct, frozen=True):
    """An item's text: from its heading to the next one's."""

    item: Item
    start: int
    end: int


def regions(items: Sequence[Item], text: str) -> tuple[list[Region], list[Item]]:
    """Each item with its place, in the document's order, and the items that are not there.

    White space counts for nothing in a heading. An item without a printed heading (a preamble)
    begins at the start of the document if it comes first; elsewhere it belongs to the item before.
    """
    page = _Compact.of(text)
    found: list[tuple[Item, int]] = []
    missing: list[Item] = []
    at = 0
    for n, item in enumerate(items):
        start = _heading(item, page, at)
        if start is not None:
            found.append((item, page.places[start]))
            at = start + 1
        elif n == 0:
            found.append((item, 0))
        else:
            missing.append(item)
    ends = [start for _, start in found[1:]] + [len(text)]
    made = [Region(item, start, end) for (item, start), end in zip(found, ends, strict=True)]
    return made, missing


class _Compact(Struct, frozen=True):
    """A text without white space, where each of its signs stood, and which begin a line."""

    text: str
    places: tuple[int, ...]
    begins: frozenset[int]

    @classmethod
    def of(cls, text: str) -> _Compact:
        places = tuple(n for n, sign in enumerate(text) if not sign.isspace())
        begins = (
            n for n, place in enumerate(places) if not n or "\n" in text[places[n - 1] : place]
        )
        return cls("".join(text[n] for n in places), places, frozenset(begins))


def _heading(item: Item, page: _Compact, at: int) -> int | None:
    """Where an item's heading begins: its number and its title, or the one it has."""
    title = "".join(item.title.zh.split()) if item.title else ""
    for marker in _markers(item.id):
        start = page.text.find(marker + title, at)
        while start >= 0 and not title and start not in page.begins:
            start = page.text.find(marker, start + 1)
        if start >= 0:
            return start
    start = page.text.find(title, at) if title else -1
    return start if start >= 0 else None


def _markers(id: str) -> list[str]:
    """How the number of an item may be printed before its title."""
    article = re.search(r"第[^第]+条$", id)
    if article:
        return [article[0]]
    last = re.search(r"[（(]([^（()）]+)[)）]$", id)
    if last:
        return [f"({last[1]})", f"（{last[1]}）"]
    return [f"{id}{sign}" for sign in (".", "．", "、")]
