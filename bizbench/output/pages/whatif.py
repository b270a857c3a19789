"""A supposition as a page: what is changed, and ranks, gaps and scores now and hypothetically."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bizbench.data.naming import scope_words
from bizbench.data.records import City, Plan
from bizbench.ground.texts import text
from bizbench.output.page import MAIN, UNDER, Block, Column, Line, Page, Prose, Table
from bizbench.output.words import amounts, sources
from bizbench.output.words import score as score_cells
from bizbench.output.words import whatif as cells
from bizbench.output.words.notes import Letters
from bizbench.output.words.whatif import (
    change_of,
    footer,
    heads,
    how,
    score_leads,
    set_remarks,
    title,
)
from bizbench.questions.whatif.records import (
    Change,
    Moved,
    ScoreEffect,
    ScoreMove,
    SetEffect,
    WhatIf,
)


def page(result: WhatIf, lang: str) -> Page:
    """The whole answer; title, tables and rows say that it is hypothetical."""
    blocks: list[Block] = [Prose(sentence) for sentence in heads(result, lang)]
    blocks.append(_changes(result, lang))
    blocks += [_set(result, effect, lang) for effect in result.sets]
    blocks += [_scores(effect, lang) for effect in result.scores]
    blocks += [Prose(cells.idle(found, result, lang)) for found in result.idle]
    blocks += _documents(result, lang)
    return Page(title(result, lang), tuple(blocks), (footer(result, lang),), lang)


def _kept(columns: Sequence[Column], lines: Sequence[Line]) -> tuple[list[Column], list[Line]]:
    """A table without the columns that hold nothing."""
    kept = [n for n in range(len(columns)) if any(line.cells[n] for line in lines)]
    return (
        [columns[n] for n in kept],
        [Line(tuple(line.cells[n] for n in kept), line.kind) for line in lines],
    )


# --- what is changed ----------------------------------------------------------------------


def _changes(result: WhatIf, lang: str) -> Table:
    letters = Letters(lang)
    columns = [
        Column("measure", text(lang, "column.measure"), wraps=True),
        Column("scope", text(lang, "column.scope"), wraps=True),
        Column("now", text(lang, "whatif.column.now")),
        Column("hypothetical", text(lang, "whatif.column.hypothetical")),
        Column("place", text(lang, "whatif.column.place"), keep=1),
        Column("notes", text(lang, "column.notes")),
    ]
    lines = [_change(change, letters, lang) for change in result.changes]
    columns, lines = _kept(columns, lines)
    return Table(
        title=text(lang, "whatif.changes", city=result.city.name.get(lang)),
        columns=tuple(columns),
        lines=tuple(lines),
        marks=tuple(letters.marks()),
    )


def _change(change: Change, letters: Letters, lang: str) -> Line:
    return Line(
        (
            f"{change.indicator.name.get(lang)} › {change.measure.name.get(lang)}",
            scope_words(change.indicator, change.scope).get(lang),
            cells.before(change, lang),
            amounts.promise(change.after, lang),
            cells.place(change, lang),
            letters.of(change.notes),
        ),
        MAIN,
    )


# --- ranks and gaps -----------------------------------------------------------------------


def _set(result: WhatIf, effect: SetEffect, lang: str) -> Table:
    letters = Letters(lang)
    columns = [
        Column("city", text(lang, "column.city")),
        Column("promise", text(lang, "column.promise")),
        Column("counts-as", text(lang, "column.counts-as"), keep=2),
        Column("rank", text(lang, "column.rank")),
        Column("gap", text(lang, "whatif.column.gap")),
        Column("from", text(lang, "column.from"), keep=1),
        Column("notes", text(lang, "column.notes")),
    ]
    lines = [
        line
        for row in effect.rows
        for line in _standings(row, effect, change_of(result, row), letters, lang)
    ]
    columns, lines = _kept(columns, lines)
    return Table(
        title=f"{cells.set_name(effect, lang)} — {text(lang, 'whatif.of-targets')}",
        columns=tuple(columns),
        lines=tuple(lines),
        lead=(cells.answer(result, effect, lang), how(effect.after, lang)),
        marks=tuple(letters.marks()),
        remarks=tuple(set_remarks(effect, lang)),
    )


def _standings(
    row: Moved, effect: SetEffect, change: Change | None, letters: Letters, lang: str
) -> Iterator[Line]:
    """A city as it stands now, and below it as it would."""
    units = [s.unit if s else "" for s in (effect.before, effect.after)]
    notes = [letters.of(side.row.notes) if side.row else "" for side in (row.before, row.after)]
    yield Line(
        (
            row.city.name.get(lang),
            cells.promise(row.before, lang),
            cells.counts_as(row.before, units[0], lang),
            cells.rank(row.before, lang),
            cells.gap(row.before, lang),
            cells.origin(row.before, lang),
            notes[0],
        ),
        MAIN,
    )
    same = row.before.row and row.after.row and row.before.row.target is row.after.row.target
    yield Line(
        (
            text(lang, "whatif.under"),
            text(lang, "whatif.unchanged") if same else cells.promise(row.after, lang),
            cells.counts_as(row.after, units[1], lang),
            cells.rank(row.after, lang),
            cells.gap(row.after, lang),
            cells.hypothetical_origin(change, lang),
            notes[1],
        ),
        UNDER,
    )


# --- scores -------------------------------------------------------------------------------


def _scores(effect: ScoreEffect, lang: str) -> Table:
    letters = Letters(lang)
    columns = [
        Column("city", text(lang, "column.city")),
        Column("measure", text(lang, "column.measure"), wraps=True),
        Column("counts-as", text(lang, "column.counts-as"), keep=2),
        Column("goalposts", text(lang, "whatif.column.goalposts"), keep=3),
        Column("score", text(lang, "column.score"), "right"),
        Column("measures", text(lang, "column.measures"), "right"),
        Column("rank", text(lang, "column.rank")),
        Column("notes", text(lang, "column.notes")),
    ]
    lines = [line for row in effect.rows for line in _score(row, letters, lang)]
    columns, lines = _kept(columns, lines)
    return Table(
        title=f"{effect.indicator.name.get(lang)} — {text(lang, 'whatif.of-scores')}",
        columns=tuple(columns),
        lines=tuple(lines),
        lead=tuple(score_leads(effect, lang)),
        marks=tuple(letters.marks()),
    )


def _score(row: ScoreMove, letters: Letters, lang: str) -> Iterator[Line]:
    """A city's score now and hypothetically, then each measure that differs."""
    under, whole = text(lang, "whatif.under"), text(lang, "whatif.whole")
    for n, side in enumerate((row.before, row.after)):
        yield Line(
            (
                under if n else row.city.name.get(lang),
                whole,
                "",
                "",
                cells.score(side),
                cells.coverage(side, lang),
                score_cells.rank(side),
                letters.of(side.notes),
            ),
            UNDER if n else MAIN,
        )
    for pair in row.parts:
        for n, part in enumerate(pair):
            yield Line(
                (
                    under if n else row.city.name.get(lang),
                    part.measure.name.get(lang),
                    cells.part_value(part, lang),
                    cells.goalposts(part.measure, lang),
                    cells.score(part),
                    "",
                    "",
                    letters.of(part.notes),
                ),
                UNDER if n else MAIN,
            )


