"""The nearest of some allowed words, for "did you mean"."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def closest(word: str, allowed: Iterable[str]) -> str:
    """The allowed word most like ``word``, or an empty text where none is near."""
    candidates = {a.casefold(): a for a in allowed}
    near = difflib.get_close_matches(word.casefold()[:100], candidates, n=1, cutoff=0.6)
    return candidates[near[0]] if near else ""
