"""Data folders whose indexes are broken, and what comes of it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from bizbench.api import Bizbench
from bizbench.data.catalog import Catalog
from bizbench.data.index.view import Indexed
from bizbench.data.loading import load
from tests.catalogues import city, plan, target
from tests.conftest import TINY
from tests.walks import differences

_PLACES = 10


def thirty_plans(folder: Path) -> Path:
    """A data folder long unchanged, so that an index of it is settled; no test changes it."""
    shutil.copytree(TINY, folder, dirs_exist_ok=True)
    for n in range(_PLACES):
        mine = folder / "cities" / f"place-{n}"
        mine.mkdir()
        (mine / "city.yaml").write_text(city(mine.name), encoding="utf-8")
        for year in (2020, 2021, 2022):
            said = [target("time", "business", f"{n + 1} day")]
            said += [target("coverage", "all", f"{year - 1960 + n} percent", "at_least")]
            (mine / f"{year}.yaml").write_text(plan(mine.name, year, said), encoding="utf-8")
    time.sleep(2.1)  # longer than two changes may bear the same time
    return folder


def off(folders: Sequence[Path], expected: Catalog) -> tuple[bool, list[str]]:
    """Whether there was an index, and what was said of it; the answer is as expected."""
    told: list[str] = []
    found = load(folders, told=lambda what, _: told.append(what))
    assert _hits(found) == _hits_expected(expected)
    assert differences(found, expected) == []
    if not isinstance(found, Indexed):
        return False, told
    found._connection.close()  # as the end of a command does
    return not found._instead, told


def _hits(catalog: Catalog) -> list[Any]:
    asked = Bizbench(catalog)
    return [asked.search(word).to_dict() for word in ("天", "business", "60")]


#: Those of the files, which no test here changes once they are read.
_hits_expected = cache(_hits)


def the_index(cache: Path) -> Path:
    (found,) = cache.glob("*.sqlite")
    return found
