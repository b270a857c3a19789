"""Scores: the World Bank's own numbers, and what a user relies on, on made-up catalogues."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.data.records import Goalposts, Words, holding
from bizbench.ground.problems import UsageError
from bizbench.ground.record import replace
from bizbench.output.writers import terminal
from bizbench.questions.score.method import mean, measure_score
from bizbench.questions.score.records import Ranking, Row, ScoreQuery, Scores
from bizbench.questions.score.run import score
from tests.catalogues import city, load, plan, target, write
from tests.conftest import ROOT, Run
from tests.pages import tables

# --- the arithmetic -----------------------------------------------------------------------


def posts(best: str, worst: str, exponent: str = "1") -> Goalposts:
    words = Words("虚构", "made up")
    return Goalposts("all", Fraction(best), Fraction(worst), words, Fraction(exponent))


@pytest.mark.parametrize(
    ("goalposts", "value", "expected"),
    [
        (("18", "248"), "18", "100"),
        (("18", "248"), "248", "0"),
        (("18", "248"), "133", "50"),
        (("18", "248"), "2", "100"),
        (("18", "248"), "1000", "0"),
        (("12", "0"), "3", "25"),
        (("12", "0"), "13", "100"),
        (("0", "200"), "0", "100"),
        (("0.5", "100"), "1/3", "100"),
        (("1", "4"), "2", "200/3"),
        (("0", "4", "2"), "1", "225/4"),
        (("26.1", "84", "0.8"), "26.1", "100"),
        (("26.1", "84", "0.8"), "20", "100"),
        (("26.1", "84", "0.8"), "84", "0"),
        (("26.1", "84", "0.8"), "90", "0"),
    ],
)
def test_a_measures_score_is_exact(goalposts: Sequence[str], value: str, expected: str) -> None:
    assert measure_score(posts(*goalposts), Fraction(value)) == Fraction(expected)


def test_the_bent_score_has_enough_digits() -> None:
    """The fifth power of share ^ 0.8 is the fourth of the share."""
    bent = measure_score(posts("26.1", "84", "0.8"), Fraction("62.6")) / 100
    share = Fraction("21.4") / Fraction("57.9")
    assert abs(bent**5 - share**4) < Fraction(1, 10**38)


NUMBERS = st.fractions(min_value=-50, max_value=400, max_denominator=50)


@given(NUMBERS, NUMBERS, st.sampled_from(["1", "0.8", "2", "1/3"]))
def test_a_better_value_never_scores_less(a: Fraction, b: Fraction, exponent: str) -> None:
    lower = posts("10", "200", exponent)
    higher = posts("-10", "-200", exponent)
    first, second = (measure_score(lower, v) for v in (a, b))
    assert 0 <= first <= 100
    assert (a <= b) <= (first >= second)
    assert measure_score(higher, -a) == first  # one formula for both directions


@given(st.lists(st.tuples(NUMBERS, st.integers(1, 12).map(Fraction)), min_size=1, max_size=6))
def test_a_mean_by_weight_is_that_of_repeated_scores(pairs: list[tuple[Any, Any]]) -> None:
    repeated = [value for value, weight in pairs for _ in range(int(weight))]
    assert mean(pairs) == sum(repeated, Fraction(0)) / len(repeated)


# --- made-up catalogues -------------------------------------------------------------------

WATER = "getting-water"
ZERO = target("fee", "all", "0 CNY", "exactly")


def time(quantity: str, bound: str = "at_most", scope: str = "business", **more: str) -> str:
    return target("time", scope, quantity, bound, **more)


def only(answer: api.Answer[Scores]) -> Ranking:
    (found,) = answer.result.rankings
    return found


def rows(ranking: Ranking) -> dict[str, Row]:
    return {row.city.id: row for row in ranking.rows}


def ranks(ranking: Ranking) -> dict[str, int | None]:
    return {row.city.id: row.rank for row in ranking.rows if row.kind == "ranked"}


def note_ids(row: Row, measure: str) -> set[str]:
    (part,) = [p for p in row.parts if p.measure.short == measure]
    return {n.id for n in part.notes}


def water(folder: Path, plans: Mapping[str, Sequence[str]], **options: Any) -> Ranking:
    return only(load(folder, plans).score(WATER, **options))


INDICATOR = """\
id: made-up
name: {en: Made up, zh: 虚构}
about: {en: Made up., zh: 虚构。}
cases:
  all: {name: {en: all, zh: 全部}, world-bank-case: true}
  part: {name: {en: a part, zh: 部分}}
