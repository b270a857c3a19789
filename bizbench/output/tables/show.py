"""One thing as data, with all that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.data.catalog import Catalog
from bizbench.data.records import City, Indicator, Item, Measure, Plan, Progress, Report, SetAside, Target, Words
from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.fields import CODE, JSON, REMARK, TABLE, Field, Fields, Group, Inline, Many
from bizbench.output.forms import Form, Forms, Levels, Row
from bizbench.output.tables import fragments, observed, records
from bizbench.output.tables.fragments import Origin
from bizbench.output.tables.measured import SERIES
from bizbench.output.tables.progress import REPORT
from bizbench.output.tables.records import Figure, Kept
from bizbench.output.words.labels import department_names, translated
from bizbench.questions.show.records import Shown


def _kept(shown: Shown) -> Kept[Any]:
    return Kept(shown.thing, shown.catalog, shown.query.assumptions)


# --- a target ------------------------------------------------------------------------------


def _figure(shown: Shown, target: Any) -> Figure:
    return Figure(target, shown.catalog, shown.query.assumptions)


def _reports(shown: Shown, _: str) -> list[Report]:
    """What is reported of a target, oldest first."""
    target: Any = shown.thing
    file = shown.catalog.progress.get(target.plan)
    mine = [r for r in file.reports if r.target == target.id] if file else []
    return sorted(mine, key=lambda r: r.date)


_TARGET: Fields[Shown] = (
    Inline(records.TARGET, lambda s, _: _figure(s, s.thing)),
    Many("reports", REPORT, _reports),
)


def _figures(shown: Shown, _: str) -> Iterator[Row]:
    """The figure and what else the document says of it."""
    target: Any = shown.thing
    for each in (target, *shown.catalog.further(target)):
        yield "target", (_figure(shown, each),)


# --- a plan --------------------------------------------------------------------------------


class Placed(Struct, frozen=True):
    """An item of a plan."""

    item: Item
    plan: Plan
    shown: Shown

    def departments(self, names: tuple[str, ...], lang: str) -> tuple[str, ...]:
        return department_names(self.shown.catalog, self.plan.city, names, lang)


ASIDE: Fields[SetAside] = (
    Field("written", lambda s, _: s.written, "原文", "as printed in the document"),
    Field("why", lambda s, _: s.why, "原因", "why a figure was set aside: an id", place=CODE),
    Field("why_name", lambda s, lang: text(lang, f"why.{s.why}"), "原因说明", "why a figure was set aside, in words", TABLE),
    Field("note", lambda s, lang: translated(s.note, lang) or None, "备注", "a remark of the file", place=REMARK),
)


def _targets(placed: Placed, _: str) -> list[Figure] | None:
    found = placed.item.targets
    return None if found is None else [_figure(placed.shown, target) for target in found]


_ITEM: Fields[Placed] = (
    Field("id", lambda p, _: p.item.id, where=JSON),
    Field("title", lambda p, _: p.item.title, where=JSON),
    Field("plan", lambda p, _: p.plan.id, "方案编号", "the plan's id", TABLE),
    Field("city", lambda p, _: p.plan.city, "城市编号", "the city's id", TABLE),
    Field("city_name", lambda p, lang: records.city_name(p.shown.catalog, p.plan.city, lang), "城市", "the city's name", TABLE),
    Field("year", lambda p, _: p.plan.year, "年份", "the plan's year", TABLE),
    Field("kind", lambda p, _: p.plan.kind, "类别", "the kind of document", TABLE, CODE),
    Field("item", lambda p, _: p.item.id, "条目", "the item's number", TABLE),
    Field("item_title", lambda p, lang: p.item.heading(lang) or None, "条目标题", "the item's heading", TABLE),
    Field("lead", lambda p, _: p.item.lead, "牵头单位原名", "departments in the lead (牵头单位), as the document has them"),
    Field("lead_name", lambda p, lang: p.departments(p.item.lead, lang), "牵头单位", "the same, in English where it is known", TABLE),
    Field("support", lambda p, _: p.item.support, "责任单位原名", "departments that support (责任单位、配合单位)"),
    Field("support_name", lambda p, lang: p.departments(p.item.support, lang), "责任单位", "the same in words", TABLE),
    Many("targets", records.TARGET, _targets),
    Many("set_aside", ASIDE, lambda p, _: p.item.set_aside),
    Inline(fragments.DOCUMENT, lambda p, _: Origin(p.plan), TABLE),
    Field("file", lambda p, _: p.plan.file, "数据文件", "the data file", TABLE, CODE),
    Field("line", lambda p, _: p.item.line, "行号", "line in the data file", place=CODE),
)


def _items(shown: Shown, _: str) -> list[Placed]:
    plan: Any = shown.thing
    return [Placed(item, plan, shown) for item in plan.items]


_PLAN: Fields[Shown] = (
    Inline(records.PLAN, lambda s, _: _kept(s).record),
    Many("items", _ITEM, _items),
)


def _by_item(shown: Shown, lang: str) -> Iterator[Row]:
    """Item by item: its figures, what was set aside, or why there is neither."""
    for placed in _items(shown, lang):
        item = placed.item
        for figure in _targets(placed, lang) or ():
            yield "target", (figure,)
        for aside in item.set_aside:
            yield "set-aside", (placed, aside)
        if item.targets is None:
            yield "partly-read" if placed.plan.read else "not-read", (placed,)
        elif not item.targets:
            yield "no-figure", (placed,)


_PLAIN = (_ITEM,)
_PLAN_PARTS: dict[str, Levels] = {
    "target": (records.TARGET,),
    "set-aside": (_ITEM, ASIDE),
    "partly-read": _PLAIN,
    "not-read": _PLAIN,
    "no-figure": _PLAIN,
}


# --- an indicator --------------------------------------------------------------------------


class Entry(Struct, frozen=True):
    """An entry of a closed list, or of a city's departments."""

    id: str | None
    name: Words


