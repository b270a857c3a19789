"""When a text holds what is looked for: blanks, widths, capitals and scripts make no difference."""

from __future__ import annotations

from collections.abc import Collection

from bizbench.data.searching import plain


def words(text: str) -> tuple[str, ...]:
    """What is looked for, word by word."""
    return tuple(filter(None, (plain(word) for word in text.split())))


def holds(text: str, wanted: Collection[str]) -> bool:
    """Whether a text holds every word."""
    if text.isascii() and not all(map(str.isascii, wanted)):
        return False  # it has no such signs
    found = plain(text)
    return all(word in found for word in wanted)
