"""Other lists of the field: read from files, followed, and listed with what covers them."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from bizbench import BrokenDataError, UsageError, api
from tests.catalogues import city, plan, target, write
from tests.conftest import Run
from tests.pages import tables

#: Two indicators beside water: what each is called in the list below.
INDICATOR = """id: {id}
name: {{en: {name}, zh: {zh}}}
about: {{en: x, zh: 甲}}
{frameworks}
cases: {{all: {{name: {{en: all, zh: 全部}}}}}}
measures:
  fee:
    name: {{en: Fee, zh: 收费}}
    unit: CNY
    better: lower
    cases: [all]
"""
FRAMEWORKS = """frameworks:
  rival-list:
    name: {en: The rivals' list, zh: 对手清单}
    keywords: [对手]
    source: {en: made up, zh: 虚构}
    items:
      roads: {name: {en: Roads, zh: 道路}}
      power: {name: {en: Power, zh: 电力}, note: {en: not scored, zh: 不计分}}
      pipes: {name: {en: Pipes, zh: 管道}, indicators: [getting-water]}
"""


def _indicator(id: str, zh: str, **frameworks: str) -> str:
    named = ", ".join(f"{key.replace('_', '-')}: {item}" for key, item in frameworks.items())
    line = f"frameworks: {{{named}}}" if named else ""
    return INDICATOR.format(id=id, name=id, zh=zh, frameworks=line)


def _fee(of: str, amount: str) -> str:
    made = target("fee", "all", f"{amount} CNY").replace("getting-water/fee", f"{of}/fee")
    return made.replace("written: '", f"written: '{of}")


def files(**more: str) -> dict[str, str]:
    """Three cities with promises for air, power and water; only the last two are in the list."""
    made = {
        "frameworks.yaml": FRAMEWORKS,
        "indicators/air.yaml": _indicator("air", "空气"),
        "indicators/power.yaml": _indicator("power", "用电", rival_list="power"),
    }
    for n, id in enumerate("abc", 1):
        promises = [
            target("time", "business", f"{n} day"),
            _fee("air", f"1{n}"),
            _fee("power", f"2{n}"),
        ]
        made[f"cities/{id}/city.yaml"] = city(id)
        made[f"cities/{id}/2030.yaml"] = plan(id, 2030, promises)
    return made | more


@pytest.fixture
def loaded(tmp_path: Path) -> api.Bizbench:
    made = api.load([write(tmp_path, files())], only_data=True)
    assert not made.problems, made.problems
    return made


def _shown(answer: api.Answer[Any]) -> list[str]:
    return list(dict.fromkeys(s.indicator.id for s in answer.result.sets))


def test_a_comparison_takes_and_orders_what_it_has(loaded: api.Bizbench) -> None:
    answer = loaded.compare(framework="对手")
    assert _shown(answer) == ["power", "getting-water"]
    assert answer.to_dict("en")["outside"] == ["air"]
    assert answer.to_dict("en")["query"]["framework"] == "rival-list"
    page = answer.to_markdown()
    assert "Only what this framework has, in its order: The rivals' list, 3 items." in page
    assert "Not covered by these data: Roads." in page
    assert "Outside the framework, and not shown: 1 indicator (air)." in page
    assert "--framework rival-list" in answer.table("en").records[0]["version"]


def test_words_beside_it_narrow_it(loaded: api.Bizbench) -> None:
    answer = loaded.compare("getting-water/time", "power", framework="rival-list")
    assert list(answer.result.query.measures) == ["power/fee", "getting-water/time"]
    assert not answer.result.under.outside
    answer = loaded.compare("air", "power", framework="rival-list")
    assert _shown(answer) == ["power"]
    assert [i.id for i in answer.result.under.outside] == ["air"]
    with pytest.raises(UsageError, match="nothing of what was asked for is in The rivals' list"):
        loaded.compare("air", framework="rival-list")
    with pytest.raises(UsageError, match=r"there is no framework 'rivals'.*rival-list"):
        loaded.matrix(framework="rivals")


def test_nothing_named_needs_one(loaded: api.Bizbench) -> None:
    with pytest.raises(UsageError, match="or framework"):
        loaded.compare()


def test_what_a_profile_names_shows_the_same_as_it(tmp_path: Path, bizbench: Run) -> None:
    earlier = plan("b", 2029, [_fee("air", "15"), _fee("power", "25")])
    folder = write(tmp_path, files(**{"cities/b/2029.yaml": earlier}))
    options = {"framework": "rival-list", "with_drafts": True, "as_of": 2030, "level": "city"}
    profile = api.load([folder], only_data=True).profile("b", assume=["days=working"], **options)
    remarks = [r for table in tables(profile.page("en", "all")) for r in table.remarks]
    lines = {r.partition("bizbench ")[2].rstrip(".") for r in remarks if "bizbench " in r}
    made = {}
    for line in lines:
        code, out, _ = bizbench(
            *shlex.split(line), "--data", str(folder), "--only-data", "--format", "json"
        )
        made[line.split()[0]] = json.loads(out)
        assert code == 0
    assert {*made} == {"gaps", "diff", "score", "list"}
    result = profile.result
    assert [r["measure"] for r in made["gaps"]["rows"]] == [r.measure.id for r in result.gaps.rows]
    given = options | {"assumptions": {"days": "working"}}
    assert made["gaps"]["query"].items() >= given.items()
    assert [i["indicator"] for i in made["score"]["indicators"]] == ["getting-water"]
    assert {*made["diff"]["query"]["indicators"]} == {"power", "getting-water"}
    assert {t["indicator"] for t in made["list"]} == {"power", "getting-water"}


def test_matrix_gaps_and_profile_follow_it(loaded: api.Bizbench) -> None:
    matrix = loaded.matrix(framework="rival-list")
    assert [g.indicator.id for g in matrix.result.groups] == ["power", "getting-water"]
    assert "air" not in {r["indicator_name"] for r in matrix.table("en").records}
    gaps = loaded.gaps("b", framework="rival-list")
    assert {g.indicator.id for g in gaps.result.rows} == {"power", "getting-water"}
    assert gaps.to_dict("en")["outside"] == ["air"]
    assert "air" in gaps.to_markdown() and "- " in gaps.to_markdown()
    profile = loaded.profile("b", framework="rival-list")
    assert [c.indicator.id for c in profile.result.coverage] == ["power", "getting-water"]
    assert {g.indicator.id for g in profile.result.gaps.rows} == {"power", "getting-water"}
    assert profile.to_dict("en")["outside"] == ["air"]
    assert "不" not in profile.to_markdown("en").split("Outside")[1].split(".")[0]
    assert "仅列对手清单所含各项" in profile.to_markdown("zh")


def test_without_one_nothing_lies_outside(loaded: api.Bizbench) -> None:
    for answer in (loaded.compare("air"), loaded.matrix(), loaded.gaps("a"), loaded.profile("a")):
        assert answer.to_dict("en")["outside"] is None
        assert "framework" not in answer.to_markdown()


def test_its_items_are_listed_with_what_covers_them(loaded: api.Bizbench) -> None:
    answer = loaded.list("frameworks")
    rows = [(r["number"], r["id"], r["indicators"]) for r in answer.to_dict("en")]
    assert rows == [
        (1, "roads", []),
        (2, "power", ["power"]),
        (3, "pipes", ["getting-water"]),
        (None, None, ["air"]),
    ]
    page = answer.to_markdown("zh")
    assert "所列3项中有2项由本数据的指标涵盖；未涵盖：道路" in page
    assert "虚构" in page and "不计分" in page and "体系之外" in page
    (only,) = loaded.list("frameworks", framework="rival-list", text="管道").to_dict("en")
    assert only["id"] == "pipes"


def test_lists_of_indicators_follow_it(loaded: api.Bizbench) -> None:
    found = loaded.list("indicators", framework="rival-list")
    assert [i["id"] for i in found.to_dict("en")] == ["power", "getting-water"]
    assert "Outside the framework, and not shown: 1 indicator (air)." in found.to_markdown()
    measures = loaded.list("measures", framework="rival-list").to_dict("en")
    assert [m["id"] for m in measures][:2] == ["power/fee", "getting-water/time"]
    targets = loaded.list("targets", framework="rival-list").to_dict("en")
    assert {t["indicator"] for t in targets} == {"power", "getting-water"}
    with pytest.raises(UsageError, match="framework does not narrow a list of cities"):
        loaded.list("cities", framework="rival-list")


def test_a_later_folder_adds_one_and_may_replace_one(tmp_path: Path) -> None:
    own = FRAMEWORKS.replace("rival-list", "own-list").replace("[getting-water]", "[air, 获得用水]")
    again = FRAMEWORKS.replace("      roads: {name: {en: Roads, zh: 道路}}\n", "")
    first, second = tmp_path / "first", tmp_path / "second"
    write(first, files())
    second.mkdir()
    (second / "frameworks.yaml").write_text(
        own + again.removeprefix("frameworks:\n"), encoding="utf-8"
    )
    made = api.load([first, second], only_data=True)
    assert not made.problems, made.problems
    found = made.catalog.frameworks
    assert list(found) == ["rival-list", "own-list"]
    assert [item.id for item in found["rival-list"].items] == ["power", "pipes"]
    assert found["own-list"].indicators == ("air", "getting-water")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("[getting-water]", "[getting-watr]"), "unknown-indicator"),
        (("[getting-water]", "[air, air]"), "listed-twice"),
        (("      power:", "      powr:"), "unknown-framework-item"),
        (("    source: {en: made up, zh: 虚构}\n", ""), "missing-key"),
    ],
)
def test_what_a_file_may_not_say(tmp_path: Path, change: tuple[str, str], problem: str) -> None:
    broken = FRAMEWORKS.replace(*change)
    made = api.load([write(tmp_path, files(**{"frameworks.yaml": broken}))], only_data=True)
    assert problem in {p.id for p in made.problems}, made.problems
    assert {p.file.rpartition("/")[2] for p in made.problems} == {"frameworks.yaml"}


def test_a_broken_file_of_them_is_named_where_one_is_asked_for(tmp_path: Path) -> None:
    broken = FRAMEWORKS.replace("[getting-water]", "[getting-watr]")
    made = api.load([write(tmp_path, files(**{"frameworks.yaml": broken}))], only_data=True)
    with pytest.raises(BrokenDataError):
        made.gaps("a", framework="rival-list")
    assert _shown(made.compare("power"))
    assert not made.compare("power").problems
