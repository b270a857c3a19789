"""Diffing two plans: what a user relies on, on made-up catalogues."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.ground.problems import BrokenDataError, UsageError
from bizbench.ground.texts import catalogue
from bizbench.output.page import UNDER, Page, Prose
from bizbench.output.words import amounts
from bizbench.questions.diff.records import ASPECTS, Row
from bizbench.questions.verdict import DIRECTIONS
from tests.catalogues import city, load, plan, target, write
from tests.conftest import Run
from tests.pages import EN, tables
from tests.test_cli import offered
from tests.test_writers import parse

WATER = "getting-water"


def pair(
    folder: Path, old: Sequence[str], new: Sequence[str], *, across: bool = False
) -> api.Bizbench:
    return load(folder, {"a/2020": old, ("b/2020" if across else "a/2024"): new})


def rows(
    folder: Path,
    old: Sequence[str],
    new: Sequence[str],
    *,
    across: bool = False,
    assume: Sequence[str] = (),
) -> list[Row]:
    loaded = pair(folder, old, new, across=across)
    plans = ("a/2020", "b/2020" if across else "a/2024")
    return list(loaded.diff(*plans, assume=assume, everything=True).result.rows)


def only(
    folder: Path, old: str, new: str, *, across: bool = False, assume: Sequence[str] = ()
) -> Row:
    (found,) = rows(folder, [old], [new], across=across, assume=assume)
    return found


def note_ids(row: Row) -> set[str]:
    return {remark.note.id for remark in row.remarks}


def blocks(page: Page) -> list[str]:
    return [block.text for block in page.blocks if isinstance(block, Prose)]


# --- which way the number went ------------------------------------------------------------


@pytest.mark.parametrize(
    ("measure", "old", "new", "direction"),
    [
        ("time", ("at_most", "10 day"), ("at_most", "8 day"), "tightened"),
        ("time", ("at_most", "8 day"), ("at_most", "10 day"), "relaxed"),
        ("time", ("at_most", "8 day"), ("at_most", "8 day"), "unchanged"),
        ("time", ("exactly", "8 day"), ("at_most", "8 day"), "unchanged"),
        ("coverage", ("at_least", "90 percent"), ("at_least", "95 percent"), "tightened"),
        ("coverage", ("at_least", "95 percent"), ("exactly", "95 percent"), "unchanged"),
        ("coverage", ("exactly", "95 percent"), ("at_least", "90 percent"), "relaxed"),
        ("time", ("at_most", "1 week"), ("at_most", "7 day"), "unchanged"),
        ("time", ("at_most", "14 unspecified_day"), ("at_most", "10 working_day"), "open"),
        ("time", ("at_most", "14 unspecified_day"), ("at_most", "9 working_day"), "tightened"),
        ("procedures", ("below", "3 procedure"), ("at_most", "2 procedure"), "unchanged"),
        ("procedures", ("at_most", "3 procedure"), ("below", "3 procedure"), "tightened"),
        ("time", ("at_most", "3 day"), ("below", "3 day"), "same-number"),
        ("tariff-steps", ("exactly", "3 item"), ("exactly", "4 item"), "changed"),
        ("customers", ("at_least", "7 enterprise"), ("at_least", "9 enterprise"), "changed"),
        ("customers", ("at_least", "7 enterprise"), ("at_least", "7 enterprise"), "unchanged"),
        ("pump-limit", ("at_least", "160 kVA"), ("at_least", "160 kW"), "not-comparable"),
    ],
)
def test_direction(
    measure: str, old: tuple[str, str], new: tuple[str, str], direction: str, tmp_path: Path
) -> None:
    scope = "business" if measure in ("time", "procedures", "pump-limit") else "all"
    a, b = (target(measure, scope, quantity, bound) for bound, quantity in (old, new))
    assert only(tmp_path, a, b).direction == direction


def test_an_average_of_counts_has_parts(tmp_path: Path) -> None:
    a = target("procedures", "business", "3 procedure", "below", statistic="average")
    b = target("procedures", "business", "2 procedure", statistic="average")
    assert only(tmp_path, a, b).direction == "tightened"


def test_an_open_direction_gives_the_difference_over_all_readings(tmp_path: Path) -> None:
    a = target("time", "business", "14 unspecified_day")
    b = target("time", "business", "10 working_day")
    found = only(tmp_path, a, b)
    span, ratio = found.verdict.difference, found.verdict.ratio
    assert found.verdict.unit == "day" and span is not None and ratio is not None
    assert (span.shown, span.low, span.high) == (
        Fraction("-5.84"),
        Fraction("-5.84"),
        Fraction("0.6"),
    )
    assert ratio.low == Fraction("14.6") / Fraction("20.44") and ratio.high == Fraction("14.6") / 14
    (note,) = [r.note for r in found.remarks if r.note.id == "direction-open"]
    assert dict(note.params)["conventions"].ids == ("days", "working-day")


def test_an_assumption_closes_an_open_direction(tmp_path: Path) -> None:
    a = target("time", "business", "14 unspecified_day")
    b = target("time", "business", "10 working_day")
    assert only(tmp_path, a, b, assume=["days=working"]).direction == "tightened"
    fixed = ["days=calendar", "working-day=365/250"]
    assert only(tmp_path, a, b, assume=fixed).direction == "relaxed"


def test_a_convention_that_nobody_named_keeps_figures_apart(tmp_path: Path) -> None:
    a = target("pump-limit", "business", "160 kVA", "at_least")
    b = target("pump-limit", "business", "160 kW", "at_least")
    assert "needs-convention" in note_ids(only(tmp_path, a, b))
    assert only(tmp_path, a, b, assume=["power-factor=0.9"]).direction == "tightened"


def test_a_ratio_needs_a_base_that_is_not_zero(tmp_path: Path) -> None:
    zero, two = target("fee", "all", "0 CNY", "exactly"), target("fee", "all", "2 CNY")
    up, down = only(tmp_path / "1", zero, two), only(tmp_path / "2", two, zero)
    assert up.direction == "relaxed" and up.verdict.ratio is None
    assert down.verdict.ratio is not None and down.verdict.ratio.shown == 0


def _between(low: int, high: int) -> str:
    return (
        f"{{measure: {WATER}/time, scope: business, between: [{low} day, {high} day], "
        f"written: '{low}—{high}个自然日'}}"
    )


def test_a_range_counts_with_its_weaker_end(tmp_path: Path) -> None:
    found = only(tmp_path / "1", _between(5, 10), target("time", "business", "8 day"))
    assert found.direction == "tightened" and "bound" in found.aspects
    other = only(tmp_path / "2", _between(5, 10), _between(7, 10))
    assert (other.direction, other.aspects) == ("unchanged", ("range",))
    assert other.is_change


CHANGE = {"change": "decrease", "base": "previous-year"}


def test_changes_of_one_kind_are_compared_as_changes(tmp_path: Path) -> None:
    a = target("complaints", "all", "10 percent", "at_least", reading="x", **CHANGE)
    b = target("complaints", "all", "15 percent", "at_least", reading="x", **CHANGE)
    a, b = (t.replace("不少于", "减少不少于") for t in (a, b))
    found = only(tmp_path, a, b)
    assert found.direction == "tightened" and found.aspects == ("step",)
    assert "changes-compared" in note_ids(found)


def test_a_change_by_a_range_counts_with_its_smaller_step(tmp_path: Path) -> None:
    head = f"measure: {WATER}/complaints, scope: all, change: decrease, base: previous-year"
    a = f"{{{head}, between: [10 percent, 20 percent], written: 减少10%—20%}}"
    b = f"{{{head}, exactly: 15 percent, written: 减少15%}}"
    found = only(tmp_path, a, b)
    assert found.direction == "tightened" and found.verdict.difference is not None
    assert found.verdict.difference.shown == 5


@pytest.mark.parametrize("base", ["unstated", "2019"])
def test_changes_from_other_bases_are_not(tmp_path: Path, base: str) -> None:
    a, b = (
        target("complaints", "all", "10 percent", "at_least", change="decrease", base=other)
        for other in ("previous-year", base)
    )
    a, b = (t.replace("不少于", "减少不少于") for t in (a, b))
    assert only(tmp_path, a, b).direction == "not-comparable"


def test_a_change_and_a_level_are_not_compared(tmp_path: Path) -> None:
    a = target("complaints", "all", "10 percent", "at_least", change="decrease", base="unstated")
    found = only(
        tmp_path, a.replace("不少于", "减少不少于"), target("complaints", "all", "9 event")
    )
    assert found.direction == "not-comparable" and "unit" not in found.aspects
    (remark,) = [r for r in found.remarks if r.note.id == "change-without-baseline"]
    assert remark.side == "old"


def _words(words: str) -> str:
    return f"{{measure: {WATER}/time, scope: business, in_words: true, written: {words}}}"


def test_words_are_not_judged(tmp_path: Path) -> None:
    number = target("time", "business", "3 day")
    assert only(tmp_path / "1", _words("即办"), number).direction == "not-comparable"
    assert only(tmp_path / "2", _words("即办"), _words("即办")).direction == "unchanged"
    found = only(tmp_path / "3", _words("即办"), _words("当场办"))
    assert found.direction == "changed" and "words-not-judged" in note_ids(found)


def test_what_is_achieved_is_no_promise(tmp_path: Path) -> None:
    promised = target("time", "business", "10 day")
    achieved = target("time", "business", "8 day", status="achieved")
    assert only(tmp_path / "1", promised, achieved).direction == "not-comparable"
    (alone,) = rows(tmp_path / "2", [], [achieved])
    assert alone.direction == "reported"


# --- what else differs --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "aspects"),
    [
        ({"commitment": "encourage"}, {}, ("hardened",)),
        ({"commitment": "as-a-rule"}, {"commitment": "strive"}, ("softened",)),
        ({}, {"statistic": "average"}, ("statistic",)),
        ({"clock": "application-to-tap"}, {}, ("clock",)),
        ({}, {"excludes": "[own-works]"}, ("excludes",)),
        ({"condition": "{en: x, zh: 甲}"}, {"condition": "{en: x, zh: 乙}"}, ("condition",)),
        ({"threshold": "{at_most: 100 kVA}"}, {}, ("threshold",)),
        ({}, {"status": "standing-rule"}, ("status",)),
        ({"due": "2020-12-31"}, {"due": "2024-06-30"}, ("due",)),
        ({"commitment": "pilot"}, {"statistic": "average"}, ("hardened", "statistic")),
    ],
)
def test_aspects(
    old: dict[str, str], new: dict[str, str], aspects: tuple[str, ...], tmp_path: Path
) -> None:
    a = target("time", "business", "10 day", **old)
    b = target("time", "business", "8 day", **new)
    found = only(tmp_path, a, b)
    assert (found.direction, found.aspects) == ("tightened", aspects)
    assert not note_ids(found) & {f"commitment-{c}" for c in ("pilot", "strive", "encourage")}


def test_a_pair_whose_number_stays_is_shown_for_its_aspects(tmp_path: Path) -> None:
    same = "10 day"
    loaded = pair(
        tmp_path,
        [
            target("time", "business", same, commitment="strive"),
            target("time", "household", same, "exactly"),
        ],
        [target("time", "business", same), target("time", "household", same)],
    )
    answer = loaded.diff("a/2020", "a/2024")
    assert [(r.direction, r.aspects) for r in answer.result.rows] == [
        ("same-number", ("hardened",))
    ]
    everything = loaded.diff("a/2020", "a/2024", everything=True).result.rows
    assert (everything[0].direction, everything[0].aspects) == ("unchanged", ())
    assert "Unchanged and left out: 1" in blocks(answer.page(*EN))[0]


def test_a_direction_between_unlike_promises_is_counted_apart(tmp_path: Path) -> None:
    a = target("time", "business", "10 day")
    b = target("time", "business", "8 day", statistic="average")
    answer = pair(tmp_path, [a], [b]).diff("a/2020", "a/2024")
    assert blocks(answer.page(*EN))[0] == "tightened: 1 (1 of them on other terms)"


def test_what_both_say_is_one_note(tmp_path: Path) -> None:
    a, b = (target("time", "business", f"{n} day", commitment="strive") for n in (10, 8))
    found = only(tmp_path, a, b)
    assert [r.side for r in found.remarks if r.note.id == "commitment-strive"] == ["both"]


# --- pairing ------------------------------------------------------------------------------


def test_left_overs_of_a_case_are_re_scoped_and_not_judged(tmp_path: Path) -> None:
    found = rows(
        tmp_path,
        [target("time", "business", "10 day"), target("time", "business/small", "5 day")],
        [
            target("time", "business", "10 day"),
            target("time", "business/small+with-works", "3 day"),
            target("time", "business/with-works", "4 day"),
        ],
    )
    met = {
        (str(r.old.scope) if r.old else "", str(r.new.scope) if r.new else ""): r.direction
        for r in found
    }
    assert met == {
        ("business", "business"): "unchanged",
        ("business/small", "business/small+with-works"): "not-comparable",
        ("", "business/with-works"): "new",
    }
    assert [r.aspects for r in found if r.aspects] == [("re-scoped",)]


@pytest.mark.parametrize("back", [False, True])
def test_the_nearest_scopes_meet(back: bool, tmp_path: Path) -> None:
    one = [target("time", "business/small+with-works", "10 day")]
    two = [target("time", "business", "9 day"), target("time", "business/with-works", "8 day")]
    found = rows(tmp_path, *((two, one) if back else (one, two)))
    (met,) = [r for r in found if r.old and r.new]
    assert met.old and met.new
    assert {str(met.old.scope), str(met.new.scope)} == {
        "business/small+with-works",
        "business/with-works",
    }


def test_another_case_is_another_promise(tmp_path: Path) -> None:
    found = rows(
        tmp_path, [target("time", "business", "9 day")], [target("time", "household", "9 day")]
    )
    assert {r.direction for r in found} == {"new", "not-repeated"}


STRETCH = "also: [{as: stretch, at_most: 8 day, written: 争取不超过8个自然日}]"


def _with(text: str, more: str) -> str:
    return text[:-1] + f", {more}}}"


def test_a_stretch_goal_that_became_the_target(tmp_path: Path) -> None:
    a = _with(target("time", "business", "10 day"), STRETCH)
    found = rows(tmp_path / "1", [a], [target("time", "business", "8 day")])
    assert len(found) == 1 and "stretch-became-target" in note_ids(found[0])
    back = rows(tmp_path / "2", [target("time", "business", "8 day")], [a])
    assert len(back) == 1 and "target-became-stretch" in note_ids(back[0])


def test_further_figures_pair_by_role(tmp_path: Path) -> None:
    limits = "also: [{{as: outer-limit, at_most: {} day, written: 最长{}个自然日}}]"
    a = _with(target("time", "business", "10 day"), limits.format(30, 30))
    b = _with(target("time", "business", "10 day"), limits.format(20, 20))
    loaded = pair(tmp_path, [a], [b])
    found = loaded.diff("a/2020", "a/2024")
    assert [(r.role, r.direction) for r in found.result.rows] == [
        ("main", "unchanged"),
        ("outer-limit", "tightened"),
    ]
    (table,) = tables(found.page(*EN))
    assert [line.kind == UNDER for line in table.lines] == [False, True]


def test_a_stage_belongs_to_its_date(tmp_path: Path) -> None:
    stage = "also: [{{as: stage, at_most: {0} day, due: {1}, written: 不超过{0}个自然日}}]"
    a = _with(target("time", "business", "5 day"), stage.format(10, "2020-06-30"))
    b = _with(target("time", "business", "5 day"), stage.format(8, "2024-06-30"))
    found = [r.direction for r in rows(tmp_path, [a], [b]) if r.role == "stage"]
    assert sorted(found) == ["new", "not-repeated"]


# --- silence ------------------------------------------------------------------------------


def _documents(folder: Path, old: str, new: str, **more: str) -> api.Bizbench:
    files = {"cities/a/city.yaml": city("a"), "cities/a/2020.yaml": old, "cities/a/2024.yaml": new}
    loaded = api.load([write(folder, files)], only_data=True)
    assert not [p for p in loaded.problems if p.level == "error"], loaded.problems
    return loaded


TIME = target("time", "business", "9 day")
FEE = target("fee", "all", "2 CNY")


def _directions(loaded: api.Bizbench) -> dict[str, str]:
    found = loaded.diff("a/2020", "a/2024", everything=True).result.rows
    return {row.measure.short: row.direction for row in found}


def test_silence_is_not_withdrawal(tmp_path: Path) -> None:
    loaded = _documents(tmp_path, plan("a", 2020, [TIME]), plan("a", 2024, [FEE]))
    assert _directions(loaded) == {"time": "not-repeated", "fee": "new"}
    assert any(
        "not withdrawal" in text for text in blocks(loaded.diff("a", "2020", "2024").page(*EN))
    )


def test_what_a_replacing_text_does_not_take_over_is_removed(tmp_path: Path) -> None:
    new = plan("a", 2024, [FEE], replaces="a/2020")
    loaded = _documents(tmp_path, plan("a", 2020, [TIME]), new)
    assert _directions(loaded) == {"time": "removed", "fee": "new"}
    assert any("replaces" in text for text in blocks(loaded.diff("a", "2020", "2024").page(*EN)))


@pytest.mark.parametrize("unread", [2020, 2024])
def test_an_indicator_that_was_not_read_is_neither_new_nor_not_repeated(
    unread: int, tmp_path: Path
) -> None:
    files = {year: plan("a", year, [] if year == unread else [TIME]) for year in (2020, 2024)}
    files[unread] = files[unread].replace("read: [getting-water]", "read: []")
    loaded = _documents(tmp_path, files[2020], files[2024])
    assert _directions(loaded) == {"time": "not-read"}
    answer = loaded.diff("a/2020", "a/2024")
    assert answer.result.rows == ()
    assert f"A {unread} has not been read for: Getting water (1)." in " ".join(
        blocks(answer.page(*EN))
    )


@pytest.mark.parametrize("words", [{"kind": "report"}, {"kind": "press"}, {"coverage": "excerpt"}])
def test_what_a_report_or_an_excerpt_leaves_out_is_not_known(
    words: dict[str, str], tmp_path: Path
) -> None:
    new = plan("a", 2024, [FEE], **{k: v for k, v in words.items() if k == "kind"})
    if "coverage" in words:
        new = new.replace("complete", "excerpt")
    loaded = _documents(tmp_path, plan("a", 2020, [TIME]), new)
    assert _directions(loaded) == {"time": "not-read", "fee": "new"}
    back = loaded.diff("a/2024", "a/2020", everything=True).result.rows
    assert {r.measure.short: r.direction for r in back} == {
        "time": "not-read",
        "fee": "not-repeated",
    }


def test_indicators_that_the_newer_document_does_not_touch_are_one_line(tmp_path: Path) -> None:
    loaded = _documents(tmp_path, plan("a", 2020, [TIME, FEE]), plan("a", 2024, []))
    answer = loaded.diff("a/2020", "a/2024")
    assert answer.result.rows == () and tables(answer.page(*EN)) == []
    assert "A 2024 does not touch: Getting water (2)." in " ".join(blocks(answer.page(*EN)))
    assert "not repeated: 2" in blocks(answer.page(*EN))[0]
    (table,) = tables(loaded.diff("a/2020", "a/2024", everything=True).page(*EN))
    assert len(table.lines) == 2


def test_the_head_says_when_documents_are_of_different_kinds(tmp_path: Path) -> None:
    loaded = _documents(
        tmp_path, plan("a", 2020, [TIME]), plan("a", 2024, [TIME], kind="work-programme")
    )
    page = loaded.diff("a/2020", "a/2024").page(*EN)
    assert any("different kinds: A 2020 (plan), A 2024 (work programme)" in t for t in blocks(page))


def test_the_head_says_when_the_table_runs_back_in_time(tmp_path: Path) -> None:
    loaded = _documents(tmp_path, plan("a", 2020, [TIME]), plan("a", 2024, [FEE]))
    assert any("back in time" in text for text in blocks(loaded.diff("a/2024", "a/2020").page(*EN)))
    assert not any(
        "back in time" in text for text in blocks(loaded.diff("a", "2020", "2024").page(*EN))
    )


def test_one_deadline_for_a_whole_document_is_said_once(tmp_path: Path) -> None:
    loaded = _documents(
        tmp_path,
        plan("a", 2020, [TIME], due="2020-12-31"),
        plan("a", 2024, [TIME], due="2024-12-31"),
    )
    answer = loaded.diff("a/2020", "a/2024")
    assert answer.result.rows == ()
    assert "Deadline of the whole document: 2020-12-31 → 2024-12-31." in blocks(answer.page(*EN))


# --- across cities ------------------------------------------------------------------------


def test_between_cities_one_is_stronger(tmp_path: Path) -> None:
    a, b = target("time", "business", "10 day"), target("time", "business", "8 day")
    assert only(tmp_path / "1", a, b, across=True).direction == "stronger"
    assert only(tmp_path / "2", b, a, across=True).direction == "weaker"
    assert only(tmp_path / "3", a, a, across=True).direction == "level"
    for folder, city_name in (("1", "B"), ("2", "A")):
        loaded = api.load([tmp_path / folder], only_data=True)
        (table,) = tables(loaded.diff("a/2020", "b/2020").page(*EN))
        assert f"{city_name} stronger" in table.lines[0].cells


def test_between_cities_nothing_is_new(tmp_path: Path) -> None:
    loaded = pair(tmp_path, [TIME, FEE], [FEE, target("coverage", "all", "9 percent")], across=True)
    found = loaded.diff("a/2020", "b/2020", everything=True)
    assert {r.measure.short: r.direction for r in found.result.rows} == {
        "time": "only-old",
        "fee": "level",
        "coverage": "only-new",
    }
    (table,) = tables(found.page(*EN))
    results = [line.cells[[c.key for c in table.columns].index("change")] for line in table.lines]
    assert results == ["only A", "level", "only B"]


# --- properties ---------------------------------------------------------------------------

QUANTITIES = {
    "time": ["{} day", "{} working_day", "{} unspecified_day", "{} week"],
    "procedures": ["{} procedure"],
    "pump-limit": ["{} kVA", "{} kW"],
    "coverage": ["{} percent"],
    "customers": ["{} enterprise"],
    "tariff-steps": ["{} item"],
    "complaints": ["{} event"],
}
QUALIFIERS = ("small", "with-works", "urban", "small+urban", "small+with-works")
TIMES = ["household", "business", *(f"business/{q}" for q in QUALIFIERS)]
PLACES = [
    *(("time", s) for s in TIMES),
    *((m, "business") for m in ("procedures", "pump-limit")),
    *((m, "all") for m in ("coverage", "customers", "tariff-steps", "complaints")),
]
BOUNDS = ["at_most", "at_least", "below", "above", "exactly", "about"]
MORE = [
    "commitment: strive",
    "commitment: encourage",
    "statistic: average",
    "statistic: total",
    "status: achieved",
    "status: standing-rule",
    "due: 2020-06-30",
    "condition: {zh: 甲, en: x}",
    "threshold: {at_most: 100 kVA}",
    "excludes: [own-works]",
    "per: month",
]
FREE = "reading: x, inferred: [number, bound, unit]"


@st.composite
def figures(draw: st.DrawFn, place: tuple[str, str]) -> str:
    """One target at a place: a level, a range, a change or words, with further keys."""
    measure, scope = place
    head = f"measure: {WATER}/{measure}, scope: {scope}, written: {measure} {scope}, {FREE}"
    more = draw(st.lists(st.sampled_from(MORE), max_size=2, unique_by=lambda m: m.split(":")[0]))
    if measure != "complaints":
        more = [m for m in more if not m.startswith("per")]
    number, unit = draw(st.integers(1, 6)), draw(st.sampled_from(QUANTITIES[measure]))
    form = draw(st.sampled_from(["level", "level", "level", "range", "change", "words"]))
    if form == "words":
        body = "in_words: true"
        head = head.replace(f", {FREE}", "")
    elif form == "range":
        body = f"between: [{unit.format(number)}, {unit.format(number + 2)}]"
    elif form == "change":
        base = draw(st.sampled_from(["unstated", "previous-year", "2019"]))
        kind = draw(st.sampled_from(["decrease", "increase"]))
        body = f"at_least: {number} percent, change: {kind}, base: {base}"
        if draw(st.booleans()) and measure != "coverage":
            body = f"exactly: {number} percent, change: {kind}, base: baseline"
            body += f", baseline: {unit.format(10)}"
    else:
        body = f"{draw(st.sampled_from(BOUNDS))}: {unit.format(number)}"
        if draw(st.booleans()):
            goal = unit.format(draw(st.integers(1, 6)))
            body += f", also: [{{as: stretch, exactly: {goal}, written: goal, {FREE}}}]"
    return "{" + ", ".join([head, body, *more]) + "}"


@st.composite
def plans(draw: st.DrawFn) -> dict[tuple[str, str], str]:
    places = draw(st.lists(st.sampled_from(PLACES), max_size=5, unique=True))
    return {place: draw(figures(place)) for place in places}


TURNED = {"tightened": "relaxed", "new": "not-repeated", "hardened": "softened"}
TURNED |= {"old": "new", "stretch-became-target": "target-became-stretch"}
TURNED |= {b: a for a, b in TURNED.items() if a != "new" and a != "old"}
SIDES = {"old": "new", "new": "old"}
SINGLES = {"new": "not-repeated", "not-repeated": "new"}


def seen(row: Row) -> tuple[object, ...]:
    """All that a row says, in a form that can be compared."""
    verdict = row.verdict
    spans = [(s.shown, s.low, s.high) if s else None for s in (verdict.difference, verdict.ratio)]
    remarks = {(r.side, r.note) for r in row.remarks if r.note.id != "bound-against-direction"}
    ids = tuple(t.id.partition("/")[2].partition("/")[2] if t else None for t in (row.old, row.new))
    return (ids, row.role, row.direction, row.aspects, verdict.unit, *spans, frozenset(remarks))


def mirrored(row: Row) -> tuple[object, ...]:
    """What the same row must say when the plans change places."""
    (old, new), role, direction, aspects, unit, difference, _, remarks = seen(row)
    return (
        (new, old),
        role,
        SINGLES.get(direction, TURNED.get(direction, direction)),
        tuple(TURNED.get(a, a) for a in aspects),
        unit,
        difference and tuple(-n for n in (difference[0], difference[2], difference[1])),
        None,
        frozenset((SIDES.get(side, side), TURNED.get(n.id, n.id)) for side, n in remarks),
    )


def plain(said: tuple[object, ...]) -> tuple[object, ...]:
    """Without the ratio, and with notes by their ids."""
    *first, _, remarks = said
    return (*first, None, frozenset((side, n.id) for side, n in remarks))


@settings(max_examples=60)
@given(first=plans(), second=plans())
def test_the_other_way_round_is_the_mirror_image(
    first: dict[tuple[str, str], str],
    second: dict[tuple[str, str], str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    loaded = pair(tmp_path_factory.mktemp("d"), list(first.values()), list(second.values()))
    there = loaded.diff("a/2020", "a/2024", everything=True).result.rows
    back = loaded.diff("a/2024", "a/2020", everything=True).result.rows
    assert {plain(seen(row)) for row in back} == {mirrored(row) for row in there}
    for a, b in ((x, y) for x in there for y in back if x.old is y.new and x.new is y.old):
        if a.verdict.ratio and b.verdict.ratio and a.verdict.ratio.low and a.old and a.new:
            assert a.verdict.ratio.low * b.verdict.ratio.high == 1


@settings(max_examples=40)
@given(first=plans())
def test_a_plan_does_not_differ_from_itself(
    first: dict[tuple[str, str], str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    loaded = pair(tmp_path_factory.mktemp("d"), list(first.values()), list(first.values()))
    assert loaded.diff("a/2020", "a/2020").result.rows == ()
    assert loaded.diff("a/2020", "a/2024").result.rows == ()
    everything = loaded.diff("a/2020", "a/2024", everything=True).result.rows
    assert {r.direction for r in everything if r.is_main} <= {"unchanged"}
    assert sum(r.is_main for r in everything) == len(first)


@settings(max_examples=40)
@given(first=plans(), second=plans(), where=st.sampled_from(["old", "new"]))
def test_an_unrelated_target_changes_no_verdict(
    first: dict[tuple[str, str], str],
    second: dict[tuple[str, str], str],
    where: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    old, new = list(first.values()), list(second.values())
    before = pair(tmp_path_factory.mktemp("d"), old, new)
    (old if where == "old" else new).append(FEE)
    after = pair(tmp_path_factory.mktemp("d"), old, new)
    found = [
        {
            seen(r)
            for r in c.diff("a/2020", "a/2024", everything=True).result.rows
            if r.measure.short != "fee"
        }
        for c in (before, after)
    ]
    assert found[0] == found[1]


# --- what the command takes ---------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ("north/2020", "south/2021"),
        ("北城/2020", "Southport/2021"),
        ("NT/2020", "南港/2021"),
    ],
)
def test_plans_by_any_of_their_names(words: tuple[str, str], tiny: api.Bizbench) -> None:
    result = tiny.diff(*words).result
    assert (result.old.id, result.new.id) == ("north/2020", "south/2021")


@pytest.mark.parametrize("name", ["north", "Northtown", "北城", "北城市", "NT"])
def test_a_city_and_two_years(name: str, tiny: api.Bizbench) -> None:
    result = tiny.diff(name, "2020", "2021-report").result
    assert (result.old.id, result.new.id) == (
        "north/2020",
        "north/2021-report",
    )


@pytest.mark.parametrize(
    ("words", "id", "said"),
    [
        (("north",), "diff-plans", ["north/2020, north/2021-report."]),
        ((), "diff-plans", ["south/2021"]),
        (("north", "2020", "2021", "2022"), "diff-plans", ["CITY/YEAR"]),
        (("north", "2020", "2021"), "unknown-plan", ["'north/2021'", "'north/2021-report'"]),
        (("nort", "2020", "2021"), "unknown-city", ["did you mean 'north'"]),
        (("north/2020", "nort/2021"), "unknown-plan", ["did you mean"]),
        (("north/2020", "south"), "unknown-plan", ["known: south/2021."]),
        (("north/2020", "south/2020"), "unknown-plan", ["did you mean 'south/2021'"]),
    ],
)
def test_wrong_plans_are_usage_errors(
    words: tuple[str, ...], id: str, said: list[str], tiny: api.Bizbench
) -> None:
    with pytest.raises(UsageError) as caught:
        tiny.diff(*words)
    assert caught.value.id == id
    for part in said:
        assert part in caught.value.message("en")
    assert caught.value.message("zh")


def test_an_indicator_asked_for_of_which_neither_speaks(tmp_path: Path) -> None:
    loaded = pair(tmp_path, [], [])
    page = loaded.diff("a/2020", "a/2024", indicator="getting-water").page(*EN)
    assert "Neither document states a figure for: Getting water." in blocks(page)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    files = {f"cities/{c}/city.yaml": city(c) for c in "ab"}
    files["cities/a/2020.yaml"] = plan("a", 2020, [TIME])
    files["cities/a/2024.yaml"] = plan("a", 2024, [target("time", "business", "5 dayz")])
    files["cities/b/2020.yaml"] = plan("b", 2020, [FEE])
    return write(tmp_path, files)


def test_a_plan_whose_file_is_broken(broken: Path, bizbench: Run) -> None:
    with pytest.raises(BrokenDataError):
        api.load([broken], only_data=True).diff("a", "2020", "2024")
    options = ["--data", str(broken), "--only-data", "--lang", "en"]
    code, out, err = bizbench("diff", "a", "2020", "2024", *options)
    assert (code, out) == (1, "") and "2024.yaml" in err and "did you mean 'day'" in err


def test_a_broken_file_elsewhere_is_a_warning(broken: Path, bizbench: Run) -> None:
    options = ["--data", str(broken), "--only-data", "--lang", "en"]
    code, out, err = bizbench("diff", "a/2020", "b/2020", *options)
    assert code == 0 and "only A" in out and "bizbench validate" in err


def test_a_broken_indicator_touches_the_answer(broken: Path, bizbench: Run) -> None:
    path = broken / "indicators" / "second.yaml"
    path.write_text("id: second\n", "utf-8")
    options = ["--data", str(broken), "--only-data", "--lang", "en"]
    code, _, err = bizbench("diff", "a/2020", "b/2020", *options)
    assert code == 1 and "indicators/second.yaml" in err
    code, _, _ = bizbench("diff", "a/2020", "b/2020", "--indicator", "getting-water", *options)
    assert code == 0


# --- formats ------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize(
    "plans",
    [
        ("north/2020", "south/2021"),
        ("east/2019", "north/2020"),
        ("north/2020", "north/2021-report"),
    ],
)
def test_markdown_says_what_the_json_says(
    plans: tuple[str, str], everything: bool, lang: str, tiny: api.Bizbench
) -> None:
    from bizbench.output.writers import markdown

    answer = tiny.diff(*plans, everything=everything)
    data = answer.to_dict(lang)
    assert data["schema"] == "bizbench.diff/1"
    found = [g for g in data["indicators"] if g["rows"]]
    parsed = parse(markdown.write(answer.page(lang, "all")))
    assert len(found) == len(parsed)
    for group, table in zip(found, parsed, strict=True):
        assert len(group["rows"]) == len(table["rows"])
        for row, line in zip(group["rows"], table["rows"], strict=True):
            values = list(line.values())
            for side, cell in (("old", values[2]), ("new", values[3])):
                if row[side] and row[side]["promised"]["value"] is not None:
                    number = Fraction(str(row[side]["promised"]["value"]))
                    assert amounts.large(number, lang) in cell
            said = "；" if lang == "zh" else "; "
            assert said.join(a["text"] for a in row["aspects"]) in " ".join(values)
            letters = line.get("notes" if lang == "en" else "备注", "").split()
            assert len(letters) == len(row["notes"])
            for note in row["notes"]:
                assert any(table["marks"][letter].endswith(note["text"]) for letter in letters)


def test_the_keys_of_the_json(tiny: api.Bizbench) -> None:
    data = json.loads(json.dumps(tiny.diff("north/2020", "south/2021").to_dict()))
    assert set(data) == {
        "schema",
        "query",
        "old",
        "new",
        "same_city",
        "between",
        "counts",
        "notes",
        "indicators",
    }
    row = next(
        r
        for r in data["indicators"][0]["rows"]
        if r["measure"].endswith("repair-time") and r["old"] and r["new"]
    )
    assert row["direction"] == "weaker"
    assert (row["difference"], row["unit"]) == (0.5, "hour")
    assert row["old"]["promised"] == {
        "bound": "at_most",
        "value": 90,
        "high": None,
        "unit": "minute",
        "written": "90分钟以内",
    }
    assert row["new"]["target"] == "south/2021/getting-water/repair-time@all/urban"
    assert row["old"]["item"] == "1" and row["new"]["scope"] == "all/urban"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_direction_and_aspect_has_its_words(lang: str) -> None:
    texts = catalogue(lang)
    assert {f"direction.{d}" for d in DIRECTIONS} <= set(texts)
    assert {f"aspect.{a}" for a in ASPECTS} <= set(texts)


def test_completion_offers_plans_and_then_years() -> None:
    assert "north/2020" in offered("diff nor")
    assert "2020" in offered("diff north 20")
