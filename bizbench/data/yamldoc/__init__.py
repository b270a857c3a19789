"""YAML text to plain data in which every value has a place.

Reads the 1.2 core schema from parser events: ``NO`` and ``12:30`` are text, ``010`` is ten.
What a hand-kept data file never needs (anchors, aliases, tags, a second document) is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import yaml

from bizbench.data.yamldoc.document import At, Document, NotANumber, Path, Place
from bizbench.data.yamldoc.events import Builder
from bizbench.data.yamldoc.marks import MARK, Extent, has_mark, marks, remarks, scalar
from bizbench.data.yamldoc.rewriting import rewrite
from bizbench.data.yamldoc.syntax import is_wide_colon, syntax_problems
from bizbench.data.yamldoc.text import MAX_BYTES, decode
from bizbench.ground.problems import Problem, at_most, problem

__all__ = [
    "MARK",
    "MAX_BYTES",
    "At",
    "Document",
    "NotANumber",
    "Path",
    "Place",
    "is_wide_colon",
    "read",
    "remarked",
    "rewritten",
    "scalar",
]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(raw: bytes, file: str) -> tuple[Document | None, list[Problem]]:
    """Read one file's bytes. The document is None where an error leaves nothing to check."""
    text, problems = decode(raw, file)
    if text is None:
        return None, problems
    document, found = _parse(text, file)
    return document, problems + at_most(found, file)


def remarked(raw: bytes) -> list[tuple[Place, str]]:
    """The marks of a file that can be read, each with what is remarked behind it."""
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    extents: list[Extent] = []
    _build(text, Builder(""), extents)
    return remarks(text, extents)


def rewritten(raw: bytes, values: Mapping[Place, str]) -> bytes:
    """A file's bytes with other values at some places; raises for what cannot be read."""
    head = raw[:3] if raw.startswith(b"\xef\xbb\xbf") else b""
    text = raw[len(head) :].decode("utf-8")
    return head + rewrite(text, yaml.parse(text, Loader=_LOADER), values).encode("utf-8")


def _parse(text: str, file: str) -> tuple[Document | None, list[Problem]]:
    builder = Builder(file)
    extents: list[Extent] | None = [] if has_mark(text) else None
    try:
        _build(text, builder, extents)
    except yaml.MarkedYAMLError as error:
        before = _refused_before(error, text, file)
        return None, before or builder.problems + syntax_problems(error, text, file)
    except (yaml.YAMLError, RecursionError) as error:
        what = str(error).splitlines()[0] if str(error) else type(error).__name__
        return None, [*builder.problems, problem("yaml-syntax", file, (1, 1), what=what)]
    document = builder.document
    if builder.problems:
        return None, builder.problems
    if document.data is None:
        return None, [problem("file-empty", file)]
    if isinstance(document.data, str) and is_wide_colon(document.data):
        line, column = document.place(())
        column += document.data.index("：")
        return None, [problem("full-width-colon", file, (line, column))]
    return document, [problem("not-checked", file, place) for place in _marks(text, extents)]


def _build(text: str, builder: Builder, extents: list[Extent] | None = None) -> None:
    """Give the events of a text to the builder."""
    loader = _LOADER(text)
    try:
        builder.build(loader.get_event, extents)
    finally:
        loader.dispose()


def _refused_before(error: Any, text: str, file: str) -> list[Problem]:
    """What we refuse before the place the library stumbled over, which it never showed us.

    It reads ahead inside brackets, and newer releases refuse many of them by a limit of their own:
    only what stands before tells what is wrong, whatever the library says and where its limit is.
    """
    if error.problem_mark is None:
        return []
    builder = Builder(file)
    with suppress(yaml.YAMLError):
        _build(text[: error.problem_mark.index], builder)
    return builder.problems if builder.stopped and _is_before(builder, error) else []


def _is_before(builder: Builder, error: Any) -> bool:
    """Whether the refusal comes first: a word that was cut in two is none."""
    mark = error.context_mark or error.problem_mark
    refused = builder.problems[-1]
    return (refused.line, refused.column) < (mark.line + 1, mark.column + 1)


def _marks(text: str, extents: list[Extent] | None) -> list[Place]:
    return marks(text, extents) if extents is not None else []
