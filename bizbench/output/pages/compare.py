"""A comparison as a page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial

from bizbench.data.naming import scope_words
from bizbench.ground.texts import text
from bizbench.output.folding import MOST
from bizbench.output.page import Block, Later, Page, Prose, Table
from bizbench.output.pages import folds
from bizbench.output.pages.grid import Col, Columns, grid, laid_out, titled
from bizbench.output.pages.sets import in_short
from bizbench.output.words import cells, floors, sources
from bizbench.output.words.amounts import gap, unit_alone, unit_named
from bizbench.output.words.digits import Shown
from bizbench.output.words.labels import framework, left_out, listed, narrowed, order
from bizbench.output.words.notes import Letters, filled, note_text
from bizbench.output.words.set_cells import alone, basis, digits, direction, others
from bizbench.output.words.within import own_rank
from bizbench.questions.compare.notes import are_apart
from bizbench.questions.compare.query import BEST, CITY
from bizbench.questions.compare.records import (
    IN_WORDS,
    NOT_COMPARABLE,
    NOT_COVERED,
    NOT_READ,
    NOT_STATED,
    OTHER_CASES,
    RANKED,
    REPEATS,
    SHORT,
    VARIANT,
    Base,
    Comparison,
    Row,
    Set,
    Silence,
)
from bizbench.questions.notes import Note


def page(comparison: Comparison, lang: str) -> Page:
    """The whole comparison: a table for each set, then what cannot be ranked, then the sources."""
    title = text(lang, "comparison.title", name=indicators(comparison, lang))
    title = narrowed(title, comparison.selection, lang)
    short = () if _is_one_table(comparison) else tuple(in_short(comparison, lang))
    brief = _brief(comparison, short, lang)
    return laid_out(title, _blocks(comparison, short, lang), lang, brief=brief)


def _is_one_table(comparison: Comparison) -> bool:
    return len(comparison.sets) == 1 and comparison.sets[0].is_table


def _brief(comparison: Comparison, short: Iterable[Block | str], lang: str) -> Iterator[Block | str]:
    """The answer: of one set its sentence, of several a line for each."""
    if _is_one_table(comparison):
        (only,) = comparison.sets
        yield Table(_title(only, lang), (), (), (_answer(only, lang), _how(only, lang)))
    elif comparison.sets:
        yield from short
    else:
        yield from (folds.nobody(silence, comparison.selection is not None, lang) for silence in comparison.silences)
    yield from left_out(comparison.selection, lang)


def _blocks(comparison: Comparison, short: Iterable[Block | str], lang: str) -> Iterator[Block | Later | str]:
    tables = [s for s in comparison.sets if s.is_table]
    own, left = comparison.query.cities or (), left_out(comparison.selection, lang)
    if len(tables) > 1:
        yield from short
        yield from left
    yield from order(comparison.under, lang)
    yield from (table(s, own, lang) for s in tables)
    if len(tables) == 1:  # the table is the answer
        yield from left
    alone = [s for s in comparison.sets if not s.is_table]
    if alone:
        whole = partial(alone_table, alone, own, lang)
        yield whole() if tables else Later(whole, alone_table(alone, own, lang, MOST))
    some = comparison.selection is not None
    for silence in comparison.silences:
        if comparison.sets:
            yield folds.unstated(folds.nobody(silence, some, lang), silence, lang)
        else:
            yield _silence(silence, some, lang)
    yield from left
    yield from framework(comparison.under, lang)
    yield from documents(comparison, lang)


def indicators(comparison: Comparison, lang: str) -> str:
    """The names of the indicators that were asked for."""
    if comparison.under and not comparison.query.words:
        return comparison.under.framework.name.get(lang)
    return listed(lang, [i.name.get(lang) for i in comparison.indicators])


def documents(comparison: Comparison, lang: str) -> Iterable[Prose]:
    """The full titles of the documents that figures were taken from, if there are any."""
    return folds.documents(sources.plans(r for s in comparison.sets for r in (*s.rows, *s.floors)), lang)


def _silence(silence: Silence, some: bool, lang: str) -> Table:
    """Where no city states anything: what was asked, and each city's silence."""
    letters = Letters(lang)
    columns: Columns[Row, None] = [
        Col("city", lambda row: cells.city(row, lang), head=cells.city_head(silence.rows, lang)),
        Col("promise", lambda row: cells.promise(row, lang)),
        Col("from", lambda row: cells.origin(row, lang)),
        Col("notes", letters.of_row),
    ]
    lead, name = [folds.nobody(silence, some, lang)], silence.indicator.name.get(lang)
    return grid(lang, name, columns, silence.rows, lead=lead, letters=letters, whole=True)


