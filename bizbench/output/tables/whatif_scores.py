"""The scores of a supposition as data, and the promises that stand in it or are tried."""

from __future__ import annotations

from bizbench.data.records import Indicator, Target
from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.fields import CODE, FIRST, JSON, TABLE, Field, Fields, Group, Inline, Many, one_of, only, without
from bizbench.output.tables import fragments
from bizbench.output.tables.fragments import Cased, Measured, Scoped, said
from bizbench.output.words import amounts
from bizbench.output.words import whatif as words
from bizbench.questions.score.records import ALONE, INCOMPLETE, RANKED, Part
from bizbench.questions.score.records import Row as ScoreRow
from bizbench.questions.whatif.records import (
    ScoreEffect,
    ScoreMove,
    is_hypothetical,
)

PROMISED: Fields[Target] = (
    *without(fragments.PROMISED, "written"),
    Field("written", lambda t, _: t.written or None, "原文", "as printed in the document; of a hypothetical promise nothing"),
)


class Named(Struct, frozen=True):
    """A promise with the indicator that names its scope."""

    indicator: Indicator
    target: Target


def named(indicator: Indicator, target: Target | None) -> Named | None:
    return Named(indicator, target) if target else None


#: What a table says of a promise that stands, or is tried.
PROMISE: Fields[Named] = (
    Field("promise", lambda n, lang: amounts.promise(n.target, lang), "承诺", "the promise in words", TABLE, FIRST),
    Inline(fragments.SCOPE, lambda n, _: Scoped(n.indicator, n.target.scope), TABLE),
    Field("plan", lambda n, _: None if is_hypothetical(n.target) else n.target.plan, "方案编号", "the plan's id", TABLE),
    Field("target", lambda n, _: None if is_hypothetical(n.target) else n.target.id, "目标编号", "the target's id", TABLE),
)


SCORE: Fields[ScoreRow] = (
    Field("kind", lambda r, _: r.kind, "类别", one_of((RANKED, ALONE, INCOMPLETE)), TABLE, CODE),
    *fragments.span("score", lambda r: r.score, "得分", "the score from 0 to 100", FIRST),
    Inline(fragments.RANK, lambda r, _: r),
    Inline(fragments.OPEN, lambda r, _: r),
    Field("have", lambda r, _: len(r.parts) - len(r.missing), "已有项数", "how many measures have a figure"),
    Field("of", lambda r, _: len(r.parts), "总项数", "how many measures are scored"),
    Field("missing", lambda r, _: [m.id for m in r.missing], where=JSON),
    fragments.notes(lambda r, lang: said(r.notes, lang)),
)


class Counted(Struct, frozen=True):
    """A measure in a score, with the indicator that names its scope."""

    indicator: Indicator
    part: Part


PART: Fields[Counted] = (
    Field("kind", lambda c, _: c.part.figure.kind, "类别", "scored, or why it is not", place=CODE),
    Group("promised", PROMISED, lambda c, _: c.part.figure.target, "承诺", "the promise as in its file"),
    Inline(PROMISE, lambda c, _: named(c.indicator, c.part.figure.target), TABLE),
    *fragments.span("value", lambda c: c.part.value, "数值", "the number scored"),
    Field("unit", lambda c, _: c.part.measure.unit if c.part.value else None, "单位编号", "the id of its unit", TABLE),
    *fragments.unit_names(lambda c: fragments.InUnit(c.part.measure, c.part.measure.unit) if c.part.value else None),
    *fragments.span("score", lambda c: c.part.score, "得分", "the score from 0 to 100", FIRST),
    fragments.notes(lambda c, lang: said(c.part.notes, lang)),
)


class Pair(Struct, frozen=True):
    """A measure in a score, now and hypothetically."""

    indicator: Indicator
    before: Part
    after: Part


def _case(pair: Pair, _: str) -> Cased | None:
    posts = pair.after.measure.goalposts
    return Cased(pair.indicator, posts.case) if posts else None


PAIR: Fields[Pair] = (
    Inline(only(fragments.INDICATOR, "indicator"), lambda p, _: p.indicator, TABLE),
    Inline(fragments.MEASURE, lambda p, _: Measured(p.indicator, p.after.measure)),
    Field("unit", lambda p, _: p.after.measure.unit, where=JSON),
    Inline(fragments.CASE, _case),
    Field("better", lambda p, _: p.after.measure.better, "优劣方向", "lower, higher or neither is better", TABLE, CODE),
    Inline(without(fragments.GOALPOSTS, "exponent"), lambda p, _: p.after.measure),
    Group("before", PART, lambda p, _: Counted(p.indicator, p.before), "现", "as it stands"),
    Group("after", PART, lambda p, _: Counted(p.indicator, p.after), "拟", "hypothetically"),
)


def pairs(effect: ScoreEffect, move: ScoreMove) -> list[Pair]:
    return [Pair(effect.indicator, before, after) for before, after in move.parts]


WHO: Fields[ScoreMove] = (
    Inline(fragments.NAMED_CITY, lambda m, _: m.city),
    Field("changed", lambda m, _: m.is_own, "是否改动", "whether it is the city whose promise changes"),
)


MOVE: Fields[tuple[ScoreEffect, ScoreMove]] = (
    Inline(WHO, lambda m, _: m[1]),
    Group("before", SCORE, lambda m, _: m[1].before, "现", "as it stands"),
    Group("after", SCORE, lambda m, _: m[1].after, "拟", "hypothetically"),
    Many("measures", PAIR, lambda m, _: pairs(*m)),
)


EFFECT_NOTES: Fields[ScoreEffect] = (fragments.set_notes(lambda e, lang: (text(lang, "whatif.of-scores"), *words.score_leads(e, lang))),)


EFFECT: Fields[ScoreEffect] = (
    Inline(fragments.INDICATOR, lambda e, _: e.indicator),
    Many("rows", MOVE, lambda e, _: ((e, move) for move in e.rows)),
    Field("notes", lambda e, lang: list(words.score_leads(e, lang)), where=JSON),
    *EFFECT_NOTES,
)
