"""The best promises as a page: a table for each indicator, and what has no best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from bizbench.ground.texts import text
from bizbench.output.page import Block, Page, Table
from bizbench.output.pages.compare import documents, indicators, unstated
from bizbench.output.pages.grid import Col, Columns, grid, laid_out, titled
from bizbench.output.words import amounts, cells, set_cells, sources
from bizbench.output.words.set_cells import SetLetters, footer, others
from bizbench.questions.best.records import FIRST, LEVEL, OPEN, Best, Leader, Practice
from bizbench.questions.compare.records import Row, Set
from bizbench.questions.compare.standing import CERTAIN


def page(best: Best, lang: str) -> Page:
    """What the tables are, the best promises by indicator, the rest, the documents."""
    found = best.comparison
    what = text(lang, "set.everything") if found.query.everything else indicators(found, lang)
    title = text(lang, "best.title", what=what)
    return laid_out(title, _blocks(best, lang), footer(found, lang), lang)


def _blocks(best: Best, lang: str) -> Iterator[Block | str]:
    yield _intro(best, lang)
    for indicator in best.comparison.indicators:
        found = [p for p in best.practices if p.set.indicator.id == indicator.id]
        if found:
            yield _table(best, found, lang)
    for id, sets in (("alone", best.alone), ("unranked", best.unranked)):
        if sets:
            yield _closing(id, sets, lang)
    for silence in best.comparison.silences:
        name, sentence = silence.indicator.name.get(lang), unstated(silence, lang)
        yield text(lang, "best.unstated", name=name, sentence=sentence)
    yield from documents(best.comparison, lang)


def _intro(best: Best, lang: str) -> str:
    if not best.practices:
        return text(lang, "best.none")
    said = text(lang, "best.intro")
    if any(p.state == OPEN for p in best.practices):
        said += text(lang, "best.intro-open")
    if any(leader.row.converted for p in best.practices for leader in p.leaders):
        said += text(lang, "best.intro-converted")
    if best.own is not None:
        said += text(lang, "best.intro-own", city=best.own.name.get(lang))
    return said


# --- one indicator ------------------------------------------------------------------------


class _Held(NamedTuple):
    """Who holds the best promise of a practice."""

    practice: Practice
    leader: Leader


def _table(best: Best, practices: Sequence[Practice], lang: str) -> Table:
    letters = SetLetters(lang)
    sets = [p.set for p in practices]
    rows = [_Held(p, leader) for p in practices for leader in p.leaders]
    for held in rows:  # the letters of the best promise come before those of the own one
        _notes(held.practice.set, held.leader.row, letters, lang)
        _own(held.practice, letters, lang)
    return grid(
        lang,
        titled(sets[0].indicator.name.get(lang), lang),
        _columns(best, letters, lang),
        rows,
        letters=letters,
        remarks=sources.of_sets(sets, lang),
        whole=True,
    )


def _columns(best: Best, letters: SetLetters, lang: str) -> Columns[_Held, None]:
    own = best.own is not None
    name = best.own.name.get(lang) if best.own else ""
    return [
        Col("measure", lambda x: x.practice.set.measure.name.get(lang), wraps=True, least=20),
        Col("basis", lambda x: set_cells.basis(x.practice.set, lang), keep=7, wraps=True, least=20),
        Col("unit", lambda x: set_cells.unit(x.practice.set, lang), keep=8, wraps=True, least=20),
        Col("standing", lambda x: _standing(*x, lang), keep=1, wraps=True, least=16),
        Col("city", lambda x: cells.name(x.leader.row, lang)),
        Col("promise", lambda x: set_cells.promise(x.leader.row, lang)),
        Col("own", lambda x: _own(x.practice, letters, lang), keep=2, wraps=True, head=name, when=own),
        Col("gap", lambda x: _gap(*x), right=True, keep=3, when=own),
        Col("adopted", lambda x: _adopted(*x, lang), keep=4, wraps=True, when=own),
        Col("from", lambda x: cells.origin(x.leader.row, lang), keep=5),
        Col("written", lambda x: _written(x.leader.row, lang), keep=9, wraps=True),
        Col("document", lambda x: _cited(x.leader.row, lang), keep=10),
        Col("others", lambda x: others(x.practice.set, letters.of_notes, lang), keep=11, wraps=True),
        Col("notes", lambda x: letters.of_set(x.practice.set, x.leader.row.notes), keep=1),
    ]


def _notes(set_: Set, row: Row, letters: SetLetters, lang: str) -> None:
    """Gives the notes of a promise their letters, those on the other cities first."""
    others(set_, letters.of_notes, lang)
    letters.of_set(set_, row.notes)


def _written(row: Row, lang: str) -> str:
    return text(lang, "set.written", written=row.target.written) if row.target else ""


def _cited(row: Row, lang: str) -> str:
    return sources.cited(row.plan, lang) if row.plan else ""


def _standing(practice: Practice, leader: Leader, lang: str) -> str:
    """``★ best``, ``★ level``, or that the order is open, with the rank interval."""
    state = practice.state
    if state in (FIRST, LEVEL):
        return set_cells.marked(leader.standing, text(lang, f"best.{state}"))
    id = "best.open-certain" if leader.standing == CERTAIN else "best.open-possible"
    return set_cells.marked(leader.standing, text(lang, id, rank=cells.rank(leader.row)))


# --- beside the own city ------------------------------------------------------------------


def _own(practice: Practice, letters: SetLetters, lang: str) -> str:
    """What the own city promises."""
    own = practice.own
    if own is None or own.city is None:
        return ""
    why = set_cells.rank_or_why(own, practice.set, lang) if own.rank_low is None else ""
    return set_cells.joined(lang, set_cells.promise(own, lang), why, letters.of_notes(own.notes))


def _gap(practice: Practice, leader: Leader) -> str:
    """How far the own promise is from the best."""
    change = leader.adoption
    if change is None or practice.is_own_best:
        return ""
    rows = practice.set.rows
    largest = max((abs(r.value) for r in rows if r.value is not None), default=Fraction(0))
    converted = any(r.converted for r in rows)
    return amounts.gap(change.gap, is_base=False, converted=converted, largest=largest)


def _adopted(practice: Practice, leader: Leader, lang: str) -> str:
    """The own city's rank now, and with the best promise."""
    own, change = practice.own, leader.adoption
    if own is None or own.city is None:
        return ""
    if practice.is_own_best:
        return text(lang, "best.already")
    if change is None:
        return text(lang, "best.itself")
    then = cells.places(change.rank_low, change.rank_high, change.is_open)
    return text(lang, "best.adopted", now=cells.rank(own), then=then)


