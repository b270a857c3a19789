"""Comparing: what a user relies on, on small made-up catalogues."""

from __future__ import annotations

import itertools
import re
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.ground.problems import UsageError
from bizbench.output.page import Page, Prose, Table
from bizbench.questions.compare.query import Against
from bizbench.questions.compare.records import Comparison, Row, Set
from bizbench.questions.compare.references import bases_of
from bizbench.questions.ranks import competition_ranks, places
from tests.catalogues import city, load, plan, target, write
from tests.pages import EN, tables


def only(answer: api.Answer[Comparison]) -> Set:
    (found,) = answer.result.sets
    return found


def rows(set_: Set, kind: str = "ranked") -> dict[str, Row]:
    return {row.city.id: row for row in set_.rows if row.city and row.kind == kind}


def kinds(set_: Set) -> dict[str, str]:
    return {row.city.id: row.kind for row in set_.rows if row.city and row.kind != "variant"}


def note_ids(row: Row) -> set[str]:
    return {n.id for n in row.notes}


# --- ranks --------------------------------------------------------------------------------

VALUES = st.lists(st.fractions(min_value=0, max_value=20, max_denominator=4), min_size=1)


@given(VALUES)
def test_competition_ranking_is_1_2_2_4(values: list[Fraction]) -> None:
    ranks = competition_ranks(values, "lower")
    assert ranks == [1 + sum(other < value for other in values) for value in values]


@given(VALUES)
def test_flipping_better_reverses_the_order(values: list[Fraction]) -> None:
    up, down = competition_ranks(values, "lower"), competition_ranks(values, "higher")
    for i, j in itertools.combinations(range(len(values)), 2):
        assert (up[i] < up[j]) == (down[i] > down[j])


@given(st.lists(st.fractions(0, 9, max_denominator=3), min_size=5, max_size=9))
def test_a_median_is_that_of_all_the_other_rows(values: list[Fraction]) -> None:
    ranked = [Row("ranked", None, values=(v, -v)) for v in values]
    for i, base in enumerate(bases_of(Against("median"), ranked, None)):
        others = values[:i] + values[i + 1 :]
        assert base is not None
        assert list(base) == [median(others), -median(others)]


@given(
    st.lists(
        st.lists(st.integers(0, 5).map(Fraction), min_size=4, max_size=4), min_size=4, max_size=4
    )
)
def test_rank_intervals_hold_every_reading(values: list[list[Fraction]]) -> None:
    readings = [
        {"days": d, "working-day": w} for d in ("working", "calendar") for w in ("365/250", "7/5")
    ]
    found = places(values, readings, "lower")
    ranks = [competition_ranks(row, "lower") for row in values]
    for i, place in enumerate(found):
        assert (place.low, place.high) == (min(r[i] for r in ranks), max(r[i] for r in ranks))
        relations = [
            tuple((row[i] > row[j]) - (row[i] < row[j]) for j in range(4)) for row in values
        ]
        assert place.is_open == (len(set(relations)) > 1)


# --- what a set compares ------------------------------------------------------------------


def test_open_order_shows_intervals_and_names_the_conventions(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business", "14 unspecified_day", "exactly")],
            "b/2020": [target("time", "business", "10 working_day")],
        },
    )
    found = only(loaded.compare("getting-water/time"))
    ranked = rows(found)
    assert [(r.rank, r.rank_low, r.rank_high, r.is_open) for r in ranked.values()] == [
        (None, 1, 2, True),
        (None, 1, 2, True),
    ]
    assert list(ranked) == ["b", "a"]
    gap = ranked["a"].gap
    assert gap is not None
    assert (gap.low, gap.shown, gap.high) == (Fraction("-0.6"), Fraction("5.84"), Fraction("5.84"))
    (open_note,) = [n for n in found.notes if n.id == "order-open"]
    assert dict(open_note.params)["conventions"].ids == ("days", "working-day")


def test_working_days_leave_no_kind_of_day_unsaid_where_a_measure_is_in_hours(
    tmp_path: Path,
) -> None:
    figures = {"a": "1 working_day", "b": "2 working_day", "c": "20 hour"}
    plans = {f"{id}/2020": [target("repair-time", "all", q)] for id, q in figures.items()}
    found = only(load(tmp_path, plans).compare("getting-water/repair-time"))
    ranked = rows(found)
    assert list(ranked) == ["c", "a", "b"]
    assert [(r.rank_low, r.rank_high) for r in ranked.values()] == [(1, 3), (1, 2), (2, 3)]
    said = {n.id for n in (*found.notes, *(n for r in ranked.values() for n in r.notes))}
    assert "order-open" in said
    assert not {"same-hour-words", "same-day-words", "order-same-hour", "order-same-day"} & said


def test_an_assumption_closes_the_order(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business", "14 unspecified_day")],
            "b/2020": [target("time", "business", "10 working_day")],
        },
    )
    found = only(loaded.compare("getting-water/time", assume=["days=working"]))
    assert {c: r.rank for c, r in rows(found).items()} == {"b": 1, "a": 2}
    fixed = ["days=calendar", "working-day=365/250"]
    found = only(loaded.compare("getting-water/time", assume=fixed))
    assert {c: r.rank for c, r in rows(found).items()} == {"a": 1, "b": 2}


def test_the_same_number_of_bare_and_working_days_ties_openly(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business", "1 working_day")],
            "b/2020": [target("time", "business", "1 unspecified_day")],
        },
    )
    ranked = rows(only(loaded.compare("getting-water/time")))
    assert ranked["a"].value == ranked["b"].value == Fraction("1.46")
    assert (ranked["b"].rank_low, ranked["b"].rank_high, ranked["b"].is_open) == (1, 1, True)
    assert (ranked["a"].rank_low, ranked["a"].rank_high, ranked["a"].is_open) == (1, 2, True)


def test_one_unit_is_never_converted(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business", "14 unspecified_day")],
            "b/2020": [target("time", "business", "10 unspecified_day")],
        },
    )
    found = only(loaded.compare("getting-water/time"))
    assert (found.unit, found.readings) == ("unspecified_day", ({},))
    assert {c: (r.value, r.rank, r.converted) for c, r in rows(found).items()} == {
        "b": (10, 1, False),
        "a": (14, 2, False),
    }
    assert "same-day-words" in {n.id for n in found.notes}


def test_zeros_tie(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {f"{c}/2020": [target("fee", "all", "0 CNY", "exactly")] for c in "abc"},
    )
    ranked = rows(only(loaded.compare("getting-water/fee")))
    assert [r.rank for r in ranked.values()] == [1, 1, 1]


@pytest.mark.parametrize(("assume", "expected"), [([], None), (["power-factor=0.9"], [2, 1])])
def test_kva_and_kw_stand_side_by_side_until_a_power_factor_is_named(
    tmp_path: Path, assume: list[str], expected: list[int] | None
) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("pump-limit", "business", "160 kVA", "at_least")],
            "b/2020": [target("pump-limit", "business", "150 kW", "at_least")],
        },
    )
    found = only(loaded.compare("getting-water/pump-limit", assume=assume))
    if expected is None:
        assert kinds(found) == {"a": "not-comparable", "b": "not-comparable"}
        assert found.is_table and all("needs-convention" in note_ids(r) for r in found.rows)
    else:
        ranked = rows(found)
        assert [ranked[c].rank for c in "ab"] == expected


