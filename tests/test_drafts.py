"""Drafts for consultation: shown, marked, and ranked only on request."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bizbench import UsageError, api
from tests.catalogues import city, plan, target, write

MARK, APART = "document-consultation", "draft-not-ranked"


@pytest.fixture
def loaded(tmp_path: Path) -> api.Bizbench:
    """a and b promise; b has a draft that goes further, c and d have a draft only."""

    def time(quantity: str) -> str:
        return target("time", "business", quantity)

    draft = {"kind": "consultation"}
    files = {f"cities/{id}/city.yaml": city(id) for id in "abcd"}
    files |= {
        "cities/a/2020.yaml": plan("a", 2020, [time("9 working_day")]),
        "cities/b/2020.yaml": plan("b", 2020, [time("8 working_day")]),
        "cities/b/2023.yaml": plan(
            "b", 2023, [time("2 working_day"), target("fee", "all", "0 CNY", "exactly")], **draft
        ),
        "cities/c/2023.yaml": plan("c", 2023, [time("3 working_day")], **draft),
        "cities/d/2023.yaml": plan("d", 2023, [target("fee", "all", "5 CNY")], **draft),
    }
    made = api.load([write(tmp_path, files)], only_data=True)
    assert not made.problems
    return made


def _rows(set_: Any) -> list[tuple[str, str, int | None, str | None]]:
    return [(r.city.id, r.kind, r.rank_low, r.plan and r.plan.id) for r in set_.rows]


def _notes(set_: Any, city: str) -> set[str]:
    return {n.id for r in set_.rows if r.city.id == city for n in r.notes}


def test_a_draft_is_shown_without_a_rank(loaded: api.Bizbench) -> None:
    """Below what is in force, or with a reason; its silence says nothing."""
    set_ = loaded.compare("getting-water/time").result.sets[0]
    assert _rows(set_) == [
        ("b", "ranked", 1, "b/2020"),
        ("b", "variant", None, "b/2023"),
        ("a", "ranked", 2, "a/2020"),
        ("c", "not-comparable", None, "c/2023"),
        ("d", "not-read", None, None),
    ]
    assert {MARK, APART} <= _notes(set_, "c") & _notes(set_, "b")
    assert _notes(set_, "d") == {"only-draft"}


def test_a_measure_that_only_drafts_speak_of_has_a_set(loaded: api.Bizbench) -> None:
    set_ = loaded.compare("getting-water/fee").result.sets[0]
    assert [row[:2] for row in _rows(set_)] == [
        ("b", "not-comparable"),
        ("d", "not-comparable"),
        ("a", "not-stated"),
        ("c", "not-read"),
    ]


def test_on_request_a_draft_is_ranked_where_nothing_in_force_speaks(loaded: api.Bizbench) -> None:
    """c's draft leads; b's own does not take the place of its plan."""
    answer = loaded.compare("getting-water/time", "getting-water/fee", with_drafts=True)
    time, fee = sorted(answer.result.sets, key=lambda s: s.measure.id, reverse=True)
    assert [row for row in _rows(time) if row[1] == "ranked"] == [
        ("c", "ranked", 1, "c/2023"),
        ("b", "ranked", 2, "b/2020"),
        ("a", "ranked", 3, "a/2020"),
    ]
    assert MARK in _notes(time, "c")
    assert [row[:3] for row in _rows(fee) if row[1] == "ranked"] == [
        ("b", "ranked", 1),
        ("d", "ranked", 2),
    ]
    assert "drafts for consultation take part" in str(answer.page("en"))


def test_words_in_force_are_not_replaced_by_a_number_of_a_draft(tmp_path: Path) -> None:
    said = "{measure: getting-water/time, scope: business, in_words: true, written: 压减时间}"
    files = {"cities/a/city.yaml": city("a")}
    files["cities/a/2020.yaml"] = plan("a", 2020, [said])
    number = [target("time", "business", "2 working_day")]
    files["cities/a/2023.yaml"] = plan("a", 2023, number, kind="consultation")
    made = api.load([write(tmp_path, files)], only_data=True)
    assert not [p for p in made.problems if p.level == "error"]
    set_ = made.compare("getting-water/time", with_drafts=True).result.sets[0]
    assert [row[1::2] for row in _rows(set_)] == [("in-words", "a/2020"), ("variant", "a/2023")]


@pytest.mark.parametrize("question", ["matrix", "best", "gaps", "score", "profile", "whatif"])
def test_every_ranking_takes_drafts_on_request_and_says_so(
    loaded: api.Bizbench, question: str
) -> None:
    words = {
        "gaps": ("c",),
        "profile": ("c",),
        "whatif": ("c", "getting-water/time@business=1 working_day"),
    }
    ask = getattr(loaded, question)
    answer = ask(*words.get(question, ()), with_drafts=True)
    query = json.loads(json.dumps(answer.to_dict(), default=str))["query"]
    assert query["with_drafts"] is True
    assert "--with-drafts" in query["command"]
    assert MARK in json.dumps(answer.to_dict(), default=str)


def test_gaps_and_score_leave_drafts_out(loaded: api.Bizbench) -> None:
    assert not [r for r in loaded.gaps("c").result.rows if r.state in ("ahead", "behind")]
    assert any(r.state == "ahead" for r in loaded.gaps("c", with_drafts=True).result.rows)
    scored = loaded.score().result.rankings[0]
    assert not [p for r in scored.rows if r.city.id == "c" for p in r.parts if p.figure.amount]


def test_a_supposition_needs_a_document_that_counts(loaded: api.Bizbench) -> None:
    with pytest.raises(UsageError, match="with_drafts=True"):
        loaded.whatif("c", "getting-water/time@business=1 working_day")
    change = loaded.whatif("b", "getting-water/fee=1 CNY").result.query.changes[0]
    assert change.plan.id == "b/2020"


def test_observations_have_no_drafts(loaded: api.Bizbench) -> None:
    with pytest.raises(UsageError, match="with_drafts is for announced targets"):
        loaded.score(observed=True, with_drafts=True)


def test_a_difference_says_what_a_draft_is(loaded: api.Bizbench) -> None:
    page = str(loaded.diff("b", "2020", "2023").page("en"))
    assert "is a draft for consultation (征求意见稿)" in page
    assert "text about a plan" not in page


def test_lists_and_the_profile_name_a_draft(loaded: api.Bizbench) -> None:
    assert "≤ 3 working days (draft for consultation)" in str(loaded.list("targets").page("en"))
    assert "draft for consultation" in str(loaded.list("plans").page("en"))
    assert "draft for consultation" in str(loaded.profile("c").page("en"))
    assert loaded.profile("b").result.change is None


def test_the_final_text_replaces_its_draft(tmp_path: Path) -> None:
    """And an older draft is replaced by a newer one."""
    time = [target("time", "business", "2 working_day")]
    files = {"cities/a/city.yaml": city("a")}
    files["cities/a/2022.yaml"] = plan("a", 2022, time, kind="consultation")
    files["cities/a/2023.yaml"] = plan("a", 2023, time, kind="consultation", replaces="a/2022")
    files["cities/a/2024.yaml"] = plan("a", 2024, time, replaces="a/2023")
    made = api.load([write(tmp_path, files)], only_data=True)
    assert not made.problems
    set_ = made.compare("getting-water/time").result.sets[0]
    assert [row[3] for row in _rows(set_)] == ["a/2024"]


@pytest.mark.parametrize("kind", ["plan", "report"])
def test_beside_a_draft_of_the_same_year_nothing_is_untold(tmp_path: Path, kind: str) -> None:
    figure = target("time", "business", "9 day")
    files = {"cities/a/city.yaml": city("a")}
    files["cities/a/2030.yaml"] = plan("a", 2030, [figure], kind=kind)
    files["cities/a/2030-draft.yaml"] = plan("a", 2030, [figure], kind="consultation")
    assert not api.load([write(tmp_path, files)], only_data=True).problems
