"""Whether two promises are level: one rule, asked by every command."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.ground.record import replace
from bizbench.output.page import Table
from bizbench.questions.compare.notes import are_apart
from bizbench.questions.compare.records import Row, Set
from bizbench.questions.terms import Terms, between
from tests.agreement import VERDICTS, disagreements, verdict
from tests.catalogues import FREE, city, load, plan, target, write
from tests.pages import EN, tables

TIME = "getting-water/time"


def time(quantity: str, scope: str = "business", bound: str = "at_most", **more: str) -> str:
    return target("time", scope, quantity, bound, **more)


def two(folder: Path, a: str, b: str) -> api.Bizbench:
    return load(folder, {"a/2020": [a], "b/2020": [b]})


def rows(set_: Set) -> dict[str, Row]:
    return {r.city.id: r for r in set_.rows if r.city and r.kind == "ranked"}


def first_set(loaded: api.Bizbench, **options: Any) -> Set:
    return loaded.compare(TIME, **options).result.sets[0]


# --- the rule -----------------------------------------------------------------------------

#: A number that stands in words only.
INFERRED = {"written": "几日内办结", "inferred": "[number, bound, unit]", "reading": "x"}

#: What is said of the second promise, which terms then differ, and whose are stricter.
DIFFERENCES: list[tuple[dict[str, str], tuple[str, ...], str | None]] = [
    ({}, (), None),
    ({"bound": "exactly"}, (), None),
    ({"scope": "business/small"}, ("scope",), "own"),
    ({"statistic": "average"}, ("statistic",), "own"),
    ({"excludes": "[own-works]"}, ("excludes",), "own"),
    ({"condition": "{en: pipes laid, zh: 已有管线}"}, ("condition",), "own"),
    ({"threshold": "{at_most: 100 kVA}"}, ("threshold",), "own"),
    ({"commitment": "strive"}, ("firmness",), "own"),
    ({"bound": "below"}, ("bound",), "other"),
    ({"bound": "about"}, ("bound",), "own"),
    ({"clock": "application-to-tap"}, ("clock",), None),
    (INFERRED, ("inferred",), None),
    # Two that point one way, and two that do not.
    ({"commitment": "strive", "statistic": "average"}, ("statistic", "firmness"), "own"),
    ({"commitment": "strive", "bound": "below"}, ("firmness", "bound"), None),
    # What a document leaves open hides no difference that is known.
    ({"clock": "application-to-tap", "excludes": "[own-works]"}, ("clock", "excludes"), "own"),
]


def terms(loaded: api.Bizbench) -> Terms:
    a, b = (t for t in loaded.targets if t.role == "main")
    return between(a, b, loaded.catalog.measures[TIME])


@pytest.mark.parametrize(("more", "differs", "stricter"), DIFFERENCES)
def test_what_sets_two_promises_apart(
    more: dict[str, str], differs: tuple[str, ...], stricter: str | None, tmp_path: Path
) -> None:
    found = terms(two(tmp_path / "1", time("9 day"), time("9 day", **more)))
    assert (found.differs, found.stricter) == (differs, stricter)
    turned = terms(two(tmp_path / "2", time("9 day", **more), time("9 day")))
    assert (turned.differs, turned.stricter) == (
        differs,
        {"own": "other", "other": "own"}.get(stricter or ""),
    )


def test_of_averages_the_broader_scope_is_not_the_stricter(tmp_path: Path) -> None:
    a, b = (time("9 day", scope, statistic="average") for scope in ("business", "business/small"))
    assert terms(two(tmp_path, a, b)) == Terms(("scope",), None, is_unclear=True)


# --- one verdict in every command ---------------------------------------------------------

SCOPES = ["business", "business/small", "business/with-works", "household"]
TERMS = st.fixed_dictionaries(
    {},
    optional={
        "commitment": st.just("strive"),
        "statistic": st.just("average"),
        "condition": st.just("{en: pipes laid, zh: 已有管线}"),
    },
)
MORE = st.fixed_dictionaries(
    {},
    optional={
        "commitment": st.sampled_from(["strive", "as-a-rule"]),
        "statistic": st.just("average"),
        "excludes": st.just("[own-works]"),
        "condition": st.just("{en: pipes laid, zh: 已有管线}"),
        "clock": st.just("application-to-tap"),
        "bound": st.sampled_from(["exactly", "below", "about"]),
        "scope": st.sampled_from(["business/small", "business/with-works"]),
    },
)
QUANTITY = st.tuples(
    st.integers(1, 4), st.sampled_from(["day", "working_day", "unspecified_day", "week"])
).map(lambda pair: f"{pair[0]} {pair[1]}")
PROMISE = st.tuples(QUANTITY, MORE).map(lambda pair: time(pair[0], **pair[1]))


def of_a(set_: Set) -> str:
    """City a beside city b in a comparison."""
    found = rows(set_)
    return verdict(set_, found["a"], found["b"])


@settings(max_examples=60)
@given(a=PROMISE, b=PROMISE)
def test_every_command_says_the_same_of_a_pair(
    a: str, b: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    loaded = two(tmp_path_factory.mktemp("m"), a, b)
    said = of_a(first_set(loaded))
    for own, other in (("a", "b"), ("b", "a")):
        (gap,) = loaded.gaps(own, against=other).result.rows
        turned = {"ahead": "behind", "behind": "ahead"}.get(said, said) if own == "b" else said
        assert gap.state == turned
        assert loaded.gaps(own).result.rows[0].state == turned
    (row,) = loaded.diff("a/2020", "b/2020", everything=True).result.rows
    assert row.direction == VERDICTS[said]
    (line,) = loaded.matrix(TIME).result.lines
    standing = {c.row.city.id: c.standing for c in line.cells if c.row.city}
    (practice,) = loaded.best(TIME).result.practices
    expected = {
        "ahead": ({"a": "certain", "b": None}, "first"),
        "behind": ({"a": None, "b": "certain"}, "first"),
        "level": ({"a": "certain", "b": "certain"}, "level"),
        "same-number": ({"a": "same-number", "b": "same-number"}, "same-number"),
    }
    if said in expected:
        assert (standing, practice.state) == expected[said]
    else:
        assert practice.state == "open" and "possible" in standing.values()
    placed = loaded.profile("a").result.standing
    assert placed.same_number == (said == "same-number")
    assert placed.level == (said == "level")


#: Figures of several measures at several scopes, in several units.
FIGURES = st.one_of(
    st.builds(lambda q, s, m: time(q, s, **m), QUANTITY, st.sampled_from(SCOPES), TERMS),
    st.builds(
        lambda n, s, m: target("procedures", s, f"{n} procedure", **m),
        st.integers(0, 2),
        st.sampled_from(["business", "business/small"]),
        TERMS,
    ),
    st.builds(
        lambda n, m: target("fee", "all", f"{n} CNY", **m), st.sampled_from([0, 0, 5]), TERMS
    ),
    st.builds(
        lambda n, m: target("coverage", "all", f"{n} percent", "at_least", **m),
        st.sampled_from([90, 100]),
        TERMS,
    ),
)


@settings(max_examples=15)
@given(figures=st.lists(st.lists(FIGURES, max_size=6), min_size=3, max_size=4))
def test_the_commands_agree_on_every_pair_of_a_catalogue(
    figures: list[list[str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    plans = {}
    for name, stated in zip("abcd", figures, strict=False):
        once = {tuple(re.findall(r"(?:measure|scope): ([^,]+)", t)): t for t in stated}
        plans[f"{name}/2020"] = list(once.values())
    _, found = disagreements(load(tmp_path_factory.mktemp("m"), plans))
    assert found == []


@settings(max_examples=30)
@given(a=PROMISE, b=PROMISE, c=st.sampled_from(["fee", "silent", "household"]))
def test_a_city_that_states_nothing_new_changes_no_verdict(
    a: str, b: str, c: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    third = {
        "fee": [target("fee", "all", "3 CNY")],
        "silent": [],
        "household": [time("1 day", "household")],
    }[c]
    before = two(tmp_path_factory.mktemp("m"), a, b)
    after = load(tmp_path_factory.mktemp("m"), {"a/2020": [a], "b/2020": [b], "c/2020": third})
    (old,) = before.compare(TIME).result.sets
    new = next(s for s in after.compare(TIME).result.sets if s.case == "business")
    assert new.basis == old.basis and of_a(new) == of_a(old)
    assert {i: (r.rank_low, r.rank_high, r.is_open) for i, r in rows(new).items()} == {
        i: (r.rank_low, r.rank_high, r.is_open) for i, r in rows(old).items()
    }


def test_the_same_number_on_other_terms_is_nowhere_called_level(tmp_path: Path) -> None:
    loaded = two(tmp_path, time("3 day"), time("3 day", excludes="[own-works]"))
    (table,) = tables(loaded.compare(TIME).page(*EN))
    assert table.lead[0] == "A and B: same number, other terms (but see the notes)."
    assert (
        "same number, other terms: A, B (exclusions); the known terms of A are the stricter"
        in table.remarks
    )
    (table,) = tables(loaded.compare(TIME).page("zh", "all"))
    assert table.lead[0].startswith("a市、b市数值相同、口径不同")
    for answer in (loaded.matrix(TIME), loaded.best(TIME), loaded.gaps("a")):
        for lang, word in (("en", " level"), ("zh", "并列")):
            said = " ".join(
                cell
                for t in tables(answer.page(lang, "all"))
                for line in t.lines
                for cell in line.cells
            )
            assert "★" not in said and word not in said
    told = loaded.compare(TIME).to_dict()["sets"][0]["rows"]
    assert [r["same_number"] for r in told] == [
        [{"city": "b", "differs": ["excludes"], "stricter": "own"}],
        [{"city": "a", "differs": ["excludes"], "stricter": "other"}],
    ]
    assert [r["level_with"] for r in told] == [[], []]


def test_beside_its_equals_stand_none_on_other_terms(tmp_path: Path) -> None:
    weak = time("3 day", commitment="strive")
    loaded = load(
        tmp_path, {"a/2020": [time("3 day")], "b/2020": [time("3 day")], "c/2020": [weak]}
    )
    for name, state, others in (
        ("a", "level", ["b"]),
        ("b", "level", ["a"]),
        ("c", "same-number", ["a", "b"]),
    ):
        (gap,) = loaded.gaps(name).result.rows
        assert gap.state == state
        assert [row.city.id for row in gap.others if row.city] == others


def test_number_and_terms_one_way_and_apart(tmp_path: Path) -> None:
    firm, weak = {}, {"commitment": "strive"}
    for n, (mine, theirs, said) in enumerate(
        [
            (firm, weak, "A is ahead by the number, and its known terms are stricter too"),
            (weak, firm, "A is ahead by the number, but the known terms of B are stricter"),
        ]
    ):
        loaded = two(tmp_path / str(n), time("3 day", **mine), time("4 day", **theirs))
        (table,) = tables(loaded.compare(TIME).page(*EN))
        assert said in table.remarks
        for name in "ab":
            (_, marks) = _marks(tables(loaded.gaps(name).page(*EN))[0])
            assert said in marks


def _marks(table: Table) -> tuple[Table, list[str]]:
    return table, [m.text for m in table.marks]


def test_only_what_is_level_at_the_limit_has_nothing_left_to_win(tmp_path: Path) -> None:
    fees = [target("fee", "all", "0 CNY"), target("fee", "all", "0 CNY", commitment="encourage")]
    level = load(tmp_path / "1", {"a/2020": fees[:1], "b/2020": fees[:1]})
    assert level.gaps("a").result.rows[0].state == "nothing-left"
    unlike = load(tmp_path / "2", {"a/2020": fees[:1], "b/2020": fees[1:]})
    assert unlike.gaps("a").result.rows[0].state == "same-number"


@pytest.mark.parametrize(
    ("commitments", "state"),
    [(("encourage", "encourage", "firm"), "level"), (("firm", "firm", "strive"), "nothing-left")],
)
def test_beside_one_that_is_level_the_others_with_the_number_are_not_called_so(
    commitments: tuple[str, ...], state: str, tmp_path: Path
) -> None:
    """And who asks less firmly than another has something left to win."""
    stated = zip("abc", commitments, strict=True)
    plans = {f"{c}/2020": [target("fee", "all", "0 CNY", commitment=k)] for c, k in stated}
    (row,) = load(tmp_path, plans).gaps("a").result.rows
    assert row.state == state
    assert [r.city.id for r in row.others if r.city] == ["b"]
    assert "same-number-stricter" in {remark.note.id for remark in row.remarks}


@pytest.mark.parametrize(
    "more",
    [
        {"condition": "{en: pipes laid, zh: 已有管线}"},
        {"commitment": "strive"},
        INFERRED,
        {"note": "{en: of some, zh: 部分}"},
        {"due": "2020-12"},
    ],
)
def test_a_headline_names_the_notes_that_set_its_rows_apart(
    more: dict[str, str], tmp_path: Path
) -> None:
    (table,) = tables(
        two(tmp_path / "1", time("3 day"), time("4 day", **more)).compare(TIME).page(*EN)
    )
    assert table.lead[0].endswith("(but see the notes).")
    both = two(tmp_path / "2", time("3 day", **more), time("4 day", **more))
    (table,) = tables(both.compare(TIME).page(*EN))
    assert "see the notes" not in table.lead[0]


# --- the same kind of day -----------------------------------------------------------------


def open_rows(loaded: api.Bizbench, **options: Any) -> dict[str, tuple[int | None, bool]]:
    return {i: (r.rank, r.is_open) for i, r in rows(first_set(loaded, **options)).items()}


def test_two_bare_days_beside_a_third_city_are_no_firmer_than_by_themselves(
    tmp_path: Path,
) -> None:
    days = {"a/2020": [time("80 unspecified_day")], "b/2020": [time("90 unspecified_day")]}
    third = {"c/2020": [time("60 working_day")]}
    alone, beside = load(tmp_path / "1", days), load(tmp_path / "2", days | third)
    assert open_rows(alone) == {"a": (1, True), "b": (2, True)}
    found = rows(first_set(beside))
    assert found["b"].is_open and (found["b"].rank_low, found["b"].rank_high) == (3, 3)
    for loaded in (alone, beside):
        set_ = first_set(loaded)
        assert "same-day-words" in {n.id for n in set_.notes}
        said = {n.id for row in rows(set_).values() for n in row.notes} | {n.id for n in set_.notes}
        assert "order-same-day" in said
        (gap,) = loaded.gaps("b", against="a").result.rows
        assert gap.state == "behind"
        assert {"same-day-words", "order-same-day"} <= {r.note.id for r in gap.remarks}
    # Far apart, or fixed by the user, it rests on nothing.
    far = load(tmp_path / "3", days | {"b/2020": [time("120 unspecified_day")]})
    assert open_rows(far) == {"a": (1, False), "b": (2, False)}
    assert open_rows(alone, assume=["days=working"]) == {"a": (1, False), "b": (2, False)}


@settings(max_examples=40)
@given(
    mine=st.integers(1, 12),
    theirs=st.integers(1, 12),
    kind=st.sampled_from(["day", "working_day"]),
    third=st.booleans(),
)
def test_naming_the_kind_of_day_never_loses(
    mine: int, theirs: int, kind: str, third: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A city that says which days is not placed below where leaving it open may put it."""
    rest = {"b/2020": [time(f"{theirs} unspecified_day")]}
    if third:
        rest["c/2020"] = [time("5 working_day")]
    found = {}
    for unit in (kind, "unspecified_day"):
        made = {"a/2020": [time(f"{mine} {unit}")]} | rest
        found[unit] = rows(first_set(load(tmp_path_factory.mktemp("m"), made)))["a"]
    named, bare = found[kind], found["unspecified_day"]
    assert named.rank_low and bare.rank_high and named.rank_low <= bare.rank_high
    assert bare.is_open or not named.is_open


