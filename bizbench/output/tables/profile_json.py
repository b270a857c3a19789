"""The JSON of a city's profile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bizbench.data.catalog import Broken
from bizbench.data.records import Measure
from bizbench.output.fields import Field, Fields, Group, Inline, Many, Said, data
from bizbench.output.tables import diff, fragments, gaps, records, score
from bizbench.output.tables.followed import OUTSIDE
from bizbench.output.tables.fragments import said
from bizbench.output.tables.within import in_province
from bizbench.output.words.diff import Names, head_text
from bizbench.output.words.notes import note_text
from bizbench.questions.diff.records import Diff
from bizbench.questions.diff.records import Row as DiffRow
from bizbench.questions.diff.records import counts as diff_counts
from bizbench.questions.gaps.records import BEHIND, NOTHING_LEFT, OPEN, Gap, counts
from bizbench.questions.profile.records import LISTS, Change, Coverage, Measured, Place, Profile, Scored


def _ids(measures: Iterable[Measure]) -> list[str]:
    return [m.id for m in measures]


_BROKEN: Fields[Broken] = (
    Field("file", lambda b, _: b.file),
    Field("problems", lambda b, _: b.errors),
)


_COVERAGE: Fields[Coverage] = (
    Field("indicator", lambda c, _: c.indicator.id),
    Field("measures", lambda c, _: len(c.indicator.measures)),
    Field("figures", lambda c, _: _ids(c.figures)),
    Field("ranked", lambda c, _: _ids(c.ranked)),
    Field("in_words", lambda c, _: _ids(c.in_words)),
    Field("not_stated", lambda c, _: _ids(c.silent)),
    Field("not_covered", lambda c, _: _ids(c.uncovered)),
    Field("not_read", lambda c, _: _ids(c.unread)),
    Field("cities", lambda c, _: c.stating),
)


_RANK: Fields[Gap] = (
    Field("measure", lambda g, _: g.measure.id),
    Field("case", lambda g, _: g.case),
    Field("state", lambda g, _: g.state),
    Field("rank_low", lambda g, _: g.own.rank_low),
    Field("rank_high", lambda g, _: g.own.rank_high),
    Field("open", lambda g, _: g.own.is_open),
    Field("ranked", lambda g, _: g.ranked),
    in_province(lambda g: g.within),
)


#: ``level`` counts ``nothing_left`` too.
_PLACE: Fields[Place] = (
    Field("indicator", lambda p, _: p.indicator and p.indicator.id),
    Field("sets", lambda p, _: len(p.sets)),
    Field("first", lambda p, _: p.first),
    Field("level", lambda p, _: p.level),
    Field("same_number", lambda p, _: p.same_number),
    Field("nothing_left", lambda p, _: p.count(NOTHING_LEFT)),
    Field("open", lambda p, _: p.count(OPEN)),
    Field("behind", lambda p, _: p.count(BEHIND)),
    Field("unlike", lambda p, _: sum(row.is_unlike for row in p.sets)),
    Many("ranks", _RANK, lambda p, _: p.sets),
)


def heads(found: Diff, lang: str) -> list[Said]:
    return [Said(id, head_text(found, id, lang)) for id in found.heads]


def compared_rows(change: Change, rows: Iterable[DiffRow], lang: str) -> Iterator[diff.Compared]:
    indicators = {g.indicator.id: g.indicator for g in change.diff.groups}
    names = Names(change.diff, lang)
    return (diff.Compared(row, indicators[row.measure.indicator], names) for row in rows)


_CHANGE: Fields[Change] = (
    Field("old", lambda c, _: c.diff.old.id),
    Field("new", lambda c, _: c.diff.new.id),
    Field("passed", lambda c, _: [p.id for p in c.passed]),
    Field("counts", lambda c, _: diff_counts(c.diff.all_rows)),
    Field("notes", lambda c, lang: heads(c.diff, lang)),
    Field("judged", lambda c, _: len(c.judged)),
    Field("changed", lambda c, _: sum(row.is_change for row in c.judged)),
    Many("shown", diff.ROW, lambda c, lang: compared_rows(c, c.pairs, lang)),
)


_SCORED: Fields[Scored] = (
    Field("indicator", lambda s, _: s.ranking.indicator.id),
    Inline(score.HEAD, lambda s, _: s.row),
    Field("ranked", lambda s, _: s.ranked),
    Field("have", lambda s, _: s.have),
    Field("of", lambda s, _: len(s.row.parts)),
    Field("missing", lambda s, _: _ids(s.row.missing)),
    Field("notes", lambda s, lang: said(tuple(dict.fromkeys((*s.notes, *s.ranking.notes))), lang)),
)


_MEASURED: Fields[Measured] = (
    Field("series", lambda m, _: m.series.id),
    Field("title", lambda m, _: m.series.title),
    Field("publisher", lambda m, _: m.series.publisher),
    Field("measured", lambda m, _: m.series.measured),
    Field("values", lambda m, _: len(m.series.values)),
    Field("others", lambda m, _: [s.id for s in m.others]),
    Group("overall", score.HEAD, lambda m, _: m.overall),
    Many("scores", _SCORED, lambda m, _: m.scores),
)


def _lists(result: Profile, lang: str) -> dict[str, Any]:
    """Of long lists the first rows, and how many there are."""
    return {
        state: {
            "count": len(result.gaps.of(state)),
            "shown": [data(gaps.GAP, gaps.Judged(result.gaps, row, row.remarks), lang) for row in result.top(state)],
        }
        for state in LISTS
    }


def _unsaid(result: Profile, _: str) -> dict[str, Any]:
    found = result.unsaid
    return {
        "figures": len(found.figures),
        "timed": len(found.timed),
        "without_clock": [t.id for t in found.clocks],
        "bare_days": [t.id for t in found.days],
    }


#: What the JSON says; of long lists the first rows (``shown`` of ``count``).
DATA: Fields[Profile] = (
    Field("schema", lambda _, __: "bizbench.profile/1"),
    Field("city", lambda r, _: r.city.id),
    Field("level", lambda r, _: r.city.level),
    Field("parent", lambda r, _: r.parent and r.parent.id),
    Field("peers", lambda r, _: [c.id for c in r.peers]),
    Inline((fragments.SELECTION, OUTSIDE), lambda r, _: r.gaps),
    Field("alone", lambda r, _: r.gaps.is_alone),
    Field("members", lambda r, _: [c.id for c in r.members]),
    Field("obstacle", lambda r, lang: r.obstacle and Said(r.obstacle.id, note_text(r.obstacle, lang))),
    Field("documents", lambda r, lang: [data(records.PLAN, p, lang) | {"replaced": p.id in r.replaced} for p in r.plans]),
    Many("broken", _BROKEN, lambda r, _: r.broken),
    Many("coverage", _COVERAGE, lambda r, _: r.coverage),
    Group("standing", _PLACE, lambda r, _: r.standing),
    Many("places", _PLACE, lambda r, _: r.places),
    Field("counts", lambda r, _: counts(r.gaps.rows)),
    Field("lists", _lists),
    Group("change", _CHANGE, lambda r, _: r.change),
    Many("scores", _SCORED, lambda r, _: r.scores),
    Field("unsaid", _unsaid),
    Group("observed", _MEASURED, lambda r, _: r.measured),
    Many("broken_observations", _BROKEN, lambda r, _: r.unread_observations),
)
