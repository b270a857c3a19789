"""The compiled index says what the YAML files say, whatever has happened to these."""

from __future__ import annotations

import gc
import os
import pickle
import random
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bizbench import api
from bizbench.cli.main import run
from bizbench.data import compiled, files, roots
from bizbench.data.index import store
from bizbench.data.index.scan import program
from bizbench.data.loading import load
from bizbench.ground.problems import Problem
from tests import conftest
from tests.conftest import TINY
from tests.walks import Walk, differences, indexed

BAD = TINY.parent / "bad"
#: Random walks, each with so many steps.
WALKS, STEPS = 4, 15
COMMANDS = [
    ["compare", "getting-water"],
    ["compare", "getting-water/time", "--against", "observed:harbour"],
    ["compare", "getting-water", "--year", "2020", "--with-drafts"],
    ["matrix"],
    ["matrix", "--level", "city", "--as-of", "2020"],
    ["score", "--group", "twins"],
    ["best", "--city", "north"],
    ["gaps", "north"],
    ["diff", "north/2020", "south/2021", "--all"],
    ["history", "getting-water/time"],
    ["score"],
    ["score", "--observed", "--overall"],
    ["profile", "north"],
    ["show", "north/2020"],
    ["show", "getting-water"],
    ["show", "north/2020/getting-water/time@business"],
    ["search", "天"],
    *(["list", kind] for kind in ("cities", "plans", "indicators", "measures", "targets")),
    *(["list", kind] for kind in ("observations", "frameworks", "units", "groups")),
    ["progress", "ford", "--as-of", "2030-10-31"],
    ["whatif", "north", "getting-water/time@business=4 day"],
    ["validate"],
]