def test_a_document_that_writes_working_days_elsewhere_says_so(tmp_path: Path) -> None:
    mine = [time("9 unspecified_day"), time("4 working_day", "household")]
    loaded = load(tmp_path, {"a/2020": mine, "b/2020": [time("5 working_day")]})
    business = next(s for s in loaded.compare(TIME).result.sets if s.case == "business")
    assert "working-days-elsewhere" in {n.id for n in rows(business)["a"].notes}


@pytest.mark.parametrize(
    ("unit", "kind"), [("unspecified_day", "day"), ("plain_day", "plain-day"), ("hour", "hour")]
)
def test_which_kind_is_meant_is_no_remark_on_one_of_a_pair_nor_sets_rows_apart(
    unit: str, kind: str, tmp_path: Path
) -> None:
    promises = {"a": f"80 {unit}", "b": f"90 {unit}", "c": "1 working_day"}
    loaded = load(tmp_path, {f"{id}/2020": [time(n, **FREE)] for id, n in promises.items()})
    assert f"order-same-{kind}" in {n.id for n in rows(first_set(loaded))["b"].notes}
    (gap,) = loaded.gaps("b", against="c").result.rows
    assert f"open-{kind}s" in {r.note.id for r in gap.remarks}
    assert f"order-same-{kind}" not in {r.note.id for r in gap.remarks}
    ranked = [r for r in first_set(loaded).rows if r.city and r.city.id == "a"]
    said = {n.id for n in ranked[0].notes if n.id.startswith("open-")}
    assert said and not are_apart(
        [replace(r, notes=tuple(n for n in r.notes if n.id in said)) for r in ranked]
    )