# --- sources ------------------------------------------------------------------------------


def _documents(result: WhatIf, lang: str) -> list[Block]:
    """The documents of the promises as they are, those that are replaced among them."""
    found: dict[str, tuple[Plan, City]] = {c.plan.id: (c.plan, result.city) for c in result.changes}
    for row in (row for effect in result.sets for row in effect.rows):
        for side in (row.before.row, row.after.row):
            if side is not None and side.plan is not None:
                found.setdefault(side.plan.id, (side.plan, row.city))
    for move in (move for effect in result.scores for move in effect.rows):
        for part in (part for pair in move.parts for part in pair):
            if part.figure.plan is not None:
                found.setdefault(part.figure.plan.id, (part.figure.plan, move.city))
    named = [(plan, city.name.get(lang)) for _, (plan, city) in sorted(found.items())]
    return [*_cited(named, lang)]


def _cited(named: Iterable[tuple[Plan, str]], lang: str) -> Iterator[Block]:
    named = list(named)
    cited = " · ".join(sources.source(plan, city, lang) for plan, city in named)
    yield Prose(text(lang, "comparison.sources", sources=cited))
    titles = text(lang, "join.clause").join(sources.title_of(*pair, lang) for pair in named)
    yield Prose(text(lang, "comparison.documents", documents=titles))