def test_the_larger_unit_group_is_ranked_where_a_convention_is_missing(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("pump-limit", "business", "160 kVA", "at_least")],
            "b/2020": [target("pump-limit", "business", "150 kW", "at_least")],
            "c/2020": [target("pump-limit", "business", "140 kW", "at_least")],
        },
    )
    found = only(loaded.compare("getting-water/pump-limit"))
    assert found.unit == "kW"
    assert {c: r.rank for c, r in rows(found).items()} == {"b": 1, "c": 2}
    assert kinds(found)["a"] == "not-comparable"


# --- basis and scope ----------------------------------------------------------------------


def test_the_basis_is_the_scope_most_cities_state(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("repair-time", "all/urban", "1 hour")],
            "b/2020": [
                target("repair-time", "all/urban", "5 hour"),
                target("repair-time", "all", "13 hour"),
            ],
            "c/2020": [target("repair-time", "all", "2 hour")],
        },
    )
    found = only(loaded.compare("getting-water/repair-time"))
    assert str(found.basis) == "all"  # two each: the broader of equals
    found = only(loaded.compare("getting-water/repair-time", city=["a", "b"]))
    assert str(found.basis) == "all/urban"
    assert {c: r.value for c, r in rows(found).items()} == {"a": 1, "b": 5}
    (variant,) = [r for r in found.rows if r.kind == "variant"]
    assert variant.target is not None and variant.target.value == 13
    assert "broader-scope" in note_ids(variant)


@pytest.mark.parametrize(
    ("one", "other", "basis"),
    [
        ("business/small", "business", "business"),
        ("business/small+with-works", "business/urban", "business/urban"),
        ("business/urban", "business/small", "business/small"),
    ],
)
def test_of_equals_the_broader_then_the_first_declared_is_the_basis(
    one: str, other: str, basis: str, tmp_path: Path
) -> None:
    plans = {"a/2020": [target("time", one, "14 day")], "b/2020": [target("time", other, "10 day")]}
    found = only(load(tmp_path, plans).compare("getting-water/time"))
    assert str(found.basis) == basis


def test_a_city_without_the_basis_enters_with_the_nearest_broader_scope(tmp_path: Path) -> None:
    three = "business/small+with-works+urban"
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", three, "1 day")],
            "b/2020": [target("time", three, "2 day")],
            "c/2020": [
                target("time", "business", "9 day"),
                target("time", "business/small+urban", "8 day"),
                target("time", "business/with-works", "7 day"),
            ],
        },
    )
    ranked = rows(only(loaded.compare("getting-water/time")))
    assert ranked["c"].target is not None
    assert str(ranked["c"].target.scope) == "business/small+urban"


def test_a_broader_scope_stands_in_before_a_narrower_one(tmp_path: Path) -> None:
    """What is promised to few must not win over what the others promise to more."""
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business/small", "14 day")],
            "b/2020": [target("time", "business/small", "10 day")],
            "c/2020": [
                target("time", "business/small+urban", "3 day"),
                target("time", "business", "12 day"),
            ],
        },
    )
    found = only(loaded.compare("getting-water/time"))
    assert str(found.basis) == "business/small"
    assert {c: r.value for c, r in rows(found).items()} == {"b": 10, "c": 12, "a": 14}
    assert "broader-scope" in note_ids(rows(found)["c"])


def test_a_narrower_scope_stands_in_before_one_beside_it(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business/with-works", "14 day")],
            "b/2020": [target("time", "business/with-works", "10 day")],
            "c/2020": [
                target("time", "business/small", "3 day"),
                target("time", "business/with-works+urban", "12 day"),
            ],
        },
    )
    found = rows(only(loaded.compare("getting-water/time")))
    assert found["c"].value == 12 and "narrower-scope" in note_ids(found["c"])


def test_a_figure_is_never_chosen_by_its_value(tmp_path: Path) -> None:
    for value in ("1 day", "99 day"):
        loaded = load(
            tmp_path / value.split()[0],
            {
                "a/2020": [target("time", "business", "10 day")],
                "b/2020": [
                    target("time", "business/small", "5 day"),
                    target("time", "business/urban", value),
                ],
            },
        )
        chosen = rows(only(loaded.compare("getting-water/time")))["b"].target
        assert chosen is not None and str(chosen.scope) == "business/small"


def test_scope_sets_the_basis_and_keeps_its_case(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [
                target("time", "business", "10 day"),
                target("time", "business/small", "5 day"),
                target("time", "household", "1 day"),
            ],
            "b/2020": [target("time", "business", "8 day"), target("time", "household", "2 day")],
        },
    )
    found = only(loaded.compare("getting-water", scope="business/small"))
    assert str(found.basis) == "business/small"
    assert {c: r.value for c, r in rows(found).items()} == {"a": 5, "b": 8}


def test_other_scopes_at_which_cities_can_be_compared_are_named(tmp_path: Path) -> None:
    both = [target("time", "business", "10 day"), target("time", "business/small", "5 day")]
    loaded = load(tmp_path, {"a/2020": both, "b/2020": both})
    (named,) = [
        n for n in only(loaded.compare("getting-water/time")).notes if n.id == "also-comparable-at"
    ]
    assert dict(named.params)["ids"] == "business/small"


QUANTITIES = st.integers(1, 30)


@settings(deadline=None, max_examples=25)
@given(a=QUANTITIES, b=QUANTITIES, broader=QUANTITIES)
def test_one_more_broader_figure_never_costs_a_rank_at_the_basis(
    tmp_path_factory: pytest.TempPathFactory, a: int, b: int, broader: int
) -> None:
    plans = {
        "a/2020": [target("time", "business/small", f"{a} day")],
        "b/2020": [target("time", "business/small", f"{b} day")],
    }
    before = load(tmp_path_factory.mktemp("data"), plans)
    more = {**plans, "a/2021": [target("time", "business", f"{broader} day")]}
    after = load(tmp_path_factory.mktemp("data"), more)
    ranks = [
        rows(only(c.compare("getting-water/time", scope="business/small")))["a"].rank
        for c in (before, after)
    ]
    assert ranks[0] == ranks[1]


# --- documents ----------------------------------------------------------------------------


def test_the_latest_document_counts_up_to_the_year_asked_for(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business", "10 day")],
            "a/2022": [target("time", "business", "5 day")],
            "b/2020": [target("time", "business", "8 day")],
        },
    )
    assert rows(only(loaded.compare("getting-water/time")))["a"].value == 5
    assert rows(only(loaded.compare("getting-water/time", as_of=2021)))["a"].value == 10


def test_a_newer_figure_that_cannot_be_ranked_stands_below_the_older(tmp_path: Path) -> None:
    words = "{measure: getting-water/time, scope: business, in_words: true, written: 即办}"
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business", "10 day")],
            "a/2022": [words],
            "b/2020": [target("time", "business", "8 day")],
        },
    )
    found = only(loaded.compare("getting-water/time"))
    assert rows(found)["a"].value == 10
    below = rows(found, "variant")["a"]
    assert below.plan is not None and below.plan.year == 2022
    assert "newer-not-ranked" in note_ids(below)


