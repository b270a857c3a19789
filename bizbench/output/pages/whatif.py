"""A supposition as a page: what is changed, and ranks, gaps and scores now and hypothetically."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bizbench.data.naming import scope_words
from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.page import Block, Page, Table
from bizbench.output.pages.grid import Col, Columns, grid, laid_out, titled
from bizbench.output.words import amounts, sources
from bizbench.output.words import cells as row_cells
from bizbench.output.words import score as score_cells
from bizbench.output.words import whatif as cells
from bizbench.output.words.notes import Letters
from bizbench.output.words.whatif import change_of, heads, how, in_short, last_line, score_leads, set_remarks, title
from bizbench.questions.compare.records import Set
from bizbench.questions.score.records import Part, Row
from bizbench.questions.whatif.records import Change, Moved, ScoreEffect, ScoreMove, SetEffect, Standing, WhatIf


def page(result: WhatIf, lang: str) -> Page:
    """The whole answer; title, tables and rows say that it is hypothetical."""
    last, brief = last_line(result, lang), _brief(result, lang)
    return laid_out(title(result, lang), _blocks(result, lang), lang, *last, brief=brief)


def _brief(result: WhatIf, lang: str) -> Iterator[Block | str]:
    """In a sentence for each set what comes of it, and what is changed."""
    said = (
        text(
            lang,
            "fold.of-indicator",
            title=cells.set_name(effect, lang),
            said=cells.answer(result, effect, lang),
        )
        for effect in result.sets
    )
    yield from _in_short(tuple(said), lang)
    yield from heads(result, lang)
    yield _changes(result, lang)


def _in_short(said: tuple[str, ...], lang: str) -> Iterator[Table]:
    """The answer, where any rank or gap moves."""
    if said:
        yield Table(titled(text(lang, "sets.title"), lang, "whatif.footer"), (), (), said)


def _blocks(result: WhatIf, lang: str) -> Iterator[Block | str]:
    yield from _in_short(tuple(in_short(result, lang)), lang)
    yield from heads(result, lang)
    yield _changes(result, lang)
    yield from (_set(result, effect, lang) for effect in result.sets)
    yield from (_scores(effect, lang) for effect in result.scores)
    yield from (cells.idle(found, result, lang) for found in result.idle)
    documents = _documents(result)
    yield from sources.sources(documents, (), lang)
    yield from sources.documents(documents, lang)


def _documents(result: WhatIf) -> sources.Named:
    """The documents of the promises as they are, those that are replaced among them."""
    rows = [row for effect in result.sets for row in effect.rows]
    moves = [move for effect in result.scores for move in effect.rows]
    found = [(c.plan, result.city) for c in result.changes]
    found += [(s.row.plan, row.city) for row in rows for s in (row.before, row.after) if s.row and s.row.plan]
    parts = [(part.figure.plan, m.city) for m in moves for pair in m.parts for part in pair]
    found += [(plan, city) for plan, city in parts if plan]
    return dict(sorted({plan.id: (plan, city) for plan, city in found}.items()))


# --- what is changed ----------------------------------------------------------------------


def _changes(result: WhatIf, lang: str) -> Table:
    letters, none = Letters(lang), text(lang, "whatif.no-promise")
    columns: Columns[Change, None] = [
        Col("measure", lambda x: f"{x.indicator.name.get(lang)} › {x.measure.name.get(lang)}", wraps=True),
        Col("scope", lambda x: scope_words(x.indicator, x.scope).get(lang), wraps=True),
        Col("whatif.column.now", lambda x: amounts.promise(x.before, lang) if x.before else none),
        Col("whatif.column.hypothetical", lambda x: amounts.promise(x.after, lang)),
        Col("whatif.column.place", lambda x: cells.place(x, lang), keep=1),
        Col("notes", lambda x: letters.of(x.notes)),
    ]
    title = text(lang, "whatif.changes", city=result.city.name.get(lang))
    return grid(lang, title, columns, result.changes, letters=letters)


# --- ranks and gaps -----------------------------------------------------------------------


class _SetSide(Struct, frozen=True):
    """How a city stands now, or below that how it would."""

    name: str
    side: Standing
    set_: Set | None
    promise: str
    origin: str
    is_then: bool


def _set(result: WhatIf, effect: SetEffect, lang: str) -> Table:
    letters, digits = Letters(lang), cells.digits(effect)
    columns: Columns[_SetSide, None] = [
        Col("city", lambda x: x.name),
        Col("promise", lambda x: x.promise),
        Col("counts-as", lambda x: cells.counts_as(x.side, x.set_, digits, lang), keep=2),
        Col("rank", lambda x: cells.rank(x.side, lang)),
        Col("whatif.column.gap", lambda x: cells.gap(x.side, lang)),
        Col("from", lambda x: x.origin, keep=1),
        Col("notes", lambda x: letters.of(x.side.row.notes if x.side.row else ())),
    ]
    return grid(
        lang,
        titled(cells.set_name(effect, lang), lang, "whatif.of-targets"),
        columns,
        [x for row in effect.rows for x in _standings(result, effect, row, lang)],
        is_under=lambda x: x.is_then,
        lead=(cells.answer(result, effect, lang), how(effect.after, lang)),
        letters=letters,
        remarks=set_remarks(effect, lang),
    )


def _standings(result: WhatIf, effect: SetEffect, row: Moved, lang: str) -> Iterator[_SetSide]:
    before, after = row.before, row.after
    promise, origin = cells.promise(before, lang), row_cells.origin(before.row, lang) if before.row else ""
    yield _SetSide(row.city.name.get(lang), before, effect.before, promise, origin, False)
    same = before.row and after.row and before.row.target is after.row.target
    promise = text(lang, "whatif.unchanged") if same else cells.promise(after, lang)
    origin = cells.hypothetical_origin(change_of(result, row), lang)
    yield _SetSide(text(lang, "whatif.under"), after, effect.after, promise, origin, True)


# --- scores -------------------------------------------------------------------------------


class _ScoreSide(Struct, frozen=True):
    """The score of a city, or of a measure in it, now or below that hypothetically."""

    name: str
    side: Row | Part
    is_then: bool


def _scores(effect: ScoreEffect, lang: str) -> Table:
    letters, moves = Letters(lang), effect.rows
    digits = score_cells.column_digits(row for move in moves for row in (move.before, move.after))

    def of_row(say: Callable[[Row], str]) -> Callable[[_ScoreSide], str]:
        return lambda x: say(x.side) if isinstance(x.side, Row) else ""

    def of_part(say: Callable[[Part], str], whole: str = "") -> Callable[[_ScoreSide], str]:
        return lambda x: say(x.side) if isinstance(x.side, Part) else whole

    measure = of_part(lambda part: part.measure.name.get(lang), text(lang, "whatif.whole"))
    posts = of_part(lambda part: cells.goalposts(part.measure, lang))
    columns: Columns[_ScoreSide, None] = [
        Col("city", lambda x: x.name),
        Col("measure", measure, wraps=True),
        Col("counts-as", of_part(lambda part: cells.part_value(part, digits, lang)), keep=2),
        Col("whatif.column.goalposts", posts, keep=3),
        Col("score", lambda x: score_cells.score(x.side.score), right=True),
        Col("measures", of_row(lambda row: score_cells.coverage(row, lang)), right=True),
        Col("rank", of_row(score_cells.rank)),
        Col("notes", lambda x: letters.of(x.side.notes)),
    ]
    return grid(
        lang,
        titled(effect.indicator.name.get(lang), lang, "whatif.of-scores"),
        columns,
        [x for row in effect.rows for x in _score(row, lang)],
        is_under=lambda x: x.is_then,
        lead=score_leads(effect, lang),
        letters=letters,
    )


def _score(row: ScoreMove, lang: str) -> Iterator[_ScoreSide]:
    """A city's score, then each measure that differs."""
    pairs: list[tuple[Row | Part, Row | Part]] = [(row.before, row.after), *row.parts]
    for before, after in pairs:
        yield _ScoreSide(row.city.name.get(lang), before, False)
        yield _ScoreSide(text(lang, "whatif.under"), after, True)
