"""The catalogue: every data file read, checked and compiled."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from bizbench import build, files, shapes, yamldoc
from bizbench.checks.city import check_city, check_observation
from bizbench.checks.indicator import check as check_indicator
from bizbench.checks.known import Known
from bizbench.checks.plan import check_plan
from bizbench.checks.progress import check_progress
from bizbench.files import DataFile, Replaced
from bizbench.problems import Problem, at_most, errors
from bizbench.records import City, Indicator, Measure, Plan, Progress, Series, Target
from bizbench.vocabulary import OWN_WORDS


@dataclass(frozen=True)
class Broken:
    """A file that could not be used: what it would have been, and how many errors it has."""

    kind: str
    folder: str
    stem: str
    file: str
    errors: int


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


@dataclass
class _Read:
    """One file on its way in."""

    file: DataFile
    document: yamldoc.Document | None
    shape: Any
    problems: list[Problem]

    @property
    def is_whole(self) -> bool:
        """Whether no entry had to be left out to read it."""
        return self.shape is not None and not errors(self.problems)

    def add(self, found: Iterable[Problem]) -> None:
        """Problems of a check; without those that only come of what was left out."""
        doubtful = set() if self.is_whole else _ONLY_IF_WHOLE.get(self.file.kind, set())
        kept = [p for p in found if p.id not in doubtful]
        self.problems = at_most(sorted({*self.problems, *kept}), self.file.shown)


#: What a check cannot tell from a file of which entries had to be left out.
_ONLY_IF_WHOLE = {
    "plan": {"item-not-read", "indicator-not-read", "unknown-item"},
    "indicator": {"unknown-case", "unknown-measure"},
    "progress": {"source-missing"},
}


def load(folders: Iterable[Path]) -> Catalog:
    """Read every data file below the folders, in their order of precedence.

    Never raises for what a file says: every problem is in ``Catalog.problems``, and a file with
    an error is left out and named in ``Catalog.broken``.
    """
    folders = list(folders)
    found = files.find(folders)
    digest = hashlib.sha256()
    reads = [_read(file, digest) for file in found.files]
    _check(reads)
    catalog = _compile(reads)
    problems = [*found.problems, *(p for r in reads for p in r.problems)]
    return Catalog(
        **catalog,
        broken=tuple(
            Broken(r.file.kind, r.file.folder, r.file.stem, r.file.shown, len(errors(r.problems)))
            for r in reads
            if not r.is_whole
        ),
        problems=tuple(sorted(problems)),
        replaced=found.replaced,
        folders=tuple(files.show(f) for f in folders),
        version=digest.hexdigest()[:8],
        files=found.files,
    )


def _read(file: DataFile, digest: Any) -> _Read:
    raw, problems = files.read(file)
    if raw is None:
        return _Read(file, None, None, problems)
    digest.update(file.name.encode() + b"\0" + raw.replace(b"\r\n", b"\n") + b"\0")
    document, problems = yamldoc.read(raw, file.shown)
    if document is None:
        return _Read(file, None, None, problems)
    read = shapes.read_shape(document, shapes.SHAPES[file.kind])
    return _Read(file, read.document, read.shape, problems + read.problems)


def _plan_id(file: DataFile) -> str:
    """The plan that a plan file is, or that a file of reports is about."""
    return f"{file.folder}/{file.stem.removeprefix(files.PROGRESS)}"


def _check(reads: list[_Read]) -> None:
    """Hold every readable file against the others."""
    by_kind: dict[str, list[_Read]] = {kind: [] for kind in shapes.SHAPES}
    for r in reads:
        by_kind[r.file.kind].append(r)
    for r in by_kind["indicator"]:
        if r.shape is not None and r.document is not None:
            r.add(list(check_indicator(r.shape, r.document, r.file.stem)))
    known = Known(
        indicators={r.file.stem: r.shape if r.is_whole else None for r in by_kind["indicator"]},
        cities={r.file.folder: r.shape if r.is_whole else None for r in by_kind["city"]},
        plans={_plan_id(r.file): r.shape if r.is_whole else None for r in by_kind["plan"]},
        series=frozenset(
            (r.file.folder, r.file.stem.removeprefix("observed-")) for r in by_kind["observation"]
        ),
    )
    for r in reads:
        if r.shape is None or r.document is None:
            continue
        f = r.file
        if f.kind == "city":
            r.add(list(check_city(r.shape, r.document, f.folder, known)))
        elif f.kind == "plan":
            r.add(list(check_plan(r.shape, r.document, f.folder, f.stem, known)))
        elif f.kind == "observation":
            r.add(list(check_observation(r.shape, r.document, f.folder, f.stem, known)))
        elif f.kind == "progress":
            r.add(list(check_progress(r.shape, r.document, f.folder, f.stem, known)))


def _compile(reads: list[_Read]) -> dict[str, Any]:
    """Records of the sound files; a target of a broken indicator is left out with it."""
    sound = [r for r in reads if r.is_whole]
    indicators = {
        r.file.stem: build.indicator(r.shape, r.document)  # type: ignore[arg-type]
        for r in sound
        if r.file.kind == "indicator"
    }
    measures = {m.id: m for i in indicators.values() for m in i.measures}
    find: Callable[[str], Measure] = measures.__getitem__
    cities = {
        r.file.folder: build.city(r.shape, r.document)  # type: ignore[arg-type]
        for r in sound
        if r.file.kind == "city"
    }
    for r in reads:  # a city whose own file is broken goes by its id
        if r.file.kind == "city" and r.file.folder not in cities:
            cities[r.file.folder] = build.unnamed_city(r.file.folder, r.file.shown)
    plans: dict[str, Plan] = {}
    series: list[Series] = []
    for r in sound:
        assert r.document is not None
        if r.file.kind == "plan":
            shape = _without_broken(r.shape, measures)
            id = _plan_id(r.file)
            plans[id] = build.plan(shape, r.document, id, find)
        elif r.file.kind == "observation":
            kept = [v for v in r.shape.values if v.measure in measures]
            shape = r.shape.model_copy(update={"values": kept})
            series.append(build.series(shape, r.document, find))
    progress = {
        id: build.progress(r.shape, r.document, plans[id], find)  # type: ignore[arg-type]
        for r in sound
        if r.file.kind == "progress" and (id := _plan_id(r.file)) in plans
    }
    return {
        "indicators": indicators,
        "cities": cities,
        "plans": plans,
        "series": tuple(series),
        "progress": progress,
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
