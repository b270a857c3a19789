"""Rows with the same number: level, or the same number on other terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from bizbench.data.naming import join
from bizbench.data.records import Measure, Words
from bizbench.questions.compare.records import RANKED, Alike, Row
from bizbench.questions.notes import Ids, Note, note
from bizbench.questions.terms import OTHER, OWN, SAME, TERMS, Terms, between


def with_alike(rows: Sequence[Row], measure: Measure) -> list[Row]:
    """Every ranked row with those that have its number: level ones apart from the others."""
    made = {id(row): row for row in rows}
    for group in _ties(rows):
        for row in group:
            made[id(row)] = _beside(row, group, measure)
    return [made[id(row)] for row in rows]


def _ties(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The ranked rows that are equal under every reading, group by group."""
    groups: dict[tuple[Fraction, ...], list[Row]] = {}
    for row in rows:
        if row.kind == RANKED:
            groups.setdefault(row.values, []).append(row)
    yield from (group for group in groups.values() if len(group) > 1)


def _beside(row: Row, group: Sequence[Row], measure: Measure) -> Row:
    found = [(other, terms_of(row, other, measure)) for other in group if other is not row]
    level = [_id(other) for other, terms in found if terms.are_same]
    unlike = [Alike(_id(other), terms) for other, terms in found if not terms.are_same]
    return replace(row, level_with=tuple(level), same_number=tuple(unlike))


def terms_of(first: Row, second: Row, measure: Measure) -> Terms:
    """The terms of two rows' promises; an observed value has none to hold against."""
    if first.target is None or second.target is None:
        return SAME
    return between(first.target, second.target, measure)


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
    rest = [row for row in rows if row.kind == RANKED and row not in first]
    if len(first) == 1 and not first[0].is_open and rest:
        yield from _of_the_first(first[0], rest, measure)


def _same_number(group: Sequence[Row]) -> Note:
    differs = {term for row in group for other in row.same_number for term in other.terms.differs}
    parts = Ids("part", tuple(term for term in TERMS if term in differs))
    strictest = [row for row in group if _is_strictest(row)]
    cities = _names(group)
    if strictest:
        return note("same-number-stricter", cities=cities, parts=parts, city=_names(strictest))
    return note("same-number", cities=cities, parts=parts)


def _is_strictest(row: Row) -> bool:
    """Whether its terms are stricter than those of all that have its number on other terms."""
    return all(other.terms.stricter == OWN for other in row.same_number)


def _of_the_first(first: Row, rest: Sequence[Row], measure: Measure) -> Iterator[Note]:
    """Whether the terms of the best number are stricter too, or somebody else's are."""
    found = [(row, terms_of(first, row, measure)) for row in rest]
    stricter = [row for row, terms in found if terms.stricter == OTHER]
    sides = {terms.stricter for _, terms in found if not terms.are_same}
    if stricter:
        yield note("first-on-looser-terms", city=_names([first]), cities=_names(stricter))
    elif sides == {OWN}:
        yield note("first-on-stricter-terms", city=_names([first]))


def _names(rows: Sequence[Row]) -> Words:
    return join([row.city.name for row in rows if row.city is not None])
