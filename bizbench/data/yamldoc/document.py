"""A file as plain data in which every value has a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

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

    def without(self, paths: Iterable[Path]) -> Document:
        """A copy without some values; list entries behind them move up, their places stay."""
        dropped = set(paths)
        result = Document(self.file)

        def copy(value: Any, old: Path, new: Path) -> Any:
            for places, kept in ((self.places, result.places), (self.keys, result.keys)):
                if old in places:
                    kept[new] = places[old]
            if isinstance(value, dict):
                return {
                    key: copy(entry, (*old, key), (*new, key))
                    for key, entry in value.items()
                    if (*old, key) not in dropped
                }
            if isinstance(value, list):
                left = [n for n in range(len(value)) if (*old, n) not in dropped]
                return [copy(value[n], (*old, n), (*new, at)) for at, n in enumerate(left)]
            return value

        result.data = copy(self.data, (), ())
        return result

    def key_place(self, path: Path) -> Place:
        """Where the key at the end of the path stands."""
        return self.keys.get(path) or self.place(path)
