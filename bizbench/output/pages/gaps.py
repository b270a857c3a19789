"""A city's strengths and weaknesses as a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from bizbench.ground.record import Struct, replace
from bizbench.ground.texts import text
from bizbench.output.page import ANNEX, BESIDE, BRACKETS, STAYS, Block, Later, Page, Table
from bizbench.output.pages import folds
from bizbench.output.pages.grid import Col, grid, laid_out, titled
from bizbench.output.words import cells as row_cells
from bizbench.output.words import floors, sources
from bizbench.output.words import gaps as cells
from bizbench.output.words.gaps import RemarkLetters, names
from bizbench.output.words.heads import alone, counts_of, first_of, heads, how, states, title
from bizbench.output.words.labels import framework, left_out, narrowed, order, said_of
from bizbench.questions.compare.query import BEST, GOALPOST, OBSERVED
from bizbench.questions.compare.records import FLOOR, Row
from bizbench.questions.gaps.records import (
    AHEAD,
    APART,
    BEHIND,
    JUDGED,
    NOTHING_LEFT,
    ONLY,
    OPEN,
    OTHER_CASES,
    SILENT,
    STATES,
    Gap,
    Gaps,
    Remark,
    State,
)
from bizbench.questions.gaps.remarks import further

#: So many rows of a state are shown before the rest is folded; of others none.
MOST_ROWS, ALL_ROWS = 10, 30
SHOWN: dict[State, int] = {
    BEHIND: MOST_ROWS,
    OPEN: MOST_ROWS,
    AHEAD: MOST_ROWS,
    SILENT: MOST_ROWS,
    ONLY: MOST_ROWS,
    APART: ALL_ROWS,
}
#: So many further holders of the other side's figure are lines of their own.
MOST = 3


def page(gaps: Gaps, lang: str) -> Page:
    """The whole answer: counts, a table for each state, what only the city states, documents."""
    named = narrowed(title(gaps, lang), gaps.selection, lang, names_own=True)
    return laid_out(named, _blocks(gaps, lang), lang, brief=_brief(gaps, lang))


def _brief(gaps: Gaps, lang: str) -> Iterator[Block | str]:
    """The answer: how many rows stand where, the first of them, and what is nearest to the top."""
    if gaps.obstacle or not gaps.rows:
        yield from heads(gaps, lang)
    else:
        yield _in_short(gaps, lang)
    yield from _behind_it(gaps, lang)


def _in_short(gaps: Gaps, lang: str, *, is_short: bool = False) -> Table:
    counts = alone(gaps, lang) if gaps.is_apart else counts_of(gaps, lang)
    said = (counts, *first_of(gaps, states(gaps), lang, is_short=is_short))
    return Table(text(lang, "sets.title"), (), (), said)


def _behind_it(gaps: Gaps, lang: str) -> Iterator[Block | str]:
    """What is nearest to the top, if that is asked; how to read it all, and whom it leaves out."""
    if gaps.nearest and gaps.query.against.kind == BEST:
        yield nearest(gaps, lang)
    if gaps.rows and not gaps.obstacle and not gaps.is_apart:
        yield how(gaps, lang)
    yield from left_out(gaps.selection, lang)


def nearest(gaps: Gaps, lang: str) -> Table:
    """What the city must promise to reach the rank asked for, the smallest change first."""
    rank, rows = gaps.query.reach, gaps.nearest
    city = row_cells.dated(gaps.city, [row.own for row in rows], lang)
    keys, folded = folds.whole(rows, lambda _: False, lang, MOST_ROWS)
    differs = any(row.reach and (row.reach.low, row.reach.high) != (rank, rank) for row in rows)
    columns: list[Col[Gap, None]] = [
        Col("measure", lambda gap: cells.measure(gap, lang), wraps=True, least=30),
        Col("scope", lambda gap: cells.scope(gap, lang), keep=1, wraps=True, least=16),
        Col(
            "own",
            lambda gap: row_cells.promise(gap.own, lang),
            head=city,
        ),
        Col("rank", lambda gap: cells.rank_within(gap, lang), wraps=True, least=12),
        Col("gaps.column.reach", lambda gap: cells.reach(gap, lang)),
        Col("gaps.column.then", lambda gap: cells.reached(gap), keep=2, when=differs),
    ]
    id = "gaps.nearest" if gaps.query.against.kind == BEST else "gaps.nearest-among"
    said = said_of(cells.among(gaps), lang, id, rank=rank, city=gaps.city.name.get(lang))
    how = text(lang, "gaps.nearest-how")
    return grid(lang, said, columns, rows, keys=keys, folds=folded, remarks=[how])


def _blocks(gaps: Gaps, lang: str) -> Iterator[Block | Later | str]:
    if gaps.obstacle or not gaps.rows:
        yield from _brief(gaps, lang)
    else:
        yield replace(_in_short(gaps, lang), short=_in_short(gaps, lang, is_short=True))
        yield from _behind_it(gaps, lang)
    yield from order(gaps.under, lang)
    for state in STATES:
        if gaps.of(state):
            yield _section(gaps, state, lang)
    if gaps.nearest and not gaps.is_on_floor and gaps.query.against.kind != BEST:
        yield nearest(gaps, lang)
    if gaps.unattributed:
        yield said_of([gaps.city], lang, "gaps.unattributed", n=gaps.unattributed)
    if gaps.left_out:
        yield text(lang, "gaps.left-out", n=gaps.left_out)
    yield from framework(gaps.under, lang)
    yield from documents(gaps.rows, lang)


# --- one state ----------------------------------------------------------------------------


class Other(Struct, frozen=True):
    """A further holder of the other side's figure, or a label alone."""

    label: str
    gap: Gap
    row: Row | None = None