# --- one set ------------------------------------------------------------------------------


def _title(set_: Set, lang: str) -> str:
    parts = (set_.indicator.name, set_.measure.name, scope_words(set_.indicator, set_.basis))
    return titled(" › ".join(p.get(lang) for p in parts), lang)


def table(
    set_: Set, own: Collection[str], lang: str, rows: Sequence[Row] | None = None, *, is_cited: bool = True
) -> Table:
    """One set, a line for each of its rows in order, or of some; ``own`` are the cities asked for.

    ``is_cited`` says whether the line on where it comes from is wanted.
    """
    sources = folds.cited([set_], lang) or Prose(text(lang, "comparison.sources", sources="")) if is_cited else None
    rows = set_.rows if rows is None else rows
    letters = Letters(lang, rows)
    said = (*floors.lines(set_, lang), *(note_text(n, lang) for n in set_.notes))
    keys, folded = folds.of_rows(rows, own, lang)
    return grid(
        lang,
        _title(set_, lang),
        _columns(set_, letters, lang),
        rows,
        is_under=_is_variant,
        lead=(_answer(set_, lang), _how(set_, lang)),
        letters=letters,
        remarks=said,
        cited=sources,
        whole=True,
        keys=keys,
        folds=folded,
    )


def _is_variant(row: Row) -> bool:
    return row.kind == VARIANT


def _columns(set_: Set, letters: Letters, lang: str) -> Columns[Row, None]:
    rows, shown = set_.rows, digits(set_)
    converted = any(row.converted for row in rows)
    scoped = any(row.target is not None and row.target.scope != set_.basis for row in rows)
    floored = any(row.floor and row.floor.verdict for row in rows)
    gaps = any(cells.gap(row, n) for row in rows for n in range(len(set_.bases)))
    counter = set_.measure.counted(set_.unit, set_.case)
    unit = unit_alone(set_.unit, lang, counter)
    return [
        Col("rank", cells.rank),
        Col("city", lambda row: cells.city(row, lang), head=cells.city_head(rows, lang)),
        Col("promise", lambda row: cells.promise(row, lang, set_.unit, counter)),
        Col(
            f"units.{set_.unit}",
            lambda row: cells.value(row, shown.values, lang),
            right=True,
            head=unit,
            when=converted,
        ),
        *(_gap(n, set_, digits(set_, n) if n else shown, lang) for n in range(len(set_.bases)) if gaps),
        Col("scope", lambda row: cells.scope(row, set_, lang), keep=2, wraps=True, when=scoped),
        Col("floor", lambda row: floors.against(row.floor, set_.measure, lang), keep=3, when=floored),
        Col("from", lambda row: cells.origin(row, lang), keep=1),
        Col("notes", letters.of_row),
    ]


def _gap(n: int, set_: Set, digits: Shown, lang: str) -> Col[Row, None]:
    """The gaps from one base, which is named where there are several."""
    named = text(lang, "comparison.against", against=_against(set_.bases[n], lang))

    def cell(row: Row) -> str:
        return gap(cells.gap(row, n), digits.gaps, lang, is_base=cells.is_base(row, set_, n))

    return Col("gap", cell, right=True, head=named if len(set_.bases) > 1 else None)


def _how(set_: Set, lang: str) -> str:
    parts = [text(lang, f"comparison.{direction(set_)}", unit=unit_named(set_.measure, set_.unit, lang, set_.case))]
    parts.append(text(lang, "comparison.basis", scope=basis(set_, lang)))
    if set_.against.kind != BEST and any(row.gap for row in set_.rows):
        names = [_against(base, lang) for base in set_.bases]
        parts.append(text(lang, "comparison.against", against=listed(lang, names)))
    return " · ".join(parts)


def _against(base: Base, lang: str) -> str:
    """How a base of the gaps is called."""
    name = base.name or base.against.name
    city = name.get(lang) if name else base.against.city or ""
    return city if base.against.kind == CITY else text(lang, f"against.{base.against.kind}", city=city, n=base.others)


