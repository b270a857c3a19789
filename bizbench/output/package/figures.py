"""Tables of documents, and of the figures they promise."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from typing import Any, Literal, NamedTuple, get_args

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.levels import level
from bizbench.data.naming import scope_words
from bizbench.data.recipes import Recipe
from bizbench.data.records import Item, Measure, Plan, Words
from bizbench.ground.vocabulary import BOUNDS, COMMITMENTS, DOCUMENTS, IN_WORDS, STATISTICS, STATUSES, Change, Coverage, Period, TargetRole
from bizbench.output.fields import Field, Fields
from bizbench.output.package.columns import DUE, Col, col, lifted, texts, words
from bizbench.output.package.model import Table, key
from bizbench.output.tables import records
from bizbench.output.tables.records import Figure

LAYER = "place of the data folder: a document was not searched for a measure of a higher one, unless read names its indicator"
#: Nothing is assumed by who exports: a number is shown under every reading.
_OPEN = Assumptions()


class Document(NamedTuple):
    """A document with what it holds."""

    plan: Plan
    items: Sequence[Item]
    catalog: Catalog


class Converted(NamedTuple):
    """A number in the measure's unit: under the reading shown, and the ends of all readings."""

    value: Fraction
    low: Fraction
    high: Fraction
    unit: str
    reading: Reading


class Promise(Figure):
    """A figure with what several of its columns say."""

    @cached_property
    def converted(self) -> Converted | None:
        """Its level in the measure's unit."""
        made = level(self.target, self.measure.better)
        return converted(made.number if made else None, self.target.recipe)

    @cached_property
    def scope(self) -> Words:
        return scope_words(self.indicator, self.target.scope)


class Duty(NamedTuple):
    """A department that answers for a figure."""

    target: str
    role: Literal["lead", "support"]
    number: int
    city: str
    department: str


def converted(number: Fraction | None, recipe: Recipe | None) -> Converted | None:
    """A number under the readings of its recipe; None where nothing leads to the measure's unit."""
    if number is None or recipe is None:
        return None
    if recipe.is_identity:
        return Converted(number, number, number, recipe.to, {})
    readings = list(_OPEN.readings(recipe.conventions))
    if not readings:
        return None
    values = [recipe.value(number, reading) for reading in readings]
    return Converted(values[0], min(values), max(values), recipe.to, readings[0])


def _of(name: str) -> Any:
    return lambda record, _: getattr(record.converted, name) if record.converted else None


#: Of any record with a ``converted``.
CONVERTED = (
    Col(
        "converted.value",
        "number",
        _of("value"),
        "折算值",
        "the number in the measure's unit, under the reading shown",
        unit="converted.unit",
    ),
    Col("converted.value_low", "number", _of("low"), "折算值下限", "the same, the smallest over all readings", unit="converted.unit"),
    Col("converted.value_high", "number", _of("high"), "折算值上限", "the same, the largest over all readings", unit="converted.unit"),
    Col("converted.unit", "string", _of("unit"), "折算单位编号", "the unit's id"),
    Col("converted.conventions", "list", _of("reading"), "折算设定", "the conventions behind the reading shown"),
)


def clock_words(measure: Measure, clock: str | None) -> Words | None:
    return measure.clocks[clock] if clock else None


def _replaces(document: Document, _: str) -> str | None:
    """The document it replaces, if that could be read."""
    found = document.plan.replaces
    return found if found in document.catalog.plans else None


_PLAN = records.PLAN
_CARD: tuple[Col[Document], ...] = tuple(
    lifted(
        (
            col(_PLAN, "id", needed=True),
            col(_PLAN, "city", needed=True),
            col(_PLAN, "year", "integer", needed=True),
            col(_PLAN, "kind", needed=True, enum=DOCUMENTS),
            *words(_PLAN, "title"),
            col(_PLAN, "number"),
            *words(_PLAN, "issuer"),
            col(_PLAN, "issued", "date"),
            col(_PLAN, "published", "date"),
            col(_PLAN, "url"),
            col(_PLAN, "coverage", needed=True, enum=get_args(Coverage)),
            col(_PLAN, "text_sha256"),
            *words(_PLAN, "note"),
            col(_PLAN, "period"),
            col(_PLAN, "due", pattern=DUE),
            col(_PLAN, "read", "list"),
            col(_PLAN, "about", "list"),
            Col(
                "nothing_read",
                "boolean",
                lambda p, _: p.nothing_read,
                "是否未审读",
                "whether the file has no target and does not say what it was searched for",
                needed=True,
            ),
            Col("layer", "integer", lambda p, _: p.layer, "数据层", LAYER, needed=True),
            col(_PLAN, "file", needed=True),
        ),
        lambda d, _: d.plan,
    )
)
_COUNTS: Fields[Document] = (
    Field("items", lambda d, _: len(d.items), "条目数", "number of items"),
    Field("targets", lambda d, _: sum(t.role == "main" for i in d.items for t in i.targets or ()), "目标数", "number of main figures"),
)
DOCUMENTS_TABLE = Table(
    "documents",
    (
        *_CARD,
        Col("replaces", "string", _replaces, "取代", "the plan it replaces"),
        col(_COUNTS, "items", "integer", needed=True),
        col(_COUNTS, "targets", "integer", needed=True),
    ),
    ("id",),
    (key("city", "places"), key("replaces", "documents")),
)

