"""A supposition as data: changes, then ranks with gaps, then scores; each row says what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bizbench.data.records import Target
from bizbench.ground.texts import text
from bizbench.output.fields import CODE, FIRST, JSON, TABLE, Field, Fields, Group, Inline, Many, only
from bizbench.output.forms import Form
from bizbench.output.forms import Row as TableRow
from bizbench.output.tables import fragments
from bizbench.output.tables.fragments import Cased, Measured, said
from bizbench.output.tables.whatif_scores import EFFECT, EFFECT_NOTES, MOVE, PAIR, PROMISE, PROMISED, WHO, named, pairs
from bizbench.output.words import cells
from bizbench.output.words import whatif as words
from bizbench.questions.compare.records import Row
from bizbench.questions.notes import Span
from bizbench.questions.score.method import METHOD, VERSION
from bizbench.questions.whatif.records import (
    Change,
    Idle,
    Moved,
    SetEffect,
    Standing,
    WhatIf,
)


class Tried(NamedTuple):
    """One side of a change: the promise, and where it stands or is tried."""

    change: Change
    target: Target | None
    source: str | None


_TRIED: Fields[Tried] = (
    Inline(PROMISED, lambda t, _: t.target, JSON),
    Group("promised", PROMISED, lambda t, _: t.target, "承诺", "the promise as in its file", TABLE),
    Inline(PROMISE, lambda t, _: named(t.change.indicator, t.target), TABLE),
    Field("source", lambda t, _: t.source, "出处", "where it stands, or in place of what it is tried", TABLE, FIRST),
)


class Suggested(NamedTuple):
    """A change of an answer."""

    result: WhatIf
    change: Change


def _before(suggested: Suggested, lang: str) -> Tried | None:
    change = suggested.change
    return Tried(change, change.before, words.place(change, lang)) if change.before else None


def _after(suggested: Suggested, lang: str) -> Tried:
    change = suggested.change
    origin = words.place if change.is_same else words.hypothetical_origin
    return Tried(change, change.after, origin(change, lang))


def _no_effect(suggested: Suggested, lang: str) -> str | None:
    result, change = suggested
    return next((words.idle(found, result, lang) for found in result.idle if found.change is change), None)


CHANGE: Fields[Suggested] = (
    Inline(only(fragments.INDICATOR, "indicator"), lambda s, _: s.change.indicator, TABLE),
    Inline(fragments.MEASURE, lambda s, _: Measured(s.change.indicator, s.change.measure)),
    Inline(fragments.CASE, lambda s, _: Cased(s.change.indicator, s.change.scope.case), TABLE),
    Field("better", lambda s, _: s.change.measure.better, "优劣方向", "lower, higher or neither is better", TABLE, CODE),
    Field("scope", lambda s, _: str(s.change.scope), where=JSON),
    Field("plan", lambda s, _: s.change.plan.id, where=JSON),
    Field("replaces", lambda s, _: s.change.before and s.change.before.id, where=JSON),
    Field("changed", lambda s, _: not s.change.is_same, "是否改动", "whether it is the city's own promise that changes", TABLE),
    Group("before", _TRIED, _before, "现", "as it stands"),
    Group("after", _TRIED, _after, "拟", "hypothetically"),
    Field("same", lambda s, _: s.change.is_same, where=JSON),
    Field("no_effect", _no_effect, "无影响原因", "why the change moves nothing", TABLE),
    fragments.notes(lambda s, lang: said(s.change.notes, lang)),
)


class Side(NamedTuple):
    """How a city stands in a set; ``change`` is the one that its promise comes from."""

    standing: Standing
    effect: SetEffect
    unit: str | None
    change: Change | None = None

    @property
    def row(self) -> Row:
        assert self.standing.row is not None
        return self.standing.row


def _source(side: Side, lang: str) -> str:
    return words.hypothetical_origin(side.change, lang) if side.change else cells.origin(side.row, lang)


def _gap(side: Side) -> Span | None:
    gap = side.standing.gap
    return gap.figures.gap if gap and gap.figures else None


def _in_unit(side: Side) -> fragments.InUnit | None:
    set_, unit = side.effect.after, side.unit
    return None if side.row.value is None or unit is None else fragments.InUnit(set_.measure, unit, set_.case)


STANDING: Fields[Side] = (
    Field("kind", lambda s, _: s.row.kind, "类别", "which kind of row of a comparison it is", place=CODE),
    Field("scope", lambda s, _: s.row.target and str(s.row.target.scope), where=JSON),
    Group("promised", PROMISED, lambda s, _: s.row.target, "承诺", "the promise as in its file"),
    Inline(PROMISE, lambda s, _: named(s.effect.after.indicator, s.row.target), TABLE),
    Field("source", _source, "出处", "where it stands, or in place of what it is tried", TABLE, FIRST),
    Field("value", lambda s, _: s.row.value, "数值", "the number compared", place=FIRST),
    Field("unit", lambda s, _: None if s.row.value is None else s.unit, "单位编号", "the id of its unit", TABLE),
    *fragments.unit_names(_in_unit),
    Inline(fragments.RANK, lambda s, _: s.row),
    Field("open", lambda s, _: s.row.is_open, where=JSON),
    Field(
        "open",
        lambda s, _: None if s.row.rank_low is None else s.row.is_open,
        "难分先后",
        "whether its order depends on the reading",
        TABLE,
    ),
    Field("ranked", lambda s, _: s.standing.gap.ranked if s.standing.gap else 0, where=JSON),
    Field("state", lambda s, _: s.standing.gap and s.standing.gap.state, "状态", "how the city stands in the set", place=CODE),
    *fragments.span("gap", _gap, "差距", "from the best of the others"),
    fragments.notes(lambda s, lang: said(s.row.notes, lang)),
)


class Touched(NamedTuple):
    """A city in a set that the change touches."""

    result: WhatIf
    effect: SetEffect
    moved: Moved


def _now(touched: Touched, _: str) -> Side | None:
    effect, moved = touched.effect, touched.moved
    return Side(moved.before, effect, effect.before.unit if effect.before else None) if moved.before.row else None


def _then(touched: Touched, _lang: str) -> Side | None:
    result, effect, moved = touched
    return Side(moved.after, effect, effect.after.unit, words.change_of(result, moved)) if moved.after.row else None


RANK: Fields[Touched] = (
    Inline(fragments.NAMED_CITY, lambda t, _: t.moved.city),
    Field("changed", lambda t, _: t.moved.is_own, "是否改动", "whether it is the city whose promise changes"),
    Group("before", STANDING, _now, "现", "as it stands"),
    Group("after", STANDING, _then, "拟", "hypothetically"),
)


def _set_notes(effect: SetEffect, lang: str) -> tuple[str, ...]:
    what = (text(lang, "whatif.of-targets"), words.how(effect.after, lang))
    return (*what, *words.set_remarks(effect, lang))


_SET: Fields[tuple[WhatIf, SetEffect]] = (
    Inline(only(fragments.INDICATOR, "indicator"), lambda e, _: e[1].after.indicator, TABLE),
    Inline(fragments.MEASURE, lambda e, _: Measured(e[1].after.indicator, e[1].after.measure)),
    Inline(fragments.CASE, lambda e, _: Cased(e[1].after.indicator, e[1].after.case)),
    Field("better", lambda e, _: e[1].after.measure.better, "优劣方向", "lower, higher or neither is better", place=CODE),
    Field("basis_before", lambda e, _: str(e[1].before.basis) if e[1].before else None, where=JSON),
    Field("basis_after", lambda e, _: str(e[1].after.basis), where=JSON),
    Field("unit_before", lambda e, _: e[1].before.unit if e[1].before else None, where=JSON),
    Field("unit_after", lambda e, _: e[1].after.unit, where=JSON),
    Many("rows", RANK, lambda e, _: (Touched(*e, moved) for moved in e[1].rows)),
    Field("untouched", lambda e, _: [city.id for city in e[1].untouched], where=JSON),
    Field("notes", lambda e, lang: list(words.set_remarks(e[1], lang)), where=JSON),
    fragments.set_notes(lambda e, lang: _set_notes(e[1], lang)),
)


IDLE: Fields[tuple[WhatIf, Idle]] = (
    Field("measure", lambda i, _: i[1].change.measure.id),
    Field("scope", lambda i, _: str(i[1].change.scope)),
    Field("reason", lambda i, _: i[1].reason),
    Field("text", lambda i, lang: words.idle(i[1], i[0], lang)),
)

DATA: Fields[WhatIf] = (
    fragments.schema("bizbench.whatif/1"),
    Field("method", lambda _, __: {"id": METHOD, "version": VERSION}, where=JSON),
    Field("hypothetical", lambda _, __: True, where=JSON),
    Field("notice", words.title, "假设", "that the row is hypothetical", place=FIRST),
    Field("city", lambda r, _: r.city.id, where=JSON),
    Many("changes", CHANGE, lambda r, _: (Suggested(r, change) for change in r.changes)),
    Field("moves_nothing", lambda r, _: r.moves_nothing, where=JSON),
    Many("sets", _SET, lambda r, _: ((r, effect) for effect in r.sets)),
    Many("scores", EFFECT, lambda r, _: r.scores),
    Many("without_effect", IDLE, lambda r, _: ((r, idle) for idle in r.idle)),
)

_HEADS: Fields[WhatIf] = (
    Inline(fragments.NAMED_CITY, lambda r, _: r.city),
    fragments.set_notes(lambda r, lang: tuple(words.heads(r, lang))),
)


def _rows(result: WhatIf, _: str) -> Iterator[TableRow]:
    for change in result.changes:
        yield "change", (result, result, Suggested(result, change))
    for effect in result.sets:
        for moved in effect.rows:
            yield "rank", (result, (result, effect), Touched(result, effect, moved))
    for scored in result.scores:
        for move in scored.rows:
            yield "score", (result, scored, (scored, move))
            for pair in pairs(scored, move):
                yield "measure-score", (result, scored, move, pair)


#: Rows ``change``, ``rank``, ``score`` and ``measure-score``, in this order.
FORM: Form[WhatIf] = Form(
    DATA,
    {
        "change": (DATA, _HEADS, CHANGE),
        "rank": (DATA, _SET, RANK),
        "score": (DATA, EFFECT, MOVE),
        "measure-score": (DATA, EFFECT_NOTES, WHO, PAIR),
    },
    _rows,
)
