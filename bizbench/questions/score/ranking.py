"""Rankings of entrants by their scores."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeVar

from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.records import Indicator, Measure
from bizbench.ground.record import replace
from bizbench.questions.caveats import measuring_notes
from bizbench.questions.measuring import Measuring
from bizbench.questions.notes import Note, Span, depends, note
from bizbench.questions.ranks import places
from bizbench.questions.score.firmness import firmness
from bizbench.questions.score.method import BEST
from bizbench.questions.score.records import (
    ALONE,
    INCOMPLETE,
    OBSERVATIONS,
    RANKED,
    REFERENCE,
    Entrant,
    Mode,
    OverallRow,
    Ranking,
    Row,
    Suggestion,
)
from bizbench.questions.score.rows import Parts, points, readings_of, scores_under

_Row = TypeVar("_Row", Row, OverallRow)

#: The order of rows in a table.
_ORDER = (RANKED, ALONE, REFERENCE, INCOMPLETE)


def ranking(
    indicator: Indicator,
    measures: Sequence[Measure],
    entrants: Sequence[Entrant],
    mode: Mode,
    assumptions: Assumptions,
) -> Ranking:
    """The scores of one indicator over ``measures``; each entrant has a figure for each of them.

    A row's score depends on its own figures only, so no entrant changes another's.
    """
    entrants = [_only(e, measures) for e in entrants]
    readings = readings_of(entrants, assumptions)
    values = [scores_under(e.figures, readings) for e in entrants]
    parts = Parts(readings)
    rows = [
        Row(
            kind=REFERENCE if e.is_reference else INCOMPLETE,
            city=e.city,
            series=e.series,
            parts=tuple(map(parts.of, e.figures)),
            score=Span.of_known(under),
            notes=e.notes,
        )
        for e, under in zip(entrants, values, strict=True)
    ]
    rows, depends_on = ranked(rows, values, readings)
    placed = [(e, row) for e, row in zip(entrants, rows, strict=True) if row.kind == RANKED]
    return Ranking(
        indicator=indicator,
        measures=tuple(measures),
        of=sum(m.goalposts is not None for m in indicator.measures),
        readings=tuple(readings),
        rows=tuple(in_order(rows)),
        notes=tuple(_notes(rows, readings, mode)),
        firmness=firmness(
            [(m.id, m.name) for m in measures],
            [m.weight for m in measures],
            [[points(f, readings[0]) for f in e.figures] for e, _ in placed],
            [(row.city, row.series) for _, row in placed],
            len(readings),
            depends_on,
        ),
        suggestion=_suggestion(measures, rows),
    )


def _only(entrant: Entrant, measures: Sequence[Measure]) -> Entrant:
    by_id = {f.measure.id: f for f in entrant.figures}
    return replace(entrant, figures=tuple(by_id[m.id] for m in measures))


def ranked(
    rows: Sequence[_Row], values: Sequence[Sequence[Fraction]], readings: Sequence[Reading]
) -> tuple[list[_Row], list[str]]:
    """The rows with their places, and the conventions that the order depends on.

    ``values[i]`` are row i's scores under each reading, empty where it has none. A row that is
    complete and has no other beside it gets no rank. References keep their kind.
    """
    order = [i for i, under in enumerate(values) if under and rows[i].kind != REFERENCE]
    made = list(rows)
    if len(order) < 2:
        for i in order:
            made[i] = replace(made[i], kind=ALONE)
        return made, []
    under = [[values[i][r] for i in order] for r in range(len(readings))]
    levels = [rows[i].city.level for i in order]
    usual = max(sorted(set(levels)), key=levels.count)
    conventions: set[str] = set()
    for i, place in zip(order, places(under, readings, "higher"), strict=True):
        conventions |= set(place.depends_on)
        notes = list(made[i].notes)
        if place.is_open:
            notes.append(depends("order-open", place.depends_on))
        if rows[i].city.level != usual:
            notes.append(note(f"level-{rows[i].city.level}"))
        made[i] = replace(
            made[i],
            kind=RANKED,
            rank_low=place.low,
            rank_high=place.high,
            is_open=place.is_open,
            notes=tuple(notes),
        )
    return made, [name for name in readings[0] if name in conventions]


def in_order(rows: Sequence[_Row]) -> list[_Row]:
    """Ranked rows by score, then the references, then what is incomplete."""

    def key(row: _Row) -> tuple[object, ...]:
        score = row.score.shown if row.score and row.kind == RANKED else Fraction(0)
        return (
            _ORDER.index(row.kind),
            -score,
            row.rank_low or 0,
            row.rank_high or 0,
            row.city.id,
            row.series.id if row.series else "",
        )

    return sorted(rows, key=key)


def _notes(rows: Sequence[Row], readings: Sequence[Reading], mode: Mode) -> list[Note]:
    """What holds for a ranking as a whole."""
    how = Measuring("", True, tuple(readings), frozenset(), ())
    notes = list(measuring_notes(how))
    if mode == OBSERVATIONS:
        notes += series_notes(rows)
    parts = [p.score for row in rows if row.kind == RANKED for p in row.parts]
    if parts and all(score is not None and score.low == BEST for score in parts):
        notes.append(note("score-saturated"))
    return notes


def series_notes(rows: Sequence[Row] | Sequence[OverallRow]) -> list[Note]:
    """What places are among, editions that are not all the same, or no longer published."""
    series = {row.series.id: row.series for row in rows if row.series is not None}
    notes = [note("places-among-shown")] if any(row.kind == RANKED for row in rows) else []
    if len(series) > 1:
        notes.append(note("series-differ", series=", ".join(sorted(series))))
    titles = {s.title for s in series.values() if s.state == "discontinued"}
    return [*notes, *(note("series-discontinued", title=title) for title in sorted(titles))]


def _suggestion(measures: Sequence[Measure], rows: Sequence[Row]) -> Suggestion | None:
    """The measures that all shown cities have, else that all who have any have.

    None where nobody lacks any of them, or nothing is shared by two.
    """
    shown = [row for row in rows if row.kind != REFERENCE]
    some = [row for row in shown if len(row.missing) < len(measures)]
    for group in (shown, some):
        lacking = {m.id for row in group for m in row.missing}
        shared = tuple(m for m in measures if m.id not in lacking)
        if len(group) > 1 and shared:
            if len(shared) == len(measures):
                return None
            return Suggestion(shared, tuple(r.city for r in group), len(group) == len(shown))
    return None
