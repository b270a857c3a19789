"""What the documents of a place say of one measure, as one row of the index and back.

A question looks at the newest figures alone, so that only the heads of a row are read at once: the
figures of a document are made into records when somebody asks for them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from msgspec import Raw
from msgspec.structs import force_setattr

from bizbench.data.index.codec import DamagedError, Key, decoder, plainly, row, sound, whole
from bizbench.data.recipes import Recipe
from bizbench.data.records import Item, Measure, Plan, Target
from bizbench.data.said import heads_of
from bizbench.ground.record import Struct, replace


class Entry(Struct, array_like=True):
    """A figure in its place in the document, with its recipes by their numbers in the row."""

    item: int
    number: int
    recipe: int | None
    baseline_recipe: int | None
    target: Target


class Part(Struct, array_like=True):
    """What one document says, by its id; ``entries`` are of ``Entry``."""

    plan: str
    heads: tuple[str, ...]
    entries: Raw


class Body(Struct, array_like=True):
    """What all documents of the place say, with the recipes that occur."""

    recipes: tuple[Raw, ...]
    parts: tuple[Part, ...]


# --- into the index -----------------------------------------------------------------------------


def of_place(
    place: str, plans: Iterable[Plan], measures: Mapping[str, Measure]
) -> Iterator[tuple[Any, ...]]:
    """The rows of a place."""
    said: dict[str, dict[str, list[tuple[int, int, Target]]]] = {}
    for plan in plans:
        for n, item in enumerate(plan.items):
            for m, target in enumerate(item.targets or ()):
                said.setdefault(target.measure, {}).setdefault(plan.id, []).append((n, m, target))
    for id, of_measure in said.items():
        recipes: dict[Recipe | None, int | None] = {None: None}
        parts = []
        for plan_id, found in of_measure.items():
            entries = []
            for n, m, target in found:
                recipe = recipes.setdefault(target.recipe, len(recipes) - 1)
                baseline = recipes.setdefault(target.baseline_recipe, len(recipes) - 1)
                entries.append(Entry(n, m, recipe, baseline, _bare(target)))
            heads = heads_of((target for *_, target in found), measures[id])
            parts.append(Part(plan_id, heads, Raw(plainly(entries))))
        known = tuple(Raw(plainly(recipe)) for recipe in recipes if recipe is not None)
        yield row((id, place), Body(known, tuple(parts)))


def _bare(target: Target) -> Target:
    """A target without what its plan and its measure say, and its recipes: see ``_dress``."""
    head = len(f"{target.plan}/{target.measure}")
    return replace(
        target,
        id=target.id[head:],
        of=None if target.of is None else target.of[head:],
        plan="",
        city="",
        year=0,
        indicator="",
        measure="",
        file="",
        recipe=None,
        baseline_recipe=None,
    )


# --- and back -----------------------------------------------------------------------------------


#: What a document says, with the places of item and figure.
Placed = tuple[int, int, Target]


class Row(NamedTuple):
    """A row that has been read: see ``Part``; ``read`` makes the figures of one document."""

    heads: Mapping[str, Sequence[str]]
    read: Callable[[str], list[Placed]]


class Reader:
    """Makes records of rows; equal recipes are one record."""

    def __init__(self, plans: Mapping[str, Plan]) -> None:
        self._plans = plans
        self._recipes: dict[bytes, Recipe] = {}
        self._body, self._entries = decoder(Body), decoder(list[Entry])

    def row(self, body: bytes, measure: Measure) -> Row:
        """What a row says of a measure."""
        found: Body = self._body(body)
        entries = {part.plan: part.entries for part in found.parts}

        def read(plan: str) -> list[Placed]:
            made: list[Entry] = self._entries(entries[plan])
            for entry in made:
                target = entry.target
                _dress(target, self._plans[plan], measure)
                if entry.recipe is not None:
                    force_setattr(target, "recipe", self._recipe(found.recipes[entry.recipe]))
                if entry.baseline_recipe is not None:
                    recipe = self._recipe(found.recipes[entry.baseline_recipe])
                    force_setattr(target, "baseline_recipe", recipe)
            return [(entry.item, entry.number, entry.target) for entry in made]

        return Row({part.plan: part.heads for part in found.parts}, read)

    def _recipe(self, raw: Raw) -> Recipe:
        body = bytes(raw)
        if body not in self._recipes:
            self._recipes[body] = decoder(Recipe)(body)
        return self._recipes[body]


def _dress(target: Target, plan: Plan, measure: Measure) -> None:
    """A target with what its plan and its measure say of it."""
    head = f"{plan.id}/{measure.id}"
    force_setattr(target, "id", head + target.id)
    if target.of is not None:
        force_setattr(target, "of", head + target.of)
    force_setattr(target, "plan", plan.id)
    force_setattr(target, "city", plan.city)
    force_setattr(target, "year", plan.year)
    force_setattr(target, "indicator", measure.indicator)
    force_setattr(target, "measure", measure.id)
    force_setattr(target, "file", plan.file)


class Told:
    """What the documents of places say of measures; ``tally`` is how many places of each do.

    Raises ``DamagedError`` where a row is missing or not as it was written.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        tally: Mapping[str, int],
        plans: Mapping[str, Plan],
        measures: Mapping[str, Measure],
    ) -> None:
        self._connection = connection
        self._tally = tally
        self._measures = measures
        self._reader = Reader(plans)
        self._last: tuple[str, Sequence[Row]] = "", ()

    def of_measure(self, measure: Measure) -> dict[str, Row]:
        """By place."""
        rows = self._connection.execute("SELECT * FROM said WHERE measure = ?", (measure.id,))
        found = whole(rows, self._tally.get(measure.id, 0))
        return {place: self._reader.row(body, measure) for (_, place), body in found}

    def items(self, plan: Plan, number: int, targets: int) -> tuple[Item, ...]:
        """So many items of a document, with so many figures."""
        rows = self._connection.execute(
            "SELECT * FROM item WHERE plan = ? ORDER BY number", (plan.id,)
        )
        found = _placed(self._of_place(plan.city), plan)
        if len(found) != targets:
            raise DamagedError("rows are missing")
        said: dict[int, list[Placed]] = {}
        for placed in found:
            said.setdefault(placed[0], []).append(placed)
        return tuple(_item(body, said.get(n, ())) for (_, n), body in whole(rows, number))

    def item(self, plan: Plan, number: int, measures: Collection[str], targets: int) -> Item:
        """An item by its number, with so many figures, which are of these measures."""
        marks = ", ".join("?" * len(measures))
        which = f"SELECT * FROM said WHERE place = ? AND measure IN ({marks})"
        rows = self._connection.execute(which, (plan.city, *measures))
        found = _placed(self._rows(whole(rows, len(measures))), plan)
        said = [placed for placed in found if placed[0] == number]
        if len(said) != targets:
            raise DamagedError("rows are missing")
        wanted = "SELECT * FROM item WHERE plan = ? AND number = ?"
        ((_, body),) = whole(self._connection.execute(wanted, (plan.id, number)), 1)
        return _item(body, said)

    def _rows(self, rows: Iterable[tuple[Key, bytes]]) -> list[Row]:
        return [self._reader.row(body, self._measures[measure]) for (measure, _), body in rows]

    def _of_place(self, place: str) -> Sequence[Row]:
        """A row of each measure; kept, since the next document asked for is often of the place."""
        if self._last[0] != place:
            rows = self._connection.execute("SELECT * FROM said WHERE place = ?", (place,))
            self._last = place, self._rows(sound(rows))
        return self._last[1]


def _placed(rows: Iterable[Row], plan: Plan) -> list[Placed]:
    """What rows say of a document, in its order."""
    found = [each for row in rows if plan.id in row.heads for each in row.read(plan.id)]
    return sorted(found, key=itemgetter(0, 1))


def _item(body: bytes, said: Iterable[Placed]) -> Item:
    """An item with its figures."""
    item: Item = decoder(Item)(body)
    return item if item.targets is None else replace(item, targets=tuple(t for *_, t in said))