def _answer(set_: Set, lang: str) -> str:
    """The set in one sentence."""
    ranked = [r for r in set_.rows if r.kind == RANKED]
    parts = [_leading(ranked, lang) if ranked else _why_not(set_, lang)]
    first = [r for r in ranked if r.rank_low == 1]
    parts += filter(None, (floors.standing(first, REPEATS, lang), floors.standing(set_.rows, SHORT, lang)))
    own = set_.row_of(set_.own)
    if own is not None and own.kind == RANKED:
        rank = own_rank(own, set_.rows, set_.within, lang)
        parts.append(text(lang, "answer.own", city=cells.name(own, lang), rank=rank))
    for kind in (NOT_COMPARABLE, IN_WORDS, OTHER_CASES, NOT_STATED, NOT_COVERED, NOT_READ):
        found = [r for r in set_.rows if r.kind == kind]
        if found and (ranked or kind != NOT_COMPARABLE):
            parts.append(text(lang, f"answer.{kind}", n=len(found), cities=folds.few(found, lang)))
    return text(lang, "join.clause").join(parts) + text(lang, "join.stop")


def _leading(ranked: Sequence[Row], lang: str) -> str:
    """Who goes furthest."""
    first = [r for r in ranked if r.rank_low == 1]
    names = listed(lang, [cells.name(r, lang) for r in first])
    if any(r.rank_high != 1 for r in first):
        said = text(lang, "answer.open", cities=names)
    elif any(r.same_number for r in first):
        said = text(lang, "answer.same-number", cities=names)
    elif len(first) > 1:
        said = text(lang, "answer.level", cities=names)
    else:
        said = text(lang, "answer.first", city=names, promise=cells.promise(first[0], lang))
    return said + text(lang, "answer.see-notes") if are_apart(ranked) else said


def _why_not(set_: Set, lang: str) -> str:
    """Why nothing is ranked."""
    lacking = (n for r in set_.rows for n in r.notes if n.id == "needs-convention")
    needs = {filled(n, lang)["names"] for n in lacking}
    if not set_.measure.is_ranked:
        why = text(lang, "answer.why.never")
    elif needs:
        why = text(lang, "answer.why.needs", names=listed(lang, sorted(needs)))
    else:
        why = text(lang, "answer.why.few")
    return text(lang, "answer.not-ranked", why=why)


# --- what is not ranked -------------------------------------------------------------------


def alone_table(sets: Sequence[Set], own: Collection[str], lang: str, most: int = 0) -> Table:
    """The closing list: what only one city states.

    In short the first ``most``, without what the others say if they are many; the rest is folded,
    but for the cities asked for.
    """
    said = not most or len(sets[0].rows) <= folds.FEW + 1
    head = cells.city_head(sets[0].rows, lang, "column.others")
    rows = [(s, row) for s in sets for row in s.rows if row.target is not None]
    letters, title = Letters(lang, (row for _, row in rows)), titled(alone(sets[0], lang), lang)
    keys, folded = folds.whole(rows, lambda x: x[1].city is not None and x[1].city.id in own, lang, most)

    def main(shown: tuple[Set, Row], cell: str) -> str:
        return "" if _is_variant(shown[1]) else cell

    columns: Columns[tuple[Set, Row], None] = [
        Col("measure", lambda x: main(x, x[0].measure.name.get(lang)), wraps=True),
        Col("scope", lambda x: _scope(*x, lang), keep=1, wraps=True),
        Col("city", lambda x: cells.city(x[1], lang), head=cells.city_head(sets[0].rows, lang)),
        Col("promise", lambda x: cells.promise(x[1], lang)),
        Col("from", lambda x: cells.origin(x[1], lang), keep=3),
        Col("notes", lambda x: letters.of_row(x[1], () if _is_variant(x[1]) else _no_base(x[0]))),
        Col("others", lambda x: main(x, others(x[0], letters.of, lang)), keep=2, wraps=True, head=head, when=said),
    ]
    return grid(
        lang,
        title,
        columns,
        rows,
        is_under=lambda x: _is_variant(x[1]),
        letters=letters,
        cited=folds.cited(sets, lang),
        whole=True,
        keys=keys,
        folds=folded,
        fold=folds.rows(title, len(rows), lang) if all(keys) else "",
    )


def _no_base(set_: Set) -> list[Note]:
    """Why there is no gap from what was asked for."""
    return [note for note in set_.notes if note.id.startswith("no-base")]


def _scope(set_: Set, row: Row, lang: str) -> str:
    return scope_words(set_.indicator, row.target.scope).get(lang) if row.target else ""
