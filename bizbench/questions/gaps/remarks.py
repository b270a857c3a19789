"""What must be known of both figures of a gap, each thing said once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bizbench.data.naming import join
from bizbench.data.records import Words
from bizbench.ground.record import replace
from bizbench.ground.vocabulary import Better
from bizbench.questions.caveats import ORDER_SAME_KIND, year_notes
from bizbench.questions.compare.records import Row
from bizbench.questions.gaps.records import AHEAD, BEHIND, OPEN, SAME_NUMBER, Gap, Remark, State
from bizbench.questions.gaps.sides import Numbers
from bizbench.questions.notes import Ids, Note, depends, note
from bizbench.questions.ranks import places
from bizbench.questions.terms import OTHER, OWN, Terms

#: Notes of a set that speak of its table in a comparison, not of its figures.
_OF_THE_TABLE = {
    "no-base-city",
    "no-base-floor",
    "no-base-goalpost",
    "no-base-observed",
    "cut-at-top",
    "years-apart",
    "first-on-stricter-terms",
    "first-on-looser-terms",
}
#: What is said of the pair itself in place of all that have the number.
_SAME_NUMBER = {"same-number", "same-number-stricter"}
_ORDER = "order-open"


def remarks(
    state: State, own: Row, others: tuple[Row, ...], notes: Iterable[Note], order: Iterable[Note]
) -> Iterator[Remark]:
    """The notes of the city's figure, of the first of the others, of both, and of their set.

    ``order`` says what the order of just these two depends on; it takes the place of notes on
    the order of the whole set.
    """
    yield from (Remark(n) for n in order)
    other = others[0] if others else None
    theirs = [n for n in other.notes if n.id != _ORDER] if other else []
    mine = [n for n in own.notes if not (state == OPEN and n.id == _ORDER)]
    # that an order rests on both meaning the same kind of day is not said of one alone
    alone = {n for n in {*mine} ^ {*theirs} if n.id in ORDER_SAME_KIND}
    mine, theirs = ([n for n in side if n not in alone] for side in (mine, theirs))
    for n in mine:
        yield Remark(n, (*_name(own), *(_name(other) if other and n in theirs else ())))
    if other:
        yield from (Remark(n, _name(other)) for n in theirs if n not in mine)
    left = {*_OF_THE_TABLE}
    if state == OPEN:
        left.add(_ORDER)
    if len(others) < 2:
        left |= _SAME_NUMBER
    yield from (Remark(n) for n in notes if n.id not in left)
    yield from map(Remark, year_notes(row.plan for row in (own, *others[:1]) if row.plan))


def further(row: Row) -> tuple[Remark, ...]:
    """The notes of one more row that holds the other side's promise."""
    return tuple(Remark(n, _name(row)) for n in row.notes if n.id != _ORDER)


def beside(gap: Gap, row: Row) -> Iterator[Remark]:
    """The notes of a gap with another row in place of the first of the others."""
    own = _name(gap.own)
    for remark in gap.remarks:
        if not remark.names or remark.names[:1] == own:
            yield replace(remark, names=remark.names[:1])
    yield from further(row)


def order_notes(state: State, numbers: Numbers | None, better: Better) -> Iterator[Note]:
    """Which conventions decide between the two, where the order is open."""
    if state == OPEN and numbers is not None:
        values = list(zip(numbers.own, numbers.base, strict=True))
        found = places(values, numbers.readings, better)[0].depends_on
        yield depends(_ORDER, found)


def terms_notes(state: State, own: Row, others: tuple[Row, ...], terms: Terms) -> Iterator[Note]:
    """Which way the terms of the two point, beside their numbers."""
    if not others or terms.are_same or own.city is None or others[0].city is None:
        return
    names = {OWN: own.city.name, OTHER: others[0].city.name}
    stricter = names[terms.stricter] if terms.stricter else None
    if state == SAME_NUMBER:
        parts = Ids("part", terms.differs)
        cities = join(list(names.values()))
        if stricter:
            yield note("same-number-stricter", cities=cities, parts=parts, city=stricter)
        else:
            yield note("same-number", cities=cities, parts=parts)
    elif stricter and state in (AHEAD, BEHIND):
        ahead = names[OWN if state == AHEAD else OTHER]
        if stricter == ahead:
            yield note("first-on-stricter-terms", city=ahead)
        else:
            yield note("first-on-looser-terms", city=ahead, cities=stricter)


def _name(row: Row) -> tuple[Words, ...]:
    """Whose figure it is; a goalpost is nobody's."""
    return (row.city.name,) if row.city else ()
