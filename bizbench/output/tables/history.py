"""A history as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bizbench.data.records import City, Plan
from bizbench.ground.texts import text
from bizbench.output.fields import FIRST, JSON, TABLE, Field, Fields, Inline, Many, Said
from bizbench.output.fields import Group as Under
from bizbench.output.forms import Form
from bizbench.output.forms import Row as TableRow
from bizbench.output.tables import fragments
from bizbench.output.tables.fragments import InUnit, Measured, Origin, Scoped
from bizbench.output.words import history as words
from bizbench.questions.history.records import History, Step, Thread


class _Followed(NamedTuple):
    """A step of a thread."""

    thread: Thread
    step: Step


def _scoped(followed: _Followed, _: str) -> Scoped:
    return Scoped(followed.thread.indicator, followed.step.about.scope)


def _in_unit(followed: _Followed) -> InUnit | None:
    thread, step = followed
    unit = step.row.verdict.unit if step.row else None
    return InUnit(thread.measure, unit, thread.last.scope.case) if unit else None


def _aspects(followed: _Followed, lang: str) -> list[Said]:
    return [Said(a, said) for a, said in words.aspect_texts(*followed, lang)]


def _notes(followed: _Followed, lang: str) -> list[Said]:
    return [Said(r.note.id, words.remark_text(r, lang), {"side": r.side or None}) for r in followed.step.remarks]


_STEP: Fields[_Followed] = (
    Field("plan", lambda f, _: f.step.plan.id, "方案编号", "the plan's id"),
    Field("year", lambda f, _: f.step.plan.year, "年份", "the document's year", place=FIRST),
    Inline(fragments.DOCUMENT, lambda f, _: Origin(f.step.plan), TABLE),
    Field("target", lambda f, _: f.step.target and f.step.target.id, "目标编号", "the target's id"),
    Field("item", lambda f, _: f.step.target and f.step.target.item, "条目", "the item of the plan", place=FIRST),
    Inline(fragments.SCOPE, _scoped),
    Field(
        "promise",
        lambda f, lang: words.promise(f.step, lang),
        "承诺",
        "the promise in words, or what kind of silence it is",
        TABLE,
        place=FIRST,
    ),
    Under("promised", fragments.PROMISED, lambda f, _: f.step.target, "承诺", "the promise as in its file"),
    Field("direction", lambda f, _: f.step.direction, "变化方向编号", "what became of the promise since it was last stated"),
    Field("direction_name", lambda f, lang: words.verdict(f.step, lang), "变化方向", "the same in words", TABLE, FIRST),
    Field("aspects", _aspects, where=JSON),
    Field("aspects.id", lambda f, _: f.step.row and f.step.row.aspects, "其他变化编号", "what else differs: ids", TABLE),
    Field("aspects.text", _aspects, "其他变化", "the same in words", TABLE, FIRST),
    Field("unit", lambda f, _: f.step.row and f.step.row.verdict.unit, "单位编号", "the id of the unit of difference"),
    *fragments.unit_names(_in_unit),
    *fragments.span(
        "difference", lambda f: f.step.row.verdict.difference if f.step.row else None, "差值", "this less the one before", FIRST
    ),
    *fragments.span("ratio", lambda f: f.step.row.verdict.ratio if f.step.row else None, "倍数", "this to the one before"),
    *fragments.readings(lambda f: f.step.row.verdict.readings if f.step.row else ()),
    fragments.notes(_notes),
)

_THREAD: Fields[Thread] = (
    Inline(fragments.NAMED_CITY, lambda t, _: t.city),
    Inline(fragments.MEASURE, lambda t, _: Measured(t.indicator, t.measure)),
    Many("steps", _STEP, lambda t, _: (_Followed(t, step) for step in t.steps)),
)

_PLANS: Fields[tuple[City, tuple[Plan, ...]]] = (
    Field("city", lambda c, _: c[0].id, where=JSON),
    Field("plans", lambda c, _: [plan.id for plan in c[1]], where=JSON),
)

DATA: Fields[History] = (
    fragments.schema("bizbench.history/1"),
    Many("cities", _PLANS, lambda h, _: zip(h.cities, h.plans, strict=True)),
    Field("folded", lambda h, _: h.folded, where=JSON),
    Many("threads", _THREAD, lambda h, _: h.threads),
    fragments.set_notes(lambda _, lang: (text(lang, "comparison.targets"),)),
)


def _rows(result: History, _: str) -> Iterator[TableRow]:
    for thread in result.threads:
        for step in thread.steps:
            yield "step", (result, thread, _Followed(thread, step))


#: One row for each step.
FORM: Form[History] = Form(DATA, {"step": (DATA, _THREAD, _STEP)}, _rows, is_one_kind=True)