# --- places in a league -------------------------------------------------------------------


def league(folder: Path) -> api.Bizbench:
    """Ranks inside a province, of four cities of two provinces and of one of none."""
    indicator = Path("tests/tiny/indicators/getting-water.yaml").read_text(encoding="utf-8")
    measure = "  place:\n    name: {en: Place, zh: 位次}\n    unit: rank\n    better: lower\n"
    measure += "    league: parent\n    cases: [all]\n"
    files = {"indicators/getting-water.yaml": indicator + measure}
    for province in ("p", "q"):
        files[f"cities/{province}/city.yaml"] = city(province, "province")
    for n, (name, parent) in enumerate(zip("abcde", ["p", "p", "q", "q", None], strict=True)):
        own = city(name) + (f"parent: {parent}\n" if parent else "")
        files[f"cities/{name}/city.yaml"] = own
        figure = f"measure: getting-water/place, scope: all, exactly: {n + 1} rank"
        figure += f", written: 第{n + 1}名, reading: x, inferred: [number, bound, unit]"
        files[f"cities/{name}/2020.yaml"] = plan(name, 2020, ["{" + figure + "}"])
    loaded = api.load([write(folder, files)], only_data=True)
    assert not loaded.problems
    return loaded


def test_places_are_compared_inside_their_league_only(tmp_path: Path) -> None:
    loaded = league(tmp_path)
    sets = loaded.compare("getting-water/place").result.sets
    assert [(s.league and s.league.zh, {i: r.rank for i, r in rows(s).items()}) for s in sets] == [
        ("p市", {"a": 1, "b": 2}),
        ("q市", {"c": 1, "d": 2}),
    ]
    for set_ in sets:
        apart = {r.city.id: {n.id for n in r.notes} for r in set_.rows if r.city and not r.rank}
        assert all("other-league" in notes for notes in apart.values()) and "e" in apart
    states = {name: [r.state for r in loaded.gaps(name).result.rows] for name in "abcde"}
    assert states == {
        "a": ["ahead"],
        "b": ["behind"],
        "c": ["ahead"],
        "d": ["behind"],
        "e": ["not-comparable"],
    }
    assert [p.state for p in loaded.best("getting-water/place").result.practices] == ["first"] * 2
    (idle,) = loaded.whatif("c", "getting-water/place=<=3 rank").result.idle
    assert idle.reason == "level"
    (first, _) = tables(loaded.compare("getting-water/place").page(*EN))
    assert "(within P)" in first.lead[1]


