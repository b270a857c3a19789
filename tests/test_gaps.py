"""A city's strengths and weaknesses: what a user relies on, on made-up catalogues."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.ground.problems import UsageError
from bizbench.ground.record import replace
from bizbench.ground.texts import catalogue
from bizbench.output.page import UNDER
from bizbench.output.pages.gaps import nearest
from bizbench.output.words.notes import BY_DOCUMENT
from bizbench.questions.gaps.records import (
    AHEAD,
    BEHIND,
    JUDGED,
    LEVEL,
    NOT_COMPARABLE,
    NOTHING_LEFT,
    ONLY,
    OPEN,
    OTHER_CASES,
    SILENT,
    STATES,
    Gap,
    Gaps,
    counts,
)
from tests.catalogues import city, load, plan, target, write
from tests.conftest import TINY, Run
from tests.pages import EN, behind, prose, tables
from tests.test_cli import offered
from tests.test_writers import parse


def times(**days: str) -> dict[str, list[str]]:
    """Cities with one time each, for all businesses."""
    return {f"{name}/2020": [target("time", "business", days[name])] for name in days}


def only(answer: api.Answer[Gaps]) -> Gap:
    (found,) = answer.result.rows
    return found


def names(rows: Sequence[Any]) -> list[str]:
    return [row.city.id for row in rows]


def note_ids(gap: Gap) -> set[str]:
    return {remark.note.id for remark in gap.remarks}


# --- which way, and how far ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("measure", "own", "other", "state", "lag"),
    [
        ("time", ("at_most", "10 day"), ("at_most", "8 day"), BEHIND, 2),
        ("time", ("at_most", "8 day"), ("at_most", "10 day"), AHEAD, -2),
        ("time", ("at_most", "8 day"), ("exactly", "8 day"), LEVEL, 0),
        ("time", ("at_most", "1 week"), ("at_most", "7 day"), LEVEL, 0),
        ("coverage", ("at_least", "90 percent"), ("at_least", "95 percent"), BEHIND, 5),
        ("coverage", ("at_least", "95 percent"), ("at_least", "90 percent"), AHEAD, -5),
        ("time", ("at_most", "14 unspecified_day"), ("at_most", "10 working_day"), OPEN, "5.84"),
        ("time", ("at_most", "14 unspecified_day"), ("at_most", "9 working_day"), BEHIND, "7.3"),
    ],
)
def test_states(
    measure: str, own: tuple[str, str], other: tuple[str, str], state: str, lag: Any, tmp_path: Path
) -> None:
    scope = "business" if measure == "time" else "all"
    a, b = (target(measure, scope, quantity, bound) for bound, quantity in (own, other))
    found = only(load(tmp_path, {"a/2020": [a], "b/2020": [b]}).gaps("a"))
    assert found.state == state and found.figures is not None
    assert found.figures.lag.shown == Fraction(lag)


def test_an_open_gap_runs_over_all_readings_and_says_on_what_it_depends(tmp_path: Path) -> None:
    loaded = load(tmp_path, times(a="14 unspecified_day", b="10 working_day"))
    answer = loaded.gaps("a")
    found = only(answer)
    assert found.figures is not None
    assert (found.figures.gap.low, found.figures.gap.high) == (Fraction("-0.6"), Fraction("5.84"))
    (note,) = [r.note for r in found.remarks if r.note.id == "order-open"]
    assert dict(note.params)["conventions"].ids == ("days", "working-day")
    (table,) = tables(answer.page(*EN))
    assert "0.6 calendar days ahead … 5.8 calendar days behind" in table.lines[0].cells
    assert only(loaded.gaps("a", assume=["days=working"])).state == BEHIND


def test_the_best_of_the_others_is_looked_for_under_every_reading(tmp_path: Path) -> None:
    """Under the reading shown b is second; under another c is before a. So a is not ahead."""
    days = {"a": "10 working_day", "b": "15 day", "c": "14 unspecified_day"}
    found = only(load(tmp_path, times(**days)).gaps("a"))
    assert found.own.rank_low == 1 and found.own.rank_high == 2
    assert found.state == OPEN
    assert (names(found.others), names(found.perhaps)) == (["b"], ["c"])
    assert found.figures is not None
    assert found.figures.gap.shown == Fraction("14.6") - 15
    assert found.figures.gap.high == Fraction("14.6") - 14


def test_ahead_of_all_others_by_the_distance_to_the_next(tmp_path: Path) -> None:
    found = only(load(tmp_path, times(a="5 day", b="9 day", c="7 day")).gaps("a"))
    assert (found.state, names(found.others)) == (AHEAD, ["c"])
    assert found.figures is not None and found.figures.gap.shown == -2


def test_all_who_are_best_are_named_and_many_are_counted(tmp_path: Path) -> None:
    days = dict.fromkeys("bcdefgh", "3 day")
    answer = load(tmp_path, times(a="5 day", **days)).gaps("a")
    assert names(only(answer).others) == list("bcdefgh")
    assert only(answer).own.rank == 8 and only(answer).ranked == 8
    (table,) = tables(answer.page(*EN))
    under = [line.cells[0] for line in table.lines if line.kind == UNDER]
    assert under == ["↳ also"] * 3 + ["↳ and 3 more"]
    assert "8 of 8" in table.lines[0].cells
    assert len(answer.to_dict()["rows"][0]["others"]) == 7
    parts = [record["part"] for record in answer.table("en").records]
    assert parts == ["main"] + ["also"] * 6


def test_the_gap_of_a_figure_beyond_the_goalpost_is_not_cut(tmp_path: Path) -> None:
    """The goalpost is 2 days."""
    loaded = load(tmp_path, times(a="1 day", b="70 day"))
    found = loaded.gaps("a", against="goalpost").result.judged[0]
    assert found.state == AHEAD and found.figures and found.figures.gap.shown == -1
    other = loaded.gaps("b", against="goalpost").result.judged[0]
    assert other.figures and other.figures.gap.shown == 68
    assert other.figures.distance.share.shown == Fraction(68, 58)


# --- order --------------------------------------------------------------------------------


def test_gaps_with_goalposts_stand_first_and_the_two_scales_are_never_mixed(tmp_path: Path) -> None:
    """Time has goalposts (2 to 60 days); procedures, repairs and complaints have none."""

    def promises(days: int, procedures: int, hours: int, events: int) -> list[str]:
        return [
            target("complaints", "all", f"{events} event"),
            target("repair-time", "all", f"{hours} hour"),
            target("procedures", "business", f"{procedures} procedure"),
            target("time", "business", f"{days} day"),
        ]

    plans = {"a/2020": promises(9, 10, 6, 20), "b/2020": promises(8, 1, 5, 10)}
    answer = load(tmp_path, plans).gaps("a")
    found = [(g.measure.short, g.figures and g.figures.distance) for g in answer.result.rows]
    assert [name for name, _ in found] == ["time", "procedures", "complaints", "repair-time"]
    shares = [d.share.shown for _, d in found if d]
    assert shares == [Fraction(1, 58), Fraction(9, 10), Fraction(1, 2), Fraction(1, 6)]
    (table,) = tables(answer.page(*EN))
    assert table.lead[0].startswith("Order: first measures with goalposts")
    assert "1.72% of the goalposts" in table.lines[0].cells
    assert "90% of the larger figure" in table.lines[1].cells


def test_a_set_of_one_unit_is_put_on_the_goalposts_scale_by_its_recipe(tmp_path: Path) -> None:
    """10 and 12 working days are not converted; their distance of 2 is, over both lengths."""
    found = only(load(tmp_path, times(a="12 working_day", b="10 working_day")).gaps("a"))
    assert found.figures and found.figures.unit == "working_day"
    assert found.figures.gap.shown == 2
    share = found.figures.distance.share
    assert share.shown == share.high == Fraction("2.92") / 58
    assert share.low == Fraction("2.8") / 58


def test_a_zero_gives_no_division_by_zero(tmp_path: Path) -> None:
    files = {}
    for name, fee in (("a", "5 CNY"), ("b", "0 CNY")):
        files[f"cities/{name}/city.yaml"] = city(name)
        targets = [target("fee", "all", fee, "exactly"), target("time", "business", "3 day")]
        files[f"cities/{name}/2020.yaml"] = plan(name, 2020, targets)
    loaded = api.load([write(tmp_path, files)], only_data=True)
    charge, connection = loaded.gaps("a").result.rows
    assert (charge.state, connection.state) == (BEHIND, LEVEL)
    assert charge.figures and charge.figures.distance.share.shown == 1


# --- nothing left to win ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fees", "state"),
    [
        ((0, 0), NOTHING_LEFT),
        ((0, 0, 3), NOTHING_LEFT),
        ((0, 0, 3, 4), LEVEL),
        ((0, 3), AHEAD),
        ((3, 0, 0), BEHIND),
        ((3, 3), LEVEL),
    ],
)
def test_a_floor_that_most_share(fees: tuple[int, ...], state: str, tmp_path: Path) -> None:
    plans = {
        f"{name}/2020": [target("fee", "all", f"{fee} CNY", "exactly")]
        for name, fee in zip("abcd", fees, strict=False)
    }
    found = only(load(tmp_path, plans).gaps("a"))
    assert found.state == state
    assert found.sharing == fees.count(0)


def test_all_of_a_share_is_a_limit_and_nine_tenths_are_not(tmp_path: Path) -> None:
    for share, state in ((100, NOTHING_LEFT), (90, LEVEL)):
        plans = {
            f"{c}/2020": [target("coverage", "all", f"{share} percent", "at_least")] for c in "ab"
        }
        loaded = api.load([write(tmp_path / str(share), _files(plans))], only_data=True)
        assert only(loaded.gaps("a")).state == state


def _files(plans: Mapping[str, Sequence[str]]) -> dict[str, str]:
    files = {}
    for id, targets in plans.items():
        name, year = id.split("/")
        files[f"cities/{name}/city.yaml"] = city(name)
        files[f"cities/{id}.yaml"] = plan(name, int(year), targets)
    return files


# --- silence, and what cannot be compared -------------------------------------------------

WORDS = "{measure: getting-water/time, scope: business, in_words: true, written: 即办}"


def test_what_others_promise_and_the_city_does_not(tmp_path: Path) -> None:
    time, fee = target("time", "business", "9 day"), target("fee", "all", "3 CNY")
    files = _files({"a/2020": [], "b/2020": [time, fee], "c/2020": [time]})
    files["cities/d/city.yaml"] = city("d")
    files["cities/d/2020.yaml"] = plan("d", 2020, [], kind="report")
    loaded = api.load([write(tmp_path, files)], only_data=True)
    first, second = loaded.gaps("a").result.rows
    assert (first.state, first.own.kind, first.stating) == (SILENT, "not-stated", 2)
    assert names(first.others) == ["b", "c"]
    assert (second.measure.short, second.stating, names(second.others)) == ("fee", 1, ["b"])
    page = loaded.gaps("a").page(*EN)
    assert "No figure of A can be set beside another here." in prose(page)
    (table,) = tables(page)
    assert table.title.startswith("Promised elsewhere, not by A")
    assert table.lines[0].cells[2] == "not stated (2020)"
    unread = loaded.gaps("d")
    assert {row.own.kind for row in unread.result.rows} == {"not-read"}
    (table,) = tables(unread.page("zh", "all"))
    assert table.lines[0].cells[2] == "未审读（2020年）"
    assert any("仅有介绍文章或摘录" in mark.text for mark in table.marks)


def test_words_against_a_number_are_not_comparable(tmp_path: Path) -> None:
    plans = {"a/2020": [WORDS], "b/2020": [target("time", "business", "9 day")]}
    loaded = load(tmp_path, plans)
    for name in "ab":
        found = only(loaded.gaps(name))
        assert found.state == NOT_COMPARABLE and found.own.target and found.others[0].target
    (table,) = tables(loaded.gaps("b").page(*EN))
    assert "“即办” (in words)" in table.lines[0].cells


def test_what_only_the_city_promises(tmp_path: Path) -> None:
    plans = {
        "a/2020": [target("fee", "all", "3 CNY"), target("time", "business", "9 day")],
        "b/2020": [target("time", "household", "9 day")],
        "c/2020": [target("time", "business", "8 day")],
    }
    loaded = load(tmp_path, plans)
    assert counts(loaded.gaps("a").result.rows) == {
        BEHIND: 1,
        AHEAD: 0,
        OTHER_CASES: 1,
        ONLY: 1,
    }
    (*_, table) = tables(loaded.gaps("a").page(*EN))
    assert table.title.startswith("Promised by A only")
    assert table.lead == ("Only A makes a promise, so there is no gap: Getting water (1).",)
    assert "≤ 3 CNY" in table.lines[0].cells
    against = loaded.gaps("a", against="b")
    assert counts(against.result.rows) == {AHEAD: 0, OTHER_CASES: 1, ONLY: 1}
    assert {row.silence for row in against.result.rows if row.state == ONLY} == {"not-stated"}
    (*_, table) = tables(against.page(*EN))
    assert table.lead == ("A makes a promise and B none: Getting water (1).",)


def test_a_case_of_its_own_is_not_lost_where_others_state_another(tmp_path: Path) -> None:
    times = {c: [target("time", "business", "9 day")] for c in "ab"}
    times["a"].append(target("time", "household", "3 day"))
    loaded = load(tmp_path, {f"{c}/2020": times[c] for c in "ab"})
    for against in ("best", "b"):
        answer = loaded.gaps("a", against=against)
        (row,) = answer.result.of(ONLY)
        assert (str(row.basis), row.silence) == ("household", "other-cases")
        (*_, table) = tables(answer.page(*EN))
        assert table.lead[0].startswith("Only A makes a promise for these cases;")
    assert [r.state for r in loaded.gaps("b").result.rows] == [LEVEL, OTHER_CASES]


def test_measures_without_an_order_of_merit_are_counted_and_left_out(tmp_path: Path) -> None:
    size = target("customers", "all", "9 enterprise")
    answer = load(tmp_path, {"a/2020": [size], "b/2020": [size]}).gaps("a")
    assert answer.result.rows == () and answer.result.left_out == 1
    assert "shows how big the city is: 1 measure." in prose(answer.page(*EN))


# --- beside what was measured -------------------------------------------------------------


def test_beside_a_goalpost_a_figure_needs_no_other_city(tmp_path: Path) -> None:
    """14 天 against the goalpost of 2 days: converted, over all readings."""
    loaded = load(tmp_path, times(a="14 unspecified_day"))
    assert counts(loaded.gaps("a").result.rows) == {AHEAD: 0, ONLY: 1}
    answer = loaded.gaps("a", against="goalpost")
    found = next(row for row in answer.result.rows if row.state != SILENT)
    assert (found.state, found.ranked, found.own.rank) == (BEHIND, 0, None)
    assert found.figures and found.figures.unit == "day"
    gap = found.figures.gap
    assert (gap.shown, gap.low) == (Fraction("20.44") - 2, Fraction(12))
    assert {"open-days", "working-day"} <= note_ids(found)


def test_targets_and_measured_values_are_told_apart_in_title_and_rows(tiny: api.Bizbench) -> None:
    for base, cell in (("goalpost", "goalpost (best)"), ("observed:harbour", "Harbour (observed)")):
        page = tiny.gaps("south", against=base).page(*EN)
        assert "not ranked together" in page.title
        assert "Ranks are among targets only." in prose(page)
        for table in tables(page):
            assert table.title.endswith("announced targets beside measured values")
            if not table.title.startswith("Nothing to measure from"):
                held = [c.key for c in table.columns].index("other")
                assert {line.cells[held] for line in table.lines} == {cell}
    observed = tiny.gaps("south", against="observed:harbour")
    assert all(row.others[0].series for row in observed.result.judged)
    assert {r.ranked for r in observed.result.judged} == {3}  # the targets, and nothing measured


def test_what_was_measured_and_nobody_promises_is_listed(tiny: api.Bizbench) -> None:
    """Northtown's fee of zero is said beside the cost, which no city states."""
    found = [
        row for row in tiny.gaps("north", against="goalpost").result.rows if row.state == SILENT
    ]
    assert [row.measure.short for row in found] == ["cost"]
    assert note_ids(found[0]) == {"zero-elsewhere"}
    (other,) = found[0].others
    assert other.kind == "reference" and other.value == 0


