"""Which places are compared: level, province, group, year; who is left out is said."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from bizbench import api
from bizbench.cli.main import run
from bizbench.ground.problems import UsageError
from bizbench.output.answer import Answer
from bizbench.output.page import Table
from bizbench.output.writers import terminal
from tests.catalogues import write
from tests.pages import EN
from tests.test_groups import GROUPS, files, loaded

CITIES = {"ham", "hatch", "quay"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("places"), files() | {"groups.yaml": GROUPS})


@pytest.fixture(scope="module")
def made(folder: Path) -> api.Bizbench:
    return loaded(folder)


def compared(answer: Answer[Any]) -> set[str]:
    return set(answer.result.cities)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({}, CITIES),
        ({"level": "district"}, {"hook"}),
        ({"level": "province"}, {"hills"}),
        ({"level": "all"}, CITIES | {"land", "hills", "hook"}),
        ({"province": "hills"}, {"ham", "hatch"}),
        ({"province": "hills", "level": "all"}, {"ham", "hatch", "hook"}),
        ({"province": "land"}, CITIES),
        ({"province": "ham", "level": "district"}, {"hook"}),
        ({"group": "ports"}, {"hatch", "quay"}),
        ({"group": "港口", "province": "Hills"}, {"hatch"}),
        ({"group": "HARBOURS"}, {"hatch", "quay"}),
        ({"year": 2031}, {"ham", "quay"}),
        ({"year": 2031, "group": "hill-cities"}, {"ham"}),
        ({"city": "hook"}, CITIES | {"hook"}),
        ({"city": "hook", "level": "district"}, {"hook"}),
        ({"city": "ham", "group": "ports"}, CITIES),
        ({"city": ["ham", "hills"]}, {"ham", "hills"}),
    ],
)
def test_the_places_compared(asked: dict[str, Any], shown: set[str], made: api.Bizbench) -> None:
    answer = made.compare("getting-water/time", **asked)
    assert compared(answer) == shown
    matrix = made.matrix("getting-water/time", **asked)
    assert {c.id for c in matrix.result.cities} == shown
    left = {c.id for c in answer.result.selection.left_out} if answer.result.selection else set()
    assert left == {"land", "hills", "ham", "hatch", "hook", "quay"} - shown
    page = answer.to_dict("en")
    assert page["selection"] is None or set(page["selection"]["left_out"]) == left


def test_the_title_says_who_is_compared_and_a_line_who_is_not(made: api.Bizbench) -> None:
    asked: list[Answer[Any]] = [
        made.compare("getting-water", province="hills", year=2031),
        made.matrix("getting-water", province="hills", year=2031),
        made.best("getting-water", province="hills", year=2031),
        made.gaps("ham", province="hills", year=2031),
        made.profile("ham", province="hills", year=2031),
    ]
    for answer in asked:
        en, zh = (answer.page(lang, "all") for lang in ("en", "zh"))
        assert en.title.endswith(" — cities in Hills, documents of 2031"), en.title
        assert zh.title.endswith("——hills市境内城市，2031年文件"), zh.title
        assert "text='Left out: " in str(en.brief) and "Compared: " not in str(en.brief)
        assert "text='未列入：" in str(zh.brief)
        assert "Left out: " not in str(en.blocks[0]), "the answer comes first"
        said = answer.to_dict("en")["selection"]["text"]
        assert said.startswith("Compared: cities in Hills, documents of 2031; left out: ")
        assert "documents of 2031" in " ".join(answer.page(*EN).footer)
        query = answer.to_dict("en")["query"]
        assert (query["level"], query["province"]) == (None, "hills")
        assert (query["group"], query["year"]) == (None, 2031)
        assert "--province hills" in query["command"] and "--year 2031" in query["command"]


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ({}, ""),
        ({"level": "city"}, ""),
        ({"city": "ham"}, ""),
        ({"level": "province"}, " — provinces"),
        ({"level": "all"}, " — places of all levels"),
        ({"group": "ports"}, " — cities of the group “Ports”"),
        ({"group": "ports", "province": "hills"}, " — cities in Hills of the group “Ports”"),
        ({"province": "hills", "city": "quay"}, " — cities in Hills, and Quay"),
        ({"province": "hills", "city": "ham"}, " — cities in Hills"),
        (
            {"group": "ports", "city": "ham", "year": 2031},
            " — cities of the group “Ports”, documents of 2031, and Ham",
        ),
        ({"year": 2031}, " — cities, documents of 2031"),
        ({"city": ["ham", "quay"], "year": 2031}, " — documents of 2031"),
    ],
)
def test_only_a_field_that_was_narrowed_is_in_the_title(
    asked: dict[str, Any], named: str, made: api.Bizbench
) -> None:
    plain = made.compare("getting-water/time", city=["ham", "quay"]).page().title
    answer = made.compare("getting-water/time", **asked)
    assert answer.page().title == plain + named
    assert isinstance(answer.page(*EN).blocks[0], Table), "the answer comes first"


def test_a_title_that_names_the_own_city_names_it_once(made: api.Bizbench) -> None:
    for answer in (made.gaps("quay", province="hills"), made.profile("quay", province="hills")):
        assert answer.page().title.endswith(" — cities in Hills")


def test_places_that_are_no_cities_are_not_called_cities(made: api.Bizbench) -> None:
    asked: list[Answer[Any]] = [
        made.compare("getting-water", level="district"),
        made.compare("getting-water/time", city=["hills", "hook"]),
        made.best("getting-water", city="hills", level="all"),
        made.gaps("hills", level="all"),
        made.profile("hills", level="all"),
        made.score("getting-water", level="all"),
    ]
    true = re.compile(
        r"--city|not a (whole )?city|非城市|, a city|为城市|--against 城市|文件的城市"
    )
    for answer in asked:
        for detail in ("brief", "all"):
            said = "".join(terminal.write(answer.page(lang, detail)) for lang in ("en", "zh"))
            found = re.search(r".*(\b(city|cities)\b|城市|各市|他市|该市).*", true.sub("", said))
            assert not found, found[0]


def test_nothing_is_said_where_nobody_is_left_out(tmp_path: Path) -> None:
    own = {name: text for name, text in files().items() if "/ham/" in name or "/hatch/" in name}
    own |= {n: t for n, t in files().items() if n.endswith("city.yaml")}
    answer = loaded(write(tmp_path, own)).compare("getting-water/time")
    assert answer.result.selection is None
    assert "Compared" not in str(answer)


def test_where_no_place_is_a_city_all_are_compared(tmp_path: Path) -> None:
    own = {n: t for n, t in files().items() if n.endswith("city.yaml")}
    own |= {n: t for n, t in files().items() if "/hook/" in n or "/hills/" in n}
    answer = loaded(write(tmp_path, own)).compare("getting-water/time")
    assert compared(answer) == {"hook", "hills"}


def test_a_place_is_among_those_of_its_level_where_there_are_others(tmp_path: Path) -> None:
    more = {
        name.replace("hook", "hurst"): t.replace("hook", "hurst").replace("Hook", "Hurst")
        for name, t in files().items()
        if "/hook/" in name
    }
    made = loaded(write(tmp_path, files() | more))
    assert compared(made.compare("getting-water/time", city="hook")) == {"hook", "hurst"}
    assert compared(made.compare("getting-water/time")) == CITIES
    assert {c.id for c in made.profile("hurst").result.peers} == {"hook"}


def test_plans_of_one_year_are_those_of_that_year(made: api.Bizbench) -> None:
    def value(year: int | None) -> dict[str, str]:
        (set_,) = made.compare("getting-water/time", year=year, level="city").result.sets
        return {r.city.id: f"{r.plan.year}: {r.target.value}" for r in set_.rows if r.target}

    assert value(2030) == {"ham": "2030: 3", "hatch": "2030: 4", "quay": "2030: 6"}
    assert value(2031) == {"ham": "2031: 9", "quay": "2031: 9"}
    assert value(None)["ham"] == "2031: 9"


def test_an_own_city_without_a_plan_of_the_year_says_so(made: api.Bizbench) -> None:
    (set_,) = made.compare("getting-water/time", city="hatch", year=2031).result.sets
    (row,) = (r for r in set_.rows if r.city and r.city.id == "hatch")
    assert [n.id for n in row.notes] == ["no-document-of"]
    gaps = made.gaps("hatch", year=2031).result
    assert gaps.obstacle and gaps.obstacle[1].id == "no-document-of"


def test_best_and_gaps_and_profile_are_among_the_places(made: api.Bizbench) -> None:
    (practice,) = made.best("getting-water", level="all").result.practices
    assert [leader.row.city.id for leader in practice.leaders if leader.row.city] == ["land"]
    (practice,) = made.best("getting-water").result.practices
    assert [leader.row.city.id for leader in practice.leaders if leader.row.city] == ["hatch"]
    gaps = made.gaps("quay").result
    assert {r.others[0].city.id for r in gaps.judged if r.others[0].city} == {"hatch"}
    assert {c.id for c in made.profile("quay").result.peers} == {"ham", "hatch"}
    assert {c.id for c in made.profile("quay", group="ports").result.peers} == {"hatch"}


def test_gaps_to_a_place_of_another_level_are_measured(made: api.Bizbench) -> None:
    gaps = made.gaps("ham", against="hills", year=2030).result
    (row,) = gaps.judged
    assert [r.city.id for r in row.others if r.city] == ["hills"]


@pytest.mark.parametrize(
    ("asked", "id"),
    [
        ({"level": "town"}, "unknown-level"),
        ({"group": "harbour"}, "unknown-group"),
        ({"province": "nowhere"}, "unknown-city"),
        ({"year": 1999}, "places-none"),
        ({"province": "hills", "group": "ports", "level": "district"}, "places-none"),
        ({"city": ["ham", "quay"], "group": "ports"}, "places-twice"),
        ({"against": "hills"}, "against-left-out"),
        ({"group": "ports", "against": "ham"}, "against-left-out"),
    ],
)
def test_what_fits_nobody_is_refused(asked: dict[str, Any], id: str, made: api.Bizbench) -> None:
    with pytest.raises(UsageError) as caught:
        made.compare("getting-water", **asked)
    assert caught.value.id == id


@pytest.mark.parametrize("question", ["compare", "matrix", "best", "gaps", "score", "profile"])
def test_a_year_after_the_last_year_is_refused(question: str, made: api.Bizbench) -> None:
    what = "ham" if question in ("gaps", "profile") else "getting-water"
    ask = getattr(made, question)
    assert ask(what, year=2031, as_of=2031).page("en")
    with pytest.raises(UsageError) as caught:
        ask(what, year=2031, as_of=2030)
    assert caught.value.id == "year-after-as-of"


def test_a_broken_file_of_groups_is_told_where_a_group_is_asked_for(tmp_path: Path) -> None:
    made = api.load([write(tmp_path, files() | {"groups.yaml": "groups: 1\n"})], only_data=True)
    assert made.compare("getting-water").problems == ()
    with pytest.raises(ValueError, match=r"groups\.yaml"):
        made.compare("getting-water", group="ports")


@pytest.mark.parametrize(
    "words",
    [
        ["compare", "getting-water"],
        ["matrix", "getting-water"],
        ["best", "getting-water"],
        ["gaps", "ham"],
        ["profile", "ham"],
    ],
)
def test_the_command_line_makes_the_answer_again(
    words: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--level", "all", "--province", "land", "--group", "港口", "--year", "2030"]
    data = ["--data", str(folder), "--only-data", "--format", "json"]
    assert run([*words, *options, *data]) == 0
    first = json.loads(capsys.readouterr().out)
    assert [first["query"][k] for k in ("level", "group", "year")] == ["all", "ports", 2030]
    again = shlex.split(first["query"]["command"])[1:]
    assert run([*again, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == first


def test_a_profile_names_commands_that_compare_the_same_places(made: api.Bizbench) -> None:
    page = made.profile("ham", group="ports", year=2030).to_markdown("en")
    assert "bizbench gaps ham --group ports --year 2030" in page


ALONE = [
    # above the cities: what it lays down are floors for them
    ("hills", {}, True),
    ("hills", {"against": "median"}, True),
    ("hills", {"year": 2030}, True),
    ("hook", {}, True),
    # of a level with others
    ("ham", {}, False),
    # whoever names the others has asked for them
    ("hills", {"level": "all"}, False),
    ("hills", {"against": "ham"}, False),
    ("hills", {"province": "hills"}, False),
    ("hills", {"group": "ports"}, False),
]


@pytest.mark.parametrize(("own", "asked", "alone"), ALONE)
def test_a_place_alone_of_its_level_is_held_against_nobody(
    own: str, asked: dict[str, Any], alone: bool, made: api.Bizbench
) -> None:
    answer = made.gaps(own, **asked)
    assert answer.to_dict("en")["alone"] is alone
    states = {row.state for row in answer.result.rows}
    assert (states == {"apart"}) is alone
    said = str(answer.page(*EN).blocks)
    assert ("alone of its level" in said) is alone
    if alone:
        assert all(row.own.rank_low is None and not row.others for row in answer.result.rows)
        above = "are floors for the places inside it" in said
        assert above is (own == "hills")
        assert f"What {own.title()} lays down or promises" in said
        assert answer.page().title.startswith(f"{own.title()}: announced targets, held against")


def test_a_profile_of_a_place_alone_of_its_level_lists_what_it_lays_down(
    made: api.Bizbench,
) -> None:
    answer = made.profile("hills")
    data = answer.to_dict("en")
    assert data["alone"] is True and data["standing"]["sets"] == 0
    assert data["counts"] == {"apart": 1} and data["lists"]["apart"]["count"] == 1
    assert not any(c["ranked"] for c in data["coverage"])
    page = answer.page("en")
    first = page.blocks[0]
    assert isinstance(first, Table)
    assert first.lead[0].startswith("No rank among cities: Hills is alone of its level here")
    assert first.lead[1] == (
        "Laid down or promised, 1: Getting water › Time to connect (businesses): ≤ 2 calendar days."
    )
    assert "What Hills lays down or promises (1)" in str(page)
    assert "behind" not in str(page).casefold()
    assert made.profile("ham").to_dict("en")["alone"] is False
    assert made.profile("hills", level="all").to_dict("en")["standing"]["sets"] == 1


def test_the_rank_in_the_province_is_in_every_form(made: api.Bizbench) -> None:
    """Of the own city, where another of its province is ranked; of nobody else."""
    expected = {"city": "hills", "rank_low": 1, "rank_high": 1, "open": False, "ranked": 2}
    flat = {f"in_province.{key}": value for key, value in expected.items()}
    asked = {"city": "hatch"}
    compared = made.compare("getting-water/time", **asked)
    (set_,) = compared.to_dict()["sets"]
    inside = {row["city"]: row["in_province"] for row in set_["rows"]}
    assert inside == {"hatch": expected, "ham": None, "quay": None}
    for record in compared.table().records:
        assert {key: record[key] for key in flat} == (
            flat if record["city"] == "hatch" else dict.fromkeys(flat)
        )
    (line,) = made.matrix("getting-water/time", **asked).to_dict()["rows"]
    assert {c["city"]: c["in_province"] for c in line["cells"]} == inside
    best = made.best("getting-water/time", **asked)
    assert all(record["own.in_province.rank_low"] == 1 for record in best.table().records)
    gaps = made.gaps("hatch")
    (row,) = gaps.to_dict()["rows"]
    assert row["in_province"] == expected
    assert all(flat.items() <= record.items() for record in gaps.table().records)
    profile = made.profile("hatch")
    assert profile.to_dict()["standing"]["ranks"][0]["in_province"] == expected
    assert any(flat.items() <= record.items() for record in profile.table().records)
    lonely = made.compare("getting-water/time", city="quay").to_dict()["sets"][0]["rows"]
    assert {row["in_province"] for row in lonely} == {None}
