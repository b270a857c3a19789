"""Files of reports to records."""

from __future__ import annotations

from bizbench.data import shapes
from bizbench.data.compile.common import FindMeasure, words
from bizbench.data.compile.plans import recipe_for
from bizbench.data.compile.where import lacking_for
from bizbench.data.records import Plan, Progress, Report, Source, Target
from bizbench.data.yamldoc import At


def full_id(plan: str, target: str) -> str:
    """A target's id as a file of reports names it, with its plan in front."""
    is_full = target.partition("@")[0].count("/") > 1
    return target if is_full else f"{plan}/{target}"


def progress(shape: shapes.Progress, at: At, plan: Plan, find: FindMeasure) -> Progress:
    """The record of a file of reports on a plan.

    A report on a target that was left out of the plan (its indicator's file is broken) is left
    out with it.
    """
    targets = {t.id: t for t in plan.targets}
    reports = []
    for n, report in shape.filled:
        target = targets.get(full_id(plan.id, report.target))
        if target is not None:
            source = report.source or shape.source
            assert source is not None
            reports.append(_report(report, target, source, find, at.to("reports", n), plan))
    return Progress(plan.id, plan.city, tuple(reports), at.document.file)


def _report(
    shape: shapes.Report,
    target: Target,
    source: shapes.Source,
    find: FindMeasure,
    at: At,
    plan: Plan,
) -> Report:
    """One report; what it does not say of its value is as in the promise."""
    assert shape.date is not None
    value = shape.value
    per = shape.per or target.per
    level = value is not None and shape.change is None
    measure = find(target.measure)
    abroad = lacking_for(plan.abroad, (target.written,))
    return Report(
        target=target.id,
        date=shape.date,
        value=value.number if value else None,
        unit=value.unit if value else None,
        done=shape.done,
        change=shape.change,
        so_far=bool(shape.so_far),
        per=per,
        statistic=shape.statistic or target.statistic,
        source=Source(source.title, source.publisher, source.url),
        note=words(shape.note),
        file=at.document.file,
        line=at.line,
        recipe=recipe_for(value.unit, measure, per, abroad) if value and level else None,
    )