# --- who answers for it -------------------------------------------------------------------


def test_the_lead_answers_and_support_where_there_is_none(tiny: api.Bizbench) -> None:
    north = {row.departments for row in tiny.gaps("north").result.rows if row.own.target}
    assert north == {("市水务局",)}
    south = tiny.gaps("south")
    assert all((r.departments, r.is_support) == (("南港水司",), True) for r in south.result.judged)
    said = [cell for t in tables(south.page(*EN)) for line in t.lines for cell in line.cells]
    assert "南港水司 (support; no lead named)" in said
    english = [c for t in tables(tiny.gaps("north").page(*EN)) for x in t.lines for c in x.cells]
    assert "Water Bureau" in english


@pytest.mark.parametrize("word", ["市水务局", "水务", "Water Bureau", "water"])
def test_one_departments_list(word: str, tiny: api.Bizbench) -> None:
    whole = tiny.gaps("north")
    answer = tiny.gaps("north", lead=word)
    assert answer.result.query.departments == ("市水务局",)
    assert answer.result.rows == tuple(r for r in whole.result.rows if r.departments)
    assert answer.result.unattributed == sum(r.state == SILENT for r in whole.result.rows)
    page = answer.page(*EN)
    assert page.title.endswith("only what Water Bureau answers for")
    assert ("Silent on" in " ".join(prose(page))) == bool(answer.result.unattributed)