def test_what_is_usual_stands_below_the_limit_that_ranks(tmp_path: Path) -> None:
    usual = "{as: usual, exactly: 1 working_day, written: 1个工作日}"
    limit = target("time", "business", "3 working_day")[:-1] + f", also: [{usual}]}}"
    plans = {"a/2020": [limit], "b/2020": [target("time", "business", "2 working_day")]}
    answer = load(tmp_path, plans).compare("getting-water/time")
    found = only(answer)
    assert {c: r.value for c, r in rows(found).items()} == {"b": 2, "a": 3}
    below = rows(found, "variant")["a"]
    assert below.target is not None and below.target.role == "usual"
    assert "role-usual" in note_ids(below)
    assert "what is usual, not a limit for each case" in str(answer.page(*EN))


def test_a_replaced_text_is_out(tmp_path: Path) -> None:
    files = {
        "cities/a/city.yaml": city("a"),
        "cities/b/city.yaml": city("b"),
        "cities/a/2020.yaml": plan("a", 2020, [target("time", "business", "10 day")]),
        "cities/a/2020-revised.yaml": plan(
            "a", 2020, [target("fee", "all", "1 CNY")], replaces="a/2020"
        ),
        "cities/b/2020.yaml": plan("b", 2020, [target("time", "business", "8 day")]),
    }
    loaded = api.load([write(tmp_path, files)], only_data=True)
    assert not loaded.problems
    assert kinds(only(loaded.compare("getting-water/time"))) == {"b": "alone", "a": "not-stated"}


def test_a_plan_goes_before_a_report_of_the_same_year(tmp_path: Path) -> None:
    files = {
        "cities/a/city.yaml": city("a"),
        "cities/b/city.yaml": city("b"),
        "cities/a/2020.yaml": plan("a", 2020, [target("time", "business", "10 day")]),
        "cities/a/2020-zzz.yaml": plan(
            "a", 2020, [target("time", "business", "3 day")], kind="report"
        ),
        "cities/b/2020.yaml": plan("b", 2020, [target("time", "business", "8 day")]),
    }
    loaded = api.load([write(tmp_path, files)], only_data=True)
    assert rows(only(loaded.compare("getting-water/time")))["a"].value == 10


def test_silence_has_four_kinds(tiny: api.Bizbench) -> None:
    by_case = {s.case: s for s in tiny.compare("getting-water/time").result.sets}
    found = kinds(by_case["business"])
    assert (found["east"], found["lake"]) == ("in-words", "not-read")
    assert kinds(by_case["household"])["north"] == "other-cases"
    assert kinds(only(tiny.compare("getting-water/fee")))["west"] == "not-stated"
    repair = only(tiny.compare("getting-water/repair-time"))
    assert kinds(repair)["east"] == "not-comparable"  # reported as achieved
    assert kinds(only(tiny.compare("getting-water/customers")))["north"] == "not-comparable"


def test_a_broken_plan_leaves_the_answer_complete_for_the_others(tmp_path: Path) -> None:
    files = {f"cities/{c}/city.yaml": city(c) for c in "abc"}
    for c, days in (("a", 10), ("b", 8)):
        files[f"cities/{c}/2020.yaml"] = plan(c, 2020, [target("time", "business", f"{days} day")])
    files["cities/c/2020.yaml"] = plan("c", 2020, [target("time", "business", "5 dayz")])
    loaded = api.load([write(tmp_path, files)], only_data=True)
    answer = loaded.compare("getting-water/time")
    found = only(answer)
    assert kinds(found) == {"b": "ranked", "a": "ranked", "c": "not-read"}
    (why,) = rows(found, "not-read")["c"].notes
    assert why.id == "file-broken" and dict(why.params)["problems"] == "1"
    assert [p.id for p in answer.problems] == ["unknown-unit"]
    untouched = loaded.compare("getting-water/time", city=["a", "b"])
    assert untouched.problems == ()


@pytest.mark.parametrize(("as_of", "ids"), [(2019, []), (2020, ["unknown-unit"])])
def test_a_broken_plan_touches_the_answers_from_its_own_year_on(
    as_of: int, ids: list[str], tmp_path: Path
) -> None:
    files = {f"cities/{c}/city.yaml": city(c) for c in "ab"}
    for c, days in (("a", 10), ("b", 8)):
        files[f"cities/{c}/2019.yaml"] = plan(c, 2019, [target("time", "business", f"{days} day")])
    files["cities/b/2020.yaml"] = plan("b", 2020, [target("time", "business", "5 dayz")])
    loaded = api.load([write(tmp_path, files)], only_data=True)
    answer = loaded.compare("getting-water/time", as_of=as_of)
    assert [p.id for p in answer.problems] == ids
    assert kinds(only(answer)) == (
        {"a": "alone", "b": "not-read"} if ids else {"a": "ranked", "b": "ranked"}
    )


# --- invariance ---------------------------------------------------------------------------


def test_the_order_of_files_changes_nothing(tmp_path: Path) -> None:
    texts = {
        "a/2020": [target("time", "business", "10 day"), target("fee", "all", "3 CNY")],
        "b/2020": [target("time", "business", "9 unspecified_day")],
        "c/2020": [target("time", "business", "9 working_day"), target("fee", "all", "3 CNY")],
    }
    answers = [
        load(tmp_path / str(n), dict(order)).compare("getting-water").to_dict()
        for n, order in enumerate(itertools.permutations(texts.items()))
    ]
    assert all(answer.pop("query") for answer in answers)  # it names the folders
    assert all(answer == answers[0] for answer in answers)


def test_the_order_of_targets_in_a_file_changes_nothing_but_lines(tmp_path: Path) -> None:
    targets = [
        target("time", "business", "10 day"),
        target("time", "business/small", "5 day"),
        target("time", "household", "2 day"),
    ]
    other = {"b/2020": [target("time", "business", "9 day"), target("time", "household", "1 day")]}
    answers = [
        load(tmp_path / str(n), {"a/2020": list(order), **other}).compare("getting-water").to_dict()
        for n, order in enumerate(itertools.permutations(targets))
    ]
    assert all(answer["sets"] == answers[0]["sets"] for answer in answers)


# --- gaps ---------------------------------------------------------------------------------

THREE = {
    "a/2020": [target("time", "business", "4 day")],
    "b/2020": [target("time", "business", "10 day")],
    "c/2020": [target("time", "business", "6 day")],
}


@pytest.mark.parametrize(
    ("against", "expected"),
    [
        ((), {"a": 0, "c": 2, "b": 6}),
        ("best", {"a": 0, "c": 2, "b": 6}),
        ("b", {"a": -6, "c": -4, "b": 0}),
        ("goalpost", {"a": 2, "c": 4, "b": 8}),
    ],
)
def test_gaps(tmp_path: Path, against: str | tuple[str, ...], expected: dict[str, int]) -> None:
    found = only(load(tmp_path, THREE).compare("getting-water/time", against=against))
    assert {c: r.gap and r.gap.shown for c, r in rows(found).items()} == expected


FIVE = {**THREE, "d/2020": [target("time", "business", "20 day")]}
FIVE["e/2020"] = [target("time", "business", "1 day")]


