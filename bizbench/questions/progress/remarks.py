"""The notes that a report and a light bring along."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from bizbench.data.records import Report, Words
from bizbench.ground.record import replace
from bizbench.questions.notes import Converted, Ids, Note, note
from bizbench.questions.progress.holding import Held
from bizbench.questions.progress.judging import Judge
from bizbench.questions.progress.records import Point
from bizbench.questions.progress.rules import (
    AT_RISK,
    BEHIND,
    DONE,
    DUE_UNREPORTED,
    NOT_JUDGED,
    OPEN,
    OVERDUE,
    UNDER_WAY,
    Light,
)

#: A report that is older than this many days gets a note, unless the promise is kept.
OLD = 92


def noted(judge: Judge, report: Report) -> Point:
    """A report with what it comes to, the light it would give, and what belongs to it."""
    held = judge.held(report)
    point = judge.point(report, held)
    return replace(point, notes=tuple(dict.fromkeys(_of_report(judge, point, held))))


def _of_report(judge: Judge, point: Point, held: Held) -> Iterator[Note]:
    """What belongs to one report: its conversion, its terms, its source."""
    report, lights = point.report, point.lights
    yield from held.notes
    if len(set(lights)) > 1:
        possible = Ids("light", tuple(dict.fromkeys(lights)), "or")
        conventions = Ids("convention", _depends(held, lights), "clause")
        yield note("light-open", lights=possible, conventions=conventions)
    if report.statistic != judge.target.statistic:
        own, promised = (Ids("statistic", (s,)) for s in (report.statistic, judge.target.statistic))
        yield note("report-statistic", report=own, promise=promised)
    if report.so_far:
        yield note("so-far")
    if held.is_limit:
        yield from _of_limit(judge, report, held)
    if report.date < judge.plan.date:
        yield note("report-before-issue", date=judge.plan.date)
    if report.note:
        yield note("remark", text=report.note)
    source = report.source
    words = [w for w in (source.title, source.publisher, source.url) if w]
    yield note("report-source", source=Words("，".join(words), ", ".join(words)))


def _of_limit(judge: Judge, report: Report, held: Held) -> Iterator[Note]:
    limit = judge.limit(held, report, 0)
    if limit.is_broken:
        yield note("limit-passed")
    elif limit.used is not None and not limit.is_whole:
        yield note("limit-used", used=Converted(limit.used * 100), gone=Converted(limit.gone * 100))


def of_light(judge: Judge, point: Point, light: Light, others: Sequence[Point]) -> Iterator[Note]:
    """What a light rests on, and what other reports say against it."""
    target, report = judge.target, point.report
    unmeasured = point.share is None and not (report.so_far or target.in_words)
    if unmeasured and light in (UNDER_WAY, AT_RISK):
        yield note("no-starting-level")
    if point.share is not None and point.share.high < 0:
        yield note("worse-than-start")
    if judge.missed_stage and light == BEHIND:
        yield note("missed-stage")
    if light == OPEN and len(set(point.lights)) == 1:
        yield note("period-incomplete")
    if light == DUE_UNREPORTED:
        yield note("report-before-due")
    elif light not in (DONE, NOT_JUDGED, OVERDUE) and _days(judge, report) > OLD:
        yield note("report-old", n=str(_days(judge, report)))
    kept = [p.report.date for p in (*others, point) if p.met]
    if light == DONE:
        in_time = target.status != "target" or target.role == "stretch"
        if kept and min(kept) > judge.due.day and not in_time:
            yield note("done-late", date=min(kept))
    elif kept:
        yield note("was-done", date=max(kept))


def _days(judge: Judge, report: Report) -> int:
    last, first = (datetime.date.fromisoformat(d) for d in (judge.query.as_of, report.date))
    return (last - first).days


def _depends(held: Held, lights: Sequence[Light]) -> tuple[str, ...]:
    """The conventions of which a change alone changes the light; else all of them."""
    names = list(held.readings[0])
    pairs = [
        [name for name in names if a[name] != b[name]]
        for i, a in enumerate(held.readings)
        for j, b in enumerate(held.readings)
        if lights[i] != lights[j]
    ]
    alone = [name for name in names if [name] in pairs]
    return tuple(alone or names)
