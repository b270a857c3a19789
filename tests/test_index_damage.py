"""A damaged index, or somebody else's file in its place: noticed, said once, and made anew."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from bizbench.api import Bizbench
from bizbench.data import compiled
from bizbench.data.catalog import Catalog
from bizbench.data.index import store
from bizbench.data.loading import load
from tests import conftest
from tests.indexes import off, the_index, thirty_plans
from tests.walks import differences

pytestmark = pytest.mark.usefixtures("own_cache")

#: So many damages are done.
DAMAGES = 20


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return thirty_plans(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def said(data: Path) -> Catalog:
    return compiled.catalog([data])


def flipped(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw))
    return raw[:at] + bytes([raw[at] ^ 1 << chance.randrange(8)]) + raw[at + 1 :]


def head_flipped(raw: bytes, chance: random.Random) -> bytes:
    """In the first bytes of a page, by which it is known how many rows it holds, and where."""
    at = chance.randrange(len(raw) // 4096) * 4096 + chance.randrange(60)
    return raw[:at] + bytes([raw[at] ^ 1 << chance.randrange(8)]) + raw[at + 1 :]


def zeroed(raw: bytes, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(raw)), chance.choice([1, 100, 4096, 20_000])
    return (raw[:at] + bytes(length) + raw[at + length :])[: len(raw)]


def cut(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(len(raw))]


def shuffled(raw: bytes, chance: random.Random) -> bytes:
    """Two pages in each other's place."""
    pages = [raw[n : n + 4096] for n in range(0, len(raw), 4096)]
    a, b = chance.sample(range(len(pages)), 2)
    pages[a], pages[b] = pages[b], pages[a]
    return b"".join(pages)


def test_a_damaged_index_is_noticed_and_made_anew(
    data: Path, said: Catalog, own_cache: Path
) -> None:
    assert off([data], said) == (True, [])
    index = the_index(own_cache)
    sound, noticed = index.read_bytes(), 0
    chance = random.Random(1)
    for _ in range(DAMAGES * conftest.FUZZ):
        damage = chance.choice([flipped, flipped, head_flipped, zeroed, cut, shuffled])
        index.write_bytes(damage(sound, chance))
        _, told = off([data], said)
        assert told in ([], ["index-damaged"]), damage
        assert off([data], said) == (True, []), damage
        noticed += bool(told)
    assert noticed > DAMAGES / 4


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE meta (a, b, c)")
        other.execute("CREATE VIEW target AS SELECT 1")
        other.execute("CREATE TABLE plan (a)")
        other.execute("INSERT INTO plan VALUES ('x')")
    other.close()


def of_another_time(path: Path) -> None:
    """An index whose tables are others."""
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value)")
        other.execute("INSERT INTO meta VALUES ('index', 5)")
    other.close()


def harm(cache: Path, *statements: str) -> None:
    """Change what stands in the index, behind its back."""
    with sqlite3.connect(the_index(cache)) as other:
        for statement in statements:
            other.execute(statement)
    other.close()


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM words WHERE place = 'place-3'",
        "DELETE FROM words WHERE place = ''",
        "UPDATE words SET place = 'place-99' WHERE place = 'place-3'",
        "UPDATE words SET body = substr(body, 1, 40) WHERE place = 'place-3'",
        "DELETE FROM said WHERE place = 'place-3' AND measure = 'getting-water/time'",
        "DELETE FROM said WHERE place = 'place-3' AND measure = '-getting-water/time'",
        "UPDATE said SET place = 'place-99' WHERE place = 'place-3'",
        "UPDATE said SET body = substr(body, 1, 40) WHERE place = 'place-3'",
        "DELETE FROM item WHERE plan = 'place-3/2020'",
        "UPDATE item SET number = number + 1 WHERE plan = 'place-3/2020'",
        "DELETE FROM record WHERE kind = 'plans' AND name = 'cities/place-3/'",
        "UPDATE record SET kind = 'progress' WHERE name = 'cities/place-3/'",
        "UPDATE record SET name = 'cities/a' WHERE name = 'cities/place-3/'",
        "DELETE FROM record WHERE kind = 'city' AND name = '000001'",
        "DELETE FROM meta",
        "DROP INDEX said_of_place",
        "DROP TABLE item",
        "CREATE TABLE more (a)",
    ],
)
def test_each_row_is_missed(damage: str, data: Path, said: Catalog, own_cache: Path) -> None:
    off([data], said)
    harm(own_cache, damage)
    assert off([data], said)[1] == ["index-damaged"]
    assert off([data], said) == (True, [])


