"""Suppositions: what a changed promise moves, on made-up catalogues."""

from __future__ import annotations

import json
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
from bizbench.output.page import UNDER
from bizbench.output.writers import markdown
from bizbench.questions.gaps.records import AHEAD, BEHIND, OPEN
from bizbench.questions.whatif.records import (
    ALONE,
    LEVEL,
    NOT_COMPARED,
    NOT_COUNTING,
    REASONS,
    SAME,
    Change,
    Moved,
    SetEffect,
    WhatIf,
)
from tests.catalogues import city, load, plan, target, write
from tests.conftest import TINY, Run
from tests.pages import all_tables, prose, tables
from tests.test_cli import offered
from tests.test_writers import parse

TIME = "getting-water/time"
LEVELS = {"a": "city", "b": "city", "p": "province"}


def times(**days: str) -> dict[str, list[str]]:
    """Cities with one time each, for all businesses."""
    return {f"{name}/2020": [target("time", "business", days[name])] for name in days}


def result_of(answer: api.Answer[WhatIf]) -> WhatIf:
    return answer.result


def change_of(answer: api.Answer[WhatIf]) -> Change:
    (found,) = result_of(answer).changes
    return found


def only(answer: api.Answer[WhatIf]) -> SetEffect:
    (found,) = answer.result.sets
    return found


def ranks(effect: SetEffect) -> dict[str, tuple[str, str]]:
    """Each touched city's places now and hypothetically."""

    def shown(row: Any) -> str:
        return f"{row.rank_low}-{row.rank_high}" + ("~" if row.is_open else "") if row else ""

    return {r.city.id: (shown(r.before.row), shown(r.after.row)) for r in effect.rows}


def own(effect: SetEffect) -> Moved:
    return next(row for row in effect.rows if row.is_own)


def note_ids(change: Change) -> list[str]:
    return [n.id for n in change.notes]


# --- what a change moves ------------------------------------------------------------------


def test_ranks_and_gaps_of_every_city_touched(tmp_path: Path) -> None:
    loaded = load(tmp_path, times(a="10 day", b="8 day", c="6 day", d="20 day"))
    effect = only(loaded.whatif("a", f"{TIME}@business=7 day"))
    assert ranks(effect) == {"c": ("1-1", "1-1"), "a": ("3-3", "2-2"), "b": ("2-2", "3-3")}
    mine = own(effect)
    assert mine.before.gap and mine.after.gap
    assert mine.before.gap.figures and mine.before.gap.figures.lag.shown == 4
    assert mine.after.gap.figures and mine.after.gap.figures.lag.shown == 1
    assert "d" in [c.id for c in effect.untouched]
    assert [r.city.id for r in effect.others] == ["b"]


def test_overtaking_the_best_moves_the_gaps_of_all_others(tmp_path: Path) -> None:
    loaded = load(tmp_path, times(a="10 day", b="8 day", c="20 day"))
    effect = only(loaded.whatif("a", f"{TIME}=5 day"))
    assert ranks(effect) == {"a": ("2-2", "1-1"), "b": ("1-1", "2-2"), "c": ("3-3", "3-3")}
    states = {
        r.city.id: (r.before.gap and r.before.gap.state, r.after.gap and r.after.gap.state)
        for r in effect.rows
    }
    assert states == {"a": (BEHIND, AHEAD), "b": (AHEAD, BEHIND), "c": (BEHIND, BEHIND)}
    third = next(r for r in effect.rows if r.city.id == "c").after.gap
    assert third and third.figures and third.figures.lag.shown == 15


def test_an_open_order_stays_an_interval_and_a_named_day_closes_it(tmp_path: Path) -> None:
    loaded = load(tmp_path, times(a="20 working_day", b="10 working_day"))
    effect = only(loaded.whatif("a", f"{TIME}=14 unspecified_day"))
    assert ranks(effect) == {"a": ("2-2", "1-2~"), "b": ("1-1", "1-2~")}
    mine = own(effect).after.gap
    assert mine and mine.state == OPEN
    (table,) = [t for t in tables(loaded.whatif("a", f"{TIME}=14天").page("en")) if t.remarks]
    assert any("1–2 of 2 ~" in line.cells for line in table.lines)
    assert any("Counted in working days now, in calendar days" in r for r in table.remarks)
    closed = only(loaded.whatif("a", f"{TIME}=14天", assume=["days=working"]))
    assert own(closed).after.gap and ranks(closed).get("a") == ("2-2", "2-2")


