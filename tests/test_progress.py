"""Progress: what a user relies on when promises are held against reported values."""

from __future__ import annotations

import ast
import contextlib
import datetime
import json
import re
import shutil
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.ground.problems import BrokenDataError, UsageError
from bizbench.ground.texts import catalogue
from bizbench.output.page import Prose, Table
from bizbench.output.writers import markdown, styled, terminal
from bizbench.questions.notes import Ids, Note
from bizbench.questions.progress import rules
from bizbench.questions.progress.records import Row
from bizbench.questions.progress.rules import COLOURS, LIGHTS, Limit, Rules, State
from tests.catalogues import FREE, city, plan, target, write
from tests.conftest import ROOT, Run
from tests.test_writers import parse

MADE_UP = ROOT / "tests" / "progress"
ISSUED = "2030-03-06"
#: Days after 300 days from the plan's date to the end of the year.
QUARTER, HALF, LATE = "2030-05-20", "2030-08-03", "2030-10-17"
#: A day on which everything in the plan is due.
AFTER = "2031-01-15"
TEN = target("time", "business", "10 working_day", baseline="20 working_day")


def report(where: str, date: str, **keys: str) -> str:
    entry = {"target": f"getting-water/{where}", "date": date, **keys}
    shown = ", ".join(f"{name.replace('_', '-')}: {value}" for name, value in entry.items())
    return "{" + shown + "}"


def files(targets: Sequence[str], reports: Sequence[str], **more: str) -> dict[str, str]:
    """A city with one plan and the reports on it."""
    made = plan("ford", 2030, targets, **more)
    made = made.replace("coverage: complete}", f"issued: {ISSUED}, coverage: complete}}")
    head = "city: ford\nyear: 2030\nkind: progress\nsource: {title: quarterly}\nreports:\n"
    body = "".join(f"  - {r}\n" for r in reports) or "  []\n"
    return {
        "cities/ford/city.yaml": city("ford"),
        "cities/ford/2030.yaml": made,
        "cities/ford/progress-2030.yaml": head + body,
    }


def loaded(
    folder: Path, targets: Sequence[str], reports: Sequence[str], **more: str
) -> api.Bizbench:
    found = api.load([write(folder, files(targets, reports, **more))], only_data=True)
    assert not [p for p in found.problems if p.level == "error"], found.problems
    return found


def rows(
    folder: Path, targets: Sequence[str], reports: Sequence[str], as_of: str = HALF, **options: Any
) -> list[Row]:
    return list(
        loaded(folder, targets, reports).progress("ford", as_of=as_of, **options).result.rows
    )


def only(
    folder: Path, promise: str, reports: Sequence[str], as_of: str = HALF, **options: Any
) -> Row:
    (found,) = rows(folder, [promise], reports, as_of, **options)
    return found


def ids(row: Row) -> set[str]:
    return {n.id for n in row.notes}


def note_of(row: Row, id: str) -> dict[str, Any]:
    (found,) = [n for n in row.notes if n.id == id]
    assert isinstance(found, Note)
    return dict(found.params)


def share(row: Row) -> Fraction | None:
    assert row.point is not None
    return row.point.share.shown if row.point.share else None


# --- the rules ----------------------------------------------------------------------------


def state(**more: Any) -> State:
    usual = {"met": False, "share": Fraction(1, 2), "gone": Fraction(1, 2), "is_past": False}
    return State(**{**usual, **more})


@pytest.mark.parametrize(
    ("case", "light"),
    [
        (state(met=True, is_past=True), "done"),
        (state(met=True, in_force=True, missed_stage=True), "done"),
        (state(in_force=True), "behind"),
        (state(is_past=True, missed_stage=True), "overdue"),
        (state(is_past=True, is_early=True, missed_stage=True), "due-unreported"),
        (state(met=True, is_past=True, is_early=True), "done"),
        (state(in_force=True, is_past=True, is_early=True), "behind"),
        (state(missed_stage=True), "behind"),
        (state(share=None, gone=Fraction(74, 100)), "under-way"),
        (state(share=None, gone=Fraction(75, 100)), "at-risk"),
        (state(share=Fraction(40, 100)), "on-course"),
        (state(share=Fraction(399, 1000)), "at-risk"),
        (state(share=Fraction(25, 100)), "at-risk"),
        (state(share=Fraction(249, 1000)), "behind"),
        (state(share=Fraction(-1, 100), gone=Fraction(0)), "at-risk"),
        (state(share=Fraction(-30, 100), gone=Fraction(0)), "behind"),
        (state(share=Fraction(99, 100), gone=Fraction(0)), "on-course"),
    ],
)
def test_the_first_rule_that_fits(case: State, light: str) -> None:
    assert rules.light(case, Rules()) == light


@pytest.mark.parametrize(
    ("used", "gone", "more", "light"),
    [
        (2, 1, {"is_broken": True}, "behind"),
        (2, 1, {"is_broken": True, "is_past": True}, "overdue"),
        (2, 1, {"is_broken": True, "is_past": True, "is_early": True}, "overdue"),
        (Fraction(1, 2), Fraction(9, 10), {"is_past": True, "is_early": True}, "due-unreported"),
        (1, 1, {"is_whole": True, "is_past": True}, "done"),
        (Fraction(1, 2), Fraction(9, 10), {"is_past": True}, "open"),
        (None, Fraction(1, 10), {}, "on-course"),
        (Fraction(60, 100), Fraction(50, 100), {}, "on-course"),
        (Fraction(61, 100), Fraction(50, 100), {}, "at-risk"),
        (Fraction(76, 100), Fraction(50, 100), {}, "behind"),
    ],
)
def test_a_limit_is_kept_only_when_its_period_is_over(
    used: Any, gone: Any, more: dict[str, bool], light: str
) -> None:
    flags = {"is_broken": False, "is_whole": False, "is_past": False, **more}
    assert rules.limit_light(Limit(used=used, gone=Fraction(gone), **flags), Rules()) == light


def test_every_light_has_its_words() -> None:
    for lang in ("en", "zh"):
        words = [catalogue(lang)[f"light.{light}"] for light in LIGHTS]
        assert len(set(words)) == len(words)
        assert {f"colour.{c}" for c in COLOURS.values()} <= set(catalogue(lang))
    assert set(COLOURS) == set(LIGHTS) - {"not-judged"}


# --- the share of the way -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "wanted", "light"),
    [
        ("20 working_day", Fraction(0), "behind"),
        ("18 working_day", Fraction(1, 5), "behind"),
        ("17 working_day", Fraction(3, 10), "at-risk"),
        ("16 working_day", Fraction(2, 5), "on-course"),
        ("10 working_day", Fraction(1), "done"),
        ("8 working_day", Fraction(6, 5), "done"),
        ("21 working_day", Fraction(-1, 10), "behind"),
    ],
)
def test_the_way_is_measured_from_the_starting_level(
    value: str, wanted: Fraction, light: str, tmp_path: Path
) -> None:
    row = only(tmp_path, TEN, [report("time@business", HALF, value=value)])
    assert (share(row), row.light, row.gone) == (wanted, light, Fraction(1, 2))


def test_more_is_better_the_other_way_round(tmp_path: Path) -> None:
    promise = target("coverage", "all", "90 percent", "at_least", baseline="50 percent")
    row = only(tmp_path, promise, [report("coverage@all", HALF, value="60 percent")])
    assert (share(row), row.light) == (Fraction(1, 4), "at-risk")
    assert row.point and row.point.gap and row.point.gap.shown == -30


