"""What a city's observations count with: one value for each scored measure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.recipes import identity
from bizbench.data.records import Indicator, Measure, Observed, Scope, Series
from bizbench.questions.compare.notes import scope_note
from bizbench.questions.compare.records import NOT_COMPARABLE, NOT_READ, NOT_STATED
from bizbench.questions.compare.references import (
    newest_series,
    observed_values,
    series_notes,
    value_notes,
)
from bizbench.questions.compare.select import nearest
from bizbench.questions.measuring import Amount
from bizbench.questions.notes import note
from bizbench.questions.score.promised import without_convention
from bizbench.questions.score.records import SCORED, Entrant, Figure, Source

_Values = Mapping[tuple[str, Scope], tuple[Series, Observed]]


def entrant(
    catalog: Catalog,
    source: Source,
    measures: Iterable[Measure],
    assumptions: Assumptions,
    *,
    is_reference: bool = False,
) -> Entrant:
    """A city with what was observed of each measure; pure.

    A corrected edition is filled up from the one it names. Where an observation file of the city
    has errors, nothing is taken from the others: they may be what it corrects.
    """
    city = catalog.cities[source.city]
    scored = [m for m in measures if m.goalposts]
    bad = [b for b in catalog.broken if b.folder == city.id and b.kind in ("observation", "city")]
    if bad:
        why = (note("file-broken", file=bad[0].file, problems=str(bad[0].errors)),)
        unread = tuple(Figure(m, NOT_READ, notes=why) for m in scored)
        return Entrant(city, unread, is_reference=is_reference)
    series = newest_series(catalog, city.id)
    if source.series:
        (series,) = (s for s in catalog.series if (s.city, s.id) == (city.id, source.series))
    assert series is not None
    values = {
        (value.measure, value.scope): (origin, value)
        for origin, value in observed_values(catalog, city.id, series.id)
    }
    figures = tuple(
        _figure(catalog.indicators[m.indicator], m, values, assumptions) for m in scored
    )
    notes = tuple(series_notes(series)) if is_reference else ()
    return Entrant(city, figures, series, is_reference, notes)


def _figure(
    indicator: Indicator, measure: Measure, values: _Values, assumptions: Assumptions
) -> Figure:
    assert measure.goalposts is not None
    case = measure.goalposts.case
    found = _value(indicator, measure, case, values)
    if found is not None:
        series, value = found
        scope = scope_note(indicator, value.scope, Scope(case))
        notes = tuple(value_notes(value, measure, scope))
        if value.recipe is None:
            return Figure(measure, NOT_COMPARABLE, observed=value, series=series, notes=notes)
        amount = Amount(value.value, value.unit, value.recipe)
        made = Figure(measure, SCORED, amount, observed=value, series=series, notes=notes)
        return without_convention(made, assumptions)
    for other in indicator.measures:
        zero = None
        if other.zero_of == measure.id:
            zero = _value(indicator, other, case, values)
        if zero is not None and zero[1].value == 0:
            amount = Amount(Fraction(0), measure.unit, identity(measure.unit))
            return Figure(
                measure,
                SCORED,
                amount,
                observed=zero[1],
                series=zero[0],
                zero_of=other,
                notes=(note("zero-of", name=other.name, measure=measure.name),),
            )
    return Figure(measure, NOT_STATED)


def _value(
    indicator: Indicator, measure: Measure, case: str, values: _Values
) -> tuple[Series, Observed] | None:
    """The value at the case as a whole, else at the nearest narrower scope of it."""
    mine = [scope for id, scope in values if id == measure.id and scope.case == case]
    scope = nearest(indicator, Scope(case), mine)
    return None if scope is None else values[measure.id, scope]
