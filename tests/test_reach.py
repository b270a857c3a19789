"""What a city must promise to reach a rank: the number really does, and no looser one."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.ground.unit_list import UNITS
from bizbench.output.page import Table
from bizbench.questions.compare.records import RANKED, Row
from bizbench.questions.gaps.records import Gap, Reach
from tests.catalogues import city, plan, target, write

UNITS_OF = {
    "time": ["day", "working_day", "unspecified_day", "hour", "week"],
    "fee": ["CNY"],
    "procedures": ["procedure"],
    "coverage": ["percent"],
}
SCOPES = {"time": "business", "fee": "all", "procedures": "business", "coverage": "all"}


@st.composite
def catalogues(draw: Any) -> tuple[str, list[str]]:
    """A measure, and what some cities promise of it."""
    measure = draw(st.sampled_from([*UNITS_OF]))
    units = st.sampled_from(UNITS_OF[measure])
    numbers = st.integers(0, 100 if measure == "coverage" else 30)
    count = draw(st.integers(2, 6))
    return measure, [f"{draw(numbers)} {draw(units)}" for _ in range(count)]


def loaded(folder: Path, measure: str, promised: list[str]) -> api.Bizbench:
    bound = "at_least" if measure == "coverage" else "at_most"
    files = {}
    for n, quantity in enumerate(promised):
        id = f"c{n}"
        files[f"cities/{id}/city.yaml"] = city(id)
        made = target(measure, SCOPES[measure], quantity, bound)
        files[f"cities/{id}/2020.yaml"] = plan(id, 2020, [made])
    return api.load([write(folder, files)], only_data=True)


def then(data: api.Bizbench, gap: Gap, number: Fraction) -> Row:
    """The city's row with the number in the place of its own."""
    found = gap.reach
    assert isinstance(found, Reach)
    sign = "<=" if found.bound == "at_most" else ">="
    shown = f"{float(number):.6f}".rstrip("0").rstrip(".")
    assert Fraction(shown) == number
    change = f"{gap.measure.id}@{gap.basis}{sign}{shown} {found.unit}"
    for set_ in data.whatif("c0", change).result.sets:
        for moved in set_.rows:
            if moved.is_own and moved.after.row is not None:
                return moved.after.row
    raise AssertionError(change)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(made=catalogues(), rank=st.integers(1, 3))
