"""From what a gap is measured: a city, the median, a goalpost or an observation."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from statistics import median

from bizbench.data.catalog import Catalog
from bizbench.data.naming import scope_words
from bizbench.data.recipes import identity
from bizbench.data.records import Indicator, Measure, Observed, Scope, Series
from bizbench.questions.compare.records import (
    BEST,
    GOALPOST,
    MEDIAN,
    OBSERVED,
    REFERENCE,
    Against,
    Row,
)
from bizbench.questions.compare.select import nearest
from bizbench.questions.measuring import Amount
from bizbench.questions.notes import note


def reference_row(
    catalog: Catalog, against: Against, measure: Measure, indicator: Indicator, basis: Scope
) -> tuple[Row, Amount] | None:
    """The row of a goalpost or an observation, unvalued, and its amount; None where it has none."""
    if against.kind == GOALPOST:
        posts = measure.goalposts
        if posts is None or posts.case != basis.case:
            return None
        amount = Amount(posts.best, measure.unit, identity(measure.unit))
        return Row(REFERENCE, None, notes=(note("goalpost", reason=posts.reason),)), amount
    if against.kind == OBSERVED:
        return _observed_row(catalog, against, measure, indicator, basis)
    return None


def _observed_row(
    catalog: Catalog, against: Against, measure: Measure, indicator: Indicator, basis: Scope
) -> tuple[Row, Amount] | None:
    assert against.city is not None
    mine = {
        value.scope: (series, value)
        for series, value in observed_values(catalog, against.city, against.series)
        if value.measure == measure.id and value.scope.case == basis.case
    }
    scope = nearest(indicator, basis, list(mine))
    if scope is None:
        return None
    series, value = mine[scope]
    if value.recipe is None:
        return None
    notes = [note("observed", title=series.title, date=series.measured)]
    if scope != basis:
        notes.append(note("other-scope", scope=scope_words(indicator, scope)))
    if series.state == "discontinued":
        notes.append(note("series-discontinued", title=series.title))
    if value.note:
        notes.append(note("remark", text=value.note))
    city = catalog.cities[against.city]
    row = Row(REFERENCE, city, observed=value, series=series, notes=tuple(notes))
    return row, Amount(value.value, value.unit, value.recipe)


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


def base_values(
    against: Against,
    ranked: Sequence[Row],
    values: Sequence[Sequence[Fraction]],
    reference: Sequence[Fraction] | None,
) -> Sequence[Fraction] | None:
    """The number gaps are measured from, under each reading; ``ranked`` is in order of rank.

    ``values[r][i]`` is row i's value under reading r. None where there is nothing to measure from.
    """
    if against.kind in (GOALPOST, OBSERVED):
        return reference
    if against.kind == MEDIAN:
        return [Fraction(median(row)) for row in values]
    if against.kind == BEST:
        return [row[0] for row in values]
    for i, row in enumerate(ranked):
        if row.city and row.city.id == against.city:
            return [under[i] for under in values]
    return None
