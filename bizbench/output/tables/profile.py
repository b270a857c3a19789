"""A city's profile as data: its JSON beside a table of counts and of the rows that it quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bizbench.data.catalog import Broken
from bizbench.data.records import Indicator, Plan
from bizbench.ground.record import Struct, replace
from bizbench.ground.texts import text
from bizbench.output.fields import CODE, FIRST, Column, Field, Fields, Inline, Said, only, without
from bizbench.output.forms import Form
from bizbench.output.forms import Row as TableRow
from bizbench.output.tables import diff, fragments, gaps, score
from bizbench.output.tables.fragments import Origin, said
from bizbench.output.tables.profile_json import DATA, compared_rows, heads
from bizbench.output.words.diff import Names, direction_words
from bizbench.output.words.heads import heads as of_gaps
from bizbench.questions.diff.records import counts as diff_counts
from bizbench.questions.gaps.records import BEHIND, NOTHING_LEFT, OPEN, Gap
from bizbench.questions.profile.records import LISTS, Change, Measured, Profile, Scored
from bizbench.questions.score.records import Scores

_SECTION = Column("section", "板块", "which part of the page the row stands in", FIRST)


# --- the table ------------------------------------------------------------------------------

_CITY: Fields[Profile] = (
    Inline(fragments.NAMED_CITY, lambda r, _: r.city),
    Inline((fragments.SELECTION,), lambda r, _: r.gaps),
)


class Fact(Struct, frozen=True):
    """A number with its id and what it is called."""

    id: str
    name: str
    n: int
    of: int | None = None
    indicator: Indicator | None = None


_FACT: Fields[Fact] = (
    Field("fact", lambda f, _: f.id, "计数编号", "what is counted"),
    Field("fact_name", lambda f, _: f.name, "计数", "the same in words", place=FIRST),
    Field("count", lambda f, _: f.n, "数量", "how many", place=FIRST),
    Field("of", lambda f, _: f.of, "总数", "of how many", place=FIRST),
    Inline(fragments.INDICATOR, lambda f, _: f.indicator),
)

_NOTED: Fields[Sequence[str]] = (fragments.set_notes(lambda said, _: said),)


class Issued(Struct, frozen=True):
    """A document of the city."""

    plan: Plan
    is_replaced: bool


def _document_notes(issued: Issued, lang: str) -> list[Said]:
    plan = issued.plan
    found = [Said("note", plan.note.get(lang))] if plan.note else []
    if issued.is_replaced:
        found.append(Said("replaced", text(lang, "profile.replaced", kind=text(lang, f"kind.{plan.kind}"))))
    return found


_DOCUMENT: Fields[Issued] = (
    Field("plan", lambda i, _: i.plan.id, "方案编号", "the plan's id"),
    Field("kind", lambda i, _: i.plan.kind, "类别", "the kind of document", place=CODE),
    Inline(without(fragments.DOCUMENT, "issued"), lambda i, _: Origin(i.plan)),
    Field("issuer", lambda i, _: i.plan.issuer, "发文机关", "who issued it", place=FIRST),
    Field("issued", lambda i, _: i.plan.issued, "印发日期", "when it was issued", place=FIRST),
    Field("published", lambda i, _: i.plan.published, "发布日期", "when it was published", place=FIRST),
    Field("coverage", lambda i, _: i.plan.coverage, "完整程度", "complete, or an excerpt", place=CODE),
    Field("read", lambda i, _: i.plan.read or (), "已审读指标", "the indicators it was read for; empty where for all"),
    Field("file", lambda i, _: i.plan.file, "数据文件", "the data file", place=CODE),
    fragments.notes(_document_notes),
)


def _broken(broken: Broken, lang: str) -> list[Said]:
    return [Said("file-broken", text(lang, "note.file-broken", file=broken.file, problems=broken.errors))]


_UNREAD: Fields[Broken] = (
    Field("file", lambda b, _: b.file, "数据文件", "the data file", place=CODE),
    fragments.notes(_broken),
)

_OBSTACLE: Fields[Profile] = (fragments.notes(lambda r, lang: said((r.obstacle,) if r.obstacle else (), lang)),)

_LISTED: Fields[tuple[str, int, Gap]] = (
    Field("part", lambda row, _: row[0], "部分", "main, or a further holder of the other side's figure"),
    Field("count", lambda row, _: row[1], "数量", "how many rows the whole list has", place=FIRST),
    Inline(only(fragments.INDICATOR, "indicator"), lambda row, _: row[2].indicator),
)

_PLANS: Fields[Change] = (
    Field("old.plan", lambda c, _: c.diff.old.id, "旧方案编号", "the older plan"),
    Field("new.plan", lambda c, _: c.diff.new.id, "新方案编号", "the newer plan"),
)

_LEVELS = {
    "document": (_CITY, _DOCUMENT, only(_FACT, "fact", "fact_name", "count"), _NOTED),
    "document/broken": (_CITY, _UNREAD, _NOTED),
    "obstacle": (_CITY, _OBSTACLE, _NOTED),
    "coverage": (_CITY, _FACT, _NOTED),
    "standing": (_CITY, _FACT, _NOTED),
    "list": (_CITY, _LISTED, gaps.GAP, gaps.OTHER, _NOTED),
    "change": (_CITY, _PLANS, fragments.INDICATOR, diff.ROW, _NOTED),
    "change/fact": (_CITY, _PLANS, _FACT, _NOTED),
    "score": (score.HEADED, score.ROW),
    "unsaid": (_CITY, _FACT, _NOTED),
    "observed": (score.HEADED, score.ROW),
    "observed/overall": (only(_FACT, "fact", "fact_name"), score.OVERALL_ROW, _NOTED),
    "observed/broken": (_CITY, _UNREAD),
}


def _rows(result: Profile, lang: str) -> Iterator[TableRow]:
    promised = (text(lang, "comparison.targets"),)
    for plan in result.plans:
        issued = Issued(plan, plan.id in result.replaced)
        yield "document", (result, issued, _targets(plan, lang), promised)
    for broken in result.broken:
        yield "document/broken", (result, broken, promised)
    if result.obstacle is not None:
        yield "obstacle", (result, result, promised)
    for section, fact in _facts(result, lang):
        yield section, (result, fact, promised)
    heads = (*promised, *of_gaps(result.gaps, lang))
    for state in LISTS:
        count = len(result.gaps.of(state))
        for part, judged, other in gaps.lines(result.gaps, result.top(state)):
            yield "list", (result, (part, count, judged.gap), judged, other, heads)
    if result.change is not None:
        yield from _changes(result, result.change, lang)
    for headed, ranked in _scores(result.scored, result.scores):
        yield "score", (headed, ranked)
    for fact in _open_facts(result, lang):
        yield "unsaid", (result, fact, promised)
    if result.measured is not None:
        yield from _observed(result.measured, lang)
    for broken in result.unread_observations:
        yield "observed/broken", (result, broken)


def _targets(plan: Plan, lang: str) -> Fact:
    return Fact("targets", text(lang, "show.column.targets"), sum(t.role == "main" for t in plan.targets))


def _facts(result: Profile, lang: str) -> Iterator[tuple[str, Fact]]:
    """What is covered and how the city stands, indicator by indicator."""
    cities = len(result.peers) + 1
    for covered in result.coverage:
        indicator, of = covered.indicator, len(covered.indicator.measures)
        for id, label, measures in (
            ("figures", "profile.column.figures", covered.figures),
            ("ranked", "profile.column.ranked", covered.ranked),
            ("in-words", "profile.column.in-words", covered.in_words),
            ("not-stated", "row.not-stated", covered.silent),
            ("not-covered", "row.not-covered", covered.uncovered),
            ("not-read", "row.not-read", covered.unread),
        ):
            yield "coverage", Fact(id, text(lang, label), len(measures), of, indicator)
        stating = text(lang, "profile.column.cities")
        yield "coverage", Fact("cities", stating, len(covered.stating), cities, indicator)
    for place in result.places:
        for id, label, count in (
            ("first", "profile.column.first", place.first),
            ("level", "profile.column.level", place.level),
            ("same-number", "gaps.count.same-number", place.same_number),
            ("nothing-left", "gaps.count.nothing-left", place.count(NOTHING_LEFT)),
            ("open", "gaps.count.open", place.count(OPEN)),
            ("behind", "gaps.count.behind", place.count(BEHIND)),
        ):
            yield "standing", Fact(id, text(lang, label), count, len(place.sets), place.indicator)


def _changes(result: Profile, change: Change, lang: str) -> Iterator[TableRow]:
    found, names = diff_counts(change.diff.all_rows), Names(change.diff, lang)
    notes = (text(lang, "comparison.targets"), *(head.text for head in heads(change.diff, lang)))
    for direction, n in found.items():
        fact = Fact(direction, direction_words(direction, names), n, sum(found.values()))
        yield "change/fact", (result, change, fact, notes)
    for compared in compared_rows(change, (r for g in change.diff.groups for r in g.rows if r in change.pairs), lang):
        yield "change", (result, change, compared.indicator, compared, notes)


def _scores(result: Scores, found: Iterable[Scored]) -> Iterator[tuple[score.Headed, score.Ranked]]:
    """The city's rows of ``score``, with the notes of their measures."""
    for scored in sorted(found, key=lambda s: result.rankings.index(s.ranking)):
        row = replace(scored.row, notes=scored.notes)
        headed = score.Headed(result, scored.ranking.indicator, scored.ranking)
        yield headed, score.Ranked(score.Placed(result, row), scored.ranking)


def _open_facts(result: Profile, lang: str) -> Iterator[Fact]:
    found = result.unsaid
    yield Fact("clock-unsaid", text(lang, "note.clock-unsaid"), len(found.clocks), len(found.timed))
    yield Fact("bare-day", text(lang, "units.unspecified_day"), len(found.days), len(found.figures))


def _observed(found: Measured, lang: str) -> Iterator[TableRow]:
    if found.overall is not None:
        fact = Fact("overall", text(lang, "column.score"), 0)
        of = (text(lang, "score.of-observations"),)
        yield "observed/overall", (fact, found.overall, of)
    for headed, ranked in _scores(found.result, found.scores):
        yield "observed", (headed, ranked)


#: One row for each document, count, listed measure, changed promise and score.
FORM: Form[Profile] = Form(DATA, _LEVELS, _rows, label=_SECTION)