measures:
"""


def measures(*entries: str) -> str:
    return INDICATOR + "".join(f"  {entry}\n" for entry in entries)


def measure(
    id: str, best: str, worst: str, *, unit: str = "day", better: str = "lower", more: str = ""
) -> str:
    goalposts = f"{{case: all, best: {best}, worst: {worst}, reason: {{en: made up, zh: 虚构}}}}"
    return (
        f"{id}: {{name: {{en: {id.title()}, zh: 虚构{id}}}, unit: {unit}, better: {better}, "
        f"cases: [all, part], goalposts: {goalposts}{more}}}"
    )


def made_up(
    folder: Path, entries: Sequence[str], cities: Mapping[str, Mapping[str, str]]
) -> api.Bizbench:
    """A catalogue of one indicator, each city with quantities by measure (and scope)."""
    files = {"indicators/made-up.yaml": measures(*entries)}
    for id, figures in cities.items():
        targets = []
        for n, (name, quantity) in enumerate(figures.items()):
            short, _, scope = name.partition("@")
            targets.append(
                f"{{measure: made-up/{short}, scope: {scope or 'all'}, exactly: {quantity}, "
                f"written: '{n}', reading: x, inferred: [number, bound, unit]}}"
            )
        files[f"cities/{id}/city.yaml"] = city(id)
        files[f"cities/{id}/2020.yaml"] = plan(id, 2020, targets)
    loaded = api.load([write(folder, files)], only_data=True)
    assert not [p for p in loaded.problems if p.level == "error"], loaded.problems
    return loaded


TWO = (measure("one", "0", "100"), measure("two", "0", "100"))


# --- nothing is imputed -------------------------------------------------------------------


def test_a_city_that_lacks_a_measure_has_no_score(tmp_path: Path) -> None:
    found = water(tmp_path, {"a/2020": [time("10 day"), ZERO], "b/2020": [time("20 day")]})
    a, b = rows(found)["a"], rows(found)["b"]
    assert (a.kind, b.kind) == ("alone", "incomplete")
    assert a.score is not None and a.rank is None  # a score, and nobody to be ranked with
    assert b.score is None and [m.short for m in b.missing] == ["cost"]
    assert b.parts[0].score is not None  # what it states is scored all the same
    assert found.firmness is None


def test_over_a_named_list_others_are_ranked_and_the_title_says_so(tmp_path: Path) -> None:
    loaded = load(tmp_path, {"a/2020": [time("10 day"), ZERO], "b/2020": [time("20 day")]})
    plain = loaded.score(WATER)
    suggestion = only(plain).suggestion
    assert suggestion is not None and suggestion.is_everyone
    assert [m.short for m in suggestion.measures] == ["time"]
    assert ranks(only(plain)) == {}  # suggested, and not taken
    (table,) = tables(plain.page("en"))
    assert any("--over time" in sentence for sentence in table.lead)
    answer = loaded.score(WATER, over="time")
    assert ranks(only(answer)) == {"a": 1, "b": 2}
    for lang, said in (("en", "over 1 of its 2 measures"), ("zh", "2个计分二级指标中的1个")):
        (table,) = tables(answer.page(lang))
        assert said in table.title


@pytest.mark.parametrize(
    "over",
    ["time,cost", "Time to connect, Cost", "接水时间、成本", ["time", "getting-water/cost"]],
)
def test_measures_go_by_id_and_by_name(over: str | list[str], tiny: api.Bizbench) -> None:
    found = only(tiny.score(WATER, over=over))
    assert [m.short for m in found.measures] == ["time", "cost"] and not found.is_partial


def test_those_who_state_something_get_a_list_where_others_state_nothing(tmp_path: Path) -> None:
    plans = {"a/2020": [time("10 day"), ZERO], "b/2020": [time("20 day")], "c/2020": []}
    found = water(tmp_path, plans).suggestion
    assert found is not None and not found.is_everyone
    assert [c.id for c in found.cities] == ["a", "b"]


def test_no_measure_in_common_is_said_by_silence_and_reasons(tmp_path: Path) -> None:
    loaded = load(tmp_path, {"a/2020": [time("10 day")], "b/2020": [ZERO]})
    answer = loaded.score(WATER)
    assert only(answer).suggestion is None and ranks(only(answer)) == {}
    (table,) = tables(answer.page("en"))
    assert table.lead[0] == (
        "None of the cities shown has all 2 measures, so nobody has a score; not ranked, "
        "because nothing is imputed: A (1 of 2; without Cost), B (1 of 2; without Time to connect)."
    )


@pytest.mark.parametrize(
    ("targets", "kind"),
    [
        ([], "not-stated"),
        (
            ["{measure: getting-water/time, scope: business, in_words: true, written: 即办}"],
            "in-words",
        ),
        (
            [
                "{measure: getting-water/time, scope: business, change: decrease, "
                "at_least: 10 percent, base: unstated, written: 压缩10%以上}"
            ],
            "not-comparable",
        ),
        ([time("5 day", status="achieved")], "not-comparable"),
    ],
)
def test_a_blank_says_which_kind_of_silence_it_is(
    targets: list[str], kind: str, tmp_path: Path
) -> None:
    found = water(tmp_path, {"a/2020": [*targets, ZERO], "b/2020": [time("9 day"), ZERO]})
    part = rows(found)["a"].parts[0]
    assert (part.figure.kind, part.score, rows(found)["a"].score) == (kind, None, None)


def test_a_figure_for_another_case_does_not_count_and_is_named(tmp_path: Path) -> None:
    found = water(tmp_path, {"a/2020": [time("1 day", scope="household"), ZERO]})
    row = rows(found)["a"]
    assert row.parts[0].figure.kind == "other-cases" and row.score is None
    assert "other-cases" in note_ids(row, "time")


def test_a_narrower_figure_counts_with_a_note_and_the_case_itself_comes_first(
    tmp_path: Path,
) -> None:
    small = time("3 day", scope="business/small")
    found = water(tmp_path, {"a/2020": [small, ZERO], "b/2020": [small, time("9 day"), ZERO]})
    a, b = rows(found)["a"], rows(found)["b"]
    assert "narrower-scope" in note_ids(a, "time") and "narrower-scope" not in note_ids(b, "time")
    assert b.parts[0].value is not None and b.parts[0].value.shown == 9


def test_as_of_and_the_newest_document(tmp_path: Path) -> None:
    loaded = load(tmp_path, {"a/2020": [time("10 day")], "a/2022": [time("5 day")]})
    for as_of, value in ((None, 5), (2021, 10)):
        found = only(loaded.score(WATER, as_of=as_of, over="time"))
        part = rows(found)["a"].parts[0]
        assert part.value is not None and part.value.shown == value
    assert rows(only(loaded.score(WATER, as_of=2019)))["a"].parts[0].figure.kind == "not-read"


# --- zeros --------------------------------------------------------------------------------


def test_a_zero_of_the_fee_is_a_zero_of_the_cost(tmp_path: Path) -> None:
    found = water(tmp_path, {"a/2020": [time("2 day"), ZERO], "b/2020": [time("2 day"), ZERO]})
    a = rows(found)["a"]
    cost = a.parts[1]
    assert cost.score is not None and cost.score.shown == 100
    assert cost.figure.zero_of is not None and cost.figure.zero_of.short == "fee"
    assert "zero-of" in note_ids(a, "cost") and cost.figure.target is not None


@pytest.mark.parametrize(("quantity", "bound"), [("5 CNY", "at_most"), ("0 CNY", "at_least")])
def test_a_fee_that_is_not_zero_says_nothing_of_the_cost(
    quantity: str, bound: str, tmp_path: Path
) -> None:
    fee = target("fee", "all", quantity, bound, reading="x")
    a = rows(water(tmp_path, {"a/2020": [time("2 day"), fee]}))["a"]
    assert a.parts[1].score is None and "zero-only" in note_ids(a, "cost")


def test_a_cost_of_its_own_comes_before_the_fee(tmp_path: Path) -> None:
    cost = target("cost", "all", "30 percent_of_income", "exactly", reading="x").replace(
        "percent_of_income'", "%'"
    )
    cost = cost.replace("reading: x", "reading: x, inferred: [number, bound, unit]")
    a = rows(water(tmp_path, {"a/2020": [time("2 day"), cost, ZERO]}))["a"]
    assert a.parts[1].score is not None and a.parts[1].score.shown == 70
    assert a.parts[1].figure.zero_of is None


# --- readings -----------------------------------------------------------------------------


def test_an_open_day_gives_an_interval_of_scores_and_of_ranks(tmp_path: Path) -> None:
    plans = {"a/2020": [time("14 unspecified_day")], "b/2020": [time("10 working_day")]}
    loaded = load(tmp_path, plans)
    found = only(loaded.score(WATER, over="time"))
    a, b = rows(found)["a"], rows(found)["b"]
    assert a.score is not None and b.score is not None
    worst = (60 - Fraction("20.44")) / 58 * 100
    best = Fraction(60 - 14) / 58 * 100
    assert (a.score.shown, a.score.low, a.score.high) == (worst, worst, best)
    assert {(r.rank_low, r.rank_high, r.is_open) for r in (a, b)} == {(1, 2, True)}
    assert found.firmness is not None
    assert found.firmness.depends_on == ("days", "working-day")
    closed = only(loaded.score(WATER, over="time", assume=["days=working"]))
    assert ranks(closed) == {"b": 1, "a": 2} and closed.firmness is not None
    assert closed.firmness.depends_on == () and closed.firmness.readings == 2
    (table,) = tables(loaded.score(WATER, over="time").page("en"))
    assert [line.cells[0] for line in table.lines if line.cells[0]] == ["1–2 ~", "1–2 ~"]


def test_a_unit_that_needs_a_convention_is_not_scored_without_it(tmp_path: Path) -> None:
    entry = measure("limit", "200", "0", unit="kVA", better="higher")
    loaded = made_up(tmp_path, [entry], {"a": {"limit": "160 kVA"}, "b": {"limit": "90 kW"}})
    plain = only(loaded.score("made-up"))
    assert rows(plain)["b"].kind == "incomplete"
    assert "needs-convention" in note_ids(rows(plain)["b"], "limit")
    fixed = only(loaded.score("made-up", assume=["power-factor=0.9"]))
    assert ranks(fixed) == {"a": 1, "b": 2}
    b = rows(fixed)["b"]
    assert b.score is not None and b.score.shown == 50  # 90 kW are 100 of 200 kVA


@pytest.mark.parametrize(
    ("figure", "counts"),
    [
        (time("31 day"), ""),
        (time("1 week"), "7 calendar days"),
        (time("31 day", "below"), ""),
        (
            "{measure: getting-water/time, scope: business, between: [5 day, 9 day], "
            "written: 5—9个自然日}",
            "9 calendar days",
        ),
    ],
)
def test_what_a_figure_counts_as_is_shown_where_it_is_another(
    figure: str, counts: str, tmp_path: Path
) -> None:
    plans = {"a/2020": [figure], "b/2020": [time("10 working_day")]}
    (table,) = tables(load(tmp_path, plans).score(WATER, over="time").page("en"))
    shown = {line.cells[4]: line.cells[5] for line in table.lines if line.cells[4]}
    assert shown.pop("≤ 10 working days") == "14.6 calendar days"
    assert list(shown.values()) == [counts]


# --- order --------------------------------------------------------------------------------


def test_ties_are_1_2_2_4_and_ranks_are_made_before_rounding(tmp_path: Path) -> None:
    values = {"a": "1 day", "b": "2 day", "c": "2 day", "d": "2.0001 day"}
    cities = {id: {"one": value, "two": "5 day"} for id, value in values.items()}
    answer = made_up(tmp_path, TWO, cities).score("made-up")
    assert ranks(only(answer)) == {"a": 1, "b": 2, "c": 2, "d": 4}
    (table,) = tables(answer.page("en"))
    shown = [line.cells[2] for line in table.lines if line.cells[0]]
    assert shown == ["97.00", "96.50", "96.50", "96.50"]


def test_all_tied_at_the_goalposts_is_said(tmp_path: Path) -> None:
    plans = {"a/2020": [time("1 day"), ZERO], "b/2020": [time("2 day"), ZERO]}
    loaded = load(tmp_path, plans)
    found = only(loaded.score(WATER))
    assert ranks(found) == {"a": 1, "b": 1}
    assert "score-saturated" in {n.id for n in found.notes}
    assert "beyond-best" in note_ids(rows(found)["a"], "time")  # cut in the score, and said
    assert "beyond-best" not in note_ids(rows(found)["b"], "time")
    (table,) = tables(loaded.score(WATER).page("en"))
    assert table.lead[0] == "A and B are level: 100.00."


def test_one_city_has_a_score_and_no_rank(tmp_path: Path) -> None:
    answer = load(tmp_path, {"a/2020": [time("31 day"), ZERO]}).score(WATER)
    (row,) = only(answer).rows
    assert (row.kind, row.rank) == ("alone", None)
    (table,) = tables(answer.page("en"))
    assert table.lead[0] == "Only A has all 2 measures: 75.00, and nobody to be ranked with."


def test_weights_count(tmp_path: Path) -> None:
    entries = (measure("one", "0", "100", more=", weight: 3"), TWO[1])
    loaded = made_up(tmp_path, entries, {"a": {"one": "100 day", "two": "0 day"}})
    (row,) = only(loaded.score("made-up")).rows
    assert row.score is not None and row.score.shown == 25
    (over,) = only(loaded.score("made-up", over="two")).rows
    assert over.score is not None and over.score.shown == 100
    (table,) = tables(loaded.score("made-up").page("en"))
    assert "weighted mean" in table.lead[1]
    assert any("(weight 3)" in remark for remark in table.remarks)


def test_leaving_one_measure_out_names_what_changes(tmp_path: Path) -> None:
    cities = {"a": {"one": "10 day", "two": "50 day"}, "b": {"one": "40 day", "two": "30 day"}}
    answer = made_up(tmp_path, TWO, cities).score("made-up")
    firm = only(answer).firmness
    assert ranks(only(answer)) == {"a": 1, "b": 2} and firm is not None
    moves = {w.id: [(m.city.id, m.before, m.after) for m in w.moves] for w in firm.without}
    assert moves == {"made-up/one": [("a", 1, 2), ("b", 2, 1)], "made-up/two": []}
    (table,) = tables(answer.page("en"))
    assert "Leaving out one measure changes the order in 1 of 2 cases: without One: A 1 → 2, " in (
        " ".join(table.remarks)
    )
    steady = {"a": {"one": "10 day", "two": "10 day"}, "b": {"one": "40 day", "two": "30 day"}}
    (table,) = tables(made_up(tmp_path / "2", TWO, steady).score("made-up").page("en"))
    assert "Leaving out any one measure: the same order." in table.remarks
    (table,) = tables(made_up(tmp_path / "3", TWO, cities).score("made-up", over="one").page("en"))
    assert "Leaving out one measure: there is only one." in table.remarks


def test_what_is_left_keeps_its_weights(tmp_path: Path) -> None:
    entries = (measure("one", "0", "100", more=", weight: 3"), *TWO[1:], measure("three", "0", "9"))
    cities = {
        "a": {"one": "40 day", "two": "60 day", "three": "1 day"},
        "b": {"one": "50 day", "two": "40 day", "three": "3 day"},
    }
    found = only(made_up(tmp_path, entries, cities).score("made-up"))
    assert ranks(found) == {"a": 1, "b": 2} and found.firmness is not None
    assert [w.moves for w in found.firmness.without][2] == ()  # a: 3 × 60 + 40, b: 3 × 50 + 60


def test_where_nobody_lacks_anything_nothing_is_suggested(tmp_path: Path) -> None:
    cities = {"a": {"one": "1 day", "two": "2 day"}, "b": {"one": "3 day", "two": "4 day"}}
    assert only(made_up(tmp_path, TWO, cities).score("made-up")).suggestion is None
    cities["c"] = {}  # shares nothing, and takes nothing from what the others share
    assert only(made_up(tmp_path / "2", TWO, cities).score("made-up")).suggestion is None


FIGURES = st.fixed_dictionaries(
    {},
    optional={
        "one": st.sampled_from(["5 day", "5 unspecified_day", "4 working_day", "1 week"]),
        "two": st.sampled_from(["0 day", "30 day", "120 day", "7 unspecified_day", "48 hour"]),
    },
)


@settings(max_examples=25)
@given(st.dictionaries(st.sampled_from("abcde"), FIGURES, min_size=2), st.data())
def test_adding_or_removing_a_city_changes_no_other_citys_score(
    cities: dict[str, dict[str, str]], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(sorted(cities)))
    with tempfile.TemporaryDirectory() as folder:
        loaded = made_up(Path(folder), TWO, cities)
    kept = {id: p for id, p in loaded.catalog.plans.items() if p.city != gone}
    fewer = loaded.catalog.changed(plans=kept)
    query = ScoreQuery(("made-up",))
    (before,), (after,) = score(loaded.catalog, query).rankings, score(fewer, query).rankings
    assert gone not in rows(after)
    for id, row in rows(after).items():
        old = rows(before)[id]
        assert (row.score, [p.score for p in row.parts]) == (
            old.score,
            [p.score for p in old.parts],
        )
        named = only(loaded.score("made-up", city=id))
        assert rows(named)[id].score == row.score


def test_a_changed_catalogue_gives_the_scores_after_the_change(tiny: api.Bizbench) -> None:
    """What ``whatif`` needs: the function reads nothing but the records it is given."""
    plans = dict(tiny.catalog.plans)
    changed = plans["north/2020"]
    items = tuple(
        replace(
            item,
            targets=tuple(
                replace(t, value=Fraction(2))
                if t.measure == f"{WATER}/time" and t.role == "main"
                else t
                for t in item.targets or ()
            ),
        )
        for item in changed.items
    )
    plans["north/2020"] = holding(changed, items)
    after = score(tiny.catalog.changed(plans=plans), ScoreQuery((WATER,)))
    row = rows(after.rankings[0])["north"]
    assert row.score is not None and row.score.high == 100
    before = rows(only(tiny.score(WATER)))["north"]
    assert before.score is not None and before.score.high < 100


# --- targets and observations -------------------------------------------------------------


# --- files with errors --------------------------------------------------------------------


def test_a_broken_plan_leaves_its_city_unread_and_is_reported(
    bizbench: Run, tmp_path: Path
) -> None:
    files = {f"cities/{id}/city.yaml": city(id) for id in "abz"}
    files["cities/a/2020.yaml"] = plan("a", 2020, [time("9 day"), ZERO])
    files["cities/b/2020.yaml"] = plan("b", 2020, [time("9 dy"), ZERO])
    folder = str(write(tmp_path, files))
    options = ["--data", folder, "--only-data", "--lang", "en"]
    code, out, err = bizbench("score", WATER, *options, "--format", "json")
    (data,) = json.loads(out)["indicators"]
    kinds = {row["city"]: [m["kind"] for m in row["measures"]] for row in data["rows"]}
    assert code == 1 and "unknown-unit" in err
    assert kinds == {"a": ["scored", "scored"], "b": ["not-read", "not-read"]}
    code, _, _ = bizbench("score", WATER, "--city", "a", "--city", "z", *options)
    assert code == 0


def test_a_broken_correction_is_not_replaced_by_what_it_corrects(
    bizbench: Run, tmp_path: Path
) -> None:
    for path in (ROOT / "tests" / "tiny").rglob("*.yaml"):
        to = tmp_path / path.relative_to(ROOT / "tests" / "tiny")
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(path.read_bytes())
    bad = tmp_path / "cities" / "harbour" / "observed-survey-2020-corrected.yaml"
    bad.write_text(bad.read_text("utf-8").replace("13 day", "13 dy"), "utf-8")
    code, out, err = bizbench(
        *["score", "--observed", WATER, "--data", str(tmp_path), "--only-data", "--lang", "en"]
    )
    assert code == 1 and "unknown-unit" in err
    assert "not read" in out and "12 calendar days" not in out


def test_equal_goalposts_are_refused(tmp_path: Path) -> None:
    files = {"indicators/made-up.yaml": measures(measure("one", "9", "9"))}
    loaded = api.load([write(tmp_path, files)], only_data=True)
    assert [p.id for p in loaded.problems] == ["goalpost-order"]


# --- pages and formats --------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_footer_names_method_version_and_options(lang: str, tiny: api.Bizbench) -> None:
    answer = tiny.score(WATER, as_of=2021, assume=["days=calendar"])
    (said,) = answer.page(lang).footer
    fixed = {"en": "days=calendar", "zh": "天=自然日"}[lang]
    assert tiny.catalog.version in said and "2021" in said and fixed in said
    assert ("bizbench 1" if lang == "en" else "bizbench 第1版") in said
    assert answer.to_dict()["method"] == {"id": "doing-business-2020", "version": 1}
    version = answer.table(lang).records[0]["version"]
    assert tiny.catalog.version in version and "--as-of 2021 --assume days=calendar" in version


def test_data_without_goalposts_say_so(tmp_path: Path) -> None:
    bare = re.sub(r", goalposts: \{.*?\}\}", "", measures(measure("one", "0", "9")))
    loaded = api.load([write(tmp_path, {"indicators/made-up.yaml": bare})], only_data=True)
    (tmp_path / "indicators" / "getting-water.yaml").unlink()
    loaded = api.load([tmp_path], only_data=True)
    assert "nothing can be scored" in terminal.write(loaded.score().page("en"))
    with pytest.raises(UsageError):
        loaded.score("made-up")
    with pytest.raises(UsageError, match="no observations"):
        loaded.score(observed=True)


def test_one_city_is_scored_among_all_and_stands_first(tiny: api.Bizbench) -> None:
    """Of targets and of observations; several are scored alone."""
    for observed, own in ((False, "west"), (True, "harbour")):
        mine = tiny.score(city=[own], observed=observed).result
        everyone = tiny.score(observed=observed).result
        assert mine.selection is None
        for made, all_ in zip(mine.rankings, everyone.rankings, strict=True):
            assert made.rows[0].city.id == own
            assert sorted(made.rows, key=repr) == sorted(all_.rows, key=repr)
    few = tiny.score(WATER, city=["west", "north"]).result
    assert few.selection and {r.city.id for r in only_of(few)} == {"west", "north"}


def only_of(result: Scores) -> tuple[Row, ...]:
    (ranking,) = result.rankings
    return ranking.rows
