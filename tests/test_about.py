"""Documents limited to a subject: their silence on anything else says nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bizbench import api
from bizbench.ground.problems import message
from tests.catalogues import city, plan, target, write
from tests.pages import EN

OTHER = """id: getting-gas
name: {en: Getting gas, zh: 获得用气}
about: {en: x, zh: 甲}
cases: {all: {name: {en: all, zh: 全部}}}
measures:
  fee:
    name: {en: Gas fee, zh: 用气收费}
    unit: CNY
    better: lower
    cases: [all]
"""


def _about(text: str, ids: str) -> str:
    return text.replace("coverage: complete}", f"coverage: complete, about: {ids}}}")


def _files(**more: str) -> dict[str, str]:
    files = {f"cities/{id}/city.yaml": city(id) for id in "abcd"}
    gas = target("time", "business", "1 day").replace("getting-water/time", "getting-gas/fee")
    gas = gas.replace("scope: business", "scope: all").replace("1 day", "5 CNY")
    gas = gas.replace("不超过1个自然日", "不超过5元")
    return files | {
        "indicators/getting-gas.yaml": OTHER,
        "cities/a/2020.yaml": plan("a", 2020, [target("time", "business", "9 day")]),
        "cities/b/2020.yaml": plan("b", 2020, [target("time", "business", "8 day")]),
        "cities/c/2020.yaml": _about(plan("c", 2020, [gas]), "[getting-gas]"),
        "cities/d/2020.yaml": plan("d", 2020, [gas]),
        **more,
    }


@pytest.fixture
def loaded(tmp_path: Path) -> api.Bizbench:
    """a and b promise for water, d for gas only, and c is known by a document about gas."""
    made = api.load([write(tmp_path, _files())], only_data=True)
    assert not made.problems, made.problems
    return made


def _kinds(rows: Any) -> dict[str, str]:
    return {row["city"]: row["kind"] for row in rows}


def test_outside_its_subject_a_document_is_not_silent(loaded: api.Bizbench) -> None:
    answer = loaded.compare("getting-water/time")
    data = json.loads(json.dumps(answer.to_dict("en")))
    rows = data["sets"][0]["rows"]
    assert _kinds(rows) == {"a": "ranked", "b": "ranked", "c": "not-covered", "d": "not-stated"}
    notes = next(row["notes"] for row in rows if row["city"] == "c")
    assert [n["text"] for n in notes] == ["the document is about Getting gas only"]
    page = answer.page("zh")
    assert "c市仅有专门文件、不涉及此项" in page.blocks[0].lead[0]
    assert "d市未提出" in page.blocks[0].lead[0]


def test_inside_its_subject_it_is(loaded: api.Bizbench, tmp_path: Path) -> None:
    files = _files(
        **{"cities/b/2020.yaml": _about(_files()["cities/b/2020.yaml"], "[getting-water]")}
    )
    made = api.load([write(tmp_path / "x", files)], only_data=True)
    rows = made.compare("getting-water/fee").result.silences
    kinds = {row.city.id: row.kind for row in rows[0].rows}
    assert kinds == {"a": "not-stated", "b": "not-stated", "c": "not-covered", "d": "not-stated"}


def test_a_document_about_everything_speaks_beside_it(tmp_path: Path) -> None:
    files = _files(**{"cities/c/2018.yaml": plan("c", 2018, [target("fee", "all", "5 CNY")])})
    made = api.load([write(tmp_path, files)], only_data=True)
    (set_,) = made.compare("getting-water/time").result.sets
    (row,) = [row for row in set_.rows if row.city.id == "c"]
    assert (row.kind, [p.id for p in row.silent]) == ("not-stated", ["c/2018"])


def test_it_is_counted_apart(loaded: api.Bizbench) -> None:
    gaps = loaded.gaps("c").to_markdown()
    assert "not covered: 1" in gaps
    assert "silent:" not in gaps
    profile = loaded.profile("c")
    (water,) = [c for c in profile.result.coverage if c.indicator.id == "getting-water"]
    assert water.uncovered == water.indicator.measures
    assert not water.silent and not water.unread
    data = json.loads(json.dumps(profile.to_dict("en")))
    (row,) = [c for c in data["coverage"] if c["indicator"] == "getting-water"]
    assert row["not_stated"] == row["not_read"] == [] and "getting-water/time" in row["not_covered"]
    shown = profile.to_markdown()
    assert "Silent on 0 that others state (each case counted). Not covered: 1." in shown
    assert "lies outside what its documents are about" in str(profile.page(*EN).blocks)


def test_scores_say_why_there_is_none(loaded: api.Bizbench) -> None:
    (ranking,) = [
        r
        for r in loaded.score("getting-water").result.rankings
        if r.indicator.id == "getting-water"
    ]
    kinds = {row.city.id: {p.figure.kind for p in row.parts} for row in ranking.rows}
    assert kinds["c"] == {"not-covered"}
    assert "not-covered" not in kinds["d"]


def test_a_diff_tells_it_from_silence(loaded: api.Bizbench) -> None:
    found = loaded.diff("c/2020", "a/2020")
    states = {g.indicator.id: (g.state, g.silent) for g in found.result.groups}
    assert states["getting-water"] == ("uncovered", "old")
    assert states["getting-gas"] == ("untouched", "new")
    directions = {r.direction for r in found.result.all_rows}
    assert directions == {"not-covered", "only-old"}
    assert "is about another subject: Getting water (1)" in found.to_markdown()
    shown = loaded.diff("c/2020", "a/2020", everything=True).to_markdown("zh")
    assert "文件不涉及" in shown and "文件只涉及获得用气" in shown


def test_a_later_one_is_no_step_of_a_history(tmp_path: Path) -> None:
    later = _about(
        _files()["cities/c/2020.yaml"].replace("year: 2020", "year: 2022"), "[getting-gas]"
    )
    later = later.replace("city: c", "city: a")
    made = api.load([write(tmp_path, _files(**{"cities/a/2022.yaml": later}))], only_data=True)
    (thread,) = made.history("a", "getting-water").result.all_threads
    assert [s.plan.id for s in thread.steps] == ["a/2020"]


@pytest.mark.parametrize(
    ("ids", "problem", "hint"),
    [
        ("[getting-gass]", "unknown-indicator", "getting-gas"),
        ("[getting-gas, getting-gas]", "listed-twice", ""),
        ("[]", "wrong-type", "at least 1"),
    ],
)
def test_what_about_may_not_say(tmp_path: Path, ids: str, problem: str, hint: str) -> None:
    broken = _files()["cities/c/2020.yaml"].replace("[getting-gas]", ids)
    made = api.load([write(tmp_path, _files(**{"cities/c/2020.yaml": broken}))], only_data=True)
    found = {p.id: message(p, "en") for p in made.problems}
    assert problem in found, found
    assert hint in found[problem]


def test_a_figure_outside_the_subject_counts_and_only_silence_there_says_nothing(
    tmp_path: Path,
) -> None:
    aside = _files()["cities/c/2020.yaml"].replace("[getting-gas]", "[getting-water]")
    made = api.load([write(tmp_path, _files(**{"cities/c/2020.yaml": aside}))], only_data=True)
    assert not [p for p in made.problems if p.level == "error"]
    kinds = {
        (set_.measure.id, row.kind)
        for set_ in made.compare("getting-gas").result.sets
        for row in set_.rows
        if row.city and row.city.id == "c"
    }
    assert kinds and {kind for _, kind in kinds} <= {"ranked", "alone", "not-covered"}
    assert {kind for _, kind in kinds} & {"ranked", "alone"}


def test_names_do(tmp_path: Path) -> None:
    named = _files()["cities/c/2020.yaml"].replace("[getting-gas]", "[获得用气]")
    made = api.load([write(tmp_path, _files(**{"cities/c/2020.yaml": named}))], only_data=True)
    (listed,) = made.list("plans", city="c").to_dict("en")
    assert listed["about"] == ["getting-gas"]
    assert re.search("about only.*Getting gas", made.show("c/2020").to_markdown())
