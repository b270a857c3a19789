"""Rows with the same number: level, or the same number on other terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data.naming import join
from bizbench.data.records import Measure, Words
from bizbench.ground.record import replace
from bizbench.questions.compare.records import RANKED, Alike, Row
from bizbench.questions.notes import Ids, Note, note
from bizbench.questions.terms import (
    OTHER,
    OWN,
    SAME,
    TERMS,
    Term,
    Terms,
    all_between,
    all_told,
    signature,
)


def with_alike(rows: Sequence[Row], measure: Measure) -> list[Row]:
    """Every ranked row with those that have its number: level ones apart from the others."""
    made = {_id(row): row for row in rows}
    for group in _ties(rows):
        for row, level, unlike in _beside(group, measure):
            made[_id(row)] = replace(row, level_with=level, same_number=unlike)
    return [*made.values()]


def _ties(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The ranked rows that are equal under every reading, group by group."""
    groups: dict[tuple[tuple[int, int], ...], list[Row]] = {}
    for row in rows:
        if row.kind == RANKED:
            numbers = tuple(value.as_integer_ratio() for value in row.values)
            groups.setdefault(numbers, []).append(row)
    yield from (group for group in groups.values() if len(group) > 1)


def _beside(
    group: Sequence[Row], measure: Measure
) -> Iterator[tuple[Row, tuple[str, ...], tuple[Alike, ...]]]:
    """Each of some rows with the same number, the level ones beside it, and the others."""
    ids = [_id(row) for row in group]
    targets = [row.target for row in group if row.target is not None]
    told = [signature(target, measure) for target in targets]
    unlike: dict[tuple[str, ...], tuple[Alike, ...]] = {}
    for at, row in enumerate(group):
        own = told[at]
        if own not in unlike:
            found = all_told(targets[at], zip(targets, told, strict=True), measure)
            unlike[own] = tuple(
                Alike(id, terms) for id, terms in zip(ids, found, strict=True) if not terms.are_same
            )
        level = (id for id, terms in zip(ids, told, strict=True) if terms == own)
        yield row, tuple(id for id in level if id != ids[at]), unlike[own]


def terms_of(first: Row, second: Row, measure: Measure) -> Terms:
    """The terms of two rows' promises; an observed value has none to hold against."""
    return terms_of_all(first, [second], measure)[0]


def terms_of_all(first: Row, others: Sequence[Row], measure: Measure) -> list[Terms]:
    """Those of one row's promise against each of several."""
    if first.target is None:
        return [SAME] * len(others)
    stated = [row.target for row in others if row.target is not None]
    found = iter(all_between(first.target, stated, measure))
    return [SAME if row.target is None else next(found) for row in others]


def _id(row: Row) -> str:
    assert row.city is not None
    return row.city.id


def alike_notes(rows: Sequence[Row], measure: Measure) -> Iterator[Note]:
    """What must be said of a set: numbers that are the same on other terms, and whose lead."""
    for group in _ties(rows):
        unlike = [row for row in group if row.same_number]
        if unlike:
            yield _same_number(unlike)
    first = [row for row in rows if row.kind == RANKED and row.rank == 1]
    rest = [row for row in rows if row.kind == RANKED and row.rank != 1]
    if len(first) == 1 and not first[0].is_open and rest:
        yield from _of_the_first(first[0], rest, measure)


def _same_number(group: Sequence[Row]) -> Note:
    seen: set[str] = set()
    strict: set[str] = set()
    differs: set[Term] = set()
    for row in group:
        # Those level with it have the same beside them.
        if _id(row) not in seen:
            level = {_id(row), *row.level_with}
            seen |= level
            differs |= {term for other in row.same_number for term in other.terms.differs}
            strict |= level if _is_strictest(row) else set()
    parts = Ids("part", tuple(term for term in TERMS if term in differs))
    cities = _names(group)
    if strict:
        city = _names([row for row in group if _id(row) in strict])
        return note("same-number-stricter", cities=cities, parts=parts, city=city)
    return note("same-number", cities=cities, parts=parts)


def _is_strictest(row: Row) -> bool:
    """Whether its terms are stricter than those of all that have its number on other terms."""
    return all(other.terms.stricter == OWN for other in row.same_number)


def _of_the_first(first: Row, rest: Sequence[Row], measure: Measure) -> Iterator[Note]:
    """Whether the terms of the best number are stricter too, or somebody else's are."""
    found = terms_of_all(first, rest, measure)
    stricter = [row for row, terms in zip(rest, found, strict=True) if terms.stricter == OTHER]
    sides = {terms.stricter for terms in found if not terms.are_same}
    if stricter:
        yield note("first-on-looser-terms", city=_names([first]), cities=_names(stricter))
    elif sides == {OWN}:
        yield note("first-on-stricter-terms", city=_names([first]))


def _names(rows: Sequence[Row]) -> Words:
    return join([row.city.name for row in rows if row.city is not None])