def test_a_median_is_of_the_others_and_of_at_least_four(tmp_path: Path) -> None:
    """1, 4, 6, 10, 20: each row's median leaves the row itself out."""
    found = only(load(tmp_path / "5", FIVE).compare("getting-water/time", against="median"))
    expected = {"e": 1 - 8, "a": 4 - 8, "c": 6 - 7, "b": 10 - 5, "d": 20 - 5}
    assert {c: r.gap and r.gap.shown for c, r in rows(found).items()} == expected
    four = {id: found for id, found in FIVE.items() if not id.startswith("e")}
    few = load(tmp_path / "4", four).compare("getting-water/time", against="median")
    assert all(row.gap is None for row in only(few).rows)
    (why,) = [n for n in few.to_dict()["sets"][0]["notes"] if n["id"] == "no-base-median"]
    assert "4 other cities; here: 3" in why["text"]
    page = load(tmp_path / "5p", FIVE).compare("getting-water/time", against="median").page(*EN)
    assert "gap from the median of the others (n=4)" in tables(page)[0].lead[1]


def with_shore(tmp_path: Path, plans: dict[str, list[str]], *values: str) -> api.Bizbench:
    """Plans, and measured values of a place that has no document."""
    head = "city: shore\nkind: observation\nseries: {id: survey, title: Survey, publisher: Nobody, "
    head += "measured: 2020-01-01, state: current, url: 'https://example.org/survey'}\nvalues:\n"
    values = tuple(f"  - {{measure: getting-water/{value}}}\n" for value in values)
    files = {"cities/shore/city.yaml": city("shore")}
    files["cities/shore/observed-survey.yaml"] = head + "".join(values)
    for id, targets in plans.items():
        name, year = id.split("/")
        files[f"cities/{name}/city.yaml"] = city(name)
        files[f"cities/{id}.yaml"] = plan(name, int(year), targets)
    loaded = api.load([write(tmp_path, files)], only_data=True)
    assert not loaded.problems
    return loaded


def test_a_figure_alone_has_its_gap_from_what_was_measured(tmp_path: Path) -> None:
    """As `gaps` has it; under every reading, and in a table of its own."""
    plans = {"a/2020": [target("time", "business", "10 working_day")], "b/2020": []}
    loaded = with_shore(tmp_path, plans, "time, scope: business, value: 9 day")
    answer = loaded.compare("getting-water/time", against=["observed:shore", "goalpost"])
    found = only(answer)
    kinds = [(r.kind, r.city and r.city.id) for r in found.rows]
    assert kinds == [
        ("alone", "a"),
        ("reference", "shore"),
        ("reference", None),
        ("not-stated", "b"),
    ]
    (own, *_) = found.rows
    assert own.gap and (own.gap.low, own.gap.high) == (5, Fraction(28, 5)) and own.rank_low is None
    (judged,) = loaded.gaps("a", against="observed:shore").result.judged
    assert judged.figures and judged.figures.gap == own.gap
    assert [table.title for table in tables(answer.page(*EN))] == [
        "Getting water › Time to connect › businesses — announced targets, not performance"
    ]
    row = answer.to_dict()["sets"][0]["rows"][0]
    assert row["further_gaps"]["goalpost"]["gap"] == float(14.6 - 2)
    assert answer.to_dict()["sets"][0]["gap_from"] == "observed:shore"
    record = answer.table().records[0]
    assert (record["gap_from"], record["gap"]) == ("observed:shore", 5.6)
    assert record["further_gaps.goalpost.gap"] == 12.6
    alone = loaded.compare("getting-water/time")
    assert [r.gap for r in only(alone).rows] == [None, None] and not only(alone).is_table


@pytest.mark.parametrize("strict", [False, True])
def test_a_value_of_another_scope_says_so_and_is_no_base_under_strict(
    strict: bool, tmp_path: Path
) -> None:
    plans = {
        id: [target("repair-time", "all/urban", f"{n} hour")]
        for n, id in ((1, "a/2020"), (2, "b/2020"))
    }
    loaded = with_shore(tmp_path, plans, "repair-time, scope: all, value: 3 hour")
    answer = loaded.compare("getting-water/repair-time", against="observed:shore", strict=strict)
    found = only(answer)
    reference = [r for r in found.rows if r.kind == "reference"]
    if strict:
        assert not reference and all(r.gap is None for r in found.rows)
        assert "no-base-strict" in {n.id for n in found.notes}
    else:
        assert "broader-scope" in {n.id for n in reference[0].notes}
        assert [r.gap.shown for r in found.rows if r.gap] == [-2, -1]
    (gap,) = loaded.gaps("a", against="observed:shore", strict=strict).result.rows
    assert bool(gap.figures) is not strict


def test_a_measured_value_carries_scope_clock_and_series_into_its_row(tmp_path: Path) -> None:
    plans = {"a/2020": [target("time", "business", "10 day")]}
    clock = "time, scope: business, value: 9 day, clock: application-to-tap"
    loaded = with_shore(tmp_path, plans, clock, "time, scope: household, value: 8 day")
    for against in ("observed:shore", "observed:shore@survey"):
        answer = loaded.compare("getting-water/time", against=against)
        row = next(r for r in answer.to_dict()["sets"][0]["rows"] if r["kind"] == "reference")
        observed = row["observed"]
        assert (observed["scope"], observed["clock"]) == ("business", "application-to-tap")
        assert observed["series"] == {
            "id": "survey",
            "title": "Survey",
            "publisher": "Nobody",
            "measured": "2020-01-01",
            "state": "current",
            "url": "https://example.org/survey",
        }
        assert "time counted: from application to tap" in {n["text"] for n in row["notes"]}
    (listed, other) = loaded.list("observations").to_dict()
    assert (listed["measure"], listed["value"], listed["unit"]) == ("getting-water/time", 9, "day")
    assert listed["clock"] == "application-to-tap" and other["clock"] is None
    assert listed["publisher"] == "Nobody" and listed["city"] == "shore"


@pytest.mark.parametrize(
    ("plans", "against", "id"),
    [
        ({"a/2020": [target("fee", "all", "1 CNY")]}, "goalpost", "no-base-goalpost"),
        ({"a/2020": [target("fee", "all", "1 CNY")]}, "observed:shore", "no-base-observed"),
        ({"a/2020": [target("fee", "all", "1 CNY")], "b/2020": []}, "b", "no-base-city"),
        ({"a/2020": [target("fee", "all", "1 CNY")]}, "median", "no-base-median"),
    ],
)
def test_a_set_without_a_base_says_why(
    plans: dict[str, list[str]], against: str, id: str, tmp_path: Path
) -> None:
    loaded = with_shore(tmp_path, plans, "time, scope: household, value: 8 day")
    answer = loaded.compare("getting-water/fee", against=against)
    assert id in {n["id"] for n in answer.to_dict()["sets"][0]["notes"]}
    why = next(n["text"] for n in answer.to_dict()["sets"][0]["notes"] if n["id"] == id)
    assert why.startswith("nothing to measure from: ")
    assert why in str(answer.page(*EN))
    assert why in answer.table().records[0]["set_notes"]  # type: ignore[operator]