def test_the_promise_reaches_the_rank_and_is_the_loosest_that_does(
    made: tuple[str, list[str]], rank: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    measure, promised = made
    data = loaded(tmp_path_factory.mktemp("reach"), measure, promised)
    for gap in data.gaps("c0", reach=rank).result.rows:
        own = gap.own
        if gap.reach is None:
            high = own.rank_high
            assert own.kind != RANKED or high is None or high <= rank
            continue
        found = gap.reach
        row = then(data, gap, found.number)
        assert row.rank_high is not None and row.rank_high <= rank
        assert (row.rank_low, row.rank_high, row.is_open) == (found.low, found.high, found.is_open)
        step = Fraction(1) if UNITS[found.unit].counted else Fraction(1, 100)
        looser = found.number + step if found.bound == "at_most" else found.number - step
        before = own.target.value if own.target else None
        if looser != before and looser >= 0:
            high = then(data, gap, looser).rank_high
            assert high is None or high > rank


def test_ties_need_no_better_number(tmp_path: Path) -> None:
    data = loaded(tmp_path, "fee", ["9 CNY", "5 CNY", "5 CNY", "7 CNY"])
    found = {k: data.gaps("c0", reach=k).result.rows[0].reach for k in (1, 2, 3, 4)}
    numbers = {k: each and (each.number, each.low, each.high) for k, each in found.items()}
    assert numbers == {1: (5, 1, 1), 2: (5, 1, 1), 3: (7, 3, 3), 4: None}


def test_every_reading_counts(tmp_path: Path) -> None:
    data = loaded(tmp_path, "time", ["20 unspecified_day", "7 day", "10 working_day"])
    (gap,) = (g for g in data.gaps("c0").result.rows if g.reach)
    assert gap.reach is not None
    assert gap.reach.number == Fraction("4.79") and gap.reach.unit == "unspecified_day"


def test_what_has_no_parts_is_whole_and_measured_values_have_no_rank(tiny: api.Bizbench) -> None:
    for name in ("north", "south", "east", "west"):
        for gap in tiny.gaps(name).result.rows:
            if gap.reach and UNITS[gap.reach.unit].counted:
                assert gap.reach.number.denominator == 1
        measured = tiny.gaps(name, against="goalpost").result
        assert measured.nearest == ()


def test_a_silence_names_who_leads_the_indicator(tmp_path: Path) -> None:
    files = {f"cities/{c}/city.yaml": city(c) for c in "ab"}
    own = plan("a", 2020, [target("time", "business", "5 day")])
    files["cities/a/2020.yaml"] = own.replace("targets:", "lead: [水务局]\n    targets:", 1)
    files["cities/b/2020.yaml"] = plan("b", 2020, [target("fee", "all", "0 CNY")])
    data = api.load([write(tmp_path, files)], only_data=True)
    rows = {g.measure.short: g for g in data.gaps("a").result.rows}
    assert rows["fee"].nearby == ("水务局",) and rows["fee"].departments == ()
    other = {g.measure.short: g for g in data.gaps("b").result.rows}
    assert other["time"].nearby == ()
    assert "水务局" in str(data.gaps("a").page("en"))


def test_a_place_alone_of_its_level_has_no_rank_to_reach(tmp_path: Path) -> None:
    files = {"cities/land/city.yaml": city("land", "economy")}
    files |= {f"cities/{id}/city.yaml": city(id) + "parent: land\n" for id in "ab"}
    for id, days in (("land", 9), ("a", 5), ("b", 7)):
        figure = target("time", "business", f"{days} day")
        files[f"cities/{id}/2030.yaml"] = plan(id, 2030, [figure])
    made = api.load([write(tmp_path, files)], only_data=True)
    assert not [gap for gap in made.gaps("land").result.rows if gap.reach]
    assert [gap for gap in made.gaps("b").result.rows if gap.reach]


def test_held_against_another_the_block_stands_last_and_says_among_whom(tmp_path: Path) -> None:
    made = loaded(tmp_path, "procedures", ["5 procedure", "4 procedure", "2 procedure"])
    titles = {}
    for base in ("best", "c1"):
        answer = made.gaps("c0", against=base)
        for detail in ("brief", "all"):
            blocks = answer.page("en", detail).blocks
            titles[base, detail] = [b.title for b in blocks if isinstance(b, Table)]
    said = "To reach rank 1, C0 must promise (the smallest change first)"
    assert titles["best", "brief"][1] == titles["best", "all"][1] == said
    assert not any("To reach" in title for title in titles["c1", "brief"])
    assert titles["c1", "all"][-1] == said.replace(",", " among all cities compared,", 1)
    behind = next(
        b for b in answer.page("en").blocks if isinstance(b, Table) and "Behind" in b.title
    )
    heads = [column.title for column in behind.columns]
    assert [h for h in heads if "source" in h or "wording" in h] == [
        "own source",
        "its wording",
        "its source",
    ]


@pytest.mark.parametrize(("statistic", "number"), [("level", 2), ("average", Fraction(5, 2))])
def test_an_average_of_counts_need_not_be_whole(
    statistic: str, number: Fraction, tmp_path: Path
) -> None:
    files = {}
    for id, quantity in (("a", "4 procedure"), ("b", "2.5 procedure")):
        made = target("procedures", "business", quantity, "at_most", statistic=statistic)
        files |= {
            f"cities/{id}/city.yaml": city(id),
            f"cities/{id}/2020.yaml": plan(id, 2020, [made]),
        }
    data = api.load([write(tmp_path, files)], only_data=True)
    (row,) = data.gaps("a").result.rows
    assert row.reach is not None and row.reach.number == number
