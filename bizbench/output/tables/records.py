"""What the data files say, record by record."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Generic, NamedTuple, TypeVar

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.levels import level
from bizbench.data.records import City, Indicator, Measure, Plan, Target, Threshold, Words
from bizbench.ground.texts import text
from bizbench.output.fields import CODE, DETAIL, FIRST, REMARK, TABLE, Field, Fields, Group, Inline
from bizbench.output.tables import fragments
from bizbench.output.tables.fragments import Origin, Scoped
from bizbench.output.words import amounts
from bizbench.output.words.labels import department_names, translated

R = TypeVar("R")


class Kept(NamedTuple, Generic[R]):
    """A record with the data it stands in."""

    record: R
    catalog: Catalog
    assumptions: Assumptions = Assumptions()


def city_name(catalog: Catalog, city: str, lang: str) -> str:
    return catalog.cities[city].name.get(lang) if city in catalog.cities else city


WORDS: Fields[Words] = (
    Field("en", lambda w, _: w.en, "英文名称", "in English", place=FIRST),
    Field("zh", lambda w, _: w.zh, "中文名称", "in Chinese", place=FIRST),
)


def _unit_words(unit: str) -> Words:
    return Words(text("zh", f"units.{unit}"), text("en", f"units.{unit}"))


UNIT: Fields[str] = (
    Field("id", lambda u, _: u, "编号", "the id, as typed in other commands"),
    Group("name", WORDS, lambda u, _: _unit_words(u), about="the name"),
)

CITY: Fields[Kept[City]] = (
    Field("id", lambda c, _: c.record.id, "编号", "the id, as typed in other commands"),
    Group("name", WORDS, lambda c, _: c.record.name, about="the name"),
    Field("level", lambda c, _: c.record.level, "级别", "economy, province, city or district"),
    Field("parent", lambda c, _: c.record.parent, "上级", "the city or province it is part of"),
    Field("code", lambda c, _: c.record.code, "行政区划代码", "division code"),
    Field("groups", lambda c, _: c.record.groups, "城市组", "groups the city is in"),
    Field("plans", lambda c, _: [p.id for p in c.catalog.plans_of(c.record.id)], "方案", "its plans"),
    Field("file", lambda c, _: c.record.file, "数据文件", "the data file", place=CODE),
)

PLAN: Fields[Plan] = (
    Field("id", lambda p, _: p.id, "编号", "the id, as typed in other commands"),
    Field("city", lambda p, _: p.city, "城市编号", "the city's id"),
    Field("year", lambda p, _: p.year, "年份", "the plan's year", place=FIRST),
    Field("kind", lambda p, _: p.kind, "类别", "the kind of document", place=CODE),
    Field("title", lambda p, _: p.title, "标题", "the document's title", place=FIRST),
    Field("number", lambda p, _: p.number, "文号", "the document's number (文号)", place=FIRST),
    Field("issuer", lambda p, _: p.issuer, "发文机关", "who issued it", place=FIRST),
    Field("issued", lambda p, _: p.issued, "印发日期", "date of issue", place=FIRST),
    Field("published", lambda p, _: p.published, "发布日期", "date of publication"),
    Field("url", lambda p, _: p.url, "网址", "its address"),
    Field("coverage", lambda p, _: p.coverage, "完整程度", "complete or excerpt", place=CODE),
    Field("text_sha256", lambda p, _: p.text_sha256, "文本sha256", "hash of the text it was curated from", place=CODE),
    Field("note", lambda p, _: p.note, "备注", "a remark of the file", place=REMARK),
    Field("period", lambda p, _: p.period, "适用期间", "what its title covers"),
    Field("due", lambda p, _: p.due, "期限", "date by which", place=FIRST),
    Field("replaces", lambda p, _: p.replaces, "取代", "the plan it replaces"),
    Field("read", lambda p, _: p.read, "已审读指标", "indicators read so far; empty: all"),
    Field("about", lambda p, _: p.about, "专门涉及的指标", "the indicators it is limited to; empty: all"),
    Field("items", lambda p, _: p.length, "条目数", "number of items"),
    Field("targets", lambda p, _: p.promises, "目标数", "number of main figures"),
    Field("file", lambda p, _: p.file, "数据文件", "the data file", place=CODE),
)


def _goalpost(name: str, zh: str, about: str) -> Field[Measure]:
    return Field(name, lambda m, _: m.goalposts and getattr(m.goalposts, name), zh, about)


MEASURE: Fields[Measure] = (
    Field("id", lambda m, _: m.id, "编号", "the id, as typed in other commands"),
    Field("indicator", lambda m, _: m.indicator, "一级指标编号", "the indicator's id"),
    Group("name", WORDS, lambda m, _: m.name, about="the name"),
    Field("unit", lambda m, _: m.unit, "单位编号", "the unit's id"),
    Field("unit_name", lambda m, lang: amounts.unit_named(m, m.unit, lang), "单位", "the unit in words, as on the page", TABLE, FIRST),
    Field("per", lambda m, _: m.per, "计量周期", "the period numbers are counted for: year or month"),
    Group("of", WORDS, lambda m, _: m.of, "分母", "what a share is of", place=DETAIL),
    Field("statistic", lambda m, _: m.statistic, "统计口径", "what its numbers are by nature: level, average, median or total"),
    Field("scale", lambda m, _: m.scale, "规模", "size: shows how big a city is, and is not ranked"),
    Field("zero_of", lambda m, _: m.zero_of, "零值所及", "the measure that a zero of this one is a zero of, too"),
    Field("better", lambda m, _: m.better, "优劣方向", "lower, higher or neither (never ranked)", place=CODE),
    _goalpost("best", "最佳标杆", "the goalpost: best performance"),
    _goalpost("worst", "最差标杆", "the goalpost: worst performance"),
    _goalpost("exponent", "得分指数", "how the score bends between the goalposts"),
    Field("weight", lambda m, _: m.weight, "权重", "weight in the indicator's score"),
    Field("cases", lambda m, _: m.cases, "情形", "its cases"),
)

INDICATOR: Fields[Indicator] = (
    Field("id", lambda i, _: i.id, "编号", "the id, as typed in other commands"),
    Group("name", WORDS, lambda i, _: i.name, about="the name"),
    Field("about", lambda i, _: i.about, "说明", "what it is about", place=REMARK),
    Field("keywords", lambda i, _: i.keywords, "别名", "other names"),
    Field("frameworks", lambda i, _: i.frameworks, "所属评价体系", "ids in other frameworks"),
    Field("cases", lambda i, _: list(i.cases), "情形", "its cases"),
    Field("qualifiers", lambda i, _: list(i.qualifiers), "限定", "its qualifiers"),
    Field("exclusions", lambda i, _: list(i.exclusions), "可不含内容", "what a figure may leave out"),
    Field("measures", lambda i, _: [m.id for m in i.measures], "二级指标", "its measures"),
    Field("file", lambda i, _: i.file, "数据文件", "the data file", place=CODE),
)


class Figure(NamedTuple):
    """A target with the data it stands in."""

    target: Target
    catalog: Catalog
    assumptions: Assumptions

    @property
    def plan(self) -> Plan:
        return self.catalog.plans[self.target.plan]

    @property
    def indicator(self) -> Indicator:
        return self.catalog.indicators[self.target.indicator]

    @property
    def measure(self) -> Measure:
        return self.catalog.measures[self.target.measure]

    def departments(self, names: Sequence[str], lang: str) -> tuple[str, ...]:
        return department_names(self.catalog, self.target.city, names, lang)


class Converted(NamedTuple):
    """The level in the measure's unit under the reading shown."""

    value: Fraction
    unit: str
    reading: Reading