def test_the_newest_observation_is_the_corrected_one(tiny: api.Bizbench) -> None:
    def reference(against: str) -> Row:
        found = tiny.compare("getting-water/time", scope="business", against=against)
        (row,) = [r for r in only(found).rows if r.kind == "reference"]
        return row

    assert reference("observed:harbour").value == 13
    assert reference("observed:harbour@survey-2020").value == 12
    filled = tiny.compare("getting-water/procedures", against="observed:harbour")
    (row,) = [r for r in only(filled).rows if r.kind == "reference"]
    assert row.value == 4  # from the edition the correction names


@pytest.mark.parametrize("correction", ["amended", "second"])
def test_a_correction_is_newer_than_what_it_corrects_whatever_it_is_called(
    correction: str, tmp_path: Path
) -> None:
    files = {f"cities/{c}/city.yaml": city(c) for c in "ab"}
    files["cities/harbour/city.yaml"] = city("harbour", "economy")
    for c, days in (("a", 10), ("b", 8)):
        files[f"cities/{c}/2020.yaml"] = plan(c, 2020, [target("time", "business", f"{days} day")])
    for id, days, more in (("first", 12, ""), (correction, 13, "corrects: first\n")):
        files[f"cities/harbour/observed-{id}.yaml"] = (
            f"city: harbour\nkind: observation\n{more}"
            f"series: {{id: {id}, title: Survey, publisher: Nobody, measured: 2020-05-01, "
            "state: current}\n"
            "values:\n"
            f"  - {{measure: getting-water/time, scope: business, value: {days} day}}\n"
        )
    loaded = api.load([write(tmp_path, files)], only_data=True)
    assert not loaded.problems
    found = only(loaded.compare("getting-water/time", against="observed:harbour"))
    (row,) = [r for r in found.rows if r.kind == "reference"]
    assert row.value == 13


def test_an_observation_is_never_ranked(tiny: api.Bizbench) -> None:
    answer = tiny.compare("getting-water", against="observed:harbour")
    seen = [r for s in answer.result.sets for r in s.rows if r.observed is not None]
    assert seen and all(r.kind == "reference" and r.rank_low is None for r in seen)


def test_a_goalpost_that_cannot_be_converted_gives_no_gap_but_no_harm(tmp_path: Path) -> None:
    text = (Path(__file__).parent / "tiny/indicators/getting-water.yaml").read_text("utf-8")
    posts = "    goalposts: {case: business, best: 9, worst: 1, reason: {en: x, zh: x}}\n"
    text = text.replace("    unit: kVA\n", "    unit: kVA\n" + posts)
    files = {"indicators/getting-water.yaml": text}
    for c, kw in (("a", 5), ("b", 6)):
        files[f"cities/{c}/city.yaml"] = city(c)
        files[f"cities/{c}/2020.yaml"] = plan(
            c, 2020, [target("pump-limit", "business", f"{kw} kW", "at_least")]
        )
    loaded = api.load([write(tmp_path, files)], only_data=True)
    found = only(loaded.compare("getting-water/pump-limit", against="goalpost"))
    assert {c: (r.rank, r.gap) for c, r in rows(found).items()} == {"b": (1, None), "a": (2, None)}
    assert "no-base-unit" in {n.id for n in found.notes}


# --- options ------------------------------------------------------------------------------


def test_strict_ranks_only_like_figures(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business", "4 day")],
            "b/2020": [target("time", "business", "5 day")],
            "c/2020": [target("time", "business", "3 day", statistic="average")],
        },
    )
    found = only(loaded.compare("getting-water/time", strict=True))
    assert {c: r.rank for c, r in rows(found).items()} == {"a": 1, "b": 2}
    (why,) = [n for n in rows(found, "not-comparable")["c"].notes if n.id == "strict-differs"]
    assert dict(why.params)["parts"].ids == ("statistic",)


@pytest.mark.parametrize(
    ("more", "part"),
    [
        ({"clock": "application-to-tap"}, "clock"),
        ({"excludes": "[own-works]"}, "excludes"),
        ({"condition": "{en: x, zh: x}"}, "condition"),
        ({"threshold": "{at_most: 5 kVA}"}, "threshold"),
    ],
)
def test_strict_sets_apart_whatever_else_a_figure_says(
    more: dict[str, str], part: str, tmp_path: Path
) -> None:
    plans = {f"{c}/2020": [target("time", "business", f"{n} day")] for c, n in (("a", 4), ("b", 5))}
    plans["c/2020"] = [target("time", "business", "3 day", **more)]
    found = only(load(tmp_path, plans).compare("getting-water/time", strict=True))
    assert set(rows(found)) == {"a", "b"}
    (why,) = [n for n in rows(found, "not-comparable")["c"].notes if n.id == "strict-differs"]
    assert dict(why.params)["parts"].ids == (part,)


def test_top_keeps_the_first_places_and_says_what_is_hidden(tmp_path: Path) -> None:
    found = only(load(tmp_path, THREE).compare("getting-water/time", top=2))
    assert list(rows(found)) == ["a", "c"]
    (cut,) = [n for n in found.notes if n.id == "cut-at-top"]
    assert dict(cut.params) == {"top": "2", "hidden": "1"}


def test_of_the_first_places_alone_nothing_is_counted(tiny: api.Bizbench) -> None:
    """Who is left out is not there to be counted: 1 / 0 would say that nobody else is ranked."""
    counted = "ranked / not ranked"
    assert counted in tiny.compare("getting-water").to_markdown("en")
    assert counted not in tiny.compare("getting-water", top=1).to_markdown("en")


def test_in_short_the_ranked_and_the_others_are_all_that_are_compared(tmp_path: Path) -> None:
    said = {
        "a": target("time", "business", "3 day"),
        "b": target("time", "business", "5 day"),
        "c": "{measure: getting-water/time, scope: business, in_words: true, written: 企业即办}",
        "d": "{measure: getting-water/time, scope: business, "
        "change: decrease, base: unstated, at_least: 9 percent, written: 时间减少9%以上}",
        "e": target("time", "household", "9 day"),
    }
    fees = {id: target("fee", "all", f"{n} CNY") for n, id in enumerate("abcdef", 1)}
    made = load(
        tmp_path, {f"{id}/2020": [fees[id], *filter(None, [said.get(id)])] for id in "abcdef"}
    )
    (short,) = (
        t
        for t in made.compare("getting-water").page(*EN).blocks
        if isinstance(t, Table) and t.title == "In short"
    )
    assert {line.cells[0]: line.cells[2] for line in short.lines} == {
        "Time to connect › businesses": "2 / 4",
        "Fee › all customers": "6 / 0",
    }


def test_measures_may_have_commas_between(tiny: api.Bizbench) -> None:
    answer = tiny.compare("getting-water/time、Fee")
    assert answer.result.query.measures == ("getting-water/time", "getting-water/fee")
    with pytest.raises(UsageError, match="'tim'"):
        tiny.compare("getting-water/time,getting-water/tim")


def test_top_keeps_the_city_asked_for(tmp_path: Path) -> None:
    found = only(load(tmp_path, THREE).compare("getting-water/time", top=1, city=["b"]))
    assert next(iter(rows(found))) == "b" and rows(found)["b"].rank == 3
    (cut,) = [n for n in found.notes if n.id == "cut-at-top"]
    assert dict(cut.params) == {"top": "1", "hidden": "1"}


