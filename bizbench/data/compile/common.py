"""What all builders need: texts in both languages, a way to look up a measure."""

from __future__ import annotations

from collections.abc import Callable

from bizbench.data import shapes
from bizbench.data.records import Measure, Words

FindMeasure = Callable[[str], Measure]


def words(text: shapes.Bilingual | shapes.Title | shapes.Counter | None) -> Words | None:
    return Words(text.zh, text.en) if text else None


def name(text: shapes.Bilingual | shapes.Title) -> Words:
    return Words(text.zh, text.en)
