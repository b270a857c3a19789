"""A file as plain data in which every value has a place."""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeAlias

from bizbench.ground.problems import Problem, problem
from bizbench.ground.record import Struct, field, replace
from bizbench.ground.suggest import closest

Path = tuple[str | int, ...]
Place = tuple[int, int]
#: More than any line has.
COLUMNS = 1 << 22
#: Where a value stands, as ``line * COLUMNS + column``. Of a list: its own place, then those of its
#: entries; of a mapping: its own, then in turn that of each key and of what stands under it.
Spot: TypeAlias = "int | list[Spot]"


def place_of(spot: Spot) -> Place:
    """Line and column, from 1."""
    while isinstance(spot, list):
        spot = spot[0]
    return divmod(spot, COLUMNS)


class NotANumber(Struct, frozen=True):
    """A plain scalar that YAML calls a number and no data file can use (NaN, 1e999)."""

    text: str


class Document(Struct):
    """A file as plain data; ``spots`` say where everything stands, laid out as the data are.

    ``empty`` are the keys with nothing behind them.
    """

    file: str
    data: Any = None
    spots: Spot = COLUMNS + 1
    empty: list[Path] = field(default_factory=list)

    def place(self, path: Path) -> Place:
        """Where the value at the path stands, or else its nearest holder."""
        return place_of(self._reached(path)[1])

    def key_place(self, path: Path) -> Place:
        """Where the key at the end of the path stands."""
        holder, spot, left = self._reached(path[:-1])
        if path and not left and isinstance(holder, dict) and path[-1] in holder:
            n = 2 * list(holder).index(path[-1]) + 1
            if isinstance(spot, list) and n < len(spot):
                return place_of(spot[n])
        return self.place(path)

    def _reached(self, path: Path) -> tuple[Any, Spot, Path]:
        """The last value on a path that has a place, its place, and the rest of the path."""
        value, spot = self.data, self.spots
        for n, part in enumerate(path):
            at = -1
            if isinstance(value, dict):
                at = 2 * list(value).index(part) + 2 if part in value else -1
            elif isinstance(value, list) and isinstance(part, int):
                at = part + 1
            if not isinstance(spot, list) or not 0 < at < len(spot):
                return value, spot, path[n:]
            value, spot = value[part], spot[at]
        return value, spot, ()

    def value(self, path: Path) -> Any:
        """The value at a path that is there."""
        value = self.data
        for part in path:
            value = value[part]
        return value

    def with_values(self, values: Mapping[Path, Any]) -> Document:
        """A copy with other values at some paths; what holds none of them is not copied."""
        if not values:
            return self
        changed = replace(self, data=copy.copy(self.data))
        copied: dict[Path, Any] = {(): changed.data}
        for path, value in values.items():
            holder = changed.data
            for n, part in enumerate(path[:-1], 1):
                if path[:n] not in copied:
                    holder[part] = copied[path[:n]] = copy.copy(holder[part])
                holder = holder[part]
            holder[path[-1]] = value
        return changed

    def without(self, paths: Iterable[Path]) -> Document:
        """A copy without some values; list entries behind them move up, their places stay."""
        data, spots = _kept(self.data, self.spots, (), set(paths))
        return Document(self.file, data, spots, self.empty)


def _kept(data: Any, spot: Spot, path: Path, dropped: Collection[Path]) -> tuple[Any, Spot]:
    """A value without some of those in it, and its place."""
    if not isinstance(data, dict | list):
        return data, spot
    step = 2 if isinstance(data, dict) else 1
    known: list[Spot] = spot if isinstance(spot, list) else [spot]
    spots = known[:1]
    kept: Any = type(data)()
    for n, part in enumerate(data if isinstance(data, dict) else range(len(data))):
        if (*path, part) in dropped:
            continue
        at = 1 + n * step
        *keys, own = known[at : at + step] or [known[0]]  # what was put in has no place
        value, own = _kept(data[part], own, (*path, part), dropped)
        if isinstance(kept, dict):
            kept[part] = value
        else:
            kept.append(value)
        if at < len(known):
            spots += [*keys, own]
    return kept, spots


class At:
    """A place in a document, from which its problems are told."""

    __slots__ = ("document", "path")

    def __init__(self, document: Document, path: Path = ()) -> None:
        self.document = document
        self.path = path

    def to(self, *keys: str | int) -> At:
        """The place further in."""
        return At(self.document, self.path + keys)

    @property
    def line(self) -> int:
        return self.document.place(self.path)[0]

    def line_of(self, *keys: str | int) -> int:
        """The line of a value further in."""
        return self.document.place(self.path + keys)[0]

    def problem(self, id: str, *keys: str | int, **params: object) -> Problem:
        """A problem of the value here, or of the one that the keys lead to."""
        return problem(id, self.document.file, self.document.place((*self.path, *keys)), **params)

    def key_problem(self, id: str, *keys: str | int, **params: object) -> Problem:
        """A problem of a key itself."""
        place = self.document.key_place((*self.path, *keys))
        return problem(id, self.document.file, place, **params)

    def file_problem(self, id: str, **params: object) -> Problem:
        """A problem of the file as a whole."""
        return problem(id, self.document.file, (0, 0), **params)

    def unknown(
        self, id: str, found: str, allowed: Iterable[str], *keys: str | int, **params: object
    ) -> Problem:
        """A word that is on no list, with those that are allowed."""
        names = list(allowed)
        hint, shown = closest(found, names), ", ".join(names)
        return self.problem(id, *keys, found=found, hint=hint, allowed=shown, **params)