def _led(folder: Path) -> api.Bizbench:
    """Three figures under departments of which one's name begins another's."""
    leads = {"time": "[市税务局]", "fee": "[市税务局第一分局, 市财政局]"}
    mine = [
        target("time", "business", "9 day", lead=leads["time"]),
        target("fee", "all", "3 CNY", lead=leads["fee"]),
        target("procedures", "business", "3 procedure", support="[市财政局]"),
    ]
    return load(folder, {"a/2020": mine, "b/2020": [target("time", "business", "8 day")]})


@pytest.mark.parametrize(
    ("word", "measures"),
    [
        ("市税务局", ["time"]),
        ("税务", ["time", "fee"]),
        ("分局", ["fee"]),
        ("财政", ["procedures", "fee"]),
    ],
)
def test_a_whole_name_means_one_department(word: str, measures: list[str], tmp_path: Path) -> None:
    rows = _led(tmp_path).gaps("a", lead=word).result.rows
    assert [row.measure.short for row in rows] == measures


def test_an_unknown_department_is_a_usage_error(tiny: api.Bizbench) -> None:
    for word in ("water board", "", "市发展局"):
        with pytest.raises(UsageError) as caught:
            tiny.gaps("north", lead=word)
        assert caught.value.id == "unknown-department-of"
        assert "bizbench show north" in caught.value.message("en")


