"""The records that the progress of a plan is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction
from typing import Final, Literal

from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.naming import is_called
from bizbench.data.records import City, Indicator, Measure, Plan, Progress, Report, Target
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct, field, replace
from bizbench.questions.asked import ASSUME, typed
from bizbench.questions.notes import Note, Span
from bizbench.questions.progress.rules import LIGHTS, NOT_JUDGED, Light, Rules

#: Where a due date comes from: the plan's words, the period of its title, its year.
STATED: Final = "stated"
PERIOD: Final = "period"
YEAR: Final = "year"
DueSource = Literal["stated", "period", "year"]


class ProgressQuery(Struct, frozen=True):
    """Which plan, up to which day (``YYYY-MM-DD``), under which rules.

    ``leads`` are parts of departments' names, in small letters; none means all departments.
    ``lights`` are those under which promises are listed, in order; none means all.
    """

    plan: str
    as_of: str
    leads: tuple[str, ...] = ()
    rules: Rules = field(default_factory=Rules)
    assumptions: Assumptions = field(default_factory=Assumptions)
    history: bool = False
    lights: tuple[Light, ...] = ()

    as_typed = {
        "plan": typed(),
        "as_of": typed("--as-of", said="progress.as-of"),
        "leads": typed("--lead"),
        "lights": typed("--light"),
        "assumptions": ASSUME,
        "history": typed("--history"),
    }


class Due(Struct, frozen=True):
    """The last day on which a promise is kept in time, and where it comes from."""

    day: str
    source: DueSource


class Point(Struct, frozen=True):
    """One report held against a promise.

    ``met`` is None where it is open or cannot be told. ``gap`` (reported minus promised) is in
    ``unit``; ``share`` is the part of the way that is done, ``used`` the part of a limit for a
    whole period that a running total has used up; both are 1 for the whole. ``lights`` holds the
    light under each of ``readings``; nothing where the report cannot be set beside the promise.
    """

    report: Report
    target: Target | None = None
    met: bool | None = None
    unit: str | None = None
    converted: bool = False
    gap: Span | None = None
    share: Span | None = None
    used: Span | None = None
    readings: tuple[Reading, ...] = ()
    lights: tuple[Light, ...] = ()
    notes: tuple[Note, ...] = ()


class Row(Struct, frozen=True):
    """One promise with the latest report that can be set beside it.

    ``others`` are its further reports, newest first. ``gone`` is the part of the time that has
    gone by at the day asked for.
    """

    target: Target
    measure: Measure
    indicator: Indicator
    light: Light
    due: Due | None = None
    gone: Fraction | None = None
    point: Point | None = None
    others: tuple[Point, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def own_history(self) -> tuple[Point, ...]:
        """The further reports that name this figure; a stage shares those of its main figure."""
        return tuple(p for p in self.others if p.report.target == self.target.id)

    @property
    def is_main(self) -> bool:
        return self.target.role == "main"

    @property
    def counts(self) -> bool:
        """Whether it is one of the promises that summaries count."""
        return self.is_main and self.light != NOT_JUDGED


class Group(Brief, frozen=True):
    """The promises that the same departments answer for.

    ``leads`` is False where the document names nobody in the lead and ``departments`` are the
    ones it calls responsible.
    """

    departments: tuple[str, ...]
    leads: bool
    rows: tuple[Row, ...]


class PlanProgress(Brief, frozen=True):
    """The progress of a plan on one day. ``heads`` are ids of what a reader must know first."""

    in_brief = ("plan", "groups", "version")

    query: ProgressQuery
    plan: Plan
    city: City
    file: Progress | None
    groups: tuple[Group, ...]
    heads: tuple[Note, ...]
    version: str
    problems: tuple[Problem, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, also those under a light that was not asked for."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def listed(self) -> tuple[Group, ...]:
        """The groups with the promises under the lights asked for.

        A promise is listed where it or a stage of it stands under such a light.
        """
        wanted = self.query.lights
        if not wanted:
            return self.groups
        kept = (replace(g, rows=tuple(_under(g.rows, wanted))) for g in self.groups)
        return tuple(group for group in kept if group.rows)

    @property
    def left_out(self) -> tuple[Row, ...]:
        """The promises that summaries count and that are not listed."""
        listed = {row.target.id for group in self.listed for row in group.rows}
        return tuple(row for row in self.rows if row.counts and row.target.id not in listed)

    def by_department(self) -> Iterator[tuple[str, bool, tuple[Row, ...]]]:
        """Each department, whether it leads, and its promises.

        A promise of several departments counts for each of them. Where only some departments
        were asked for, the others are left out.
        """
        wanted = self.query.leads
        found: dict[tuple[str, bool], list[Row]] = {}
        for group in self.groups:
            for name in group.departments or ("",):
                if wanted and not is_called(self.city, name, wanted):
                    continue
                found.setdefault((name, group.leads), []).extend(group.rows)
        for (name, leads), rows in found.items():
            yield name, leads, tuple(rows)


def _under(rows: Iterable[Row], lights: Collection[Light]) -> Iterator[Row]:
    """The promises with their stages of which any stands under one of some lights."""
    blocks: list[list[Row]] = []
    for row in rows:
        if row.is_main:
            blocks.append([])
        blocks[-1].append(row)
    for block in blocks:
        if any(row.light in lights for row in block):
            yield from block


def counts(rows: Iterable[Row]) -> dict[Light, int]:
    """How many promises stand under which light; main figures only."""
    found = Counter(row.light for row in rows if row.counts)
    return {light: found[light] for light in LIGHTS if found[light]}