def _converted(figure: Figure, _: str) -> Converted | None:
    made, recipe = level(figure.target, figure.measure.better), figure.target.recipe
    if made is None or recipe is None:
        return None
    reading = next(iter(figure.assumptions.readings(recipe.conventions)), None)
    return None if reading is None else Converted(recipe.value(made.number, reading), recipe.to, reading)


def _base(figure: Figure, _: str) -> int | str | None:
    base = figure.target.base
    return int(base) if base and base.isdecimal() else base


def _item_title(figure: Figure, lang: str) -> str | None:
    titles = (item.heading(lang) for item in figure.plan.items if item.id == figure.target.item)
    return next(titles, None) or None


def _figure_clock(figure: Figure, lang: str) -> str | None:
    clock = figure.target.clock
    return figure.measure.clocks[clock].get(lang) if clock else None


def _threshold(figure: Figure, lang: str) -> str | None:
    found = figure.target.threshold
    return amounts.bounded(found.bound, found.value, found.unit, lang) if found else None


def _excluded(figure: Figure, lang: str) -> tuple[str, ...]:
    return tuple(figure.indicator.exclusions[id].get(lang) for id in figure.target.excludes)


_THRESHOLD: Fields[Threshold] = (
    Field("bound", lambda t, _: t.bound, "界限", "its bound", place=CODE),
    Field("value", lambda t, _: t.value, "数值", "its number", place=FIRST),
    Field("unit", lambda t, _: t.unit, "单位编号", "the unit's id"),
)

_CONVERTED: Fields[Converted] = (
    Field("value", lambda c, _: c.value, "值", "the number, not rounded", place=FIRST),
    Field("unit", lambda c, _: c.unit, "单位编号", "the unit's id"),
    Field("conventions", lambda c, _: c.reading, "设定", "the conventions used"),
)

