"""YAML text to plain data in which every value has a place.

Reads the 1.2 core schema from parser events: ``NO`` and ``12:30`` are text, ``010`` is ten.
What a hand-kept data file never needs (anchors, aliases, tags, a second document) is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import yaml

from bizbench.problems import Problem, at_most, own, problem

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 100
MAX_VALUES = 200_000

Path = tuple[str | int, ...]
Place = tuple[int, int]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# C0 and C1 controls except tab and line ends, line ends that editors do not know, signs without
# width, lone surrogates, non-characters, and the signs that turn the direction of text round:
# none belongs in a plan, each can hide what is written.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff\ufffe\uffff]"
)
_WIDE_COLON = re.compile(r"\s*(?:-\s+)?[A-Za-z][A-Za-z0-9_-]*\s*(：)")
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


def read(raw: bytes, file: str) -> tuple[Document | None, list[Problem]]:
    """Read one file's bytes. The document is None where an error leaves nothing to check."""
    text, problems = _decode(raw, file)
    if text is None:
        return None, problems
    document, found = _parse(text, file)
    return document, problems + at_most(found, file)


def _decode(raw: bytes, file: str) -> tuple[str | None, list[Problem]]:
    if len(raw) > MAX_BYTES:
        return None, [problem("file-too-large", file, size=len(raw), limit=MAX_BYTES)]
    problems = []
    if raw.count(0) > len(raw) // 10:
        return None, [problem("file-encoding", file, (1, 1), guess="UTF-16")]
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
        problems.append(problem("byte-order-mark", file, (1, 1)))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        return None, [problem("file-encoding", file, _place_after(before), guess=_guess(raw))]
    controls: dict[str, Problem] = {}
    for match in _CONTROL.finditer(text):
        if match.group() not in controls:
            place = _place_after(text[: match.start()])
            controls[match.group()] = _control_problem(match.group(), file, place)
    if controls:
        return None, [*problems, *controls.values()]
    return text, problems


def _control_problem(sign: str, file: str, place: Place) -> Problem:
    return problem("control-character", file, place, code=f"U+{ord(sign):04X}")


def _place_after(text: str) -> Place:
    lines = re.split(r"\r\n|\r|\n", text)
    return len(lines), len(lines[-1]) + 1


def _guess(raw: bytes) -> str:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16"
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return own("another-encoding")
    return "GBK"


def _parse(text: str, file: str) -> tuple[Document | None, list[Problem]]:
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
            if builder.stopped:
                break
    except yaml.MarkedYAMLError as error:
        return None, builder.problems + _syntax_problems(error, text, file)
    except (yaml.YAMLError, RecursionError) as error:
        what = str(error).splitlines()[0] if str(error) else type(error).__name__
        return None, [*builder.problems, problem("yaml-syntax", file, (1, 1), what=what)]
    document = builder.document
    if builder.problems:
        return None, builder.problems
    if document.data is None:
        return None, [problem("file-empty", file)]
    if isinstance(document.data, str) and is_wide_colon(document.data):
        line, column = document.places[()]
        column += document.data.index("：")
        return None, [problem("full-width-colon", file, (line, column))]
    return document, []


def is_wide_colon(text: str) -> bool:
    """Whether a text is a key and its value with a full-width colon between them."""
    return _WIDE_COLON.match(text) is not None


#: What the YAML library says, to our own words for it and whether the beginning is the place.
_SYNTAX = {
    "mapping values are not allowed in this context": ("yaml-colon-in-text", False),
    "found character that cannot start any token": ("yaml-cannot-begin", False),
    "could not find expected ':'": ("yaml-no-colon", True),
    "found unexpected end of stream": ("yaml-open-quote", True),
    "did not find expected ',' or ']'": ("yaml-open-bracket", True),
    "did not find expected ',' or '}'": ("yaml-open-bracket", True),
    "did not find expected node content": ("yaml-open-bracket", True),
    "did not find expected key": ("yaml-indent", False),
    "did not find expected '-' indicator": ("yaml-indent", False),
    "block sequence entries are not allowed in this context": ("yaml-indent", False),
    "block mapping keys are not allowed in this context": ("yaml-indent", False),
}
_SIGNS = {
    "while scanning an alias": "alias",
    "while scanning an anchor": "anchor",
    "while scanning a tag": "tag",
    "while parsing a tag": "tag",
}


def _syntax_problems(error: Any, text: str, file: str) -> list[Problem]:
    """One problem for what the YAML library stumbled over, at the place to look at."""
    lines = text.splitlines()
    first = error.context_mark or error.problem_mark
    last = error.problem_mark or error.context_mark
    if last is None:
        return [problem("yaml-syntax", file, (1, 1), what=error.problem or "")]
    for number in sorted({first.line, last.line, last.line - 1}):
        match = _WIDE_COLON.match(lines[number]) if 0 <= number < len(lines) else None
        if match:
            return [problem("full-width-colon", file, (number + 1, match.start(1) + 1))]
    id = _SIGNS.get(error.context or "")
    if id:
        begun = lines[first.line][first.column :] if first.line < len(lines) else ""
        name = re.split(r"[\s,\]}]", begun)[0][1:]
        more = {"tag": f"!{name}"} if id == "tag" else {"name": name}
        return [problem(id, file, (first.line + 1, first.column + 1), **more)]
    word, at_beginning = _SYNTAX.get(error.problem or "", ("", False))
    mark = first if at_beginning else last
    what = own(word) if word else " ".join(filter(None, (error.context, error.problem)))
    return [problem("yaml-syntax", file, (mark.line + 1, mark.column + 1), what=what)]


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
        hidden = _CONTROL.search(event.value)  # by an escape such as \\e
        if hidden:
            self.problems.append(_control_problem(hidden.group(), self.document.file, place))
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
