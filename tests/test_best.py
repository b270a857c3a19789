"""The best promises: who holds them, what adopting them would change, what has no best."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.cli.formats import render
from bizbench.ground.problems import UsageError
from bizbench.output.page import Table
from bizbench.output.writers import markdown
from bizbench.questions.best.records import Best, Practice
from tests.catalogues import load, target
from tests.conftest import Run
from tests.pages import EN, tables
from tests.test_writers import parse

TIME = "getting-water/time"


def only(answer: api.Answer[Best]) -> Practice:
    (found,) = answer.result.practices
    return found


def holders(practice: Practice) -> dict[str, str]:
    return {leader.row.city.id: leader.standing for leader in practice.leaders if leader.row.city}


def plans(**figures: str | None) -> dict[str, list[str]]:
    """One plan for each city with a time, or with nothing."""
    return {
        f"{city}/2020": [target("time", "business", figure)] if figure else []
        for city, figure in figures.items()
    }


def column(table: Table, key: str) -> list[str]:
    (n,) = [n for n, c in enumerate(table.columns) if c.key == key]
    return [line.cells[n] for line in table.lines]


# --- who is best --------------------------------------------------------------------------


def test_all_that_are_level_are_named(tmp_path: Path) -> None:
    loaded = load(tmp_path, plans(a="2 day", b="3 day", c="2 day"))
    found = only(loaded.best(TIME))
    assert found.state == "level"
    assert holders(found) == {"a": "certain", "c": "certain"}
    (table,) = tables(loaded.best(TIME).page(*EN))
    assert column(table, "standing") == ["★ best, level"] * 2


def test_all_that_may_be_best_are_named_and_the_order_is_open(tmp_path: Path) -> None:
    loaded = load(tmp_path, plans(a="14 unspecified_day", b="10 working_day", c="60 day"))
    answer = loaded.best(TIME)
    assert only(answer).state == "open"
    assert holders(only(answer)) == {"a": "possible", "b": "possible"}
    page = answer.page(*EN)
    (table,) = tables(page)
    assert column(table, "standing") == ["☆ may be best: 1–2 ~"] * 2
    assert any("order is open" in mark.text for mark in table.marks)
    assert holders(only(loaded.best(TIME, assume=["days=working"]))) == {"b": "certain"}


def test_one_may_be_sure_where_another_may_draw_level(tmp_path: Path) -> None:
    """A bare day is never longer than a working day, whatever it means."""
    loaded = load(tmp_path, plans(a="1 working_day", b="1 unspecified_day"))
    found = only(loaded.best(TIME))
    assert found.state == "open"
    assert holders(found) == {"b": "certain", "a": "possible"}


def test_every_best_is_a_promise_of_some_plan(tiny: api.Bizbench) -> None:
    targets = {t.id: t for t in tiny.targets}
    found = tiny.best().to_dict()["measures"]
    assert found
    for entry in found:
        assert entry["best"]
        for best in entry["best"]:
            promised = targets[best["target"]]
            assert promised.written == best["promised"]["written"]
            assert (promised.item, promised.plan) == (best["item"], best["plan"])
            assert promised.measure == entry["measure"] and promised.role == "main"
            items = tiny.catalog.plans[best["plan"]].items
            assert any(t.id == best["target"] for i in items for t in i.targets or ())


def test_each_set_stands_in_one_place(tiny: api.Bizbench) -> None:
    sets = tiny.compare(*tiny.catalog.indicators).result.sets
    result = tiny.best().result
    assert result is not None
    ranked = [p.set for p in result.practices]
    assert ranked == [s for s in sets if s.is_ranked]
    assert all(len(s.stating) == 1 for s in result.alone)
    assert sorted(map(id, result.alone + result.unranked)) == sorted(
        id(s) for s in result.comparison.sets if not s.is_ranked
    )


def test_what_one_city_states_alone_is_called_best_of_nothing(tmp_path: Path) -> None:
    loaded = load(tmp_path, {**plans(a="2 day", b=None), "b/2021": []})
    answer = loaded.best(TIME)
    assert answer.result.practices == ()
    (table,) = tables(answer.page(*EN))
    assert table.title.startswith("Stated by one city only")
    assert "★" not in render(answer, "table", "en")


def test_what_nobody_can_rank_is_apart(tiny: api.Bizbench) -> None:
    answer = tiny.best("getting-water/pump-limit")
    assert answer.result.practices == ()
    (table,) = tables(answer.page(*EN))
    assert table.title.startswith("Stated by several cities")
    assert column(table, "city") == ["Northtown (2020)", "Southport (2021)"]
    named = tiny.best("getting-water/pump-limit", assume=["power-factor=0.9"])
    assert holders(only(named)) == {"south": "certain"}


UNITS = st.sampled_from(["day", "unspecified_day", "working_day"])
FIGURES = st.tuples(st.integers(1, 6), UNITS).map(lambda pair: f"{pair[0]} {pair[1]}")


@settings(max_examples=25)
@given(a=FIGURES, b=FIGURES, worse=st.tuples(st.integers(10, 99), UNITS))
def test_a_worse_city_changes_no_best(
    a: str, b: str, worse: tuple[int, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Ten days of any kind are more than six of any other."""
    without = load(tmp_path_factory.mktemp("m"), plans(a=a, b=b)).best(TIME)
    figures = plans(a=a, b=b, c=f"{worse[0]} {worse[1]}")
    joined = load(tmp_path_factory.mktemp("m"), figures).best(TIME)
    assert holders(only(without)) == holders(only(joined))
    assert [x.row.target and x.row.target.id for x in only(without).leaders] == [
        x.row.target and x.row.target.id for x in only(joined).leaders
    ]


