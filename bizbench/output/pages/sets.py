"""Several sets in short: a line for each, with who goes furthest in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, get_args

from bizbench.data.naming import scope_words
from bizbench.data.records import City
from bizbench.ground.texts import text
from bizbench.output.page import Block, Table
from bizbench.output.pages.grid import Col, Columns, grid
from bizbench.output.words import cells
from bizbench.output.words.labels import listed, said_of
from bizbench.output.words.within import own_rank
from bizbench.questions.compare.notes import are_apart
from bizbench.questions.compare.records import NOT_READ, RANKED, REPEATS, Comparison, Row, Set
from bizbench.questions.compare.standing import are_on_looser_terms, leaders

FirstPlace = Literal["alone", "level", "same-number", "open"]
FIRST: tuple[FirstPlace, ...] = get_args(FirstPlace)
#: So many leaders are named.
NAMED = 2


def in_short(comparison: Comparison, lang: str) -> Iterator[Block | str]:
    """The sets that are ranked as one table, then in a sentence each what is not ranked."""
    ranked = [s for s in comparison.sets if s.is_ranked]
    several = len({s.indicator.id for s in comparison.sets}) > 1
    if ranked:
        yield table(ranked, _own(comparison), several, lang)
    rest = [s for s in comparison.sets if s.is_table and not s.is_ranked]
    sentences, shown = [], "-shown" if comparison.selection else ""
    if rest:
        names = text(lang, "join.clause").join(_name(s, several, lang) for s in rest)
        sentences.append(text(lang, "sets.unranked", names=names))
    alone = sum(len(s.stating) for s in comparison.sets if not s.is_table)
    cities = [row.city for s in comparison.sets for row in s.rows]
    if alone:
        sentences.append(said_of(cities, lang, f"sets.alone{shown}", n=alone))
    nobody = sum(len(s.measures) for s in comparison.silences)
    if nobody:
        sentences.append(said_of(cities, lang, f"sets.unstated{shown}", n=nobody))
    if sentences:
        yield text(lang, "profile.join").join(sentences)


def _own(comparison: Comparison) -> City | None:
    """The one city asked for, if it has a row."""
    asked = comparison.query.cities
    if not asked or len(asked) > 1:
        return None
    rows = (row for set_ in comparison.sets for row in set_.rows)
    return next((row.city for row in rows if row.city and row.city.id == asked[0]), None)


def _name(set_: Set, several: bool, lang: str) -> str:
    scope = scope_words(set_.indicator, set_.basis)
    parts = (*([set_.indicator.name] if several else []), set_.measure.name, scope)
    return " › ".join(part.get(lang) for part in parts)


def table(sets: Sequence[Set], own: City | None, several: bool, lang: str) -> Table:
    """A line for each set; with ``several`` indicators each is named."""
    columns: Columns[Set, None] = [
        Col("sets.column.set", lambda s: _name(s, several, lang), wraps=True, least=24),
        Col(
            "own",
            lambda s: _mine(s, own, lang),
            head=own.name.get(lang) if own else None,
            wraps=True,
            when=own is not None,
        ),
        Col("sets.column.first", lambda s: first(s, lang), wraps=True, least=24),
        Col(
            "sets.column.ranked",
            lambda s: f"{_ranked(s)} / {_unranked(s, lang)}",
            when=not any(note.id == "cut-at-top" for s in sets for note in s.notes),
        ),
        Col("sets.column.order", lambda s: order(s, lang), keep=1),
        Col("sets.column.years", lambda s: years(s), keep=2),
    ]
    apart = any(
        first_place(s) == "same-number" or are_apart([row for row in s.rows if row.kind == RANKED]) for s in sets
    )
    remarks = [*starred(sets, lang), *([text(lang, "sets.apart")] if apart else [])]
    return grid(lang, text(lang, "sets.title"), columns, sets, remarks=remarks)


def starred(sets: Iterable[Set], lang: str) -> Iterator[str]:
    """What the mark at a leader means, where there is any."""
    if any(are_on_looser_terms(leaders(s), s) for s in sets):
        yield text(lang, "sets.starred")


def _ranked(set_: Set) -> int:
    return sum(row.kind == RANKED for row in set_.rows)


def _mine(set_: Set, own: City | None, lang: str) -> str:
    row = set_.row_of(own.id) if own else None
    if row is None:
        return ""
    if row.kind != RANKED:
        return cells.promise(row, lang)
    return text(lang, "sets.own", promise=cells.promise(row, lang), rank=own_rank(row, set_.rows, set_.within, lang))


def first(set_: Set, lang: str) -> str:
    """Who goes furthest with what; of many that promise the same, how many they are."""
    groups: dict[str, list[Row]] = {}
    for row in leaders(set_):
        groups.setdefault(_promise(row, set_, lang), []).append(row)
    said = [_named(rows, promise, set_, lang) for promise, rows in [*groups.items()][: NAMED + 1]]
    rest = sum(map(len, [*groups.values()][NAMED + 1 :]))
    shown = text(lang, "join.clause").join(said)
    return text(lang, "sets.more", cities=shown, n=rest) if rest else shown


def _promise(row: Row, set_: Set, lang: str) -> str:
    """What is promised, and for whom if that is not for all that the set is compared at."""
    promise = cells.promise(row, lang)
    if row.target is None or row.target.scope == set_.basis:
        return promise
    return text(lang, "sets.scoped", promise=promise, scope=cells.scope(row, set_, lang))


def _named(rows: Sequence[Row], promise: str, set_: Set, lang: str) -> str:
    """Who makes a promise, with a mark where it is one on looser terms than the next in line."""

    def marked(said: str, *by: Row) -> str:
        return text(lang, "sets.star", cities=said) if are_on_looser_terms(by, set_) else said

    if len(rows) > NAMED + 1:
        names = marked(said_of((r.city for r in rows), lang, "answer.count", n=len(rows)), *rows)
    else:
        names = listed(lang, [marked(cells.dated_city(r, lang), r) for r in rows])
    return text(lang, "sets.leader", cities=names, promise=promise)


def first_place(set_: Set) -> FirstPlace:
    """Whether the first place is one city's alone, shared, held on other terms, or open."""
    found = leaders(set_)
    if any(row.rank_high != 1 for row in found):
        return "open"
    if any(row.same_number for row in found):
        return "same-number"
    return "level" if len(found) > 1 else "alone"


def order(set_: Set, lang: str) -> str:
    """The same in words, or that it only repeats a floor; nothing where one city leads."""
    leading = leaders(set_)
    if leading and all(row.floor and row.floor.state == REPEATS for row in leading):
        return text(lang, "sets.repeats")
    found = first_place(set_)
    return "" if found == "alone" else text(lang, f"sets.{found}")


def years(set_: Set) -> str:
    """From when to when the plans are, where they are years apart."""
    found = (dict(note.params) for note in set_.notes if note.id == "years-apart")
    return next((f"{params['first']}–{params['last']}" for params in found), "")


def _unranked(set_: Set, lang: str) -> str:
    """How many have no rank, whyever: with the ranked they are all that are compared."""
    kinds = [row.kind for row in set_.by_city if row.kind != RANKED]
    unread = kinds.count(NOT_READ)
    return text(lang, "sets.unread", n=len(kinds), unread=unread) if unread else str(len(kinds))