STRANGERS: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "zeros": lambda path: path.write_bytes(bytes(8192)),
    "text": lambda path: path.write_text("none of ours\n" * 1000),
    "short": lambda path: path.write_text("x"),
    "header": lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(84)),
    "foreign": foreign,
    "of another time": of_another_time,
    "folder": lambda path: path.mkdir(),
    "link to nothing": lambda path: path.symlink_to("nowhere/at/all"),
    "link to itself": lambda path: path.symlink_to(path.name),
}


@pytest.mark.parametrize("stranger", STRANGERS)
def test_what_stands_in_the_place_of_an_index(
    stranger: str, data: Path, said: Catalog, own_cache: Path
) -> None:
    own_cache.mkdir()
    STRANGERS[stranger](store.path([data]))
    is_indexed, told = off([data], said)
    assert is_indexed and told in ([], ["index-damaged"])
    assert off([data], said) == (True, [])


def test_a_folder_that_holds_something_is_nobodys_to_take_away(
    data: Path, said: Catalog, own_cache: Path
) -> None:
    store.path([data]).mkdir(parents=True)
    (store.path([data]) / "letters").write_text("dear")
    assert off([data], said) == (False, ["no-index"])
    assert (store.path([data]) / "letters").read_text() == "dear"


def test_damage_that_shows_in_the_middle_of_an_answer(
    data: Path, said: Catalog, own_cache: Path
) -> None:
    """What has been read already, and what is read off the files then, go together."""
    off([data], said)
    harm(own_cache, _LOST)
    told: list[str] = []
    found = load([data], told=lambda what, _: told.append(what))
    assert found.plans.keys() == said.plans.keys() and not told
    assert found.targets == said.targets and told == ["index-damaged"]
    assert differences(found, said) == [] and told == ["index-damaged"]


def test_damage_is_told_once_of_all_that_is_made_of_a_catalogue(
    data: Path, said: Catalog, own_cache: Path
) -> None:
    """As an answer on one year's documents, or on other promises, is."""
    off([data], said)
    harm(own_cache, "DELETE FROM said", "DELETE FROM record WHERE kind = 'series'")
    told: list[str] = []
    found = load([data], told=lambda what, _: told.append(what))
    narrowed = [found.changed(plans=dict(found.plans)) for _ in range(2)]
    for made in (*narrowed, found):
        assert made.targets == said.targets and made.series == said.series
        assert told == ["index-damaged"]


def test_damage_is_told_once_of_a_row_and_of_what_it_rests_on(
    data: Path, said: Catalog, own_cache: Path
) -> None:
    off([data], said)
    harm(own_cache, "DELETE FROM words", "DELETE FROM record WHERE kind = 'indicator'")
    assert off([data], said)[1] == ["index-damaged"]


def test_older_figures_are_read_only_where_they_are_asked_for(
    data: Path, said: Catalog, own_cache: Path
) -> None:
    off([data], said)
    harm(own_cache, "DELETE FROM said WHERE measure LIKE '-%'")
    told: list[str] = []
    found = Bizbench(load([data], told=lambda what, _: told.append(what)))
    expected = Bizbench(said)
    for as_of, heard in ((None, []), (2021, ["index-damaged"])):
        made, other_made = (
            asked.compare("getting-water/time", as_of=as_of).table("en")
            for asked in (found, expected)
        )
        assert made.records == other_made.records and told == heard


#: One row, after which every other is as it was written.
_LOST = "DELETE FROM said WHERE place = 'place-3' AND measure = 'getting-water/time'"


def test_nothing_in_an_index_is_executed(data: Path, said: Catalog, own_cache: Path) -> None:
    """A trigger is a sign that it is none of ours, also before anything is written."""
    off([data], said)
    harm(own_cache, "CREATE TRIGGER t AFTER INSERT ON file BEGIN DELETE FROM said; END")
    os.utime(data / "cities/place-3/2020.yaml")
    assert off([data], said) == (True, ["index-damaged"])
    assert off([data], said) == (True, [])
