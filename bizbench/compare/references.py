"""From what a gap is measured: a city, the median, a goalpost or an observation."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from statistics import median

from bizbench.catalog import Catalog
from bizbench.compare.measuring import Amount
from bizbench.compare.records import REFERENCE, Row, note
from bizbench.compare.select import nearest
from bizbench.names import find_city
from bizbench.naming import scope_words
from bizbench.problems import UsageError
from bizbench.recipes import identity
from bizbench.records import Indicator, Measure, Observed, Scope, Series, Words
from bizbench.suggest import closest

BEST = "best"
MEDIAN = "median"
GOALPOST = "goalpost"
OBSERVED = "observed:"


def normalize(catalog: Catalog, text: str | None) -> str | None:
    """``--against`` as typed to its canonical form; None for the best.

    Raises ``UsageError`` for an unknown city or series.
    """
    if text is None or text == BEST:
        return None
    if text in (MEDIAN, GOALPOST):
        return text
    if text.startswith(OBSERVED):
        name, _, series = text.removeprefix(OBSERVED).partition("@")
        city = find_city(catalog, name).id
        known = [s.id for s in catalog.series if s.city == city]
        if not known:
            others = ", ".join(sorted({s.city for s in catalog.series})) or "–"
            raise UsageError("no-observation", city=city, allowed=others)
        if series and series not in known:
            raise UsageError(
                "unknown-observation",
                city=city,
                found=series,
                allowed=", ".join(known),
                hint=closest(series, known),
            )
        return f"{OBSERVED}{city}" + (f"@{series}" if series else "")
    return find_city(catalog, text).id


def reference_row(
    catalog: Catalog, against: str | None, measure: Measure, indicator: Indicator, basis: Scope
) -> tuple[Row, Amount] | None:
    """The row of a goalpost or an observation, unvalued, and its amount; None where it has none."""
    if against == GOALPOST:
        posts = measure.goalposts
        if posts is None or posts.case != basis.case:
            return None
        amount = Amount(posts.best, measure.unit, identity(measure.unit))
        name = Words("固定标杆（最佳）", "goalpost (best)")
        row = Row(REFERENCE, None, name=name, notes=(note("goalpost", reason=posts.reason),))
        return row, amount
    if against and against.startswith(OBSERVED):
        return _observed_row(catalog, against, measure, indicator, basis)
    return None


def _observed_row(
    catalog: Catalog, against: str, measure: Measure, indicator: Indicator, basis: Scope
) -> tuple[Row, Amount] | None:
    city, _, wanted = against.removeprefix(OBSERVED).partition("@")
    values = observed_values(catalog, city, wanted or None)
    mine = {
        v.scope: (s, v) for s, v in values if v.measure == measure.id and v.scope.case == basis.case
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
    row = Row(REFERENCE, catalog.cities[city], observed=value, notes=tuple(notes))
    return row, Amount(value.value, value.unit, value.recipe)


def observed_values(
    catalog: Catalog, city: str, wanted: str | None
) -> list[tuple[Series, Observed]]:
    """A series' values, a corrected edition filled up from the one it names.

    ``wanted`` None is the newest series, a correction counting as newer than what it corrects.
    """
    mine = {s.id: s for s in catalog.series if s.city == city}
    if wanted is None:
        if not mine:
            return []
        wanted = max(mine.values(), key=lambda s: (s.measured, s.corrects is not None, s.id)).id
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
    against: str | None,
    ranked: Sequence[Row],
    values: Sequence[Sequence[Fraction]],
    reference: Sequence[Fraction] | None,
) -> Sequence[Fraction] | None:
    """The number gaps are measured from, under each reading; ``ranked`` is in order of rank.

    ``values[r][i]`` is row i's value under reading r. None where there is nothing to measure from.
    """
    if reference is not None:
        return reference
    if against == MEDIAN:
        return [Fraction(median(row)) for row in values]
    if against is None:
        return [row[0] for row in values]
    for i, row in enumerate(ranked):
        if row.city and row.city.id == against:
            return [under[i] for under in values]
    return None


def against_words(catalog: Catalog, against: str | None) -> Words | None:
    """How the gap's base is called in a table; None for the best."""
    if against is None:
        return None
    if against == MEDIAN:
        return Words("中位数", "the median")
    if against == GOALPOST:
        return Words("固定标杆", "the goalpost")
    if against.startswith(OBSERVED):
        city = catalog.cities[against.removeprefix(OBSERVED).partition("@")[0]].name
        return Words(f"{city.zh}（实测值）", f"{city.get('en')} (observed)")
    return catalog.cities[against].name