# --- questions without an answer ----------------------------------------------------------


def test_a_city_without_a_document(tiny: api.Bizbench) -> None:
    answer = tiny.gaps("harbour")
    assert answer.result.rows == ()
    assert "Nothing to compare: Harbour: no document is known." in prose(answer.page(*EN))
    assert answer.to_dict()["obstacle"]["id"] == "no-document"
    early = tiny.gaps("north", as_of=2019)
    assert "no document up to 2019 is known" in prose(early.page(*EN))
    assert early.page(*EN).footer[0].endswith("documents up to 2019")


def test_against_a_city_without_a_document_its_observations_are_offered(
    tiny: api.Bizbench,
) -> None:
    for ask in (
        lambda: tiny.gaps("north", against="harbour"),
        lambda: tiny.compare("getting-water", against="harbour"),
    ):
        with pytest.raises(UsageError) as caught:
            ask()
        assert "observed:harbour" in caught.value.message("en")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_one_city_and_no_common_measure_are_sentences(lang: str, tmp_path: Path) -> None:
    alone = load(tmp_path / "1", times(a="9 day")).gaps("a").page(lang, "all")
    assert len(tables(alone)) == 1 and len(alone.blocks) >= 3
    apart = {"a/2020": [target("time", "business", "9 day")], "b/2020": []}
    page = load(tmp_path / "2", apart).gaps("a").page(lang, "all")
    assert len(tables(page)) == 1 and len(page.blocks) >= 3
    nobody = load(tmp_path / "3", {"a/2020": [], "b/2020": []}).gaps("a")
    assert nobody.result.rows == () and len(nobody.page(lang, "all").blocks) == 1


