"""A diff of two plans as data."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data.records import Indicator, Plan, Target
from bizbench.ground.record import Struct, replace
from bizbench.ground.texts import text
from bizbench.output.fields import CODE, FIRST, JSON, TABLE, Field, Fields, Inline, Many, Said
from bizbench.output.fields import Group as Under
from bizbench.output.forms import Form
from bizbench.output.forms import Row as TableRow
from bizbench.output.tables import fragments
from bizbench.output.tables.fragments import Cased, Origin, Scoped
from bizbench.output.words import amounts
from bizbench.output.words.diff import Names, aspect_text, direction_words, head_text, remark_text
from bizbench.output.words.notes import note_text
from bizbench.questions.diff.records import Diff, Group, Row, counts


class Side(Struct, frozen=True):
    """The promise of one plan, with the indicator that names its scope."""

    target: Target
    indicator: Indicator


class Compared(Struct, frozen=True):
    """A row of a diff with its indicator, and what the two documents are called."""

    row: Row
    indicator: Indicator
    names: Names

    def side(self, target: Target | None) -> Side | None:
        return Side(target, self.indicator) if target else None


SIDE: Fields[Side] = (
    Field("target", lambda s, _: s.target.id, "目标编号", "the target's id"),
    Field("plan", lambda s, _: s.target.plan, where=JSON),
    Field("item", lambda s, _: s.target.item, "条目", "the item's number", place=FIRST),
    Inline(fragments.SCOPE, lambda s, _: Scoped(s.indicator, s.target.scope)),
    Field("promise", lambda s, lang: amounts.promise(s.target, lang), "承诺", "the promise in words", TABLE, FIRST),
    Under("promised", fragments.PROMISED, lambda s, _: s.target, "承诺", "the promise as in its file"),
)


def _case(compared: Compared, _: str) -> Cased | None:
    target = compared.row.new or compared.row.old
    return Cased(compared.indicator, target.scope.case) if target else None


def _in_unit(compared: Compared) -> fragments.InUnit | None:
    unit, cased = compared.row.verdict.unit, _case(compared, "")
    return fragments.InUnit(compared.row.measure, unit, cased.case if cased else None) if unit else None


def _aspects(compared: Compared, lang: str) -> list[Said]:
    row = compared.row
    return [Said(aspect, aspect_text(row, aspect, compared.indicator, lang)) for aspect in row.aspects]


def _notes(compared: Compared, lang: str) -> list[Said]:
    return [Said(r.note.id, note_text(r.note, lang), {"side": r.side or None}) for r in compared.row.remarks]


def _remarks(compared: Compared, _: str) -> list[Said]:
    return [Said(r.note.id, remark_text(r, compared.names)) for r in compared.row.remarks]


ROW: Fields[Compared] = (
    Field("role", lambda c, _: c.row.role, "数值性质", "main, or which kind of further figure", place=CODE),
    Field("measure", lambda c, _: c.row.measure.id, "指标编号", "the measure's full id"),
    Field("measure_name", lambda c, lang: c.row.measure.name.get(lang), "二级指标", "the measure's name", TABLE, FIRST),
    Inline(fragments.CASE, _case, TABLE),
    Field("direction", lambda c, _: c.row.direction, "变化方向编号", "what became of the promise; between cities which is stronger"),
    Field("direction_name", lambda c, _: direction_words(c.row.direction, c.names), "变化方向", "the same in words", TABLE, FIRST),
    Field("aspects", _aspects, where=JSON),
    Field("aspects.id", lambda c, _: c.row.aspects, "其他变化编号", "what else differs: ids", TABLE),
    Field("aspects.text", _aspects, "其他变化", "the same in words", TABLE, FIRST),
    Under("old", SIDE, lambda c, _: c.side(c.row.old), "旧", "the older plan"),
    Under("new", SIDE, lambda c, _: c.side(c.row.new), "新", "the newer plan"),
    Field("unit", lambda c, _: c.row.verdict.unit, "单位编号", "the id of the unit of difference"),
    *fragments.unit_names(_in_unit),
    *fragments.span("difference", lambda c: c.row.verdict.difference, "差值", "new less old", FIRST),
    *fragments.span("ratio", lambda c: c.row.verdict.ratio, "倍数", "how many times the old number the new one is"),
    *fragments.readings(lambda c: c.row.verdict.readings),
    Field("notes", _notes, where=JSON),
    replace(fragments.notes(_remarks), where=TABLE),
)

GROUP: Fields[tuple[Group, Names]] = (
    Inline(fragments.INDICATOR, lambda g, _: g[0].indicator),
    Field("state", lambda g, _: g[0].state, "状态", "how the plans meet in the indicator", place=CODE),
    Field(
        "silent",
        lambda g, _: g[0].silent or None,
        "无相关内容的一方",
        "the plan that does not touch it, is about another subject or was not read for it",
    ),
    Field("counts", lambda g, _: counts(g[0].rows), where=JSON),
    Many("rows", ROW, lambda g, _: (Compared(row, g[0].indicator, g[1]) for row in g[0].shown)),
)

_PLAN: Fields[Plan] = (
    Field("plan", lambda p, _: p.id, "方案编号", "the plan's id"),
    Field("city", lambda p, _: p.city, where=JSON),
    Field("year", lambda p, _: p.year, where=JSON),
    Field("kind", lambda p, _: p.kind, where=JSON),
    Inline(fragments.DOCUMENT, lambda p, _: Origin(p), TABLE),
)


def _heads(result: Diff, lang: str) -> list[Said]:
    return [Said(id, head_text(result, id, lang)) for id in result.heads]


def _groups(result: Diff, lang: str) -> list[tuple[Group, Names]]:
    return [(group, Names(result, lang)) for group in result.groups]


DATA: Fields[Diff] = (
    fragments.schema("bizbench.diff/1"),
    Under("old", _PLAN, lambda d, _: d.old, "旧", "the older plan"),
    Under("new", _PLAN, lambda d, _: d.new, "新", "the newer plan"),
    Field("same_city", lambda d, _: not d.is_across, where=JSON),
    Field("between", lambda d, _: [plan.id for plan in d.passed], where=JSON),
    Field("counts", lambda d, _: counts(d.all_rows), where=JSON),
    Field("notes", _heads, where=JSON),
    Many("indicators", GROUP, _groups),
    fragments.set_notes(lambda d, lang: (text(lang, "comparison.targets"), *(head.text for head in _heads(d, lang)))),
)


def _rows(result: Diff, lang: str) -> Iterator[TableRow]:
    for group, names in _groups(result, lang):
        for row in group.shown or (None,):
            yield "row", (result, (group, names), row and Compared(row, group.indicator, names))


#: One row for each promise shown; one for each indicator of which nothing is shown.
FORM: Form[Diff] = Form(DATA, {"row": (DATA, GROUP, ROW)}, _rows, is_one_kind=True)
