"""The data of a report that scripts lay out: every text once, in both languages."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Sequence
from typing import Any

from bizbench.output.page import Mark
from bizbench.output.report.grids import Grid, Row

#: A text in English and in Chinese.
Pair = tuple[str, str]


class Store:
    """Gives every text a number. What is stored is what ``report.js`` reads, key by key.

    It is packed in parts that are read one after the other, each only when it is needed: a later
    part goes on with the texts and rows of the one before.
    """

    def __init__(self) -> None:
        self._numbers: dict[Pair, int] = {}
        self.grids: dict[str, Any] = {}
        self.variants: dict[str, dict[str, int]] = {}
        self.parts: list[Any] = []
        self.rows: list[Any] = []
        self._parts: dict[str, int] = {}
        self._rows: dict[str, int] = {}
        self._packed: list[str] = []
        self._begun = (0, 0)

    @property
    def packed(self) -> list[str]:
        """The parts so far."""
        return [*self._packed]

    def pack(self, *names: str) -> None:
        """End a part: the tables by these names, with the texts and rows added since the last."""
        texts, rows = self._begun
        self._begun = len(self._numbers), len(self.rows)
        found = {name: getattr(self, name) for name in names}
        self._packed.append(packed({**found, "rows": self.rows[rows:], "texts": self.texts[texts:]}))

    @property
    def texts(self) -> list[Any]:
        """One text where both languages have the same, else the two."""
        return [en if en == zh else [en, zh] for en, zh in self._numbers]

    def add(self, name: str, under: str, parts: list[Any]) -> None:
        """What a set becomes under a choice; the same under several is stored once."""
        self.variants.setdefault(name, {})[under] = _once(parts, self.parts, self._parts)

    def text(self, en: str, zh: str) -> int:
        return self._numbers.setdefault((en, zh), len(self._numbers))

    def grid(self, en: Grid, zh: Grid) -> dict[str, Any]:
        """A grid as data; what is empty is left out. The two languages have the same rows."""
        columns = [
            [a.key, self.text(a.title, b.title), int(a.is_right), int(a.links)]
            for a, b in zip(en.columns, zh.columns, strict=True)
        ]
        pairs = zip(en.rows, zh.rows, strict=True)
        rows = [_once(self._row(a, b), self.rows, self._rows) for a, b in pairs]
        found = {
            "k": en.css,
            "c": self._list(columns),
            "r": rows,
            "p": self._list(self._lists(en.lead, zh.lead)),
            "n": self._list(self._notes(en.notes, zh.notes)),
            "b": self._list(self._lists(en.below, zh.below)),
        }
        return found

    def _list(self, found: list[Any]) -> int:
        """The number of a list, which many tables have in common."""
        return _once(found, self.rows, self._rows)

    def _row(self, en: Row, zh: Row) -> list[Any]:
        """Its cells, then what else there is of it, without what is empty at the end."""
        cells = [self.text(a, b) for a, b in zip(en.cells, zh.cells, strict=True)]
        marks = [self.text(mark, mark) for mark in en.marks]
        rest: list[Any] = [en.place, en.href, en.css, list(en.bar or ()), en.id, marks]
        while rest and not rest[-1]:
            rest.pop()
        return [cells, *rest]

    def _lists(self, en: Sequence[str], zh: Sequence[str]) -> list[list[int]]:
        """Paragraphs of both languages: they need not be as many."""
        return [[self.text(said, said) for said in lines] for lines in (en, zh)]

    def _notes(self, en: Sequence[Mark], zh: Sequence[Mark]) -> list[list[list[Any]]]:
        """The same of notes, each with its letter."""
        return [[[m.letter, self.text(m.text, m.text)] for m in marks] for marks in (en, zh)]


def packed(data: Any) -> str:
    """Data as they stand in the file: JSON, deflated, in base64; browsers undo all three."""
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    press = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return base64.b64encode(press.compress(plain) + press.flush()).decode()


def _once(found: Any, kept: list[Any], numbers: dict[str, int]) -> int:
    """The number of what is stored once, however often it is found."""
    number = numbers.setdefault(json.dumps(found), len(kept))
    if number == len(kept):
        kept.append(found)
    return number
