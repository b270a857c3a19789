"""The overall score: the plain mean of the ten indicators, of observations only."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bizbench.data.conventions import Assumptions
from bizbench.data.records import Indicator
from bizbench.questions.notes import Span
from bizbench.questions.score.firmness import firmness
from bizbench.questions.score.method import mean
from bizbench.questions.score.ranking import in_order, ranked, series_notes
from bizbench.questions.score.records import (
    INCOMPLETE,
    RANKED,
    Entrant,
    Figure,
    Overall,
    OverallPart,
    OverallRow,
)
from bizbench.questions.score.rows import Parts, readings_of, scores_under


def overall(
    indicators: Sequence[Indicator], entrants: Sequence[Entrant], assumptions: Assumptions
) -> Overall:
    """Each entrant has a figure for every scored measure of every indicator."""
    readings = readings_of(entrants, assumptions)
    tables = [[scores_under(_of(e, i), readings) for i in indicators] for e in entrants]
    values = [_means(table, len(readings)) for table in tables]
    made = Parts(readings)
    rows = [
        OverallRow(
            kind=INCOMPLETE,
            city=e.city,
            series=e.series,
            parts=tuple(
                _part(i, _of(e, i), Span.of_known(scores), made)
                for i, scores in zip(indicators, table, strict=True)
            ),
            score=Span.of_known(under),
        )
        for e, table, under in zip(entrants, tables, values, strict=True)
    ]
    rows, depends_on = ranked(rows, values, readings)
    placed = [n for n, row in enumerate(rows) if row.kind == RANKED]
    return Overall(
        indicators=tuple(indicators),
        readings=tuple(readings),
        rows=tuple(in_order(rows)),
        notes=tuple(series_notes(rows)),
        firmness=firmness(
            [(i.id, i.name) for i in indicators],
            [Fraction(1)] * len(indicators),
            [[scores[0] for scores in tables[n]] for n in placed],
            [(rows[n].city, rows[n].series) for n in placed],
            len(readings),
            depends_on,
        ),
    )


def _of(entrant: Entrant, indicator: Indicator) -> list[Figure]:
    return [f for f in entrant.figures if f.measure.indicator == indicator.id]


def _means(table: Sequence[Sequence[Fraction]], readings: int) -> list[Fraction]:
    """The mean of the indicators under each reading; empty where one has no score."""
    if not all(table):
        return []
    return [mean((scores[r], Fraction(1)) for scores in table) for r in range(readings)]


def _part(
    indicator: Indicator, figures: Sequence[Figure], score: Span | None, made: Parts
) -> OverallPart:
    parts = [made.of(figure) for figure in figures]
    notes = tuple(dict.fromkeys(n for p in parts for n in p.notes))
    return OverallPart(indicator, sum(p.score is not None for p in parts), len(parts), score, notes)
