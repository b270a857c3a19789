"""Values that were measured or reported."""

from fractions import Fraction

from bizbench.data.recipes import Recipe
from bizbench.data.records.things import Scope, Words
from bizbench.ground.brief import Brief
from bizbench.ground.record import Struct
from bizbench.ground.vocabulary import Change, Period, SeriesState, Statistic


class Observed(Brief, frozen=True, array_like=True):
    """A measured value, in the unit of its file; ``counter`` as of a promise."""

    city: str
    series: str
    measure: str
    scope: Scope
    value: Fraction
    unit: str
    clock: str | None
    note: Words | None
    file: str
    line: int
    recipe: Recipe | None
    counter: Words | None = None

    @property
    def id(self) -> str:
        """As unique as its place: city, series, measure, scope."""
        return f"{self.city}/{self.series}/{self.measure}@{self.scope}"


class Series(Brief, frozen=True, array_like=True):
    """One observation file: a source's values for one city."""

    id: str
    city: str
    title: str
    publisher: str
    measured: str
    state: SeriesState
    url: str | None
    corrects: str | None
    values: tuple[Observed, ...]
    file: str


class Source(Struct, frozen=True, array_like=True):
    """Where a reported value was read."""

    title: str
    publisher: str | None
    url: str | None


class Report(Brief, frozen=True, array_like=True):
    """One reported value of a target, in the unit of its file, or whether words were kept.

    ``target`` is the full id. ``change`` is given where the value is a step and not a level.
    ``so_far`` marks a running total of a period that is not over. ``recipe`` leads to the
    measure's unit; None for a step, and where there is no number.
    """

    target: str
    date: str
    value: Fraction | None
    unit: str | None
    done: bool | None
    change: Change | None
    so_far: bool
    per: Period | None
    statistic: Statistic
    source: Source
    note: Words | None
    file: str
    line: int
    recipe: Recipe | None


class Progress(Brief, frozen=True, array_like=True):
    """One file of reports; ``plan`` is the id of the plan they are about."""

    plan: str
    city: str
    reports: tuple[Report, ...]
    file: str
