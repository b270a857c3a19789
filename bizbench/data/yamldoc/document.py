"""A file as plain data in which every value has a place."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bizbench.ground.problems import Problem, problem
from bizbench.ground.suggest import closest

Path = tuple[str | int, ...]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class NotANumber:
    """A plain scalar that YAML calls a number and no data file can use (NaN, 1e999)."""

    text: str


@dataclass(slots=True)
class Document:
    """A file as plain data; ``places`` and ``keys`` give line and column (from 1) by path."""

    file: str
    data: Any = None
    places: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)

    def place(self, path: Path) -> Place:
        """Where the value at the path stands, or else its nearest holder."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def value(self, path: Path) -> Any:
        """The value at a path that is there."""
        value = self.data
        for part in path:
            value = value[part]
        return value

    def with_values(self, values: Mapping[Path, Any]) -> Document:
        """A copy with other values at some paths; nothing is copied where there are none."""
        if not values:
            return self
        changed = replace(self, data=copy.deepcopy(self.data))
        for path, value in values.items():
            changed.value(path[:-1])[path[-1]] = value
        return changed

    def without(self, paths: Iterable[Path]) -> Document:
        """A copy without some values; list entries behind them move up, their places stay."""
        dropped = set(paths)
        result = Document(self.file)

        def kept_of(value: Any, old: Path, new: Path) -> Any:
            for places, kept in ((self.places, result.places), (self.keys, result.keys)):
                if old in places:
                    kept[new] = places[old]
            if isinstance(value, dict):
                return {
                    key: kept_of(entry, (*old, key), (*new, key))
                    for key, entry in value.items()
                    if (*old, key) not in dropped
                }
            if isinstance(value, list):
                left = [n for n in range(len(value)) if (*old, n) not in dropped]
                return [kept_of(value[n], (*old, n), (*new, at)) for at, n in enumerate(left)]
            return value

        result.data = kept_of(self.data, (), ())
        return result

    def key_place(self, path: Path) -> Place:
        """Where the key at the end of the path stands."""
        return self.keys.get(path) or self.place(path)


@dataclass(frozen=True, slots=True)
class At:
    """A place in a document, from which its problems are told."""

    document: Document
    path: Path = ()

    def to(self, *keys: str | int) -> At:
        """The place further in."""
        return At(self.document, (*self.path, *keys))

    @property
    def line(self) -> int:
        return self.document.place(self.path)[0]

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
