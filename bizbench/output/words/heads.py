"""What an answer on one city begins with: the first rows of each state, in a line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from bizbench.ground.texts import text
from bizbench.output.words import amounts
from bizbench.output.words import cells as row_cells
from bizbench.output.words import gaps as cells
from bizbench.questions.compare.query import BEST, MEDIAN
from bizbench.questions.gaps.records import (
    AHEAD,
    BEHIND,
    LEVEL,
    ONLY,
    OPEN,
    SILENT,
    Gap,
    Gaps,
    State,
)

#: So many rows of a state are named; more are counted.
MOST = 3
#: In short only as many as a line of so many terminal cells has room for, but one.
LINE = 120


def heads(
    gaps: Gaps, states: Sequence[State], lang: str, *, is_short: bool = False
) -> Iterator[str]:
    """A line for each state in which anything stands: how many, and the first of them."""
    for state in states:
        rows = gaps.of(state)
        if not rows:
            continue
        said = [_named(gaps, gap, lang) for gap in rows[:MOST]]
        ending = "-floor" if gaps.is_on_floor and state != OPEN else ""
        id, city = f"heads.{state}{ending}", gaps.city.name.get(lang)
        lines = [_line(id, said[:n], len(rows), city, lang) for n in range(len(said), 0, -1)]
        yield next((x for x in lines if _width(x) <= LINE), lines[-1]) if is_short else lines[0]


def states(gaps: Gaps) -> tuple[State, ...]:
    """Which states are named where a city's gaps are asked for."""
    if gaps.is_on_floor:
        return (BEHIND, AHEAD, LEVEL, SILENT)
    only: tuple[State, ...] = (ONLY,) if gaps.query.against.kind == BEST else ()
    return (BEHIND, OPEN, AHEAD, *only)


def _line(id: str, said: Sequence[str], n: int, city: str, lang: str) -> str:
    names = text(lang, "join.clause").join(said)
    if n > len(said):
        names += text(lang, "heads.more", n=n - len(said))
    return text(lang, id, n=n, names=names, city=city)


def _named(gaps: Gaps, gap: Gap, lang: str) -> str:
    """A promise with its rank, or with what it is held against, and whether on other terms."""
    said = _set_beside(gaps, gap, lang)
    return text(lang, "floor.other-terms", said=said) if gap.is_unlike else said


def _set_beside(gaps: Gaps, gap: Gap, lang: str) -> str:
    said = {"measure": cells.measure(gap, lang), "scope": cells.scope(gap, lang)}
    row = gap.others[0] if gap.others else None
    name, theirs = row_cells.name(row, lang) if row else "", cells.theirs(gap, row, lang)
    if gap.state == SILENT:
        return text(lang, "heads.laid-down", **said, place=name, theirs=theirs)
    said["promise"] = amounts.promise(gap.own.target, lang) if gap.own.target else ""
    if gap.state == ONLY:
        return text(lang, "heads.promise", **said)
    if row is None or gaps.query.against.kind in (BEST, MEDIAN):
        return text(lang, "heads.ranked", **said, rank=cells.rank(gap, lang))
    if gaps.is_on_floor:
        return text(lang, "heads.floor", **said, other=name, theirs=theirs)
    return text(lang, "heads.beside", **said, other=cells.other(gap, row, lang), theirs=theirs)


def _width(said: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in said)
