"""Numbers, names and cells of scores."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from bizbench.data.naming import qualifier_words
from bizbench.data.records import City, Measure, Series
from bizbench.ground.texts import text
from bizbench.output.words import amounts
from bizbench.output.words import cells as compared
from bizbench.output.words.digits import Digits, column
from bizbench.output.words.labels import listed
from bizbench.questions.notes import Span
from bizbench.questions.score.records import SCORED, OverallRow, Part, Ranking, Row


def points(number: Fraction) -> str:
    """A score with two decimal places, as the World Bank's data files print them or nearly."""
    hundredths = math.floor(number * 100 + Fraction(1, 2))
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def score(span: Span | None) -> str:
    """``95.35``, with its smallest and largest over the readings where these differ."""
    if span is None:
        return "–"
    low, high = points(span.low), points(span.high)
    shown = points(span.shown)
    return shown if low == high else f"{shown} ({low}–{high})"


def rank(row: Row | OverallRow) -> str:
    if row.rank_low is None:
        return "–"
    return compared.places(row.rank_low, row.rank_high or row.rank_low, row.is_open)


def coverage(row: Row, lang: str) -> str:
    """How many of the measures there is a figure for."""
    have = len(row.parts) - len(row.missing)
    return text(lang, "score.have", have=have, of=len(row.parts))


def edition(row: Row | OverallRow) -> str:
    """The observations that a row shows."""
    return row.series.id if row.series else ""


class Who:
    """What rows are called: a city, with the edition where it has several rows."""

    def __init__(self, rows: Iterable[Row | OverallRow], lang: str) -> None:
        self._lang = lang
        cities = [row.city.id for row in rows]
        self._twice = {id for id in cities if cities.count(id) > 1}

    def name(self, city: City, series: Series | None) -> str:
        name = city.name.get(self._lang)
        if city.id in self._twice and series is not None:
            return text(self._lang, "score.edition", city=name, series=series.id)
        return name

    def of(self, row: Row | OverallRow) -> str:
        return self.name(row.city, row.series)


def promise(part: Part, mode_row: str, lang: str) -> str:
    """What is promised or was observed, or why there is nothing; as in the file."""
    figure = part.figure
    if figure.target is not None:
        return amounts.promise(figure.target, lang)
    if figure.observed is not None:
        return amounts.measured(figure.observed, lang)
    return text(lang, f"row.{mode_row if figure.kind == 'not-stated' else figure.kind}")


def column_digits(rows: Iterable[Row]) -> dict[str, Digits]:
    """The digits that each measure's converted numbers need to be told apart."""
    found: dict[str, list[Fraction]] = {}
    for part in (part for row in rows for part in row.parts):
        if part.value and is_converted(part):
            found.setdefault(part.measure.id, []).append(part.value.shown)
    return {id: column(values) for id, values in found.items()}


def is_converted(part: Part) -> bool:
    return part.figure.amount is not None and not part.figure.amount.recipe.is_identity


def counts_as(part: Part, digits: Mapping[str, Digits], lang: str) -> str:
    """The value in the measure's unit under the reading shown, where the figure is another."""
    figure = part.figure
    if part.value is None or figure.amount is None:
        return ""
    target, converted = figure.target, is_converted(part)
    as_stated = target is None or (target.value, target.high) == (part.value.shown, None)
    if as_stated and not converted and figure.zero_of is None:
        return ""
    return value(part, digits, lang)


def value(part: Part, digits: Mapping[str, Digits], lang: str) -> str:
    """The value in the measure's unit, with the digits of its column."""
    if part.value is None:
        return ""
    made, measure = digits[part.measure.id] if is_converted(part) else None, part.measure
    case = measure.goalposts.case if measure.goalposts else None
    counter = measure.counted(measure.unit, case)
    return amounts.quantity(part.value.shown, measure.unit, lang, made, counter)


def scope(part: Part, ranking: Ranking, lang: str) -> str:
    found = part.figure.target or part.figure.observed
    if found is None or part.figure.kind != SCORED:
        return ""
    return qualifier_words(ranking.indicator, found.scope).get(lang)


def origin(part: Part, lang: str) -> str:
    return compared.origin(part.figure, lang)


def measures(names: Sequence[Measure], lang: str) -> str:
    return listed(lang, [m.name.get(lang) for m in names])