# --- what has no best ---------------------------------------------------------------------


class _Alone(NamedTuple):
    """A promise without a best, or a set in which nobody makes one."""

    set: Set
    row: Row | None


def _closing(id: str, sets: Sequence[Set], lang: str) -> Table:
    """What one city alone states, or what several state and nobody can rank."""
    letters = SetLetters(lang)
    columns: Columns[_Alone, None] = [
        Col("measure", lambda x: _name(x.set, lang), wraps=True),
        Col("basis", lambda x: set_cells.basis(x.set, lang), keep=4, wraps=True),
        Col("city", lambda x: cells.name(x.row, lang) if x.row else ""),
        Col("promise", lambda x: set_cells.promise(x.row, lang) if x.row else "", wraps=True, least=20),
        Col("from", lambda x: cells.origin(x.row, lang) if x.row else "", keep=3),
        Col("written", lambda x: _written(x.row, lang) if x.row else "", keep=5, wraps=True),
        Col("document", lambda x: _cited(x.row, lang) if x.row else "", keep=6),
        Col("others", lambda x: others(x.set, letters.of_notes, lang), keep=7, wraps=True),
        Col("notes", lambda x: letters.of_set(x.set, x.row.notes if x.row else ()), keep=1),
    ]
    return grid(
        lang,
        titled(text(lang, f"best.{id}"), lang),
        columns,
        [_Alone(s, row) for s in sets for row in s.stating or (None,)],
        lead=[text(lang, f"best.{id}-why")],
        letters=letters,
        remarks=sources.of_sets(sets, lang),
        whole=True,
    )


def _name(set_: Set, lang: str) -> str:
    return f"{set_.indicator.name.get(lang)} › {set_.measure.name.get(lang)}"
