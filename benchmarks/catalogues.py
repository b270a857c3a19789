"""Write a made-up catalogue of any size, the same for the same arguments.

``python -m benchmarks.catalogues FOLDER --cities 337 --years 10 --targets 60``

The measures are the shipped ones; places, documents and figures are made up, and called so. Every
file is one that ``bizbench validate`` has nothing to say about.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from benchmarks.documents import DEPARTMENTS, Promise, plan
from benchmarks.slots import Slot, goalposts, slots

ROOT = Path(__file__).parent.parent
#: The year of the newest plans.
LAST = 2025
#: A province has so many cities.
PROVINCE = 11
#: So many figures stand in the one regulation of each province.
LAID_DOWN = 20


def write(
    folder: Path, *, cities: int, years: int, targets: int, counties: int = 0, seed: int = 1
) -> int:
    """Write a catalogue into a folder that is empty or not there; returns how many plans it has.

    Counties are spread over the cities and have plans of their own.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "indicators", folder / "indicators")
    shutil.copy(ROOT / "frameworks.yaml", folder / "frameworks.yaml")
    found = slots(ROOT / "indicators")
    posts = list(goalposts(ROOT / "indicators"))
    likely = _likely(found, seed)
    _place(folder, "china", "economy", None, "示例国", "conventions: [days, working-day]")
    ids = [f"city-{n:04}" for n in range(1, cities + 1)]
    for n in range(0, cities, PROVINCE):
        province = f"province-{n // PROVINCE + 1:02}"
        zh = f"示例{n // PROVINCE + 1:02}省"
        _place(folder, province, "province", "china", zh)
        _documents(folder, province, zh, [LAST - years + 1], LAID_DOWN, found, likely, seed)
        _observed(folder, ids[n], posts)
    for n, id in enumerate(ids):
        zh = f"示例{n + 1:04}市"
        _place(folder, id, "city", f"province-{n // PROVINCE + 1:02}", zh)
        span = range(LAST - years + 1, LAST + 1)
        _documents(folder, id, zh, span, targets, found, likely, seed)
    for n in range(counties):
        id, zh = f"county-{n + 1:04}", f"示例{n + 1:04}县"
        _place(folder, id, "district", ids[n % cities], zh)
        span = range(LAST - years + 1, LAST + 1)
        _documents(folder, id, zh, span, targets, found, likely, seed)
    _groups(folder, ids)
    return (cities + counties) * years + -(-cities // PROVINCE)


def _likely(found: Sequence[Slot], seed: int) -> list[float]:
    """How often each slot is filled: the core nearly always, a qualified scope seldom."""
    random = Random(f"{seed}/slots")
    likely = []
    for slot in found:
        chance = 0.1 + random.random()
        likely.append(50.0 if slot.is_core else chance / (4 if "/" in slot.scope else 1))
    return likely


def _documents(
    folder: Path,
    id: str,
    name: str,
    years: Sequence[int],
    targets: int,
    found: Sequence[Slot],
    likely: Sequence[float],
    seed: int,
) -> None:
    """A place's plans: each year much the same promises, a little better."""
    random = Random(f"{seed}/{id}")
    habits = [(random.random() / chance, random.random()) for chance in likely]
    for n, year in enumerate(years):
        random = Random(f"{seed}/{id}/{year}")
        order = sorted((habit * (0.6 + random.random()), k) for k, (habit, _) in enumerate(habits))
        chosen = sorted(k for _, k in order[:targets])
        promises = [Promise(found[k], habits[k][1], n - int(random.random() * 3)) for k in chosen]
        text = plan(random, id, name, year, list(_together(random, promises)))
        _write(folder / "cities" / id / f"{year}.yaml", text)


def _together(random: Random, promises: Sequence[Promise]) -> Iterator[Promise]:
    """Some neighbours of one measure share a figure: it holds for each of the two scopes."""
    kept: Promise | None = None
    for promise in promises:
        if kept and kept.slot.measure == promise.slot.measure and random.random() < 0.1:
            yield Promise(kept.slot, kept.start, kept.steps, (promise.slot.scope,))
            kept = None
            continue
        if kept:
            yield kept
        kept = promise
    if kept:
        yield kept


def _place(folder: Path, id: str, level: str, parent: str | None, zh: str, *more: str) -> None:
    lines = [f"id: {id}", f"level: {level}", *([f"parent: {parent}"] if parent else []), *more]
    lines += [f"name: {{en: {id.replace('-', ' ').title()}, zh: {zh}}}", "groups: []"]
    lines += ["departments:", *(f"  {zh}: {en}" for zh, en in DEPARTMENTS.items())]
    _write(folder / "cities" / id / "city.yaml", "\n".join(lines) + "\n")


def _observed(folder: Path, id: str, posts: Sequence[tuple[str, str, str]]) -> None:
    """Measured values of one city of each province, halfway between the goalposts."""
    lines = [f"city: {id}", "kind: observation"]
    lines += ["series:", "  id: made-up", "  title: Made-up values", "  publisher: nobody"]
    lines += ["  measured: 2020-05-01", "  state: discontinued", "values:"]
    lines += [f"  - {{measure: {m}, scope: {scope}, value: {value}}}" for m, scope, value in posts]
    _write(folder / "cities" / id / "observed-made-up.yaml", "\n".join(lines) + "\n")


def _groups(folder: Path, ids: Sequence[str]) -> None:
    lines = ["groups:"]
    for name, zh, members in (
        ("capitals", "示例省会", ids[::PROVINCE]),
        ("pilots", "示例试点", ids[::10]),
    ):
        lines += [f"  {name}:", f"    name: {{en: Made-up {name}, zh: {zh}}}"]
        lines += [f"    members: [{', '.join(members)}]"]
    _write(folder / "groups.yaml", "\n".join(lines) + "\n")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8"))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.catalogues", description=__doc__)
    parser.add_argument("folder", type=Path, help="an empty folder, or one that is not there")
    parser.add_argument("--cities", type=int, default=337)
    parser.add_argument("--counties", type=int, default=0, help="spread over the cities")
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--targets", type=int, default=60, help="of each plan")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    folder: Path = asked.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        parser.error(f"{folder} is there and not an empty folder")
    if asked.cities < 1 or not 1 <= asked.years <= 40 or asked.targets < 1 or asked.counties < 0:
        parser.error("cities, targets and years (up to 40) must be at least 1, counties 0")
    plans = write(
        folder,
        cities=asked.cities,
        years=asked.years,
        targets=asked.targets,
        counties=asked.counties,
        seed=asked.seed,
    )
    print(f"{plans} plans in {folder}")


if __name__ == "__main__":
    main()
