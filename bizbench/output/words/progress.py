"""The cells of one row of a plan's progress."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from bizbench.data.naming import scope_words
from bizbench.data.records import City, Report, Target, Words
from bizbench.ground.texts import text
from bizbench.output.page import TONES
from bizbench.output.words import amounts, labels
from bizbench.output.words.digits import column
from bizbench.questions.progress.records import (
    PERIOD,
    STATED,
    YEAR,
    PlanProgress,
    Point,
    Row,
    counts,
)
from bizbench.questions.progress.rules import COLOURS, LIGHTS
from bizbench.questions.progress.timing import begins


def light(id: str, lang: str) -> str:
    """A light in words, with its colour in words."""
    name = text(lang, f"light.{id}")
    if id not in COLOURS:
        return name
    return text(lang, "light.shown", light=name, colour=text(lang, f"colour.{COLOURS[id]}"))


def tone(row: Row) -> str:
    """The colour of a row's light; none where it is grey."""
    colour = COLOURS.get(row.light, "")
    return colour if colour in TONES else ""


def greys(rows: Iterable[Row], lang: str) -> Iterator[str]:
    """What each kind of grey light among the rows means."""
    found = {row.light for row in rows}
    for id in LIGHTS:
        if id in found and COLOURS.get(id) == "grey":
            name = text(lang, f"light.{id}").removeprefix("~ ")
            yield text(lang, "progress.grey-one", light=name, means=text(lang, f"grey.{id}"))


def whole(row: Row, lang: str) -> str:
    """``Serving firms › Time for a permit › all firms``: what is promised, and to whom."""
    scope = scope_words(row.indicator, row.target.scope)
    return " › ".join(n.get(lang) for n in (row.indicator.name, row.measure.name, scope))


def department(city: City, name: str, leads: bool, lang: str) -> str:
    """A department, in English where its name is known; said where it does not lead."""
    if not name:
        return text(lang, "progress.nobody")
    shown = labels.department(city, name, lang)
    return shown if leads else text(lang, "progress.not-leading", name=shown)


def measure(row: Row, lang: str) -> str:
    if not row.is_main:
        return text(lang, "diff.under", role=text(lang, f"role.{row.target.role}"))
    return f"{row.indicator.name.get(lang)} › {row.measure.name.get(lang)}"


def scope(row: Row, lang: str) -> str:
    return scope_words(row.indicator, row.target.scope).get(lang) if row.is_main else ""


def promise(row: Row, lang: str) -> str:
    """The promise as made, with the level it starts from."""
    target = row.target
    shown = amounts.promise(target, lang)
    if target.change or target.baseline is None or target.baseline_unit is None:
        return shown
    level = amounts.quantity(
        target.baseline, target.baseline_unit, lang, counter=counter(target, target.baseline_unit)
    )
    return text(lang, "progress.promise-from", promise=shown, baseline=level)


def counter(target: Target | None, unit: str) -> Words | None:
    """What the number of a promise counts, of another number in a unit."""
    return target.counter if target and target.unit == unit else None


def reported(row: Row, point: Point | None, lang: str) -> str:
    """The value reported and its date."""
    if point is None:
        return "–"
    value = report_value(point.report, row.target, lang)
    return text(lang, "progress.value-date", value=value, date=point.report.date)


def report_value(report: Report, target: Target | None, lang: str) -> str:
    """A reported level, step or state of a promise in words."""
    if report.value is None or report.unit is None:
        return text(lang, "progress.kept" if report.done else "progress.not-kept")
    shown = amounts.quantity(report.value, report.unit, lang, counter=counter(target, report.unit))
    if report.per:
        shown = text(lang, f"promise.per-{report.per}", amount=shown)
    if report.change:
        return text(lang, f"progress.{report.change}", amount=shown)
    return shown


def gap(row: Row, point: Point | None, lang: str) -> str:
    """Reported minus promised with its unit; from smallest to largest over the readings."""
    if point is None or point.gap is None or point.unit is None:
        return ""
    if point.converted:
        digits = column((point.gap.low, point.gap.high))
        shown = amounts.gap(point.gap, digits, lang)
    else:  # one unit on both sides: nothing moves with a reading
        shown = ("+" if point.gap.shown > 0 else "") + amounts.large(point.gap.shown, lang)
    return (
        shown
        if shown == "0"
        else amounts.difference(shown, point.unit, lang, counter=counter(row.target, point.unit))
    )


def share(point: Point | None, lang: str) -> str:
    """``60%``, or from smallest to largest over the readings."""
    if point is None or point.share is None:
        return ""
    ends = [end * 100 for end in (point.share.low, point.share.high)]
    digits = column(ends, (Fraction(100),))
    return "…".join(dict.fromkeys(f"{amounts.rounded(end, lang, digits)}%" for end in ends))


def gone(row: Row, lang: str) -> str:
    """How much of the time is gone."""
    if row.gone is None:
        return ""
    part = row.gone * 100
    return f"{amounts.rounded(part, lang, column((part,), (Fraction(100),)))}%"


def due(row: Row, lang: str) -> str:
    """The date, and a mark where the plan does not name it."""
    if row.due is None:
        return text(lang, "progress.in-force") if row.target.status == "standing-rule" else ""
    if row.due.source == STATED:
        return row.due.day
    return text(lang, f"progress.day-{row.due.source}", date=row.due.day)


def rules_text(result: PlanProgress, lang: str) -> str:
    """How lights are given, with the thresholds used."""
    rules = result.query.rules
    return text(
        lang,
        "progress.rules",
        at_risk=rules.at_risk,
        behind=rules.behind,
        time_left=rules.time_left,
        begins=begins(result.plan),
    )


def counted(rows: Iterable[Row], lang: str) -> Iterator[str]:
    """How many promises stand under each light."""
    for id, n in counts(rows).items():
        yield text(lang, "progress.count", light=light(id, lang), count=n)


def due_remarks(rows: Iterable[Row], lang: str) -> Iterator[str]:
    """Where dates come from that the plan does not name."""
    found = {row.due.source for row in rows if row.due is not None}
    for source in (PERIOD, YEAR):
        if source in found:
            yield text(lang, f"progress.due-{source}")
