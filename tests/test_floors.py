"""Floors: what the places above lay down for a city, and how its promise stands to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import pytest

from bizbench import api
from bizbench.data.conventions import Assumptions
from bizbench.output.page import Table
from bizbench.questions.compare.floors import Floors
from bizbench.questions.compare.records import Row, Set
from tests.catalogues import FREE, city, plan, target, write

#: A country, a province in it with a town and a port, a district of the town, a place beside.
PLACES = {
    "land": ("economy", None),
    "hills": ("province", "land"),
    "ham": ("city", "hills"),
    "hatch": ("city", "hills"),
    "hook": ("district", "ham"),
    "quay": ("city", "land"),
    "isle": ("economy", "land"),
}


def load(folder: Path, plans: Mapping[str, Sequence[str]], **heads: str) -> api.Bizbench:
    """The places with the plans given as ``city/year``; ``heads`` are kinds of plans by city."""
    files = {}
    for id, (level, parent) in PLACES.items():
        above = f"parent: {parent}\n" if parent else "conventions: [days, working-day]\n"
        files[f"cities/{id}/city.yaml"] = city(id, level) + above
    for id, targets in plans.items():
        name, _, year = id.partition("/")
        files[f"cities/{id}.yaml"] = plan(name, int(year), targets, kind=heads.get(name, "plan"))
    made = api.load([write(folder, files)], only_data=True)
    assert not [p for p in made.problems if p.level == "error"], made.problems
    return made


def days(quantity: str, scope: str = "business", **more: str) -> str:
    return target("time", scope, quantity, **more)


def only(loaded: api.Bizbench, **asked: object) -> Set:
    (set_,) = loaded.compare("getting-water/time", **asked).result.sets
    return set_


def row(set_: Set, id: str) -> Row:
    return next(r for r in set_.rows if r.city and r.city.id == id)


def stands(found: Row) -> tuple[str, str | None] | None:
    return (found.floor.place.id, found.floor.state) if found.floor else None


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (days("10 day"), "repeats"),
        (days("8 day"), "beyond"),
        (days("12 day"), "short"),
        (days("10 day", condition="{en: x, zh: 材料齐全}"), "same-number"),
        (days("10 day", commitment="strive"), "same-number"),
        # seven working days are 9.8 or 10.22 days
        (days("7 working_day"), "open"),
        # a narrower promise with the number of a broader floor only repeats it
        (days("10 day", scope="business/small"), "repeats"),
    ],
)
def test_how_a_promise_stands_to_its_floor(tmp_path: Path, own: str, expected: str) -> None:
    plans = {"hills/2030": [days("10 day")], "ham/2030": [own], "quay/2030": [days("9 day")]}
    found = row(only(load(tmp_path, plans)), "ham")
    assert stands(found) == ("hills", expected)


def test_a_floor_is_said_with_its_distance(tmp_path: Path) -> None:
    plans = {
        "hills/2030": [days("10 day")],
        "ham/2030": [days("8 day")],
        "hatch/2030": [days("13 day")],
    }
    loaded = load(tmp_path, plans)
    set_ = only(loaded)
    floor = row(set_, "ham").floor
    assert floor is not None and floor.verdict is not None
    assert floor.verdict.difference is not None
    assert (floor.verdict.difference.shown, floor.verdict.unit) == (Fraction(-2), "day")
    shown = loaded.compare("getting-water/time").to_markdown()
    assert "2 calendar days beyond Hills's" in shown
    assert "3 calendar days short of Hills's" in shown
    assert "Hatch falls short of what Hills lays down" in shown
    assert "Floor for Ham and Hatch: Hills lays down ≤ 10 calendar days" in shown
    zh = loaded.compare("getting-water/time").to_markdown("zh")
    assert "优于hills市标准2个自然日" in zh and "未达hills市标准，差3个自然日" in zh


def test_the_strictest_level_of_all_parents_binds(tmp_path: Path) -> None:
    plans = {
        "land/2029": [days("6 day")],
        "hills/2030": [days("10 day")],
        "ham/2030": [days("5 day")],
        "hook/2030": [days("5 day")],
        "hatch/2030": [days("7 day")],
    }
    set_ = only(load(tmp_path, plans), level="all")
    assert stands(row(set_, "ham")) == ("land", "beyond")
    assert stands(row(set_, "hatch")) == ("land", "short")
    # a district is bound by its prefecture too, and the province by the country
    assert stands(row(set_, "hook")) == ("ham", "repeats")
    assert stands(row(set_, "hills")) == ("land", "short")


def test_only_what_was_laid_down_by_the_year_of_the_promise_binds(tmp_path: Path) -> None:
    plans = {
        "hills/2028": [days("12 day")],
        "hills/2031": [days("5 day")],
        "ham/2030": [days("10 day")],
        "hatch/2031": [days("10 day")],
    }
    loaded = load(tmp_path, plans)
    set_ = only(loaded)
    assert stands(row(set_, "ham")) == ("hills", "beyond")
    assert stands(row(set_, "hatch")) == ("hills", "short")
    # documents of one year are compared; what binds them may be older
    set_ = only(loaded, year=2030)
    assert stands(row(set_, "ham")) == ("hills", "beyond")
    assert stands(row(only(loaded, as_of=2030), "ham")) == ("hills", "beyond")


def test_what_was_issued_later_in_the_year_of_the_promise_does_not_bind_it(tmp_path: Path) -> None:
    plans = {"hills/2030": [days("5 day")], "ham/2030": [days("9 day")]}
    load(tmp_path, plans | {"hatch/2030": [days("9 day")]})
    issued = {"hills": "2030-11-28", "ham": "2030-04-20", "hatch": "2030-12-01"}
    for id, date in issued.items():
        file = tmp_path / f"cities/{id}/2030.yaml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("document: {", f"document: {{issued: {date}, "), "utf-8")
    set_ = only(api.load([tmp_path], only_data=True))
    assert stands(row(set_, "ham")) is None
    assert stands(row(set_, "hatch")) == ("hills", "short")


def test_a_replaced_document_binds_until_it_is_replaced(tmp_path: Path) -> None:
    plans = {
        "hills/2028": [days("5 day")],
        "ham/2029": [days("5 day")],
        "hatch/2031": [days("9 day")],
    }
    load(tmp_path, plans)
    newer = plan("hills", 2030, [days("12 day")], replaces="hills/2028")
    (tmp_path / "cities/hills/2030.yaml").write_text(newer, encoding="utf-8")
    set_ = only(api.load([tmp_path], only_data=True))
    assert stands(row(set_, "ham")) == ("hills", "repeats")
    assert stands(row(set_, "hatch")) == ("hills", "beyond")


@pytest.mark.parametrize(
    "above",
    [
        days("5 day", commitment="strive"),
        days("5 day", commitment="pilot"),
        days("5 day", status="achieved"),
        days("5 day", bound="at_least", **FREE),
        # for other cases, for a part, or without a number that can be held against another
        days("5 day", scope="household"),
        days("5 day", scope="business/small"),
        days("20 percent", change="decrease", base="unstated", **FREE),
    ],
)
def test_what_does_not_bind(tmp_path: Path, above: str) -> None:
    plans = {"hills/2030": [above], "ham/2030": [days("9 day")], "quay/2030": [days("9 day")]}
    found = row(only(load(tmp_path, plans), scope="business"), "ham")
    assert found.floor is None


@pytest.mark.parametrize("kind", ["consultation", "report", "press"])
def test_texts_that_are_not_in_force_do_not_bind(tmp_path: Path, kind: str) -> None:
    plans = {
        "hills/2030": [days("5 day")],
        "ham/2030": [days("9 day")],
        "quay/2030": [days("9 day")],
    }
    found = row(only(load(tmp_path, plans, hills=kind)), "ham")
    assert found.floor is None


def test_a_share_of_all_binds_no_part(tmp_path: Path) -> None:
    def share(scope: str, n: int) -> str:
        return target("coverage", scope, f"{n} percent", bound="at_least")

    plans = {
        "hills/2030": [share("all", 90)],
        "ham/2030": [share("all/small", 80), share("all", 90)],
    }
    (set_,) = load(tmp_path, plans).compare("getting-water/coverage", city=["ham"]).result.sets
    assert stands(row(set_, "ham")) == ("hills", "repeats")
    assert all(line.target and str(line.target.scope) == "all" for line in set_.floors)


def test_another_jurisdiction_has_no_floor(tmp_path: Path) -> None:
    plans = {
        "land/2030": [days("5 day")],
        "isle/2030": [days("9 day")],
        "quay/2030": [days("9 day")],
    }
    set_ = only(load(tmp_path, plans), level="all")
    assert row(set_, "isle").floor is None
    assert stands(row(set_, "quay")) == ("land", "short")


def test_a_rule_with_a_condition_is_no_floor_where_there_is_one_without(tmp_path: Path) -> None:
    plain, conditional = days("10 day"), days("3 day", condition="{en: x, zh: 材料齐全}")
    conditional = conditional.replace("企业不超过3", "材料齐全的企业不超过3")
    plans = {
        "land/2030": [conditional],
        "hills/2030": [plain],
        "ham/2030": [days("10 day")],
        "hatch/2030": [days("4 day", condition="{en: x, zh: 材料齐全}")],
    }
    set_ = only(load(tmp_path, plans))
    assert stands(row(set_, "ham")) == ("hills", "repeats")
    assert stands(row(set_, "hatch")) == ("land", "short")


def test_silent_cities_stand_at_the_line_of_reference(tmp_path: Path) -> None:
    plans = {"hills/2030": [days("10 day")], "ham/2030": [], "quay/2030": [days("9 day")]}
    loaded = load(tmp_path, plans)
    set_ = only(loaded)
    assert stands(row(set_, "ham")) == ("hills", None)
    (line,) = set_.floors
    assert (line.kind, line.rank, line.binds) == ("floor", None, ("ham",))
    assert line not in set_.rows
    assert loaded.compare("getting-water/time").result.cities == ("quay", "ham")


def test_gaps_from_the_floor(tmp_path: Path) -> None:
    plans = {
        "land/2030": [days("14 day")],
        "hills/2030": [days("10 day")],
        "ham/2030": [days("8 day")],
        "hatch/2030": [days("10 day")],
        "quay/2030": [days("15 day")],
    }
    set_ = only(load(tmp_path, plans), against="floor")
    gaps = {r.city.id: r.gap.shown for r in set_.rows if r.city and r.gap}
    assert gaps == {"ham": -2, "hatch": 0, "quay": 1}
    assert {line.binds: line.value for line in set_.floors} == {("ham", "hatch"): 10, ("quay",): 14}


def test_the_floor_of_a_silent_city_has_its_number_where_others_are_ranked(tmp_path: Path) -> None:
    plans = {
        "hills/2030": [days("10 day")],
        "ham/2030": [target("procedures", "business", "5 procedure")],
        "hatch/2030": [days("12 day")],
        "quay/2030": [days("9 day")],
    }
    rows = load(tmp_path, plans).gaps("ham", against="floor").result.rows
    (silent,) = (r for r in rows if r.measure.short == "time")
    assert [(line.kind, line.value) for line in silent.others] == [("floor", 10)]


def test_strengths_and_weaknesses_against_the_floor(tmp_path: Path) -> None:
    plans = {
        "hills/2030": [
            days("10 day"),
            days("20 day", scope="household"),
            target("procedures", "business", "5 procedure"),
            target("fee", "all", "100 CNY"),
            target("coverage", "all", "80 percent", bound="at_least"),
        ],
        "ham/2030": [
            days("8 day"),
            days("25 day", scope="household"),
            target("procedures", "business", "5 procedure"),
            target("pump-limit", "business", "100 kVA", bound="at_least"),
        ],
        "quay/2030": [days("1 day")],
    }
    answer = load(tmp_path, plans).gaps("ham", against="floor")
    found = {(g.measure.short, g.case): g.state for g in answer.result.rows}
    assert found == {
        ("time", "business"): "ahead",
        ("time", "household"): "behind",
        ("procedures", "business"): "level",
        ("fee", "all"): "silent",
        ("coverage", "all"): "silent",
        ("pump-limit", "business"): "only",
    }
    (first, *_) = answer.page("en", "brief").blocks
    assert isinstance(first, Table)
    what, days_ = "Getting water › Time to connect", "calendar days"
    households = f"{what} (households): ≤ 25 {days_}, floor of Hills ≤ 20 {days_}"
    businesses = f"{what} (businesses): ≤ 8 {days_}, floor of Hills ≤ 10 {days_}"
    procedures = "Getting water › Procedures (businesses): ≤ 5 procedures"
    assert first.lead[1:4] == (
        f"Short of the floor in 1: {households}.",
        f"Beyond the floor in 1: {businesses}.",
        f"Only repeats the floor in 1: {procedures}, floor of Hills ≤ 5 procedures.",
    )
    assert first.lead[-1].startswith("Laid down above, not stated by Ham, 2: ")
    shown = answer.to_markdown()
    for words in ("Short of its floor", "Only repeats its floor", "Beyond its floor"):
        assert words in shown
    assert "Laid down above, not stated by Ham" in shown
    assert "Hills (2030)" in shown


def test_no_floor_anywhere_is_said(tmp_path: Path) -> None:
    plans = {"ham/2030": [days("8 day")], "quay/2030": [days("9 day")]}
    set_ = only(load(tmp_path, plans), against="floor")
    assert [n.id for n in set_.notes if n.id.startswith("no-base")] == ["no-base-floor"]
    assert not set_.floors and all(r.gap is None for r in set_.rows)


def test_a_best_promise_that_only_repeats_its_floor_has_no_star(tmp_path: Path) -> None:
    plans = {
        "hills/2030": [days("10 day")],
        "ham/2030": [days("10 day")],
        "quay/2030": [days("12 day")],
    }
    loaded = load(tmp_path, plans)
    best = loaded.best("getting-water/time").to_markdown()
    assert "≡ best, but only repeats what Hills lays down" in best
    assert "★" not in best
    matrix = loaded.matrix("getting-water/time").to_markdown()
    assert "≡ ≤ 10 calendar days" in matrix and "≡ only repeats" in matrix
    assert "★" not in matrix
    compared = loaded.compare("getting-water/time").to_markdown()
    assert "Ham only repeats what Hills lays down" in compared


def test_floors_in_data(tmp_path: Path) -> None:
    plans = {
        "hills/2030": [days("10 day")],
        "ham/2030": [days("8 day")],
        "quay/2030": [days("9 day")],
    }
    loaded = load(tmp_path, plans)
    answer = loaded.compare("getting-water/time")
    (set_,) = answer.to_dict()["sets"]
    rows = {r["city"]: r for r in set_["rows"]}
    floor = rows["ham"]["floor"]
    assert (floor["city"], floor["state"], floor["difference"]) == ("hills", "beyond", -2)
    (line,) = set_["floors"]
    assert (line["city"], line["kind"], line["binds"]) == ("hills", "floor", ["ham"])
    assert rows["quay"]["floor"] is None
    (gap,) = loaded.gaps("ham").to_dict()["rows"]
    assert gap["floor"]["state"] == "beyond"


def test_scopes_of_floors_stand_in_the_order_of_the_measures_cases(tmp_path: Path) -> None:
    """Whatever order sets have in a process: names of cases are texts."""
    cases = ("household", "business")
    loaded = load(tmp_path, {"hills/2020": [days("9 day", case) for case in cases]})
    catalog = loaded.catalog
    measure = catalog.measures["getting-water/time"]
    found = Floors(catalog, None, Assumptions()).scopes(catalog.cities["ham"], measure)
    assert [scope.case for scope in found] == [c for c in measure.cases if c in cases]
