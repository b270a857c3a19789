"""A search as data: a row for each hit."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.output.fields import CODE, FIRST, JSON, TABLE, Field, Fields, Inline, Many
from bizbench.output.forms import Form
from bizbench.output.forms import Row as TableRow
from bizbench.output.tables import fragments
from bizbench.output.tables.fragments import Measured, Scoped
from bizbench.output.words import amounts
from bizbench.questions.search.records import Hit, Search


def _measured(hit: Hit, _: str) -> Measured | None:
    return Measured(hit.indicator, hit.measure) if hit.indicator and hit.measure else None


def _scoped(hit: Hit, _: str) -> Scoped | None:
    return Scoped(hit.indicator, hit.target.scope) if hit.indicator and hit.target else None


def _written(hit: Hit, _: str) -> str | None:
    return hit.target.written if hit.target else hit.aside.written if hit.aside else None


_HIT: Fields[Hit] = (
    Field("found", lambda h, _: h.found, "见于", "in what it was found, the document's own words first"),
    Inline(fragments.NAMED_CITY, lambda h, _: h.city),
    Field("plan", lambda h, _: h.plan.id, "方案编号", "the plan's id"),
    Field("year", lambda h, _: h.plan.year, "年份", "the plan's year", place=FIRST),
    Field("kind", lambda h, _: h.plan.kind, "类别", "the kind of document", place=CODE),
    Field("item", lambda h, _: h.item and h.item.id, "条目", "the item's number", place=FIRST),
    Field("item_title", lambda h, _: h.item and h.item.title, "条目标题", "the item's heading", place=FIRST),
    Field("texts", lambda h, _: h.texts, "所检文字", "the texts that hold every word", place=FIRST),
    Field("written", _written, "原文", "as printed in the document", place=FIRST),
    Inline(fragments.MEASURE, _measured),
    Inline(fragments.SCOPE, _scoped),
    Field("promise", lambda h, lang: h.target and amounts.promise(h.target, lang), "承诺", "the promise in words", TABLE, FIRST),
    Field("target", lambda h, _: h.target and h.target.id, "目标编号", "the target's id"),
    Field("why", lambda h, _: h.aside and h.aside.why, "未采用理由", "why a figure was set aside"),
    Field("link", lambda h, _: h.link, "出处链接", "the document's address; its id where none is known"),
    Field("file", lambda h, _: h.plan.file, "数据文件", "the data file", place=CODE),
    Field("line", lambda h, _: h.target.line if h.target else h.item.line if h.item else None, "行号", "line in the data file", place=CODE),
)

DATA: Fields[Search] = (
    fragments.schema("bizbench.search/1"),
    Field("documents", lambda s, _: s.documents, where=JSON),
    Field("places", lambda s, _: s.places, where=JSON),
    Field("cities", lambda s, _: [city.id for city in s.cities], where=JSON),
    Many("hits", _HIT, lambda s, _: s.hits),
)


def _rows(result: Search, _: str) -> Iterator[TableRow]:
    for hit in result.hits:
        yield "hit", (result, hit)


#: One row for each hit.
FORM: Form[Search] = Form(DATA, {"hit": (DATA, _HIT)}, _rows, is_one_kind=True)
