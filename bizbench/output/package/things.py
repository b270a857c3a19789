"""Tables of what documents rest on: places, indicators and measures, units, frameworks."""

from __future__ import annotations

from typing import Any, NamedTuple, get_args

from bizbench.data.naming import scope_words
from bizbench.data.records import Case, Framework, FrameworkItem, Group, Indicator, Measure, Scope
from bizbench.ground.vocabulary import BETTER, STATISTICS, League, Level, Period, Scale
from bizbench.output.fields import Fields
from bizbench.output.package.columns import Col, col, texts, words
from bizbench.output.package.model import Table, key
from bizbench.output.tables import fragments, lists, records


class Department(NamedTuple):
    """A name by which a city's documents call a department."""

    city: str
    name: str
    english: str | None


class Member(NamedTuple):
    group: Group
    city: str


class Covered(NamedTuple):
    """An indicator that covers an item of a framework."""

    framework: Framework
    number: int
    item: FrameworkItem
    indicator: str


class Ranged(NamedTuple):
    """A scope of a measure."""

    indicator: Indicator
    measure: Measure
    scope: Scope

    @property
    def case(self) -> Case:
        return self.indicator.cases[self.scope.case]


PLACES = Table(
    "places",
    (
        col(records.CITY, "id", needed=True),
        *words(records.CITY, "name"),
        col(records.CITY, "level", needed=True, enum=get_args(Level)),
        Col(
            "parent",
            "string",
            lambda k, _: k.record.parent if k.record.parent in k.catalog.cities else None,
            "上级",
            "the place it is part of",
        ),
        col(records.CITY, "code"),
        col(records.CITY, "file", needed=True),
    ),
    ("id",),
    (key("parent", "places"),),
)

DEPARTMENTS: Table = Table(
    "departments",
    (
        Col("city", "string", lambda d, _: d.city, "城市编号", "the city's id", needed=True),
        Col("department", "string", lambda d, _: d.name, "部门原名", "as a document has it", needed=True),
        Col("department.en", "string", lambda d, _: d.english, "部门英文名", "the same in English, where it is known"),
    ),
    ("city", "department"),
    (key("city", "places"),),
)

_NAMED: Fields[Any] = records.CITY
GROUPS: Table = Table(
    "groups",
    (
        Col("id", "string", lambda g, _: g.id, "编号", "the id, as typed in other commands", needed=True),
        *words(_NAMED, "name", lambda g, _: g.name),
    ),
    ("id",),
)
GROUP_PLACES: Table = Table(
    "group_places",
    (
        Col("group", "string", lambda m, _: m.group.id, "城市组编号", "the group's id", needed=True),
        Col("place", "string", lambda m, _: m.city, "地方编号", "the id of a place in it", needed=True),
    ),
    ("group", "place"),
    (key("group", "groups"), key("place", "places")),
)

UNITS = Table("units", (col(records.UNIT, "id", needed=True), *words(records.UNIT, "name")), ("id",))

INDICATORS = Table(
    "indicators",
    (
        col(records.INDICATOR, "id", needed=True),
        *words(records.INDICATOR, "name"),
        *words(records.INDICATOR, "about"),
        col(records.INDICATOR, "keywords", "list"),
        col(records.INDICATOR, "file", needed=True),
    ),
    ("id",),
)

_UNIT = "unit"
MEASURES = Table(
    "measures",
    (
        col(records.MEASURE, "id", needed=True),
        col(records.MEASURE, "indicator", needed=True),
        *words(records.MEASURE, "name"),
        col(records.MEASURE, "unit", needed=True),
        *texts(records.MEASURE, "unit_name"),
        col(records.MEASURE, "per", enum=get_args(Period)),
        *words(records.MEASURE, "of", lambda m, _: m.of),
        col(records.MEASURE, "statistic", needed=True, enum=STATISTICS),
        col(records.MEASURE, "scale", enum=get_args(Scale)),
        col(records.MEASURE, "zero_of"),
        col(records.MEASURE, "better", needed=True, enum=BETTER),
        Col("goalpost_case", "string", lambda m, _: m.goalposts and m.goalposts.case, "标杆情形", "the case that the goalposts are of"),
        col(records.MEASURE, "best", "number", unit=_UNIT),
        col(records.MEASURE, "worst", "number", unit=_UNIT),
        col(records.MEASURE, "exponent", "number"),
        col(records.MEASURE, "weight", "number", needed=True),
    ),
    ("id",),
    (key("indicator", "indicators"), key("unit", "units"), key("zero_of", "measures")),
)

_CASE: Fields[Any] = fragments.CASE
SCOPES: Table = Table(
    "scopes",
    (
        Col("measure", "string", lambda s, _: s.measure.id, "指标编号", "the measure's full id", needed=True),
        col(fragments.SCOPE, "scope", needed=True),
        *words(fragments.SCOPE, "scope_name", lambda s, _: scope_words(s.indicator, s.scope)),
        Col("case", "string", lambda s, _: s.scope.case, "情形编号", "the case's id", needed=True),
        *words(_CASE, "case_name", lambda s, _: s.case.name),
        Col("qualifiers", "list", lambda s, _: s.scope.qualifiers, "限定编号", "ids of what narrows the case; empty: all of it"),
        Col("layer", "integer", lambda s, _: max(s.measure.layer, s.case.layer), "数据层", "place of the data folder", needed=True),
        Col(
            "world_bank_case",
            "boolean",
            lambda s, _: s.case.world_bank,
            "是否世界银行情形",
            "whether the case is the World Bank's",
            needed=True,
        ),
        Col(
            "league",
            "string",
            lambda s, _: s.measure.league or s.case.league,
            "名次范围",
            "of a rank: among which places it is one",
            enum=get_args(League),
        ),
    ),
    ("measure", "scope"),
    (key("measure", "measures"),),
)

FRAMEWORKS: Table = Table(
    "frameworks",
    (
        col(lists.ITEM, "framework", needed=True),
        *words(lists.ITEM, "framework_name", lambda e, _: e.framework.name),
        Col("number", "integer", lambda e, _: e.number, "序号", "its place in the order", needed=True),
        col(lists.ITEM, "id", needed=True),
        *words(lists.ITEM, "name"),
        *words(lists.ITEM, "note"),
        *words(lists.ITEM, "source"),
    ),
    ("framework", "number"),
)
FRAMEWORK_INDICATORS: Table = Table(
    "framework_indicators",
    (
        Col("framework", "string", lambda c, _: c.framework.id, "评价体系编号", "the framework's id", needed=True),
        Col("number", "integer", lambda c, _: c.number, "序号", "the item's place", needed=True),
        Col("indicator", "string", lambda c, _: c.indicator, "一级指标编号", "the indicator's id", needed=True),
    ),
    ("framework", "number", "indicator"),
    (key("framework number", "frameworks", "framework number"), key("indicator", "indicators")),
)
