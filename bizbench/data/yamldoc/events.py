"""Parser events to data; no anchors, aliases, tags or second documents."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from sys import intern
from typing import Any

from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from bizbench.data.yamldoc.document import COLUMNS, Document, NotANumber, Path, Spot, place_of
from bizbench.data.yamldoc.marks import Extent
from bizbench.data.yamldoc.text import control_problem
from bizbench.ground.problems import Problem, problem
from bizbench.ground.signs import CONTROL

MAX_DEPTH = 100
MAX_VALUES = 200_000

_INT = re.compile(r"[-+]?[0-9]{1,30}")
_FLOAT = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
#: What a number begins with.
_NUMERIC = frozenset("0123456789+-.")
_WORDS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_FIRST = COLUMNS + 1  # line 1, column 1


class Builder:
    """Turns parser events into data, without recursion, keeping every place."""

    def __init__(self, file: str) -> None:
        self.document = Document(file)
        self.problems: list[Problem] = []
        self.stopped = False
        #: What holds the innermost holder, from the file itself on, with the key in each.
        self._outer: list[tuple[Any, list[Spot], Any]] = []
        self._documents = 0

    def build(self, next_event: Callable[[], Any], extents: list[Extent] | None = None) -> None:
        """Take the events up to the last, or to the first that is refused.

        ``extents`` is filled with where all scalars stand. As this runs for every value of every
        file, what is open is held in plain variables: the innermost mapping or list, the places in
        it, and the key that waits for its value.
        """
        file, places, count = list[Any](), list[Spot](), 0
        holder: Any = file
        spots, key = places, None
        while not self.stopped:
            event = next_event()
            kind, mark = event.__class__, event.start_mark
            spot = mark.line * COLUMNS + mark.column + _FIRST
            count += 1
            if count > MAX_VALUES:
                self._refuse("too-many-values", spot, limit=MAX_VALUES)
            elif kind is ScalarEvent:
                value, style = event.value, event.style
                if extents is not None:
                    extents.append(_extent(event))
                if event.anchor is not None or event.tag is not None:
                    self._refuse_node(event, spot)
                    break
                if style == '"' and CONTROL.search(value):  # by an escape such as \e
                    self._hidden(value, spot)
                if key is None and holder.__class__ is dict:
                    twice = value in holder
                    key = self._twice(value, holder, spots, spot) if twice else intern(value)
                    spots.append(spot)
                    continue
                if not style and (value in _WORDS or value[0] in _NUMERIC):
                    value = _resolve(value)
                    if value is None and key is not None:
                        self.document.empty.append(self._path(key))
                if key is None:
                    holder.append(value)
                else:
                    holder[key] = value
                    key = None
                spots.append(spot)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                holder, spots, _ = self._outer.pop()
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if self._cannot_open(event, holder, key, spot):
                    break
                value, inside = {} if kind is MappingStartEvent else [], [spot]
                if key is None:
                    holder.append(value)
                else:
                    holder[key] = value
                spots.append(inside)
                self._outer.append((holder, spots, key))
                holder, spots, key = value, inside, None
            elif kind is StreamEndEvent:
                break
            else:
                self._look_at(event, spot)
        if file:
            self.document.data, self.document.spots = file[0], places[0]

    def _refuse(self, id: str, spot: int, **params: object) -> None:
        self.problems.append(problem(id, self.document.file, place_of(spot), **params))
        self.stopped = True

    def _refuse_node(self, event: Any, spot: int) -> None:
        """What has an anchor or a tag."""
        if event.anchor is not None:
            self._refuse("anchor", spot, name=event.anchor)
        else:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse("tag", spot, tag=shown)

    def _cannot_open(self, event: Any, holder: Any, key: Any, spot: int) -> bool:
        """Whether a mapping or a list may not stand here."""
        if event.anchor is not None or event.tag is not None:
            self._refuse_node(event, spot)
        elif key is None and isinstance(holder, dict):
            self._refuse("key-not-text", spot)
        elif len(self._outer) >= MAX_DEPTH:
            self._refuse("too-deep", spot, limit=MAX_DEPTH)
        return self.stopped

    def _look_at(self, event: Any, spot: int) -> None:
        """What is no value."""
        if event.__class__ is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._refuse("second-document", spot)
        elif event.__class__ is AliasEvent:
            self._refuse("alias", spot, name=event.anchor)

    def _hidden(self, value: str, spot: int) -> None:
        for sign in CONTROL.findall(value)[:1]:
            self.problems.append(control_problem(sign, self.document.file, place_of(spot)))

    def _twice(self, key: str, holder: dict[Any, Any], spots: list[Spot], spot: int) -> object:
        """What stands for a key that is there already: nothing of a file with one is used."""
        first = place_of(spots[2 * list(holder).index(key) + 1])[0]
        where = self.document.file, place_of(spot)
        self.problems.append(problem("duplicate-key", *where, key=key, first=first))
        return object()

    def _path(self, key: Any) -> Path:
        """The path to a key of the innermost holder."""
        above = (len(h) - 1 if k is None else k for h, _, k in self._outer[1:])
        return (*above, key)


def _extent(event: Any) -> Extent:
    first, last = event.start_mark, event.end_mark
    return (first.line + 1, first.column + 1), (last.line + 1, last.column + 1)


def _resolve(text: str) -> Any:
    """A plain scalar by the YAML 1.2 core schema; numbers exactly, as int or Decimal."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _SPECIAL.fullmatch(text):
        return NotANumber(text)
    if _FLOAT.fullmatch(text):
        if "e" in text.lower() or len(text) > 40:
            return NotANumber(text)
        return Decimal(text)
    return text