def test_no_share_is_made_up_without_a_starting_level(tmp_path: Path) -> None:
    """94 of 95 percent is not 99 percent of a way that may have begun at 93."""
    promise = target("coverage", "all", "95 percent", "at_least")
    report_ = report("coverage@all", QUARTER, value="94 percent")
    row = only(tmp_path, promise, [report_])
    assert (share(row), row.light) == (None, "under-way")
    assert "no-starting-level" in ids(row)
    assert only(tmp_path, promise, [report_], LATE).light == "at-risk"
    assert only(tmp_path, promise, [report_], LATE, time_left=20).light == "under-way"
    assert only(tmp_path, promise, [report_], AFTER).light == "due-unreported"


def test_a_starting_level_that_meets_the_promise_gives_no_way(tmp_path: Path) -> None:
    promise = target("time", "business", "10 working_day", baseline="10 working_day")
    row = only(tmp_path, promise, [report("time@business", HALF, value="11 working_day")])
    assert (share(row), row.light) == (None, "under-way")
    assert "baseline-beyond" in ids(row)


def test_farther_than_the_start_is_never_on_course(tmp_path: Path) -> None:
    row = only(tmp_path, TEN, [report("time@business", ISSUED, value="20.5 working_day")], ISSUED)
    assert row.light == "at-risk" and "worse-than-start" in ids(row)


def test_a_zero_target(tmp_path: Path) -> None:
    free = target("fee", "all", "0 CNY", "exactly", **FREE)
    half = target("fee", "all", "0 CNY", "exactly", baseline="10 CNY", **FREE)
    one, none = (report("fee@all", HALF, value=v) for v in ("5 CNY", "0 CNY"))
    assert only(tmp_path / "a", free, [one]).light == "under-way"
    assert only(tmp_path / "b", free, [none]).light == "done"
    row = only(tmp_path / "c", half, [one])
    assert (share(row), row.light) == (Fraction(1, 2), "on-course")


def test_thresholds_are_settable(tmp_path: Path) -> None:
    reports = [report("time@business", HALF, value="16 working_day")]
    assert only(tmp_path, TEN, reports).light == "on-course"
    assert only(tmp_path, TEN, reports, at_risk=9).light == "at-risk"
    assert only(tmp_path, TEN, reports, at_risk=5, behind=9).light == "behind"


# --- units and readings -----------------------------------------------------------------------


def test_an_exact_conversion(tmp_path: Path) -> None:
    promise = target("time", "business", "14 day")
    assert only(tmp_path, promise, [report("time@business", HALF, value="2 week")]).light == "done"


def test_a_light_is_open_where_the_readings_disagree(tmp_path: Path) -> None:
    """14 天 are 20.44 calendar days, or 14: 16 calendar days keep the promise, or do not."""
    promise = target("time", "business", "14 unspecified_day")
    reports = [report("time@business", HALF, value="16 day")]
    row = only(tmp_path, promise, reports)
    assert row.light == "open" and row.point and row.point.met is None
    assert note_of(row, "light-open") == {
        "lights": Ids("light", ("done", "under-way"), "or"),
        "conventions": Ids("convention", ("days",), "clause"),
    }
    assert row.point.gap and (row.point.gap.low, row.point.gap.high) == (Fraction(-111, 25), 2)
    assert only(tmp_path, promise, reports, assume=["days=working"]).light == "done"
    assert only(tmp_path, promise, reports, assume=["days=calendar"]).light == "under-way"


def test_a_promise_is_done_only_under_every_reading(tmp_path: Path) -> None:
    promise = target("time", "business", "14 unspecified_day")
    assert only(tmp_path, promise, [report("time@business", HALF, value="14 day")]).light == "done"


def test_the_share_moves_with_the_reading(tmp_path: Path) -> None:
    promise = target("time", "business", "10 working_day", baseline="30 day")
    row = only(tmp_path, promise, [report("time@business", HALF, value="20 day")])
    assert row.point and row.point.share
    assert row.point.share.low == Fraction(10, 1) / 16
    assert row.point.share.high == Fraction(10, 1) / (30 - Fraction("14.6"))
    assert row.light == "on-course"


def test_a_unit_that_needs_a_value_leaves_the_light_open(tmp_path: Path) -> None:
    promise = target("pump-limit", "business", "160 kVA", "at_least")
    reports = [report("pump-limit@business", HALF, value="150 kW")]
    row = only(tmp_path, promise, reports)
    assert row.light == "open"
    assert note_of(row, "needs-convention")["names"].ids == ("power-factor",)
    assert only(tmp_path, promise, reports, assume=["power-factor=0.9"]).light == "done"


@pytest.mark.parametrize(
    ("unit", "kind"),
    [("unspecified_day", "day"), ("plain_day", "plain-day"), ("hour", "hour"), ("day", None)],
)
def test_the_same_word_on_both_sides_is_an_assumption(
    unit: str, kind: str | None, tmp_path: Path
) -> None:
    promise = target("time", "business", f"14 {unit}", **FREE)
    reports = [report("time@business", HALF, value=f"14 {unit}")]
    row = only(tmp_path, promise, reports)
    said = {id for id in ids(row) if id.startswith("report-same-")}
    assert row.light == "done" and said == ({f"report-same-{kind}"} if kind else set())
    fixed = only(tmp_path, promise, reports, assume=["days=working", "hours=clock"])
    assert not [id for id in ids(fixed) if id.startswith("report-same-")]


def test_a_starting_level_in_a_unit_apart_leaves_the_verdict(tmp_path: Path) -> None:
    promise = target("pump-limit", "business", "160 kVA", "at_least", baseline="50 kW")
    row = only(tmp_path, promise, [report("pump-limit@business", HALF, value="160 kVA")])
    assert (row.light, share(row)) == ("done", None)


def test_a_month_against_a_year(tmp_path: Path) -> None:
    promise = target("complaints", "all", "10 event", per="month")
    same = report("complaints@all", HALF, value="10 event")
    year = report("complaints@all", HALF, value="121 event", per="year", so_far="false")
    assert only(tmp_path / "a", promise, [same]).light == "done"
    assert only(tmp_path / "b", promise, [year]).light == "under-way"


@pytest.mark.parametrize(
    ("measure", "bound", "value", "reported", "is_met"),
    [
        ("procedures", "below", "3 procedure", "2 procedure", True),
        ("procedures", "below", "3 procedure", "3 procedure", False),
        ("coverage", "above", "95 percent", "95 percent", False),
        ("coverage", "above", "95 percent", "95.1 percent", True),
        ("coverage", "about", "95 percent", "95 percent", True),
        ("tariff-steps", "exactly", "3 item", "3 item", True),
        ("tariff-steps", "exactly", "3 item", "4 item", False),
        ("tariff-steps", "at_least", "3 item", "4 item", True),
        ("tariff-steps", "between", "[2 item, 4 item]", "4 item", True),
        ("tariff-steps", "between", "[2 item, 4 item]", "5 item", False),
        ("tariff-steps", "between", "[2 item, 4 item]", "1 item", False),
        ("customers", "at_least", "70000 enterprise", "70000 enterprise", True),
    ],
)
def test_a_bound_is_read_as_it_stands(
    measure: str, bound: str, value: str, reported: str, is_met: bool, tmp_path: Path
) -> None:
    scope = "business" if measure == "procedures" else "all"
    promise = target(measure, scope, value, bound, **FREE)
    row = only(tmp_path, promise, [report(f"{measure}@{scope}", HALF, value=reported)])
    assert row.point and row.point.met is is_met


def test_a_strict_bound_of_a_count_is_measured_to_the_last_whole_number(tmp_path: Path) -> None:
    """From 5 to fewer than 3 are three steps, not two."""
    more = {"baseline": "5 procedure", **FREE}
    promise = target("procedures", "business", "3 procedure", "below", **more)
    row = only(tmp_path, promise, [report("procedures@business", HALF, value="3 procedure")])
    assert share(row) == Fraction(2, 3)
    assert row.point and row.point.gap and row.point.gap.shown == 1


