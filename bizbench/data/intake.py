"""Data files on their way in: read, held against their shapes, then against each other."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bizbench.data import books, files, shapes, yamldoc
from bizbench.data import compile as build
from bizbench.data.books import Book
from bizbench.data.checks.city import check_city, check_observation
from bizbench.data.checks.frameworks import check_frameworks
from bizbench.data.checks.groups import check_groups
from bizbench.data.checks.indicator import check as check_indicator
from bizbench.data.checks.indicator import check_addition
from bizbench.data.checks.known import Known
from bizbench.data.checks.plan import check_plan
from bizbench.data.checks.progress import check_progress
from bizbench.data.files import DataFile
from bizbench.data.records import Indicator, Words
from bizbench.data.translate import Glossary, Translated, translate, words_of
from bizbench.ground.problems import Problem, at_most, errors
from bizbench.ground.record import Struct, replace

S = TypeVar("S", bound=shapes.Shape)
K = TypeVar("K")

#: What a check cannot tell from a file of which entries had to be left out.
_ONLY_IF_WHOLE: dict[files.Kind, set[str]] = {
    "plan": {"item-not-read", "indicator-not-read", "unknown-item", "nothing-read"},
    "indicator": {"unknown-case", "unknown-measure"},
    "addition": {"unknown-case", "unknown-measure"},
    "progress": {"source-missing"},
}


class Unread(Struct, frozen=True):
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
        kept = _besides(self.problems, (p for p in found if p.id not in doubtful))
        return dataclasses.replace(
            self, problems=at_most(sorted({*self.problems, *kept}), self.file.shown)
        )


def _besides(said: Iterable[Problem], found: Iterable[Problem]) -> list[Problem]:
    """What was found but at names that mean several things: nothing else is known of these."""
    unclear = {(p.line, p.column) for p in said if p.id == "ambiguous-name"}
    return [p for p in found if (p.line, p.column) not in unclear]


class Files(Struct, frozen=True):
    """The files that have a shape, by kind.

    ``whole`` are the indicators with their sound add-ons, by id; None where the file is broken.
    """

    indicators: list[Read[shapes.Indicator]]
    additions: list[Read[shapes.Addition]]
    cities: list[Read[shapes.City]]
    plans: list[Read[shapes.Plan]]
    observations: list[Read[shapes.Observation]]
    progress: list[Read[shapes.Progress]]
    groups: list[Read[shapes.Groups]]
    frameworks: list[Read[shapes.Frameworks]]
    whole: Mapping[str, shapes.Indicator | None]

    def __iter__(self) -> Iterator[Read[Any]]:
        yield from self.indicators
        yield from self.additions
        yield from self.cities
        yield from self.plans
        yield from self.observations
        yield from self.progress
        yield from self.groups
        yield from self.frameworks

    @property
    def sound(self) -> Files:
        """Those without errors."""
        return Files(
            _whole(self.indicators),
            _whole(self.additions),
            _whole(self.cities),
            _whole(self.plans),
            _whole(self.observations),
            _whole(self.progress),
            _whole(self.groups),
            _whole(self.frameworks),
            self.whole,
        )


def _whole(reads: Iterable[Read[S]]) -> list[Read[S]]:
    return [r for r in reads if r.is_whole]


def plan_id(file: DataFile) -> str:
    """The plan that a plan file is, or that a file of reports is about."""
    return f"{file.folder}/{file.stem.removeprefix(files.PROGRESS)}"


class Opened(Struct, frozen=True):
    """A file as plain data, as it was typed."""

    file: DataFile
    document: yamldoc.Document
    problems: list[Problem]


def opened(file: DataFile, digest: Any = None) -> Unread | Opened:
    """One file by itself; its bytes go into the digest, the same for any ending of lines."""
    raw, problems = files.read(file)
    if raw is None:
        return Unread(file, problems)
    if digest is not None:
        digest.update(file.name.encode() + b"\0" + raw.replace(b"\r\n", b"\n") + b"\0")
    document, problems = yamldoc.read(raw, file.shown)
    return Unread(file, problems) if document is None else Opened(file, document, problems)


def read(found: Iterable[Unread | Opened]) -> list[Unread | Read[Any]]:
    """Each file as its shape, with ids for the names in it."""
    found = list(found)
    known, done = _glossary([f for f in found if isinstance(f, Opened)])
    return [f if isinstance(f, Unread) else done.get(f.file) or _shaped(f, known) for f in found]


def translated(file: Opened, known: Glossary) -> Translated:
    """A file in ids."""
    return translate(file.document, shapes.SHAPES[file.file.kind], known)


def _shaped(file: Opened, known: Glossary) -> Unread | Read[Any]:
    said = translated(file, known)
    made = shapes.read_shape(said.document, shapes.SHAPES[file.file.kind])
    problems = file.problems + said.problems + _besides(said.problems, made.problems)
    if made.shape is None:
        return Unread(file.file, problems)
    return Read(file.file, made.document, made.shape, problems)


def glossary(found: Iterable[Unread | Opened]) -> Glossary:
    """What the files call things, also those with mistakes: a name is one all the same."""
    return _glossary([f for f in found if isinstance(f, Opened)])[0]


def _glossary(found: list[Opened]) -> tuple[Glossary, dict[DataFile, Unread | Read[Any]]]:
    """With the files that had to be read for it: those of indicators."""
    cities, done = _city_book(found), {}
    for f in found:
        if f.file.kind == "indicator":
            done[f.file] = _shaped(f, Glossary({}, cities))
    bases = {r.file.stem: r.shape for r in done.values() if isinstance(r, Read)}
    for f in found:
        if f.file.kind == "addition":
            more = done[f.file] = _shaped(f, Glossary(_compiled(bases), cities))
            if isinstance(more, Read) and f.file.owner in bases:
                bases[f.file.owner] = build.added(bases[f.file.owner], more.shape)
    return Glossary(_compiled(bases), cities), done


def _compiled(bases: Mapping[str, shapes.Indicator]) -> dict[str, Indicator]:
    return {id: build.indicator(shape, "") for id, shape in bases.items()}


def _city_book(found: Iterable[Opened]) -> Book:
    data = ((f.file.folder, f.document.data) for f in found if f.file.kind == "city")
    return books.city_book(
        (id, words_of(entry) or Words(id), str(entry.get("level")), _texts(entry.get("keywords")))
        for id, entry in data
        if isinstance(entry, dict)
    )


def _texts(data: Any) -> list[str]:
    return [text for text in data if isinstance(text, str)] if isinstance(data, list) else []


def check(found: Iterable[DataFile], reads: Iterable[Read[Any]]) -> Files:
    """Hold every file that has a shape against the others; ``found`` are all files there are."""
    found, read = list(found), _by_kind(list(reads))
    indicators = [r.checked(check_indicator(r.shape, r.at, r.file.stem)) for r in read.indicators]
    additions, whole = _added(found, indicators, read.additions)
    read = replace(read, indicators=indicators, additions=additions)
    known = _known(found, read, whole)

    def given(r: Read[S]) -> tuple[S, yamldoc.At, str, str, Known]:
        """What most checks take."""
        return r.shape, r.at, r.file.folder, r.file.stem, known

    return replace(
        read,
        cities=[r.checked(check_city(r.shape, r.at, r.file.folder, known)) for r in read.cities],
        plans=[r.checked(check_plan(*given(r))) for r in read.plans],
        observations=[r.checked(check_observation(*given(r))) for r in read.observations],
        progress=[r.checked(check_progress(*given(r))) for r in read.progress],
        groups=[r.checked(check_groups(r.shape, r.at, known)) for r in read.groups],
        frameworks=[r.checked(check_frameworks(r.shape, r.at, known)) for r in read.frameworks],
        whole=whole,
    )


def _added(
    found: list[DataFile],
    indicators: Iterable[Read[shapes.Indicator]],
    additions: Iterable[Read[shapes.Addition]],
) -> tuple[list[Read[shapes.Addition]], dict[str, shapes.Indicator | None]]:
    """The add-ons as checked, each against those before it, and the indicators with them.

    An indicator is None where its file is broken; an add-on that is broken is left out.
    """
    whole: dict[str, shapes.Indicator | None] = {
        file.stem: None for file in found if file.kind == "indicator"
    }
    whole |= {r.file.stem: r.shape for r in indicators if r.is_whole}
    checked = []
    for r in additions:
        owner = r.file.owner
        base = whole.get(owner)
        r = r.checked(check_addition(r.shape, r.at, r.file.stem, base, whole))
        checked.append(r)
        if base is not None and r.is_whole:
            whole[owner] = build.added(base, r.shape)
    return checked, whole


def _by_kind(reads: list[Read[Any]]) -> Files:
    return Files(
        _of(reads, shapes.Indicator),
        _of(reads, shapes.Addition),
        _of(reads, shapes.City),
        _of(reads, shapes.Plan),
        _of(reads, shapes.Observation),
        _of(reads, shapes.Progress),
        _of(reads, shapes.Groups),
        _of(reads, shapes.Frameworks),
        {},
    )


def _of(reads: Iterable[Read[Any]], shape: type[S]) -> list[Read[S]]:
    return [r for r in reads if isinstance(r.shape, shape)]


def _known(
    found: list[DataFile], read: Files, whole: Mapping[str, shapes.Indicator | None]
) -> Known:
    return Known(
        indicators=whole,
        cities=_shapes(found, "city", read.cities, lambda file: file.folder),
        plans=_shapes(found, "plan", read.plans, plan_id),
        series=_shapes(found, "observation", read.observations, series_id),
    )


def series_id(file: DataFile) -> tuple[str, str]:
    return file.folder, file.stem.removeprefix("observed-")


def _shapes(
    found: Iterable[DataFile],
    kind: files.Kind,
    reads: Iterable[Read[S]],
    id: Callable[[DataFile], K],
) -> dict[K, S | None]:
    """The shapes by id; None for a file that is broken."""
    whole = {id(r.file): r.shape for r in reads if r.is_whole}
    return {id(file): whole.get(id(file)) for file in found if file.kind == kind}
