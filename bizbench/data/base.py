"""What all documents stand on, read and compiled: indicators, places, groups, frameworks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from bizbench.data import compile as build
from bizbench.data import files, intake, shapes
from bizbench.data.catalog import Broken
from bizbench.data.checks.city import check_city
from bizbench.data.checks.frameworks import check_frameworks
from bizbench.data.checks.groups import check_groups
from bizbench.data.checks.indicator import check as check_indicator
from bizbench.data.checks.indicator import check_addition
from bizbench.data.checks.known import Known
from bizbench.data.files import DataFile
from bizbench.data.footing import Footing
from bizbench.data.intake import Opened, Read, Unread
from bizbench.data.records import City, Framework, Group, Indicator
from bizbench.ground.problems import Problem, errors
from bizbench.ground.record import Struct, replace

#: The files that every document may rest on.
KINDS: Final = frozenset({"indicator", "addition", "city", files.GROUPS, files.FRAMEWORKS})


class Checked(Struct, frozen=True):
    """Files held against others: their digests by key, their problems, and those left out."""

    digests: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    broken: tuple[Broken, ...]


class Base(Struct, frozen=True):
    """All that these files say; ``footing`` is what of it documents are read on."""

    indicators: Mapping[str, Indicator]
    cities: Mapping[str, City]
    groups: Mapping[str, Group]
    frameworks: Mapping[str, Framework]
    footing: Footing
    checked: Checked


def read(found: files.Found) -> Base:
    """The base of a stack of data folders."""
    mine = [intake.opened(file) for file in found.files if file.kind in KINDS]
    glossary, done = intake.read_names([f for f in mine if isinstance(f, Opened)])
    reads = [done.get(f.file) or intake.shaped(f, glossary) for f in mine]
    shaped = [r for r in reads if isinstance(r, Read)]
    indicators = [
        r.checked(check_indicator(r.shape, r.at, r.file.stem))
        for r in _of(shaped, shapes.Indicator)
    ]
    additions, whole = _added(found.files, indicators, _of(shaped, shapes.Addition))
    compiled = _with_layers(_indicators(whole, indicators, additions), found)
    cities = _of(shaped, shapes.City)
    places = {r.file.folder: build.city(r.shape, r.file.shown) for r in cities if r.is_whole}
    known = Known(
        indicators={id: compiled.get(id) for id in whole},
        measures={m.id: m for i in compiled.values() for m in i.measures},
        cities={f.folder: places.get(f.folder) for f in found.files if f.kind == "city"},
        plans={},
        series={},
    )
    cities = [r.checked(check_city(r.shape, r.at, r.file.folder, known)) for r in cities]
    groups = [r.checked(check_groups(r.shape, r.at, known)) for r in _of(shaped, shapes.Groups)]
    frameworks = [
        r.checked(check_frameworks(r.shape, r.at, known)) for r in _of(shaped, shapes.Frameworks)
    ]
    places = _places({r.file.folder: places[r.file.folder] for r in cities if r.is_whole}, found)
    return Base(
        indicators=compiled,
        cities=places,
        groups=build.groups((r.shape for r in groups if r.is_whole), places),
        frameworks=build.frameworks(
            ((r.shape, r.file.shown) for r in frameworks if r.is_whole), compiled
        ),
        footing=Footing(places, known, glossary),
        checked=checked(reads, [*indicators, *additions, *cities, *groups, *frameworks]),
    )


def checked(reads: Iterable[Unread | Read[Any]], held: Sequence[Read[Any]]) -> Checked:
    """What came of reading some files, and of holding those that could be read against others."""
    reads = list(reads)
    unread = [r for r in reads if isinstance(r, Unread)]
    broken: list[Any] = [*unread, *(r for r in held if not r.is_whole)]
    return Checked(
        {r.file.key: r.digest for r in reads if r.digest is not None},
        tuple(p for found in (unread, held) for r in found for p in r.problems),
        tuple(_broken(r.file, r.problems) for r in broken),
    )


def _broken(file: DataFile, problems: Iterable[Problem]) -> Broken:
    return Broken(file.kind, file.folder, file.stem, file.shown, len(errors(problems)))


def _of(reads: Iterable[Read[Any]], shape: type[intake.S]) -> list[Read[intake.S]]:
    return [r for r in reads if isinstance(r.shape, shape)]


def _added(
    found: Iterable[DataFile],
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
    held = []
    for r in additions:
        owner = r.file.owner
        base = whole.get(owner)
        r = r.checked(check_addition(r.shape, r.at, r.file.stem, base, whole))
        held.append(r)
        if base is not None and r.is_whole:
            whole[owner] = build.added(base, r.shape)
    return held, whole


def _indicators(
    whole: Mapping[str, shapes.Indicator | None],
    indicators: Iterable[Read[shapes.Indicator]],
    additions: Iterable[Read[shapes.Addition]],
) -> dict[str, Indicator]:
    """By id, with what their add-ons say; measures and cases know the file that declares them."""
    own = {r.file.stem: r.file.shown for r in indicators}
    more: dict[str, dict[str, str]] = {id: {} for id in own}
    for r in (r for r in additions if r.is_whole):
        declared = dict.fromkeys((*r.shape.cases, *r.shape.measures), r.file.shown)
        more.setdefault(r.file.owner, {}).update(declared)
    return {
        id: build.indicator(shape, own[id], more[id])
        for id, shape in whole.items()
        if shape is not None
    }


def _with_layers(indicators: Mapping[str, Indicator], found: files.Found) -> dict[str, Indicator]:
    """Every measure and case with the place in the stack of the first data folder that has it."""
    hidden = [r.file for r in found.replaced if r.file.kind == "indicator"]
    earlier = [intake.opened(file) for file in hidden]
    done = intake.read_names([f for f in earlier if isinstance(f, Opened)])[1]
    since: dict[tuple[str, str], int] = {}
    for r in (r for r in done.values() if isinstance(r, Read)):
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


def _places(whole: Mapping[str, City], found: files.Found) -> dict[str, City]:
    """By id; a place whose own file is broken goes by its id alone."""
    named = (f for f in found.files if f.kind == "city" and f.folder not in whole)
    return {**whole, **{f.folder: build.unnamed_city(f.folder, f.shown) for f in named}}