# --- what adopting would change -----------------------------------------------------------


@settings(max_examples=25)
@given(figures=st.lists(FIGURES, min_size=2, max_size=4), silent=st.booleans())
def test_adopting_gives_the_rank_that_a_plan_with_that_promise_would_have(
    figures: list[str], silent: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The same promise is really written into the city's plan, and the cities compared again."""
    names = "abcd"[: len(figures)]
    stated: dict[str, str | None] = dict(zip(names, figures, strict=True))
    stated["own"] = None if silent else "5 working_day"
    loaded = load(tmp_path_factory.mktemp("m"), plans(**stated))
    practice = only(loaded.best(TIME, city="own"))
    for leader in practice.leaders:
        assert leader.row.city is not None
        name = leader.row.city.id
        if leader.adoption is None:
            assert practice.is_own_best or name == "own"
            continue
        if leader.adoption.rank_low is None:
            gap = leader.adoption.gap
            assert gap is not None and gap.low <= 0  # not better under every reading
            continue
        adopted = load(tmp_path_factory.mktemp("m"), plans(**(stated | {"own": stated[name]})))
        (rank,) = [
            (r.rank_low, r.rank_high, r.is_open)
            for r in adopted.compare(TIME).result.sets[0].rows
            if r.city and r.city.id == "own"
        ]
        change = leader.adoption
        assert (change.rank_low, change.rank_high, change.is_open) == rank
        rows = loaded.compare(TIME, against=name).result.sets[0].rows
        (gap,) = [r.gap for r in rows if r.city and r.city.id == "own"]
        assert change.gap == gap


def test_already_best_has_nothing_to_adopt(tmp_path: Path) -> None:
    loaded = load(tmp_path, plans(a="2 day", b="3 day", c="2 day"))
    (table,) = tables(loaded.best(TIME, city="a").page(*EN))
    assert column(table, "adopted") == ["already best"] * 2
    assert column(table, "gap") == ["", ""]
    (table,) = tables(loaded.best(TIME, city="b").page(*EN))
    assert column(table, "adopted") == ["3 → 1"] * 2 and column(table, "gap") == ["+1", "+1"]


def test_a_city_that_may_be_best_sees_the_other_candidates(tmp_path: Path) -> None:
    loaded = load(tmp_path, plans(a="14 unspecified_day", b="10 working_day", c="60 day"))
    (table,) = tables(loaded.best(TIME, city="a").page(*EN))
    assert dict(zip(column(table, "city"), column(table, "adopted"), strict=True)) == {
        "A (2020)": "its own promise",
        "B (2020)": "not better than its own promise",
    }


@pytest.mark.parametrize(
    ("own", "rest", "loosens"),
    [
        (target("time", "business", "2 day"), "business/small", True),
        (target("time", "business", "48 hour"), "business/small", True),
        (target("time", "business", "5 day"), "business/small", False),
        (target("time", "household", "2 day"), "business/small", False),
        # Left out of a strict comparison, not by its number.
        (target("time", "business", "2 day", statistic="average"), "business", True),
        (target("time", "business", "5 day", statistic="average"), "business", False),
    ],
)
def test_nobody_is_told_to_loosen_a_promise_that_has_no_rank(
    own: str, rest: str, loosens: bool, tmp_path: Path
) -> None:
    plans = {"own/2020": [own]}
    plans |= {f"{c}/2020": [target("time", rest, f"{n} day")] for c, n in (("b", 3), ("c", 4))}
    answer = load(tmp_path, plans).best(TIME, city="own", strict=True)
    found = next(p for p in answer.result.practices if str(p.set.basis) == rest)
    change = found.leaders[0].adoption
    assert change is not None and change.gap is None
    assert (change.rank_low is None) == loosens


def test_a_silent_city_has_a_rank_to_gain_and_no_gap(tiny: api.Bizbench) -> None:
    (entry,) = tiny.best("getting-water/complaints", city="harbour").to_dict()["measures"]
    assert entry["own"]["kind"] == "not-read" and entry["own_is_best"] is False
    (best,) = entry["best"]
    assert best["adopted"]["gap"] is None
    assert (best["adopted"]["rank_low"], best["adopted"]["rank_high"]) == (1, 1)
    (table,) = tables(tiny.best("getting-water/complaints", city="harbour").page(*EN))
    assert column(table, "adopted") == ["– → 1"]
    assert column(table, "own")[0].startswith("not read")


def test_a_higher_share_is_the_better_one(tiny: api.Bizbench) -> None:
    loaded = tiny.best("getting-water/coverage", city="west")
    assert only(loaded).state == "same-number" and len(only(loaded).leaders) == 3


def test_the_own_city_does_not_narrow_the_comparison(tiny: api.Bizbench) -> None:
    plain, own = tiny.best(), tiny.best(city="south")
    assert [holders(p) for p in plain.result.practices] == [
        holders(p) for p in own.result.practices
    ]


def test_a_zero_gap_is_said(tmp_path: Path) -> None:
    """Level under some readings: the gap runs from nothing to something."""
    loaded = load(tmp_path, plans(a="1 working_day", b="1 unspecified_day"))
    practice = only(loaded.best(TIME, city="a"))
    change = practice.leaders[0].adoption
    assert change is not None and change.gap is not None
    assert (change.gap.low, change.gap.high) == (0, Fraction(46, 100))


def test_wrong_names_are_refused(tiny: api.Bizbench) -> None:
    with pytest.raises(UsageError):
        tiny.best("getting-water", city="nort")
    with pytest.raises(UsageError):
        tiny.best("getting-watr")


# --- formats ------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("data", "city"), [("tiny", None), ("tiny", "south")])
def test_every_format_says_what_the_json_says(
    data: str, city: str | None, lang: str, request: pytest.FixtureRequest
) -> None:
    loaded: api.Bizbench = request.getfixturevalue(data)
    answer = loaded.best(city=city)
    found = answer.to_dict(lang)
    leaders = [(entry, best) for entry in found["measures"] for best in entry["best"]]
    written = parse(markdown.write(answer.page(lang, "all")))
    lines = [(table, line) for table in written for line in table["rows"]]
    for (entry, best), (table, line) in zip(leaders, lines, strict=False):
        values = list(line.values())
        notes = {table["marks"][letter] for letter in values[-1].split()}
        assert notes == {n["text"] for n in (*best["notes"], *entry["notes"])}
        assert best["promised"]["written"] in " ".join(values)
        if best["document_number"]:
            assert best["document_number"] in values
    rows = answer.table(lang).records
    for (entry, best), row in zip(leaders, rows, strict=False):
        assert row["state"] == entry["state"] and row["target"] == best["target"]
        assert row["own_is_best"] == entry["own_is_best"]
    states = [row["state"] for row in rows[len(leaders) :]]
    assert states.count("alone") == len(found["alone"])
    assert states.count("unstated") == sum(len(e["measures"]) for e in found["unstated"])
    assert {*states} <= {"alone", "unranked", "unstated"}


def test_the_option_completes_and_runs(on_tiny: Run) -> None:
    code, out, _ = on_tiny("best", "获得用水", "--city", "NT", "--lang", "zh")
    assert code == 0 and "已最优" in out and "采用后名次" in out