def test_notes_of_all_rows_move_to_the_set(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            f"{c}/2020": [target("time", "business", f"{n} day", statistic="average")]
            for c, n in (("a", 1), ("b", 2))
        },
    )
    found = only(loaded.compare("getting-water/time"))
    assert "statistic-average" in {n.id for n in found.notes}
    assert all("statistic-average" not in note_ids(r) for r in found.rows)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"bound": "below"}, "strict-bound"),
        ({"bound": "about"}, "approximate"),
        ({"bound": "at_least", "reading": "why"}, "bound-against-direction"),
        ({"commitment": "strive"}, "commitment-strive"),
        ({"status": "standing-rule"}, "standing-rule"),
        ({"clock": "application-to-tap"}, "clock"),
        ({"excludes": "[own-works]"}, "excludes"),
        ({"condition": "{en: x, zh: x}"}, "condition"),
        ({"threshold": "{at_most: 5 kVA}"}, "threshold"),
        ({"due": "2021-01"}, "due"),
        ({"note": "{en: x, zh: x}"}, "remark"),
        ({"statistic": "median"}, "statistic-median"),
        ({"inferred": "[number]", "reading": "x", "written": "时间未写明天数"}, "number-inferred"),
    ],
)
def test_a_row_that_is_not_plain_has_its_note(
    tmp_path: Path, more: dict[str, Any], expected: str
) -> None:
    plain = target("time", "business", "5 day", clock="application-to-tap")
    if expected == "clock":
        plain = target("time", "business", "5 day")
    loaded = load(
        tmp_path,
        {"a/2020": [target("time", "business", "4 day", **more)], "b/2020": [plain]},
    )
    ranked = rows(only(loaded.compare("getting-water/time")))
    assert expected in note_ids(ranked["a"]) and expected not in note_ids(ranked["b"])


@pytest.mark.parametrize("reading", ["why", ""])
def test_a_bound_against_the_direction_needs_its_reason(tmp_path: Path, reading: str) -> None:
    """At least 2 days promise nobody anything, unless the file says how that is meant."""
    more = {"reading": reading} if reading else {}
    turned = target("time", "business", "2 day", "at_least", **more)
    places = {"a/2020": [turned]}
    places |= {
        f"{c}/2020": [target("time", "business", f"{n} day")] for c, n in (("b", 4), ("c", 5))
    }
    set_ = only(load(tmp_path, places).compare("getting-water/time"))
    row = next(row for row in set_.rows if row.city and row.city.id == "a")
    if reading:
        assert row.rank == 1 and "bound-against-direction" in note_ids(row)
    else:
        assert row.kind == "not-comparable" and "bound-without-reason" in note_ids(row)
        assert "bound-against-direction" not in note_ids(row)


def test_a_time_that_does_not_say_where_it_runs_has_its_note(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business", "4 day")],
            "b/2020": [target("time", "business", "5 day", clock="application-to-tap")],
        },
    )
    ranked = rows(only(loaded.compare("getting-water/time")))
    assert "clock-unsaid" in note_ids(ranked["a"])
    assert "clock-unsaid" not in note_ids(ranked["b"])


def test_what_has_no_clocks_has_no_note_on_one(tmp_path: Path) -> None:
    plans = {f"{c}/2020": [target("fee", "all", f"{n} CNY")] for c, n in (("a", 4), ("b", 5))}
    found = only(load(tmp_path, plans).compare("getting-water/fee"))
    assert "clock-unsaid" not in {n.id for n in found.notes}


def test_a_row_of_another_level_of_government_than_most_has_its_note(tmp_path: Path) -> None:
    levels = {"a": "city", "b": "city", "c": "district", "d": "province"}
    files = {f"cities/{c}/city.yaml": city(c, level) for c, level in levels.items()}
    for n, c in enumerate(levels):
        files[f"cities/{c}/2020.yaml"] = plan(c, 2020, [target("time", "business", f"{n + 1} day")])
    loaded = api.load([write(tmp_path, files)], only_data=True)
    ranked = rows(only(loaded.compare("getting-water/time", level="all")))
    said = {c: {id for id in note_ids(r) if id.startswith("level-")} for c, r in ranked.items()}
    assert said == {"a": set(), "b": set(), "c": {"level-district"}, "d": {"level-province"}}
    ranked = rows(only(loaded.compare("getting-water/time", city=["a", "b"])))
    assert not any(id.startswith("level-") for r in ranked.values() for id in note_ids(r))


def test_a_change_with_a_baseline_counts_as_the_level_it_leads_to(tiny: api.Bizbench) -> None:
    ranked = rows(only(tiny.compare("getting-water/coverage")))
    assert ranked["south"].value == 95
    assert "from-baseline" in note_ids(ranked["south"])


def test_a_range_counts_with_its_weaker_end(tiny: api.Bizbench) -> None:
    household = tiny.compare("getting-water/time", scope="household")
    assert rows(only(household))["south"].value == Fraction("2.92")


def test_a_monthly_figure_is_counted_for_the_year(tiny: api.Bizbench) -> None:
    north = rows(only(tiny.compare("getting-water/complaints")))["north"]
    assert north.value == 120 and north.converted and "per-month" in note_ids(north)


def test_a_rate_is_never_ranked_among_times(tmp_path: Path) -> None:
    """5 days a month is not less than 6 days."""
    files = {f"cities/{c}/city.yaml": city(c) for c in "abc"}
    for c, days, more in (("a", 5, {"per": "month"}), ("b", 6, {}), ("c", 7, {})):
        promise = target("time", "business", f"{days} working_day", **more)
        files[f"cities/{c}/2020.yaml"] = plan(c, 2020, [promise])
    answer = api.load([write(tmp_path, files)], only_data=True).compare("getting-water/time")
    assert [p.id for p in answer.problems] == ["per-without-period"]
    assert kinds(only(answer)) == {"b": "ranked", "c": "ranked", "a": "not-read"}


def test_a_monthly_promise_says_so(tiny: api.Bizbench) -> None:
    page = tiny.compare("getting-water/complaints").page(*EN)
    assert any("≤ 10 events a month" in cell for cell in _cells(page))


def _cells(page: Page) -> list[str]:
    tables = [block for block in page.blocks if isinstance(block, Table)]
    return [cell for table in tables for line in table.lines for cell in line.cells]


def test_an_observation_is_told_from_a_promise_by_its_name(tiny: api.Bizbench) -> None:
    answer = tiny.compare("getting-water/procedures", against="observed:harbour")
    assert "Harbour (observed)" in _cells(answer.page(*EN))
    (table,) = [b for b in answer.page(*EN).blocks if isinstance(b, Table)]
    assert any("Survey 2020 (Nobody)" in remark for remark in table.below)


def test_an_exact_conversion_is_noted_too(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business", "3 month")],
            "b/2020": [target("time", "business", "80 day")],
        },
    )
    ranked = rows(only(loaded.compare("getting-water/time")))
    assert "converted" in note_ids(ranked["a"]) and "converted" not in note_ids(ranked["b"])


