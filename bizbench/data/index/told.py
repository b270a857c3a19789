"""What the documents of a place say of one measure, as rows of the index, and read off them.

A question mostly looks at the newest figures alone. So what other documents say stands in a row of
its own, and of the first row only the heads are read at once: the figures of a document are made
into records when somebody asks for them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property, partial
from operator import attrgetter
from typing import Any

from msgspec import Raw
from msgspec.structs import force_setattr

from bizbench.data.index.codec import DamagedError, decoder, sound, whole
from bizbench.data.recipes import Recipe
from bizbench.data.records import Measure, Plan, Target
from bizbench.ground.record import Struct, replace

#: With more rows asked for one by one, all of the measure are read at once.
_SEVERAL = 8


class Entry(Struct, array_like=True):
    """A figure in its place in the document, with its recipes by their numbers in the row."""

    item: int
    number: int
    recipe: int | None
    baseline_recipe: int | None
    target: Target


class Body(Struct, array_like=True):
    """What all documents of the place say, with the recipes that occur.

    ``plans`` are their ids, ``heads`` stand in the same order; ``entries`` (of ``Entry``) are those
    of the first documents, and those of the others stand in the row of ``others``.
    """

    recipes: tuple[Raw, ...]
    plans: tuple[str, ...]
    heads: tuple[tuple[str, ...], ...]
    entries: tuple[Raw, ...]


def others(measure: str) -> str:
    """What stands for a measure in the row of its other documents; no id begins so."""
    return f"-{measure}"


class Row:
    """A row that has been read: ``heads`` by document; its figures are made when asked for.

    ``rest`` reads the body of the row of its other documents.
    """

    __slots__ = ("_body", "_measure", "_reader", "_rest", "heads")

    def __init__(
        self, body: Body, measure: Measure, reader: Reader, rest: Callable[[], bytes]
    ) -> None:
        self.heads: Mapping[str, Sequence[str]] = dict(zip(body.plans, body.heads, strict=True))
        self._body, self._measure, self._reader, self._rest = body, measure, reader, rest

    def entries(self, plan: str) -> list[Entry]:
        """What one document says, with the places of item and figure."""
        n = self._body.plans.index(plan)
        if n >= len(self._body.entries):
            found = (*self._body.entries, *self._reader.rest(self._rest()))
            self._body = replace(self._body, entries=found)
        return self._reader.entries(self._body.entries[n], self._body.recipes, plan, self._measure)

    def targets(self, plan: str) -> list[Target]:
        """What one document says, in its order."""
        return [entry.target for entry in self.entries(plan)]


class Reader:
    """Makes records of rows; equal recipes are one record."""

    def __init__(self, plans: Mapping[str, Plan]) -> None:
        self._plans = plans
        self._recipes: dict[bytes, Recipe] = {}
        self._body, self._entries = decoder(Body), decoder(list[Entry])
        self.rest: Callable[[bytes], list[Raw]] = decoder(list[Raw])

    def row(self, body: bytes, measure: Measure, rest: Callable[[], bytes]) -> Row:
        """What a row says of a measure."""
        return Row(self._body(body), measure, self, rest)

    def entries(
        self, found: Raw, recipes: Iterable[Raw], plan: str, measure: Measure
    ) -> list[Entry]:
        """The figures of one document."""
        made: list[Entry] = self._entries(found)
        of = self._plans[plan]
        known = [self._recipe(raw) for raw in recipes]
        for entry in made:
            target = entry.target
            _dress(target, of, measure)
            if entry.recipe is not None:
                force_setattr(target, "recipe", known[entry.recipe])
            if entry.baseline_recipe is not None:
                force_setattr(target, "baseline_recipe", known[entry.baseline_recipe])
        return made

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
    """What the documents of places say of measures; ``tally`` is how many rows of each there are.

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
        read, rest = self._reader.row, _Rest(self, others(measure.id))
        return {
            place: read(body, measure, partial(rest.of, place))
            for place, body in self.rows(measure.id)
        }

    def rows(self, measure: str) -> list[tuple[str, bytes]]:
        """The rows of a measure, by place."""
        rows = self._connection.execute("SELECT * FROM said WHERE measure = ?", (measure,))
        found = whole(rows, self._tally.get(measure, 0))
        return [(place, body) for (_, place), body in found]

    def one(self, measure: str, place: str) -> bytes:
        """That of one place."""
        which = "SELECT * FROM said WHERE measure = ? AND place = ?"
        return whole(self._connection.execute(which, (measure, place)), 1)[0][1]

    def of_plan(self, plan: Plan, measures: Collection[str] | None = None) -> list[Entry]:
        """The figures of a document in its order, of all measures or of these."""
        place = plan.city
        rows = self._of_place(place) if measures is None else self._some_of_place(place, measures)
        found = [each for row in rows if plan.id in row.heads for each in row.entries(plan.id)]
        return sorted(found, key=attrgetter("item", "number"))

    def _of_place(self, place: str) -> Sequence[Row]:
        """A row of each measure; kept, since the next document asked for is often of the place."""
        if self._last[0] != place:
            rows = self._connection.execute("SELECT * FROM said WHERE place = ?", (place,))
            self._last = place, self._made(rows)
        return self._last[1]

    def _some_of_place(self, place: str, measures: Collection[str]) -> Sequence[Row]:
        wanted = [*measures, *map(others, measures)]
        which = (
            f"SELECT * FROM said WHERE place = ? AND measure IN ({', '.join('?' * len(wanted))})"
        )
        return self._made(self._connection.execute(which, (place, *wanted)))

    def _made(self, rows: Iterable[tuple[Any, ...]]) -> Sequence[Row]:
        """What rows of a place say, each with the row of its other documents."""
        found = {measure: body for (measure, _), body in sound(rows)}
        return [
            self._reader.row(found[id], measure, partial(_known, found, others(id)))
            for id, measure in self._measures.items()
            if id in found
        ]


class _Rest:
    """The rows of other documents of a measure: of all places, once several are asked for."""

    def __init__(self, told: Told, measure: str) -> None:
        self._told, self._measure = told, measure
        self._asked = 0

    def of(self, place: str) -> bytes:
        self._asked += 1
        if self._asked > _SEVERAL:
            return _known(self._every, place)
        return self._told.one(self._measure, place)

    @cached_property
    def _every(self) -> dict[str, bytes]:
        return dict(self._told.rows(self._measure))


def _known(found: Mapping[str, bytes], name: str) -> bytes:
    if name not in found:
        raise DamagedError("rows are missing")
    return found[name]
