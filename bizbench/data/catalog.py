"""The catalogue: every data file read, checked and compiled."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bizbench.data import compile as build
from bizbench.data import files, intake, shapes
from bizbench.data.files import DataFile, Replaced
from bizbench.data.intake import Read, Unread, plan_id
from bizbench.data.records import City, Indicator, Measure, Plan, Progress, Series, Target
from bizbench.ground.problems import FOLDER_PROBLEMS, Problem, errors
from bizbench.ground.vocabulary import OWN_WORDS


@dataclass(frozen=True)
class Broken:
    """A file that could not be used: what it would have been, and how many errors it has."""

    kind: files.Kind
    folder: str
    stem: str
    file: str
    errors: int

    @property
    def year(self) -> int | None:
        """The year of a document."""
        return int(self.stem[:4]) if self.kind == "plan" else None

    def is_in_time(self, as_of: int | None) -> bool:
        """Whether it counts up to a year; only documents are of one."""
        return as_of is None or self.year is None or self.year <= as_of


@dataclass(frozen=True)
class Catalog:
    """All that the data folders say. ``version`` is a fingerprint of the files read.

    ``progress`` holds the reports on plans, by the plan's id.
    """

    indicators: Mapping[str, Indicator]
    cities: Mapping[str, City]
    plans: Mapping[str, Plan]
    series: tuple[Series, ...]
    progress: Mapping[str, Progress]
    broken: tuple[Broken, ...]
    problems: tuple[Problem, ...]
    replaced: tuple[Replaced, ...]
    folders: tuple[str, ...]
    version: str
    files: tuple[DataFile, ...] = field(default=(), repr=False)

    @cached_property
    def measures(self) -> dict[str, Measure]:
        return {m.id: m for i in self.indicators.values() for m in i.measures}

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        return tuple(t for plan in self.plans.values() for t in plan.targets)

    def plans_of(self, city: str) -> list[Plan]:
        """A city's plans, oldest first: by year, own words after reports, then by date."""
        mine = (p for p in self.plans.values() if p.city == city)
        return sorted(mine, key=lambda p: (p.year, p.kind in OWN_WORDS, p.date, p.id))

    def documented(self, as_of: int | None = None) -> list[str]:
        """The cities that have a document up to a year, also one that cannot be read; by id."""
        found = {p.city for p in self.plans.values() if as_of is None or p.year <= as_of}
        found |= {b.folder for b in self.broken if b.kind == "plan" and b.is_in_time(as_of)}
        return sorted(id for id in found if id in self.cities)

    def broken_of(self, city: str, as_of: int | None) -> tuple[Broken, ...]:
        """The files without which nobody knows what a city states up to a year."""
        mine = (b for b in self.broken if b.folder == city and b.kind in ("city", "plan"))
        return tuple(b for b in mine if b.is_in_time(as_of))

    def errors_of(self, broken: Iterable[Broken]) -> tuple[Problem, ...]:
        """What is wrong with some of the broken files."""
        wrong = {b.file for b in broken}
        return tuple(p for p in errors(self.problems) if p.file in wrong)

    def errors_touching(self, touches: Callable[[Broken], bool]) -> tuple[Problem, ...]:
        """What is wrong with the files that touch an answer; a whole folder touches every one."""
        wrong = {b.file for b in self.broken if touches(b)}
        found = errors(self.problems)
        return tuple(p for p in found if p.file in wrong or p.id in FOLDER_PROBLEMS)


def load(folders: Iterable[Path]) -> Catalog:
    """Read every data file below the folders, in their order of precedence.

    Never raises for what a file says: every problem is in ``Catalog.problems``, and a file with
    an error is left out and named in ``Catalog.broken``.
    """
    folders = list(folders)
    found = files.find(folders)
    digest = hashlib.sha256()
    reads = [intake.read(file, digest) for file in found.files]
    checked = intake.check(found.files, (r for r in reads if isinstance(r, Read)))
    unread = [r for r in reads if isinstance(r, Unread)]
    sound = checked.sound
    indicators = {r.file.stem: build.indicator(r.shape, r.file.shown) for r in sound.indicators}
    measures = {m.id: m for i in indicators.values() for m in i.measures}
    cities = _cities(sound.cities, found.files)
    plans = _plans(sound.plans, measures, cities)
    problems = {r.file: r.problems for r in (*unread, *checked)}
    usable = {r.file for r in sound}
    return Catalog(
        indicators=indicators,
        cities=cities,
        plans=plans,
        series=_series(sound.observations, measures, cities),
        progress=_progress(sound.progress, plans, measures),
        broken=tuple(_broken(f, problems[f]) for f in found.files if f not in usable),
        problems=tuple(sorted((*found.problems, *(p for ps in problems.values() for p in ps)))),
        replaced=found.replaced,
        folders=tuple(files.show(f) for f in folders),
        version=digest.hexdigest()[:8],
        files=found.files,
    )


def _broken(file: DataFile, problems: Iterable[Problem]) -> Broken:
    return Broken(file.kind, file.folder, file.stem, file.shown, len(errors(problems)))


def _cities(reads: Iterable[Read[shapes.City]], found: Iterable[DataFile]) -> dict[str, City]:
    """By id; a city whose own file is broken goes by its id alone."""
    cities = {r.file.folder: build.city(r.shape, r.file.shown) for r in reads}
    for file in found:
        if file.kind == "city" and file.folder not in cities:
            cities[file.folder] = build.unnamed_city(file.folder, file.shown)
    return cities


def _plans(
    reads: Iterable[Read[shapes.Plan]],
    measures: Mapping[str, Measure],
    cities: Mapping[str, City],
) -> dict[str, Plan]:
    """By id; a target of a broken indicator is left out with it."""
    plans = {}
    for r in reads:
        shape, id = _without_broken(r.shape, measures), plan_id(r.file)
        plans[id] = build.plan(shape, r.at, id, measures.__getitem__, cities)
    return plans


def _series(
    reads: Iterable[Read[shapes.Observation]],
    measures: Mapping[str, Measure],
    cities: Mapping[str, City],
) -> tuple[Series, ...]:
    """A value of a broken indicator is left out with it."""
    made = []
    for r in reads:
        kept = [v for v in r.shape.values if v.measure in measures]
        shape = r.shape.model_copy(update={"values": kept})
        made.append(build.series(shape, r.at, measures.__getitem__, cities))
    return tuple(made)


def _progress(
    reads: Iterable[Read[shapes.Progress]],
    plans: Mapping[str, Plan],
    measures: Mapping[str, Measure],
) -> dict[str, Progress]:
    """By the id of the plan they are about; without those on a broken plan."""
    return {
        id: build.progress(r.shape, r.at, plans[id], measures.__getitem__)
        for r in reads
        if (id := plan_id(r.file)) in plans
    }


def _without_broken(shape: shapes.Plan, measures: Mapping[str, Measure]) -> shapes.Plan:
    """The plan without the targets whose indicator file is broken (said there, not here)."""
    if all(t.measure in measures for i in shape.items for t in i.targets or ()):
        return shape
    items = [
        item.model_copy(
            update={"targets": [t for t in item.targets or () if t.measure in measures]}
        )
        if item.targets is not None
        else item
        for item in shape.items
    ]
    return shape.model_copy(update={"items": items})
