"""Records as plain data, made flat: what stands in one row of a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bizbench.output.rows import Value

#: A text in both languages.
_WORDS = {"en", "zh"}


def flat(record: Mapping[str, Any], lang: str) -> dict[str, Value]:
    """A mapping without mappings in it.

    ``{"converted": {"unit": …}}`` becomes ``converted_unit``; a text in both languages becomes
    the one asked for (a ``name`` both: ``name_en``, ``name_zh``); a list of texts becomes a
    tuple. Raises ``TypeError`` for a list of anything else.
    """
    found: dict[str, Value] = {}
    for key, value in record.items():
        if isinstance(value, Mapping) and set(value) == _WORDS:
            if key == "name":
                found |= {"name_en": value["en"], "name_zh": value["zh"]}
            else:
                found[key] = (value["en"] if lang == "en" else None) or value["zh"]
        elif isinstance(value, Mapping):
            found |= {f"{key}_{name}": inner for name, inner in flat(value, lang).items()}
        elif isinstance(value, list | tuple):
            if not all(isinstance(part, str) for part in value):
                raise TypeError(key)
            found[key] = tuple(value)
        else:
            found[key] = value
    return found


def pairs(values: Mapping[str, str]) -> tuple[str, ...]:
    """``NAME=VALUE`` for each."""
    return tuple(f"{name}={value}" for name, value in values.items())