def test_a_new_promise_gives_ranks_to_who_had_nobody_to_be_ranked_with(tmp_path: Path) -> None:
    plans = {"a/2020": [target("procedures", "business", "2 procedure")], **times(b="8 day")}
    loaded = load(tmp_path, plans)
    answer = loaded.whatif("a", f"{TIME}@business=9 day")
    effect, change = only(answer), change_of(answer)
    assert change.before is None and change.plan.id == "a/2020"
    assert note_ids(change) == ["whatif-bound-plain", "whatif-new"]
    assert ranks(effect) == {"b": ("None-None", "1-1"), "a": ("None-None", "2-2")}
    (line,) = all_tables(answer.page("en"))[0].lines
    assert "none" in line.cells and "new, added to 2020" in line.cells


def test_a_new_promise_at_the_basis_takes_the_place_of_a_narrower_one(tmp_path: Path) -> None:
    plans = times(b="8 day", c="8 day") | {"a/2020": [target("time", "business/small", "9 day")]}
    loaded = load(tmp_path, plans)
    answer = loaded.whatif("a", f"{TIME}@business=7 day")
    assert "whatif-beside" in note_ids(change_of(answer))
    mine = own(only(answer))
    assert mine.before.row and mine.after.row
    assert mine.before.row.target and str(mine.before.row.target.scope) == "business/small"
    assert mine.after.row.target is change_of(answer).after


def test_a_promise_in_words_or_achieved_can_be_made_a_number(tmp_path: Path) -> None:
    words = "{measure: getting-water/time, scope: business, in_words: true, written: 缩短时间}"
    loaded = load(tmp_path, {"a/2020": [words], **times(b="8 day")})
    answer = loaded.whatif("a", f"{TIME}=7 day")
    assert ranks(only(answer)) == {"a": ("None-None", "1-1"), "b": ("None-None", "2-2")}
    assert "whatif-bound-plain" in note_ids(change_of(answer))


def test_what_has_no_rank_is_replaced_as_what_has_one(tmp_path: Path) -> None:
    words = "{measure: getting-water/time, scope: business, in_words: true, written: 缩短时间}"
    loaded = load(tmp_path, {"a/2020": [words], "a/2021": [], **times(b="8 day")})
    change = change_of(loaded.whatif("a", f"{TIME}@business=7 day"))
    assert change.before is not None and change.before.written == "缩短时间"
    assert change.plan.id == "a/2020"


def test_the_terms_of_what_has_no_rank_are_kept_and_said_to_be(tmp_path: Path) -> None:
    words = "{measure: getting-water/time, scope: business, in_words: true, written: 缩短时间,"
    loaded = load(tmp_path, {"a/2020": [words + " commitment: strive}"], **times(b="8 day")})
    change = change_of(loaded.whatif("a", f"{TIME}@business=7 day"))
    assert change.after.commitment == "strive"
    assert "whatif-terms-kept" in note_ids(change) and "whatif-new" not in note_ids(change)


def test_a_new_promise_goes_into_a_document_of_the_years_asked_for(tmp_path: Path) -> None:
    plans = {f"a/{year}": [target("fee", "all", "1 CNY")] for year in (2019, 2021)}
    loaded = load(tmp_path, plans | times(b="8 day"))
    for as_of, year in ((2020, 2019), (None, 2021)):
        change = change_of(loaded.whatif("a", f"{TIME}@business=7 day", as_of=as_of))
        assert (change.before, change.plan.id) == (None, f"a/{year}")


def test_several_changes_count_together(tmp_path: Path) -> None:
    plans = times(a="10 day", b="8 day")
    plans["a/2020"].append(target("procedures", "business", "4 procedure"))
    plans["b/2020"].append(target("procedures", "business", "3 procedure"))
    answer = load(tmp_path, plans).whatif(
        "a", [f"{TIME}=8 day", "getting-water/procedures=3 procedure"]
    )
    assert [e.after.measure.short for e in answer.result.sets] == ["time", "procedures"]
    assert all(own(e).after.row and own(e).after.row.rank == 1 for e in answer.result.sets)  # type: ignore[union-attr]


