"""A plan file or a file of reports as text, laid out as a person writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bizbench.data.yamldoc import MARK, Path, scalar
from bizbench.ground.quantities import QUANTITY

#: Keys whose entries stand below each other; all else stands on one line.
_BLOCKS = frozenset({"document", "items", "targets", "also", "set_aside", "reports"})
#: Lists of these have their entries in braces, one a line.
_BRACES = frozenset({"also", "set_aside"})
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}", re.ASCII)
_DATED = frozenset({"issued", "published", "due", "period", "base", "date"})
_TARGET = re.compile(r"[a-z0-9][a-z0-9/+@-]*[a-z](?:#[a-z-]+\d+)?")
#: Begins with a digit and is no number all the same.
_HASH = re.compile("(?=.*[a-df])[0-9a-f]{64}")


def write(data: Mapping[str, Any], head: str, marks: Mapping[Path, str] | None = None) -> str:
    """The whole file; ``head`` are its first comment lines, if any.

    ``marks`` are the entries that nobody has checked yet, with what is remarked on each.
    """
    lines = _mapping(data, "", (), marks or {})
    return "".join(f"{line}\n" for line in (*filter(None, [head]), *lines))


def _mapping(
    data: Mapping[str, Any], indent: str, at: Path, marks: Mapping[Path, str]
) -> Iterator[str]:
    for key, value in data.items():
        here = (*at, key)
        if key not in _BLOCKS or not value:
            yield f"{indent}{key}: {_inline(value, key)}{_mark(here, marks)}"
        elif isinstance(value, Mapping):
            yield f"{indent}{key}:"
            yield from _mapping(value, indent + "  ", here, marks)
        else:
            yield f"{indent}{key}:"
            for n, entry in enumerate(value):
                yield from _entry(entry, key, indent + "  ", (*here, n), marks)


def _entry(
    entry: Mapping[str, Any], key: str, indent: str, at: Path, marks: Mapping[Path, str]
) -> Iterator[str]:
    """One entry of a list of mappings, with its mark on the first line."""
    if key in _BRACES:
        yield f"{indent}- {_inline(entry, key)}{_mark(at, marks)}"
        return
    lines = _mapping(entry, indent + "  ", at, marks)
    yield f"{indent}- {next(lines).lstrip()}{_mark(at, marks)}"
    yield from lines


def _mark(path: Path, marks: Mapping[Path, str]) -> str:
    """The comment behind what nobody has checked."""
    if path not in marks:
        return ""
    return f"  {MARK}: {marks[path]}" if marks[path] else f"  {MARK}"


def _inline(value: Any, key: str) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{k}: {_inline(v, k)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(_inline(entry, key) for entry in value)}]"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    is_plain = re.fullmatch(QUANTITY, text, re.ASCII) or _HASH.fullmatch(text)
    is_dated = (key in _DATED and _DATE.fullmatch(text)) or (
        key == "target" and _TARGET.fullmatch(text)
    )
    return text if is_plain or is_dated or isinstance(value, int) else scalar(text)