@pytest.mark.parametrize(
    ("unit", "id"), [("unspecified_day", "open-days"), ("plain_day", "open-plain-days")]
)
def test_a_report_in_bare_days_is_open_too(unit: str, id: str, tmp_path: Path) -> None:
    promise = target("time", "business", "15 day")
    row = only(tmp_path, promise, [report("time@business", HALF, value=f"14 {unit}")])
    assert row.light == "open" and ids(row) & {id, f"report-{id}"} == {f"report-{id}"}


# --- changes ----------------------------------------------------------------------------------

DOWN = target("time", "business", "30 percent", "at_least", change="decrease", base="unstated")


@pytest.mark.parametrize(
    ("change", "value", "wanted", "light"),
    [
        ("decrease", "10 percent", Fraction(1, 3), "at-risk"),
        ("decrease", "30 percent", Fraction(1), "done"),
        ("increase", "6 percent", Fraction(-1, 5), "behind"),
    ],
)
def test_a_step_is_held_against_the_step_promised(
    change: str, value: str, wanted: Fraction, light: str, tmp_path: Path
) -> None:
    promise = DOWN[:-1] + ", reading: x, inferred: [number, bound, unit]}"
    row = only(tmp_path, promise, [report("time@business", HALF, change=change, value=value)])
    assert (share(row), row.light) == (wanted, light)


def test_down_by_at_most_is_kept_by_nothing(tmp_path: Path) -> None:
    """It has no limit that a report could keep, unless the file says how it is meant."""
    how = {"change": "decrease", "base": "unstated", "written": "压减幅度不超过30%"}
    upside = target("time", "business", "30 percent", "at_most", **how)
    step = report("time@business", HALF, change="decrease", value="40 percent")
    row = only(tmp_path, upside, [step])
    assert row.light == "open" and "bound-without-reason" in ids(row)


def test_a_level_says_nothing_of_a_step_without_a_start(tmp_path: Path) -> None:
    promise = DOWN[:-1] + ", reading: x, inferred: [number, bound, unit]}"
    step = report("time@business", QUARTER, change="decrease", value="30 percent")
    level = report("time@business", HALF, value="9 day")
    row = only(tmp_path / "a", promise, [level])
    assert row.light == "open" and "change-without-baseline" in ids(row)
    row = only(tmp_path / "b", promise, [level, step])
    assert row.light == "done" and row.point and row.point.report.date == QUARTER
    assert note_of(row, "newer-report") == {"date": HALF}


def test_a_step_with_a_start_becomes_a_level(tmp_path: Path) -> None:
    more = {"change": "decrease", "base": "baseline", "baseline": "20 day", **FREE}
    promise = target("time", "business", "50 percent", "at_least", **more)
    step = report("time@business", HALF, change="decrease", value="20 percent")
    level = report("time@business", HALF, value="16 day")
    for n, given_ in enumerate((step, level)):
        row = only(tmp_path / str(n), promise, [given_])
        assert (share(row), row.light) == (Fraction(2, 5), "on-course")


def test_a_step_up_from_a_start(tmp_path: Path) -> None:
    more = {"change": "increase", "base": "baseline", "baseline": "80 percent", **FREE}
    promise = target("coverage", "all", "10 percentage_point", "at_least", **more)
    up = report("coverage@all", HALF, change="increase", value="4 percentage_point")
    down = report("coverage@all", HALF, change="decrease", value="4 percentage_point")
    assert share(only(tmp_path / "a", promise, [up])) == Fraction(2, 5)
    assert share(only(tmp_path / "b", promise, [down])) == Fraction(-2, 5)


def test_a_level_in_the_unit_of_the_step_is_no_step(tmp_path: Path) -> None:
    """50% of applications online is not 50% more of them."""
    more = {"change": "increase", "base": "unstated", **FREE}
    promise = target("coverage", "all", "5 percent", "at_least", **more)
    row = only(tmp_path, promise, [report("coverage@all", HALF, value="50 percent")])
    assert row.light == "open" and share(row) is None


# --- running totals -----------------------------------------------------------------------------


def test_a_running_total_begins_at_zero(tmp_path: Path) -> None:
    promise = target("customers", "all", "100 enterprise", "at_least")
    reports = [report("customers@all", HALF, value="20 enterprise", so_far="true")]
    row = only(tmp_path, promise, reports)
    assert row.gone == Fraction(214, 364)  # from 1 January to 31 December
    assert (share(row), row.light) == (Fraction(1, 5), "behind")


def test_a_running_total_leaves_the_starting_level_out(tmp_path: Path) -> None:
    """The level of the year before is no beginning of this year's count."""
    promise = target("customers", "all", "100 enterprise", "at_least", baseline="90 enterprise")
    reports = [report("customers@all", HALF, value="50 enterprise", so_far="true")]
    row = only(tmp_path, promise, reports)
    assert (share(row), row.light) == (Fraction(1, 2), "on-course")


LIMIT = target("complaints", "all", "100 event")


@pytest.mark.parametrize(
    ("date", "value", "as_of", "light", "met"),
    [
        ("2030-06-30", "40", HALF, "on-course", None),
        ("2030-06-30", "60", "2030-12-31", "at-risk", None),
        ("2030-06-30", "70", HALF, "at-risk", None),
        ("2030-06-30", "101", HALF, "behind", False),
        ("2030-06-30", "101", AFTER, "overdue", False),
        ("2030-11-30", "40", AFTER, "due-unreported", None),
        ("2030-12-31", "100", AFTER, "done", True),
    ],
)
def test_a_running_total_below_a_limit(
    date: str, value: str, as_of: str, light: str, met: bool | None, tmp_path: Path
) -> None:
    """What is used is held against the time it covers, not against the time since."""
    reports = [report("complaints@all", date, value=f"{value} event", so_far="true")]
    row = only(tmp_path, LIMIT, reports, as_of)
    assert row.light == light and row.point and row.point.met is met


def test_the_limit_of_a_stage_ends_with_the_stage(tmp_path: Path) -> None:
    stage = "{as: stage, at_most: 50 event, written: 上半年不超过50次, due: 2030-06}"
    promise = f"{LIMIT[:-1]}, also: [{stage}]}}"
    reports = [report("complaints@all", "2030-06-30", value="45 event", so_far="true")]
    main, below = rows(tmp_path, [promise], reports)
    assert (main.light, below.light) == ("on-course", "done")


def test_a_figure_for_the_whole_year_is_judged_at_once(tmp_path: Path) -> None:
    reports = [report("complaints@all", HALF, value="90 event", so_far="false")]
    assert only(tmp_path, LIMIT, reports).light == "done"


def test_a_zero_limit(tmp_path: Path) -> None:
    promise = target("complaints", "all", "0 event", "exactly")
    for n, (value, light) in enumerate([("0 event", "on-course"), ("1 event", "behind")]):
        reports = [report("complaints@all", HALF, value=value, so_far="true")]
        assert only(tmp_path / str(n), promise, reports).light == light


def test_a_running_total_of_another_year_is_left_out(tmp_path: Path) -> None:
    promise = LIMIT[:-1] + ", due: 2031}"
    reports = [report("complaints@all", HALF, value="40 event", so_far="true")]
    row = only(tmp_path, promise, reports)
    assert row.light == "no-report" and note_of(row, "other-year") == {"date": HALF}


