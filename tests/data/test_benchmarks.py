"""The made-up catalogues that commands are timed on: sound, complete and always the same."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import get_args

import pytest

from benchmarks import cases, catalogues
from benchmarks.figures import WRITTEN
from benchmarks.slots import CORE, slots
from bizbench import api
from bizbench.ground.unit_list import UNITS
from bizbench.ground.vocabulary import BOUNDS, Change, Commitment, TargetRole
from tests.conftest import ROOT

SIZE = {"cities": 5, "years": 2, "targets": 60, "counties": 2}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    assert catalogues.write(folder, **SIZE) == 5 * 2 + 2 * 2 + 1
    return folder


@pytest.fixture(scope="module")
def loaded(made: Path) -> api.Bizbench:
    return api.load(made, only_data=True)


def test_nothing_is_wrong_with_a_made_up_catalogue(loaded: api.Bizbench) -> None:
    assert loaded.catalog.problems == ()
    assert len(loaded.catalog.plans) == 15
    mains = [t for t in loaded.targets if t.role == "main"]
    assert len(mains) == 14 * SIZE["targets"] + catalogues.LAID_DOWN


def test_every_kind_of_figure_is_there(loaded: api.Bizbench) -> None:
    """Bounds, changes, firmness, scopes, assumptions, further figures, notes, places."""
    targets = loaded.targets
    assert {t.bound for t in targets} == {*BOUNDS, "in_words"}
    assert {t.change for t in targets} == {None, *get_args(Change)}
    assert {t.commitment for t in targets} == {*get_args(Commitment)}
    assert {t.role for t in targets} == {*get_args(TargetRole)} - {"achieved"}
    assumed = {name for t in targets if t.recipe for name in t.recipe.conventions}
    assert assumed >= {"days", "working-day", "hours"}
    for said in ("clock", "condition", "threshold", "note", "due", "reading", "baseline"):
        assert any(getattr(t, said) for t in targets), said
    levels = {place.level for place in loaded.catalog.cities.values()}
    assert levels == {"economy", "province", "city", "district"}


def test_the_same_arguments_make_the_same_files(made: Path, tmp_path: Path) -> None:
    catalogues.write(tmp_path / "again", **SIZE)
    catalogues.write(tmp_path / "other", **SIZE, seed=2)
    assert _files(tmp_path / "again") == _files(made)
    assert _files(tmp_path / "other") != _files(made)


def test_the_core_is_stated_by_nearly_all(loaded: api.Bizbench) -> None:
    """What the timed commands ask for is there to be ranked."""
    (first, *_) = loaded.compare(CORE[0]).result.sets
    assert len([row for row in first.rows if row.kind == "ranked"]) >= 4


def test_measures_that_are_left_out_have_a_unit_that_no_grammar_reads(
    shipped: api.Bizbench,
) -> None:
    assert WRITTEN.keys() <= UNITS.keys()
    found = slots(ROOT / "indicators")
    assert {slot.measure for slot in found} >= {*CORE}
    left = {m.unit for m in shipped.catalog.measures.values()} - {slot.unit for slot in found}
    assert left == {"percent_of_income"}


def test_a_folder_that_holds_something_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.yaml").write_text("x")
    monkeypatch.setattr(sys, "argv", ["catalogues", str(tmp_path)])
    with pytest.raises(SystemExit) as stopped:
        catalogues.main()
    assert stopped.value.code == 2
    assert "not an empty folder" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["mine.yaml"]


def test_what_the_timed_commands_name_is_there(
    made: Path, loaded: api.Bizbench, shipped: api.Bizbench, tmp_path: Path
) -> None:
    for catalogue, at in ((loaded, cases.made(made)), (shipped, cases.shipped())):
        assert at.city in catalogue.catalog.cities
        assert {at.older, at.newer} <= catalogue.catalog.plans.keys()
        assert at.target in {target.id for target in catalogue.targets}
        assert catalogue.search(at.word).result.hits
    with pytest.raises(ValueError, match="holds no catalogue"):
        cases.made(tmp_path)


def _files(folder: Path) -> dict[str, bytes]:
    found = (p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found}
