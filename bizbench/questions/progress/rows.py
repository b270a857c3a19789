"""The rows of a plan's progress: each promise with what was reported of it, and its light."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.records import Plan, Report, Target
from bizbench.ground.vocabulary import JUDGED_BY_MAIN
from bizbench.questions.caveats import document_notes, target_notes
from bizbench.questions.notes import Note, note
from bizbench.questions.progress import remarks, timing
from bizbench.questions.progress.judging import Judge
from bizbench.questions.progress.records import ProgressQuery, Row
from bizbench.questions.progress.rules import NO_REPORT, OVERDUE

#: Further figures that have a row of their own; outer limits only where something is reported.
_SHOWN = ("stage", "stretch", "outer-limit")


class Rows:
    """Makes the rows of one plan; holds what they have in common."""

    def __init__(
        self, catalog: Catalog, plan: Plan, reports: Sequence[Report], query: ProgressQuery
    ) -> None:
        self.catalog = catalog
        self.plan = plan
        self.query = query
        self.reports = sorted(reports, key=lambda r: r.date, reverse=True)
        self.reported = {r.target for r in reports}
        self.targets = {t.id: t for t in plan.targets}
        self.whole = set(document_notes(plan))

    def of(self, main: Target) -> list[Row]:
        """A main figure followed by its stages, stretch goals and outer limits."""
        further = [
            t
            for t in self.catalog.further(main)
            if t.role in _SHOWN and (t.role != "outer-limit" or t.id in self.reported)
        ]
        under = [self._row(t, main) for t in further]
        missed = any(row.light == OVERDUE and row.target.role == "stage" for row in under)
        return [self._row(main, main, missed_stage=missed), *under]

    def _row(self, target: Target, main: Target, *, missed_stage: bool = False) -> Row:
        measure = self.catalog.measures[target.measure]
        indicator = self.catalog.indicators[target.indicator]
        due = timing.due(target, self.plan)
        judge = Judge(self.plan, self.query, self.targets, target, main, measure, due, missed_stage)
        counted, left_out = self._reports(target, main, judge)
        points = [remarks.noted(judge, report) for report in counted]
        # A report that cannot be set beside the promise does not push out an older one that can.
        at = next((n for n, p in enumerate(points) if p.lights), 0)
        point = points[at] if points else None
        others = tuple(points[:at] + points[at + 1 :])
        light = judge.light(point)
        notes = [
            n
            for n in target_notes(target, self.plan, measure, indicator)
            if n.id != "due" and n not in self.whole
        ]
        promised = target.status == "target"
        if point is not None:
            notes += [*point.notes, *remarks.of_light(judge, point, light, others)]
            notes += [note("newer-report", date=p.report.date) for p in points[:at]]
            if others and not self.query.history:
                notes.append(note("earlier-reports", count=str(len(others))))
        elif light == NO_REPORT and promised and judge.is_past:
            notes.append(note("due-passed", date=due.day))
        return Row(
            target=target,
            measure=measure,
            indicator=indicator,
            light=light,
            due=due if promised else None,
            gone=judge.gone(point.report if point else None) if promised else None,
            point=point,
            others=others,
            notes=tuple(dict.fromkeys([*notes, *left_out])),
        )

    def _reports(
        self, target: Target, main: Target, judge: Judge
    ) -> tuple[list[Report], list[Note]]:
        """The reports that count for a figure, newest first, and why others do not."""
        counted: list[Report] = []
        left_out: list[Note] = []
        for report in self.reports:
            if report.target != target.id and not _is_shared(report, target, main):
                continue
            if report.date > self.query.as_of:
                left_out.append(note("later-report", date=report.date))
            elif report.date < timing.first_day(self.plan):
                left_out.append(note("early-report", date=report.date))
            elif judge.is_of_another_year(report):
                left_out.append(note("other-year", date=report.date))
            else:
                counted.append(report)
        return counted, left_out


def _is_shared(report: Report, target: Target, main: Target) -> bool:
    """Whether what is reported of the main figure also judges a further one."""
    numbers = report.value is not None and not target.in_words
    return report.target == main.id and numbers and target.role in JUDGED_BY_MAIN
