"""Promises through all documents of a city: what a user relies on, on made-up catalogues."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from bizbench import api
from bizbench.ground.problems import UsageError
from bizbench.output.words import labels
from bizbench.questions.history.records import Thread
from tests.catalogues import city, load, plan, target, write
from tests.pages import tables

DAYS = ("10 working_day", "8 working_day", "9 working_day")


@pytest.fixture
def three(tmp_path: Path) -> api.Bizbench:
    """Three documents of ``a``: a time that moves, one that is dropped, one that comes later."""
    first, second, third = (target("time", "business", days) for days in DAYS)
    return load(
        tmp_path,
        {
            "a/2020": [first, target("procedures", "business", "3 procedure")],
            "a/2021": [second],
            "a/2022": [third, target("fee", "all", "0 CNY", "exactly")],
            "b/2021": [target("time", "business", "8 working_day")],
        },
    )


def threads(loaded: api.Bizbench, *what: str, **more: object) -> dict[str, Thread]:
    found = loaded.history("a", *what, **more).result.threads  # type: ignore[arg-type]
    return {t.measure.id.partition("/")[2]: t for t in found}


def test_each_step_is_judged_against_the_last_figure(three: api.Bizbench) -> None:
    found = threads(three)
    assert [s.direction for s in found["time"].steps] == [None, "tightened", "relaxed"]
    assert set(found) == {"time"}, "what has one figure only is folded"
    assert three.history("a").result.folded == 2


def test_a_step_gets_the_verdict_of_diff(three: api.Bizbench) -> None:
    steps = threads(three)["time"].steps
    for old, new in itertools.pairwise(steps):
        (row,) = [
            r
            for r in three.diff(old.plan.id, new.plan.id, everything=True).result.all_rows
            if r.measure.id == "getting-water/time"
        ]
        assert new.row is not None
        assert (new.row.direction, new.row.verdict.difference) == (
            row.direction,
            row.verdict.difference,
        )


def test_a_promise_that_is_dropped_is_told_once(three: api.Bizbench) -> None:
    steps = threads(three, everything=True)["procedures"].steps
    assert [s.direction for s in steps] == [None, "not-repeated", "not-repeated"]
    steps = threads(three, "getting-water")["procedures"].steps
    assert [s.direction for s in steps] == [None, "not-repeated"]


def test_a_promise_that_comes_later_is_new(three: api.Bizbench) -> None:
    (step,) = threads(three, "getting-water")["fee"].steps
    assert (step.plan.id, step.direction) == ("a/2022", "new")


def test_over_a_silent_document_the_last_figure_counts(tmp_path: Path) -> None:
    first, second, _ = ([target("time", "business", days)] for days in DAYS)
    between = [target("fee", "all", "0 CNY", "exactly")]
    loaded = load(tmp_path, {"a/2020": first, "a/2021": between, "a/2022": second})
    steps = threads(loaded)["time"].steps
    assert [s.direction for s in steps] == [None, "not-repeated", "tightened"]


def test_the_silence_of_a_report_is_no_step(tmp_path: Path) -> None:
    fee = target("fee", "all", "0 CNY", "exactly")
    files = {
        "cities/a/city.yaml": city("a"),
        "cities/a/2020.yaml": plan("a", 2020, [target("time", "business", "8 working_day")]),
        "cities/a/2021.yaml": plan("a", 2021, [fee], kind="report"),
    }
    loaded = api.load([write(tmp_path, files)], only_data=True)
    assert [s.plan.id for s in threads(loaded, "getting-water")["time"].steps] == ["a/2020"]
    silent = threads(loaded, everything=True)["time"].steps[-1]
    assert silent.direction == "not-read"
    assert [r.note.id for r in silent.remarks] == ["only-report-or-excerpt"]


def test_another_scope_goes_on_as_diff_pairs_it(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business", "8 working_day")],
            "a/2021": [target("time", "business/small", "6 working_day")],
        },
    )
    steps = threads(loaded)["time"].steps
    assert [s.direction for s in steps] == [None, "not-comparable"]
    assert steps[-1].row is not None
    assert "re-scoped" in steps[-1].row.aspects


def test_cities_stand_side_by_side_by_year(three: api.Bizbench) -> None:
    page = three.history("a, b", "getting-water/time").page("en")
    (table,) = tables(page)
    assert [c.title for c in table.columns] == ["year", "A", "B"]
    assert [line.cells for line in table.lines] == [
        ("2020", "≤ 10 working days, a", ""),
        ("2021", "≤ 8 working days · tightened, a", "≤ 8 working days, a"),
        ("2022", "≤ 9 working days · relaxed, a", ""),
    ]


@pytest.fixture
def drafted(tmp_path: Path) -> api.Bizbench:
    """``a`` widens a promise in a draft, which the next document only partly takes up."""

    def time(quantity: str, scope: str = "business") -> str:
        return target("time", scope, quantity)

    files = {f"cities/{id}/city.yaml": city(id) for id in "ab"}
    files |= {
        "cities/a/2020.yaml": plan("a", 2020, [time("9 working_day", "business/small")]),
        "cities/a/2023.yaml": plan(
            "a", 2023, [target("fee", "all", "0 CNY", "exactly")], kind="report"
        ),
        "cities/a/2023-new.yaml": plan("a", 2023, [time("5 working_day")], kind="consultation"),
        "cities/a/2024.yaml": plan("a", 2024, [time("6 working_day")]),
        "cities/b/2023.yaml": plan("b", 2023, [time("8 working_day")]),
        "cities/b/2024.yaml": plan("b", 2024, [time("7 working_day")], kind="consultation"),
    }
    made = api.load([write(tmp_path, files)], only_data=True)
    assert not [p for p in made.problems if p.level == "error"]
    return made


def test_beside_each_other_drafts_scopes_and_notes_are_said(drafted: api.Bizbench) -> None:
    made = drafted.history("a,b", "getting-water/time")
    (table,) = tables(made.page("en"))
    assert [line.cells for line in table.lines] == [
        ("2020", "businesses (small firms): ≤ 9 working days, a", ""),
        ("2023", "not read, b", "≤ 8 working days, a"),
        ("2023 (draft for consultation)", "≤ 5 working days · not comparable, a c", ""),
        ("2024", "≤ 6 working days · relaxed, a d", ""),
        ("2024 (draft for consultation)", "", "≤ 7 working days · tightened, a"),
    ]
    assert [mark.text for mark in table.marks] == [
        "the plan does not say from where to where the time runs",
        "only a report or an excerpt is known",
        "the two hold for different groups: set side by side, not judged",
        "held against a draft for consultation, which is not in force",
    ]
    (drafts,) = table.remarks
    assert drafts.startswith("from a draft for consultation (征求意见稿), not in force: A 2023 (")
    assert "B 2024 (draft for consultation)" in drafts
    assert "relaxed: 1; in drafts for consultation: not comparable: 1." in str(made.page("en"))


def test_two_documents_of_a_year_keep_apart_what_they_do_not_say(drafted: api.Bizbench) -> None:
    (table,) = tables(drafted.history("a,b", "getting-water/fee", everything=True).page("en"))
    assert [line.cells for line in table.lines] == [
        ("2023", "0 CNY · new", "not stated"),
        ("2023 (draft for consultation)", "not read", ""),
        ("2024", "not stated · not repeated", ""),
    ]


def test_other_cases_are_no_silence(tmp_path: Path) -> None:
    house = target("time", "household", "9 day")
    loaded = load(tmp_path, {"a/2021": [house], "b/2021": [target("time", "business", "8 day")]})
    found = tables(loaded.history("a,b", "getting-water/time").page("en"))
    assert [t.lines[0].cells[1:] for t in found] == [
        ("≤ 9 calendar days, a", "other cases only"),
        ("other cases only", "≤ 8 calendar days, a"),
    ]


def test_every_row_has_its_scope_and_its_own_notes(drafted: api.Bizbench) -> None:
    rows = drafted.history("a", everything=True).table("en").records
    found = {(r["plan"], r["measure"].partition("/")[2]): (r["scope"], r["notes"]) for r in rows}
    clock = "the plan does not say from where to where the time runs"
    draft = "from a draft for consultation (征求意见稿), not in force"
    assert found["a/2020", "time"] == ("business/small", (clock,))
    assert found["a/2023", "time"] == ("business/small", ("only a report or an excerpt is known",))
    assert {clock, draft} < {*found["a/2023-new", "time"][1]}
    assert found["a/2023-new", "fee"] == ("all", (draft,))


def test_every_draft_is_called_one(drafted: api.Bizbench) -> None:
    plans = drafted.history("b").result.plans[0]
    assert [labels.document(p, "en") for p in plans] == ["2023", "2024 (draft for consultation)"]
    assert drafted.diff("b", "2023", "2024 (draft for consultation)").result.new.id == "b/2024"


def test_the_chart_says_scopes_and_drafts(drafted: api.Bizbench) -> None:
    made = drafted.history("a,b", "getting-water/time").to_svg("en")
    assert "2020: businesses (small firms): ≤ 9 working days" in made
    assert "from a draft for consultation (征求意见稿), not in force: A 2023 (" in made


def test_a_document_that_says_nothing_is_not_left_blank(three: api.Bizbench) -> None:
    page = three.history(["a", "b"], "getting-water/procedures", everything=True).page("en")
    (table,) = tables(page)
    assert [line.cells[2] for line in table.lines] == ["", "not stated", ""]


def test_only_documents_up_to_a_year(three: api.Bizbench) -> None:
    found = three.history("a", as_of=2021).result
    assert [p.id for p in found.plans[0]] == ["a/2020", "a/2021"]


def test_a_city_that_is_not_there(three: api.Bizbench) -> None:
    with pytest.raises(UsageError):
        three.history("nowhere")
