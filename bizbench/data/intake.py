"""Data files on their way in: read, held against their shapes, then against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from bizbench.data import files, shapes, yamldoc
from bizbench.data.checks.city import check_city, check_observation
from bizbench.data.checks.indicator import check as check_indicator
from bizbench.data.checks.known import Known
from bizbench.data.checks.plan import check_plan
from bizbench.data.checks.progress import check_progress
from bizbench.data.files import DataFile
from bizbench.ground.problems import Problem, at_most, errors

S = TypeVar("S", bound=shapes.Shape)

#: What a check cannot tell from a file of which entries had to be left out.
_ONLY_IF_WHOLE: dict[files.Kind, set[str]] = {
    "plan": {"item-not-read", "indicator-not-read", "unknown-item"},
    "indicator": {"unknown-case", "unknown-measure"},
    "progress": {"source-missing"},
}


@dataclass(frozen=True)
class Unread:
    """A file in which nothing is left to check, and why."""

    file: DataFile
    problems: list[Problem]


@dataclass(frozen=True)
class Read(Generic[S]):
    """A file as its shape, without the entries that are wrong."""

    file: DataFile
    document: yamldoc.Document
    shape: S
    problems: list[Problem]

    @property
    def at(self) -> yamldoc.At:
        return yamldoc.At(self.document)

    @property
    def is_whole(self) -> bool:
        """Whether no entry had to be left out, and no check found an error."""
        return not errors(self.problems)

    def checked(self, found: Iterable[Problem]) -> Read[S]:
        """With the problems of a check; without those that only come of what was left out."""
        doubtful = set() if self.is_whole else _ONLY_IF_WHOLE.get(self.file.kind, set())
        kept = (p for p in found if p.id not in doubtful)
        return replace(self, problems=at_most(sorted({*self.problems, *kept}), self.file.shown))


@dataclass(frozen=True)
class Files:
    """The files that have a shape, by kind."""

    indicators: list[Read[shapes.Indicator]]
    cities: list[Read[shapes.City]]
    plans: list[Read[shapes.Plan]]
    observations: list[Read[shapes.Observation]]
    progress: list[Read[shapes.Progress]]

    def __iter__(self) -> Iterator[Read[Any]]:
        yield from self.indicators
        yield from self.cities
        yield from self.plans
        yield from self.observations
        yield from self.progress

    @property
    def sound(self) -> Files:
        """Those without errors."""
        return Files(
            _whole(self.indicators),
            _whole(self.cities),
            _whole(self.plans),
            _whole(self.observations),
            _whole(self.progress),
        )


def _whole(reads: Iterable[Read[S]]) -> list[Read[S]]:
    return [r for r in reads if r.is_whole]


def plan_id(file: DataFile) -> str:
    """The plan that a plan file is, or that a file of reports is about."""
    return f"{file.folder}/{file.stem.removeprefix(files.PROGRESS)}"


def read(file: DataFile, digest: Any) -> Unread | Read[Any]:
    """One file by itself; its bytes go into the digest, the same for any ending of lines."""
    raw, problems = files.read(file)
    if raw is None:
        return Unread(file, problems)
    digest.update(file.name.encode() + b"\0" + raw.replace(b"\r\n", b"\n") + b"\0")
    document, problems = yamldoc.read(raw, file.shown)
    if document is None:
        return Unread(file, problems)
    made = shapes.read_shape(document, shapes.SHAPES[file.kind])
    problems = problems + made.problems
    if made.shape is None:
        return Unread(file, problems)
    return Read(file, made.document, made.shape, problems)


def check(found: Iterable[DataFile], reads: Iterable[Read[Any]]) -> Files:
    """Hold every file that has a shape against the others; ``found`` are all files there are."""
    read = _by_kind(list(reads))
    indicators = [r.checked(check_indicator(r.shape, r.at, r.file.stem)) for r in read.indicators]
    read = replace(read, indicators=indicators)
    known = _known(list(found), read)

    def given(r: Read[S]) -> tuple[S, yamldoc.At, str, str, Known]:
        """What most checks take."""
        return r.shape, r.at, r.file.folder, r.file.stem, known

    return Files(
        indicators,
        [r.checked(check_city(r.shape, r.at, r.file.folder, known)) for r in read.cities],
        [r.checked(check_plan(*given(r))) for r in read.plans],
        [r.checked(check_observation(*given(r))) for r in read.observations],
        [r.checked(check_progress(*given(r))) for r in read.progress],
    )


def _by_kind(reads: list[Read[Any]]) -> Files:
    return Files(
        _of(reads, shapes.Indicator),
        _of(reads, shapes.City),
        _of(reads, shapes.Plan),
        _of(reads, shapes.Observation),
        _of(reads, shapes.Progress),
    )


def _of(reads: Iterable[Read[Any]], shape: type[S]) -> list[Read[S]]:
    return [r for r in reads if isinstance(r.shape, shape)]


def _known(found: list[DataFile], read: Files) -> Known:
    return Known(
        indicators=_shapes(found, "indicator", read.indicators, lambda file: file.stem),
        cities=_shapes(found, "city", read.cities, lambda file: file.folder),
        plans=_shapes(found, "plan", read.plans, plan_id),
        series=frozenset(
            (f.folder, f.stem.removeprefix("observed-")) for f in found if f.kind == "observation"
        ),
    )


def _shapes(
    found: Iterable[DataFile],
    kind: files.Kind,
    reads: Iterable[Read[S]],
    id: Callable[[DataFile], str],
) -> dict[str, S | None]:
    """The shapes by id; None for a file that is broken."""
    whole = {id(r.file): r.shape for r in reads if r.is_whole}
    return {id(file): whole.get(id(file)) for file in found if file.kind == kind}
