"""A city's strengths and weaknesses as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bizbench.data.records import Target
from bizbench.ground.record import Struct, replace
from bizbench.ground.texts import text
from bizbench.output.fields import BOTH, CODE, DETAIL, FIRST, JSON, TABLE, Field, Fields, Group, Inline, Many, Said
from bizbench.output.forms import Form, Row
from bizbench.output.tables import floors, fragments
from bizbench.output.tables.followed import OUTSIDE
from bizbench.output.tables.fragments import Cased, Measured, Placed, Scoped, said
from bizbench.output.tables.measured import SEEN, Seen
from bizbench.output.tables.within import in_province
from bizbench.output.words import gaps as words
from bizbench.output.words.heads import heads
from bizbench.output.words.notes import note_text
from bizbench.questions.compare.records import Row as Compared
from bizbench.questions.gaps.records import Distance, Gap, Gaps, Reach, Remark, counts
from bizbench.questions.gaps.remarks import beside
from bizbench.questions.notes import Span


class Judged(Struct, frozen=True):
    """A measure of an answer, with the remarks that its row carries."""

    result: Gaps
    gap: Gap
    remarks: Sequence[Remark]


class Other(Struct, frozen=True):
    """The other side of a measure; of a median there is no row."""

    gap: Gap
    row: Compared | None


def _placed(gap: Gap, row: Compared) -> Placed:
    unit = gap.measure.unit
    return Placed(row, gap.indicator, unit, counter=gap.measure.counted(unit, gap.case))


#: One side of a measure: a row of the comparison with its receipt.
SIDE: Fields[Placed] = (
    Field("kind", lambda p, _: p.row.kind, "类别", "which kind of row of a comparison it is", place=CODE),
    Field("city", lambda p, _: p.row.city and p.row.city.id, "城市编号", "the city's id"),
    Inline(fragments.FIGURE, lambda p, _: p.row),
    replace(fragments.ITEM, where=BOTH),
    Group("observed", SEEN, lambda p, _: Seen.of(p.row), "观测", "the value observed", place=DETAIL),
    Field("value", lambda p, _: p.row.value, "数值", "the number that is compared"),
    Inline(fragments.RECEIPT, lambda p, _: p),
    Field("notes", lambda p, lang: said(p.row.notes, lang), where=JSON),
)


#: What a city must promise to reach a rank.
REACH: Fields[Reach] = (
    Field("rank", lambda r, _: r.rank, "目标名次", "the rank asked for"),
    Field("bound", lambda r, _: r.bound, "界限", "at most or at least", place=CODE),
    Field("value", lambda r, _: r.number, "数值", "the number to promise", place=FIRST),
    Field("unit", lambda r, _: r.unit, "单位编号", "the id of its unit"),
    Field("rank_low", lambda r, _: r.low, "届时最好名次", "the best place it then has over all readings"),
    Field("rank_high", lambda r, _: r.high, "届时最差名次", "the worst one"),
    Field("open", lambda r, _: r.is_open, "届时难分先后", "whether the order is then open"),
)


def _answers(target: Target | None, kind: str) -> tuple[str, ...]:
    return getattr(target, kind) if target else ()


def _unit(judged: Judged) -> str | None:
    return judged.gap.figures.unit if judged.gap.figures else None


def _in_unit(judged: Judged) -> fragments.InUnit | None:
    gap, unit = judged.gap, _unit(judged)
    return fragments.InUnit(gap.measure, unit, gap.case) if unit else None


def _distance(judged: Judged) -> Distance | None:
    return judged.gap.figures.distance if judged.gap.figures else None


def _share(judged: Judged) -> Span | None:
    found = _distance(judged)
    return found.share if found else None


def _scale(judged: Judged, _: str) -> str | None:
    found = _distance(judged)
    return found.scale if found else None


def remark(found: Remark, lang: str) -> Said:
    return Said(found.note.id, words.remark_text(found, lang))


GAP: Fields[Judged] = (
    Field("state", lambda j, _: j.gap.state, "状态", "how the city stands", place=CODE),
    Field("state_name", lambda j, lang: words.state_name(j.result, j.gap.state, lang), "长短板类别", "the same in words", TABLE, FIRST),
    Inline(fragments.MEASURE, lambda j, _: Measured(j.gap.indicator, j.gap.measure)),
    Inline(fragments.CASE, lambda j, _: Cased(j.gap.indicator, j.gap.case)),
    Inline(fragments.BASIS, lambda j, _: Scoped(j.gap.indicator, j.gap.basis)),
    Field("better", lambda j, _: j.gap.measure.better, "优劣方向", "lower, higher or neither is better", place=CODE),
    Field("unlike", lambda j, _: j.gap.is_unlike, "口径或条件有别", "whether the two are on other terms", place=CODE),
    Field("differs", lambda j, _: j.gap.terms.differs, "口径差异", "which terms of the two differ", place=CODE),
    Field("stricter", lambda j, _: j.gap.terms.stricter, "口径更严方", "whose terms are stricter: own or other", place=CODE),
    Group("own", SIDE, lambda j, _: _placed(j.gap, j.gap.own), "本市", "the city's own side"),
    Many("others", SIDE, lambda j, _: (_placed(j.gap, row) for row in j.gap.others)),
    Many("perhaps", SIDE, lambda j, _: (_placed(j.gap, row) for row in j.gap.perhaps)),
    Field("silence", lambda j, _: j.gap.silence, "对方未提出的原因", "which silence the other side keeps"),
    *fragments.readings(lambda j: j.gap.figures.readings if j.gap.figures else ()),
    Field("unit", lambda j, _: _unit(j), "单位编号", "the id of the unit of the numbers"),
    *fragments.unit_names(_in_unit),
    Field("value", lambda j, _: j.gap.figures and j.gap.figures.own.shown, "本市比较数值", "the city's number in that unit", place=FIRST),
    Field(
        "base", lambda j, _: j.gap.figures and j.gap.figures.base.shown, "对方比较数值", "the other side's number in that unit", place=FIRST
    ),
    *fragments.span("gap", lambda j: j.gap.figures and j.gap.figures.gap, "差距", "value less base", FIRST),
    Field("gap_from", lambda j, _: j.result.query.against.typed, "差距基准", "what gaps are measured from", TABLE, CODE),
    Field("scale", _scale, "相对差距尺度", "what share is a part of"),
    *fragments.span("share", _share, "比例", "the gap as a part of scale"),
    Inline(fragments.RANK, lambda j, _: j.gap.own),
    Inline(fragments.OPEN, lambda j, _: j.gap.own, TABLE),
    in_province(lambda j: j.gap.within),
    Field("ranked", lambda j, _: j.gap.ranked, "参与排名城市数", "how many cities are ranked"),
    Field("sharing", lambda j, _: j.gap.sharing, "已达最优值城市数", "how many of them are at the limit"),
    Field("stating", lambda j, _: j.gap.stating, "其他提出城市数", "how many other cities state it"),
    floors.floor(lambda j: j.gap.own.floor),
    Group("reach", REACH, lambda j, _: j.gap.reach, "达到名次", "what to promise to reach the rank asked for", place=DETAIL),
    Field("nearby", lambda j, _: j.gap.nearby, "本市该指标牵头单位", "who leads its own promises of the indicator, where it is silent"),
    Field("lead", lambda j, _: _answers(j.gap.own.target, "lead"), "牵头单位", "who leads", place=FIRST),
    Field("support", lambda j, _: _answers(j.gap.own.target, "support"), "责任单位", "who supports", place=FIRST),
    fragments.notes(lambda j, lang: [remark(r, lang) for r in j.remarks]),
)


def _judged(result: Gaps) -> list[Judged]:
    return [Judged(result, gap, gap.remarks) for gap in result.rows]


def _obstacle(result: Gaps, lang: str) -> dict[str, str] | None:
    if result.obstacle is None:
        return None
    city, why = result.obstacle
    return {"city": city.id, "id": why.id, "text": note_text(why, lang)}


def _set_notes(result: Gaps, lang: str) -> tuple[str, ...]:
    what = "gaps.measured" if result.is_beside_measured else "comparison.targets"
    return (text(lang, what), *heads(result, lang))


DATA: Fields[Gaps] = (
    fragments.schema("bizbench.gaps/1"),
    Inline(fragments.NAMED_CITY, lambda r, _: r.city),
    Field("against", lambda r, _: r.query.against.typed, where=JSON),
    Field("departments", lambda r, _: r.query.departments, where=JSON),
    fragments.SELECTION,
    OUTSIDE,
    Field("obstacle", _obstacle, where=JSON),
    Field("counts", lambda r, _: counts(r.rows), where=JSON),
    Field("alone", lambda r, _: r.is_alone, where=JSON),
    Field("unattributed", lambda r, _: r.unattributed, where=JSON),
    Field("left_out", lambda r, _: r.left_out, where=JSON),
    Many("rows", GAP, lambda r, _: _judged(r)),
    fragments.set_notes(_set_notes),
)

#: The other side in a table, where each of several holders has a row of its own.
OTHER: Fields[Other] = (
    Field(
        "others.city_name",
        lambda o, lang: words.other(o.gap, o.row, lang) if o.row or o.gap.figures else None,
        "对方城市",
        "whose figure it is held against",
        TABLE,
        FIRST,
    ),
    Group("others", SIDE, lambda o, _: _placed(o.gap, o.row) if o.row else None, "对方", "the other side"),
    Field("others.lead", lambda o, _: o.row and _answers(o.row.target, "lead"), "对方牵头单位", "who leads there", TABLE),
    Field("others.support", lambda o, _: o.row and _answers(o.row.target, "support"), "对方责任单位", "who supports there", TABLE),
)


def lines(result: Gaps, gaps: Iterable[Gap]) -> Iterator[tuple[str, Judged, Other]]:
    """The rows of some measures: the measure itself, then further holders of the other side."""
    for gap in gaps:
        others = gap.others
        yield "main", Judged(result, gap, gap.remarks), Other(gap, others[0] if others else None)
        for part, rows in (("also", others[1:]), ("perhaps", gap.perhaps)):
            for row in rows:
                yield part, Judged(result, gap, tuple(beside(gap, row))), Other(gap, row)


def _rows(result: Gaps, _: str) -> Iterator[Row]:
    for part, judged, other in lines(result, result.rows):
        yield part, (result, judged, other)


_LEVELS = (DATA, GAP, OTHER)
#: One row for each measure, and one for each further holder of the other side's figure.
FORM: Form[Gaps] = Form(DATA, {"main": _LEVELS, "also": _LEVELS, "perhaps": _LEVELS}, _rows)
