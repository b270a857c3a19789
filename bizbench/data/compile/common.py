"""What all builders need: texts in both languages, a way to look up a measure."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bizbench.data import shapes
from bizbench.data.records import Measure, Words

FindMeasure = Callable[[str], Measure]


def words(text: shapes.Bilingual | None) -> Words | None:
    return name(text) if text else None


def name(text: shapes.Bilingual) -> Words:
    """Where one language is missing, the other stands in for it."""
    return Words(text.zh or text.en or "", text.en)


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once: what prints alike is one department."""
    return tuple(dict.fromkeys(name.strip() for name in names))
