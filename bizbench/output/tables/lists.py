"""Lists as data: an entry a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.output.fields import FIRST, REMARK, TABLE, Field, Fields, Group, Inline, Many
from bizbench.output.forms import BARE, Form, Forms, Row
from bizbench.output.tables import observed, records
from bizbench.output.tables.records import Figure, Kept
from bizbench.questions.lists.records import Entry as Item
from bizbench.questions.lists.records import Listing

Entry = Kept[Any]


def _stated(entry: Entry, _: str) -> int:
    return entry.catalog.promises(entry.record)


def _indicator_name(entry: Entry, lang: str) -> str:
    return entry.catalog.indicators[entry.record.indicator].name.get(lang)


def _record(entry: Entry, _: str) -> Any:
    return entry.record


#: An item of a framework.
ITEM: Fields[Item] = (
    Field("framework", lambda e, _: e.framework.id, "评价体系编号", "the framework's id"),
    Field("framework_name", lambda e, lang: e.framework.name.get(lang), "评价体系", "the framework's name", TABLE, FIRST),
    Field("number", lambda e, _: e.number, "序号", "its place in the framework's order; empty: what lies outside", place=FIRST),
    Field("id", lambda e, _: e.item and e.item.id, "条目编号", "the item, as indicator files name it"),
    Group("name", records.WORDS, lambda e, _: e.item.name if e.item else None, about="the name"),
    Field("indicators", lambda e, _: e.indicators, "对应指标编号", "the indicators that cover it, or that lie outside"),
    Field("note", lambda e, _: e.item and e.item.note, "备注", "a remark of the file", place=REMARK),
    Field("source", lambda e, _: e.framework.source, "出处", "where items and order are from", place=FIRST),
)


_ENTRIES: dict[str, Fields[Entry]] = {
    "cities": records.CITY,
    "plans": (
        Field("city_name", lambda e, lang: records.city_name(e.catalog, e.record.city, lang), "城市", "the city's name", TABLE, FIRST),
        Inline(records.PLAN, _record),
    ),
    "indicators": (
        Inline(records.INDICATOR, _record),
        Field("targets", _stated, "目标数", "number of main figures", TABLE, FIRST),
    ),
    "measures": (
        Field("indicator_name", _indicator_name, "一级指标", "the indicator's name", TABLE, FIRST),
        Inline(records.MEASURE, _record),
    ),
    "targets": (Inline(records.TARGET, lambda e, _: Figure(*e)),),
    "observations": observed.OBSERVATION,
    "frameworks": (Inline(ITEM, _record),),
    "units": (Inline(records.UNIT, _record),),
}


def _entries(result: Listing, _: str) -> list[Entry]:
    return [Kept(record, result.catalog, result.query.assumptions) for record in result.records]


def _rows(result: Listing, lang: str) -> Iterator[Row]:
    for entry in _entries(result, lang):
        yield "entry", (result, entry)


def _form(fields: Fields[Entry]) -> Form[Listing]:
    data: Fields[Listing] = (Many(BARE, fields, _entries),)
    return Form(data, {"entry": (data, fields)}, _rows, is_one_kind=True)


FORM: Forms[Listing] = Forms({kind: _form(fields) for kind, fields in _ENTRIES.items()}, lambda result: result.kind)