# --- time ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "plan_more", "day", "source"),
    [
        ({"due": "2030-10"}, {}, "2030-10-31", "stated"),
        ({"due": "2032-02"}, {}, "2032-02-29", "stated"),
        ({"due": "2030"}, {"due": "2030-06-30"}, "2030-12-31", "stated"),
        ({}, {"due": "2030-06-30"}, "2030-06-30", "stated"),
        ({}, {"period": "2030-2032"}, "2032-12-31", "period"),
        ({}, {"period": "2030年"}, "2030-12-31", "period"),
        ({}, {"period": "十五五"}, "2030-12-31", "year"),
        ({}, {}, "2030-12-31", "year"),
    ],
)
def test_where_a_due_date_comes_from(
    more: dict[str, str], plan_more: dict[str, str], day: str, source: str, tmp_path: Path
) -> None:
    made = loaded(tmp_path, [target("time", "business", "9 day", **more)], [], **plan_more)
    (row,) = made.progress("ford", as_of=HALF).result.rows
    assert row.due and (row.due.day, row.due.source) == (day, source)


def test_the_last_day_is_still_in_time(tmp_path: Path) -> None:
    reports = [report("time@business", HALF, value="19 working_day")]
    assert only(tmp_path, TEN, reports, "2030-12-31").light == "behind"
    row = only(tmp_path, TEN, reports, "2031-01-01")
    assert row.light == "due-unreported" and "report-before-due" in ids(row)


def test_a_report_on_the_due_date_says_whether_it_was_kept(tmp_path: Path) -> None:
    reports = [report("time@business", "2030-12-31", value="19 working_day")]
    assert only(tmp_path, TEN, reports, AFTER).light == "overdue"


def test_what_a_stage_was_before_its_date_is_no_missed_stage(tmp_path: Path) -> None:
    reports = [report("time@business", "2030-06-15", value="16.5 working_day")]
    main, stage, _ = rows(tmp_path, [STAGED], reports, behind=50, at_risk=50)
    assert (stage.light, main.light) == ("due-unreported", "on-course")


def test_a_report_from_after_the_due_date_is_not_called_early(tmp_path: Path) -> None:
    row = only(tmp_path, TEN, [report("time@business", AFTER, value="19 working_day")], AFTER)
    assert row.light == "overdue" and "report-before-due" not in ids(row)


def test_reports_of_later_days_are_left_out_and_said(tmp_path: Path) -> None:
    now = report("time@business", HALF, value="19 working_day")
    later = report("time@business", LATE, value="9 working_day")
    row = only(tmp_path, TEN, [now, later])
    assert row.light == "behind" and note_of(row, "later-report") == {"date": LATE}
    assert only(tmp_path, TEN, [now, later], LATE).light == "done"
    alone = only(tmp_path, TEN, [later])
    assert alone.light == "no-report" and "later-report" in ids(alone)
    answer = loaded(tmp_path, [TEN], [later]).progress("ford", as_of=HALF)
    said = [b.text for b in answer.page("en").blocks if isinstance(b, Prose)]
    assert f"Reports later than {HALF} that are left out: 1." in said


def test_reports_from_before_the_plan(tmp_path: Path) -> None:
    """Inside the plan's year they count with a note; before it they do not count."""
    early = report("time@business", "2029-12-31", value="9 working_day")
    row = only(tmp_path, TEN, [early])
    assert row.light == "no-report" and note_of(row, "early-report") == {"date": "2029-12-31"}
    warned = loaded(tmp_path, [TEN], [early]).problems
    assert [p.id for p in warned] == ["report-before-plan"]
    row = only(tmp_path, TEN, [report("time@business", "2030-02-28", value="9 working_day")])
    assert row.light == "done" and note_of(row, "report-before-issue") == {"date": ISSUED}


def test_silence_after_the_due_date(tmp_path: Path) -> None:
    row = only(tmp_path, TEN, [], AFTER)
    assert row.light == "no-report" and note_of(row, "due-passed") == {"date": "2030-12-31"}


def test_the_latest_report_counts_and_history_is_told(tmp_path: Path) -> None:
    kept = report("time@business", QUARTER, value="9 working_day")
    lost = report("time@business", HALF, value="12 working_day")
    row = only(tmp_path, TEN, [lost, kept])
    assert row.light == "on-course" and note_of(row, "was-done") == {"date": QUARTER}
    assert [p.report.date for p in row.others] == [QUARTER]
    assert "earlier-reports" in ids(row)
    assert "earlier-reports" not in ids(only(tmp_path, TEN, [lost, kept], history=True))


def test_kept_too_late_is_done_and_said(tmp_path: Path) -> None:
    promise = TEN[:-1] + ", due: 2030-06-30}"
    row = only(tmp_path, promise, [report("time@business", HALF, value="9 working_day")])
    assert row.light == "done" and note_of(row, "done-late") == {"date": HALF}


def test_an_old_report_is_called_old(tmp_path: Path) -> None:
    reports = [report("time@business", QUARTER, value="12 working_day")]
    assert "report-old" not in ids(only(tmp_path, TEN, reports))
    assert note_of(only(tmp_path, TEN, reports, LATE), "report-old") == {"n": "150"}


# --- roles and states -----------------------------------------------------------------------------

STAGED = TEN[:-1] + (
    ", also: [{as: stage, at_most: 16 working_day, written: 不超过16个工作日, due: 2030-06},"
    " {as: stretch, at_most: 8 working_day, written: 不超过8个工作日, commitment: strive},"
    " {as: outer-limit, at_most: 30 working_day, written: 不超过30个工作日},"
    " {as: restated, at_most: 10 working_day, written: 不超过十个工作日}]}"
)


def test_a_stage_has_its_own_date_and_the_main_figures_start(tmp_path: Path) -> None:
    main, stage, stretch = rows(
        tmp_path, [STAGED], [report("time@business", HALF, value="15 working_day")]
    )
    assert (stage.light, share(stage)) == ("done", Fraction(5, 4))
    assert stage.due and stage.due.day == "2030-06-30" and "done-late" in ids(stage)
    assert (main.light, share(main)) == ("on-course", Fraction(1, 2))
    assert (stretch.light, stretch.counts) == ("not-judged", False)


def test_an_overdue_stage_sets_the_whole_promise_behind(tmp_path: Path) -> None:
    reports = [report("time@business", HALF, value="16.5 working_day")]
    main, stage, _ = rows(tmp_path, [STAGED], reports, behind=50, at_risk=50)
    assert (stage.light, main.light) == ("overdue", "behind") and "missed-stage" in ids(main)


def test_a_stretch_goal_that_is_reached(tmp_path: Path) -> None:
    found = rows(tmp_path, [STAGED], [report("time@business", HALF, value="8 working_day")])
    assert [row.light for row in found] == ["done", "done", "done"]
    assert [row.counts for row in found] == [True, False, False]


def test_what_is_usual_is_no_promise_to_report_on(tmp_path: Path) -> None:
    promise = TEN[:-1] + ", also: [{as: usual, exactly: 5 working_day, written: 5个工作日}]}"
    (row,) = rows(tmp_path, [promise], [report("time@business", HALF, value="7 working_day")])
    assert (row.target.role, row.light) == ("main", "done")
    reports = [report("time@business#usual-1", HALF, value="7 working_day")]
    found = api.load([write(tmp_path / "2", files([promise], reports))], only_data=True)
    assert [p.id for p in found.problems] == ["report-not-here"]


def test_an_outer_limit_has_reports_of_its_own(tmp_path: Path) -> None:
    reports = [report("time@business#outer-limit-1", HALF, value="31 working_day")]
    found = {row.target.role: row for row in rows(tmp_path, [STAGED], reports)}
    assert found["outer-limit"].light == "under-way" and found["main"].light == "no-report"


@pytest.mark.parametrize(
    ("done", "as_of", "light"),
    [
        ("true", AFTER, "done"),
        ("false", HALF, "under-way"),
        ("false", LATE, "at-risk"),
        ("false", AFTER, "due-unreported"),
    ],
)
def test_a_promise_in_words(done: str, as_of: str, light: str, tmp_path: Path) -> None:
    promise = target("time", "business", "true", "in_words", written="即时办结")
    row = only(tmp_path, promise, [report("time@business", QUARTER, done=done)], as_of)
    assert row.light == light and share(row) is None