def test_two_documents_of_a_year_are_told_apart(tmp_path: Path) -> None:
    files = {f"cities/{c}/city.yaml": city(c) for c in "ab"}
    time, fee = target("time", "business", "3 day"), target("fee", "all", "0 CNY", "exactly")
    files["cities/a/2020.yaml"] = plan("a", 2020, [fee])
    files["cities/a/2020-water.yaml"] = plan("a", 2020, [time], kind="policy")
    files["cities/b/2020.yaml"] = plan("b", 2020, [target("time", "business", "4 day")])
    loaded = api.load([write(tmp_path, files)], only_data=True)
    assert "2020 (policy), item 1" in _cells(loaded.compare("getting-water/time").page(*EN))


# --- names --------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["getting-water", "Getting water", "获得用水", "用水报装", "用水"])
def test_an_indicator_by_any_of_its_names(tiny: api.Bizbench, word: str) -> None:
    assert {s.indicator.id for s in tiny.compare(word).result.sets} == {"getting-water"}


@pytest.mark.parametrize("word", ["获得用水/接水时间", "getting-water/Time to connect", "接水时间"])
def test_a_measure_by_any_of_its_names(tiny: api.Bizbench, word: str) -> None:
    assert {s.measure.id for s in tiny.compare(word).result.sets} == {"getting-water/time"}


@pytest.mark.parametrize("word", ["north", "Northtown", "NORTHTOWN", "北城", "北城市", "NT"])
def test_a_city_by_any_of_its_names(tiny: api.Bizbench, word: str) -> None:
    found = tiny.compare("getting-water/fee", city=[word, "south"])
    assert set(kinds(only(found))) == {"north", "south"}


@pytest.mark.parametrize("scope", ["business/small", "企业/小微企业", "businesses/small firms"])
def test_a_scope_by_any_of_its_names(tiny: api.Bizbench, scope: str) -> None:
    assert str(only(tiny.compare("getting-water/time", scope=scope)).basis) == "business/small"


@pytest.mark.parametrize(
    ("arguments", "id"),
    [
        ({"what": "getting-watr"}, "unknown-indicator"),
        ({"what": "getting-water/repair-time", "scope": "all/smal"}, "unknown-scope"),
        ({"what": "getting-water/tim"}, "unknown-measure"),
        ({"what": "getting-water", "city": ["nort"]}, "unknown-city"),
        ({"what": "getting-water", "scope": "busines"}, "unknown-scope"),
        ({"what": "getting-water", "scope": "business/smal"}, "unknown-scope"),
        ({"what": "getting-water", "against": "observed:north"}, "no-observation"),
        ({"what": "getting-water", "against": "observed:harbour@x"}, "unknown-observation"),
        ({"what": "getting-water", "against": "worst"}, "unknown-city"),
        (
            {"what": "getting-water", "city": ["north", "west"], "against": "south"},
            "against-not-shown",
        ),
        ({"what": "getting-water", "assume": ["x=1"]}, "unknown-convention"),
        ({"what": "getting-water", "top": 0}, "top"),
    ],
)
def test_what_does_not_exist_is_a_usage_error(
    tiny: api.Bizbench, arguments: dict[str, Any], id: str
) -> None:
    what = arguments.pop("what")
    with pytest.raises(UsageError) as caught:
        tiny.compare(what, **arguments)
    assert caught.value.id == id


@pytest.mark.parametrize(
    "measure, unit, rank", [("procedures", "procedure", 1), ("time", "day", 2)]
)
def test_fewer_than_three_things_are_at_most_two(
    measure: str, unit: str, rank: int, tmp_path: Path
) -> None:
    """Counts have no parts; a time below three days may be two and a half."""
    loaded = load(
        tmp_path,
        {
            "a/2020": [target(measure, "business", f"3 {unit}", "below")],
            "b/2020": [target(measure, "business", f"2 {unit}", "exactly")],
        },
    )
    found = rows(only(loaded.compare(f"getting-water/{measure}")))
    assert (found["b"].rank, found["a"].rank) == (1, rank)


# --- documents of which little is known ----------------------------------------------------


def _twins(tmp_path: Path, first: str, second: str, **more: str) -> Set:
    files = {f"cities/{id}/city.yaml": city(id) for id in ("a", "b")}
    files |= {"cities/b/2024.yaml": plan("b", 2024, [target("time", "business", "7 day")])}
    files["cities/a/2024.yaml"] = plan("a", 2024, [target("time", "business", first)])
    newer = plan("a", 2024, [target("time", "business", second)], **more)
    files["cities/a/2024-annex.yaml"] = newer
    return only(api.load([write(tmp_path, files)], only_data=True).compare("getting-water/time"))


def test_of_two_documents_without_a_date_both_figures_are_shown(tmp_path: Path) -> None:
    """The order against the other city turns on which of them is the newer."""
    set_ = _twins(tmp_path, "5 day", "9 day")
    found = rows(set_) | {"also": rows(set_, "variant")["a"]}
    values = {id: row.target.value for id, row in found.items() if row.target}
    assert values == {"a": 9, "b": 7, "also": 5}
    marked = {id for id, row in found.items() if "newer-untold" in note_ids(row)}
    assert marked == {"a", "also"}


def test_no_table_says_that_it_shows_both_figures(tmp_path: Path) -> None:
    """A row of gaps holds one of them."""
    _twins(tmp_path, "5 day", "9 day")
    told = api.load([tmp_path], only_data=True).gaps("a").to_markdown("en")
    assert "9 calendar" in told and "5 calendar" not in told
    assert "they state different figures" in told


@pytest.mark.parametrize(
    ("second", "more"),
    [("5 day", {}), ("9 day", {"replaces": "a/2024"}), ("9 day", {"kind": "report"})],
)
def test_where_it_is_known_or_the_same_nothing_is_said(
    second: str, more: dict[str, str], tmp_path: Path
) -> None:
    set_ = _twins(tmp_path, "5 day", second, **more)
    assert not any("newer-untold" in note_ids(row) for row in set_.rows)
    assert "a" not in rows(set_, "variant")


def test_a_file_of_which_nothing_was_read_is_no_silence(tmp_path: Path) -> None:
    files = {f"cities/{id}/city.yaml": city(id) for id in ("a", "b", "c", "d")}
    for id, days in (("a", 5), ("b", 6)):
        files[f"cities/{id}/2024.yaml"] = plan(
            id, 2024, [target("time", "business", f"{days} day")]
        )
    head = "year: 2024\nkind: plan\ndocument: {title: {zh: 方案}, coverage: complete}\n"
    files["cities/c/2024.yaml"] = f"city: c\n{head}items: []\n"
    files["cities/d/2024.yaml"] = plan("d", 2024, [])  # searched, and read to hold none
    set_ = only(api.load([write(tmp_path, files)], only_data=True).compare("getting-water/time"))
    assert kinds(set_) == {"a": "ranked", "b": "ranked", "c": "not-read", "d": "not-stated"}


# --- whom --city shows, and whom it leaves out ------------------------------------------------