@pytest.mark.parametrize(
    ("arguments", "id"),
    [
        ({"city": "nort"}, "unknown-city"),
        ({"city": "north", "against": "北城"}, "against-itself"),
        ({"city": "north", "against": "worst"}, "unknown-city"),
        ({"city": "north", "against": "observed:south"}, "no-observation"),
        ({"city": "north", "indicator": "geting-water"}, "unknown-indicator"),
        ({"city": "north", "assume": ["days=x"]}, "bad-convention-value"),
    ],
)
def test_usage_errors(arguments: dict[str, Any], id: str, tiny: api.Bizbench) -> None:
    with pytest.raises(UsageError) as caught:
        tiny.gaps(**arguments)
    assert caught.value.id == id and caught.value.message("zh")


@pytest.fixture
def broken(tmp_path: Path) -> list[str]:
    files = _files(times(a="9 day", b="8 day", c="7 day"))
    files["cities/b/2020.yaml"] = plan("b", 2020, [target("time", "business", "8 dayz")])
    files["indicators/second.yaml"] = "id: second\n"
    return ["--data", str(write(tmp_path, files)), "--only-data", "--lang", "en"]


def test_broken_files(broken: list[str], bizbench: Run) -> None:
    code, out, err = bizbench("gaps", "a", *broken)
    assert code == 1 and "2 calendar days" in out and "C" in out
    assert "2020.yaml" in err and "indicators/second.yaml" in err
    code, out, _ = bizbench("gaps", "b", *broken, "--indicator", "getting-water")
    assert code == 1 and "Nothing to compare: B: problems in" in out
    code, out, _ = bizbench("gaps", "a", "--against", "b", *broken)
    assert code == 1 and "Nothing to compare: B: problems in" in out


