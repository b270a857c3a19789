"""Closed lists of words: which one was meant, and a word that is none of them refused."""

from __future__ import annotations

import difflib
import heapq
from collections.abc import Iterable, Sequence

from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import LANGUAGES

#: So like a word is to what may be meant; half is what words by chance are.
_LEAST = 0.7
_SAME_INITIAL = 0.1
#: So much of a word is looked at; so many candidates by pairs of letters, and in full.
_LONGEST = 100
_MOST_PAIRED = 1000
_MOST_COMPARED = 100


def closest(word: str, allowed: Iterable[str]) -> str:
    """The allowed word most like ``word``, or an empty text where none is near.

    Of many, those are compared that share the most letters and then pairs of letters with it and
    are of like length. What is mistyped by a letter or two is always among them.
    """
    wanted = word.casefold()[:_LONGEST]
    given = list(allowed)
    candidates = [candidate.casefold() for candidate in given]
    matcher = difflib.SequenceMatcher(None, "", wanted)
    best, most = "", 0.0
    for n in _nearest(wanted, candidates):
        matcher.set_seq1(candidates[n])
        likeness = matcher.ratio()
        if wanted[:1] == candidates[n][:1]:
            likeness += _SAME_INITIAL
        if likeness > most:
            best, most = given[n], likeness
    return best if most >= _LEAST else ""


def _nearest(wanted: str, candidates: Sequence[str]) -> list[int]:
    """Which candidates are worth comparing in full, in their order: all, where they are few."""
    letters, pairs = set(wanted), _pairs(wanted)

    def by_letters(n: int) -> float:
        return _share(len(letters.intersection(candidates[n])), wanted, candidates[n])

    def by_pairs(n: int) -> float:
        return _share(len(pairs & _pairs(candidates[n])), wanted, candidates[n])

    found: Sequence[int] = range(len(candidates))
    if len(found) > _MOST_PAIRED:
        found = heapq.nlargest(_MOST_PAIRED, found, key=by_letters)
    if len(found) > _MOST_COMPARED:
        found = heapq.nlargest(_MOST_COMPARED, found, key=by_pairs)
    return sorted(found)


def _share(shared: int, one: str, other: str) -> float:
    return shared / ((len(one) + len(other)) or 1)


def _pairs(word: str) -> set[str]:
    return {word[n : n + 2] for n in range(len(word))}


class Listed(tuple[str, ...]):
    """Words as a message lists them."""

    def get(self, lang: str) -> str:
        return (", " if lang == "en" else "、").join(self)


def known(id: str, word: str, allowed: Sequence[str]) -> str:
    """The word where it is allowed; else a ``UsageError`` with what is, and what may be meant."""
    if word not in allowed:
        hint = closest(word, allowed)
        raise UsageError(id, found=word, hint=hint, allowed=Listed(allowed))
    return word


def known_language(lang: str) -> str:
    """The language; raises ``UsageError`` for one there is not."""
    return known("unknown-language", lang, LANGUAGES)
