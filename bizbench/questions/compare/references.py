"""From what a gap is measured: a city, the median, a goalpost or an observation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from bizbench.data.catalog import Catalog
from bizbench.data.naming import scope_words
from bizbench.data.recipes import identity
from bizbench.data.records import Indicator, Measure, Observed, Scope, Series
from bizbench.ground.record import replace
from bizbench.questions.compare.notes import scope_note
from bizbench.questions.compare.query import BEST, CITY, GOALPOST, MEDIAN, OBSERVED, Against
from bizbench.questions.compare.records import REFERENCE, Row
from bizbench.questions.compare.select import nearest
from bizbench.questions.measuring import Amount
from bizbench.questions.notes import Note, Span, note

#: How many figures a median needs, whatever it is of: of fewer it is hardly more than one of them.
FEWEST = 4


def reference_row(
    catalog: Catalog,
    against: Against,
    measure: Measure,
    indicator: Indicator,
    basis: Scope,
    strict: bool = False,
) -> tuple[Row, Amount] | Note | None:
    """The row of a goalpost or an observation, unvalued, and its amount; else why there is none.

    None where gaps are measured from cities. Under ``strict`` another scope is no reference.
    """
    if against.kind == GOALPOST:
        posts = measure.goalposts
        if posts is None or posts.case != basis.case:
            return note("no-base-goalpost")
        amount = Amount(posts.best, measure.unit, identity(measure.unit))
        return Row(REFERENCE, None, notes=(note("goalpost", reason=posts.reason),)), amount
    if against.kind == OBSERVED:
        return _observed_row(catalog, against, measure, indicator, basis, strict)
    return None


def _observed_row(
    catalog: Catalog,
    against: Against,
    measure: Measure,
    indicator: Indicator,
    basis: Scope,
    strict: bool,
) -> tuple[Row, Amount] | Note:
    assert against.city is not None
    city = catalog.cities[against.city]
    mine = {
        value.scope: (series, value)
        for series, value in observed_values(catalog, against.city, against.series)
        if value.measure == measure.id and value.scope.case == basis.case
    }
    scope = nearest(indicator, basis, list(mine))
    if scope is None or mine[scope][1].recipe is None:
        return note("no-base-observed", city=city.name)
    if strict and scope != basis:
        return note("no-base-strict", city=city.name, scope=scope_words(indicator, scope))
    series, value = mine[scope]
    assert value.recipe is not None
    row = Row(REFERENCE, city, observed=value, series=series)
    own = value_notes(value, measure, scope_note(indicator, scope, basis))
    return replace(row, notes=(*series_notes(series), *own)), Amount(
        value.value, value.unit, value.recipe
    )


def value_notes(value: Observed, measure: Measure, scope: Note | None) -> Iterator[Note]:
    """What a reader must know of a measured value, its scope first."""
    if scope:
        yield scope
    if value.clock:
        yield note("clock", clock=measure.clocks[value.clock])
    elif measure.clocks:
        yield note("observed-clock-unsaid")
    if value.note:
        yield note("remark", text=value.note)


def series_notes(series: Series) -> Iterator[Note]:
    """What a reader must know of all values of a series."""
    yield note("observed", title=series.title, date=series.measured)
    if series.state == "discontinued":
        yield note("series-discontinued", title=series.title)


def newest_series(catalog: Catalog, city: str, until: int | None = None) -> Series | None:
    """A city's newest series, a correction counting as newer than what it corrects.

    ``until`` is the last year of measuring that counts.
    """
    mine = [s for s in catalog.series if s.city == city]
    mine = [s for s in mine if until is None or int(s.measured[:4]) <= until]
    return max(mine, key=lambda s: (s.measured, s.corrects is not None, s.id), default=None)


def observed_values(
    catalog: Catalog, city: str, wanted: str | None
) -> list[tuple[Series, Observed]]:
    """A series' values, a corrected edition filled up from the one it names.

    ``wanted`` None is the newest series.
    """
    mine = {s.id: s for s in catalog.series if s.city == city}
    if wanted is None:
        newest = newest_series(catalog, city)
        if newest is None:
            return []
        wanted = newest.id
    result: dict[tuple[str, Scope], tuple[Series, Observed]] = {}
    seen: set[str] = set()
    current = mine.get(wanted)
    while current is not None and current.id not in seen:
        seen.add(current.id)
        for value in current.values:
            result.setdefault((value.measure, value.scope), (current, value))
        current = mine.get(current.corrects) if current.corrects else None
    return list(result.values())


def middle(values: Sequence[Fraction]) -> Fraction | None:
    """The median of some figures; None of fewer than ``FEWEST``."""
    if len(values) < FEWEST:
        return None
    from statistics import median

    return Fraction(median(values))


#: What the gaps of the rows of a set are measured from, under each reading.
Bases = Sequence[Sequence[Fraction] | None]


class Gaps:
    """The gaps of rows; equal numbers of a set are one object, and looked at once."""

    def __init__(self, typed: Sequence[str]) -> None:
        self._typed = typed
        self._known: dict[tuple[int, int], Span | None] = {}

    def beside(self, row: Row, bases: Bases) -> Row:
        """A row with its gaps from all bases; that from the first stands by itself."""
        gap, *further = (self._gap(row.values, base) for base in bases)
        if gap is None and not further:
            return row
        return replace(row, gap=gap, further_gaps=tuple(zip(self._typed[1:], further, strict=True)))

    def _gap(self, values: Sequence[Fraction], base: Sequence[Fraction] | None) -> Span | None:
        if not base:
            return None
        pair = id(values), id(base)
        if pair not in self._known:
            self._known[pair] = Span.of([v - b for v, b in zip(values, base, strict=True)])
        return self._known[pair]


def bases_of(
    against: Against, rows: Sequence[Row], reference: Sequence[Fraction] | None
) -> Sequence[Sequence[Fraction] | None]:
    """The numbers that the gaps of rows are measured from; None where there is none.

    ``rows`` are those that are ranked, in order of rank, and the numbers stand under each reading.
    A median is that of the other rows, so that no row is measured from itself, and needs
    ``FEWEST`` of them.
    """
    if against.kind in (GOALPOST, OBSERVED):
        return [reference] * len(rows)
    if against.kind == MEDIAN:
        if len(rows) <= FEWEST:
            return [None] * len(rows)
        under = map(_medians_of_others, zip(*(row.values for row in rows), strict=True))
        return list(zip(*under, strict=True))
    if against.kind == BEST:
        base = rows[0].values if len(rows) > 1 else None
    else:
        base = next((r.values for r in rows if r.city and r.city.id == against.city), None)
    return [base] * len(rows)


def _medians_of_others(numbers: Sequence[Fraction]) -> list[Fraction]:
    """For each number the median of all the others."""
    ordered = sorted(numbers)
    middle, is_even = (len(ordered) - 1) // 2, len(ordered) % 2 == 1

    def other(n: int, left_out: int) -> Fraction:
        return ordered[n if n < left_out else n + 1]

    medians = []
    for number in numbers:
        at = bisect_left(ordered, number)
        upper = other(middle, at)
        medians.append((other(middle - 1, at) + upper) / 2 if is_even else upper)
    return medians


def no_base(catalog: Catalog, against: Against, rows: Sequence[Row]) -> Note | None:
    """Why no row of a set has a gap from a city or a median that was asked for."""
    if against.kind == MEDIAN:
        return note("no-base-median", needed=str(FEWEST), n=str(max(len(rows) - 1, 0)))
    if against.kind == CITY and against.city:
        return note("no-base-city", city=catalog.cities[against.city].name)
    return None
