"""Rows with the same number: level, or the same number on other terms."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from bizbench.data.naming import join
from bizbench.data.records import Measure, Target, Words
from bizbench.ground.record import replace
from bizbench.questions.compare.records import RANKED, Alike, Row
from bizbench.questions.notes import Ids, Note, note
from bizbench.questions.terms import (
    OTHER,
    OWN,
    SAME,
    TERMS,
    Signature,
    Term,
    Terms,
    all_between,
    signature,
    told,
)


def with_alike(
    rows: Sequence[Row], measure: Measure, whole: Collection[str]
) -> tuple[list[Row], list[Note]]:
    """Ranked rows, those of ``whole`` (by city) with the ones that have their number.

    Level ones stand apart from others. Then what must be said of numbers that are the same on
    other terms.
    """
    made, notes = [*rows], []
    pairs = _Pairs(measure)
    for ties in _ties(rows):
        group = _Group([rows[n] for n in ties], pairs)
        for at, n in enumerate(ties):
            if group.ids[at] in whole:
                level, unlike = group.beside(at)
                made[n] = replace(rows[n], level_with=level, same_number=unlike)
        if group.is_mixed:
            notes.append(group.note())
    return made, notes


def _ties(rows: Iterable[Row]) -> Iterator[list[int]]:
    """The rows that are equal under every reading, group by group."""
    groups: dict[tuple[tuple[int, int], ...], list[int]] = {}
    known: dict[int, list[int]] = {}  # what was reckoned once is one object
    for n, row in enumerate(rows):
        if id(row.values) not in known:
            numbers = tuple(value.as_integer_ratio() for value in row.values)
            known[id(row.values)] = groups.setdefault(numbers, [])
        known[id(row.values)].append(n)
    yield from (group for group in groups.values() if len(group) > 1)


class _Pairs:
    """The terms of promises of a measure, numbered, and held against each other once."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._numbers: dict[Signature, int] = {}
        self._of: list[tuple[Target, Signature]] = []
        self._known: dict[tuple[int, int], Terms] = {}

    def number(self, target: Target) -> int:
        """The same for promises on the same terms."""
        terms = signature(target, self._measure)
        number = self._numbers.setdefault(terms, len(self._of))
        if number == len(self._of):
            self._of.append((target, terms))
        return number

    def between(self, own: int, other: int) -> Terms:
        """Those of one number held against those of another."""
        if (own, other) not in self._known:
            found = told(*self._of[own], *self._of[other], self._measure)
            self._known[own, other], self._known[other, own] = found, found.turned
        return self._known[own, other]


class _Group:
    """Rows with the same number; ``kinds`` are those on the same terms, by their places."""

    def __init__(self, rows: Sequence[Row], pairs: _Pairs) -> None:
        self.rows = rows
        self.ids = [_id(row) for row in rows]
        self._told = [pairs.number(row.target) for row in rows if row.target is not None]
        self._kinds: dict[int, list[int]] = {}
        for at, terms in enumerate(self._told):
            self._kinds.setdefault(terms, []).append(at)
        self._between = pairs.between
        self._unlike: dict[int, tuple[Alike, ...]] = {}

    @property
    def is_mixed(self) -> bool:
        return len(self._kinds) > 1

    def beside(self, at: int) -> tuple[tuple[str, ...], tuple[Alike, ...]]:
        """The rows level with one, and the others."""
        mine = self._told[at]
        if mine not in self._unlike:
            others = (pair for pair in zip(self.ids, self._told, strict=True) if pair[1] != mine)
            found = tuple(Alike(id, self._between(mine, theirs)) for id, theirs in others)
            self._unlike[mine] = found
        level = self._kinds[mine]
        return tuple(self.ids[n] for n in level if n != at), self._unlike[mine]

    def note(self) -> Note:
        """What sets the rows apart, and whose terms are stricter than those of all others."""
        differs: set[Term] = set()
        strict: list[int] = []
        for mine, at in self._kinds.items():
            found = [self._between(mine, theirs) for theirs in self._kinds if theirs != mine]
            differs.update(*(terms.differs for terms in found))
            if all(terms.stricter == OWN for terms in found):
                strict += at
        parts = Ids("part", tuple(term for term in TERMS if term in differs))
        cities = _names(self.rows)
        if strict:
            city = _names([self.rows[n] for n in sorted(strict)])
            return note("same-number-stricter", cities=cities, parts=parts, city=city)
        return note("same-number", cities=cities, parts=parts)


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


def lead_notes(rows: Sequence[Row], measure: Measure) -> Iterator[Note]:
    """What must be said of the terms on which the first of a set leads."""
    first = [row for row in rows if row.kind == RANKED and row.rank == 1]
    rest = [row for row in rows if row.kind == RANKED and row.rank != 1]
    if len(first) == 1 and not first[0].is_open and rest:
        yield from _of_the_first(first[0], rest, measure)


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