def test_all_other_terms_of_the_promise_are_kept(tmp_path: Path) -> None:
    more = {"clock": "application-to-tap", "statistic": "average", "commitment": "strive"}
    plans = times(b="8 day") | {"a/2020": [target("time", "business", "9 day", **more)]}
    answer = load(tmp_path, plans).whatif("a", f"{TIME}=6 day")
    change = change_of(answer)
    assert change.before is not None
    for name in ("id", "clock", "statistic", "commitment", "bound", "scope", "lead", "due"):
        assert getattr(change.after, name) == getattr(change.before, name)
    assert (change.after.value, change.after.written) == (Fraction(6), "")
    assert note_ids(change) == ["whatif-scope-own", "whatif-bound-kept", "whatif-terms-kept"]


def test_a_number_tried_is_for_the_measures_own_period(tmp_path: Path) -> None:
    """10 a month made 30 is 30 a year: the month was said of the number that is gone."""
    plans = {
        "a/2020": [target("complaints", "all", "10 event", per="month")],
        "b/2020": [target("complaints", "all", "60 event")],
    }
    answer = load(tmp_path, plans).whatif("a", "getting-water/complaints=30 event")
    change, effect = change_of(answer), only(answer)
    assert change.before is not None and change.before.per == "month"
    assert (change.after.value, change.after.per) == (30, None)
    assert "whatif-period-year" in note_ids(change)
    mine = own(effect)
    assert mine.before.row and mine.before.row.value == 120
    assert mine.after.row and mine.after.row.value == 30
    assert ranks(effect)["a"] == ("2-2", "1-1")
    shown = all_tables(answer.page("en"))[0].lines[0].cells
    assert "≤ 10 events a month" in shown and "≤ 30 events" in shown


def test_the_document_that_counts_is_the_one_changed(tmp_path: Path) -> None:
    plans = times(b="8 day") | {
        "a/2019": [target("time", "business", "12 day")],
        "a/2021": [target("time", "business", "9 day")],
    }
    loaded = load(tmp_path, plans)
    assert change_of(loaded.whatif("a", f"{TIME}=7 day")).plan.id == "a/2021"
    answer = loaded.whatif("a", f"{TIME}=7 day", as_of=2020)
    assert change_of(answer).plan.id == "a/2019"
    assert "2019" in all_tables(answer.page("en"))[0].lines[0].cells[4]
    assert "documents up to 2020" in answer.page("en").footer[0]


def test_nothing_is_written_anywhere(tmp_path: Path) -> None:
    loaded = load(tmp_path, times(a="10 day", b="8 day"))
    before = {p: p.read_bytes() for p in tmp_path.rglob("*.yaml")}
    told = loaded.compare("getting-water").to_dict()
    loaded.whatif("a", f"{TIME}=1 day").page("en")
    assert {p: p.read_bytes() for p in tmp_path.rglob("*.yaml")} == before
    assert loaded.compare("getting-water").to_dict() == told


# --- what a change does not move ----------------------------------------------------------


def idle(answer: api.Answer[WhatIf]) -> list[str]:
    return [found.reason for found in result_of(answer).idle]


@pytest.mark.parametrize(
    ("plans", "change", "reason", "word"),
    [
        (times(a="10 day", b="8 day"), f"{TIME}=10 day", SAME, "promises just this"),
        (times(a="10 day", b="8 day"), f"{TIME}=<10 day", LEVEL, "counts as much"),
        (times(a="10 day"), f"{TIME}=5 day", ALONE, "only city"),
        (
            times(a="10 day", b="8 day", c="9 day"),
            f"{TIME}@business/small=1 day",
            NOT_COUNTING,
            "for: businesses",
        ),
        (
            {
                f"{c}/2020": [target("pump-limit", "business", f"{n} kVA", "at_least")]
                for c, n in zip("abc", (1, 2, 3), strict=True)
            },
            "getting-water/pump-limit=5 kW",
            NOT_COMPARED,
            "cannot be set beside",
        ),
    ],
)
def test_why_a_change_moves_nothing(
    plans: dict[str, list[str]], change: str, reason: str, word: str, tmp_path: Path
) -> None:
    answer = load(tmp_path, plans).whatif("a", change)
    if reason == NOT_COMPARED:  # it leaves the ranks, so the ranks of the others move
        assert own(only(answer)).after.row and own(only(answer)).after.row.rank is None  # type: ignore[union-attr]
        return
    assert idle(answer) == [reason] and not answer.result.sets
    for lang in ("en", "zh"):
        page = answer.page(lang)
        nothing = catalogue(lang)["whatif.nothing"]
        assert (nothing in prose(page)) == (not answer.result.scores)
    assert word in prose(answer.page("en"))


