"""The texts of the documents of a place, as one row of the index, and where words stand in it.

A hit is counted, and known for what it is, without a record being made.
"""

from __future__ import annotations

import re
import sqlite3
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any

from bizbench.data.index.codec import decoder, each, row, searched, whole
from bizbench.data.index.items import Items
from bizbench.data.records import Item, Measure, Plan
from bizbench.data.searching import (
    MEASURE,
    TEXTS,
    Found,
    Held,
    Kind,
    Spot,
    document,
    inside,
    names,
    plain,
    spots,
)
from bizbench.ground.record import Struct

#: Of the files that every document rests on: no place is called so.
BASE = ""
#: Behind each spot, and between its texts; both are refused in data files.
_SPOT, _TEXT = "\0", "\1"
_SPOT_END, _TEXT_END = _SPOT.encode(), _TEXT.encode()
#: What a spot is, in one sign; a figure has one of its measure, another where it is a main one.
_SIGNS: Mapping[Kind, str] = {"document": "d", "item": "i", "aside": "a"}
_FOUND = {sign: TEXTS[kind] for kind, sign in _SIGNS.items()}
_MAIN, _FURTHER = 0x100, 0x101


class Body(Struct, array_like=True):
    """The documents of a place, each with how many spots it has; the sign of each spot; all texts.

    Of the base it is what the measures are called, each by its id and with one spot.
    """

    plans: list[tuple[str, int]]
    signs: str
    text: bytes


# --- into the index -----------------------------------------------------------------------------


def of_base(measures: Mapping[str, Measure]) -> tuple[Any, ...]:
    said = [(measure, 1) for measure in measures]
    return row((BASE,), Body(said, "", _joined(names(m) for m in measures.values())))


def of_place(place: str, plans: Iterable[Plan], measures: Mapping[str, Measure]) -> tuple[Any, ...]:
    known = {measure: number for number, measure in enumerate(measures)}
    every = {plan.id: [*spots(plan)] for plan in plans}
    said = [spot for mine in every.values() for spot in mine]
    signs = "".join(_sign(spot, known) for spot in said)
    counted = [(plan, len(mine)) for plan, mine in every.items()]
    return row((place,), Body(counted, signs, _joined(spot.texts for spot in said)))


def _sign(spot: Spot, measures: Mapping[str, int]) -> str:
    if spot.target is None:
        return _SIGNS[spot.kind]
    return _of_measure(measures[spot.target.measure], _MAIN if spot.main else _FURTHER)


def _of_measure(number: int, base: int) -> str:
    return chr(base + 2 * number)


def _joined(said: Iterable[Sequence[str | None]]) -> bytes:
    ends = (_TEXT.join(text or "" for text in texts).rstrip(_TEXT) + _SPOT for texts in said)
    return searched(plain("".join(ends)))


# --- and out of it ------------------------------------------------------------------------------


class Typed:
    """What somebody typed, read off an open index; ``tally`` is how many rows there are.

    Raises ``DamagedError`` where a row is missing or not as it was written.
    """

    def __init__(
        self, connection: sqlite3.Connection, tally: Mapping[str, int], items: Items
    ) -> None:
        self._connection = connection
        self._tally = tally
        self._items = items
        self._last: tuple[str, Body] = "", Body([], "", b"")

    def holding(self, words: Sequence[str], plans: Collection[Plan]) -> Mapping[str, Held]:
        """Where some plans hold all words: see ``Catalog.holding``."""
        sought = sorted(map(searched, words), key=len, reverse=True)
        called = "".join(_of_measure(n, _MAIN) for n, _ in _hits(self._base.text, sought))
        ids, places = {plan.id for plan in plans}, {plan.city for plan in plans}
        rows = self._connection.execute("SELECT * FROM words")
        found: dict[str, dict[Found, list[int]]] = {}
        for (place,), raw in each(rows, self._tally.get("words", 0)):
            if place in places and (called or all(word in raw for word in sought)):
                body = _read(raw)
                begins = [*_begins(body)]
                for what, number in _held(body, sought, called):
                    n = bisect_right(begins, number) - 1
                    plan, _ = body.plans[n]
                    if plan in ids:
                        held = found.setdefault(plan, {})
                        held.setdefault(what, []).append(number - begins[n])
        return found

    def spots(self, plan: Plan, numbers: Iterable[int]) -> dict[int, Spot]:
        """Spots of a plan by number; of its items those alone are read in which they are."""
        signs, found = self._signs(plan), dict[int, Spot]()
        items: dict[int, list[Spot]] = {}
        for number in numbers:
            first = signs.rfind("i", 0, number + 1)
            if first < 0:
                found[number] = document(plan)
                continue
            if first not in items:
                items[first] = [*inside(self._item(plan, signs, first))]
            found[number] = items[first][number - first]
        return found

    def _item(self, plan: Plan, signs: str, first: int) -> Item:
        """The item whose own spot is at a place."""
        figures = signs[first + 1 :].partition("i")[0].replace("a", "")
        measures = {self._base.plans[(ord(sign) - _MAIN) // 2][0] for sign in figures}
        return self._items.one(plan, signs.count("i", 0, first), measures, len(figures))

    def _signs(self, plan: Plan) -> str:
        if self._last[0] != plan.city:
            self._last = plan.city, self._of_place(plan.city)
        body = self._last[1]
        said = zip(body.plans, _begins(body), strict=True)
        return next(body.signs[n : n + more] for (id, more), n in said if id == plan.id)

    @cached_property
    def _base(self) -> Body:
        return self._of_place(BASE)

    def _of_place(self, place: str) -> Body:
        rows = self._connection.execute("SELECT * FROM words WHERE place = ?", (place,))
        ((_, body),) = whole(rows, 1)
        return _read(body)


def _read(body: bytes) -> Body:
    found: Body = decoder(Body)(body)
    return found


def _begins(body: Body) -> Iterator[int]:
    """At which spot each document begins."""
    return accumulate((number for _, number in body.plans[:-1]), initial=0)


def _held(body: Body, sought: Sequence[bytes], called: str) -> Iterator[tuple[Found, int]]:
    """The spots that hold all words, those by what their measure is called (``called``) last."""
    known = set()
    for number, place in _hits(body.text, sought):
        known.add(number)
        yield _FOUND.get(body.signs[number], TEXTS["figure"])[place], number
    for match in re.finditer(f"[{called}]", body.signs) if called else ():
        if match.start() not in known:
            yield MEASURE, match.start()


def _hits(text: bytes, sought: Sequence[bytes]) -> Iterator[tuple[int, int]]:
    """The number of each spot that has a text with all words, and which of its texts is the first.

    The longest word comes first.
    """
    first, *others = sought
    number, begin, at = 0, 0, text.find(first)
    while at >= 0:
        number += text.count(_SPOT_END, begin, at)
        begin, end = text.rfind(_SPOT_END, 0, at) + 1, text.find(_SPOT_END, at)
        for place, said in enumerate(text[begin:end].split(_TEXT_END)):
            if first in said and (not others or all(word in said for word in others)):
                yield number, place
                break
        at = text.find(first, end + 1)
        number, begin = number + 1, end + 1