# --- properties ---------------------------------------------------------------------------

UNITS = ("day", "working_day", "unspecified_day", "week")
FIGURES = st.tuples(st.integers(0, 6), st.sampled_from(UNITS)).map(lambda f: f"{f[0]} {f[1]}")
CITIES = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "time": FIGURES,
            "fee": st.integers(0, 2).map("{} CNY".format),
            "procedures": st.integers(0, 3).map("{} procedure".format),
            "coverage": st.sampled_from(["90 percent", "100 percent"]),
            "pump-limit": st.sampled_from(["50 kVA", "60 kVA", "50 kW"]),
        },
    ),
    min_size=2,
    max_size=4,
)
SCOPES = {"time": "business", "procedures": "business", "pump-limit": "business"}
TURNED = {BEHIND: AHEAD, AHEAD: BEHIND, SILENT: ONLY, ONLY: SILENT}


def catalog_of(folder: Path, cities: Sequence[Mapping[str, str]]) -> api.Bizbench:
    plans = {
        f"{name}/2020": [
            target(measure, SCOPES.get(measure, "all"), figure, "exactly")
            for measure, figure in promises.items()
        ]
        for name, promises in zip("abcd", cities, strict=False)
    }
    return load(folder, plans)


def by_measure(answer: api.Answer[Gaps]) -> dict[str, Gap]:
    return {row.measure.short: row for row in answer.result.rows}


@settings(max_examples=40)
@given(CITIES)
def test_two_cities_mirror_each_other(
    tmp_path_factory: pytest.TempPathFactory, cities: list[dict[str, str]]
) -> None:
    loaded = catalog_of(tmp_path_factory.mktemp("data"), cities)
    mine, theirs = (by_measure(loaded.gaps(x, against=y)) for x, y in (("a", "b"), ("b", "a")))
    assert mine.keys() == theirs.keys() == cities[0].keys() | cities[1].keys()
    for name, gap in mine.items():
        other = theirs[name]
        assert other.state == TURNED.get(gap.state, gap.state)
        if gap.figures and other.figures:
            for one, two in ((gap.figures.gap, other.figures.gap),):
                assert (one.shown, one.low, one.high) == (-two.shown, -two.high, -two.low)
            ours, its = gap.figures.distance, other.figures.distance
            assert (ours.scale, ours.share.shown) == (its.scale, -its.share.shown)


@settings(max_examples=40)
@given(CITIES, st.sampled_from(["best", "median", "goalpost", "b"]))
def test_every_measure_that_a_side_speaks_of_is_counted_once(
    tmp_path_factory: pytest.TempPathFactory, cities: list[dict[str, str]], base: str
) -> None:
    loaded = catalog_of(tmp_path_factory.mktemp("data"), cities)
    answer = loaded.gaps("a", against=base)
    assert (
        sum(counts(answer.result.rows).values())
        == len(answer.result.rows)
        == len(by_measure(answer))
    )
    others = cities[1:2] if base == "b" else cities[1:]
    spoken = {*cities[0], *(m for promises in others for m in promises)}
    if base == "goalpost":
        spoken = {*cities[0], "time", "cost"}
    if any(cities):  # else nobody states anything at all
        assert by_measure(answer).keys() == spoken
    for gap in answer.result.rows:
        assert gap.state in STATES
        assert (gap.state in JUDGED) == (gap.figures is not None)
        assert (gap.own.target is None) == (gap.state == SILENT)
        if base == "best" and gap.state in JUDGED:
            low, high = gap.own.rank_low, gap.own.rank_high
            assert low is not None and high is not None
            assert (gap.state == BEHIND) == (low > 1)  # behind somebody under every reading
            if gap.state in (AHEAD, LEVEL, NOTHING_LEFT):
                assert high == 1