def test_what_stays_without_its_convention_is_said_to_be_not_comparable(tmp_path: Path) -> None:
    def limit(quantity: str) -> list[str]:
        return [target("pump-limit", "business", quantity, "at_least")]

    plans = {"a/2020": limit("1 kW"), "b/2020": limit("2 kVA"), "c/2020": limit("3 kVA")}
    answer = load(tmp_path, plans).whatif("a", "getting-water/pump-limit=5 kW")
    assert idle(answer) == [NOT_COMPARED] and not answer.result.sets


def test_only_a_score_may_move(tmp_path: Path) -> None:
    answer = load(tmp_path, times(a="31 day")).whatif("a", f"{TIME}=2 day")
    assert not answer.result.sets and idle(answer) == [ALONE]
    (effect,) = answer.result.scores
    (row,) = effect.rows
    ((before, after),) = row.parts
    assert before.score and after.score
    assert (before.score.shown, after.score.shown) == (Fraction(50), Fraction(100))
    assert row.after.score is None  # one of two measures: nothing is imputed
    assert catalogue("en")["whatif.nothing"] not in prose(answer.page("en"))


def test_an_indicator_score_and_the_places_of_others(tmp_path: Path) -> None:
    plans = {
        f"{name}/2020": [
            target("time", "business", days),
            target("fee", "all", "0 CNY", "exactly"),
        ]
        for name, days in {"a": "31 day", "b": "20 day", "c": "50 day"}.items()
    }
    answer = load(tmp_path, plans).whatif("a", f"{TIME}=2 day")
    (effect,) = answer.result.scores
    moves = {r.city.id: (r.before.rank, r.after.rank) for r in effect.rows}
    assert moves == {"a": (2, 1), "b": (1, 2)}
    mine = next(r for r in effect.rows if r.is_own)
    assert mine.before.score and mine.after.score
    assert (mine.before.score.shown, mine.after.score.shown) == (Fraction(75), Fraction(100))
    assert [p.measure.short for p, _ in mine.parts] == ["time"]
    (table,) = [t for t in tables(answer.page("en")) if "scores" in t.title]
    assert any("60 … 2 (calendar days)" in line.cells for line in table.lines)


def test_a_fee_of_nothing_is_a_cost_of_nothing_in_the_score(tmp_path: Path) -> None:
    plans = {"a/2020": [target("fee", "all", "5 CNY", "exactly")]}
    answer = load(tmp_path, plans).whatif("a", "getting-water/fee=0 CNY")
    ((before, after),) = answer.result.scores[0].rows[0].parts
    assert before.score is None and after.score and after.score.shown == 100


# --- how a change is written --------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "bound", "number", "unit"),
    [
        ("=5 working_day", "at_most", 5, "working_day"),
        ("=5working days", "at_most", 5, "working_day"),
        ("=5个工作日", "at_most", 5, "working_day"),
        ("=５个工作日", "at_most", 5, "working_day"),
        ("=5天", "at_most", 5, "unspecified_day"),
        ("=5 calendar days", "at_most", 5, "day"),
        ("=<=5 day", "at_most", 5, "day"),
        ("<=5 day", "at_most", 5, "day"),
        ("<5 day", "below", 5, "day"),
        ("≤5 day", "at_most", 5, "day"),
        ("== 5 day", "exactly", 5, "day"),
        ("=at most 5 day", "at_most", 5, "day"),
        ("=about 5 day", "about", 5, "day"),
        ("=不超过5个工作日", "at_most", 5, "working_day"),
        ("=5个工作日以内", "at_most", 5, "working_day"),
        ("= 2.5 day", "at_most", Fraction(5, 2), "day"),
        ("=1/2 day", "at_most", Fraction(1, 2), "day"),
    ],
)
def test_values(value: str, bound: str, number: Any, unit: str, tmp_path: Path) -> None:
    loaded = load(tmp_path, times(a="10 day", b="8 day"))
    after = change_of(loaded.whatif("a", f"{TIME}@business{value}")).after
    assert (after.bound, after.value, after.unit) == (bound, number, unit)


