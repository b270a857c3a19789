"""A supposition as a page: what is changed, and ranks, gaps and scores now and hypothetically."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bizbench.compare.records import Set
from bizbench.naming import scope_words
from bizbench.notes import Note
from bizbench.page import MAIN, UNDER, Block, Column, Line, Page, Prose, Table
from bizbench.pages import amounts, score_cells, sources
from bizbench.pages import whatif_cells as cells
from bizbench.pages.notes import Letters, note_text
from bizbench.records import City, Plan
from bizbench.score.method import VERSION
from bizbench.texts import text
from bizbench.version import __version__
from bizbench.whatif.records import Change, Moved, ScoreEffect, ScoreMove, SetEffect, WhatIf

#: Notes of a set that speak of the tables of ``compare``.
_OF_THE_TABLE = {"no-reference", "cut-at-top", "also-comparable-at"}


def page(result: WhatIf, lang: str) -> Page:
    """The whole answer; title, tables and rows say that it is hypothetical."""
    blocks: list[Block] = [Prose(sentence) for sentence in heads(result, lang)]
    blocks.append(_changes(result, lang))
    blocks += [_set(result, effect, lang) for effect in result.sets]
    blocks += [_scores(effect, lang) for effect in result.scores]
    blocks += [Prose(cells.idle(found, result, lang)) for found in result.idle]
    blocks += _documents(result, lang)
    return Page(title(result, lang), tuple(blocks), (footer(result, lang),), lang)


def title(result: WhatIf, lang: str) -> str:
    return text(lang, "whatif.title", city=result.city.name.get(lang))


def heads(result: WhatIf, lang: str) -> Iterator[str]:
    """That nothing of it is promised or written; and whether it moves anything at all."""
    yield text(lang, "whatif.head")
    if result.moves_nothing:
        yield text(lang, "whatif.nothing")


def footer(result: WhatIf, lang: str) -> str:
    """Program, data and options: what it takes to make the same page again."""
    query = result.query
    parts = [text(lang, "footer", program=__version__, data=result.version)]
    if result.scores:
        parts.append(text(lang, "score.method", version=VERSION))
    if query.as_of is not None:
        parts.append(text(lang, "footer.as-of", year=query.as_of))
    if query.assumptions.fixed:
        values = ", ".join(f"{name}={value}" for name, value in query.assumptions.fixed)
        parts.append(text(lang, "footer.assume", values=values))
    return " · ".join([*parts, text(lang, "whatif.footer")])


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


def change_of(result: WhatIf, row: Moved) -> Change | None:
    """The change whose promise is the one that counts for the city in the set."""
    target = row.after.row.target if row.is_own and row.after.row else None
    return next((c for c in result.changes if c.after is target and not c.is_same), None)


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


def how(set_: Set, lang: str) -> str:
    """Direction, unit and basis of the hypothetical set."""
    unit = text(lang, f"units.{set_.unit}")
    parts = [text(lang, f"comparison.{set_.measure.better}", unit=unit)]
    basis = scope_words(set_.indicator, set_.basis).get(lang)
    parts.append(text(lang, "comparison.basis", scope=basis))
    return " · ".join(parts)


def set_remarks(effect: SetEffect, lang: str) -> Iterator[str]:
    """What changes for the set as a whole, its notes, and whom nothing touches."""
    before, after = effect.before, effect.after
    if before is not None and before.basis != after.basis:
        names = [scope_words(s.indicator, s.basis).get(lang) for s in (before, after)]
        yield text(lang, "whatif.basis-moves", before=names[0], after=names[1])
    if before is not None and before.is_ranked and before.unit != after.unit:
        units = [text(lang, f"units.{s.unit}") for s in (before, after)]
        yield text(lang, "whatif.unit-moves", before=units[0], after=units[1])
    yield from _noted(before.notes if before else (), after.notes, lang)
    if effect.untouched:
        names = [city.name.get(lang) for city in effect.untouched]
        yield text(lang, "whatif.untouched", cities=text(lang, "join.list").join(names))


def _noted(before: Sequence[Note], after: Sequence[Note], lang: str) -> Iterator[str]:
    """The notes of both; what holds on one side only says so."""
    for found in dict.fromkeys((*before, *after)):
        if found.id in _OF_THE_TABLE:
            continue
        said = note_text(found, lang)
        if found in before and found in after:
            yield said
        else:
            side = "now" if found in before else "then"
            yield text(lang, f"whatif.only-{side}", note=said)


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


def score_leads(effect: ScoreEffect, lang: str) -> Iterator[str]:
    """How it is scored, and that nobody else's score moves."""
    weighted = len({m.weight for m in effect.after.measures}) > 1
    yield text(
        lang, "score.how-weighted" if weighted else "score.how", n=len(effect.after.measures)
    )
    if all(row.after.score is None for row in effect.rows):
        yield text(lang, "whatif.no-score")
    yield text(lang, "whatif.scores-fixed")


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
