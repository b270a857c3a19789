"""The records that a plan's list of tasks is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from bizbench.data.records import City, Indicator, Item, Measure, Plan, Target
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct
from bizbench.questions.asked import typed
from bizbench.questions.notes import Note
from bizbench.questions.progress.departments import Answered

#: What is known of an item's figures: it has some, has none, or was not read for all indicators.
TARGET: Final = "target"
NO_FIGURE: Final = "no-figure"
NOT_READ: Final = "not-read"
State = Literal["target", "no-figure", "not-read"]


class TasksQuery(Struct, frozen=True):
    """Which plan; of which departments (as its document writes them) and indicators, or all."""

    plan: str
    departments: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()

    as_typed = {
        "plan": typed(),
        "departments": typed("--lead"),
        "indicators": typed("--indicator"),
    }


class Goal(Struct, frozen=True):
    """One promised figure of a task, with what else the document says of it."""

    target: Target
    measure: Measure
    indicator: Indicator
    further: tuple[Target, ...] = ()
    notes: tuple[Note, ...] = ()


class Task(Struct, frozen=True):
    """One item of the plan with its figures, or the reason why it has none.

    ``number`` counts the tasks listed, ``due`` is the date the document names for everything.
    """

    number: int
    item: Item
    state: State
    goals: tuple[Goal, ...]
    due: str | None

    @property
    def owners(self) -> tuple[Answered, ...]:
        """What departments answer for: its figures, or where it has none the task itself."""
        return tuple(goal.target for goal in self.goals) or (self.item,)

    @property
    def dates(self) -> tuple[str, ...]:
        """By when, where the document says so: of each figure, or of a task without one."""
        dues = [goal.target.due for goal in self.goals] or [self.due]
        return tuple(due for due in dues if due)


class Count(Struct, frozen=True):
    """How many tasks and figures there are, how many figures without a number, and with a date.

    ``dated`` counts tasks of which any date is known.
    """

    tasks: int
    goals: int
    in_words: int
    dated_goals: int
    dated: int


class Department(Struct, frozen=True):
    """A department as the document writes it, with the tasks it answers for.

    ``leads`` is False where the document names nobody in the lead of them; ``supports`` counts the
    tasks that others lead and it is responsible for.
    """

    name: str
    leads: bool
    count: Count
    supports: int


class Tasks(Brief, frozen=True):
    """The tasks of a plan in its order.

    ``heads`` are what a reader must know first, ``others`` the city's other documents,
    ``indicators`` those asked for and those the document was read for, if these are not all.
    ``left_out`` counts the tasks that were not asked for, ``supported`` those of them for which the
    departments asked for are responsible, while others lead.
    """

    in_brief = ("plan", "tasks", "version")

    query: TasksQuery
    plan: Plan
    city: City
    tasks: tuple[Task, ...]
    departments: tuple[Department, ...]
    heads: tuple[Note, ...]
    others: tuple[Plan, ...]
    indicators: tuple[Indicator, ...]
    left_out: int
    supported: int
    version: str
    problems: tuple[Problem, ...] = ()

    @property
    def count(self) -> Count:
        return counted(self.tasks)

    def of(self, state: State) -> int:
        """How many tasks are in a state."""
        return sum(task.state == state for task in self.tasks)


def counted(tasks: Iterable[Task]) -> Count:
    """The numbers of some tasks."""
    tasks = list(tasks)
    targets = [goal.target for task in tasks for goal in task.goals]
    return Count(
        tasks=len(tasks),
        goals=len(targets),
        in_words=sum(target.in_words for target in targets),
        dated_goals=sum(bool(target.due) for target in targets),
        dated=sum(bool(task.dates) for task in tasks),
    )
