"""The items of documents, whose figures stand in tables of their own."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable

from bizbench.data.index.codec import DamagedError, decoder, whole
from bizbench.data.index.told import Entry, Told
from bizbench.data.records import Item, Plan
from bizbench.ground.record import replace


class Items:
    """Raises ``DamagedError`` where a row is missing or not as it was written."""

    def __init__(self, connection: sqlite3.Connection, told: Told) -> None:
        self._connection = connection
        self._told = told

    def of_plan(self, plan: Plan) -> tuple[Item, ...]:
        """All of a document."""
        said: dict[int, list[Entry]] = {}
        for entry in _so_many(self._told.of_plan(plan), plan.figures):
            said.setdefault(entry.item, []).append(entry)
        which = "SELECT * FROM item WHERE plan = ? ORDER BY number"
        rows = whole(self._connection.execute(which, (plan.id,)), plan.length)
        return tuple(_item(body, said.get(n, ())) for (_, n), body in rows)

    def one(self, plan: Plan, number: int, measures: Collection[str], figures: int) -> Item:
        """An item by its number, with so many figures, which are of these measures."""
        told = self._told.of_plan(plan, measures)
        said = _so_many([entry for entry in told if entry.item == number], figures)
        which = "SELECT * FROM item WHERE plan = ? AND number = ?"
        ((_, body),) = whole(self._connection.execute(which, (plan.id, number)), 1)
        return _item(body, said)


def _so_many(found: list[Entry], number: int) -> list[Entry]:
    if len(found) != number:
        raise DamagedError("rows are missing")
    return found


def _item(body: bytes, said: Iterable[Entry]) -> Item:
    """An item with its figures."""
    item: Item = decoder(Item)(body)
    if item.targets is None:
        return item
    return replace(item, targets=tuple(entry.target for entry in said))
