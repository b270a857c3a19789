"""Lists of fields that several answers share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, Protocol, TypeVar

from bizbench.data.conventions import Reading
from bizbench.data.naming import scope_words
from bizbench.data.records import City, Indicator, Measure, Plan, Scope, Series, Target, Words
from bizbench.ground.record import Struct
from bizbench.output.fields import CODE, DETAIL, FIRST, JSON, LAST, REMARK, TABLE, Field, Fields, Group, Inline, Said
from bizbench.output.words import amounts, cells
from bizbench.output.words.labels import selected
from bizbench.output.words.notes import note_text
from bizbench.questions.compare.records import Row, Within
from bizbench.questions.notes import Note, Span
from bizbench.questions.places import Selection

R = TypeVar("R")


def said(found: Sequence[Note], lang: str) -> tuple[Said, ...]:
    """Notes with their texts."""
    return tuple([Said(n.id, note_text(n, lang)) for n in found])


def notes(of: Callable[[R, str], Sequence[Said]]) -> Field[R]:
    """The notes of a record: behind what they are about."""
    return Field("notes", of, "备注", "the notes of this row", place=REMARK)


def set_notes(of: Callable[[R, str], Sequence[str]]) -> Field[R]:
    """What holds for all rows of a table, repeated in each of them."""
    about = "what holds for the whole table that the row stands in"
    return Field("set_notes", of, "对标组备注", about, TABLE, LAST)


def schema(id: str) -> Field[Any]:
    """What the JSON of an answer begins with."""
    return Field("schema", lambda _, __: id, where=JSON)


def _selected(answer: Any, lang: str) -> Said | None:
    found: Selection | None = answer.selection
    if found is None:
        return None
    ids = {name: [city.id for city in getattr(found, name)] for name in ("shown", "left_out")}
    return Said("selection", selected(found, lang), ids)


#: Which cities alone are shown, and whom that leaves out.
SELECTION: Field[Any] = Field("selection", _selected, "所选城市", "which places alone are compared, and which are left out", place=LAST)


def span(name: str, of: Callable[[R], Span | None], zh: str, about: str, place: int = DETAIL) -> tuple[Field[R], ...]:
    """A number under the reading shown, and its smallest and largest, under three keys."""

    def part(key: str) -> Callable[[R, str], Fraction | None]:
        def value(record: R, _: str) -> Fraction | None:
            found = of(record)
            return getattr(found, key) if found else None

        return value

    return (
        Field(name, part("shown"), zh, f"{about}, under the reading shown", place=place),
        Field(f"{name}_low", part("low"), f"{zh}下限", f"{about}, the smallest over all readings", place=place),
        Field(f"{name}_high", part("high"), f"{zh}上限", f"{about}, the largest over all readings", place=place),
    )


def readings(of: Callable[[R], Sequence[Reading]]) -> Fields[R]:
    """Every reading in the JSON; in a table the one behind the numbers shown."""

    def shown(record: R, _: str) -> Reading:
        found = of(record)
        return found[0] if found else {}

    return (
        Field("readings", lambda r, _: of(r), where=JSON),
        Field("reading_shown", shown, "折算设定", "the conventions behind the numbers", TABLE),
    )


PROMISED: Fields[Target] = (
    Field("bound", lambda t, _: t.bound, "界限", "the bound's key", place=CODE),
    Field("value", lambda t, _: t.value, "数值", "the number, in its own unit"),
    Field("high", lambda t, _: t.high, "数值上限", "the upper end of a range"),
    Field("unit", lambda t, _: t.unit, "单位编号", "the unit's id"),
    Field("written", lambda t, _: t.written, "原文", "as printed in the document"),
)


class Measured(Struct, frozen=True):
    """A measure with its indicator."""

    indicator: Indicator
    measure: Measure


MEASURE: Fields[Measured] = (
    Field("measure", lambda m, _: m.measure.id, "指标编号", "the measure's full id"),
    Field("indicator_name", lambda m, lang: m.indicator.name.get(lang), "一级指标", "the indicator's name", TABLE, FIRST),
    Field("measure_name", lambda m, lang: m.measure.name.get(lang), "二级指标", "the measure's name", TABLE, FIRST),
    Field(
        "merit",
        lambda m, _: m.measure.better if m.measure.is_ranked else "neither",
        "优劣排序",
        "lower or higher is better; neither is never ranked",
        TABLE,
        CODE,
    ),
)


#: The fixed points a measure is scored between.
GOALPOSTS: Fields[Measure] = (
    Field("best", lambda m, _: m.goalposts and m.goalposts.best, "最优标杆", "the number that scores 100"),
    Field("worst", lambda m, _: m.goalposts and m.goalposts.worst, "最差标杆", "the number that scores 0"),
    Field("exponent", lambda m, _: m.goalposts and m.goalposts.exponent, "指数", "of the one score that is no straight line"),
)

INDICATOR: Fields[Indicator] = (
    Field("indicator", lambda i, _: i.id, "一级指标编号", "the indicator's id"),
    Field("indicator_name", lambda i, lang: i.name.get(lang), "一级指标", "the indicator's name", TABLE, FIRST),
)


class Cased(Struct, frozen=True):
    """A case with its indicator."""

    indicator: Indicator
    case: str


CASE: Fields[Cased] = (
    Field("case", lambda c, _: c.case, "情形编号", "the case's id"),
    Field("case_name", lambda c, lang: c.indicator.cases[c.case].name.get(lang), "情形", "the case's name", TABLE, FIRST),
)


class Scoped(Struct, frozen=True):
    """A scope with the indicator that names its parts."""

    indicator: Indicator
    scope: Scope


SCOPE: Fields[Scoped] = (
    Field("scope", lambda s, _: str(s.scope), "适用范围编号", "whom or what the figure is about"),
    Field("scope_name", lambda s, lang: scope_words(s.indicator, s.scope).get(lang), "适用范围", "the same in words", TABLE, FIRST),
)


BASIS: Fields[Scoped] = (
    Field("basis", lambda s, _: str(s.scope), "基准范围编号", "the scope that is compared at"),
    Field("basis_name", lambda s, lang: scope_words(s.indicator, s.scope).get(lang), "基准范围", "the same in words", TABLE),
)


class Origin(Struct, frozen=True):
    """Where a figure comes from: a document, or a series of observations."""

    plan: Plan | None
    series: Series | None = None


def _title(origin: Origin, lang: str) -> str | None:
    if origin.plan is not None:
        return origin.plan.title.get(lang)
    return f"{origin.series.title} ({origin.series.publisher})" if origin.series else None


DOCUMENT: Fields[Origin] = (
    Field("document", _title, "文件", "the document's title; of an observation its series"),
    Field("document_number", lambda o, _: o.plan and o.plan.number, "文号", "the document's number"),
    Field(
        "issued", lambda o, _: o.plan and (o.plan.issued or o.plan.published), "印发日期", "the day on which it was issued, else published"
    ),
)


def _city_name(row: Row, lang: str) -> str:
    return cells.name(row, lang) or cells.city(row, lang)


#: The city of a row; its name is "goalpost" where there is none.
CITY: Fields[Row] = (
    Field("city", lambda r, _: r.city and r.city.id, "城市编号", "the city's id"),
    Field("city_name", _city_name, "城市", "the city's name", TABLE, FIRST),
)


class HasRank(Protocol):
    """Whatever is ranked: its place, from the best to the worst over all readings."""

    @property
    def rank(self) -> int | None: ...
    @property
    def rank_low(self) -> int | None: ...
    @property
    def rank_high(self) -> int | None: ...
    @property
    def is_open(self) -> bool: ...


RANK: Fields[HasRank] = (
    Field("rank", lambda r, _: r.rank, "名次", "the rank; empty where it is open or there is none", place=FIRST),
    Field("rank_low", lambda r, _: r.rank_low, "最高名次", "the best place over all readings", place=FIRST),
    Field("rank_high", lambda r, _: r.rank_high, "最低名次", "the worst place over all readings", place=FIRST),
)


#: Whether the order turns on the reading; a table says nothing of what has no rank.
OPEN: Fields[HasRank] = (
    Field("open", lambda r, _: r.is_open, where=JSON),
    Field(
        "open", lambda r, _: None if r.rank_low is None else r.is_open, "难分先后", "whether its order depends on the reading", TABLE, FIRST
    ),
)

NAMED_CITY: Fields[City] = (
    Field("city", lambda c, _: c.id, "城市编号", "the city's id"),
    Field("city_name", lambda c, lang: c.name.get(lang), "城市", "the city's name", TABLE, FIRST),
)


class Placed(Struct, frozen=True):
    """A row of a comparison with what names its scope and unit; neither where nobody states it."""

    row: Row
    indicator: Indicator | None
    unit: str | None = None
    within: Within | None = None
    counter: Words | None = None


def promise(placed: Placed, lang: str) -> str:
    """The promise as on the page, or what kind of silence it is."""
    return cells.promise(placed.row, lang, placed.unit, placed.counter)


def _scoped(placed: Placed, _: str) -> Scoped | None:
    row = placed.row
    found = row.target or row.observed
    return Scoped(placed.indicator, found.scope) if found and placed.indicator else None


#: What a row promises, to whom, and where it stands, as a person reads it.
RECEIPT: Fields[Placed] = (
    Field("promise", promise, "承诺", "the promise in words; an exact one without a sign", TABLE, FIRST),
    Inline(SCOPE, _scoped, TABLE),
    Field(
        "source",
        lambda p, lang: cells.origin(p.row, lang),
        "出处",
        "year and item; of a city that states nothing the documents searched",
        TABLE,
        FIRST,
    ),
    Inline(DOCUMENT, lambda p, _: Origin(p.row.plan, p.row.series), TABLE),
)

ITEM: Field[Placed] = Field("item", lambda p, _: p.row.target and p.row.target.item, "条目", "the item of the plan", TABLE)

#: The promise of a row as in its file, or the value that was observed.
FIGURE: Fields[Row] = (
    Field("plan", lambda r, _: r.plan and r.plan.id, "方案编号", "the plan's id"),
    Field("target", lambda r, _: r.target and r.target.id, "目标编号", "the target's id"),
    Group("promised", PROMISED, lambda r, _: r.target, "承诺", "the promise as in its file"),
    Field(
        "elsewhere",
        lambda r, _: [e.target.id for e in r.elsewhere],
        "其他情形目标编号",
        "ids of what the city states of the measure for other cases or scopes",
    ),
)


class InUnit(Struct, frozen=True):
    """A unit that numbers of a measure are in."""

    measure: Measure
    unit: str
    case: str | None = None


def unit_names(of: Callable[[R], InUnit | None]) -> Fields[R]:
    """A unit in words beside its id, and the two parts of it that belong to the measure."""

    def shown(record: R, lang: str) -> str | None:
        found = of(record)
        return amounts.unit_named(found.measure, found.unit, lang, found.case) if found else None

    def of_measure(say: Callable[[Measure, str], str | None]) -> Callable[[R, str], str | None]:
        return lambda record, lang: say(found.measure, lang) if (found := of(record)) else None

    return (
        Field("unit_name", shown, "单位", "the unit in words, as on the page", TABLE, FIRST),
        Field("per", of_measure(lambda m, _: m.per), "计量周期", "the period numbers are counted for: year or month", TABLE),
        Field("of", of_measure(lambda m, lang: m.of.get(lang) if m.of else None), "分母", "what a share is of", TABLE),
    )