# --- scopes that cities share -------------------------------------------------------------


def shared(folder: Path) -> api.Bizbench:
    """Two cities are level for businesses, and one is ahead for small ones."""
    return load(
        folder,
        {
            "a/2020": [time("6 day"), time("6 day", "business/small")],
            "b/2020": [time("6 day"), time("3 day", "business/small")],
            "c/2020": [time("9 day")],
        },
    )


def test_every_shared_scope_is_a_set_of_its_own(tmp_path: Path) -> None:
    loaded = shared(tmp_path)
    for name, states in (("a", {"level", "behind"}), ("b", {"level", "ahead"})):
        found = {str(r.basis): r.state for r in loaded.gaps(name).result.rows}
        assert set(found) == {"business", "business/small"} and set(found.values()) == states
    assert [r.state for r in loaded.gaps("c").result.rows] == ["behind"]
    lines = loaded.matrix(TIME).result.lines
    assert [str(line.set.basis) for line in lines] == ["business", "business/small"]
    assert [c.row.kind for c in lines[1].cells] == ["ranked"] * 3  # what is broader holds here too
    practices = loaded.best(TIME).result.practices
    assert [(str(p.set.basis), p.state) for p in practices] == [
        ("business", "level"),
        ("business/small", "first"),
    ]
    asked = first_set(loaded, scope="business/small")
    own = {i: r.value for i, r in rows(asked).items()}
    assert {r.city.id: r.value for r in practices[1].set.rows if r.city and r.rank} == {
        name: own[name] for name in "abc"
    }
    assert loaded.profile("b").result.standing.first == 1
    # In a comparison it stays a note, and the figure a variant below its row.
    (set_,) = loaded.compare(TIME).result.sets
    assert "also-comparable-at" in {n.id for n in set_.notes}


