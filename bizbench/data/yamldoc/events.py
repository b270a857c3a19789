"""Parser events to data; no anchors, aliases, tags or second documents."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import yaml

from bizbench.data.yamldoc.document import Document, NotANumber, Place
from bizbench.data.yamldoc.text import control_problem
from bizbench.ground.problems import Problem, problem
from bizbench.ground.signs import CONTROL

MAX_DEPTH = 100
MAX_VALUES = 200_000

_INT = re.compile(r"[-+]?[0-9]{1,30}")
_FLOAT = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_WORDS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


class Builder:
    """Turns parser events into data, without recursion, keeping every place."""

    def __init__(self, file: str) -> None:
        self.document = Document(file)
        self.problems: list[Problem] = []
        self.stopped = False
        self._holders: list[Any] = []  # open mappings and lists
        self._path: list[str | int] = []
        self._key: list[str | None] = []  # the key waiting for its value, by open holder
        self._documents = 0
        self._values = 0

    def take(self, event: Any) -> None:
        mark = event.start_mark
        place = (mark.line + 1, mark.column + 1)
        self._values += 1
        if self._values > MAX_VALUES:
            self._refuse("too-many-values", place, limit=MAX_VALUES)
            return
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse("second-document", place)
        elif isinstance(event, yaml.AliasEvent):
            self._refuse("alias", place, name=event.anchor)
        elif isinstance(event, yaml.NodeEvent):
            self._node(event, place)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()

    def _refuse(self, id: str, place: Place, **params: object) -> None:
        self.problems.append(problem(id, self.document.file, place, **params))
        self.stopped = True

    def _node(self, event: Any, place: Place) -> None:
        if event.anchor is not None:
            self._refuse("anchor", place, name=event.anchor)
        elif event.tag is not None:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse("tag", place, tag=shown)
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event, place)
        elif self._awaits_key():
            self._refuse("key-not-text", place)
        elif len(self._holders) >= MAX_DEPTH:
            self._refuse("too-deep", place, limit=MAX_DEPTH)
        else:
            holder: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
            self._put(holder, place)
            self._holders.append(holder)
            self._key.append(None)

    def _awaits_key(self) -> bool:
        return bool(self._holders) and isinstance(self._holders[-1], dict) and not self._has_key()

    def _has_key(self) -> bool:
        return self._key[-1] is not None

    def _scalar(self, event: Any, place: Place) -> None:
        hidden = CONTROL.search(event.value)  # by an escape such as \\e
        if hidden:
            self.problems.append(control_problem(hidden.group(), self.document.file, place))
        if self._awaits_key():
            self._take_key(event.value, place)
        else:
            plain = event.style is None or (event.style == "" and event.implicit[0])
            self._put(_resolve(event.value) if plain else event.value, place)
            if not isinstance(self._holders[-1] if self._holders else None, dict):
                self._leave()

    def _take_key(self, key: str, place: Place) -> None:
        path = (*self._path, key)
        if key in self._holders[-1]:
            first = self.document.keys[path][0]
            self.problems.append(
                problem("duplicate-key", self.document.file, place, key=key, first=first)
            )
        else:
            self.document.keys[path] = place
        self._key[-1] = key
        self._path.append(key)

    def _put(self, value: Any, place: Place) -> None:
        """Store a value in the open holder; the path then ends with it."""
        if not self._holders:
            self.document.data = value
        elif isinstance(self._holders[-1], dict):
            key = self._key[-1]
            assert key is not None
            self._holders[-1].setdefault(key, value)
            if not isinstance(value, (dict, list)):
                self.document.places.setdefault(tuple(self._path), place)
                self._path.pop()
                self._key[-1] = None
                return
        else:
            self._path.append(len(self._holders[-1]))
            self._holders[-1].append(value)
        self.document.places.setdefault(tuple(self._path), place)

    def _leave(self) -> None:
        if self._path:
            self._path.pop()

    def _close(self) -> None:
        self._holders.pop()
        self._key.pop()
        self._leave()
        if self._holders and isinstance(self._holders[-1], dict):
            self._key[-1] = None


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
