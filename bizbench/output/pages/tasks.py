"""The tasks of a plan as a page: counts, by department, then every task."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data.records import City
from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.page import Block, Fold, Page, Table
from bizbench.output.pages import folds
from bizbench.output.pages.grid import Col, Columns, grid, laid_out
from bizbench.output.words import progress, sources
from bizbench.output.words import tasks as cells
from bizbench.output.words.labels import departments, document
from bizbench.output.words.notes import note_text
from bizbench.questions.tasks.records import NO_FIGURE, NOT_READ, TARGET, Department, Goal, Task, Tasks

#: So many departments are shown before the rest is folded.
MOST = 15


def page(result: Tasks, lang: str) -> Page:
    """The page; in brief the counts alone."""
    city = result.city.name.get(lang)
    shown = text(lang, "document.of-city", city=city, document=document(result.plan, lang))
    title = text(lang, "tasks.title", plan=shown)
    if result.query.departments:
        names = result.query.departments
        shown = departments(result.city, names, lang)
        if len(names) > folds.FEW:
            shown = text(lang, "tasks.names", n=len(names))
        title = text(lang, "tasks.title-lead", title=title, names=shown)
    return laid_out(title, _blocks(result, lang), lang, brief=_brief(result, lang))


def _blocks(result: Tasks, lang: str) -> Iterator[Block | str]:
    yield from _brief(result, lang)
    if result.tasks:
        yield _table(result, lang)
    if result.others:
        plans = text(lang, "join.list").join(document(plan, lang) for plan in result.others)
        yield text(lang, "tasks.others", city=result.city.name.get(lang), plans=plans)
    yield from sources.documents({result.plan.id: (result.plan, result.city)}, lang)


def _brief(result: Tasks, lang: str) -> Iterator[Block | str]:
    yield text(lang, "join.sentence").join(_summary(result, lang))
    yield from _heads(result, lang)
    if result.departments:
        yield _departments(result, lang)


def _summary(result: Tasks, lang: str) -> Iterator[str]:
    """How many tasks, figures, departments and dates; and how many were not asked for."""
    count, plan = result.count, result.plan
    said = {"with_goals": result.of(TARGET), "without": result.of(NO_FIGURE)}
    goals = {"goals": count.goals, "in_words": count.in_words}
    id = "summary" if count.goals else "no-goals" if result.tasks else "none"
    yield text(lang, f"tasks.{id}", n=count.tasks, **said, **goals)
    unread = result.of(NOT_READ)
    if unread:
        yield text(lang, "tasks.unread", n=unread)
    if plan.due:
        yield text(lang, "tasks.date-of-all", due=plan.due)
    elif count.goals:
        yield text(lang, "tasks.dates", dated=count.dated_goals, goals=count.goals)
    leading = sum(department.leads for department in result.departments)
    for id, n in (("leading", leading), ("responsible", len(result.departments) - leading)):
        if n and not result.query.departments:
            yield text(lang, f"tasks.{id}", n=n)
    nobody = sum(not any(o.lead or o.support for o in task.owners) for task in result.tasks)
    if nobody:
        yield text(lang, "tasks.unanswered", n=nobody)
    if result.left_out:
        yield text(lang, "tasks.left-out", n=result.left_out)
    if result.supported:
        yield text(lang, "tasks.supported", n=result.supported)


def _heads(result: Tasks, lang: str) -> Iterator[str]:
    """What must be known of the document before any row."""
    if result.query.indicators:
        yield text(lang, "tasks.indicators-only", names=_indicators(result, result.query.indicators, lang))
    if result.plan.kind == "regulation":
        yield text(lang, "tasks.regulation")
    if result.plan.read is not None:
        yield text(lang, "tasks.read-for", names=_indicators(result, result.plan.read, lang))
    yield from (note_text(head, lang) for head in result.heads)


def _indicators(result: Tasks, ids: tuple[str, ...], lang: str) -> str:
    known = {i.id: i.name.get(lang) for i in result.indicators}
    return text(lang, "join.list").join(known.get(id, id) for id in ids)


def _departments(result: Tasks, lang: str) -> Table:
    """One line for each department that answers for something, the one with most tasks first."""

    def name(found: Department) -> str:
        return progress.department(result.city, found.name, found.leads, lang)

    columns: Columns[Department, None] = [
        Col("tasks.column.department", name, wraps=True),
        Col("tasks.column.tasks", lambda d: str(d.count.tasks), right=True),
        Col("tasks.column.goals", lambda d: str(d.count.goals), right=True),
        Col("tasks.column.dated", lambda d: str(d.count.dated_goals), right=True, keep=2),
        Col("tasks.column.supports", lambda d: str(d.supports or ""), right=True, keep=1),
    ]
    keys, said = folds.whole(result.departments, lambda _: False, lang, MOST)
    found = result.departments
    is_said = {
        "joint": sum(d.count.tasks for d in found) > result.count.tasks,
        "supporting": any(d.supports for d in found),
    }
    remarks = [text(lang, f"tasks.{id}") for id, is_so in is_said.items() if is_so]
    title = text(lang, "tasks.by-department")
    return grid(lang, title, columns, found, remarks=remarks, keys=keys, folds=said)


class _Line(Struct, frozen=True):
    """A row of the table: a task, with its only figure if it has just one, or one of several."""

    task: Task
    goal: Goal | None
    is_under: bool = False


def _lines(tasks: tuple[Task, ...]) -> Iterator[_Line]:
    for task in tasks:
        alone = task.goals[0] if len(task.goals) == 1 else None
        yield _Line(task, alone)
        if alone is None:
            yield from (_Line(task, goal, is_under=True) for goal in task.goals)


def _table(result: Tasks, lang: str) -> Table:
    """The tasks; of several figures each stands in a row below its task."""

    def of_task(cell: str, line: _Line) -> str:
        return "" if line.is_under else cell

    columns: Columns[_Line, None] = [
        Col("tasks.column.number", lambda x: of_task(str(x.task.number), x), right=True),
        Col("tasks.column.item", lambda x: of_task(x.task.item.id, x)),
        Col("tasks.column.task", lambda x: of_task(cells.title(x.task, lang), x), wraps=True, least=12),
        Col("tasks.column.target", lambda x: _target(x, lang), wraps=True, least=28),
        Col("tasks.column.lead", lambda x: _lead(result.city, x, lang), wraps=True, least=10, keep=1),
        Col("tasks.column.support", lambda x: _support(result.city, x, lang), wraps=True, least=10, keep=4),
        Col("tasks.column.due", lambda x: _due(x, lang), keep=2),
        Col("notes", lambda x: cells.notes(x.goal, lang) if x.goal else "", wraps=True, least=16, keep=3),
    ]
    lines = [*_lines(result.tasks)]
    bare = [_is_bare(line.task, lang) for line in lines]
    return grid(
        lang,
        text(lang, "tasks.table"),
        columns,
        lines,
        remarks=_remarks(result, lang),
        keys=[folds.MORE if is_bare else "" for is_bare in bare],
        folds=[Fold(folds.MORE, text(lang, "tasks.bare", n=sum(bare)))] if any(bare) else (),
    )


def _is_bare(task: Task, lang: str) -> bool:
    """Whether nothing is known of a task but its number, as of most articles of a regulation."""
    item = task.item
    return not (task.goals or item.heading(lang) or item.lead or item.support)


def _remarks(result: Tasks, lang: str) -> Iterator[str]:
    """What is to be known of dates, of tasks' names and of departments' names."""
    count, dated = result.count, result.plan.due is not None
    if count.dated_goals < count.goals:
        yield text(lang, "tasks.about-dates")
    if not dated and any(not task.goals for task in result.tasks):
        yield text(lang, "tasks.about-others")
    yield text(lang, "tasks.about-names")


def _target(line: _Line, lang: str) -> str:
    if line.goal is not None:
        return cells.goal(line.goal, lang)
    n = len(line.task.goals)
    return text(lang, "tasks.goals", n=n) if n else cells.without(line.task, lang)


def _lead(city: City, line: _Line, lang: str) -> str:
    """Who leads a task; at a figure below it only where that is somebody else."""
    item, goal = line.task.item, line.goal
    if line.is_under and goal is not None:
        return cells.lead(city, goal.target, lang) if goal.target.lead != item.lead else ""
    return cells.lead(city, goal.target if goal else item, lang)


def _support(city: City, line: _Line, lang: str) -> str:
    item, goal = line.task.item, line.goal
    if line.is_under and goal is not None:
        return departments(city, goal.target.support, lang) if goal.target.support != item.support else ""
    return departments(city, (goal.target if goal else item).support, lang)


def _due(line: _Line, lang: str) -> str:
    if line.goal is not None:
        return cells.due(line.goal, lang)
    return "" if line.task.goals else line.task.due or "–"
