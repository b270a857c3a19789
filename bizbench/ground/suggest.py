"""The nearest of some allowed words, for "did you mean"."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_LEAST = 0.5
_MOST_COMPARED = 2000
_SAME_INITIAL = 0.1


def closest(word: str, allowed: Iterable[str]) -> str:
    """The allowed word most like ``word``, or an empty text where none is near."""
    candidates = list(allowed)
    if len(candidates) > _MOST_COMPARED:
        return ""
    wanted = word.casefold()[:100]
    best, most = "", 0.0
    for candidate in candidates:
        other = candidate.casefold()
        likeness = difflib.SequenceMatcher(None, wanted, other).ratio()
        if wanted[:1] == other[:1]:
            likeness += _SAME_INITIAL
        if likeness > most:
            best, most = candidate, likeness
    return best if most >= _LEAST else ""
