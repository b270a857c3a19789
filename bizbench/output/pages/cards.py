"""What the pages of single things share: cards of facts, columns of their tables."""

from __future__ import annotations

from collections.abc import Iterable

from bizbench.ground.texts import text
from bizbench.output.page import Column, Facts


def facts(lang: str, title: str, pairs: Iterable[tuple[str, str | None]]) -> Facts:
    """Facts under the texts of ``show.*``; what is not there is left out."""
    return Facts(title, tuple((text(lang, f"show.{id}"), value) for id, value in pairs if value))


def column(
    lang: str, key: str, keep: int = 0, align: str = "left", *, wraps: bool = False
) -> Column:
    return Column(key, text(lang, f"show.column.{key}"), align, keep, wraps)
