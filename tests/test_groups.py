"""Groups of places: read from the files of groups and from what cities say of themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizbench import api
from tests.catalogues import city, plan, target, write

PLACES = {
    "land": ("economy", None),
    "hills": ("province", "land"),
    "ham": ("city", "hills"),
    "hatch": ("city", "hills"),
    "hook": ("district", "ham"),
    "quay": ("city", "land"),
}


def files() -> dict[str, str]:
    """Six places of four levels, each with a document of 2030, two with one of 2031."""
    made = {}
    for n, (id, (level, parent)) in enumerate(PLACES.items(), 1):
        above = f"parent: {parent}\n" if parent else ""
        made[f"cities/{id}/city.yaml"] = city(id, level) + above
        made[f"cities/{id}/2030.yaml"] = plan(id, 2030, [target("time", "business", f"{n} day")])
    for id in ("ham", "quay"):
        figure = target("time", "business", "9 day")
        made[f"cities/{id}/2031.yaml"] = plan(id, 2031, [figure])
    return made


GROUPS = """groups:
  ports:
    name: {en: Ports, zh: 港口}
    keywords: [harbours]
    members: [quay市, hatch]
  hill-cities:
    name: {zh: 山城}
    rule: {level: city, within: hills}
"""


def loaded(*folders: Path) -> api.Bizbench:
    made = api.load(folders, only_data=True)
    assert not [p for p in made.problems if p.level == "error"], made.problems
    return made


def members(made: api.Bizbench) -> dict[str, tuple[str, ...]]:
    return {id: group.members for id, group in made.catalog.groups.items()}


def test_members_are_named_follow_a_rule_or_say_so_themselves(tmp_path: Path) -> None:
    own = files()
    own["cities/ham/city.yaml"] += "groups: [ports, twins]\n"
    made = loaded(write(tmp_path, own | {"groups.yaml": GROUPS}))
    assert members(made) == {
        "ports": ("ham", "hatch", "quay"),
        "hill-cities": ("ham", "hatch"),
        "twins": ("ham",),
    }
    assert made.catalog.groups["ports"].name.get("zh") == "港口"


def test_a_later_folder_adds_groups_and_may_say_one_anew(tmp_path: Path) -> None:
    first = write(tmp_path / "first", files() | {"groups.yaml": GROUPS})
    later = tmp_path / "later"
    later.mkdir()
    more = ["groups:", "  ports: {name: {zh: 港}, members: [ham]}"]
    more += ["  all: {name: {zh: 全}, rule: {within: land}}"]
    (later / "groups.yaml").write_text("\n".join(more), encoding="utf-8")
    made = loaded(first, later)
    assert made.catalog.replaced == ()
    assert members(made)["ports"] == ("ham",)
    assert members(made)["hill-cities"] == ("ham", "hatch")
    assert members(made)["all"] == ("ham", "hatch", "hills", "hook", "quay")


@pytest.mark.parametrize("name", ["groups.yml", "groups.YAML"])
def test_a_file_of_groups_by_another_name_is_not_passed_over(name: str, tmp_path: Path) -> None:
    made = api.load([write(tmp_path, files() | {name: GROUPS})], only_data=True)
    assert [p.id for p in made.problems] == ["stray-file"]
