"""What a command does with a current index, in counts: no clock tells it as surely."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from bizbench import api
from bizbench.data import compiled, files, yamldoc
from bizbench.data.index import store
from tests.catalogues import city, plan, target, write
from tests.conftest import COMMAND
from tests.walks import differences, indexed

pytestmark = pytest.mark.usefixtures("own_cache")

#: What only reading the files needs.
FORBIDDEN = [
    "yaml",
    "pydantic",
    "pint",
    "bizbench.figures",
    "bizbench.data.shapes",
    "bizbench.data.checks",
    "bizbench.data.compiled",
]
COMMANDS = [
    ["compare", "getting-water", "--format", "json"],
    ["compare", "getting-water/time"],
    ["diff", "city-0/2020", "city-1/2021"],
    ["show", "city-0/2020"],
    ["gaps", "city-0"],
    ["profile", "city-0"],
    ["matrix"],
    ["best"],
    ["list", "plans"],
    ["validate"],
    ["search", "天"],
]
#: Runs commands, and prints which data files and forbidden modules each has opened first.
PROBE = """
import json, os, sys
opened, told = [], []
sys.addaudithook(lambda event, given: event == "open" and opened.append(str(given[0])))
from bizbench.cli.main import run
commands, forbidden = json.loads(sys.argv[1])
sys.stdout = open(os.devnull, "w")
for command in commands:
    opened.clear()
    code = run(command)
    told.append([code, [p for p in opened if p.endswith(".yaml")],
        [m for m in forbidden if m in sys.modules]])
sys.stdout = sys.__stdout__
print(json.dumps(told))
"""


def data(folder: Path, cities: int) -> Path:
    """A data folder of so many cities, each with two plans of several figures."""
    contents = {}
    for n in range(cities):
        name = f"city-{n}"
        contents[f"cities/{name}/city.yaml"] = city(name)
        for year in (2020, 2021):
            said = [
                target("time", "business", f"{n + year - 2018} day", lead="[水务局]"),
                target("time", "household", f"{n + 1} day"),
                target("coverage", "all", f"{60 + n} percent", "at_least"),
            ]
            contents[f"cities/{name}/{year}.yaml"] = plan(name, year, said)
    return write(folder, contents)


def test_a_warm_command_opens_no_data_file_and_loads_no_library_for_them(tmp_path: Path) -> None:
    folder = data(tmp_path / "data", 3)
    wait_until_settled(folder)
    indexed([folder])
    commands = [[*c, "--only-data", f"--data={folder}"] for c in COMMANDS]
    run = subprocess.run(
        [sys.executable, "-c", PROBE, json.dumps([commands, FORBIDDEN])],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    found = dict(zip(map(" ".join, COMMANDS), json.loads(run.stdout), strict=True))
    assert run.stderr == ""
    assert {c: told for c, told in found.items() if told != [0, [], []]} == {}


#: Runs one command, and prints which of our modules it has imported.
IMPORTED = """
import os, sys
from bizbench.cli.main import run
sys.stdout = open(os.devnull, "w")
code = run(sys.argv[1:])
sys.stdout = sys.__stdout__
print(code, *(name for name in sys.modules if name.startswith("bizbench.") or "." not in name))
"""


def imported(words: str, folder: Path) -> tuple[str, list[str]]:
    """The exit code of a command on a data folder, and the modules that it has imported."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, *words.split(), "--only-data", f"--data={folder}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder.parent,
    )
    code, *found = done.stdout.split()
    return code, found


#: By command how many of our modules it may import, and the texts that it opens.
WAYS = {
    "compare getting-water/time --format json": (107, "notes"),
    "compare getting-water/time": (114, "compare folding notes words"),
    "show city-0/2020": (100, "show words"),
    "diff city-0/2020 city-1/2021": (111, "compare diff notes words"),
    "search time": (91, "search words"),
}
#: What none of them needs.
NOT_NEEDED = {"dataclasses", "json", "statistics"}
NOT_NEEDED |= {"bizbench.cli.helping", "bizbench.cli.bash", "bizbench.data.index.refresh"}


def test_a_warm_command_imports_what_it_needs(tmp_path: Path) -> None:
    folder = data(tmp_path / "data", 3)
    wait_until_settled(folder)
    indexed([folder])
    for words, (most, rooms) in WAYS.items():
        code, found = imported(words, folder)
        ours = [name for name in found if name.startswith("bizbench.")]
        texts = (n.rpartition(".")[2] for n in ours if n.startswith("bizbench.ground.texts."))
        assert (code, sorted(texts)) == ("0", rooms.split()), words
        assert NOT_NEEDED.intersection(found) == set(), words
        assert len(ours) <= most, (words, len(ours))


#: What a plan that was edited is read without.
NOT_FOR_A_PLAN = {
    "multiprocessing",
    "pint",
    "bizbench.data.shapes.models",
    "bizbench.data.compiled",
}
NOT_FOR_A_PLAN |= {"bizbench.ground.texts.help", "bizbench.ground.texts.problems"}


def test_a_command_after_an_edit_imports_what_a_plan_needs(tmp_path: Path) -> None:
    folder = data(tmp_path / "data", 3)
    indexed([folder])
    with (folder / "cities/city-1/2020.yaml").open("a", encoding="utf-8") as file:
        file.write("# edited\n")
    code, found = imported("compare getting-water/time", folder)
    assert code == "0" and "bizbench.data.index.refresh" in found
    assert NOT_FOR_A_PLAN.intersection(found) == set()