@pytest.mark.parametrize(
    ("change", "measure", "unit"),
    [
        ("getting-water/complaints=2次", "complaints", "event"),
        ("环节=2个", "procedures", "procedure"),
        ("接水时间@企业=5天", "time", "unspecified_day"),
        ("Getting water/Time to connect@businesses/小微企业=5天", "time", "unspecified_day"),
        ("connection time @ business = 5 天", "time", "unspecified_day"),
    ],
)
def test_names_and_labels_in_both_languages(change: str, measure: str, unit: str) -> None:
    loaded = api.load([TINY], only_data=True)
    found = change_of(loaded.whatif("南港" if measure == "procedures" else "south", change))
    assert (found.measure.short, found.after.unit) == (measure, unit)


@pytest.mark.parametrize(
    ("changes", "id", "word"),
    [
        ([], "whatif-form", "MEASURE@SCOPE=VALUE"),
        (["time"], "whatif-form", "'time'"),
        (["=5 day"], "whatif-form", "MEASURE@SCOPE=VALUE"),
        (["getting-water/tim=5 day"], "unknown-measure", "did you mean 'time'"),
        (["getting-water=5 day"], "whatif-one-measure", "getting-water/time"),
        (["getting-water/customers=5 enterprise"], "whatif-not-ranked", "Customers"),
        ([f"{TIME}@busines=5 day"], "unknown-scope", "did you mean 'business'"),
        ([f"{TIME}@all=5 day"], "unknown-scope", "household, business"),
        ([f"{TIME}@business=5"], "whatif-value", "5 day"),
        ([f"{TIME}@business=five days"], "whatif-value", "working_day"),
        ([f"{TIME}@business=1,000 day"], "whatif-value", "1,000"),
        ([f"{TIME}@business=1/0 day"], "whatif-value", "1/0"),
        ([f"{TIME}@business=<=5天以内"], "whatif-value", "天以内"),
        ([f"{TIME}@business=rather 5 day"], "whatif-value", "rather"),
        ([f"{TIME}@business={'9' * 5000} day"], "whatif-value", "999"),
        ([f"{TIME}@business=-5 day"], "whatif-negative", "below zero"),
        ([f"{TIME}@business>=5 day"], "whatif-groundless", "<="),
        (["getting-water/procedures=<0 procedure"], "whatif-negative", "below zero"),
        ([f"{TIME}@business=5 wrking_day"], "whatif-unit", "did you mean 'working_day'"),
        ([f"{TIME}@business=5 CNY"], "whatif-unit-fit", "CNY"),
        ([f"{TIME}@business=30%"], "whatif-unit-fit", "percent"),
        ([f"{TIME}@企业=5 day", f"{TIME}@business<4 day"], "whatif-twice", "(businesses)"),
    ],
)
def test_what_is_refused(changes: Sequence[str], id: str, word: str, tiny: api.Bizbench) -> None:
    with pytest.raises(UsageError) as caught:
        tiny.whatif("north", changes)
    assert caught.value.id == id and word in str(caught.value)
    assert caught.value.message("zh")


@pytest.mark.parametrize(("share", "is_said"), [("100", False), ("101", True)])
def test_more_than_the_whole_is_said(tmp_path: Path, share: str, *, is_said: bool) -> None:
    places = {f"{c}/2020": [target("coverage", "all", "90 percent", "at_least")] for c in "ab"}
    found = change_of(load(tmp_path, places).whatif("a", f"getting-water/coverage={share}%"))
    assert ("whatif-above-whole" in note_ids(found)) == is_said


def test_several_scopes_must_be_told_apart(tmp_path: Path) -> None:
    both = [target("time", "business", "9 day"), target("time", "household", "3 day")]
    loaded = load(tmp_path, {"a/2020": both, "b/2020": [target("fee", "all", "1 CNY")]})
    for name in ("a", "b"):
        with pytest.raises(UsageError, match="several scopes") as caught:
            loaded.whatif(name, f"{TIME}=5 day")
        assert str(caught.value).endswith(": household, business.")


