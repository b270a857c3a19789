"""A city's strengths and weaknesses as a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from bizbench.data.records import Plan, Series
from bizbench.ground.texts import text
from bizbench.output.page import MAIN, UNDER, Block, Column, Line, Page, Prose, Table
from bizbench.output.words import cells as row_cells
from bizbench.output.words import gaps as cells
from bizbench.output.words import sources
from bizbench.output.words.gaps import _names, footer, heads, title
from bizbench.output.words.notes import Lettered
from bizbench.questions.compare.records import CITY, GOALPOST, OBSERVED, Row
from bizbench.questions.gaps.records import (
    AHEAD,
    BEHIND,
    JUDGED,
    NOTHING_LEFT,
    ONLY,
    OPEN,
    SILENT,
    STATES,
    Gap,
    Gaps,
    Remark,
    State,
)
from bizbench.questions.gaps.remarks import further

#: So many further holders of the other side's figure are lines of their own.
MOST = 3


def page(gaps: Gaps, lang: str) -> Page:
    """The whole answer: counts, a table for each state, what only the city states, documents."""
    blocks: list[Block] = [Prose(sentence) for sentence in heads(gaps, lang)]
    for state in STATES:
        rows = gaps.of(state)
        if rows and state != ONLY:
            blocks.append(_table(gaps, state, rows, lang))
    blocks += [Prose(sentence) for sentence in _closing(gaps, lang)]
    blocks += documents(gaps, lang)
    return Page(title(gaps, lang), tuple(blocks), (footer(gaps, lang),), lang)


# --- one state ----------------------------------------------------------------------------


def _table(gaps: Gaps, state: State, rows: Sequence[Gap], lang: str) -> Table:
    letters: Lettered[Remark] = Lettered(lambda remark: cells.remark_text(remark, lang))
    columns = _columns(gaps, state, lang)
    lines = []
    for row in rows:
        first = row.others[0] if row.others else None
        lines.append(_line(columns, row, first, letters.of(row.remarks), lang))
        lines += _further(columns, row, letters, lang)
    kept = [n for n in range(len(columns)) if any(line.cells[n] for line in lines)]
    return Table(
        title=f"{_section(gaps, state, lang)} — {_what(gaps, lang)}",
        columns=tuple(columns[n] for n in kept),
        lines=tuple(Line(tuple(line.cells[n] for n in kept), line.kind) for line in lines),
        lead=tuple(_lead(state, rows, lang)),
        marks=tuple(letters.marks()),
    )


def _section(gaps: Gaps, state: State, lang: str) -> str:
    measured = "-measured" if state == SILENT and gaps.is_beside_measured else ""
    return text(lang, f"gaps.section.{state}{measured}", city=_names(gaps, lang)[0])


def _what(gaps: Gaps, lang: str) -> str:
    return text(lang, "gaps.measured" if gaps.is_beside_measured else "comparison.targets")


def _lead(state: State, rows: Sequence[Gap], lang: str) -> Iterator[str]:
    """In which order the rows stand."""
    if state == SILENT:
        yield text(lang, "gaps.order.silent")
    if state in (BEHIND, OPEN, AHEAD):
        yield text(lang, order_id(rows))
    if any(row.perhaps for row in rows if row.figures):
        yield text(lang, "gaps.best-moves")


def order_id(rows: Iterable[Gap]) -> str:
    """The id of the text on the scale, or the two scales, that rows are ordered by."""
    scales = {row.figures.distance.scale for row in rows if row.figures}
    return f"gaps.order.{scales.pop() if len(scales) == 1 else 'both'}"


def _columns(gaps: Gaps, state: State, lang: str) -> list[Column]:
    city = gaps.city.name.get(lang)
    columns = [
        Column("measure", text(lang, "column.measure"), wraps=True),
        Column("scope", text(lang, "column.scope"), keep=6, wraps=True),
    ]
    if state == SILENT:
        columns.append(Column("silence", city, keep=1))
    else:
        columns += [
            Column("own", city, keep=1),
            Column("place", text(lang, "gaps.column.place"), keep=7),
        ]
    if state in (BEHIND, OPEN, AHEAD):
        columns += [
            Column("gap", text(lang, "column.gap")),
            Column("relative", text(lang, "gaps.column.relative"), keep=8),
        ]
    if state in JUDGED:
        columns.append(Column("rank", text(lang, "column.rank"), keep=3))
    if state == NOTHING_LEFT:
        columns.append(Column("sharing", text(lang, "gaps.column.sharing"), keep=3))
    columns += [
        Column("other", text(lang, "gaps.column.other")),
        Column("theirs", text(lang, "gaps.column.theirs"), keep=1),
        Column("written", text(lang, "show.column.written"), keep=9),
        Column("from", text(lang, "column.from"), keep=5),
    ]
    if state == SILENT:
        columns += [
            Column("stating", text(lang, "gaps.column.stating"), "right", keep=7),
            Column("lead-there", text(lang, "gaps.column.lead-there"), keep=10, wraps=True),
        ]
    else:
        columns.append(Column("lead", text(lang, "gaps.column.lead"), keep=4, wraps=True))
    return [*columns, Column("notes", text(lang, "column.notes"), keep=2)]


def _line(columns: Sequence[Column], gap: Gap, first: Row | None, notes: str, lang: str) -> Line:
    made: dict[str, Callable[[], str]] = {
        "measure": lambda: cells.measure(gap, lang),
        "scope": lambda: cells.scope(gap, lang),
        "silence": lambda: cells.silence(gap.own, lang),
        "own": lambda: row_cells.promise(gap.own, lang),
        "place": lambda: row_cells.origin(gap.own, lang),
        "gap": lambda: cells.gap_text(gap, lang),
        "relative": lambda: cells.relative(gap, lang),
        "rank": lambda: cells.rank(gap, lang),
        "sharing": lambda: cells.sharing(gap, lang),
        "stating": lambda: str(gap.stating or ""),
        "lead": lambda: cells.lead(gap, lang),
        "notes": lambda: notes,
        **_other_side(gap, first, lang),
    }
    return Line(tuple(made[c.key]() for c in columns), MAIN)


def _other_side(gap: Gap, row: Row | None, lang: str) -> dict[str, Callable[[], str]]:
    return {
        "other": lambda: cells.other(gap, row, lang),
        "theirs": lambda: cells.theirs(gap, row, lang),
        "written": lambda: cells.written(row),
        "from": lambda: row_cells.origin(row, lang) if row else "",
        "lead-there": lambda: cells.lead_there(row, lang),
    }


def _further(
    columns: Sequence[Column], gap: Gap, letters: Lettered[Remark], lang: str
) -> Iterator[Line]:
    """Lines for the others that hold the same figure, and for those that may."""
    rest = [(row, text(lang, "row.also")) for row in gap.others[1:]]
    rest += [(row, text(lang, "gaps.perhaps")) for row in gap.perhaps]
    shown = rest if len(rest) <= MOST + 1 else rest[:MOST]
    for row, label in shown:
        made = {k: v() for k, v in _other_side(gap, row, lang).items()}
        made |= {"measure": label, "notes": letters.of(further(row))}
        yield Line(tuple(made.get(c.key, "") for c in columns), UNDER)
    if len(shown) < len(rest):
        label = text(lang, "gaps.more", n=len(rest) - len(shown))
        yield Line(tuple(label if c.key == "measure" else "" for c in columns), UNDER)


# --- what stands below the tables ---------------------------------------------------------


def _closing(gaps: Gaps, lang: str) -> Iterator[str]:
    yield from _only(gaps, lang)
    if gaps.unattributed:
        yield text(lang, "gaps.unattributed", n=gaps.unattributed)
    if gaps.left_out:
        yield text(lang, "gaps.left-out", n=gaps.left_out)


def _only(gaps: Gaps, lang: str) -> Iterator[str]:
    """What the city states and the other side does not, by indicator."""
    city, other = _names(gaps, lang)
    kind = gaps.query.against.kind
    groups: dict[str, list[Gap]] = {}
    for row in gaps.of(ONLY):
        why: str = kind if kind in (GOALPOST, OBSERVED) else "best"
        if kind == CITY and row.silence is not None:
            why = row.silence
        groups.setdefault(why, []).append(row)
    for why, rows in groups.items():
        names = _by_indicator(rows, lang)
        yield text(lang, f"gaps.only.{why}", city=city, other=other, names=names)


def _by_indicator(rows: Iterable[Gap], lang: str) -> str:
    found = Counter(row.indicator.name.get(lang) for row in rows)
    entries = (text(lang, "diff.entry", name=name, n=n) for name, n in found.items())
    return text(lang, "join.clause").join(entries)


def documents(gaps: Gaps, lang: str) -> list[Block]:
    """The documents and observations that figures of the tables were taken from."""
    rows = [r for g in gaps.rows if g.state != ONLY for r in (g.own, *g.others, *g.perhaps)]
    cited = [(r.plan, r.city) for r in rows if r.plan is not None and r.city is not None]
    plans: dict[str, tuple[Plan, str]] = {p.id: (p, c.name.get(lang)) for p, c in cited}
    series: dict[str, Series] = {r.series.id: r.series for r in rows if r.series is not None}
    found = [sources.source(*plans[id], lang) for id in sorted(plans)]
    found += [sources.of_series(series[id], lang) for id in sorted(series)]
    blocks: list[Block] = []
    if found:
        blocks.append(Prose(text(lang, "comparison.sources", sources=" · ".join(found))))
    if plans:
        titles = text(lang, "join.clause").join(
            sources.title_of(*plans[id], lang) for id in sorted(plans)
        )
        blocks.append(Prose(text(lang, "comparison.documents", documents=titles)))
    return blocks
