"""Closed lists of words: which one was meant, and a word that is none of them refused."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from bizbench.ground.problems import UsageError
from bizbench.ground.texts import LANGUAGES

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


def known(id: str, word: str, allowed: Sequence[str]) -> str:
    """The word where it is allowed; else a ``UsageError`` with what is, and what may be meant."""
    if word not in allowed:
        hint = closest(word, allowed)
        raise UsageError(id, found=word, hint=hint, allowed=", ".join(allowed))
    return word


def known_language(lang: str) -> str:
    """The language; raises ``UsageError`` for one there is not."""
    return known("unknown-language", lang, LANGUAGES)
