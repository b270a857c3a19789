"""Checks of a file of reports: each report against the promise it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bizbench.data import files, shapes, units
from bizbench.data.checks.city import check_city_file, check_path
from bizbench.data.checks.known import Known
from bizbench.data.compile import Figure, amounts, figures, full_id
from bizbench.data.yamldoc import Document, Path
from bizbench.ground import dates
from bizbench.ground.problems import Problem, problem
from bizbench.ground.suggest import closest

#: Units that can be added up from the beginning of a period.
_ADD_UP = frozenset(
    {"seal", "invoice", "enterprise", "person", "event", "project", "item"}
    | {"CNY", "USD", "mu", "hectare", "kVA", "kW"}
)
#: Further figures that are judged by what is reported of the main figure.
_JUDGED_BY_MAIN = frozenset({"stage", "stretch"})
#: Further figures that promise nothing of their own.
_NO_PROMISE = frozenset({"restated", "achieved"})
#: Keys that say something of a reported number.
_OF_A_VALUE = ("change", "so_far", "per", "statistic")


def check_progress(
    shape: shapes.Progress, document: Document, folder: str, stem: str, known: Known
) -> Iterator[Problem]:
    label = stem.removeprefix(files.PROGRESS)
    yield from check_path(document, "city", shape.city, folder)
    yield from check_path(document, "year", shape.year, int(label[:4]))
    yield from check_city_file(document, folder, known)
    id = f"{folder}/{label}"
    if id not in known.plans:
        others = [plan for plan in known.plans if plan.startswith(f"{folder}/")]
        yield problem("plan-missing", document.file, plan=id, hint=closest(id, others))
    yield from _reports(shape, document, id)
    plan = known.plans.get(id)
    if plan is None:  # not there, or broken: nothing is said against what it is to hold
        return
    promised = {
        f"{id}/{figure.id}": figure
        for item in plan.items
        for target in item.targets or ()
        for figure in figures(target)
    }
    card = plan.document
    first = dates.earliest(card.issued, card.published, plan.period, plan.year)
    for n, report in enumerate(shape.reports):
        path: Path = ("reports", n)
        if report.date < first:
            place = document.place((*path, "date"))
            yield problem("report-before-plan", document.file, place, date=report.date, first=first)
        figure = promised.get(full_id(id, report.target))
        if figure is None:
            yield _unknown_target(report, document, path, id, promised)
        else:
            yield from _against_promise(report, figure, document, path, known)


def _reports(shape: shapes.Progress, document: Document, plan: str) -> Iterator[Problem]:
    """What can be told of the reports without their plan."""
    seen: dict[tuple[str, str], int] = {}
    for n, report in enumerate(shape.reports):
        place = document.place(("reports", n))
        if report.source is None and shape.source is None:
            yield problem("source-missing", document.file, place)
        if report.value is None and report.done is None:
            yield problem("value-missing", document.file, place)
        if report.value is not None and report.done is not None:
            yield problem("value-twice", document.file, document.key_place(("reports", n, "done")))
        key = (full_id(plan, report.target), report.date)
        if key in seen:
            yield problem(
                "duplicate-report",
                document.file,
                place,
                target=report.target,
                date=report.date,
                first=seen[key],
            )
        seen.setdefault(key, place[0])


def _unknown_target(
    report: shapes.Report, document: Document, path: Path, plan: str, promised: Mapping[str, Figure]
) -> Problem:
    full = full_id(plan, report.target)
    near = closest(full, [id for id, f in promised.items() if f.role not in _NO_PROMISE])
    short = near.removeprefix(f"{plan}/") if full != report.target else near
    place = document.place((*path, "target"))
    return problem(
        "unknown-target", document.file, place, found=report.target, plan=plan, hint=short
    )


def _against_promise(
    report: shapes.Report, figure: Figure, document: Document, path: Path, known: Known
) -> Iterator[Problem]:
    file, in_words = document.file, bool(figure.promise.in_words)
    main_has_number = not figure.target.in_words
    elsewhere = figure.role in _JUDGED_BY_MAIN and not in_words and main_has_number
    if figure.role in _NO_PROMISE or elsewhere:
        main = figure.main
        place = document.place((*path, "target"))
        yield problem("report-not-here", file, place, target=report.target, main=main)
    elif in_words and report.value is not None:
        yield problem("value-for-words", file, document.key_place((*path, "value")))
    elif not in_words and report.done is not None and report.value is None:
        yield problem("done-for-number", file, document.key_place((*path, "done")))
    elif in_words:
        yield from _without_use(report, _OF_A_VALUE, document, path)
    elif report.value is not None and report.done is None:
        measure = known.measure(figure.target.measure)
        if measure is not None and measure.unit in units.names():
            yield from _value(report, figure, measure, document, path)


def _value(
    report: shapes.Report,
    figure: Figure,
    measure: shapes.Measure,
    document: Document,
    path: Path,
) -> Iterator[Problem]:
    value, file = report.value, document.file
    assert value is not None
    if report.change:
        yield from _change(report, figure, measure, document, path)
        yield from _without_use(report, ("so_far", "per"), document, path)
        return
    if measure.per is None:
        yield from _without_use(report, ("per",), document, path)
    if units.recipe(value.unit, measure.unit) is None:
        yield problem(
            "unit-does-not-fit",
            file,
            document.place((*path, "value")),
            found=value.unit,
            wanted=measure.unit,
            measure=figure.target.measure,
        )
    period = report.per or figure.promise.per or figure.target.per or measure.per
    if report.so_far and (figure.promise.change or not _adds_up(measure, period)):
        yield problem("so-far-does-not-fit", file, document.key_place((*path, "so-far")))
    elif report.so_far is None and period == "year":
        yield problem("so-far-missing", file, document.place(path))


def _without_use(
    report: shapes.Report, keys: Iterable[str], document: Document, path: Path
) -> Iterator[Problem]:
    """Keys that would be read and never used."""
    for key in keys:
        if getattr(report, key) is not None:
            shown = key.replace("_", "-")
            place = document.key_place((*path, shown))
            yield problem("key-without-use", document.file, place, key=shown)


def _adds_up(measure: shapes.Measure, period: str | None) -> bool:
    """Whether a running total says anything of a promise of this measure and period."""
    if measure.better == "neither" or period == "month":
        return False
    if measure.per == "year":
        return True
    return measure.unit in _ADD_UP and (period == "year" or measure.better == "higher")


def _change(
    report: shapes.Report,
    figure: Figure,
    measure: shapes.Measure,
    document: Document,
    path: Path,
) -> Iterator[Problem]:
    promise, value, file = figure.promise, report.value, document.file
    assert value is not None
    place = document.place((*path, "value"))
    if not promise.change:
        yield problem("change-not-promised", file, document.key_place((*path, "change")))
        return
    if promise.baseline is None:
        wanted = amounts(promise)[3]
        if value.unit != wanted:
            yield problem("change-unit-differs", file, place, found=value.unit, wanted=wanted)
        return
    points = value.unit == "percentage_point" and measure.unit == "percent"
    if value.unit not in ("percent", promise.baseline.unit) and not points:
        own = promise.baseline.unit
        yield problem("change-unit", file, place, found=value.unit, wanted=own)
        return
    most = 100 if value.unit == "percent" else promise.baseline.number
    if report.change == "decrease" and value.number > most:
        yield problem("change-below-zero", file, place)
