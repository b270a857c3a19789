"""A plan's tasks from beginning to end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.records import Item, Plan, Target
from bizbench.ground.problems import Problem
from bizbench.ground.record import replace
from bizbench.questions.caveats import document_notes, target_notes
from bizbench.questions.notes import Note, note
from bizbench.questions.progress.departments import Answered, answerable
from bizbench.questions.tasks.records import (
    NO_FIGURE,
    NOT_READ,
    TARGET,
    Department,
    Goal,
    State,
    Task,
    Tasks,
    TasksQuery,
    counted,
)

#: Notes on a figure that matter only where it is held against another, or stand in a column.
_ELSEWHERE = frozenset(
    {
        *("clock-unsaid", "weaker-end", "strict-bound", "approximate"),
        *("bound-against-direction", "due"),
    }
)


def tasks(catalog: Catalog, query: TasksQuery) -> Tasks:
    """The items of a plan as tasks; pure. ``query`` holds canonical ids."""
    plan = catalog.plans[query.plan]
    everything = [_task(catalog, plan, item) for item in plan.items]
    within = list(_of_indicators(everything, query.indicators))
    chosen = _of_departments(within, query.departments)
    numbered = tuple(replace(task, number=n) for n, task in enumerate(chosen, 1))
    return Tasks(
        query=query,
        plan=plan,
        city=catalog.cities[plan.city],
        tasks=numbered,
        departments=tuple(_departments(numbered, within, query.departments)),
        heads=tuple(_heads(catalog, plan)),
        others=tuple(p for p in catalog.plans_of(plan.city) if p.id != plan.id),
        indicators=tuple(
            catalog.indicators[id]
            for id in dict.fromkeys((*query.indicators, *(plan.read or ())))
            if id in catalog.indicators
        ),
        left_out=len(everything) - len(numbered),
        supported=_supported(within, query.departments),
        version=catalog.version,
        problems=_problems(catalog, plan),
    )


def _task(catalog: Catalog, plan: Plan, item: Item) -> Task:
    mains = [t for t in item.targets or () if t.role == "main"]
    whole = set(document_notes(plan))
    goals = tuple(_goal(catalog, plan, main, whole) for main in mains)
    state: State = TARGET if mains else NOT_READ if item.targets is None else NO_FIGURE
    return Task(0, item, state, goals, plan.due)


def _goal(catalog: Catalog, plan: Plan, main: Target, whole: set[Note]) -> Goal:
    """``whole`` are the notes that hold for the document and are said once."""
    measure = catalog.measures[main.measure]
    indicator = catalog.indicators[main.indicator]
    notes = target_notes(main, plan, measure, indicator)
    mine = tuple(n for n in notes if n.id not in _ELSEWHERE and n not in whole)
    return Goal(main, measure, indicator, tuple(catalog.further(main)), mine)


def _of_indicators(tasks: Iterable[Task], ids: Collection[str]) -> Iterator[Task]:
    """The tasks with figures of some indicators, and those figures; all where none is named."""
    for task in tasks:
        goals = tuple(goal for goal in task.goals if not ids or goal.target.indicator in ids)
        if goals or not ids:
            yield replace(task, goals=goals)


def _of_departments(tasks: Iterable[Task], names: Collection[str]) -> Iterator[Task]:
    """The tasks that some departments answer for, and those figures; all where none is named."""
    for task in tasks:
        goals = tuple(goal for goal in task.goals if _answer(goal.target, names))
        if goals or (not task.goals and _answer(task.item, names)):
            yield replace(task, goals=goals)


def _answer(owner: Answered, names: Collection[str]) -> bool:
    return not names or any(name in names for name in answerable(owner)[0])


def _departments(
    listed: Iterable[Task], within: Sequence[Task], names: Collection[str]
) -> Iterator[Department]:
    """Who answers for the tasks, the one with most first; a joint task counts for each.

    ``within`` are the tasks among which those are counted that a department supports.
    """
    found: dict[tuple[str, bool], list[Task]] = {}
    for task in listed:
        mine = dict.fromkeys(
            (name, leads) for owner in task.owners for name, leads in _named(owner)
        )
        for name, leads in mine:
            if not names or name in names:
                goals = (goal for goal in task.goals if (name, leads) in _named(goal.target))
                found.setdefault((name, leads), []).append(replace(task, goals=tuple(goals)))
    ordered = sorted(found.items(), key=lambda entry: (not entry[0][1], -len(entry[1])))
    for (name, leads), tasks in ordered:
        supports = _supported(within, (name,)) if leads else 0
        yield Department(name, leads, counted(tasks), supports)


def _named(owner: Answered) -> list[tuple[str, bool]]:
    """Each department that answers for something, with whether it leads."""
    names, leads = answerable(owner)
    return [(name, leads) for name in names]


def _supported(tasks: Iterable[Task], names: Collection[str]) -> int:
    """Of how many tasks others are in the lead, while one of some departments is responsible."""

    def only_supports(task: Task) -> bool:
        answer = any(_answer(owner, names) for owner in task.owners)
        return not answer and any(name in task.item.support for name in names)

    return sum(map(only_supports, tasks))


def _heads(catalog: Catalog, plan: Plan) -> Iterator[Note]:
    """What a reader must know before any row."""
    yield from document_notes(plan)
    later = sorted(p.id for p in catalog.plans.values() if p.replaces == plan.id)
    for newer in later:
        yield note("plan-replaced", plan=newer)


def _problems(catalog: Catalog, plan: Plan) -> tuple[Problem, ...]:
    """Errors of the city's own files and of indicators whose figures are left out."""
    return catalog.errors_touching(lambda b: b.leaves_out(()) or b.folder == plan.city)
