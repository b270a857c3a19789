"""The words that only a sheet has for what a data file says: bounds, none, everything."""

from __future__ import annotations

from functools import cache

from bizbench.data.books import fold
from bizbench.ground.texts import LANGUAGES, text
from bizbench.ground.vocabulary import BOUNDS, IN_WORDS

BOUND_KEYS: tuple[str, ...] = (*BOUNDS, IN_WORDS)
#: What stands where a list is meant to be empty, and the whole document where it was read.
NONE, WHOLE, NOT_READ = "none", "whole", "not-read"
#: What stands in a cell that only marks something as not checked.
NOT_CHECKED = "not-checked"
#: A base that is a level of its own, and has no short name in the texts of answers.
BASELINE = "baseline"


def bound_word(key: str, lang: str) -> str:
    """``不超过 ≤`` of ``at_most``: the sign is last, since ``=`` first would begin a formula."""
    return text(lang, f"sheet.bound.{key}")


def bound_alone(key: str, lang: str) -> str:
    """``不超过``, as it stands before an amount."""
    return bound_word(key, lang).rpartition(" ")[0]


def bound_words(lang: str) -> list[str]:
    return [bound_word(key, lang) for key in BOUND_KEYS]


@cache
def bounds() -> dict[str, str]:
    """What a bound may be called: its key, its sign, its words, both of these."""
    found = {fold(key): key for key in BOUND_KEYS}
    for key in BOUND_KEYS:
        for lang in LANGUAGES:
            whole = bound_word(key, lang)
            word, _, sign = whole.rpartition(" ")
            parts = (whole, sign, word) if key in BOUNDS else (whole,)
            found |= {fold(part): key for part in parts if part}
    return found


def word(id: str, lang: str) -> str:
    """``（无）`` of none."""
    return text(lang, f"sheet.word.{id}")


def means(said: str, id: str) -> bool:
    """Whether a cell says none, everything or not read, in either language."""
    folded = fold(said).strip("()")
    return folded in _meanings(id)


@cache
def _meanings(id: str) -> frozenset[str]:
    named = {fold(word(id, lang)).strip("()") for lang in LANGUAGES}
    return frozenset({*named, *(("-", "–", "—") if id == NONE else ())})


def yes_no(said: str, room: str) -> bool | None:
    """What a cell of two words says; None for another."""
    for truth, id in ((True, "yes"), (False, "no")):
        words = [text(lang, f"sheet.{room}.{id}") for lang in LANGUAGES]
        plain = [text(lang, f"sheet.word.{id}") for lang in LANGUAGES]
        if fold(said) in {fold(w) for w in (*words, *plain, str(truth))}:
            return truth
    return None
