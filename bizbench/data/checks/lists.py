"""Checks of lists in which nothing should stand twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem


def listed_twice(entries: Sequence[str], at: At) -> Iterator[Problem]:
    """Every entry that stands in the list before."""
    for n, entry in enumerate(entries):
        if entry in entries[:n]:
            yield at.problem("listed-twice", n, found=entry, key=at.path[-1])