@pytest.fixture(autouse=True)
def _commands_use_the_index(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bizbench.data.loading.load", load)


def same(folders: Sequence[Path]) -> list[str]:
    return differences(indexed(folders), compiled.catalog(folders))


def kept(folders: Sequence[Path], cache: Path) -> dict[str, list[Any]]:
    """All rows of an index in a folder of caches, but for when it was made."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(store.ENVIRONMENT, str(cache))
        connection = indexed(folders)._connection  # type: ignore[attr-defined]
    meta = store.meta(connection)
    meta["tally"] = {kind: number for kind, number in meta["tally"].items() if number}
    tables = ("file", "record", "problem", "item", "said", "words")
    rows = {table: sorted(connection.execute(f"SELECT * FROM {table}")) for table in tables}
    connection.close()
    return rows | {"meta": [meta | {"looked": 0}]}


def answers(
    command: Sequence[str], folders: Sequence[Path], capsys: pytest.CaptureFixture[str]
) -> list[tuple[int, str, str]]:
    """Exit code, output and messages, off the index and off the files."""
    given = [*command, "--only-data", *(f"--data={folder}" for folder in folders)]
    found = []
    for more in ([], ["--no-cache"]):
        capsys.readouterr()
        code = run([*given, *more])
        found.append((code, *capsys.readouterr()))
    return found


@pytest.mark.parametrize("seed", range(WALKS))
def test_after_every_step_the_index_says_what_the_files_say(
    seed: int,
    tmp_path: Path,
    own_cache: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chance = random.Random(seed)
    walk = Walk(tmp_path, chance)
    done: list[str] = []
    for _ in range(STEPS * conftest.FUZZ):
        ago = chance.choice([0, 0, 0, 5, 86_400]) * 10**9  # of a clock that went backwards
        now = time.time_ns
        monkeypatch.setattr("time.time_ns", lambda now=now, ago=ago: now() - ago)
        case = (*chance.choice(COMMANDS), *chance.choice([[], ["--format", "json"]]))
        ours, theirs = answers(case, walk.folders, capsys)
        assert ours == theirs, (done, case)
        assert not (wrong := same(walk.folders)), (done, wrong)
        assert kept(walk.folders, own_cache) == kept(walk.folders, tmp_path / "new"), done
        shutil.rmtree(tmp_path / "new")
        monkeypatch.setattr("time.time_ns", now)
        done.append(walk.step())


@pytest.mark.parametrize("here", ["", "data", "data/cities", "data/cities/north", "beside"])
@pytest.mark.parametrize("named", ["absolute", "relative"])
def test_paths_are_shown_from_wherever_a_command_is_run(
    here: str,
    named: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The index is made in another folder than that in which it is used."""
    top = tmp_path / "top"
    shutil.copytree(TINY, top / "data")
    shutil.copytree(BAD / "unknown-key", top / "data/more")
    (top / "beside").mkdir()
    (top / "data/cities/north" / "no\nname.yaml").write_text("x")
    (top / "data/cities/north/2029.yaml").write_text("city: north\nyear: 2028\n")
    folders = [top / "data", top / "data/more", top / "nowhere"]
    assert same(folders) == []
    monkeypatch.chdir(top / here)
    if named == "relative":
        folders = [Path(os.path.relpath(folder)) for folder in folders]
    assert same(folders) == []
    for command in (["validate"], ["show", "north/2020"], ["validate", "--format", "json"]):
        ours, theirs = answers(command, folders, capsys)
        assert ours == theirs


def test_every_bad_folder_is_as_bad_off_the_index() -> None:
    wrong = {}
    for folder in sorted(BAD.iterdir())[:: 1 if conftest.FUZZ > 1 else 4]:
        if folder.is_dir() and (found := same([TINY, folder])):
            wrong[folder.name] = found
    assert wrong == {}


def test_one_index_serves_a_folder_by_all_its_names(
    tmp_path: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(TINY, tmp_path / "data")
    (tmp_path / "link").symlink_to("data")
    monkeypatch.chdir(tmp_path)
    for name in ("data", "link", tmp_path / "data", "./link/../data"):
        assert same([Path(name)]) == []
    assert len([*own_cache.glob("*.sqlite")]) == 1


def test_a_catalogue_can_be_sent_to_another_process(tmp_path: Path) -> None:
    sent = pickle.loads(pickle.dumps(indexed([TINY])))
    assert differences(sent, compiled.catalog([TINY])) == []


def test_names_that_are_no_text(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"data-\xff")
    shutil.copytree(TINY, folder)
    (folder / "cities/north" / os.fsdecode(b"stray-\xff.yaml")).write_text("x")
    (folder / os.fsdecode(b"cities/\xff")).mkdir()
    (folder / os.fsdecode(b"cities/\xff/2020.yaml")).write_text("x")
    (folder / "cities/north/2029.yaml").write_text("city: north\nyear: 2028\n")
    assert same([folder]) == []


def test_another_program_makes_another_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is installed again, perhaps under the same version, or whose code is edited."""
    monkeypatch.setattr(roots, "PACKAGE", tmp_path)
    for installed in (False, True):
        if installed:
            (tmp_path / "_data").mkdir()
        found = set()
        for said in ("one", "another"):
            new = tmp_path / "ground" / "new"
            new.parent.mkdir(exist_ok=True)
            new.write_text(said)
            new.replace(tmp_path / "ground" / "version.py")
            found |= {program(), program()}
        assert len(found) == 2


def test_who_reads_sees_one_state_to_the_end(tmp_path: Path) -> None:
    """Another process brings the index up to date meanwhile."""
    shutil.copytree(TINY, tmp_path / "data")
    before = compiled.catalog([tmp_path / "data"])
    reading = indexed([tmp_path / "data"])
    assert reading.cities == before.cities
    (tmp_path / "data/cities/north/2020.yaml").unlink()
    assert "north/2020" not in indexed([tmp_path / "data"]).plans
    assert reading.plans == before.plans and reading.targets == before.targets
    assert same([tmp_path / "data"]) == []


def test_a_file_that_changes_while_it_is_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looked at, changed, compiled, and changed back: the index knows what it has compiled."""
    shutil.copytree(TINY, tmp_path / "data")
    for name in ("cities/north/2020.yaml", "cities/north/city.yaml"):
        path = tmp_path / "data" / name
        sound = path.read_text(encoding="utf-8")
        indexed([tmp_path / "data"])
        path.write_text(f"{sound}# edited\n", encoding="utf-8")
        read = files.read

        def changing(
            file: files.DataFile, path: Path = path, sound: str = sound, read: Any = read
        ) -> tuple[bytes | None, list[Problem]]:
            found = read(file)
            if file.path == path:
                other = sound.replace("北城", "南城").replace("14", "15")
                path.write_text(other if b"edited" in found[0] else sound, encoding="utf-8")
            return found  # type: ignore[no-any-return]

        monkeypatch.setattr(files, "read", changing)
        indexed([tmp_path / "data"])
        monkeypatch.setattr(files, "read", read)
        path.write_text(f"{sound}# edited\n", encoding="utf-8")
        assert same([tmp_path / "data"]) == []


def test_a_command_says_what_has_become_of_its_index(
    own_cache: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(own_cache.parent)  # which is no checkout: nothing is said of that
    own_cache.write_text("in the way")
    (code, out, err), (expected, told, nothing) = answers(["list", "cities"], [TINY], capsys)
    assert (code, out, nothing) == (expected, told, "")
    assert err.startswith("note: no index of the data files can be kept (") and err.count("\n") == 1
    own_cache.unlink()
    answers(["list", "cities"], [TINY], capsys)
    gc.collect()  # which closes what the command would have at its end
    (index,) = own_cache.iterdir()
    index.write_text("none of ours, and long enough to be refused" * 100)
    (code, out, err), _ = answers(["list", "cities"], [TINY], capsys)
    assert (code, out) == (expected, told)
    assert err.startswith("note: the index of the data files was damaged (")
    assert err.count("\n") == 1
    (code, out, err), _ = answers(["list", "cities"], [TINY], capsys)
    assert (code, out, err) == (expected, told, "")


def test_in_python_the_index_can_be_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "cache"
    monkeypatch.setenv("BIZBENCH_CACHE", str(kept))
    monkeypatch.setattr("bizbench.data.loading.load", load)
    assert api.load([TINY], only_data=True, cache=False).targets and not kept.exists()
    assert api.load([TINY], only_data=True).targets and [*kept.iterdir()]
