"""One supposition from beginning to end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.records import City
from bizbench.ground.problems import Problem
from bizbench.ground.record import replace
from bizbench.questions.compare.query import Against, Query
from bizbench.questions.compare.records import ALONE as ALONE_ROW
from bizbench.questions.compare.records import NOT_COMPARABLE, Comparison, RowKind, Set
from bizbench.questions.compare.run import compare
from bizbench.questions.gaps.judging import Judge
from bizbench.questions.notes import Note, note
from bizbench.questions.score.records import Ranking, ScoreQuery, Scores
from bizbench.questions.score.records import Row as ScoreRow
from bizbench.questions.score.run import score, scored
from bizbench.questions.whatif.promise import changed
from bizbench.questions.whatif.records import (
    ALONE,
    LEVEL,
    NOT_COMPARED,
    NOT_COUNTING,
    SAME,
    Change,
    Idle,
    Moved,
    Reason,
    ScoreEffect,
    ScoreMove,
    SetEffect,
    Standing,
    WhatIf,
    WhatIfQuery,
)


def whatif(catalog: Catalog, query: WhatIfQuery) -> WhatIf:
    """What the changes would move; pure, and no file is touched.

    Comparison, gaps and scores are made twice, of the catalogue and of a copy that holds the
    hypothetical promises, and held against each other.
    """
    then = changed(catalog, query.changes)
    before, after = (_compared(c, query) for c in (catalog, then))
    sets = tuple(_sets((catalog, before), (then, after), query))
    scores = _scores(catalog, then, query)
    touched = {(effect.after.measure.id, effect.after.case) for effect in sets}
    return WhatIf(
        query=query,
        city=catalog.cities[query.city],
        sets=sets,
        scores=tuple(effect for effect in _effects(scores, query.city) if effect.rows),
        idle=tuple(
            _idle(change, after)
            for change in query.changes
            if (change.measure.id, change.scope.case) not in touched
        ),
        version=catalog.version,
        problems=_problems(before, scores),
    )


def _compared(catalog: Catalog, query: WhatIfQuery) -> Comparison:
    measures = tuple(dict.fromkeys(change.measure.id for change in query.changes))
    return compare(catalog, Query(measures, **query.among))


# --- ranks and gaps -----------------------------------------------------------------------


def _sets(
    now: tuple[Catalog, Comparison], then: tuple[Catalog, Comparison], query: WhatIfQuery
) -> Iterator[SetEffect]:
    """The sets in which something moves. A change takes no set away, but may make one."""
    old = {(s.measure.id, s.case, s.league): s for s in now[1].sets}
    for set_ in then[1].sets:
        before = old.get((set_.measure.id, set_.case, set_.league))
        rows = list(_rows((now[0], before), (then[0], set_), query))
        moved = tuple(row for row in rows if row.has_moved)
        if moved:
            shown = tuple(row for row in rows if row.is_own or row.has_moved)
            yield SetEffect(before, set_, shown, tuple(r.city for r in rows if r not in shown))


def _rows(
    now: tuple[Catalog, Set | None], then: tuple[Catalog, Set], query: WhatIfQuery
) -> Iterator[Moved]:
    for row in then[1].by_city:
        if row.city is not None:
            is_own = row.city.id == query.city
            before, after = (_standing(side[1], row.city, query) for side in (now, then))
            if is_own and after.row is not None:
                after = replace(after, row=replace(after.row, notes=_own_notes(after.row.notes)))
            yield Moved(row.city, is_own, before, after)


def _own_notes(notes: Iterable[Note]) -> tuple[Note, ...]:
    """The notes of a hypothetical figure, which no command can show."""
    plain = note("whatif-against-direction")
    return tuple(plain if n.id == "bound-against-direction" else n for n in notes)


def _standing(set_: Set | None, city: City, query: WhatIfQuery) -> Standing:
    row = set_.row_of(city.id) if set_ else None
    if set_ is None or row is None:
        return Standing(None, None)
    judge = Judge(city.id, Against(), query.assumptions)
    return Standing(row, judge.of(set_))


def _idle(change: Change, after: Comparison) -> Idle:
    """Why a change moves no rank and no gap."""
    if change.is_same:
        return Idle(change, SAME)
    key = (change.measure.id, change.scope.case)
    city = change.after.city
    row = next(s.row_of(city) for s in after.sets_of(city) if (s.measure.id, s.case) == key)
    assert row is not None and row.target is not None
    if row.target is not change.after:
        return Idle(change, NOT_COUNTING, row.target.scope)
    reasons: dict[RowKind, Reason] = {ALONE_ROW: ALONE, NOT_COMPARABLE: NOT_COMPARED}
    return Idle(change, reasons.get(row.kind, LEVEL))


# --- scores -------------------------------------------------------------------------------


def _scores(catalog: Catalog, then: Catalog, query: WhatIfQuery) -> tuple[Scores, Scores] | None:
    """The scores of the indicators concerned; None where none of them has any."""
    concerned = dict.fromkeys(c.indicator.id for c in query.changes if scored(c.indicator))
    if not concerned:
        return None
    asked = ScoreQuery(tuple(concerned), **query.among)
    return score(catalog, asked), score(then, asked)


def _effects(scores: tuple[Scores, Scores] | None, own: str) -> Iterator[ScoreEffect]:
    if scores is None:
        return
    for before, after in zip(scores[0].rankings, scores[1].rankings, strict=True):
        yield ScoreEffect(before, after, tuple(_moves(before, after, own)))


def _moves(before: Ranking, after: Ranking, own: str) -> Iterator[ScoreMove]:
    old = {row.city.id: row for row in before.rows}
    for row in after.rows:
        was = old[row.city.id]
        parts = tuple(
            (a, replace(b, notes=_own_notes(b.notes)))
            for a, b in zip(was.parts, row.parts, strict=True)
            if (a.figure.kind, a.value, a.score) != (b.figure.kind, b.value, b.score)
        )
        if parts or _place(was) != _place(row):
            yield ScoreMove(row.city, row.city.id == own, was, row, parts)


def _place(row: ScoreRow) -> tuple[object, ...]:
    return (row.score, row.rank_low, row.rank_high, row.is_open)


def _problems(comparison: Comparison, scores: Sequence[Scores] | None) -> tuple[Problem, ...]:
    more = [p for found in scores or () for p in found.problems]
    return tuple(sorted({*comparison.problems, *more}))