def test_the_scope_taken_by_default_is_said(tmp_path: Path) -> None:
    small = {"a/2020": [target("time", "business/small", "9 day")], **times(b="8 day")}
    found = change_of(load(tmp_path / "1", small).whatif("a", f"{TIME}=5 day"))
    assert (str(found.scope), note_ids(found)[0]) == ("business/small", "whatif-scope-own")
    fees = times(a="9 day") | {"b/2020": [target("fee", "all", "1 CNY")]}
    loaded = load(tmp_path / "2", fees)
    found = change_of(loaded.whatif("a", "getting-water/fee=2 CNY"))
    assert (str(found.scope), note_ids(found)[0]) == ("all", "whatif-scope-basis")
    found = change_of(loaded.whatif("a", "getting-water/coverage=90 percent"))
    assert (str(found.scope), note_ids(found)[0]) == ("all", "whatif-scope-case")


def test_a_province_keeps_the_promise_with_which_it_stands_among_cities(tmp_path: Path) -> None:
    files = {f"cities/{id}/city.yaml": city(id, level) for id, level in LEVELS.items()}
    for id, days in (("a", "10 day"), ("b", "8 day")):
        files[f"cities/{id}/2020.yaml"] = plan(id, 2020, [target("time", "business", days)])
    files["cities/p/2020.yaml"] = plan("p", 2020, [target("time", "business/small", "9 day")])
    loaded = api.load([write(tmp_path, files)], only_data=True)
    found = change_of(loaded.whatif("p", f"{TIME}=5 day"))
    assert found.before and (str(found.scope), found.after.bound) == ("business/small", "at_most")
    assert note_ids(found)[0] == "whatif-scope-own"


def test_a_city_without_a_document_and_one_with_a_broken_one(tmp_path: Path) -> None:
    files = {"cities/a/city.yaml": city("a"), "cities/b/city.yaml": city("b")}
    files["cities/b/2020.yaml"] = plan("b", 2020, [target("time", "business", "9 dy")])
    loaded = api.load([write(tmp_path, files)], only_data=True)
    with pytest.raises(UsageError, match="no document of A") as caught:
        loaded.whatif("a", f"{TIME}@business=5 day")
    assert caught.value.id == "whatif-no-document"
    with pytest.raises(UsageError, match="up to 2019"):
        loaded.whatif("a", f"{TIME}@business=5 day", as_of=2019)
    with pytest.raises(BrokenDataError):
        loaded.whatif("b", f"{TIME}@business=5 day")


def test_a_bound_against_the_direction_is_noted_without_a_dead_hint(tmp_path: Path) -> None:
    """It is taken over with the reason that the document's own has."""
    limit = target("pump-limit", "business", "100 kVA", "at_most", reading="why")
    other = target("pump-limit", "business", "200 kVA", "at_least")
    loaded = load(tmp_path, {"a/2020": [limit], "b/2020": [other]})
    answer = loaded.whatif("a", "getting-water/pump-limit=300 kVA")
    shown = markdown.write(answer.page("en"))
    assert shown.count("bizbench show") == 1  # of the present promise
    assert "runs against the measure's direction" in shown


def test_a_bound_that_promises_nothing_is_not_taken_over(tmp_path: Path) -> None:
    plans = {"a/2020": [target("fee", "all", "0 CNY", "at_least")]}
    plans |= {f"{c}/2020": [target("fee", "all", "9 CNY")] for c in "bc"}
    found = change_of(load(tmp_path, plans).whatif("a", "getting-water/fee=3 CNY"))
    assert found.after.bound == "exactly"


def test_nobody_moves_where_nobody_has_a_rank(tmp_path: Path) -> None:
    plans = {"a/2020": [target("fee", "all", "9 CNY")], "b/2020": [], "c/2020": []}
    effect = only(load(tmp_path, plans).whatif("b", f"{TIME}@household=3 day"))
    assert [row.city.id for row in effect.rows if row.has_moved and not row.is_own] == []


# --- properties ---------------------------------------------------------------------------

DAYS = st.integers(1, 70)
UNITS = st.sampled_from(["day", "working_day", "unspecified_day", "week"])