def test_a_rule_in_force_has_no_time_to_be_kept(tmp_path: Path) -> None:
    promise = TEN[:-1] + ", status: standing-rule}"
    kept, broken = (
        only(tmp_path / v, promise, [report("time@business", HALF, value=f"{v} working_day")])
        for v in ("10", "11")
    )
    assert (kept.light, broken.light) == ("done", "behind")
    assert kept.due is None and "standing-rule" in ids(kept)
    assert "was-done" not in ids(kept)


def test_what_the_plan_reports_as_reached_is_no_promise(tmp_path: Path) -> None:
    promise = TEN[:-1] + ", status: achieved}"
    row = only(tmp_path, promise, [report("time@business", HALF, value="11 working_day")])
    assert (row.light, row.counts) == ("not-judged", False)
    answer = loaded(tmp_path, [promise], []).progress("ford", as_of=HALF)
    assert "No promise to be held" in markdown.write(answer.page("en"))


def test_another_statistic_is_said(tmp_path: Path) -> None:
    reports = [report("time@business", HALF, value="9 working_day", statistic="average")]
    row = only(tmp_path, TEN, reports)
    assert note_of(row, "report-statistic") == {
        "report": Ids("statistic", ("average",)),
        "promise": Ids("statistic", ("level",)),
    }


# --- the made-up catalogue: departments, pages, formats ----------------------------------------


@pytest.fixture(scope="module")
def ford() -> api.Bizbench:
    found = api.load([MADE_UP], only_data=True)
    assert not found.problems
    return found


def test_promises_are_grouped_and_counted_by_department(ford: api.Bizbench) -> None:
    data = ford.progress("ford", 2030, as_of=HALF).to_dict()
    found = {d["name"]: d for d in data["departments"]}
    assert found["市金融局"]["counts"] == {"overdue": 1, "behind": 1}
    assert found["市信访局"]["leads"] is False
    both = sum(n for name in ("市审批局", "市金融局") for n in found[name]["counts"].values())
    mine = [t for t in data["targets"] if t["counted"]]
    shared = [t for t in mine if len(t["departments"]) == 2]
    assert sum(data["counts"].values()) == len(mine) == 12 and len(shared) == 2
    assert both == len([t for t in mine if {"市审批局", "市金融局"} & set(t["departments"])]) + 2


def test_the_worst_light_stands_first_and_those_who_do_not_lead_last(ford: api.Bizbench) -> None:
    result = ford.progress("ford", as_of=HALF).result
    assert result
    for group in result.groups:
        order = [LIGHTS.index(row.light) for row in group.rows if row.is_main]
        assert order == sorted(order)
    assert [group.leads for group in result.groups] == [True, True, True, False]
    turned = ford.progress("ford", as_of=HALF, lead=["信访", "供电"]).result
    assert turned and [group.leads for group in turned.groups] == [True, False]


@pytest.mark.parametrize("word", ["市金融局", "金融", "finance office"])
def test_one_departments_list(word: str, ford: api.Bizbench) -> None:
    found = ford.progress("ford", as_of=HALF, lead=word).result.rows
    assert [row.target.item for row in found] == ["2", "2"]


def test_who_is_responsible_is_found_where_nobody_leads(ford: api.Bizbench) -> None:
    assert {r.target.item for r in ford.progress("ford", as_of=HALF, lead="信访").result.rows} == {
        "4"
    }


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("as_of", [HALF, AFTER])
def test_markdown_says_what_the_json_says(lang: str, as_of: str, ford: api.Bizbench) -> None:
    answer = ford.progress("ford", as_of=as_of)
    data = answer.to_dict(lang)
    words = catalogue(lang)
    found = parse(markdown.write(answer.page(lang)))
    before = {words["progress.alarms"], words["progress.by-department"]}
    tables = [table for table in found if table["title"].partition(" — ")[0] not in before]
    lines = [(row, table) for table in tables for row in table["rows"]]
    assert len(lines) == len(data["targets"])
    for target_, (line, table) in zip(data["targets"], lines, strict=True):
        shown = " ".join(line.values())
        assert words[f"light.{target_['light']}"] in shown
        if target_["colour"]:
            assert words[f"colour.{target_['colour']}"] in shown
        if target_["report"]:
            assert target_["report"]["date"] in shown
        if target_["due"]:
            assert target_["due"] in shown
        letters = line[words["column.notes"]].split()
        said = {n["text"] for n in target_["notes"]}
        assert {table["marks"][letter] for letter in letters} == said


def page_tables(answer: api.Answer[Any], lang: str = "en") -> dict[str, Table]:
    blocks = answer.page(lang).blocks
    return {b.title.partition(" — ")[0]: b for b in blocks if isinstance(b, Table)}


def paragraphs(answer: api.Answer[Any], lang: str = "en") -> list[str]:
    return [b.text for b in answer.page(lang).blocks if isinstance(b, Prose)]


def test_red_and_yellow_stand_first_and_the_worst_of_them_before_the_rest(
    ford: api.Bizbench,
) -> None:
    answer = ford.progress("ford", as_of=HALF)
    tables = page_tables(answer)
    assert [*tables][:2] == ["Red and yellow", "By department"]
    lines = tables["Red and yellow"].lines
    assert [line.cells[0] for line in lines] == [
        "overdue (red)",
        "behind (red)",
        "at risk (yellow)",
    ]
    assert [line.tone for line in lines] == ["red", "red", "yellow"]
    alarming = [t for t in answer.to_dict()["targets"] if t["colour"] in ("red", "yellow")]
    assert len(lines) == len([t for t in alarming if t["counted"]])
    assert all("4 documents (2030-07-15)" not in line.cells for line in lines[1:])


def test_without_an_alarm_it_is_said_and_without_a_report_nothing(tmp_path: Path) -> None:
    kept = [report("time@business", HALF, value="9 working_day")]
    answer = loaded(tmp_path / "a", [TEN], kept).progress("ford", as_of=HALF)
    assert "No promise is red or yellow." in paragraphs(answer)
    answer = loaded(tmp_path / "b", [TEN], []).progress("ford", as_of=HALF)
    assert "No promise is red or yellow." not in paragraphs(answer)


def test_a_paragraph_for_each_department(ford: api.Bizbench) -> None:
    said = paragraphs(ford.progress("ford", as_of=HALF), "zh")
    (finance,) = [p for p in said if p.startswith("市金融局：")]
    assert finance == (
        "市金融局：承诺2项，其中2项有进展数据：红灯（逾期）1项、红灯（滞后）1项。"
        "红灯2项：企业服务 › 申请材料 › 小微企业，承诺≤ 3份材料，所报4份材料（2030-07-15），"
        "时限2030-06-30，逾期（与市审批局共同牵头）；企业服务 › 年度新增担保贷款 › 全部企业，"
        "承诺≥ 10亿元，所报2亿元（2030-07-31），时限按2030-12-31计（文件未写明），"
        "滞后（完成进度20%，时间进度58.8%）（与市审批局共同牵头）。"
    )
    assert [p for p in said if p.startswith("市信访局（责任单位，非牵头）：承诺2项")]


def test_departments_without_a_report_are_one_line(tmp_path: Path) -> None:
    led = [
        target("time", "business", "9 working_day", lead="[甲局]"),
        target("time", "household", "9 working_day", lead="[乙局]"),
        target("fee", "all", "5 CNY", lead="[丙局, 乙局]"),
    ]
    kept = [report("time@business", HALF, value="9 working_day")]
    answer = loaded(tmp_path, led, kept).progress("ford", as_of=HALF)
    assert "尚无进展数据：乙局（2项）、丙局（1项）。" in paragraphs(answer, "zh")