@settings(max_examples=25)
@given(st.lists(st.integers(0, 5), min_size=2, max_size=4))
def test_flipping_better_turns_strengths_into_weaknesses(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[int]
) -> None:
    plans = {
        f"{name}/2020": [target("procedures", "business", f"{n} procedure", "exactly")]
        for name, n in zip("abcd", numbers, strict=False)
    }
    indicator = (TINY / "indicators" / "getting-water.yaml").read_text(encoding="utf-8")
    flipped = indicator.replace(
        "unit: procedure\n    better: lower", "unit: procedure\n    better: higher"
    )
    assert flipped != indicator
    found = []
    for text in (indicator, flipped):
        files = _files(plans) | {"indicators/getting-water.yaml": text}
        loaded = api.load([write(tmp_path_factory.mktemp("data"), files)], only_data=True)
        found.append(only(loaded.gaps("a", against="b")))
    one, two = found
    turned = {NOTHING_LEFT: LEVEL} | TURNED
    assert turned.get(one.state, one.state) == two.state
    assert one.figures and two.figures and one.figures.gap == two.figures.gap
    assert one.figures.lag.shown == -two.figures.lag.shown


@settings(max_examples=15)
@given(CITIES)
def test_the_order_of_files_changes_nothing_and_a_further_city_no_pair(
    tmp_path_factory: pytest.TempPathFactory, cities: list[dict[str, str]]
) -> None:
    """Every figure here is at the basis, so that a third city moves no gap between two."""
    comparable = [{k: v for k, v in c.items() if k in ("time", "fee", "coverage")} for c in cities]
    less = catalog_of(tmp_path_factory.mktemp("data"), comparable[:2])
    more = catalog_of(tmp_path_factory.mktemp("data"), comparable)
    before, after = (by_measure(c.gaps("a", against="b")) for c in (less, more))
    assert before.keys() == after.keys()
    for name in before:
        one, two = before[name], after[name]
        same = {NOTHING_LEFT: LEVEL}
        if one.figures and two.figures and one.figures.unit == two.figures.unit:
            assert same.get(one.state, one.state) == same.get(two.state, two.state)
            assert one.figures.gap == two.figures.gap


# --- formats ------------------------------------------------------------------------------

CASES: list[tuple[str, str, dict[str, Any]]] = [
    ("tiny", "north", {}),
    ("tiny", "south", {"against": "north", "lead": "水司"}),
    ("tiny", "west", {"against": "median"}),
    ("tiny", "lake", {}),
    ("tiny", "north", {"against": "goalpost"}),
    ("tiny", "south", {"against": "observed:harbour"}),
]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("data", "name", "options"), CASES)
def test_markdown_and_rows_say_what_the_json_says(
    data: str, name: str, options: dict[str, Any], lang: str, request: pytest.FixtureRequest
) -> None:
    from bizbench.output.writers import markdown

    loaded: api.Bizbench = request.getfixturevalue(data)
    answer = loaded.gaps(name, **options)
    told = answer.to_dict(lang)
    assert told["schema"] == "bizbench.gaps/1"
    assert json.loads(json.dumps(told)) == told
    assert told["counts"] == counts(answer.result.rows)
    page = answer.page(lang, "all")
    reaching = nearest(answer.result, lang).title
    page = replace(
        page, blocks=tuple(b for b in page.blocks if getattr(b, "title", "") != reaching)
    )
    shown = told["rows"]
    lines = [
        (table, line)
        for table in parse(markdown.write(behind(page)))
        for line in table["rows"]
        if not str(next(iter(line.values()))).startswith("↳")
    ]
    assert len(lines) == len(shown)
    head = catalogue(lang)["column.notes"]
    for row, (table, line) in zip(shown, lines, strict=True):
        letters = line.get(head, "").split()
        assert [table["marks"][letter] for letter in letters] == sorted(
            (
                re.sub(r"\s+", " ", n["text"])
                for n in row["notes"]
                if not n["id"].startswith(BY_DOCUMENT)
            ),
            key=lambda text: next(i for i, m in enumerate(table["marks"].values()) if m == text),
        )
        cells = " ".join(line.values())
        for side in (row["own"], *row["others"][:1]):
            promised = side["promised"]
            if promised and promised["value"] is not None and promised["value"] < 10_000:
                assert f"{promised['value']:g}" in cells
    records = answer.table(lang).records
    main = [r for r in records if r["part"] == "main"]
    assert len(main) == len(told["rows"])
    for record, row in zip(main, told["rows"], strict=True):
        for key in ("state", "measure", "case", "gap", "gap_low", "gap_high", "share", "scale"):
            assert record[key] == row[key], key
        assert record["own.target"] == row["own"]["target"]
        assert record["notes"] == tuple(n["text"] for n in row["notes"])
        assert record["base"] == row["base"]
        if row["others"]:
            assert record["others.target"] == row["others"][0]["target"]
    assert all(r["version"].endswith(told["query"]["command"]) for r in records)
    further = [r for row in told["rows"] for r in (*row["others"][1:], *row["perhaps"])]
    others = [r for r in records if r["part"] != "main"]
    assert [r["others.target"] for r in others] == [side["target"] for side in further]
    for record, side in zip(others, further, strict=True):
        said = record["notes"]
        assert isinstance(said, tuple)
        for n in side["notes"]:
            assert n["id"] == "order-open" or any(t.endswith(n["text"]) for t in said)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_state_has_its_words(lang: str) -> None:
    texts = catalogue(lang)
    assert {f"gaps.count.{state}" for state in STATES} <= set(texts)
    assert {f"gaps.section.{state}" for state in STATES if state != ONLY} <= set(texts)


