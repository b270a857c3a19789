"""Data folders that change at random, and what is said of them, held against each other."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import Any

from msgspec import json

from bizbench.data.catalog import Catalog
from bizbench.data.index.view import Indexed
from bizbench.data.loading import load
from bizbench.data.records import Contents
from tests.catalogues import city, plan, target
from tests.conftest import TINY
from tests.test_mutated_files import damaged

#: What is looked for: in measures, in figures and headings, in one text.
_SOUGHT = (("时间",), ("天",), ("一",), ("户", "1"))
#: Whole seconds by which the time of a file may be wrong.
_DAY = 86_400


def encoded(value: object) -> bytes:
    """Everything in a value, in its order."""
    return json.encode(value, enc_hook=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Fraction):
        return {"fraction": str(value)}
    if isinstance(value, Contents):
        return value.items
    if isinstance(value, Path):
        return os.fspath(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value))


def differences(found: Catalog, expected: Catalog) -> list[str]:
    """In which fields two catalogues differ, or only in their order."""
    names = [*Catalog.__annotations__, "measures", "targets"]
    wrong = [name for name in names if not _alike(getattr(found, name), getattr(expected, name))]
    wrong += [f"holding {said}" for said in _SOUGHT if _held(found, said) != _held(expected, said)]
    return wrong or [
        f"targets_of {document.id} {measure.id}"
        for document in expected.plans.values()
        for measure in expected.measures.values()
        if [*found.targets_of(found.plans[document.id], measure)]
        != [*expected.targets_of(document, measure)]
    ]


def _held(catalog: Catalog, words: Sequence[str]) -> dict[str, Any]:
    held = catalog.holding(words, [*catalog.plans.values()])
    return {plan: mine for plan, mine in held.items() if mine}


def _alike(found: Any, expected: Any) -> bool:
    if isinstance(expected, dict) and [*found] != [*expected]:
        return False
    return bool(found == expected) and _bytes(found) == _bytes(expected)


def _bytes(value: object) -> bytes:
    try:
        return encoded(value)
    except UnicodeEncodeError:  # the name of a file that is no text
        return repr(value).encode("utf-8", "backslashreplace")


def indexed(folders: Sequence[Path]) -> Catalog:
    """The catalogue off the index; there must be one, and nothing to say of it."""
    said: list[tuple[str, str]] = []
    found = load(folders, told=lambda *what: said.append(what))
    assert isinstance(found, Indexed) and not said, said
    return found


class Walk:
    """Two data folders, the second of which stands before the first, changed step by step."""

    def __init__(self, top: Path, chance: random.Random) -> None:
        self.first, self.second = top / "first", top / "second"
        self.chance = chance
        self.sound: dict[Path, bytes] = {}
        for source in (TINY, TINY.parent / "progress"):
            shutil.copytree(source, self.first, dirs_exist_ok=True)
        self.write(self.second / "cities/isle/city.yaml", city("isle"))
        for _ in range(4):
            self.adds_a_plan()

    @property
    def folders(self) -> list[Path]:
        return [self.first, self.second]

    def step(self) -> str:
        """Change something; returns what."""
        change = self.chance.choice(CHANGES)
        with suppress(OSError):  # one file in the way of another
            change(self)
        return change.__name__

    # --- what may happen ------------------------------------------------------------------------

    def adds_a_plan(self) -> None:
        place = self.chance.choice(["isle", "north", "south", "moor", "a", "a-b"])
        year = self.chance.randint(2018, 2023)
        slug = self.chance.choice(["", "", "-own"])
        folder = self.chance.choice(self.folders)
        if self.chance.random() < 0.8 and not (folder / "cities" / place / "city.yaml").exists():
            self.write(folder / "cities" / place / "city.yaml", city(place))
        said = plan(place, year, self._figures())
        self.write(folder / "cities" / place / f"{year}{slug}.yaml", said)

    def edits_a_plan(self) -> None:
        path = self.a_file("cities/*/2*.yaml")
        self.write(path, plan(path.parent.name, int(path.stem[:4]), self._figures()))

    def changes_digits_only(self) -> None:
        """The size stays, and the time of the change is put back."""
        path = self.a_file("cities/*/[2op]*.yaml")
        before, said = path.stat(), path.read_text(encoding="utf-8", errors="surrogateescape")
        old, new = self.chance.sample("123456789", 2)
        path.write_text(said.replace(old, new), encoding="utf-8", errors="surrogateescape")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def touches(self) -> None:
        self.a_file("**/*.yaml").touch()

    def sets_a_clock(self) -> None:
        """A file from the future, or from long ago."""
        path = self.a_file("**/*.yaml")
        when = path.stat().st_mtime + self.chance.choice([-900, -1, 1, 900]) * _DAY
        os.utime(path, (when, when))

    def deletes(self) -> None:
        self.a_file("**/*.yaml").unlink()

    def deletes_a_place(self) -> None:
        shutil.rmtree(self.a_file("cities/*/*.yaml").parent)

    def renames(self) -> None:
        path = self.a_file("cities/*/2*.yaml")
        path.rename(path.with_stem(str(self.chance.randint(2015, 2025))))

    def renames_a_place(self) -> None:
        place = self.a_file("cities/*/*.yaml").parent
        other = place.with_name(self.chance.choice(["moor", "b", "no id", "north-2"]))
        if not other.exists():
            place.rename(other)

    def swaps_two_files(self) -> None:
        a, b = self.a_file("cities/*/2*.yaml"), self.a_file("cities/*/2*.yaml")
        held = a.with_suffix(".held")
        a.rename(held)
        if b.exists():
            b.rename(a)
        held.rename(b)

    def replaces(self) -> None:
        """A file of the first folder by one of the second, perhaps by the same."""
        files = sorted(self.first.glob("**/*.yaml"))
        path = self.chance.choice(files)
        said = path.read_bytes()
        if self.chance.random() < 0.5:
            said = damaged(self.chance, said.decode("utf-8", "replace"))
        self.write(self.second / path.relative_to(self.first), said)

    def edits_an_indicator(self) -> None:
        path = self.a_file("indicators/*.yaml")
        said = path.read_text(encoding="utf-8", errors="surrogateescape")
        old, new = self.chance.choice(
            [("lower", "higher"), ("Water", "Waters"), ("unit: day", "unit: week"), ("fee", "dues")]
        )
        self.write(path, said.replace(old, new).encode("utf-8", "surrogateescape"))

    def adds_to_an_indicator(self) -> None:
        name = self.chance.choice(["queue", "wait"])
        said = (
            f"indicator: getting-water\nmeasures:\n  {name}:\n"
            f"    name: {{en: {name}, zh: 排队{name}}}\n"
            "    unit: day\n    better: lower\n    cases: [all]\n"
        )
        folder = self.chance.choice(self.folders)
        self.write(folder / f"indicators/getting-water+{name}.yaml", said)

    def edits_a_city(self) -> None:
        path = self.a_file("cities/*/city.yaml")
        level = self.chance.choice(["city", "city", "province", "economy", "nothing"])
        more = self.chance.choice(["", "parent: north\n", "groups: [twins]\n", "keywords: [K]\n"])
        self.write(path, city(path.parent.name, level) + more)

    def edits_groups(self) -> None:
        members = self.chance.sample(["north", "south", "isle", "nowhere"], 2)
        said = f"groups:\n  twins:\n    name: {{en: Twins, zh: 双城}}\n    members: {members}\n"
        name = self.chance.choice(["groups.yaml", "groups.yaml", "groups.yml"])
        self.write(self.chance.choice(self.folders) / name, said.replace("'", ""))

    def edits_frameworks(self) -> None:
        said = (
            "frameworks:\n  tens:\n    name: {en: Tens, zh: 十项}\n    source: {en: x, zh: 无}\n"
            f"    items:\n      {self.chance.choice(['获得用水用气', '用水'])}: "
            "{name: {en: Water, zh: 用水}}\n"
        )
        self.write(self.chance.choice(self.folders) / "frameworks.yaml", said)

    def breaks(self) -> None:
        path = self.a_file("**/*.yaml")
        said = path.read_bytes()
        self.sound.setdefault(path, said)
        self.write(path, damaged(self.chance, said.decode("utf-8", "replace")))

    def mends(self) -> None:
        for path, said in self.sound.items():
            self.write(path, said)
        self.sound.clear()

    def strays(self) -> None:
        folder = self.chance.choice(self.folders)
        name = self.chance.choice(
            [
                "cities/notes.txt",
                "cities/north/2020.YAML",
                "cities/north/draft.yaml",
                "cities/stray.yaml",
                "cities/.hidden.yaml",
                "cities/a/b/c/d/e/f/deep.yaml",
                "cities/a/b/c/d/e/f/g/deep.yaml",
                "cities/north/no\nname.yaml",
                "cities/north/" + os.fsdecode(b"no-text-\xff.yaml"),
                "indicators/a+b+c.yaml",
                "indicators/x/y.yaml",
                "groups.yml",
                "other.yaml",
            ]
        )
        self.write(folder / name, "id: x\n")

    def puts_a_folder(self) -> None:
        """Where a file belongs."""
        path = self.chance.choice(self.folders) / "cities/north/2024.yaml"
        if not path.exists():
            path.mkdir(parents=True)

    def links(self) -> None:
        path = self.chance.choice(self.folders) / "cities/north/2025.yaml"
        if not path.is_symlink():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(self.chance.choice(["nowhere.yaml", "2020.yaml", "2025.yaml"]))

    def empties_the_second(self) -> None:
        if self.chance.random() < 0.3:
            shutil.rmtree(self.second)
            if self.chance.random() < 0.5:
                self.second.mkdir()

    # --- helpers --------------------------------------------------------------------------------

    def a_file(self, pattern: str) -> Path:
        found = [p for folder in self.folders for p in sorted(folder.glob(pattern)) if p.is_file()]
        return self.chance.choice(found) if found else self._begin_again(pattern)

    def _begin_again(self, pattern: str) -> Path:
        shutil.copytree(TINY, self.first, dirs_exist_ok=True)
        return self.a_file(pattern)

    def write(self, path: Path, said: str | bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_dir() and not path.is_symlink():
            path.write_bytes(said.encode() if isinstance(said, str) else said)

    def _figures(self) -> list[str]:
        chance, made = self.chance, {}
        for _ in range(chance.randint(0, 6)):
            measure, scopes, units, bound = chance.choice(_MEASURES)
            scope = chance.choice(scopes)
            more = chance.choice(_MORE)
            quantity = f"{chance.randint(1, 90)} {chance.choice(units)}"
            made[measure, scope] = target(measure, scope, quantity, bound, **more)
        return [*made.values()]


_MEASURES: Sequence[tuple[str, Sequence[str], Sequence[str], str]] = [
    ("time", ["business", "business/small", "household"], ["day", "working_day"], "at_most"),
    ("time", ["business", "business/urban"], ["unspecified_day", "week"], "exactly"),
    ("procedures", ["business"], ["procedure"], "at_most"),
    ("fee", ["all"], ["CNY"], "at_most"),
    ("coverage", ["all", "all/urban"], ["percent"], "at_least"),
    ("tariff-steps", ["all"], ["item"], "exactly"),
]
_MORE: Sequence[dict[str, str]] = [
    {},
    {},
    {"commitment": "strive"},
    {"condition": "{en: pipes laid, zh: 已有管线}"},
    {"excludes": "[own-works]"},
    {"due": "2021-12"},
]

CHANGES: Sequence[Callable[[Walk], None]] = [
    Walk.adds_a_plan,
    Walk.adds_a_plan,
    Walk.edits_a_plan,
    Walk.edits_a_plan,
    Walk.changes_digits_only,
    Walk.changes_digits_only,
    Walk.touches,
    Walk.sets_a_clock,
    Walk.deletes,
    Walk.deletes_a_place,
    Walk.renames,
    Walk.renames_a_place,
    Walk.swaps_two_files,
    Walk.replaces,
    Walk.replaces,
    Walk.edits_an_indicator,
    Walk.adds_to_an_indicator,
    Walk.edits_a_city,
    Walk.edits_groups,
    Walk.edits_frameworks,
    Walk.breaks,
    Walk.breaks,
    Walk.mends,
    Walk.strays,
    Walk.puts_a_folder,
    Walk.links,
    Walk.empties_the_second,
]
