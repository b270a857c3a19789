"""The catalogue as the index has it: whatever is asked for is read when it is asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import DecodeError
from msgspec.structs import force_setattr

from bizbench.data import files as data_files
from bizbench.data import roots
from bizbench.data.catalog import Broken, Catalog
from bizbench.data.files import DataFile, Replaced
from bizbench.data.index import store
from bizbench.data.index.codec import DamagedError, by_name, decoder, problem_shown, shown_in, whole
from bizbench.data.index.heads import Heads
from bizbench.data.index.told import Row, Told
from bizbench.data.records import (
    City,
    Framework,
    Group,
    Indicator,
    Item,
    Measure,
    Plan,
    Progress,
    Series,
    Target,
)
from bizbench.data.said import NOTHING_SAID, Said
from bizbench.ground.problems import Problem
from bizbench.ground.record import replace

if TYPE_CHECKING:
    from bizbench.data.index.items import Items
    from bizbench.data.index.words import Typed
    from bizbench.data.searching import Held, Spot

_R = TypeVar("_R")
#: What comes of a file that is not as it was written.
DAMAGE = (sqlite3.Error, DecodeError, DamagedError)
#: Of how many measures the rows are kept, which a question asks for one after the other.
_RECENT = 8
#: So many places of a document are read one by one; for more it is read as a whole.
_FEW = 8


class Indexed(Catalog):
    """A catalogue on an open index, in whose one transaction everything is read.

    Where the index turns out to be damaged, ``give_up`` hears of it, and the rest is read off the
    files themselves.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        meta: Mapping[str, Any],
        folders: Sequence[Path],
        give_up: Callable[[Exception], None],
    ) -> None:
        self._connection = connection
        self._folders = tuple(folders)
        self._shown = shown_in(folders)
        self._has_replaced = bool(meta["replaced"])
        self._tally: Mapping[str, int] = meta["tally"]
        self._give_up = give_up
        self._instead: list[Catalog] = []  # shared by all that are made of this one
        self._recent: dict[str, Mapping[str, Said]] = {}
        self.version = meta["version"]

    def __reduce__(self) -> tuple[Any, ...]:
        """By all that it says: no other process has this connection."""
        return Catalog.of, ({name: getattr(self, name) for name in Catalog.__annotations__},)

    # --- what every document rests on -----------------------------------------------------------

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:  # type: ignore[override]
        return self._either(self._indicators, lambda said: said.indicators)

    def _indicators(self) -> Mapping[str, Indicator]:
        found = self._records("indicator", Indicator)
        for indicator in found:
            for record in (indicator, *indicator.measures, *indicator.cases.values()):
                self._show(record)
        return {i.id: i for i in found}

    @cached_property
    def cities(self) -> Mapping[str, City]:  # type: ignore[override]
        return self._either(lambda: self._by_id("city", City), lambda said: said.cities)

    @cached_property
    def groups(self) -> Mapping[str, Group]:  # type: ignore[override]
        return self._either(
            lambda: {g.id: g for g in self._records("group", Group)}, lambda said: said.groups
        )

    @cached_property
    def frameworks(self) -> Mapping[str, Framework]:  # type: ignore[override]
        return self._either(
            lambda: self._by_id("framework", Framework), lambda said: said.frameworks
        )

    # --- documents ------------------------------------------------------------------------------

    @cached_property
    def plans(self) -> Mapping[str, Plan]:  # type: ignore[override]
        return self._every_plan

    @cached_property
    def _every_plan(self) -> Mapping[str, Plan]:
        """All that there are, whatever this catalogue has been narrowed to."""
        return self._either(self._plans, lambda said: said.plans)

    def _plans(self) -> Mapping[str, Plan]:
        found = store.bodies(self._connection, "plans", self._tally)
        kept = {name.split("/")[1]: body for name, body in found.items()}
        return Heads(kept, self._shown, self._items_of)

    def _in_place(self, city: str) -> Iterable[Plan]:
        plans = self.plans
        return plans.of_place(city) if isinstance(plans, Heads) else super()._in_place(city)

    @cached_property
    def series(self) -> tuple[Series, ...]:  # type: ignore[override]
        return self._either(self._series, lambda said: said.series)

    def _series(self) -> tuple[Series, ...]:
        found = self._records("series", Series)
        for series in found:
            for record in (series, *series.values):
                self._show(record)
        return tuple(found)

    @cached_property
    def progress(self) -> Mapping[str, Progress]:  # type: ignore[override]
        return self._either(self._progress, lambda said: said.progress)

    def _progress(self) -> Mapping[str, Progress]:
        found = self._records("progress", Progress)
        for file in found:
            for record in (file, *file.reports):
                self._show(record)
        return {file.plan: file for file in found}

    def _items_of(self, plan: Plan) -> tuple[Item, ...]:
        return self._either(
            lambda: self._items.of_plan(plan), lambda said: said.plans[plan.id].items
        )

    def said_of(self, measure: Measure) -> Mapping[str, Said]:
        if measure.id not in self._recent:
            if len(self._recent) == _RECENT:
                del self._recent[next(iter(self._recent))]
            self._recent[measure.id] = self._either(
                lambda: self._said_of(measure), lambda said: said.said_of(measure)
            )
        found = self._recent[measure.id]
        if not self._changed:
            return found
        made: dict[str, dict[str, Sequence[Target]]] = {}
        for plan in self._changed:
            mine = [t for t in plan.targets if t.measure == measure.id]
            made.setdefault(plan.city, {})[plan.id] = mine
        own = {
            place: found.get(place, NOTHING_SAID).changed(mine, measure)
            for place, mine in made.items()
        }
        return {**found, **own}

    def targets_of(self, plan: Plan, measure: Measure) -> Sequence[Target]:
        if measure.id in self._recent:
            return super().targets_of(plan, measure)
        return [t for t in plan.targets if t.measure == measure.id]

    def _said_of(self, measure: Measure) -> Mapping[str, Said]:
        return {
            place: Said(row.heads, partial(self._targets, row, measure, place))
            for place, row in self._told.of_measure(measure).items()
        }

    def _targets(self, row: Row, measure: Measure, place: str, plan: str) -> Sequence[Target]:
        """What a document says of a measure, whose row has been read."""
        return self._either(
            lambda: row.targets(plan), lambda said: said.said_of(measure)[place].targets(plan)
        )

    @cached_property
    def _items(self) -> Items:
        from bizbench.data.index.items import Items

        return Items(self._connection, self._told)

    @cached_property
    def _told(self) -> Told:
        return Told(self._connection, self._tally, self._every_plan, self.measures)

    @cached_property
    def _changed(self) -> Sequence[Plan]:
        """The plans that are not as the index has them: somebody tries what would be."""
        if self.plans is self._every_plan:
            return ()
        return [p for id, p in self.plans.items() if p is not self._every_plan.get(id)]

    def holding(self, words: Sequence[str], plans: Collection[Plan]) -> Mapping[str, Held]:
        if self._changed:
            return super().holding(words, plans)
        return self._either(
            lambda: self._typed.holding(words, plans), lambda said: said.holding(words, plans)
        )

    def spots(self, plan: Plan, numbers: Collection[int]) -> Mapping[int, Spot]:
        if self._changed or len(numbers) > _FEW:
            return super().spots(plan, numbers)
        return self._either(
            lambda: self._typed.spots(plan, numbers), lambda said: said.spots(plan, numbers)
        )

    @cached_property
    def _typed(self) -> Typed:
        from bizbench.data.index.words import Typed

        return Typed(self._connection, self._tally, self._items)

    # --- what is wrong --------------------------------------------------------------------------

    @cached_property
    def problems(self) -> tuple[Problem, ...]:  # type: ignore[override]
        return self._either(lambda: self._problems("problem"), lambda said: said.problems)

    @cached_property
    def errors(self) -> tuple[Problem, ...]:  # type: ignore[override]
        return self._either(lambda: self._problems("error"), lambda said: said.errors)

    def _problems(self, kind: str) -> tuple[Problem, ...]:
        which = "problem WHERE is_error" if kind == "error" else "problem"
        rows = self._connection.execute(f"SELECT * FROM {which}")
        found = (decoder(Problem)(body) for _, body in whole(rows, self._tally.get(kind, 0)))
        return tuple(sorted(problem_shown(problem, self._shown) for problem in found))

    @cached_property
    def broken(self) -> tuple[Broken, ...]:  # type: ignore[override]
        return self._either(self._broken, lambda said: said.broken)

    def _broken(self) -> tuple[Broken, ...]:
        found = sorted(self._records("broken", Broken), key=by_name)
        return tuple(replace(b, file=self._shown(b.file)) for b in found)

    # --- the files themselves -------------------------------------------------------------------

    @cached_property
    def folders(self) -> tuple[str, ...]:  # type: ignore[override]
        return tuple(roots.show(folder) for folder in self._folders)

    @cached_property
    def files(self) -> tuple[DataFile, ...]:  # type: ignore[override]
        return data_files.find(self._folders).files

    @cached_property
    def replaced(self) -> tuple[Replaced, ...]:  # type: ignore[override]
        return data_files.find(self._folders).replaced if self._has_replaced else ()

    # --- reading --------------------------------------------------------------------------------

    def _either(self, read: Callable[[], _R], otherwise: Callable[[Catalog], _R]) -> _R:
        """What the index says, or what the files say once the index is known to be damaged."""
        if not self._instead:
            try:
                return read()
            except DAMAGE as error:
                if not self._instead:  # nor has anything on which that rests been given up
                    from bizbench.data import compiled

                    self._give_up(error)
                    self._instead.append(compiled.catalog(self._folders))
        return otherwise(self._instead[0])

    def _by_id(self, kind: str, made: type[_R]) -> dict[str, _R]:
        """Records of files."""
        return {r.id: self._show(r) for r in self._records(kind, made)}  # type: ignore[attr-defined]

    def _records(self, kind: str, made: type[_R]) -> list[_R]:
        return store.records(self._connection, kind, made, self._tally)

    def _show(self, record: Any) -> Any:
        """A record of a file, with the path that a user can open."""
        force_setattr(record, "file", self._shown(record.file))
        return record
