"""Promises through all documents of a city: what a user relies on, on made-up catalogues."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from bizbench import api
from bizbench.ground.problems import UsageError
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
        ("2020", "≤ 10 working days", ""),
        ("2021", "≤ 8 working days · tightened", "≤ 8 working days"),
        ("2022", "≤ 9 working days · relaxed", ""),
    ]


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