_ENTRY: Fields[Entry] = (
    Field("id", lambda e, _: e.id, "编号", "the id, as typed in other commands", TABLE),
    Group("name", records.WORDS, lambda e, _: e.name, about="the name", where=TABLE),
)


def _stating(kept: Kept[Measure], _: str) -> list[str]:
    return kept.catalog.stating(kept.record)


_MEASURE: Fields[Kept[Measure]] = (
    Inline(records.MEASURE, lambda k, _: k.record),
    Field("cities", _stating, "提出城市", "cities that state the measure", TABLE),
)


def _references(kept: Kept[Indicator], _: str) -> list[str]:
    return [", ".join(filter(None, (r.title, r.publisher, r.url, r.accessed))) for r in kept.record.references]


def _measures(kept: Kept[Indicator], _: str) -> list[Kept[Measure]]:
    return [Kept(m, kept.catalog) for m in kept.record.measures]


_INDICATOR: Fields[Kept[Indicator]] = (
    Inline(records.INDICATOR, lambda k, _: k.record),
    Many("measures", _MEASURE, _measures),
    Field("references", _references, "参考资料", "where it comes from", TABLE),
)


def _closed_lists(indicator: Indicator) -> Iterator[tuple[str, Entry]]:
    for id, case in indicator.cases.items():
        yield "case", Entry(id, case.name)
    for id, words in indicator.qualifiers.items():
        yield "qualifier", Entry(id, words)
    for id, words in indicator.exclusions.items():
        yield "exclusion", Entry(id, words)
    for measure in indicator.measures:
        for id, words in measure.clocks.items():
            yield "clock", Entry(f"{measure.short}: {id}", words)


def _by_list(shown: Shown, lang: str) -> Iterator[Row]:
    """The indicator, its measures, then the entries of its closed lists."""
    kept = _kept(shown)
    yield "indicator", (kept,)
    for measure in _measures(kept, lang):
        yield "measure", (measure,)
    for part, entry in _closed_lists(kept.record):
        yield part, (entry,)


_ENTRIES = dict.fromkeys(("case", "qualifier", "exclusion", "clock"), (_ENTRY,))

# --- a city --------------------------------------------------------------------------------

_REPORTED: Fields[Progress] = (
    Field("plan", lambda p, _: p.plan, "方案编号", "the plan's id"),
    Field("reports", lambda p, _: len(p.reports), "进展报告数", "number of reports on it"),
    Field("reported", lambda p, _: len({r.target for r in p.reports}), "已报目标数", "on how many figures there are reports", TABLE),
    Field("file", lambda p, _: p.file, "数据文件", "the data file", place=CODE),
)


class Observations(Struct, frozen=True):
    """A series with the data it stands in."""

    series: Any
    catalog: Catalog


_OBSERVATIONS: Fields[Observations] = (
    Inline(SERIES, lambda o, _: o.series),
    Many("values", observed.OBSERVED, lambda o, _: (Kept(v, o.catalog) for v in o.series.values)),
)


def _series(kept: Kept[City], _: str) -> list[Observations]:
    return [Observations(s, kept.catalog) for s in kept.catalog.series if s.city == kept.record.id]


_CITY: Fields[Kept[City]] = (
    Inline(records.CITY, lambda k, _: k),
    Field("departments", lambda k, _: k.record.departments, where=JSON),
    Many("observations", _OBSERVATIONS, _series),
    Many("reports", _REPORTED, lambda k, _: (p for p in k.catalog.progress.values() if p.city == k.record.id)),
)


def _by_plan(shown: Shown, lang: str) -> Iterator[Row]:
    """The city, its plans, the reports on them, its observations value by value, departments."""
    kept = _kept(shown)
    yield "city", (kept,)
    for plan in kept.catalog.plans_of(kept.record.id):
        yield "plan", (plan,)
        if plan.id in kept.catalog.progress:
            yield "reports", (kept.catalog.progress[plan.id],)
    for found in _series(kept, lang):
        yield "observation", (found,)
        for value in found.series.values:
            yield "observed", (Kept(value, kept.catalog),)
    for name, english in kept.record.departments.items():
        yield "department", (Entry(None, Words(name, english)),)


_CITY_PARTS: dict[str, Levels] = {
    "city": (_CITY,),
    "plan": (records.PLAN,),
    "reports": (_REPORTED,),
    "observation": (_OBSERVATIONS,),
    "observed": (observed.OBSERVED,),
    "department": (_ENTRY,),
}

FORM: Forms[Shown] = Forms(
    {
        "TARGET-ID": Form(_TARGET, {"target": (records.TARGET,)}, _figures, is_one_kind=True),
        "PLAN": Form(_PLAN, _PLAN_PARTS, _by_item),
        "INDICATOR": Form(
            (Inline(_INDICATOR, lambda s, _: _kept(s)),),
            {"indicator": (_INDICATOR,), "measure": (_MEASURE,), **_ENTRIES},
            _by_list,
        ),
        "CITY": Form((Inline(_CITY, lambda s, _: _kept(s)),), _CITY_PARTS, _by_plan),
    },
    lambda shown: _KINDS[type(shown.thing)],
)
_KINDS: dict[type, str] = {Target: "TARGET-ID", Plan: "PLAN", Indicator: "INDICATOR", City: "CITY"}
