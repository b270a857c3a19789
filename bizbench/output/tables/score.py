"""Scores as data: overall rows, indicators, and below each its measures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

from bizbench.data.records import Indicator, Measure
from bizbench.ground.texts import text
from bizbench.output.fields import CODE, DETAIL, FIRST, JSON, TABLE, Field, Fields, Group, Inline, Many, one_of, without
from bizbench.output.forms import Form
from bizbench.output.forms import Row as TableRow
from bizbench.output.tables import fragments
from bizbench.output.tables.fragments import Cased, Measured, Origin, Scoped, said
from bizbench.output.tables.measured import SEEN, Seen
from bizbench.output.words import amounts, score_words
from bizbench.output.words import score as cells
from bizbench.output.words.score import Who
from bizbench.questions.score.method import METHOD, VERSION
from bizbench.questions.score.records import (
    OBSERVATIONS,
    REFERENCE,
    Firmness,
    Move,
    Overall,
    OverallPart,
    OverallRow,
    Part,
    Ranking,
    Row,
    RowKind,
    Scores,
    Suggestion,
)


class Placed(NamedTuple):
    """A city in a ranking, with the answer that says what is scored."""

    result: Scores
    row: Row

    @property
    def what(self) -> str:
        """Whether the row is of targets or of observations."""
        observed = self.result.query.mode == OBSERVATIONS or self.row.kind == REFERENCE
        return "observation" if observed else "target"


class Scored(NamedTuple):
    """A measure in a row of a ranking."""

    part: Part
    row: Row
    ranking: Ranking


_SERIES: Field[Row | OverallRow] = Field("series", lambda r, _: r.series and r.series.id, "数据系列", "the series of observations")

_SCORE: Fields[Row | OverallRow] = (
    Field("kind", lambda r, _: r.kind, "类别", one_of(get_args(RowKind)), place=CODE),
    *fragments.span("score", lambda r: r.score, "得分", "the score from 0 to 100, not rounded", FIRST),
    Inline(fragments.RANK, lambda r, _: r),
    Inline(fragments.OPEN, lambda r, _: r),
)

#: What every row of scores begins with.
HEAD: Fields[Row | OverallRow] = (Inline(fragments.NAMED_CITY, lambda r, _: r.city), _SERIES, *_SCORE)

_WHAT: Field[Placed] = Field("what", lambda p, _: p.what, "得分对象", "target or observation")

_GOALPOSTS: Fields[Measure] = (
    Field("unit", lambda m, _: m.unit, "单位编号", "the id of the measure's unit"),
    *fragments.unit_names(lambda m: fragments.InUnit(m, m.unit)),
    *fragments.GOALPOSTS,
    Field("weight", lambda m, _: m.weight, "权重", "the measure's weight in its indicator"),
)

MEASURE: Fields[Measure] = (
    Field("measure", lambda m, _: m.id),
    Field("case", lambda m, _: m.goalposts and m.goalposts.case),
    *_GOALPOSTS,
)


def _promise(scored: Scored, lang: str) -> str:
    target = scored.part.figure.target
    if target is not None:
        return amounts.promise(target, lang)
    missing = "not-observed" if scored.row.series is not None else "not-stated"
    return cells.promise(scored.part, missing, lang)


def _scope(scored: Scored, _: str) -> Scoped | None:
    found = scored.part.figure.target or scored.part.figure.observed
    return Scoped(scored.ranking.indicator, found.scope) if found else None


def _case(scored: Scored, _: str) -> Cased | None:
    posts = scored.part.measure.goalposts
    return Cased(scored.ranking.indicator, posts.case) if posts else None


#: A measure in a row, as it counts in the score.
PART: Fields[Scored] = (
    Inline(without(fragments.MEASURE, "indicator_name"), lambda s, _: Measured(s.ranking.indicator, s.part.measure)),
    Inline(fragments.CASE, _case, TABLE),
    Inline(_GOALPOSTS, lambda s, _: s.part.measure, TABLE),
    Field("kind", lambda s, _: s.part.figure.kind, "类别", "scored, or why it is not", place=CODE),
    Field("plan", lambda s, _: s.part.figure.plan and s.part.figure.plan.id, "方案编号", "the plan's id"),
    Field("target", lambda s, _: s.part.figure.target and s.part.figure.target.id, "目标编号", "the target's id"),
    Field("item", lambda s, _: s.part.figure.target and s.part.figure.target.item, "条目", "the item's number", TABLE, FIRST),
    Group("promised", fragments.PROMISED, lambda s, _: s.part.figure.target, "承诺", "the promise as in its file"),
    Field("promise", _promise, "承诺", "the promise in words", TABLE, FIRST),
    Field("series", lambda s, _: s.part.figure.series and s.part.figure.series.id, where=JSON),
    Group("observed", SEEN, lambda s, _: Seen.of(s.part.figure), "观测", "the value observed", place=DETAIL),
    Field("zero_of", lambda s, _: s.part.figure.zero_of and s.part.figure.zero_of.id, "零值来源", "the measure whose zero it is"),
    Inline(fragments.SCOPE, _scope),
    Field("source", lambda s, lang: cells.origin(s.part, lang), "出处", "year and item", TABLE, FIRST),
    Inline(fragments.DOCUMENT, lambda s, _: Origin(s.part.figure.plan, s.part.figure.series), TABLE),
    *fragments.span("value", lambda s: s.part.value, "数值", "the number scored, in the measure's unit", FIRST),
    *fragments.span("score", lambda s: s.part.score, "得分", "the score from 0 to 100, not rounded", FIRST),
    fragments.notes(lambda s, lang: said(s.part.notes, lang)),
)

_HAVE: Fields[Row] = (
    Field("have", lambda r, _: len(r.parts) - len(r.missing), "已有项数", "how many measures have a figure"),
    Field("of", lambda r, _: len(r.parts), "总项数", "how many measures are scored"),
    Field("missing", lambda r, _: [m.id for m in r.missing], "缺项", "the measures without a figure"),
)


def _parts(placed: Placed, ranking: Ranking) -> list[Scored]:
    return [Scored(part, placed.row, ranking) for part in placed.row.parts]


class Ranked(NamedTuple):
    """A row of a ranking."""

    placed: Placed
    ranking: Ranking


ROW: Fields[Ranked] = (
    Inline(HEAD, lambda r, _: r.placed.row),
    Inline((_WHAT,), lambda r, _: r.placed),
    Inline(_HAVE, lambda r, _: r.placed.row),
    Many("measures", PART, lambda r, _: _parts(r.placed, r.ranking)),
    fragments.notes(lambda r, lang: said(r.placed.row.notes, lang)),
)


def _firmness(found: Firmness | None) -> dict[str, Any] | None:
    if found is None:
        return None
    without = [{"id": w.id, "moves": [_move(m) for m in w.moves]} for w in found.without]
    return {"readings": found.readings, "depends_on": found.depends_on, "without": without}


def _move(move: Move) -> dict[str, Any]:
    series = move.series.id if move.series else None
    return {"city": move.city.id, "series": series, "before": move.before, "after": move.after}


def _suggestion(found: Suggestion | None) -> dict[str, Any] | None:
    if found is None:
        return None
    measures, cities = [m.id for m in found.measures], [c.id for c in found.cities]
    return {"measures": measures, "cities": cities, "everyone": found.is_everyone}


class Listed(NamedTuple):
    """A ranking of an answer."""

    result: Scores
    ranking: Ranking


def _rows_of(listed: Listed) -> list[Ranked]:
    return [Ranked(Placed(listed.result, row), listed.ranking) for row in listed.ranking.rows]


RANKING: Fields[Listed] = (
    Inline(fragments.INDICATOR, lambda r, _: r.ranking.indicator),
    Field("over", lambda r, _: [m.id for m in r.ranking.measures] if r.ranking.is_partial else None, where=JSON),
    Field("of", lambda r, _: r.ranking.of, where=JSON),
    Many("measures", MEASURE, lambda r, _: r.ranking.measures),
    *fragments.readings(lambda r: r.ranking.readings),
    Many("rows", ROW, lambda r, _: _rows_of(r)),
    Field("firmness", lambda r, _: _firmness(r.ranking.firmness), where=JSON),
    Field("suggestion", lambda r, _: _suggestion(r.ranking.suggestion), where=JSON),
    Field("notes", lambda r, lang: said(r.ranking.notes, lang), where=JSON),
)

_PART_OF_ALL: Fields[OverallPart] = (
    Field("indicator", lambda p, _: p.indicator.id),
    Field("have", lambda p, _: p.have),
    Field("of", lambda p, _: p.of),
    *fragments.span("score", lambda p: p.score, "得分", "the score of the indicator", FIRST),
    Field("notes", lambda p, lang: said(p.notes, lang)),
)

OVERALL_ROW: Fields[OverallRow] = (
    Inline(HEAD, lambda r, _: r),
    Field("what", lambda _, __: "observation", "得分对象", "target or observation", TABLE, CODE),
    Field("have", lambda r, _: sum(p.score is not None for p in r.parts), "已有项数", "how many indicators have a score", TABLE),
    Field("of", lambda r, _: len(r.parts), "总项数", "how many indicators there are", TABLE),
    Field("missing", lambda r, _: [p.indicator.id for p in r.parts if p.score is None], "缺项", "those without", TABLE),
    Many("indicators", _PART_OF_ALL, lambda r, _: r.parts),
    fragments.notes(lambda r, lang: said(r.notes, lang)),
)


def _overall_notes(overall: Overall, lang: str) -> tuple[str, ...]:
    who = Who(overall.rows, lang)
    firm = score_words.firm(overall.firmness, overall.rows, who, lang, overall=True)
    return (text(lang, "score.of-observations"), *(n.text for n in said(overall.notes, lang)), *firm)


OVERALL: Fields[Overall] = (
    *fragments.readings(lambda o: o.readings),
    Many("rows", OVERALL_ROW, lambda o, _: o.rows),
    Field("firmness", lambda o, _: _firmness(o.firmness), where=JSON),
    Field("notes", lambda o, lang: said(o.notes, lang), where=JSON),
    fragments.set_notes(_overall_notes),
)

DATA: Fields[Scores] = (
    fragments.schema("bizbench.score/1"),
    Field("method", lambda _, __: {"id": METHOD, "version": VERSION}, where=JSON),
    Field("mode", lambda r, _: r.query.mode, where=JSON),
    Group("overall", OVERALL, lambda r, _: r.overall, where=JSON),
    fragments.SELECTION,
    Many("indicators", RANKING, lambda r, _: (Listed(r, ranking) for ranking in r.rankings)),
    Field("unstated", lambda r, _: [i.id for i in r.unstated], where=JSON),
)


class Headed(NamedTuple):
    """What stands at every row of an indicator; of one that nobody is scored in no ranking."""

    result: Scores
    indicator: Indicator
    ranking: Ranking | None


def _set_notes(headed: Headed, lang: str) -> tuple[str, ...]:
    """What a score is of and over, the notes of the ranking, and how firm it is."""
    result, indicator, ranking = headed
    if ranking is None:
        observed = result.query.mode == OBSERVATIONS
        id = "score.unscored-observations" if observed else "score.unscored"
        return (text(lang, id, names=indicator.name.get(lang)),)
    of = [text(lang, f"score.of-{score_words.mode_of(result)}")]
    if ranking.is_partial:
        of.append(score_words.name(ranking, lang))
    firm = score_words.firm(ranking.firmness, ranking.rows, Who(ranking.rows, lang), lang)
    return (*of, *(note.text for note in said(ranking.notes, lang)), *firm)


HEADED: Fields[Headed] = (
    Inline(fragments.INDICATOR, lambda h, _: h.indicator),
    *fragments.readings(lambda h: h.ranking.readings if h.ranking else ()),
    fragments.set_notes(_set_notes),
)

#: Whose measure it is: the row's own score and notes are left to the row.
WHO: Fields[Placed] = (Inline(fragments.NAMED_CITY, lambda p, _: p.row.city), Inline((_SERIES,), lambda p, _: p.row), _WHAT)


def _rows(result: Scores, _: str) -> Iterator[TableRow]:
    if result.overall is not None:
        for row in result.overall.rows:
            yield "overall", (result, result.overall, row)
    for listed in (Listed(result, ranking) for ranking in result.rankings):
        headed = Headed(result, listed.ranking.indicator, listed.ranking)
        for ranked in _rows_of(listed):
            yield "indicator", (result, headed, ranked)
            for part in _parts(ranked.placed, listed.ranking):
                yield "measure", (result, headed, ranked.placed, part)
    for indicator in result.unstated:
        yield "indicator", (result, Headed(result, indicator, None), None)


#: One row for each score: overall, of an indicator, of a measure; also where there is none.
FORM: Form[Scores] = Form(
    DATA,
    {
        "overall": (DATA, OVERALL, OVERALL_ROW),
        "indicator": (DATA, HEADED, ROW),
        "measure": (DATA, HEADED, WHO, PART),
    },
    _rows,
)
