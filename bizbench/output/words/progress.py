"""The cells of one row of a plan's progress."""

from __future__ import annotations

from fractions import Fraction

from bizbench.data.naming import scope_words
from bizbench.data.records import City, Plan, Report
from bizbench.ground.texts import text
from bizbench.output.words import amounts, footers
from bizbench.output.words.labels import place
from bizbench.questions.notes import Span
from bizbench.questions.progress.records import (
    STATED,
    PlanProgress,
    Point,
    Row,
)
from bizbench.questions.progress.rules import COLOURS
from bizbench.questions.progress.timing import begins


def light(id: str, lang: str) -> str:
    """A light in words, with its colour in words."""
    name = text(lang, f"light.{id}")
    if id not in COLOURS:
        return name
    return text(lang, "light.shown", light=name, colour=text(lang, f"colour.{COLOURS[id]}"))


def department(city: City, name: str, leads: bool, lang: str) -> str:
    """A department, in English where its name is known; said where it does not lead."""
    if not name:
        return text(lang, "progress.nobody")
    shown = city.departments.get(name, name) if lang == "en" else name
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
    level = amounts.quantity(target.baseline, target.baseline_unit, lang)
    return text(lang, "progress.promise-from", promise=shown, baseline=level)


def reported(point: Point | None, lang: str) -> str:
    """The value reported and its date."""
    if point is None:
        return "–"
    value = report_value(point.report, lang)
    return text(lang, "progress.value-date", value=value, date=point.report.date)


def report_value(report: Report, lang: str) -> str:
    """A reported level, step or state of a promise in words."""
    if report.value is None or report.unit is None:
        return text(lang, "progress.kept" if report.done else "progress.not-kept")
    shown = amounts.quantity(report.value, report.unit, lang)
    if report.per:
        shown = text(lang, f"promise.per-{report.per}", amount=shown)
    if report.change:
        return text(lang, f"progress.{report.change}", amount=shown)
    return shown


def gap(row: Row, point: Point | None, lang: str) -> str:
    """Reported minus promised with its unit; from smallest to largest over the readings."""
    if point is None or point.gap is None or point.unit is None:
        return ""
    shown = _gap(point.gap, point.converted, lang)
    if shown == "0":
        return shown
    if point.unit == "rank":
        return text(lang, "diff.places", n=shown)
    unit = "percentage_point" if point.unit == "percent" else point.unit
    return text(lang, f"unit.{unit}", n=shown)


def _gap(gap: Span, converted: bool, lang: str) -> str:
    if converted:
        return amounts.gap(gap, is_base=False, converted=True, largest=Fraction(0))
    shown = amounts.large(gap.shown, lang)  # one unit on both sides: nothing moves with a reading
    return f"+{shown}" if gap.shown > 0 else shown


def share(point: Point | None) -> str:
    """``60%``, or from smallest to largest over the readings."""
    if point is None or point.share is None:
        return ""
    low, high = percent(point.share.low), percent(point.share.high)
    return low if low == high else f"{low}…{high}"


def percent(part: Fraction) -> str:
    return f"{amounts.rounded(part * 100)}%"


def due(row: Row, lang: str) -> str:
    """The date, and a mark where the plan does not name it."""
    if row.due is None:
        return text(lang, "progress.in-force") if row.target.status == "standing-rule" else ""
    if row.due.source == STATED:
        return row.due.day
    return text(lang, f"progress.day-{row.due.source}", date=row.due.day)


def item(row: Row, plan: Plan, lang: str) -> str:
    return place(plan, row.target, lang)


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


def footer(result: PlanProgress, lang: str) -> str:
    query = result.query
    more = [text(lang, "progress.as-of", date=query.as_of)]
    if query.leads:
        more.append(text(lang, "progress.leads", names=", ".join(query.leads)))
    return footers.footer(result.version, lang, more=more, assumptions=query.assumptions)
