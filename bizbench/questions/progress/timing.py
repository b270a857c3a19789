"""When a promise is due, and how much of its time has gone by."""

from __future__ import annotations

import datetime
from fractions import Fraction

from bizbench.data.records import Plan, Target
from bizbench.ground import dates
from bizbench.questions.progress.records import PERIOD, STATED, YEAR, Due


def due(target: Target, plan: Plan) -> Due:
    """The date that is stated, else the end of the plan's period, else of its year."""
    if target.due:
        return Due(dates.last_day(target.due).isoformat(), STATED)
    period = dates.years(plan.period)
    if period:
        return Due(f"{period[1]}-12-31", PERIOD)
    return Due(f"{plan.year}-12-31", YEAR)


def first_day(plan: Plan) -> str:
    """Reports from before this day are not about the plan."""
    return dates.earliest(plan.issued, plan.published, plan.period, plan.year)


def begins(plan: Plan) -> str:
    """The day from which the time for a promise runs: the plan's date, else its first day."""
    return plan.date or first_day(plan)


def total_begins(plan: Plan, due: Due, period: str | None) -> str:
    """The day from which a running total counts: of a yearly figure, that of the due year."""
    if period == "year":
        return f"{due.day[:4]}-01-01"
    first, _ = dates.years(plan.period) or (plan.year, plan.year)
    return f"{first}-01-01"


def total_ends(due: Due, period: str | None) -> str:
    """The day on which a running total is whole."""
    return f"{due.day[:4]}-12-31" if period == "year" else due.day


def gone(begins: str, ends: str, day: str) -> Fraction:
    """The part of the time from one day to another that has gone by on a third: 0 to 1."""
    first, last, now = (datetime.date.fromisoformat(text) for text in (begins, ends, day))
    if now <= first:
        return Fraction(0)
    if now >= last:
        return Fraction(1)
    return Fraction((now - first).days, (last - first).days)