#: One target or further figure; the keys are a contract.
TARGET: Fields[Figure] = (
    Field("id", lambda f, _: f.target.id, "编号", "the id, as typed in other commands"),
    Field("role", lambda f, _: f.target.role, "数值性质", "main, or which kind of further figure", place=CODE),
    Field("plan", lambda f, _: f.target.plan, "方案编号", "the plan's id"),
    Field("city", lambda f, _: f.target.city, "城市编号", "the city's id"),
    Field("city_name", lambda f, lang: city_name(f.catalog, f.target.city, lang), "城市", "the city's name", TABLE, FIRST),
    Field("year", lambda f, _: f.target.year, "年份", "the plan's year", place=FIRST),
    Field("kind", lambda f, _: f.target.kind, "类别", "the kind of document", place=CODE),
    Field("item", lambda f, _: f.target.item, "条目", "the item's number", place=FIRST),
    Field("item_title", _item_title, "条目标题", "the item's heading", TABLE, FIRST),
    Field("indicator", lambda f, _: f.target.indicator, "一级指标编号", "the indicator's id"),
    Field("indicator_name", lambda f, lang: f.indicator.name.get(lang), "一级指标", "the indicator's name", TABLE, FIRST),
    Field("measure", lambda f, _: f.target.measure, "指标编号", "the measure's full id"),
    Field("measure_name", lambda f, lang: f.measure.name.get(lang), "二级指标", "the measure's name", TABLE, FIRST),
    Inline(fragments.SCOPE, lambda f, _: Scoped(f.indicator, f.target.scope)),
    Field("promise", lambda f, lang: amounts.promise(f.target, lang), "承诺", "the promise in words", TABLE, FIRST),
    Field("bound", lambda f, _: f.target.bound, "界限", "the bound's key", place=CODE),
    Field("value", lambda f, _: f.target.value, "数值", "the number, in its own unit", place=FIRST),
    Field("high", lambda f, _: f.target.high, "数值上限", "the upper end of a range"),
    Field("unit", lambda f, _: f.target.unit, "单位编号", "the unit's id"),
    Field(
        "unit_name",
        lambda f, lang: amounts.target_unit(f.measure, f.target, lang),
        "单位",
        "the whole unit of a level in words",
        TABLE,
        place=FIRST,
    ),
    Field("change", lambda f, _: f.target.change, "变化", "decrease or increase, where the figure is a change"),
    Field("base", _base, "变化基准", "from what it is a change"),
    Field("baseline", lambda f, _: f.target.baseline, "起点值", "the level it starts from"),
    Field("baseline_unit", lambda f, _: f.target.baseline_unit, "起点值单位", "the unit of that level"),
    Field("written", lambda f, _: f.target.written, "原文", "as printed in the document", place=FIRST),
    Field("reading", lambda f, lang: translated(f.target.reading, lang) or None, "解读", "why this number, where it cannot be read off"),
    Field("inferred", lambda f, _: f.target.inferred, "推定部分", "what was read and not printed: number, bound, unit"),
    Field("clock", lambda f, _: f.target.clock, "起止点编号", "id of where time starts and stops"),
    Field("clock_name", _figure_clock, "起止点", "the same in words", TABLE),
    Field("statistic", lambda f, _: f.target.statistic, "统计口径", "level, average, median or total"),
    Field("status", lambda f, _: f.target.status, "状态", "target, standing-rule or achieved", place=CODE),
    Field("commitment", lambda f, _: f.target.commitment, "承诺强度", "how firm: firm, as-a-rule, strive, encourage, pilot, expected"),
    Field("condition", lambda f, _: f.target.condition, "前提", "only if this holds"),
    Group("threshold", _THRESHOLD, lambda f, _: f.target.threshold, "门槛", "only up to this size", place=DETAIL),
    Field("threshold_name", _threshold, "门槛", "the same in words", TABLE),
    Field("excludes", lambda f, _: f.target.excludes, "不含内容编号", "ids of what is left out"),
    Field("excludes_name", _excluded, "不含内容", "the same in words", TABLE),
    Field("per", lambda f, _: f.target.per, "计量周期", "another period than the measure's"),
    Field("due", lambda f, _: f.target.due, "期限", "date by which", place=FIRST),
    Field("lead", lambda f, _: f.target.lead, "牵头单位原名", "departments in the lead (牵头单位), as the document has them"),
    Field(
        "lead_name",
        lambda f, lang: f.departments(f.target.lead, lang),
        "牵头单位",
        "the same, in English where it is known",
        TABLE,
        place=FIRST,
    ),
    Field("support", lambda f, _: f.target.support, "责任单位原名", "departments that support (责任单位、配合单位)"),
    Field("support_name", lambda f, lang: f.departments(f.target.support, lang), "责任单位", "the same in words", TABLE, FIRST),
    Field("note", lambda f, _: f.target.note, "备注", "a remark of the file", place=REMARK),
    Field("file", lambda f, _: f.target.file, "数据文件", "the data file", place=CODE),
    Field("line", lambda f, _: f.target.line, "行号", "line in the data file", place=CODE),
    Group("converted", _CONVERTED, _converted, "折算", "in the measure's unit", place=DETAIL),
    Inline(fragments.DOCUMENT, lambda f, _: Origin(f.plan), TABLE),
)