# --- silence ------------------------------------------------------------------------------


def test_what_is_stated_for_other_cases_is_no_silence(tmp_path: Path) -> None:
    loaded = load(tmp_path, {"a/2020": [time("9 day", "household")], "b/2020": [time("3 day")]})
    row = next(r for s in loaded.compare(TIME).result.sets for r in s.rows if r.elsewhere)
    assert row.kind == "other-cases" and row.city and row.city.id == "b"
    for name in "ab":
        (gap,) = loaded.gaps(name).result.rows
        assert gap.state == "other-cases"
    said = [c for t in tables(loaded.gaps("a").page(*EN)) for x in t.lines for c in x.cells]
    assert "states it for: households ≤ 9 days" in " ".join(said).replace("calendar ", "")
    told = loaded.gaps("a").to_dict()["rows"][0]
    assert told["own"]["elsewhere"] == ["a/2020/getting-water/time@household"]
    cells = [c for t in tables(loaded.matrix(TIME).page(*EN)) for x in t.lines for c in x.cells]
    assert sum("states it for" in cell for cell in cells) == 2
    (row_of_a, row_of_b) = loaded.diff("a/2020", "b/2020").result.rows
    notes = [{r.note.id for r in row.remarks} for row in (row_of_a, row_of_b)]
    assert all("stated-for-other-cases" in found for found in notes)
    (table,) = tables(loaded.diff("a/2020", "b/2020").page(*EN))
    assert [sum(cell == "other cases only" for cell in x.cells) for x in table.lines] == [1, 1]