@st.composite
def made(draw: st.DrawFn) -> dict[str, str]:
    names = "abcd"[: draw(st.integers(2, 4))]
    return {name: f"{draw(DAYS)} {draw(UNITS)}" for name in names}


def complete(days: dict[str, str]) -> dict[str, list[str]]:
    """The same with a second scored measure, so that every city has an indicator score."""
    return {
        f"{name}/2020": [target("time", "business", d), target("fee", "all", "0 CNY", "exactly")]
        for name, d in days.items()
    }


@settings(max_examples=20)
@given(made())
def test_the_present_value_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, days: dict[str, str]
) -> None:
    loaded = load(tmp_path_factory.mktemp("data"), complete(days))
    answer = loaded.whatif("a", [f"{TIME}={days['a']}", "getting-water/fee=0 CNY"])
    assert result_of(answer).moves_nothing and idle(answer) == [SAME, SAME]


@settings(max_examples=30)
@given(made(), st.integers(1, 60))
def test_a_better_value_never_worsens_the_own_place_or_score(
    tmp_path_factory: pytest.TempPathFactory, days: dict[str, str], less: int
) -> None:
    number, unit = days["a"].split()
    days["a"] = f"{int(number) + less} {unit}"
    loaded = load(tmp_path_factory.mktemp("data"), complete(days))
    answer = loaded.whatif("a", f"{TIME}={number} {unit}")
    mine = own(only(answer))
    before, after = mine.before, mine.after
    assert before.row and after.row and before.row.rank_low and after.row.rank_low
    assert after.row.rank_low <= before.row.rank_low
    assert after.row.rank_high <= before.row.rank_high  # type: ignore[operator]
    assert before.gap and after.gap and before.gap.figures and after.gap.figures
    assert after.gap.figures.lag.high < before.gap.figures.lag.high
    (effect,) = answer.result.scores
    row = next(r for r in effect.rows if r.is_own)
    assert row.before.score and row.after.score
    assert row.after.score.low >= row.before.score.low
    assert row.after.score.shown >= row.before.score.shown
    assert (row.after.rank_high or 0) <= (row.before.rank_high or 0)


@settings(max_examples=30)
@given(made(), DAYS, UNITS)
def test_no_other_citys_score_and_promise_move(
    tmp_path_factory: pytest.TempPathFactory, days: dict[str, str], number: int, unit: str
) -> None:
    loaded = load(tmp_path_factory.mktemp("data"), complete(days))
    answer = loaded.whatif("a", f"{TIME}={number} {unit}")
    for effect in answer.result.scores:
        before, after = ({r.city.id: r for r in s.rows} for s in (effect.before, effect.after))
        for name in set(before) - {"a"}:
            assert before[name].score == after[name].score
            assert [p.score for p in before[name].parts] == [p.score for p in after[name].parts]
        assert all(not row.parts for row in effect.rows if not row.is_own)
    for moved in (row for effect in answer.result.sets for row in effect.rows if not row.is_own):
        assert moved.before.row and moved.after.row
        assert moved.before.row.target is moved.after.row.target


@settings(max_examples=20)
@given(made(), DAYS, UNITS)
def test_it_says_what_a_changed_file_would(
    tmp_path_factory: pytest.TempPathFactory, days: dict[str, str], number: int, unit: str
) -> None:
    """The hypothetical ranks, gaps and scores are those of a catalogue that holds the figure."""
    loaded = load(tmp_path_factory.mktemp("data"), complete(days))
    answer = loaded.whatif("a", f"{TIME}={number} {unit}")
    days = days | {"a": f"{number} {unit}"}
    real = load(tmp_path_factory.mktemp("data"), complete(days))
    (set_,) = real.compare(TIME).result.sets
    rows = {r.city.id: r for r in set_.rows if r.city}
    for effect in answer.result.sets:
        for moved in effect.rows:
            row = rows[moved.city.id]
            assert moved.after.row
            for name in ("value", "values", "rank_low", "rank_high", "is_open"):
                assert getattr(moved.after.row, name) == getattr(row, name)
            (gap,) = [g for g in real.gaps(moved.city.id).result.rows if g.measure.id == TIME]
            assert moved.after.gap and moved.after.gap.figures == gap.figures
    (ranking,) = real.score("getting-water").result.rankings
    scores = {r.city.id: (r.score, r.rank_low, r.rank_high) for r in ranking.rows}
    for scored in answer.result.scores:
        for move in scored.rows:
            row_after = move.after
            found = (row_after.score, row_after.rank_low, row_after.rank_high)
            assert found == scores[move.city.id]