def test_every_kind_of_grey_that_occurs_is_explained(ford: api.Bizbench) -> None:
    answer = ford.progress("ford", as_of=AFTER)
    (said,) = [p for p in paragraphs(answer, "zh") if p.startswith("灰灯说明")]
    shown = {t["light"] for t in answer.to_dict()["targets"] if t["colour"] == "grey"}
    words = catalogue("zh")
    for light in (x for x in LIGHTS if COLOURS.get(x) == "grey"):
        assert (words[f"grey.{light}"] in said) is (light in shown)


@pytest.mark.parametrize(
    ("words", "lights"),
    [
        ("red,yellow", {"overdue", "behind", "at-risk"}),
        (["红灯", "黄灯"], {"overdue", "behind", "at-risk"}),
        ("红、黄", {"overdue", "behind", "at-risk"}),
        ("逾期", {"overdue"}),
        ("no report", {"no-report"}),
        ("未定", {"open"}),
        ("绿灯", {"done", "on-course"}),
    ],
)
def test_only_some_lights(words: Any, lights: set[str], ford: api.Bizbench) -> None:
    whole = ford.progress("ford", as_of=HALF).to_dict()
    answer = ford.progress("ford", as_of=HALF, light=words)
    data = answer.to_dict()
    mains = [t for t in data["targets"] if t["role"] == "main"]
    assert {t["light"] for t in mains} == lights
    left = [t for t in whole["targets"] if t["counted"] and t["light"] not in lights]
    assert sum(data["left_out"].values()) == len(left)
    assert data["counts"] == whole["counts"] and data["departments"] == whole["departments"]
    assert any(f"left out: {len(left)} promises" in p for p in paragraphs(answer))
    assert len(answer.table("en").records) == len(data["targets"])


def test_a_stage_under_a_light_brings_its_promise(tmp_path: Path) -> None:
    reports = [report("time@business", HALF, value="16.5 working_day")]
    found = loaded(tmp_path, [STAGED], reports)
    data = found.progress("ford", as_of=HALF, light="overdue").to_dict()
    assert [t["light"] for t in data["targets"]] == ["behind", "overdue", "not-judged"]


def test_lights_in_a_terminal_have_their_colours(ford: api.Bizbench) -> None:
    """The words stand there in any case, and only they are coloured."""
    page = ford.progress("ford", as_of=HALF).page("zh")
    for width in (40, 80, 200):
        lines = terminal.lines(page, width)
        plain, shown = (
            "".join(f"{line.text}\n" for line in lines),
            styled.write(lines),
        )
        assert re.sub("\x1b\\[[0-9]*m", "", shown) == plain
        coloured = re.findall("\x1b\\[(31|32|33)m(.*?)\x1b", shown)
        assert {code for code, _ in coloured} == {"31", "32", "33"}
        if width == 200:
            named = {"31": "红灯", "32": "绿灯", "33": "黄灯"}
            assert all(text.startswith(named[code]) for code, text in coloured)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_summary_stays_a_table_at_80_columns(lang: str, ford: api.Bizbench) -> None:
    page = ford.progress("ford", as_of=HALF).page(lang, "brief")
    lines = terminal.write(page, 80).split("\n")
    first = lines.index(catalogue(lang)["progress.by-department"]) + 2
    assert len(lines[first].split()) == 6 and not lines[first + 1].startswith(" ")


@pytest.mark.parametrize("history", [False, True])
def test_each_promise_is_a_row_and_with_the_history_each_report(
    history: bool, ford: api.Bizbench
) -> None:
    answer = ford.progress("ford", as_of=AFTER, history=history)
    found = iter(answer.table("zh").records)
    for entry in answer.to_dict("zh")["targets"]:
        line = next(found)
        assert (line["part"], line["target"]) == ("promise", entry["target"])
        assert line["notes"] == tuple(n["text"] for n in entry["notes"])
        notes = line["set_notes"]
        assert isinstance(notes, tuple) and "亮灯依据" in notes[-1]
        assert "--as-of 2031-01-15" in str(line["version"])
        for point in entry["other_reports"] if history else ():
            if point["target"] == entry["target"]:
                line = next(found)
                assert (line["part"], line["light"]) == ("report", None)
                assert line["report.date"] == point["date"]
                assert line["notes"] == tuple(n["text"] for n in point["notes"])
    assert next(found, None) is None


def test_every_reported_value_leads_to_its_source(ford: api.Bizbench) -> None:
    lines = (MADE_UP / "cities/ford/progress-2030.yaml").read_text("utf-8").splitlines()
    for entry in ford.progress("ford", as_of=AFTER).to_dict()["targets"]:
        for found in [entry["report"], *entry["other_reports"]]:
            if found:
                assert found["target"].endswith(lines[found["line"] - 1].split("target: ")[1])
                assert found["source"]["title"]
                assert [n for n in found["notes"] if found["source"]["title"] in n["text"]]


def test_history_lists_every_report(ford: api.Bizbench) -> None:
    def dates(history: bool) -> int:
        page = ford.progress("ford", as_of=AFTER, history=history).page("en")
        cells = (c for b in page.blocks if isinstance(b, Table) for ln in b.lines for c in ln.cells)
        return sum(bool(re.search(r"\(2030-\d\d-\d\d\)$", c)) for c in cells)

    assert dates(True) > dates(False)


def test_the_city_and_the_target_tell_of_their_reports(ford: api.Bizbench) -> None:
    city_page = markdown.write(ford.show("ford").page("en"))
    assert "ford/2030" in city_page and "2030-04-30 – 2030-10-31" in city_page
    (entry,) = ford.show("ford").to_dict()["reports"]
    assert (entry["plan"], entry["reports"]) == ("ford/2030", 13)
    target_page = markdown.write(ford.show("ford/2030/serving-firms/time@all").page("en"))
    assert "14 working days" in target_page and "progress-2030.yaml:10" in target_page


def test_the_worked_examples_of_the_methodology(ford: api.Bizbench) -> None:
    """Recomputed by plain arithmetic from the dates and numbers that the section names."""
    text = (ROOT / "docs" / "methodology.md").read_text(encoding="utf-8")
    section = text.partition(". Promises and reported values\n")[2]
    found = {
        row.target.id.partition("/serving-firms/")[2]: row
        for row in ford.progress("ford", as_of=HALF).result.rows
    }

    def days(first: str, last: str) -> int:
        return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days

    def value(id: str) -> Fraction:
        point = found[id].point
        assert point and point.report.value is not None
        return point.report.value

    permits = found["time@all"]
    assert (days(ISSUED, HALF), days(ISSUED, "2030-12-31")) == (150, 300)
    assert permits.gone == Fraction(150, 300)
    assert share(permits) == Fraction(14 - 20, 10 - 20) and value("time@all") == 14
    assert "(14 − 20) ÷ (10 − 20) = 60%" in section and "150 of the 300 days" in section

    documents = found["documents@all"]
    assert share(documents) == Fraction(10, 30) and documents.light == "at-risk"
    assert documents.gone and 16 < (documents.gone - Fraction(1, 3)) * 100 < 17
    assert "50 − 33.3 = 16.7 points" in section

    loans = found["loans@all"]
    assert loans.gone == Fraction(days("2030-01-01", HALF), days("2030-01-01", "2030-12-31"))
    assert loans.gone == Fraction(214, 364) and share(loans) == Fraction(200, 1000)
    assert round(float(loans.gone) * 100, 1) == 58.8 and loans.light == "behind"
    assert "214 of the 364 days" in section and "58.8%: 38.8 points" in section

    complaints = found["complaints@all"].point
    assert complaints and complaints.used and complaints.used.shown == Fraction(40, 100)
    assert days("2030-01-01", "2030-06-30") == 180 and round(180 / 364 * 100, 1) == 49.5
    assert "after 180 of 364 days, 49.5%" in section

    reply = found["reply-time@all"].point
    assert reply and reply.gap and reply.gap.low == 16 - 14 * Fraction(365, 250)
    assert reply.gap.high == 16 - 14 and reply.gap.low == Fraction("-4.44")
    assert "14 × 1.46 = 20.44" in section

    online = found["online-share@all"]
    assert online.light == "under-way" and round(91 / 95 * 100) == 96 and share(online) is None
    assert "91 ÷ 95 is 96%" in section