def test_completion_offers_departments() -> None:
    assert "市水务局" in offered("gaps north --lead 市水")


def test_a_median_leaves_the_city_out_and_says_of_how_many(tmp_path: Path) -> None:
    """4 against 1, 6, 10, 20; of fewer than four others there is none, and it says so."""
    days = {"a": "4 day", "b": "10 day", "c": "6 day", "d": "20 day", "e": "1 day"}
    loaded = load(tmp_path / "5", times(**days))
    answer = loaded.gaps("a", against="median")
    (gap,) = answer.result.judged
    assert gap.figures and (gap.figures.base.shown, gap.state) == (8, "ahead")
    compared = {
        r.city.id: r.gap
        for s in loaded.compare("getting-water", against="median").result.sets
        for r in s.rows
        if r.city
    }
    assert compared["a"] == gap.figures.gap
    page = str(answer.page(*EN))
    assert "the median of the others (n=4)" in page and "median of the other cities" in page
    few = load(tmp_path / "4", times(**{id: n for id, n in days.items() if id != "e"}))
    answer = few.gaps("a", against="median")
    (gap,) = answer.result.rows
    assert (gap.state, gap.figures) == ("not-comparable", None)
    assert "a median needs figures of 4 other cities; here: 3" in str(answer.page(*EN))


def test_strict_sets_apart_what_compare_sets_apart(tmp_path: Path) -> None:
    plans = {
        f"{id}/2020": [target("time", "business", f"{n} day")] for n, id in enumerate("bcd", 5)
    }
    plans["a/2020"] = [target("time", "business", "3 day", statistic="average")]
    loaded = load(tmp_path, plans)
    (loose,), (strict,) = (loaded.gaps("a", strict=s).result.rows for s in (False, True))
    assert (loose.state, strict.state) == ("ahead", "not-comparable")
    assert "strict-differs" in {r.note.id for r in strict.remarks}
    ids = {
        row.city.id: row.kind
        for row in loaded.compare("getting-water", strict=True).result.sets[0].rows
        if row.city
    }
    assert ids["a"] == "not-comparable" and ids["b"] == "ranked"


def test_what_was_not_read_is_not_counted_as_silence(tmp_path: Path) -> None:
    time = [target("time", "business", "3 day")]
    files = {f"cities/{c}/city.yaml": city(c) for c in "ab"}
    files |= {"cities/a/2020.yaml": plan("a", 2020, time)}
    files |= {"cities/b/2020.yaml": plan("b", 2020, [], kind="report")}
    page = api.load([write(tmp_path, files)], only_data=True).gaps("b").page(*EN)
    assert "ahead: 0 · not read: 1" in str(page.blocks[0])
    assert "silent" not in prose(page).lower()