def letters_of(lang: str) -> RemarkLetters:
    """The letters of a table of gaps."""
    return RemarkLetters(lang)


def _section(gaps: Gaps, state: State, lang: str) -> Table | Later:
    """The table of a state; a sentence stands for one of which no line is shown at first."""
    name = _name(gaps, state, lang)
    fold = "" if SHOWN.get(state) else folds.rows(name, len(gaps.of(state)), lang)
    whole = partial(_table, gaps, state, lang)
    return Later(whole, None, fold) if fold else whole()


def _name(gaps: Gaps, state: State, lang: str) -> str:
    what = "gaps.measured" if gaps.is_beside_measured else "comparison.targets"
    return titled(cells.section(gaps, state, lang), lang, what)


def _table(gaps: Gaps, state: State, lang: str) -> Table:
    letters, rows = letters_of(lang), gaps.of(state)
    keys, folded = folds.whole(rows, lambda _: False, lang, SHOWN.get(state, 0))
    return grid(
        lang,
        _name(gaps, state, lang),
        columns(gaps, state, letters, lang),
        rows,
        under=lambda gap: _further(gap, lang),
        lead=_only(gaps, lang) if state == ONLY else _lead(gaps, state, lang),
        letters=letters,
        keys=keys,
        folds=folded,
    )


def _lead(gaps: Gaps, state: State, lang: str) -> Iterator[str]:
    """In which order the rows stand."""
    rows = gaps.of(state)
    if state == SILENT:
        yield said_of(cells.among(gaps), lang, "gaps.order.silent")
    if state in (BEHIND, OPEN, AHEAD):
        yield text(lang, order_id(rows))
    if any(row.perhaps for row in rows if row.figures):
        yield said_of(cells.among(gaps), lang, "gaps.best-moves")


def order_id(rows: Iterable[Gap]) -> str:
    """The id of the text on the scale, or the two scales, that rows are ordered by."""
    scales = {row.figures.distance.scale for row in rows if row.figures}
    return f"gaps.order.{scales.pop() if len(scales) == 1 else 'both'}"