def test_the_documented_rules_are_the_rules() -> None:
    """The documented table has the lights in the order in which they are tried, and colours."""
    text = (ROOT / "docs" / "methodology.md").read_text(encoding="utf-8")
    table = text.partition("The first that fits counts:")[2].partition("And outside")[0]
    found = re.findall(r"^\| ([a-z ]+) \| (\w+) (\w+) \|", table, flags=re.MULTILINE)
    words = catalogue("en")
    wanted = ["done", "behind", "overdue", "due-unreported"]
    wanted += ["behind", "at-risk", "under-way", "behind", "at-risk"]
    assert [light for light, _, _ in found] == [words[f"light.{x}"] for x in wanted] + ["on course"]
    for light, colour, shown in found:
        (id,) = [x for x in LIGHTS if words[f"light.{x}"] == light]
        assert COLOURS[id] == colour and catalogue("zh")[f"colour.{colour}"] == shown
    assert all(f"{n}" in table for n in (rules.TIME_LEFT, rules.BEHIND_LAG, rules.AT_RISK_LAG))


def test_the_example_of_the_curation_guide_is_sound(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "curation.md").read_text(encoding="utf-8")
    section = text.partition(". Reports on a plan\n")[2]
    (example,) = re.findall(r"```yaml\n(.*?)```", section, flags=re.DOTALL)
    shutil.copytree(MADE_UP, tmp_path / "made")
    (tmp_path / "made/cities/ford/progress-2030.yaml").write_text(example, encoding="utf-8")
    found = api.load([tmp_path / "made"], only_data=True)
    assert not found.problems and len(found.catalog.progress["ford/2030"].reports) == 4


# --- asking ---------------------------------------------------------------------------------------


def test_a_city_alone_means_its_newest_plan_with_reports(tmp_path: Path) -> None:
    made = files([TEN], [])
    made["cities/ford/2031.yaml"] = plan("ford", 2031, [TEN])
    found = api.load([write(tmp_path, made)], only_data=True)
    assert found.progress("ford", as_of=HALF).to_dict()["plan"] == "ford/2030"
    newer = found.progress("ford", 2031, as_of=HALF)
    assert newer.to_dict()["plan"] == "ford/2031"
    assert "ford/2030" in newer.to_dict()["notes"][-1]["text"]
    assert found.progress("ford/2031", as_of=HALF).to_dict()["plan"] == "ford/2031"


def test_a_second_document_of_the_year_has_reports_of_its_own(tmp_path: Path) -> None:
    made = files([TEN], [report("time@business", HALF, value="9 working_day")])
    name = "cities/ford/progress-2030.yaml"
    second = made["cities/ford/2030.yaml"]
    made["cities/ford/2030-second.yaml"] = f"replaces: ford/2030\n{second}"
    made["cities/ford/progress-2030-second.yaml"] = made.pop(name)
    found = api.load([write(tmp_path, made)], only_data=True)
    assert not found.problems
    assert found.progress("ford", "2030-second", as_of=HALF).result.rows[0].light == "done"
    assert found.progress("ford", 2030, as_of=HALF).result.rows[0].light == "no-report"


@pytest.mark.parametrize(
    ("options", "id"),
    [
        ({"as_of": "2030-13-01"}, "as-of"),
        ({"as_of": "2030"}, "as-of"),
        ({"as_of": HALF, "lead": "市林业局"}, "unknown-answerable"),
        ({"as_of": HALF, "at_risk": 30}, "lag-thresholds"),
        ({"as_of": HALF, "behind": 101}, "lag-thresholds"),
        ({"as_of": HALF, "time_left": -1}, "time-left"),
        ({"as_of": HALF, "year": 2031}, "unknown-plan"),
        ({"as_of": HALF, "assume": ["days=x"]}, "bad-convention-value"),
    ],
)
def test_wrong_usage(options: dict[str, Any], id: str, ford: api.Bizbench) -> None:
    with pytest.raises(UsageError) as error:
        ford.progress("ford", **options)
    assert error.value.id == id and error.value.message("en") and error.value.message("zh")


def test_a_city_without_a_plan(tiny: api.Bizbench) -> None:
    with pytest.raises(UsageError, match="no plan of Harbour"):
        tiny.progress("harbour", as_of=HALF)


@pytest.mark.parametrize("year", [None, 2030])
@pytest.mark.parametrize("name", ["2030", "progress-2030"])
def test_a_broken_file_is_said(name: str, year: int | None, tmp_path: Path) -> None:
    made = files([TEN], [report("time@business", HALF, value="9 working_day")])
    made[f"cities/ford/{name}.yaml"] += "bogus: 1\n"
    found = api.load([write(tmp_path, made)], only_data=True)
    with pytest.raises(BrokenDataError) as error:
        found.progress("ford", year, as_of=HALF)
    assert {p.id for p in error.value.problems} == {"unknown-key"}


def test_an_unknown_target_does_not_hide_the_other_problems(tmp_path: Path) -> None:
    reports = [
        report("time@busines", HALF, value="9 working_day"),
        report("time@business", HALF, value="9 procedure"),
    ]
    found = api.load([write(tmp_path, files([TEN], reports))], only_data=True)
    assert [p.id for p in found.problems] == ["unknown-target", "unit-does-not-fit"]
    assert dict(found.problems[0].params)["hint"] == "getting-water/time@business"


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        ("3 procedure", ["change-unit"]),
        ("50 hour", ["change-unit"]),
        ("30 percentage_point", ["change-unit"]),
        ("30 percent", []),
        ("3 working_day", []),
        ("100 percent", []),
        ("101 percent", ["change-below-zero"]),
        ("20 working_day", []),
        ("21 working_day", ["change-below-zero"]),
    ],
)
def test_a_reported_step_is_in_percent_or_in_the_unit_of_the_start(
    value: str, ids: list[str], tmp_path: Path
) -> None:
    more = {"change": "decrease", "base": "baseline", "baseline": "20 working_day", **FREE}
    promise = target("time", "business", "50 percent", "at_least", **more)
    step = report("time@business", HALF, change="decrease", value=value)
    found = api.load([write(tmp_path, files([promise], [step]))], only_data=True)
    assert [p.id for p in found.problems] == ids
    if ids == ["change-unit"]:
        assert dict(found.problems[0].params)["wanted"] == "working_day"


def test_a_step_of_a_share_may_be_reported_in_percentage_points(tmp_path: Path) -> None:
    more = {"change": "increase", "base": "baseline", "baseline": "80 percent", **FREE}
    promise = target("coverage", "all", "10 percent", "at_least", **more)
    step = report("coverage@all", HALF, change="increase", value="4 percentage_point")
    found = api.load([write(tmp_path, files([promise], [step]))], only_data=True)
    assert not found.problems


def test_the_command(bizbench: Run) -> None:
    command = ["progress", "渡口", "2030", "--data", str(MADE_UP), "--only-data", "--as-of", HALF]
    code, out, _ = bizbench(*command, "--format", "json", "--lang", "zh")
    data = json.loads(out)
    assert code == 0 and data["schema"] == "bizbench.progress/1" and data["as_of"] == HALF
    assert data["rules"] == {"at_risk": 10, "behind": 25, "time_left": 25}
    code, out, _ = bizbench(*command, "--lang", "zh", "--lead", "供电", "--behind", "40")
    assert code == 0 and "牵头单位：市供电公司" in out and "40个百分点" in out
    code, _, err = bizbench(*command, "--lang", "en", "--at-risk", "60")
    assert code == 2 and "--at-risk" in err


