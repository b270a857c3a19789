"""The two sides of a gap: whose figures they are, and their numbers under every reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions, Reading
from bizbench.ground.vocabulary import Better
from bizbench.questions.caveats import conversion_notes, measuring_notes
from bizbench.questions.compare.alike import terms_of
from bizbench.questions.compare.records import (
    ALONE,
    CITY,
    GOALPOST,
    MEDIAN,
    OBSERVED,
    OTHER_CASES,
    RANKED,
    REFERENCE,
    VARIANT,
    Against,
    Row,
    Set,
)
from bizbench.questions.compare.references import base_values, reference_row
from bizbench.questions.measuring import amount_of, measuring
from bizbench.questions.notes import Note


@dataclass(frozen=True, slots=True)
class Numbers:
    """Both sides under each of the readings, in one unit."""

    unit: str
    readings: tuple[Reading, ...]
    converted: bool
    own: tuple[Fraction, ...]
    base: tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """The city's row and the other side's; ``numbers`` where they can be set side by side.

    ``notes`` are those of a pair that is in no set; ``is_elsewhere`` says that the other side
    states the measure for other cases only.
    """

    own: Row
    others: tuple[Row, ...] = ()
    perhaps: tuple[Row, ...] = ()
    numbers: Numbers | None = None
    notes: tuple[Note, ...] = ()
    is_elsewhere: bool = False


def sides(
    catalog: Catalog, set_: Set, city: str, against: Against, assumptions: Assumptions
) -> Sides:
    """Who stands against whom in a set in which the city has a row."""
    own = next(row for row in cities_of(set_) if row.city and row.city.id == city)
    if against.kind in (GOALPOST, OBSERVED):
        return _measured(catalog, set_, own, against, assumptions)
    rivals = [row for row in cities_of(set_) if row is not own]
    if against.kind == CITY:
        rivals = [row for row in rivals if row.city and row.city.id == against.city]
    ranked = [row for row in rivals if row.kind == RANKED]
    if own.kind == RANKED and against.kind == MEDIAN:
        return Sides(own, numbers=_numbers(set_, own, _median(set_, against)))
    if ranked:
        best, perhaps = _best(ranked, set_.measure.better)
        best = tuple(sorted(best, key=lambda row: not terms_of(own, row, set_.measure).are_same))
        numbers = None
        if own.kind == RANKED:
            pick = min if set_.measure.better == "lower" else max
            base = [pick(values) for values in zip(*(r.values for r in ranked), strict=True)]
            numbers = _numbers(set_, own, base)
        return Sides(own, best, perhaps, numbers)
    stating = tuple(row for row in rivals if row.target is not None)
    return Sides(own, stating, is_elsewhere=any(row.kind == OTHER_CASES for row in rivals))


def cities_of(set_: Set) -> list[Row]:
    """One row for each city."""
    return [row for row in set_.rows if row.kind not in (VARIANT, REFERENCE)]


def _numbers(set_: Set, own: Row, base: Sequence[Fraction]) -> Numbers:
    converted = any(row.converted for row in set_.rows)
    return Numbers(set_.unit, set_.readings, converted, own.values, tuple(base))


def _best(ranked: Sequence[Row], better: Better) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows that are best under the reading shown, and those that are under another only."""
    pick = min if better == "lower" else max
    best = [pick(values) for values in zip(*(row.values for row in ranked), strict=True)]
    shown = tuple(row for row in ranked if row.values[0] == best[0])
    other = tuple(
        row
        for row in ranked
        if row not in shown and any(v == b for v, b in zip(row.values, best, strict=True))
    )
    return shown, other


def _median(set_: Set, against: Against) -> Sequence[Fraction]:
    ranked = [row for row in set_.rows if row.kind == RANKED]
    under = list(zip(*(row.values for row in ranked), strict=True))
    base = base_values(against, ranked, under, None)
    assert base is not None
    return base


def _measured(
    catalog: Catalog, set_: Set, own: Row, against: Against, assumptions: Assumptions
) -> Sides:
    """Beside a goalpost or an observation, for which a figure needs no other city's."""
    found = reference_row(catalog, against, set_.measure, set_.indicator, set_.basis)
    if found is None:
        return Sides(own)
    blank = replace(found[0], value=found[1].number)
    row = next((r for r in set_.rows if r.kind == REFERENCE), None)
    if own.kind == RANKED and row is not None:
        return Sides(own, (row,), numbers=_numbers(set_, own, row.values))
    if own.kind != ALONE:
        return Sides(own, (blank,))
    assert own.target is not None and own.city is not None
    amount = amount_of(own.target, set_.measure)
    how = measuring(set_.measure, {own.city.id: amount}, assumptions, found[1])
    if not how.with_reference:
        return Sides(own, (blank,))
    mine, theirs = (tuple(how.value(a, r) for r in how.readings) for a in (amount, found[1]))
    caveats = (*own.notes, *conversion_notes(amount, how))
    own = replace(own, value=mine[0], values=mine, notes=caveats)
    numbers = Numbers(how.unit, how.readings, how.converts, mine, theirs)
    notes = tuple(measuring_notes(how))
    return Sides(own, (blank,), numbers=numbers, notes=notes)
