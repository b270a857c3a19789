"""What an answer on one city begins with: title, counts, the first rows of each state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.ground.texts import text
from bizbench.ground.widths import width_of
from bizbench.output.words import amounts
from bizbench.output.words import cells as row_cells
from bizbench.output.words import gaps as cells
from bizbench.output.words.labels import counted, said_of
from bizbench.output.words.notes import note_text
from bizbench.questions.compare.query import BEST, MEDIAN
from bizbench.questions.compare.records import NOT_COVERED, NOT_READ
from bizbench.questions.gaps.records import (
    AHEAD,
    APART,
    BEHIND,
    LEVEL,
    ONLY,
    OPEN,
    SILENT,
    Gap,
    Gaps,
    State,
    counts,
)

#: So many rows of a state are named; more are counted.
MOST = 3
#: In short only as many as a line of so many terminal cells has room for, but one.
LINE = 120


def title(gaps: Gaps, lang: str) -> str:
    city, other = cells.names(gaps, lang)
    id = "alone" if gaps.is_apart else gaps.query.against.kind
    shown = said_of(cells.among(gaps), lang, f"gaps.title.{id}", city=city, other=other)
    if not gaps.query.departments:
        return shown
    lead = cells.departments(gaps.city, gaps.query.departments, False, lang)
    return text(lang, "gaps.of-lead", title=shown, lead=lead)


def heads(gaps: Gaps, lang: str) -> Iterator[str]:
    """What stands above the tables: why there are none, or how many rows stand where."""
    if gaps.obstacle:
        city, why = gaps.obstacle
        name = city.name.get(lang)
        yield text(lang, "gaps.none", city=name, why=note_text(why, lang))
        return
    if gaps.rows:
        yield counts_of(gaps, lang)
    yield how(gaps, lang)


def how(gaps: Gaps, lang: str) -> str:
    """How what is judged was judged, or that nothing is."""
    if gaps.is_apart:
        return alone(gaps, lang)
    if not gaps.judged:
        return text(lang, "gaps.nothing-judged", city=cells.names(gaps, lang)[0])
    kind = "-floor" if gaps.is_on_floor else "-measured" if gaps.is_beside_measured else ""
    return text(lang, f"gaps.how{kind}")


def alone(gaps: Gaps, lang: str) -> str:
    """That a place is held against nobody, and why."""
    city = gaps.city
    id = "gaps.alone-above" if city.level in ("economy", "province") else "gaps.alone-other"
    return text(lang, id, city=city.name.get(lang), level=text(lang, f"level.{city.level}"))


def counts_of(gaps: Gaps, lang: str) -> str:
    """How many rows stand in each state."""
    silent = [row.own.kind for row in gaps.of(SILENT)]
    apart = {kind: silent.count(kind) for kind in (NOT_COVERED, NOT_READ)}
    entries = []
    for state, n in counts(gaps.rows).items():
        count = n - sum(apart.values()) if state == SILENT else n
        if count or n == 0:
            unlike = sum(row.is_unlike for row in gaps.of(state))
            entries.append((cells.state_name(gaps, state, lang), count, unlike))
        for kind, unknown in apart.items() if state == SILENT else ():
            if unknown:
                entries.append((text(lang, f"gaps.count.{kind}"), unknown, 0))
    return counted(entries, lang)


def first_of(
    gaps: Gaps, states: Sequence[State], lang: str, *, is_short: bool = False
) -> Iterator[str]:
    """A line for each state in which anything stands: how many, and the first of them."""
    for state in states:
        rows = gaps.of(state)
        if not rows:
            continue
        said = [_named(gaps, gap, lang) for gap in rows[:MOST]]
        ending = "-floor" if gaps.is_on_floor and state != OPEN else ""
        ending += cells.unknown(gaps, state)
        id, city = f"heads.{state}{ending}", gaps.city.name.get(lang)
        lines = [_line(id, said[:n], len(rows), city, lang) for n in range(len(said), 0, -1)]
        yield next((x for x in lines if width_of(x) <= LINE), lines[-1]) if is_short else lines[0]


def states(gaps: Gaps) -> tuple[State, ...]:
    """Which states are named where a city's gaps are asked for."""
    if gaps.is_on_floor:
        return (BEHIND, AHEAD, LEVEL, SILENT)
    only: tuple[State, ...] = (ONLY,) if gaps.query.against.kind == BEST else ()
    return (BEHIND, OPEN, AHEAD, *only, APART)


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
    if gap.state in (ONLY, APART):
        return text(lang, "heads.promise", **said)
    if row is None or gaps.query.against.kind in (BEST, MEDIAN):
        return text(lang, "heads.ranked", **said, rank=cells.rank(gap, lang))
    if gaps.is_on_floor:
        return text(lang, "heads.floor", **said, other=name, theirs=theirs)
    return text(lang, "heads.beside", **said, other=cells.other(gap, row, lang), theirs=theirs)
