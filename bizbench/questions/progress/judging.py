"""The light of one promise, from what is reported of it and the time that has gone by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from bizbench.data.records import Measure, Plan, Report, Target
from bizbench.ground.record import Struct
from bizbench.questions.notes import Span
from bizbench.questions.progress import rules, timing
from bizbench.questions.progress.holding import Held, hold
from bizbench.questions.progress.records import Due, Point, ProgressQuery
from bizbench.questions.progress.rules import NO_REPORT, NOT_JUDGED, OPEN, Light


class Judge(Struct, frozen=True):
    """One promise and what its light depends on.

    ``main`` is the main figure it stands under (itself, where it is one), ``targets`` are the
    plan's figures by id, ``missed_stage`` says that a stage on the way is overdue.
    """

    plan: Plan
    query: ProgressQuery
    targets: Mapping[str, Target]
    target: Target
    main: Target
    measure: Measure
    due: Due
    missed_stage: bool

    @property
    def is_past(self) -> bool:
        return self.query.as_of > self.due.day

    def is_early(self, report: Report) -> bool:
        """Whether a report is from before the due date: it does not say how things stood then."""
        return report.date < self.due.day

    def period(self, report: Report) -> str | None:
        """The period a reported value is for."""
        return report.per or self.measure.per

    def is_of_another_year(self, report: Report) -> bool:
        """A running total of a year says nothing of another year's figure."""
        yearly = report.so_far and self.period(report) == "year"
        return yearly and report.date[:4] != self.due.day[:4]

    def begins(self, report: Report | None) -> str:
        """The day from which the time runs: with a running total, that of its first count."""
        if report is not None and report.so_far:
            return timing.total_begins(self.plan, self.due, self.period(report))
        return timing.begins(self.plan)

    def gone(self, report: Report | None) -> Fraction:
        """The part of the time that has gone by at the day asked for."""
        return timing.gone(self.begins(report), self.due.day, self.query.as_of)

    def held(self, report: Report) -> Held:
        """A report beside the promise."""
        start = next((t for t in (self.target, self.main) if t.baseline is not None), None)
        owner = self.targets[report.target]
        return hold(self.target, report, owner, start, self.measure, self.query.assumptions)

    def point(self, report: Report, held: Held) -> Point:
        """A report with what it comes to, and the light it would give; without its notes."""
        lights = tuple(self._lights(held, report))
        met = held.met[0] if len(set(held.met)) == 1 else None
        if held.is_limit and met and set(lights) != {rules.DONE}:
            met = None  # kept so far, but the period is not over
        return Point(
            report=report,
            target=self.target,
            met=met,
            unit=held.unit,
            converted=held.converted,
            gap=held.gap,
            share=Span.of_known(held.share),
            used=Span.of_known(held.used),
            readings=held.readings,
            lights=lights,
        )

    def _lights(self, held: Held, report: Report) -> Iterator[Light]:
        for n in range(len(held.readings)):
            if held.is_limit:
                yield rules.limit_light(self.limit(held, report, n), self.query.rules)
                continue
            state = rules.State(
                met=held.met[n],
                share=held.share[n],
                gone=self.gone(report),
                is_past=self.is_past,
                is_early=self.is_early(report),
                in_force=self.target.status == "standing-rule" and not report.so_far,
                missed_stage=self.missed_stage,
            )
            yield rules.light(state, self.query.rules)

    def limit(self, held: Held, report: Report, n: int) -> rules.Limit:
        """A limit for a whole period beside a running total, under the n-th reading.

        The period of a stage ends with the stage.
        """
        is_stage = self.target.role == "stage"
        ends = self.due.day if is_stage else timing.total_ends(self.due, self.period(report))
        return rules.Limit(
            is_broken=not held.met[n],
            used=held.used[n],
            gone=timing.gone(self.begins(report), ends, report.date),
            is_whole=report.date >= ends,
            is_past=self.is_past,
            is_early=self.is_early(report),
        )

    def light(self, point: Point | None) -> Light:
        """The light of the promise by the report that counts."""
        if self.target.status == "achieved":
            return NOT_JUDGED
        if self.target.role == "stretch":
            return rules.DONE if point is not None and point.met else NOT_JUDGED
        if point is None:
            return NO_REPORT
        return point.lights[0] if len(set(point.lights)) == 1 else OPEN
