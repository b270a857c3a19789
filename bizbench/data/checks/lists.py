"""Checks of lists: what stands twice, what is on no list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bizbench.data.records import Words
from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem
from bizbench.ground.suggest import closest


def listed_twice(entries: Sequence[str], at: At, before: int = 0) -> Iterator[Problem]:
    """Every entry that stands in the list before; the first ones may stand in another file.

    What prints alike is one entry, also with white space around it.
    """
    printed = [entry.strip() for entry in entries]
    for n, entry in enumerate(printed):
        if n >= before and entry in printed[:n]:
            yield at.problem("listed-twice", n - before, found=entry, key=at.path[-1])


def unknown(
    id: str, found: str, known: Mapping[str, Any], at: At, *keys: str | int, **params: object
) -> Problem:
    """A word that is no id and no name of what is known; listed in the language it is in."""
    names = {key: getattr(entry, "name", entry) for key, entry in known.items()}
    said = [text for name in names.values() if name for text in {name.zh: 0, name.en: 0} if text]
    in_english = found.isascii()
    shown = [key if in_english or not _has_chinese(n) else n.zh for key, n in names.items()]
    hint = closest(found, [*names, *said])
    return at.problem(id, *keys, found=found, hint=hint, allowed=", ".join(shown), **params)


def _has_chinese(name: Words | None) -> bool:
    """Whether something has a Chinese name, and not only the English one in its stead."""
    return name is not None and name.zh != name.en
