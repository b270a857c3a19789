"""The catalogue: every data file read, checked and compiled."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bizbench.data import compile as build
from bizbench.data import files, intake, roots, shapes
from bizbench.data.files import DataFile, Replaced
from bizbench.data.intake import Read, Unread, plan_id
from bizbench.data.records import (
    City,
    Framework,
    Group,
    Indicator,
    Measure,
    Plan,
    Progress,
    Series,
    Target,
)
from bizbench.ground.brief import brief
from bizbench.ground.problems import FOLDER_PROBLEMS, Problem, errors
from bizbench.ground.record import Struct, replace
from bizbench.ground.vocabulary import OWN_WORDS


class Broken(Struct, frozen=True):
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

    def adds_to(self, indicators: Collection[str]) -> bool:
        """Whether it would have added to one of these."""
        return self.kind == "addition" and self.stem.partition("+")[0] in indicators

    def is_in_time(self, as_of: int | None) -> bool:
        """Whether it counts up to a year; only documents are of one."""
        return as_of is None or self.year is None or self.year <= as_of


@dataclass(frozen=True)
class Catalog:
    """All that the data folders say. ``version`` is a fingerprint of the files read.

    ``progress`` holds the reports on plans, by the plan's id; ``groups`` are those of the files of
    groups and those that a city names itself. ``year`` is set where only its documents are here.
    """

    __repr__ = brief
    in_brief = ("indicators", "cities", "plans", "series", "version")

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
    groups: Mapping[str, Group] = field(default_factory=dict)
    frameworks: Mapping[str, Framework] = field(default_factory=dict)
    year: int | None = None

    @cached_property
    def measures(self) -> dict[str, Measure]:
        return {m.id: m for i in self.indicators.values() for m in i.measures}

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        return tuple(t for plan in self.plans.values() for t in plan.targets)

    @cached_property
    def _targets_of(self) -> Mapping[tuple[str, str], Sequence[Target]]:
        found: dict[tuple[str, str], list[Target]] = {}
        for plan in self.plans.values():
            for target in plan.targets:
                found.setdefault((plan.id, target.measure), []).append(target)
        return found

    def targets_of(self, plan: Plan, measure: Measure) -> Sequence[Target]:
        """What a plan says of a measure, in its order."""
        return self._targets_of.get((plan.id, measure.id), ())

    @cached_property
    def _plans_of(self) -> Mapping[str, list[Plan]]:
        found: dict[str, list[Plan]] = {}
        for plan in sorted(self.plans.values(), key=_age):
            found.setdefault(plan.city, []).append(plan)
        return found

    def plans_of(self, city: str) -> list[Plan]:
        """A city's plans, oldest first: by year, own words after reports, then by date."""
        return [*self._plans_of.get(city, ())]

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


def _age(plan: Plan) -> tuple[int, bool, str, str]:
    return plan.year, plan.kind in OWN_WORDS, plan.date, plan.id


def load(folders: Iterable[Path]) -> Catalog:
    """Read every data file below the folders, in their order of precedence.

    Never raises for what a file says: every problem is in ``Catalog.problems``, and a file with
    an error is left out and named in ``Catalog.broken``.
    """
    folders = list(folders)
    found = files.find(folders)
    digest = hashlib.sha256()
    reads = intake.read([intake.opened(file, digest) for file in found.files])
    checked = intake.check(found.files, (r for r in reads if isinstance(r, Read)))
    unread = [r for r in reads if isinstance(r, Unread)]
    sound = checked.sound
    indicators = _with_layers(_indicators(checked), found)
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
        folders=tuple(roots.show(f) for f in folders),
        version=digest.hexdigest()[:8],
        files=found.files,
        groups=build.groups((r.shape for r in sound.groups), cities),
        frameworks=build.frameworks(
            ((r.shape, r.file.shown) for r in sound.frameworks), indicators
        ),
    )


def _with_layers(indicators: Mapping[str, Indicator], found: files.Found) -> dict[str, Indicator]:
    """Every measure and case with the place in the stack of the first data folder that has it."""
    hidden = [r.file for r in found.replaced if r.file.kind == "indicator"]
    earlier = intake.read([intake.opened(file, hashlib.sha256()) for file in hidden])
    since: dict[tuple[str, str], int] = {}
    for r in (r for r in earlier if isinstance(r, Read)):
        for id in (*r.shape.measures, *r.shape.cases):
            since.setdefault((r.shape.id, id), r.file.layer)
    layers = {file.shown: file.layer for file in found.files}

    def first(indicator: Indicator, id: str, file: str) -> int:
        return min(layers[file], since.get((indicator.id, id), layers[file]))

    return {
        id: replace(
            i,
            measures=tuple(replace(m, layer=first(i, m.short, m.file)) for m in i.measures),
            cases={c.id: replace(c, layer=first(i, c.id, c.file)) for c in i.cases.values()},
        )
        for id, i in indicators.items()
    }


def _broken(file: DataFile, problems: Iterable[Problem]) -> Broken:
    return Broken(file.kind, file.folder, file.stem, file.shown, len(errors(problems)))


def _indicators(checked: intake.Files) -> dict[str, Indicator]:
    """By id, with what their add-ons say; measures and cases know the file that declares them."""
    own = {r.file.stem: r.file.shown for r in checked.indicators}
    more: dict[str, dict[str, str]] = {id: {} for id in own}
    for r in checked.sound.additions:
        declared = dict.fromkeys((*r.shape.cases, *r.shape.measures), r.file.shown)
        more.setdefault(r.file.owner, {}).update(declared)
    return {
        id: build.indicator(shape, own[id], more[id])
        for id, shape in checked.whole.items()
        if shape is not None
    }


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
        made = build.plan(shape, r.at, id, measures.__getitem__, cities)
        nothing = build.nothing_read(r.shape)
        layer = max([r.file.layer, *(measures[t.measure].layer for t in made.targets)])
        plans[id] = replace(made, layer=layer, nothing_read=nothing)
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
