"""YAML text to plain data in which every value has a place.

Reads the 1.2 core schema from parser events: ``NO`` and ``12:30`` are text, ``010`` is ten.
What a hand-kept data file never needs (anchors, aliases, tags, a second document) is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import yaml

from bizbench.problems import Problem, problem

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 100
MAX_REPORTED = 20

Path = tuple[str | int, ...]
Place = tuple[int, int]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# C0 and C1 controls except tab and line ends, lone surrogates, non-characters, and the signs
# that turn the direction of text round: none belongs in a plan, each can hide what is written.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufffe\uffff]"
)
_WIDE_COLON = re.compile(r"^\s*(?:-\s+)?[A-Za-z][A-Za-z0-9_-]*\s*(：)")
_INT = re.compile(r"[-+]?[0-9]{1,30}")
_FLOAT = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_WORDS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


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

    def key_place(self, path: Path) -> Place:
        """Where the key at the end of the path stands."""
        return self.keys.get(path) or self.place(path)


def read(raw: bytes, file: str) -> tuple[Document | None, list[Problem]]:
    """Read one file's bytes. The document is None where an error leaves nothing to check."""
    text, problems = _decode(raw, file)
    if text is None:
        return None, problems
    document, found = _parse(text, file)
    return document, problems + found


def _decode(raw: bytes, file: str) -> tuple[str | None, list[Problem]]:
    if len(raw) > MAX_BYTES:
        return None, [problem("file-too-large", file, size=len(raw), limit=MAX_BYTES)]
    problems = []
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
        problems.append(problem("byte-order-mark", file, (1, 1)))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        return None, [problem("file-encoding", file, _place_after(before), guess=_guess(raw))]
    controls = []
    for match in _CONTROL.finditer(text):
        code = f"U+{ord(match.group()):04X}"
        controls.append(
            problem("control-character", file, _place_after(text[: match.start()]), code=code)
        )
        if len(controls) == MAX_REPORTED:
            break
    if controls:
        return None, problems + controls
    return text, problems


def _place_after(text: str) -> Place:
    lines = re.split(r"\r\n|\r|\n", text)
    return len(lines), len(lines[-1]) + 1


def _guess(raw: bytes) -> str:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16"
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return "?"
    return "GBK"


def _parse(text: str, file: str) -> tuple[Document | None, list[Problem]]:
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
            if builder.stopped:
                break
    except yaml.MarkedYAMLError as error:
        wide = list(_wide_colons(text, file))
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = " ".join(filter(None, (error.context, error.problem)))
        return None, builder.problems + (wide or [problem("yaml-syntax", file, place, what=what)])
    except (yaml.YAMLError, RecursionError) as error:
        what = str(error).splitlines()[0] if str(error) else type(error).__name__
        return None, [*builder.problems, problem("yaml-syntax", file, (1, 1), what=what)]
    document = builder.document
    if builder.problems:
        return None, builder.problems
    if document.data is None:
        return None, [problem("file-empty", file)]
    if not isinstance(document.data, dict):
        wide = list(_wide_colons(text, file))
        if wide:
            return None, wide
    return document, []


def _wide_colons(text: str, file: str) -> Iterator[Problem]:
    for number, line in enumerate(text.splitlines(), 1):
        match = _WIDE_COLON.match(line)
        if match:
            yield problem("full-width-colon", file, (number, match.start(1) + 1))


class _Builder:
    """Turns parser events into data, without recursion, keeping every place."""

    def __init__(self, file: str) -> None:
        self.document = Document(file)
        self.problems: list[Problem] = []
        self.stopped = False
        self._holders: list[Any] = []  # open mappings and lists
        self._path: list[str | int] = []
        self._key: list[str | None] = []  # the key waiting for its value, by open holder
        self._documents = 0

    def take(self, event: Any) -> None:
        mark = event.start_mark
        place = (mark.line + 1, mark.column + 1)
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
            self._refuse("tag", place, tag=event.tag)
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