def _later(folder: Path, *, read: str = "") -> api.Bizbench:
    """An earlier folder with a plan, a later one with an indicator and a plan of its own."""
    earlier = write(
        folder / "1",
        {
            "cities/a/city.yaml": city("a"),
            "cities/a/2020.yaml": plan("a", 2020, [time("9 day")]),
        },
    )
    later = folder / "2"
    shop = Path("tests/tiny/indicators/getting-water.yaml").read_text(encoding="utf-8")
    shop = (
        shop.replace("getting-water", "shops")
        .replace("用水", "开店")
        .replace("Getting water", "Shops")
    )
    files = {
        "indicators/shops.yaml": shop,
        "cities/b/city.yaml": city("b"),
        "cities/b/2020.yaml": plan("b", 2020, [time("3 day").replace("getting-water", "shops")]),
    }
    if read:
        files["cities/a/2020.yaml"] = plan("a", 2020, [time("9 day")], read=read)
    for name, content in files.items():
        path = later / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return api.load([earlier, later], only_data=True)


def test_an_indicator_of_a_later_folder_makes_no_earlier_plan_silent(tmp_path: Path) -> None:
    loaded = _later(tmp_path / "1")
    (row,) = [r for s in loaded.compare("shops").result.sets for r in s.rows if r.city.id == "a"]
    assert row.kind == "not-read" and [n.id for n in row.notes] == ["measure-is-newer"]
    assert {r.own.kind for r in loaded.gaps("a").result.rows if r.state == "silent"} == {"not-read"}
    (row,) = [r for s in loaded.compare(TIME).result.sets for r in s.rows if r.city.id == "b"]
    assert row.kind == "not-stated"
    again = _later(tmp_path / "2", read="[getting-water, shops]")
    (row,) = [r for s in again.compare("shops").result.sets for r in s.rows if r.city.id == "a"]
    assert row.kind == "not-stated"


