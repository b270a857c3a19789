"""Checks of a file of reports: each report against the promise it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bizbench.data import files, shapes, units
from bizbench.data.checks.city import check_city_file, check_path, check_unit
from bizbench.data.checks.known import Known
from bizbench.data.checks.target import is_share_of
from bizbench.data.compile import Figure, amounts, figures, full_id
from bizbench.data.records import Measure
from bizbench.data.yamldoc import At
from bizbench.ground import dates
from bizbench.ground.problems import Problem, own
from bizbench.ground.quantities import Quantity
from bizbench.ground.suggest import closest
from bizbench.ground.unit_list import UNITS
from bizbench.ground.vocabulary import JUDGED_BY_MAIN, NO_PROMISE

#: Keys that say something of a reported number.
_OF_A_VALUE = ("change", "so_far", "per", "statistic")


def check_progress(
    shape: shapes.Progress, at: At, folder: str, stem: str, known: Known
) -> Iterator[Problem]:
    label = stem.removeprefix(files.PROGRESS)
    yield from check_path(at, "city", shape.city, folder)
    yield from check_path(at, "year", shape.year, int(label[:4]))
    yield from check_city_file(at, folder, known)
    id = f"{folder}/{label}"
    if id not in known.plans:
        hint = closest(id, known.plans_of(folder))
        yield at.file_problem("plan-missing", plan=id, hint=hint)
    yield from _reports(shape, at, id)
    plan = known.plans.get(id)
    if plan is not None:  # not there, or broken: nothing is said against what it is to hold
        yield from _against_plan(shape, at, id, plan, known)


def _reports(shape: shapes.Progress, at: At, plan: str) -> Iterator[Problem]:
    """What can be told of the reports without their plan."""
    seen: dict[tuple[str, str], int] = {}
    for n, report in shape.filled:
        here, target, date = at.to("reports", n), report.target, report.date
        if date is None:
            yield here.problem("missing-key", key="date", inside=own("entry", "reports"))
            continue
        if report.source is None and shape.source is None:
            yield here.problem("source-missing")
        if report.value is None and report.done is None:
            yield here.problem("value-missing")
        if report.value is not None and report.done is not None:
            yield here.key_problem("value-twice", "done")
        key = (full_id(plan, target), date)
        if key in seen:
            yield here.problem("duplicate-report", target=target, date=date, first=seen[key])
        seen.setdefault(key, here.line)


def _against_plan(
    shape: shapes.Progress, at: At, id: str, plan: shapes.Plan, known: Known
) -> Iterator[Problem]:
    targets = (target for item in plan.items for target in item.targets or ())
    promised = {f"{id}/{figure.id}": figure for target in targets for figure in figures(target)}
    card = plan.document
    first = dates.earliest(card.issued, card.published, plan.period, plan.year)
    for n, report in enumerate(shape.reports):
        here = at.to("reports", n)
        if report.date is not None and report.date < first:
            yield here.problem("report-before-plan", "date", date=report.date, first=first)
        figure = promised.get(full_id(id, report.target))
        if figure is None:
            yield _unknown_target(report.target, here, id, promised)
        elif not report.is_blank:
            yield from _against_promise(report, figure, here, known)


def _unknown_target(target: str, at: At, plan: str, promised: Mapping[str, Figure]) -> Problem:
    full = full_id(plan, target)
    near = closest(full, [id for id, f in promised.items() if f.role not in NO_PROMISE])
    hint = near.removeprefix(f"{plan}/") if full != target else near
    return at.problem("unknown-target", "target", found=target, plan=plan, hint=hint)


def _against_promise(
    report: shapes.Report, figure: Figure, at: At, known: Known
) -> Iterator[Problem]:
    in_words = bool(figure.promise.in_words)
    main_has_number = not figure.target.in_words
    elsewhere = figure.role in JUDGED_BY_MAIN and not in_words and main_has_number
    if figure.role in NO_PROMISE or elsewhere:
        yield at.problem("report-not-here", "target", target=report.target, main=figure.main)
    elif in_words and report.value is not None:
        yield at.key_problem("value-for-words", "value")
    elif not in_words and report.done is not None and report.value is None:
        yield at.key_problem("done-for-number", "done")
    elif in_words:
        yield from _without_use(report, _OF_A_VALUE, at)
    elif report.value is not None and report.done is None:
        measure = known.measures.get(figure.target.measure)
        if measure is not None and measure.unit in units.names():
            yield from _value(report, report.value, figure, measure, at)


def _value(
    report: shapes.Report, value: Quantity, figure: Figure, measure: Measure, at: At
) -> Iterator[Problem]:
    promise, target = figure.promise, figure.target
    if report.change:
        yield from _change(report, value, promise, measure, at)
        yield from _without_use(report, ("so_far", "per"), at)
        return
    if measure.per is None:
        yield from _without_use(report, ("per",), at)
    yield from check_unit(value.unit, measure, target.measure, at.to("value"))
    period = report.per or promise.per or target.per or measure.per
    if report.so_far and (promise.change or not _adds_up(measure, period)):
        yield at.key_problem("so-far-does-not-fit", "so-far")
    elif report.so_far is None and period == "year":
        yield at.problem("so-far-missing")


def _without_use(report: shapes.Report, keys: Iterable[str], at: At) -> Iterator[Problem]:
    """Keys that would be read and never used."""
    for key in keys:
        if getattr(report, key) is not None:
            shown = key.replace("_", "-")
            yield at.key_problem("key-without-use", shown, key=shown)


def _adds_up(measure: Measure, period: str | None) -> bool:
    """Whether a running total says anything of a promise of this measure and period."""
    if measure.better == "neither" or period == "month":
        return False
    if measure.per == "year":
        return True
    return UNITS[measure.unit].adds_up and (period == "year" or measure.better == "higher")


def _change(
    report: shapes.Report,
    value: Quantity,
    promise: shapes.Promise,
    measure: Measure,
    at: At,
) -> Iterator[Problem]:
    baseline, unit = promise.baseline, value.unit
    if not promise.change:
        yield at.key_problem("change-not-promised", "change")
    elif baseline is None:
        wanted = amounts(promise)[3]
        if unit != wanted:
            yield at.problem("change-unit-differs", "value", found=unit, wanted=wanted)
    elif unit != baseline.unit and not is_share_of(unit, measure):
        yield at.problem("change-unit", "value", found=unit, wanted=baseline.unit)
    elif report.change == "decrease" and value.number > (
        100 if unit == "percent" else baseline.number
    ):
        yield at.problem("change-below-zero", "value")
