"""How many cells of a terminal a text takes: Chinese characters and signs take two."""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import category, east_asian_width

#: Signs that stand on the one before, or are not seen.
_NONE = frozenset({"Mn", "Me", "Cf", "Cc"})


@lru_cache(maxsize=1 << 12)  # a large table says the same again and again
def width_of(text: str) -> int:
    """The width of one line of text."""
    return len(text) if text.isascii() else sum(map(_of_sign, text))


@cache
def _of_sign(sign: str) -> int:
    if category(sign) in _NONE:
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1


def fill(text: str, width: int, *, right: bool = False) -> str:
    """Padded with spaces to a width."""
    space = " " * (width - width_of(text))
    return space + text if right else text + space
