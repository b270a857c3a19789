"""How firm an order is: over the readings, and where one part of the mean is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from bizbench.data.records import City, Series, Words
from bizbench.questions.ranks import competition_ranks
from bizbench.questions.score.method import mean
from bizbench.questions.score.records import Firmness, Move, Without


def firmness(
    names: Sequence[tuple[str, Words]],
    weights: Sequence[Fraction],
    points: Sequence[Sequence[Fraction]],
    who: Sequence[tuple[City, Series | None]],
    readings: int,
    depends_on: Sequence[str],
) -> Firmness | None:
    """``points[i][k]`` is what row i has in part k under the reading shown; ``who`` the rows.

    None where fewer than two rows are ranked.
    """
    if len(points) < 2:
        return None
    whole = _ranks(points, weights, None)
    without = []
    if len(names) > 1:
        for k, (id, name) in enumerate(names):
            moves = _moves(who, whole, _ranks(points, weights, k))
            without.append(Without(id, name, tuple(moves)))
    return Firmness(readings, tuple(depends_on), tuple(without))


def _ranks(
    points: Sequence[Sequence[Fraction]], weights: Sequence[Fraction], left_out: int | None
) -> list[int]:
    kept = [k for k in range(len(weights)) if k != left_out]
    return competition_ranks([mean((row[k], weights[k]) for k in kept) for row in points], "higher")


def _moves(
    who: Sequence[tuple[City, Series | None]], before: Sequence[int], after: Sequence[int]
) -> Iterator[Move]:
    """The rows whose rank changes, in their old order. Equal ranks are the same order."""
    for i in sorted(range(len(who)), key=lambda i: (before[i], who[i][0].id)):
        if before[i] != after[i]:
            yield Move(*who[i], before[i], after[i])