def test_a_command_leaves_nothing_beside_its_index(tmp_path: Path, own_cache: Path) -> None:
    """What is written aside goes when the connection is closed; nobody looks for garbage then."""
    folder = data(tmp_path / "data", 3)
    command = ["list", "plans", "--only-data", f"--data={folder}"]
    for _ in ("the first builds it", "the second reads it"):
        subprocess.run([*COMMAND, *command], capture_output=True, check=True)
        assert [path.suffix for path in own_cache.iterdir()] == [".sqlite"]


def wait_until_settled(folder: Path) -> None:
    """Give every file an age at which nobody can have changed it unseen, as far as that goes."""
    for path in folder.rglob("*.yaml"):
        os.utime(path, (1e9, 1e9))
    time.sleep(2.1)


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Those that are run from here on."""
    told: list[str] = []
    connected = store._connected

    def traced(uri: str) -> Any:
        connection = connected(uri)
        connection.set_trace_callback(told.append)
        return connection

    monkeypatch.setattr(store, "_connected", traced)
    return told


ASKED: dict[str, tuple[Callable[[api.Bizbench], object], int]] = {
    "compare": (lambda loaded: loaded.compare("getting-water/time").to_dict(), 14),
    "matrix": (lambda loaded: loaded.matrix().to_dict(), 24),
    "gaps": (lambda loaded: loaded.gaps("city-0").to_dict(), 24),
    "gaps of a department": (lambda loaded: loaded.gaps("city-0", lead="水务局").to_dict(), 25),
    "diff": (lambda loaded: loaded.diff("city-0/2020", "city-1/2021").to_dict(), 16),
    "show": (lambda loaded: loaded.show("city-0/2020").to_dict(), 14),
    "search": (lambda loaded: loaded.search("个自然日").result.hits[0], 9),
}


@pytest.mark.parametrize("question", ASKED)
def test_the_statements_of_an_answer_do_not_grow_with_the_cities(
    question: str, tmp_path: Path, statements: list[str]
) -> None:
    ask, most = ASKED[question]
    numbers = []
    for cities in (3, 12):
        folder = data(tmp_path / str(cities), cities)
        indexed([folder])
        loaded = api.Bizbench(indexed([folder]))
        statements.clear()
        ask(loaded)
        numbers.append(Counter(s.split(" WHERE ")[0] for s in statements))
    assert numbers[0] == numbers[1]
    assert numbers[0].total() <= most, numbers[0]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are parsed from here on, by name in their folder."""
    told: list[str] = []
    read = yamldoc.read

    def counted(raw: bytes, file: str) -> Any:
        told.append(file.partition(":")[2])
        return read(raw, file)

    monkeypatch.setattr(yamldoc, "read", counted)
    return told


BASE = ["indicators/getting-water.yaml", *(f"cities/city-{n}/city.yaml" for n in range(3))]


def changes() -> dict[str, tuple[Callable[[Path], object], Sequence[str]]]:
    """What is done to a folder of three cities, and what is parsed again."""
    ours = [f"cities/city-1/{year}.yaml" for year in (2020, 2021)]
    every = [f"cities/city-{n}/{year}.yaml" for n in range(3) for year in (2020, 2021)]

    def edit(name: str) -> Callable[[Path], object]:
        def do(folder: Path) -> None:
            path = folder / name
            path.write_text(path.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")

        return do

    return {
        "nothing": (lambda folder: None, []),
        "touched": (lambda folder: (folder / ours[0]).touch(), []),
        "a plan edited": (edit(ours[0]), ours),
        "a plan deleted": (lambda folder: (folder / ours[0]).unlink(), ours[1:]),
        "a city edited": (edit(BASE[2]), [*BASE, *every]),
        "an indicator edited": (edit(BASE[0]), [*BASE, *every]),
        "a note put beside": (lambda folder: (folder / "cities/notes.txt").write_text("x"), []),
    }


@pytest.mark.parametrize("change", changes())
def test_only_what_a_change_may_touch_is_parsed_again(
    change: str, tmp_path: Path, parsed: list[str]
) -> None:
    """A place's documents are held against each other: its others are read with the one edited."""
    do, expected = changes()[change]
    folder = data(tmp_path / "data", 3)
    indexed([folder])
    assert sorted(parsed) == sorted([*BASE, *changes()["a city edited"][1][len(BASE) :]])
    do(folder)
    parsed.clear()
    indexed([folder])
    assert sorted(parsed) == sorted(expected)


def test_beside_a_broken_file_what_plans_rest_on_is_read_again(
    tmp_path: Path, parsed: list[str]
) -> None:
    """It still tells what it calls things, and no record does."""
    folder = data(tmp_path / "data", 3)
    (folder / "cities/city-2/city.yaml").write_text("id: city-2\nname: {zh: 二城}\n")
    indexed([folder])
    with (folder / "cities/city-1/2020.yaml").open("a", encoding="utf-8") as file:
        file.write("# edited\n")
    parsed.clear()
    found = indexed([folder])
    assert sorted(parsed) == sorted([*BASE, "cities/city-1/2020.yaml", "cities/city-1/2021.yaml"])
    assert differences(found, compiled.catalog([folder])) == []


def test_a_file_that_is_settled_is_not_even_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = data(tmp_path / "data", 3)
    wait_until_settled(folder)
    indexed([folder])
    opened: list[str] = []
    read = files.read
    monkeypatch.setattr(files, "read", lambda file: (opened.append(file.name), read(file))[1])
    indexed([folder])
    assert opened == []
    (folder / "cities/city-1/2020.yaml").touch()
    indexed([folder])
    assert opened == ["cities/city-1/2020.yaml"]
