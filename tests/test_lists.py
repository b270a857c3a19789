"""Which entries a list holds: every filter narrows what passes the others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bizbench import UsageError, api
from tests.catalogues import city, plan, target, write

GROUPS = "groups: {ports: {name: {en: Ports, zh: 港口}, members: [a, c]}}\n"


@pytest.fixture
def loaded(tmp_path: Path) -> api.Bizbench:
    """a and b lie in a province, c does not; b and the province have rules, c has two documents."""
    time, fee = target("time", "business", "5 day"), target("fee", "all", "5 CNY")
    files = {
        "groups.yaml": GROUPS,
        "cities/hills/city.yaml": city("hills", "province"),
        "cities/hills/2030.yaml": plan("hills", 2030, [time], kind="regulation"),
        "cities/a/city.yaml": city("a") + "parent: hills\n",
        "cities/a/2030.yaml": plan("a", 2030, [time]),
        "cities/b/city.yaml": city("b") + "parent: hills\n",
        "cities/b/2030.yaml": plan("b", 2030, [fee], kind="regulation"),
        "cities/c/city.yaml": city("c"),
        "cities/c/2030.yaml": plan("c", 2030, [time], kind="work-programme"),
        "cities/c/2031.yaml": plan("c", 2031, [fee], kind="regulation"),
    }
    made = api.load([write(tmp_path, files)], only_data=True)
    assert not made.problems, made.problems
    return made


@pytest.mark.parametrize(
    ("kind", "filters", "expected"),
    [
        ("cities", {"province": "hills"}, ["a", "b", "hills"]),
        ("cities", {"group": "港口"}, ["a", "c"]),
        ("cities", {"document": "regulation"}, ["b", "c", "hills"]),
        ("cities", {"document": "法规规章", "province": "hills"}, ["b", "hills"]),
        ("cities", {"measure": "getting-water/fee"}, ["b", "c"]),
        ("cities", {"measure": "getting-water/time", "document": "regulation"}, ["hills"]),
        ("plans", {"province": "hills", "document": "regulation"}, ["b/2030", "hills/2030"]),
        ("plans", {"document": ["plan", "work-programme"]}, ["a/2030", "c/2030"]),
        ("plans", {"document": "plan,work-programme"}, ["a/2030", "c/2030"]),
        ("plans", {"measure": "getting-water/fee", "group": "ports"}, ["c/2031"]),
        ("plans", {"province": "hills", "group": "ports"}, ["a/2030"]),
        ("plans", {"measure": "getting-water/time", "year": 2031}, []),
    ],
)
def test_filters_of_places_and_documents(
    loaded: api.Bizbench, kind: str, filters: dict[str, Any], expected: list[str]
) -> None:
    assert [entry["id"] for entry in loaded.list(kind, **filters).to_dict("en")] == expected


def test_figures_take_them_too(loaded: api.Bizbench) -> None:
    found = loaded.list("targets", province="hills", document="regulation").to_dict("en")
    assert [t["city"] for t in found] == ["b", "hills"]
    found = loaded.list("targets", measure="getting-water/fee", group="ports").to_dict("en")
    assert [t["plan"] for t in found] == ["c/2031"]


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"province": "hils"}, "hills"),
        ({"group": "port"}, r"there is no group 'port'.*ports"),
        ({"document": "plann"}, r"there is no kind of document 'plann'.*plan, work-programme"),
        ({"measure": "getting-water/tme"}, "time"),
    ],
)
def test_a_word_that_is_none_is_refused(
    loaded: api.Bizbench, filters: dict[str, str], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        loaded.list("plans", **filters)


def test_the_answer_says_how_it_was_filtered(loaded: api.Bizbench) -> None:
    rows = loaded.list("plans", province="hills", document="plan").table("en").records
    assert "--province hills --kind plan" in rows[0]["version"]
    with pytest.raises(UsageError, match="document does not narrow a list of units"):
        loaded.list("units", document="plan")