def test_one_city_stands_first_among_all(tiny: api.Bizbench) -> None:
    """With its further figures; ranks, gaps and their base are those without it."""
    alone, everyone = (tiny.compare("getting-water", city=c) for c in (["south"], []))
    assert alone.result.selection is None and alone.to_dict()["selection"] is None
    assert any(s.rows[0].rank_low == 2 for s in alone.result.sets)
    for mine, theirs in zip(alone.result.sets, everyone.result.sets, strict=True):
        assert sorted(mine.rows, key=repr) == sorted(theirs.rows, key=repr)
        assert mine.base == theirs.base and mine.among == 0
        own = [row for row in mine.rows if row.city and row.city.id == "south"]
        others = [row for row in mine.rows if row.city and row.city.id != "south"]
        assert [*mine.rows] == [*own, *others]
        assert others == [row for row in theirs.rows if row in others]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_whom_a_selection_leaves_out_is_said_in_every_form(lang: str, tiny: api.Bizbench) -> None:
    """On the page once, below the title; and "one city" means one of those shown."""
    cities = ["south", "north"]
    said = {
        "en": "Only Southport and Northtown are compared (--city); "
        "left out: Eastvale, Lakeside and Westend.",
        "zh": "仅比较南港、北城（--city）；未列入：东谷、湖州里、西区。",
    }[lang]
    alone = {"en": "Stated by one of the 2 cities shown", "zh": "所列2个城市中仅一个提出"}[lang]
    for answer in (
        tiny.compare("getting-water", city=cities),
        tiny.matrix("getting-water", city=cities),
        tiny.score("getting-water", city=cities),
    ):
        page = answer.page(lang, "all")
        assert Prose(said) in page.blocks
        found = answer.to_dict(lang)["selection"]
        assert (found["shown"], found["left_out"]) == (cities, ["east", "lake", "west"])
        records = answer.table(lang).records
        assert found["text"] == said and all(r["selection"] == said for r in records)
        assert not re.search("one city only|No city|no city|仅一个城市|各市均|没有城市", str(page))
    compared = tiny.compare("getting-water", city=cities)
    assert any(table.title.startswith(alone) for table in tables(compared.page(lang, "all")))
    notes = [r["set_notes"] for r in compared.table(lang).records if r["kind"] == "alone"]
    assert notes and all(any(n.startswith(alone) for n in found) for found in notes)


def test_what_names_all_cities_leaves_nobody_out(tiny: api.Bizbench) -> None:
    everyone = tiny.catalog.documented()
    for cities in ([], ["harbour"], [*everyone, "harbour"]):
        answer = tiny.compare("getting-water", city=cities)
        assert answer.result.selection is None
        assert {r["selection"] for r in answer.table().records} == {None}
        assert answer.to_dict()["selection"] is None


def test_a_base_keeps_its_name_and_its_number_when_rows_are_cut(tmp_path: Path) -> None:
    figures = {"a": 3, "b": 3, "c": 6, "d": 7, "e": 8, "f": 9, "g": 10}
    plans = {f"{c}/2020": [target("time", "business", f"{n} day")] for c, n in figures.items()}
    loaded = load(tmp_path, plans)
    for top in (None, 1):
        answer = loaded.compare("getting-water/time", top=top, against=["median", "g"])
        (table,) = tables(answer.page(*EN))
        heads = [c.title for c in table.columns if c.key == "gap"]
        assert heads == ["gap from the median of the others (n=6)", "gap from G"]
        cells = [c for c in table.lines[0].cells if c.startswith("−")]
        assert cells == ["−4.5", "−7"]


# --- leaders on looser terms --------------------------------------------------------------


@pytest.mark.parametrize(
    ("leader", "following", "marked"),
    [
        ({}, {}, False),
        # looser than the next in line, or without a direction
        ({"commitment": "strive"}, {}, True),
        ({"condition": "{zh: 材料齐全}"}, {}, True),
        ({"statistic": "average"}, {}, True),
        ({"condition": "{zh: 材料齐全}"}, {"condition": "{zh: 无外线}"}, True),
        ({"commitment": "strive"}, {"condition": "{zh: 材料齐全}"}, True),
        # a clock that only the leader names may be a part of the other's
        ({"clock": "application-to-tap"}, {}, True),
        ({}, {"clock": "application-to-tap"}, False),
        # stricter terms need no mark
        ({}, {"commitment": "strive"}, False),
        ({}, {"condition": "{zh: 材料齐全}"}, False),
    ],
)
def test_a_leader_on_looser_terms_than_the_next_has_a_mark_in_short(
    leader: dict[str, str], following: dict[str, str], marked: bool, tmp_path: Path
) -> None:
    loosest = {"commitment": "pilot", "condition": "{zh: 试点}"}
    fees = {id: target("fee", "all", f"{n} CNY") for n, id in enumerate("abc", 1)}
    times = {
        "a": target("time", "business", "3 day", **leader),
        "b": target("time", "business", "5 day", **following),
        "c": target("time", "business", "9 day", **loosest),
    }
    made = load(tmp_path, {f"{id}/2020": [fees[id], times[id]] for id in "abc"})
    for top in (None, 1):  # who is cut off is next in line all the same
        page = made.compare("getting-water", top=top).page(*EN)
        (short,) = (t for t in page.blocks if isinstance(t, Table) and t.title == "In short")
        (cell,) = (line.cells[1] for line in short.lines if "Time" in line.cells[0])
        assert cell == ("A (2020)*" if marked else "A (2020)") + ": ≤ 3 calendar days"
        assert any("* On terms" in said for said in short.remarks) is marked
        assert sum("*" in cell for line in short.lines for cell in line.cells) == marked


def test_a_narrower_scope_of_a_leader_is_said_and_not_marked(tmp_path: Path) -> None:
    mine = [target("time", "business/small", "3 day"), target("fee", "all", "1 CNY")]
    plans = {"a/2020": mine}
    for n, id in enumerate("bc", 5):
        plans[f"{id}/2020"] = [
            target("time", "business", f"{n} day"),
            target("fee", "all", f"{n} CNY"),
        ]
    page = load(tmp_path, plans).compare("getting-water").page(*EN)
    short = str(page.blocks[0])
    assert "A (2020): ≤ 3 calendar days (small" in short and "*" not in short


def test_a_broken_file_keeps_its_place_among_those_that_state_nothing_at_a_scope(
    tmp_path: Path,
) -> None:
    """At every scope of its own cities stand by reason, of one reason by id."""
    two = [target("repair-time", "all/urban", "1 hour"), target("repair-time", "all", "5 hour")]
    files = {f"cities/{id}/city.yaml": city(id) for id in "abcdef"}
    files |= {f"cities/{id}/2020.yaml": plan(id, 2020, two) for id in "ac"}
    wide = [target("repair-time", "all", "7 hour")]
    files |= {f"cities/{id}/2020.yaml": plan(id, 2020, wide) for id in "bd"}
    files["cities/b/2021.yaml"] = "city: b\nyear: 2021\nkind: plan\n"
    files["cities/e/2020.yaml"] = plan("e", 2020, [], kind="report")
    files["cities/f/2020.yaml"] = plan("f", 2020, [])
    loaded = api.load([write(tmp_path, files)], only_data=True)
    sets = loaded.matrix("getting-water/repair-time").result.comparison.sets
    assert [list(kinds(s).items()) for s in sets] == [
        [
            *(("a", "ranked"), ("c", "ranked"), ("d", "ranked")),
            *(("f", "not-stated"), ("b", "not-read"), ("e", "not-read")),
        ],
        [
            *(("a", "ranked"), ("c", "ranked"), ("d", "ranked")),
            *(("f", "not-stated"), ("b", "not-read"), ("e", "not-read")),
        ],
    ]
