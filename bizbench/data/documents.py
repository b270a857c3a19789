"""The documents of one place, read and compiled on the base of all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from bizbench.data import compile as build
from bizbench.data import files, intake, shapes
from bizbench.data.base import Checked, checked
from bizbench.data.checks.city import check_observation
from bizbench.data.checks.known import Known
from bizbench.data.checks.plan import check_plan
from bizbench.data.checks.progress import check_progress
from bizbench.data.files import DataFile
from bizbench.data.footing import Footing
from bizbench.data.intake import Opened, Read, Unread, plan_id, series_id
from bizbench.data.records import Measure, Plan, Progress, Series
from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct, replace
from bizbench.ground.vocabulary import Telling

K = TypeVar("K")
_TELLING: tuple[tuple[Telling, ...], ...] = (("kind",), ("kind", "date"), ("title",))
_Check = Callable[[intake.S, At, str, str, Known], Iterator[Problem]]


class Documents(Struct, frozen=True):
    """Plans with the reports on them, and observations; nothing here rests on another place's.

    Each stands beside the name of its file, by which all of them are ordered.
    """

    plans: Mapping[str, Plan]
    series: Mapping[str, Series]
    progress: Mapping[str, Progress]
    checked: Checked


def read(on: Footing, found: Iterable[DataFile]) -> Documents:
    """Those of one place; ``found`` are the files of its folder."""
    mine = [file for file in found if file.kind in ("plan", "observation", "progress")]
    return held(on, [intake.opened(file) for file in mine])


def held(on: Footing, found: Sequence[Unread | Opened]) -> Documents:
    """Those of one place that have been opened, held against each other and their footing."""
    mine = [opened.file for opened in found]
    reads = [intake.shaped(opened, on.glossary) for opened in found]
    shaped = [r for r in reads if isinstance(r, Read)]
    plans: list[Read[shapes.Plan]] = [r for r in shaped if r.file.kind == "plan"]
    observed: list[Read[shapes.Observation]] = [r for r in shaped if r.file.kind == "observation"]
    reported: list[Read[shapes.Progress]] = [r for r in shaped if r.file.kind == "progress"]
    known = replace(
        on.known,
        plans=_by_id(mine, "plan", plans, plan_id),
        series=_by_id(mine, "observation", observed, series_id),
    )
    plans, observed = _held(plans, check_plan, known), _held(observed, check_observation, known)
    reported = _held(reported, check_progress, known)
    made = _told({r.file.name: _plan(r, on) for r in plans if r.is_whole})
    return Documents(
        made,
        {r.file.name: _series(r, on) for r in observed if r.is_whole},
        _progress(reported, {plan.id: plan for plan in made.values()}, on.known.measures),
        checked(reads, [*plans, *observed, *reported]),
    )


def by_place(found: Iterable[DataFile]) -> dict[str, list[DataFile]]:
    """The files of each place's folder, in their order."""
    places: dict[str, list[DataFile]] = {}
    for file in found:
        if file.folder and file.name.startswith("cities/"):
            places.setdefault(file.folder, []).append(file)
    return places


def _held(
    reads: Iterable[Read[intake.S]], check: _Check[intake.S], known: Known
) -> list[Read[intake.S]]:
    """Files held against the others of their place and against the base."""
    return [r.checked(check(r.shape, r.at, r.file.folder, r.file.stem, known)) for r in reads]


def _by_id(
    found: Iterable[DataFile],
    kind: files.Kind,
    reads: Iterable[Read[intake.S]],
    id: Callable[[DataFile], K],
) -> dict[K, intake.S | None]:
    """The shapes by id; None for a file that is broken."""
    whole = {id(r.file): r.shape for r in reads if r.is_whole}
    return {id(file): whole.get(id(file)) for file in found if file.kind == kind}


def _plan(read: Read[shapes.Plan], on: Footing) -> Plan:
    """A plan; a target of a broken indicator is left out with it."""
    measures = on.known.measures
    shape, id = _without_broken(read.shape, measures), plan_id(read.file)
    made = build.plan(shape, read.at, id, measures.__getitem__, on.cities)
    layer = max([read.file.layer, *(measures[t.measure].layer for t in made.targets)])
    return replace(made, layer=layer, nothing_read=build.nothing_read(read.shape))


def _told(plans: Mapping[str, Plan]) -> dict[str, Plan]:
    """Plans of one place, each further one of a year with what tells it from the others."""
    years: dict[int, list[Plan]] = {}
    for plan in plans.values():
        years.setdefault(plan.year, []).append(plan)
    return {
        name: replace(plan, told=_telling(plan, years[plan.year])) if plan.slug else plan
        for name, plan in plans.items()
    }


def _telling(plan: Plan, others: Sequence[Plan]) -> tuple[Telling, ...]:
    """The first of these that no other has alike."""
    for keys in _TELLING:
        said = [getattr(plan, key) for key in keys]
        if (
            all(said)
            and sum([getattr(other, key) for key in keys] == said for other in others) == 1
        ):
            return keys
    return ("slug",)


def _series(read: Read[shapes.Observation], on: Footing) -> Series:
    """An observation; a value of a broken indicator is left out with it."""
    kept = [v for v in read.shape.values if v.measure in on.known.measures]
    shape = read.shape.model_copy(update={"values": kept})
    return build.series(shape, read.at, on.known.measures.__getitem__, on.cities)


def _progress(
    reads: Iterable[Read[shapes.Progress]],
    plans: Mapping[str, Plan],
    measures: Mapping[str, Measure],
) -> dict[str, Progress]:
    """Reports, without those on a broken plan."""
    return {
        r.file.name: build.progress(r.shape, r.at, plans[id], measures.__getitem__)
        for r in reads
        if r.is_whole and (id := plan_id(r.file)) in plans
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
