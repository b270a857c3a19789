"""The tasks of a plan as data: a row for each figure, and for each task without one."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data.records import City, Target
from bizbench.ground.record import Struct
from bizbench.output.fields import CODE, FIRST, JSON, TABLE, Field, Fields, Group, Inline, Many
from bizbench.output.forms import Form, Levels
from bizbench.output.forms import Row as TableRow
from bizbench.output.tables import fragments
from bizbench.output.tables.fragments import PROMISED, Measured, Origin, Scoped, said
from bizbench.output.words import amounts, labels
from bizbench.output.words import tasks as words
from bizbench.questions.progress.departments import Answered
from bizbench.questions.tasks.records import NO_FIGURE, NOT_READ, TARGET, Count, Department, Goal, Task, Tasks


class Owned(Struct, frozen=True):
    """Who answers for something, with the city, which knows its departments in English."""

    city: City
    owner: Answered

    def names(self, departments: tuple[str, ...], lang: str) -> list[str]:
        return [labels.department(self.city, name, lang) for name in departments]


_OWNED: Fields[Owned] = (
    Field("lead", lambda o, _: o.owner.lead, "牵头单位原名", "departments in the lead (牵头单位), as the document has them"),
    Field("lead_name", lambda o, lang: o.names(o.owner.lead, lang), "牵头单位", "the same, in English where it is known", TABLE, FIRST),
    Field("support", lambda o, _: o.owner.support, "责任单位原名", "departments that support (责任单位、配合单位)"),
    Field("support_name", lambda o, lang: o.names(o.owner.support, lang), "责任单位", "the same in words", TABLE, FIRST),
)

_FURTHER: Fields[Target] = (
    Field("id", lambda t, _: t.id),
    Field("role", lambda t, _: t.role),
    Group("promised", PROMISED, lambda t, _: t),
    Field("due", lambda t, _: t.due),
)


class Listed(Struct, frozen=True):
    """A figure of a task in a city."""

    city: City
    goal: Goal

    @property
    def target(self) -> Target:
        return self.goal.target


_GOAL: Fields[Listed] = (
    Field("target", lambda g, _: g.target.id, "目标编号", "the target's id"),
    Field("indicator", lambda g, _: g.goal.indicator.id, "一级指标编号", "the indicator's id"),
    Inline(fragments.MEASURE, lambda g, _: Measured(g.goal.indicator, g.goal.measure)),
    Inline(fragments.SCOPE, lambda g, _: Scoped(g.goal.indicator, g.target.scope)),
    Field("promise", lambda g, lang: amounts.promise(g.target, lang), "承诺", "the promise in words", TABLE, FIRST),
    Group("promised", PROMISED, lambda g, _: g.target, "承诺", "the promise as in its file"),
    Field("change", lambda g, _: g.target.change, "变化", "decrease or increase, where the figure is a change"),
    Field(
        "further_words",
        lambda g, lang: words.further(g.goal, lang),
        "另有目标",
        "what else is promised of the figure: stages, stretch goals",
        TABLE,
        FIRST,
    ),
    Many("further", _FURTHER, lambda g, _: g.goal.further),
    Field("status", lambda g, _: g.target.status, "状态", "target, standing-rule or achieved", place=CODE),
    Field("due", lambda g, _: g.target.due, "完成时限", "date by which, as far as it is printed; empty: none stands there", place=FIRST),
    Inline(_OWNED, lambda g, _: Owned(g.city, g.target)),
    Field("line", lambda g, _: g.target.line, "行号", "line in the data file", place=CODE),
    fragments.notes(lambda g, lang: said(g.goal.notes, lang)),
)


class Placed(Struct, frozen=True):
    """A task in a city."""

    city: City
    task: Task


_TASK: Fields[Placed] = (
    Field("number", lambda p, _: p.task.number, "序号", "the task's number in this list", place=FIRST),
    Field("item", lambda p, _: p.task.item.id, "条目", "the item's number", place=FIRST),
    Field("item_title", lambda p, _: p.task.item.title, "任务", "the item's heading", place=FIRST),
    Field("state", lambda p, _: p.task.state, where=JSON),
)

#: Of a task without a figure.
_ALONE: Fields[Placed] = (
    Field("due", lambda p, _: p.task.due, "完成时限", "the date the document names for everything", TABLE, FIRST),
    Inline(_OWNED, lambda p, _: Owned(p.city, p.task.item), TABLE),
    Field("line", lambda p, _: p.task.item.line, "行号", "line in the data file", TABLE, CODE),
)


def _goals(placed: Placed, _: str) -> list[Listed]:
    return [Listed(placed.city, goal) for goal in placed.task.goals]


_WHOLE: Fields[Placed] = (
    *_TASK,
    Inline(_OWNED, lambda p, _: Owned(p.city, p.task.item)),
    Field("due", lambda p, _: p.task.due),
    Field("line", lambda p, _: p.task.item.line),
    Many("targets", _GOAL, _goals),
)

_COUNT: Fields[Count] = (
    Field("tasks", lambda c, _: c.tasks),
    Field("targets", lambda c, _: c.goals),
    Field("targets_in_words", lambda c, _: c.in_words),
    Field("targets_with_date", lambda c, _: c.dated_goals),
    Field("tasks_with_date", lambda c, _: c.dated),
)

_DEPARTMENT: Fields[Department] = (
    Field("name", lambda d, _: d.name),
    Field("leads", lambda d, _: d.leads),
    Group("counts", _COUNT, lambda d, _: d.count),
    Field("supports", lambda d, _: d.supports),
)


def _placed(result: Tasks, _: str) -> list[Placed]:
    return [Placed(result.city, task) for task in result.tasks]


DATA: Fields[Tasks] = (
    fragments.schema("bizbench.tasks/1"),
    Field("plan", lambda t, _: t.plan.id, "方案编号", "the plan's id"),
    Field("city", lambda t, _: t.city.id, "城市编号", "the city's id"),
    Field("city_name", lambda t, lang: t.city.name.get(lang), "城市", "the city's name", TABLE, FIRST),
    Field("year", lambda t, _: t.plan.year, "年份", "the plan's year", place=FIRST),
    Field("kind", lambda t, _: t.plan.kind, "类别", "the kind of document", place=CODE),
    Group("counts", _COUNT, lambda t, _: t.count, where=JSON),
    Many("departments", _DEPARTMENT, lambda t, _: t.departments),
    Field("left_out", lambda t, _: t.left_out, where=JSON),
    Field("notes", lambda t, lang: said(t.heads, lang), where=JSON),
    Many("tasks", _WHOLE, _placed),
    Inline(fragments.DOCUMENT, lambda t, _: Origin(t.plan), TABLE),
    Field("file", lambda t, _: t.plan.file, "数据文件", "the data file", place=CODE),
    fragments.set_notes(lambda t, lang: [head.text for head in said(t.heads, lang)]),
)


def _rows(result: Tasks, lang: str) -> Iterator[TableRow]:
    for placed in _placed(result, lang):
        for listed in _goals(placed, lang):
            yield TARGET, (result, placed, listed)
        if not placed.task.goals:
            yield placed.task.state, (result, placed, placed)


_PARTS: dict[str, Levels] = {
    TARGET: (DATA, _TASK, _GOAL),
    **dict.fromkeys((NO_FIGURE, NOT_READ), (DATA, _TASK, _ALONE)),
}
#: One row for each figure; one for each task that has none.
FORM: Form[Tasks] = Form(DATA, _PARTS, _rows)