# --- formats ------------------------------------------------------------------------------

CHANGES = [f"{TIME}@business=4 working_day", "getting-water/fee=0 CNY"]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", ["north", "south", "west"])
def test_every_format_says_the_same_and_that_it_is_hypothetical(
    name: str, lang: str, tiny: api.Bizbench
) -> None:
    answer = tiny.whatif(name, CHANGES)
    told = answer.to_dict(lang)
    assert json.loads(json.dumps(told)) == told
    assert told["schema"] == "bizbench.whatif/1" and told["hypothetical"] is True
    page = answer.page(lang)
    word = {"en": "hypothetical", "zh": "假设"}[lang]
    assert word in page.title.casefold() and word in page.footer[0]
    assert all(word in table.title for table in tables(page))
    for table in tables(page)[1:]:
        under = [line for line in table.lines if line.kind == UNDER]
        assert len(under) * 2 == len(table.lines)
        assert all(word in line.cells[0] for line in under)
    records = answer.table(lang).records
    assert all(word in str(r["notice"]).casefold() for r in records)
    assert all(r["version"].endswith(told["query"]["command"]) for r in records)
    ranked = [r for r in records if r["part"] == "rank"]
    rows = [(s, row) for s in told["sets"] for row in s["rows"]]
    assert len(ranked) == len(rows) > 0
    for record, (set_, row) in zip(ranked, rows, strict=True):
        assert (record["measure"], record["case"]) == (set_["measure"], set_["case"])
        assert (record["city"], record["changed"]) == (row["city"], row["changed"])
        for side in ("before", "after"):
            for key in ("rank_low", "rank_high", "gap", "gap_low", "gap_high", "state", "value"):
                assert record[f"{side}.{key}"] == row[side][key], key
            texts = tuple(n["text"] for n in row[side]["notes"])
            assert record[f"{side}.notes"] == texts
    printed = parse(markdown.write(page))
    notes = [m for table in printed for m in table["marks"].values()]
    for _, row in rows:
        for n in (*row["before"]["notes"], *row["after"]["notes"]):
            assert " ".join(n["text"].split()) in notes
    stated = {t.id for t in tiny.targets}
    for record in (r for r in records if r["part"] != "score"):
        for side in ("before", "after"):
            id = record[f"{side}.target"]
            assert id is None or id in stated
    mine = [r for r in ranked if r["changed"]]
    words = {"en": ("in place of", "new, added"), "zh": ("替换", "新增于")}[lang]
    assert mine and all(str(r["after.source"]).startswith(words) for r in mine)
    assert all(r["after.target"] is None for r in mine)
    scored = [r for r in records if r["part"] == "measure-score"]
    parts = [p for s in told["scores"] for row in s["rows"] for p in row["measures"]]
    for record, part in zip(scored, parts, strict=True):
        assert (record["worst"], record["best"]) == (part["worst"], part["best"])
        for side in ("before", "after"):
            assert record[f"{side}.score"] == part[side]["score"]
    changes = [r for r in records if r["part"] == "change"]
    assert [r["measure"] for r in changes] == [c["measure"] for c in told["changes"]]
    idle_texts = [r["no_effect"] for r in changes if r["no_effect"]]
    assert idle_texts == [found["text"] for found in told["without_effect"]]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_reason_has_its_words(lang: str) -> None:
    assert {f"whatif.idle.{reason}" for reason in REASONS} <= set(catalogue(lang))


def test_the_command(on_tiny: Run) -> None:
    code, out, _ = on_tiny("whatif", "north", f"{TIME}@business=4 working_day", "--lang", "en")
    assert code == 0 and out.startswith("Hypothetical: if Northtown")
    code, _, err = on_tiny("whatif", "north", f"{TIME}@business=4", "--lang", "zh")
    assert code == 2 and "不是数值" in err


def test_completion_offers_measures_and_then_scopes() -> None:
    assert "getting-water/time=" in offered("whatif north getting-water/ti")
    assert "getting-water/time@business=" in offered("whatif north getting-water/time@bus")
