"""Checks of lists in which nothing should stand twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data.yamldoc import Document, Path
from bizbench.ground.problems import Problem, problem


def listed_twice(entries: Sequence[str], document: Document, path: Path) -> Iterator[Problem]:
    """Every entry that stands in the list before."""
    for n, entry in enumerate(entries):
        if entry in entries[:n]:
            place = document.place((*path, n))
            yield problem("listed-twice", document.file, place, found=entry, key=path[-1])