def test_a_plan_that_uses_a_later_folder_was_read_with_it(tmp_path: Path) -> None:
    files = {
        "cities/a/city.yaml": city("a"),
        "cities/a/2020.yaml": plan("a", 2020, [time("9 day")]),
        "cities/b/city.yaml": city("b"),
        "cities/b/2020.yaml": plan("b", 2020, [target("fee", "all", "3 CNY")]),
    }
    for name, content in files.items():
        path = tmp_path / "1" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    loaded = api.load([tmp_path / "1", write(tmp_path / "2", {})], only_data=True)
    kinds = {r.city.id: r.kind for s in loaded.compare(TIME).result.sets for r in s.rows if r.city}
    assert kinds == {"a": "alone", "b": "not-stated"}


def test_an_indicator_that_is_replaced_stays_as_old_as_it_was(tmp_path: Path) -> None:
    earlier = write(
        tmp_path / "1",
        {
            "cities/a/city.yaml": city("a"),
            "cities/a/2020.yaml": plan("a", 2020, [time("9 day")]),
            "cities/b/city.yaml": city("b"),
            "cities/b/2020.yaml": plan("b", 2020, [target("fee", "all", "3 CNY")]),
        },
    )
    later = write(tmp_path / "2", {})
    loaded = api.load([earlier, later], only_data=True)
    kinds = {r.city.id: r.kind for s in loaded.compare(TIME).result.sets for r in s.rows if r.city}
    assert kinds == {"a": "alone", "b": "not-stated"}


def test_a_working_day_is_no_word_that_leaves_the_kind_of_hour_open(tmp_path: Path) -> None:
    """Beside hours two figures in working days keep their order, and need no note on words."""
    loaded = load(
        tmp_path,
        {
            "aa/2024": [target("repair-time", "all", "3 working_day")],
            "bb/2024": [target("repair-time", "all", "2 working_day")],
            "cc/2024": [target("repair-time", "all", "90 hour")],
        },
    )
    (set_,) = loaded.compare("getting-water/repair-time").result.sets
    rows = {row.city.id: row for row in set_.rows if row.city}
    assert rows["aa"].rank_low == rows["bb"].rank_low + 1
    assert "same-hour-words" not in {note.id for row in set_.rows for note in row.notes}