_F: Fields[Any] = records.TARGET
TARGETS = Table(
    "targets",
    (
        col(_F, "id", needed=True),
        col(_F, "role", needed=True, enum=get_args(TargetRole)),
        Col("of", "string", lambda f, _: f.target.of, "主目标编号", "of a further figure: the id of the main one"),
        col(_F, "plan", needed=True),
        col(_F, "city", needed=True),
        *words(_F, "city_name", lambda f, _: f.catalog.cities[f.target.city].name),
        col(_F, "year", "integer", needed=True),
        col(_F, "kind", needed=True, enum=DOCUMENTS),
        col(_F, "item", needed=True),
        col(_F, "indicator", needed=True),
        *words(_F, "indicator_name", lambda f, _: f.indicator.name),
        col(_F, "measure", needed=True),
        *words(_F, "measure_name", lambda f, _: f.measure.name),
        col(_F, "scope", needed=True),
        *words(_F, "scope_name", lambda f, _: f.scope),
        Col("case", "string", lambda f, _: f.target.scope.case, "情形编号", "the case's id", needed=True),
        *texts(_F, "promise", needed=True),
        col(_F, "bound", needed=True, enum=(*BOUNDS, IN_WORDS)),
        col(_F, "value", "number", unit="unit"),
        col(_F, "high", "number", unit="unit"),
        col(_F, "unit"),
        *texts(_F, "unit_name"),
        col(_F, "change", enum=get_args(Change)),
        col(_F, "base", of=lambda f, _: f.target.base),
        col(_F, "baseline", "number", unit="baseline_unit"),
        col(_F, "baseline_unit"),
        col(_F, "written", needed=True),
        col(_F, "reading"),
        col(_F, "inferred", "list"),
        col(_F, "clock"),
        *words(_F, "clock_name", lambda f, _: clock_words(f.measure, f.target.clock)),
        col(_F, "statistic", needed=True, enum=STATISTICS),
        col(_F, "status", needed=True, enum=STATUSES),
        col(_F, "commitment", needed=True, enum=COMMITMENTS),
        *words(_F, "condition"),
        col(_F, "threshold.bound", enum=tuple(BOUNDS)),
        col(_F, "threshold.value", "number", unit="threshold.unit"),
        col(_F, "threshold.unit"),
        col(_F, "excludes", "list"),
        *texts(_F, "excludes_name", "list"),
        col(_F, "per", enum=get_args(Period)),
        col(_F, "due", pattern=DUE),
        col(_F, "lead", "list"),
        col(_F, "support", "list"),
        *words(_F, "note"),
        col(_F, "file", needed=True),
        col(_F, "line", "integer", needed=True),
        *CONVERTED,
    ),
    ("id",),
    (
        key("of", "targets"),
        key("plan", "documents"),
        key("city", "places"),
        key("plan item", "items", "plan item"),
        key("indicator", "indicators"),
        key("measure", "measures"),
        key("measure scope", "scopes", "measure scope"),
        key("unit", "units"),
        key("baseline_unit", "units"),
        key("threshold.unit", "units"),
        key("converted.unit", "units"),
    ),
)

TARGET_DEPARTMENTS: Table = Table(
    "target_departments",
    (
        Col("target", "string", lambda d, _: d.target, "目标编号", "the target's id", needed=True),
        Col(
            "role",
            "string",
            lambda d, _: d.role,
            "职责",
            "lead (牵头单位) or support (责任单位、配合单位)",
            needed=True,
            enum=("lead", "support"),
        ),
        Col("number", "integer", lambda d, _: d.number, "序号", "its place in the document's order", needed=True),
        Col("city", "string", lambda d, _: d.city, "城市编号", "the city's id", needed=True),
        Col("department", "string", lambda d, _: d.department, "部门原名", "as the document has it", needed=True),
    ),
    ("target", "role", "number"),
    (key("target", "targets"), key("city department", "departments", "city department")),
)