def test_the_clock_is_read_in_one_place_only() -> None:
    """Everything but the command's default is the same on every day."""
    readers = set()
    for path in (ROOT / "bizbench").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in ("today", "now", "utcnow"):
                readers.add(path.relative_to(ROOT).as_posix())
            if isinstance(node, ast.Name | ast.alias) and getattr(node, "name", "") == "time":
                readers.add(path.relative_to(ROOT).as_posix())
    in_no_answer = {"cli/counting.py", "data/index/refresh.py", "data/index/store.py"}
    assert readers - {f"bizbench/{name}" for name in in_no_answer} == {
        "bizbench/cli/commands/progress.py"
    }


# --- properties ---------------------------------------------------------------------------------

_DAYS = [f"2030-{month:02}-28" for month in range(4, 13)]
_REPORTS = st.dictionaries(
    st.sampled_from(_DAYS), st.integers(min_value=0, max_value=30), min_size=1
)


@settings(max_examples=15)
@given(values=_REPORTS, turned=st.booleans(), later=st.integers(min_value=0, max_value=30))
def test_order_and_later_reports_change_nothing(
    values: dict[str, int], turned: bool, later: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    entries = [report("time@business", d, value=f"{v} working_day") for d, v in values.items()]
    last = max(values)
    more = [report("time@business", "2031-02-01", value=f"{later} working_day")]
    shuffled = [*more, *(reversed(entries) if turned else entries)]
    first, second = (
        loaded(tmp_path_factory.mktemp("p"), [TEN], reports)
        .progress("ford", as_of=last)
        .result.rows[0]
        for reports in (entries, shuffled)
    )
    assert first.light == second.light and share(first) == share(second)
    assert first.point and second.point
    assert first.point.report.date == second.point.report.date == last


@settings(max_examples=15)
@given(better=st.integers(min_value=0, max_value=25), more=st.integers(min_value=0, max_value=5))
def test_a_better_value_never_gives_a_worse_light(
    better: int, more: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    order = ["done", "on-course", "at-risk", "behind"]
    lights = [
        only(
            tmp_path_factory.mktemp("p"),
            TEN,
            [report("time@business", HALF, value=f"{value} working_day")],
        ).light
        for value in (better, better + more)
    ]
    assert order.index(lights[0]) <= order.index(lights[1])


# --- a file to be filled in -----------------------------------------------------------------------


def skeleton(folder: Path, targets: Sequence[str], lang: str = "en", **more: str) -> str:
    made = files(targets, [], **more)
    del made["cities/ford/progress-2030.yaml"]
    found = api.load([write(folder, made)], only_data=True).new_progress("ford/2030", lang=lang)
    path = folder / found.plan.name
    assert path.name == "progress-2030.yaml"
    path.write_text(found.text, encoding="utf-8")
    return found.text


WORDS = target("time", "household", "true", "in_words", written="即时办结")
#: A level, words, a change, a sum of the year, a rule in force, and what is reached already.
ALL = [
    TEN,
    WORDS,
    target("coverage", "all", "5 percent", "at_least", change="increase", base="unstated", **FREE),
    LIMIT,
    target("procedures", "business", "2 procedure", status="standing-rule"),
    target("fee", "all", "5 CNY", status="achieved"),
]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_file_that_is_not_filled_in_is_sound_and_reports_nothing(
    lang: str, tmp_path: Path
) -> None:
    made = skeleton(tmp_path, ALL, lang)
    found = api.load([tmp_path], only_data=True)
    assert not found.problems and found.catalog.progress["ford/2030"].reports == ()
    promised = [t for t in found.targets if t.role == "main" and t.status != "achieved"]
    named = re.findall("  - target: (.*)", made)
    assert named == [t.id.removeprefix("ford/2030/") for t in promised]
    data = found.progress("ford", as_of=HALF).to_dict()
    assert data["counts"] == {"no-report": len(promised)}


def test_what_is_filled_in_is_a_report_and_the_rest_still_is_not(tmp_path: Path) -> None:
    made = skeleton(tmp_path, ALL)
    path = tmp_path / "cities/ford/progress-2030.yaml"
    one = made.replace("source:", "source: {title: quarterly}", 1)
    one = one.replace("    date:\n", f"    date: {HALF}\n", 1)
    path.write_text(re.sub("    value:", "    value: 9 working_day", one, count=1), "utf-8")
    found = api.load([tmp_path], only_data=True)
    assert not found.problems
    data = found.progress("ford", as_of=HALF).to_dict()
    assert data["counts"] == {"done": 1, "no-report": 4}


@pytest.mark.parametrize(
    ("filled", "problem"),
    [
        ({"date:": f"date: {HALF}"}, "value-missing"),
        ({"value:": "value: 9 working_day"}, "missing-key"),
        ({"date:": f"date: {HALF}", "value:": "value: 9 working_day"}, "source-missing"),
        ({"value:": "note: {zh: 待核}"}, "missing-key"),
        ({"target: getting-water/time@business": "target:"}, "empty-text"),
        ({"target: getting-water/time@business": "target: getting-water/fee@all"}, None),
        ({"target: getting-water/time@business": "target: no/time@all"}, "unknown-target"),
    ],
)
def test_an_entry_filled_in_by_half_is_an_error(
    filled: dict[str, str], problem: str | None, tmp_path: Path
) -> None:
    made = skeleton(tmp_path, ALL)
    for old, new in filled.items():
        made = made.replace(old, new, 1)
    (tmp_path / "cities/ford/progress-2030.yaml").write_text(made, "utf-8")
    with pytest.warns() if problem else contextlib.nullcontext():
        found = api.load([tmp_path], only_data=True)
    assert {p.id for p in found.problems} >= ({problem} if problem else set())


def test_comments_of_a_skeleton_are_made_of_data_that_do_nothing(tmp_path: Path) -> None:
    hostile = WORDS.replace("written: 即时办结", 'written: "即时办结 # check"')
    made = skeleton(tmp_path, [hostile], "zh")
    assert "＃ check" in made and not api.load([tmp_path], only_data=True).problems


def test_new_progress_is_written_where_it_belongs_and_never_over_another(
    bizbench: Run, tmp_path: Path
) -> None:
    made = files([TEN], [])
    kept = made.pop("cities/ford/progress-2030.yaml")
    write(tmp_path, made)
    words = ["new", "progress", "ford/2030", "--data", str(tmp_path), "--only-data"]
    assert bizbench(*words, "--lang", "zh")[0] == 0
    path = tmp_path / "cities/ford/progress-2030.yaml"
    text = path.read_text("utf-8")
    assert "牵头" not in text and "承诺：≤ 10个工作日" in text
    path.write_text(kept, "utf-8")
    code, _, err = bizbench(*words)
    assert code == 2 and "exists already" in err and path.read_text("utf-8") == kept
    code, out, _ = bizbench(*words, "--output", "-", "--lang", "zh")
    assert (code, out) == (0, text)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["progress"], "new progress CITY/YEAR"),
        (["ford/2030", "ford/2031"], "new progress CITY/YEAR"),
        (["progress", "ford/2029"], "ford/2030"),
        (["progress", "nowhere/2030"], "nowhere/2030"),
    ],
)
def test_new_progress_needs_a_plan_that_is_there(
    words: list[str], said: str, bizbench: Run, tmp_path: Path
) -> None:
    write(tmp_path, files([TEN], []))
    code, out, err = bizbench("new", *words, "--data", str(tmp_path), "--only-data")
    assert (code, out) == (2, "") and said in err
