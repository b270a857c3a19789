"""The progress of a plan as data: each promise with its latest report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bizbench.data.records import City, Report, Source, Target
from bizbench.ground.record import Struct, fields_of
from bizbench.ground.texts import text
from bizbench.output.fields import CODE, DETAIL, FIRST, JSON, TABLE, Field, Fields, Group, Inline, Many, only, without
from bizbench.output.forms import Form
from bizbench.output.forms import Row as TableRow
from bizbench.output.tables import fragments
from bizbench.output.tables.fragments import PROMISED, Measured, Origin, Scoped, said
from bizbench.output.words import amounts, labels
from bizbench.output.words.progress import counter, light, report_value, rules_text
from bizbench.questions.notes import Note
from bizbench.questions.progress.departments import answerable
from bizbench.questions.progress.records import PlanProgress, Point, Row, counts
from bizbench.questions.progress.rules import COLOURS

_SOURCE: Fields[Source] = (
    Field("title", lambda s, _: s.title, "来源", "where the value was read", place=FIRST),
    Field("publisher", lambda s, _: s.publisher, "发布机构", "who publishes it"),
    Field("url", lambda s, _: s.url, "网址", "its address"),
)

#: One report as in its file.
REPORT: Fields[Report] = (
    Field("target", lambda r, _: r.target, "目标编号", "the id of the target it names"),
    Field("date", lambda r, _: r.date, "截至日期", "the day of the value", place=FIRST),
    Field("value", lambda r, _: r.value, "数值", "the number, in its own unit"),
    Field("unit", lambda r, _: r.unit, "单位编号", "the unit's id"),
    Field("done", lambda r, _: r.done, "是否做到", "whether a promise in words is kept"),
    Field("change", lambda r, _: r.change, "变化", "decrease or increase, where it is a step"),
    Field("so_far", lambda r, _: r.so_far, "是否累计数", "whether the period it sums up is not over"),
    Field("per", lambda r, _: r.per, "计量周期", "another period than the measure's"),
    Field("statistic", lambda r, _: r.statistic, "统计口径", "level, average, median or total"),
    Group("source", _SOURCE, lambda r, _: r.source, "数据", "its source", place=DETAIL),
    Field("note", lambda r, _: r.note, "说明", "a remark of the file"),
    Field("file", lambda r, _: r.file, "数据文件", "the data file", place=CODE),
    Field("line", lambda r, _: r.line, "行号", "line in the data file", place=CODE),
)


def _unit_name(point: Point, lang: str) -> str | None:
    unit = point.unit
    return unit and amounts.unit_alone(unit, lang, counter(point.target, unit))


#: A report held against its promise.
_POINT: Fields[Point] = (
    Field("words", lambda p, lang: report_value(p.report, p.target, lang), "", "the value in words", TABLE, FIRST),
    Inline(REPORT, lambda p, _: p.report),
    Field("met", lambda p, _: p.met, "是否达到", "whether the promise is met; empty where it is open"),
    *fragments.span("gap", lambda p: p.gap, "差距", "reported less promised"),
    Field("gap_unit", lambda p, _: p.unit, "差距单位编号", "the unit's id of the gap"),
    Field("gap_unit_name", _unit_name, "差距单位", "the unit in words", TABLE),
    *fragments.span("share", lambda p: p.share, "比例", "the part of the way that is done, of 1"),
    Field("limit_used", lambda p, _: p.used and p.used.shown, "限额已用", "the part of a whole period's limit that is used up, of 1"),
    Field("lights", lambda p, _: list(dict.fromkeys(p.lights)), "各折算设定下亮灯", "the lights over all readings"),
    *fragments.readings(lambda p: p.readings),
    Field("notes", lambda p, lang: said(p.notes, lang), where=JSON),
)

_PROMISED: Fields[Target] = (
    *without(PROMISED, "written"),
    Field("change", lambda t, _: t.change, "变化", "decrease or increase, where the figure is a change"),
    Field("baseline", lambda t, _: t.baseline, "起点值", "the level it starts from"),
    Field("baseline_unit", lambda t, _: t.baseline_unit, "起点值单位", "the unit of that level"),
    *only(PROMISED, "written"),
)


class Owed(Struct, frozen=True):
    """A promise with its city, which knows its departments in English."""

    city: City
    row: Row

    @property
    def target(self) -> Target:
        return self.row.target


def _names(city: City, departments: Iterable[str], lang: str) -> list[str]:
    return [labels.department(city, name, lang) for name in departments]


_PROMISE: Fields[Owed] = (
    Field("target", lambda o, _: o.target.id, "目标编号", "the target's id"),
    Field("role", lambda o, _: o.target.role, "数值性质", "main, or which kind of further figure", place=CODE),
    Field("item", lambda o, _: o.target.item, "条目", "the item's number", place=FIRST),
    Field("indicator", lambda o, _: o.row.indicator.id, "一级指标编号", "the indicator's id", TABLE),
    Inline(fragments.MEASURE, lambda o, _: Measured(o.row.indicator, o.row.measure)),
    Inline(fragments.SCOPE, lambda o, _: Scoped(o.row.indicator, o.target.scope)),
    Field("departments", lambda o, _: answerable(o.target)[0], "部门原名", "who answers for it, as the document has it"),
    Field(
        "department_names",
        lambda o, lang: _names(o.city, answerable(o.target)[0], lang),
        "负责部门",
        "the same, in English where it is known",
        TABLE,
        FIRST,
    ),
    Field("lead", lambda o, _: answerable(o.target)[1], "是否牵头", "whether they lead; else they are responsible"),
    Field("support", lambda o, _: o.target.support, "责任单位原名", "departments that support (责任单位、配合单位)"),
    Field(
        "support_names",
        lambda o, lang: _names(o.city, o.target.support, lang),
        "责任单位",
        "the same, in English where it is known",
        TABLE,
        FIRST,
    ),
    Field("status", lambda o, _: o.target.status, "状态", "target, standing-rule or achieved", place=CODE),
    Field("promise", lambda o, lang: amounts.promise(o.target, lang), "承诺", "the promise in words", TABLE, FIRST),
    Group("promised", _PROMISED, lambda o, _: o.target, "承诺", "the promise as in its file"),
)

_LIGHT: Fields[Row] = (
    Field("due", lambda r, _: r.due and r.due.day, "期限", "the last day on which it is kept in time", place=FIRST),
    Field("due_from", lambda r, _: r.due and r.due.source, "时限依据", "where that day comes from"),
    Field("light", lambda r, _: r.light, "亮灯编号", "how the promise stands: an id"),
    Field("light_name", lambda r, lang: light(r.light, lang), "亮灯", "the same in words", TABLE, FIRST),
    Field("colour", lambda r, _: COLOURS.get(r.light), "灯色编号", "the colour of the light"),
    Field("counted", lambda r, _: r.counts, "计入汇总", "whether summaries count it"),
    Field("time_gone", lambda r, _: r.gone, "时间进度", "the part of the time that has gone by, of 1", place=FIRST),
)

_LATEST: Fields[Point] = (Group("report", _POINT, lambda p, _: p, "所报", "the report"),)

_NOTES: Fields[Sequence[Note]] = (fragments.notes(said),)

_TARGET: Fields[Owed] = (
    *_PROMISE,
    Inline(_LIGHT, lambda o, _: o.row),
    Inline(_LATEST, lambda o, _: o.row.point),
    Many("other_reports", _POINT, lambda o, _: o.row.others),
    Inline(_NOTES, lambda o, _: o.row.notes),
)


def _by_department(result: PlanProgress, _: str) -> list[dict[str, Any]]:
    found = result.by_department()
    return [{"name": name or None, "leads": leads, "counts": counts(rows)} for name, leads, rows in found]


def _set_notes(result: PlanProgress, lang: str) -> list[str]:
    heads = (head.text for head in said(result.heads, lang))
    return [text(lang, "progress.reported"), *heads, rules_text(result, lang)]


def _owed(result: PlanProgress) -> list[Owed]:
    return [Owed(result.city, row) for group in result.listed for row in group.rows]


DATA: Fields[PlanProgress] = (
    fragments.schema("bizbench.progress/1"),
    Field("plan", lambda p, _: p.plan.id, "方案编号", "the plan's id"),
    Field("city", lambda p, _: p.city.id, "城市编号", "the city's id"),
    Field("city_name", lambda p, lang: p.city.name.get(lang), "城市", "the city's name", TABLE),
    Field("as_of", lambda p, _: p.query.as_of, "截至日", "the day up to which reports count"),
    Field("rules", lambda p, _: fields_of(p.query.rules), where=JSON),
    Field("file", lambda p, _: p.file and p.file.file, where=JSON),
    Field("counts", lambda p, _: counts(p.rows), where=JSON),
    Field("left_out", lambda p, _: counts(p.left_out), where=JSON),
    Field("departments", _by_department, where=JSON),
    Field("notes", lambda p, lang: said(p.heads, lang), where=JSON),
    Many("targets", _TARGET, lambda p, _: _owed(p)),
    Inline(fragments.DOCUMENT, lambda p, _: Origin(p.plan), TABLE),
    fragments.set_notes(_set_notes),
)


def _rows(result: PlanProgress, _: str) -> Iterator[TableRow]:
    for owed in _owed(result):
        row = owed.row
        yield "promise", (result, owed, row, row.point, row.notes)
        for point in row.own_history if result.query.history else ():
            yield "report", (result, owed, None, point, point.notes)


_LEVELS = (DATA, _PROMISE, _LIGHT, _LATEST, _NOTES)
#: One row for each promise; with the history asked for, one for each further report.
FORM: Form[PlanProgress] = Form(DATA, {"promise": _LEVELS, "report": _LEVELS}, _rows)