def columns(gaps: Gaps, state: State, letters: RemarkLetters, lang: str) -> list[Col[Gap, Other]]:
    """The columns of a state's table."""
    city = row_cells.dated(gaps.city, [gap.own for gap in gaps.of(state)], lang)
    measured, shares = state in (BEHIND, OPEN, AHEAD), cells.share_digits(gaps.of(state))
    floored = not gaps.is_on_floor and state != SILENT
    stating = said_of(cells.among(gaps), lang, "gaps.column.stating")
    source = said_of([gaps.city], lang, "gaps.column.place")
    nearby = said_of([gaps.city], lang, "gaps.column.nearby")
    silent, paired, long = state == SILENT, state not in (ONLY, APART), state == OTHER_CASES

    def lead(gap: Gap) -> str:
        return cells.departments(gap.own.city, gap.departments, gap.is_support, lang)

    def noted(gap: Gap) -> str:
        return letters.of_rows(gap.remarks, (gap.own, *gap.others, *gap.perhaps))

    def noted_under(other: Other) -> str:
        return letters.of_rows(_remarks(other), (other.row,) if other.row else ())

    return [
        Col("measure", lambda gap: cells.measure(gap, lang), under=lambda x: x.label, wraps=True),
        Col("scope", lambda gap: cells.scope(gap, lang), keep=6, wraps=True, paper=STAYS),
        Col("silence", lambda gap: cells.silence(gap.own, lang), keep=1, head=city, when=silent),
        Col("own", lambda gap: row_cells.promise(gap.own, lang), keep=1, wraps=long, head=city, when=not silent),
        Col(
            "gaps.column.place",
            lambda gap: row_cells.origin(gap.own, lang),
            keep=7,
            paper=BRACKETS,
            head=source,
            when=not silent,
        ),
        Col("gap", lambda gap: cells.gap_text(gap, lang), when=measured),
        Col("gaps.column.relative", lambda gap: cells.relative(gap, shares, lang), keep=8, when=measured),
        Col("rank", lambda gap: cells.rank_within(gap, lang), keep=3, when=state in JUDGED),
        Col("floor", lambda gap: floors.against(gap.own.floor, gap.measure, lang), keep=6, when=floored),
        Col("gaps.column.sharing", lambda gap: cells.sharing(gap, lang), keep=3, when=state == NOTHING_LEFT),
        _theirs("gaps.column.other", lambda gap, row: cells.other_dated(gap, row, lang), when=paired),
        _theirs("gaps.column.theirs", lambda gap, row: cells.theirs(gap, row, lang), keep=1, paper=BESIDE, when=paired),
        _theirs("gaps.column.written", lambda _, row: cells.written(row), keep=9, paper=ANNEX, when=paired),
        _theirs("gaps.column.from", lambda _, row: cells.origin(row, lang), keep=5, paper=BRACKETS, when=paired),
        Col("gaps.column.nearby", lambda gap: cells.nearby(gap, lang), head=nearby, keep=4, wraps=True, when=silent),
        Col("gaps.column.stating", lambda gap: str(gap.stating or ""), right=True, head=stating, keep=7, when=silent),
        _theirs("gaps.column.lead-there", lambda _, row: cells.lead_there(row, lang), keep=10, wraps=True, when=silent),
        Col("gaps.column.lead", lead, keep=4, wraps=True, paper=STAYS, when=not silent),
        Col("notes", noted, under=noted_under, keep=2),
    ]


def _theirs(
    id: str,
    say: Callable[[Gap, Row | None], str],
    *,
    keep: int = 0,
    wraps: bool = False,
    paper: str = "",
    when: bool = True,
) -> Col[Gap, Other]:
    """A column on the other side, with a cell for each that holds the same figure."""

    def under(other: Other) -> str:
        return say(other.gap, other.row) if other.row else ""

    return Col(id, lambda gap: say(gap, first(gap)), under=under, keep=keep, wraps=wraps, paper=paper, when=when)


def first(gap: Gap) -> Row | None:
    """The first of those whose figure a city's is held against."""
    return gap.others[0] if gap.others else None


def _remarks(other: Other) -> Iterable[Remark]:
    return further(other.row) if other.row else ()


def _further(gap: Gap, lang: str) -> Iterator[Other]:
    """The others that hold the same figure, and those that may."""
    rest = [Other(text(lang, "row.also"), gap, row) for row in gap.others[1:]]
    rest += [Other(text(lang, "gaps.perhaps"), gap, row) for row in gap.perhaps]
    shown = rest if len(rest) <= MOST + 1 else rest[:MOST]
    yield from shown
    if len(shown) < len(rest):
        cities = (other.row.city for other in rest if other.row)
        yield Other(said_of(cities, lang, "gaps.more", n=len(rest) - len(shown)), gap)


# --- what stands below the tables ---------------------------------------------------------


def _only(gaps: Gaps, lang: str) -> Iterator[str]:
    """What the city states and the other side does not, by indicator."""
    city, other = names(gaps, lang)
    kind = gaps.query.against.kind
    groups: dict[str, list[Gap]] = {}
    for row in gaps.of(ONLY):
        why: str = kind if kind in (FLOOR, GOALPOST, OBSERVED) else "best"
        if row.silence is not None:
            why = row.silence
        groups.setdefault(why, []).append(row)
    for why, rows in groups.items():
        shown = _by_indicator(rows, lang)
        yield said_of(cells.among(gaps), lang, f"gaps.only.{why}", city=city, other=other, names=shown)


def _by_indicator(rows: Iterable[Gap], lang: str) -> str:
    found = Counter(row.indicator.name.get(lang) for row in rows)
    entries = (text(lang, "diff.entry", name=name, n=n) for name, n in found.items())
    return text(lang, "join.clause").join(entries)


def documents(gaps: Iterable[Gap], lang: str) -> Iterator[Block | str]:
    """The documents and observations that figures of the tables were taken from."""
    rows = [r for g in gaps for r in (g.own, *g.others, *g.perhaps)]
    yield from sources.of_rows(rows, lang)
    yield from folds.documents(sources.plans(rows), lang)
