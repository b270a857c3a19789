"""The two sides of a gap: whose figures they are, and their numbers under every reading."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bizbench.data.conventions import Reading
from bizbench.ground.record import Struct
from bizbench.ground.vocabulary import Better
from bizbench.questions.compare.alike import terms_of_all
from bizbench.questions.compare.query import CITY, GOALPOST, MEDIAN, OBSERVED, Against
from bizbench.questions.compare.records import (
    FLOOR,
    OTHER_CASES,
    RANKED,
    REFERENCE,
    Row,
    Set,
)
from bizbench.questions.compare.references import bases_of
from bizbench.questions.terms import Terms


class Numbers(Struct, frozen=True):
    """Both sides under each of the readings, in one unit."""

    unit: str
    readings: tuple[Reading, ...]
    converted: bool
    own: tuple[Fraction, ...]
    base: tuple[Fraction, ...]


class Sides(Struct, frozen=True):
    """The city's row and the other side's; ``numbers`` where they can be set side by side.

    ``is_refused`` says that others state something, but too few for a median; ``is_elsewhere``
    that the other side states the measure for other cases only; ``terms`` are set where they are
    not simply those of the two.
    """

    own: Row
    others: tuple[Row, ...] = ()
    perhaps: tuple[Row, ...] = ()
    numbers: Numbers | None = None
    is_refused: bool = False
    is_elsewhere: bool = False
    terms: Terms | None = None


def sides(set_: Set, city: str, against: Against) -> Sides:
    """Who stands against whom in a set in which the city has a row."""
    own = set_.row_of(city)
    assert own is not None
    if against.kind in (GOALPOST, OBSERVED):
        return _measured(set_, own)
    if against.kind == FLOOR:
        return _on_floor(set_, own)
    rivals = [row for row in set_.by_city if row is not own]
    if against.kind == CITY:
        rivals = [row for row in rivals if row.city and row.city.id == against.city]
    ranked = [row for row in rivals if row.kind == RANKED]
    if own.kind == RANKED and against.kind == MEDIAN:
        base = bases_of(against, [own, *ranked], None)[0]
        numbers = _numbers(set_, own, base) if base else None
        return Sides(own, numbers=numbers, is_refused=base is None)
    if ranked:
        base, best, perhaps = _best(ranked, set_.measure.better)
        terms = terms_of_all(own, best, set_.measure)
        alike = [row for row, found in zip(best, terms, strict=True) if found.are_same]
        others = [row for row, found in zip(best, terms, strict=True) if not found.are_same]
        best = (*alike, *others)
        numbers = _numbers(set_, own, base) if own.kind == RANKED else None
        return Sides(own, best, perhaps, numbers)
    stating = tuple(row for row in rivals if row.target is not None)
    return Sides(own, stating, is_elsewhere=any(row.kind == OTHER_CASES for row in rivals))


def _on_floor(set_: Set, own: Row) -> Sides:
    """Beside what is laid down above; that it holds for more than the promise is no difference."""
    floor = own.floor
    if floor is None:
        return Sides(own)
    line = next(row for row in set_.floors if row.target == floor.target)
    if own.gap is None:
        return Sides(own, (line,))
    terms = floor.verdict.terms if floor.verdict else None
    return Sides(own, (line,), numbers=_numbers(set_, own, line.values), terms=terms)


def _numbers(set_: Set, own: Row, base: Sequence[Fraction]) -> Numbers:
    converted = any(row.converted for row in set_.rows)
    return Numbers(set_.unit, set_.readings, converted, own.values, tuple(base))


def _best(
    ranked: Sequence[Row], better: Better
) -> tuple[Sequence[Fraction], tuple[Row, ...], tuple[Row, ...]]:
    """The best numbers, the rows that have that under the reading shown, or under another only."""
    pick = min if better == "lower" else max
    near = 1 + min(row.rank_low or 0 for row in ranked)  # only the city itself can be between
    ranked = [row for row in ranked if row.rank_low is not None and row.rank_low <= near]
    numbers = {id(row.values): row.values for row in ranked}  # equal ones are mostly one object
    best = [pick(values) for values in zip(*numbers.values(), strict=True)]
    have = {of: [v == b for v, b in zip(mine, best, strict=True)] for of, mine in numbers.items()}
    shown = tuple(row for row in ranked if have[id(row.values)][0])
    other = tuple(
        row for row in ranked if not have[id(row.values)][0] and any(have[id(row.values)])
    )
    return best, shown, other


def _measured(set_: Set, own: Row) -> Sides:
    """Beside a goalpost or an observation, for which a figure needs no other city's."""
    row = next((r for r in set_.rows if r.kind == REFERENCE), None)
    if row is None:
        return Sides(own)
    return Sides(own, (row,), numbers=_numbers(set_, own, row.values) if own.gap else None)
