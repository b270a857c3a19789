"""The rules by which a promise gets its light, in one place; docs/methodology.md has the table.

Every rule works on one reading of the conventions. Shares are fractions of 1.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal, get_args

from bizbench.ground.record import Struct
from bizbench.questions.asked import typed

DONE: Final = "done"
ON_COURSE: Final = "on-course"
UNDER_WAY: Final = "under-way"
AT_RISK: Final = "at-risk"
BEHIND: Final = "behind"
OVERDUE: Final = "overdue"
DUE_UNREPORTED: Final = "due-unreported"
OPEN: Final = "open"
NO_REPORT: Final = "no-report"
NOT_JUDGED: Final = "not-judged"
#: Every light, the worst first; rows stand in this order.
Light = Literal[
    "overdue",
    "behind",
    "at-risk",
    "due-unreported",
    "open",
    "under-way",
    "no-report",
    "on-course",
    "done",
    "not-judged",
]
LIGHTS: tuple[Light, ...] = get_args(Light)

#: 红黄绿灯. What cannot be told is grey; what is not judged has no colour.
COLOURS: dict[Light, str] = {
    DONE: "green",
    ON_COURSE: "green",
    AT_RISK: "yellow",
    BEHIND: "red",
    OVERDUE: "red",
    DUE_UNREPORTED: "grey",
    OPEN: "grey",
    UNDER_WAY: "grey",
    NO_REPORT: "grey",
}


#: Percentage points by which the share of the way may lag behind the share of the time.
AT_RISK_LAG = 10
BEHIND_LAG = 25
#: The percentage of the time left when what is not kept yet, and cannot be measured, is a risk.
TIME_LEFT = 25


class Rules(Struct, frozen=True):
    """The thresholds, see above."""

    at_risk: int = AT_RISK_LAG
    behind: int = BEHIND_LAG
    time_left: int = TIME_LEFT

    as_typed = {
        "at_risk": typed("--at-risk"),
        "behind": typed("--behind"),
        "time_left": typed("--time-left"),
    }


class State(Struct, frozen=True):
    """A promise under one reading: what is reported of it, and how the time stands.

    ``share`` is None where the way cannot be measured, ``gone`` the part of the time gone by.
    ``is_early`` says that the report is from before the due date, ``in_force`` marks a rule that
    holds already, ``missed_stage`` an overdue stage on the way.
    """

    met: bool
    share: Fraction | None
    gone: Fraction
    is_past: bool
    is_early: bool = False
    in_force: bool = False
    missed_stage: bool = False


def light(state: State, rules: Rules) -> Light:
    """The first rule that fits."""
    if state.met:
        return DONE
    if state.in_force:
        return BEHIND
    if state.is_past:
        return DUE_UNREPORTED if state.is_early else OVERDUE
    if state.missed_stage:
        return BEHIND
    if state.share is None:
        left = (1 - state.gone) * 100
        return AT_RISK if left <= rules.time_left else UNDER_WAY
    return pace((state.gone - state.share) * 100, rules, wrong_way=state.share < 0)


class Limit(Struct, frozen=True):
    """A limit for a whole period, under one reading, beside a running total.

    ``used`` is the part of the limit used up, None for a limit of zero that is kept so far;
    ``gone`` the part of the period that the running total covers.
    """

    is_broken: bool
    used: Fraction | None
    gone: Fraction
    is_whole: bool
    is_past: bool
    is_early: bool = False


def limit_light(limit: Limit, rules: Rules) -> Light:
    """The first rule that fits: a limit is kept only when the whole period is over."""
    if limit.is_broken:
        return OVERDUE if limit.is_past else BEHIND
    if limit.is_whole:
        return DONE
    if limit.is_past:
        return DUE_UNREPORTED if limit.is_early else OPEN
    if limit.used is None:
        return ON_COURSE
    return pace((limit.used - limit.gone) * 100, rules)


def pace(lag: Fraction, rules: Rules, *, wrong_way: bool = False) -> Light:
    """By how many percentage points the way lags behind the time."""
    if lag > rules.behind:
        return BEHIND
    return AT_RISK if lag > rules.at_risk or wrong_way else ON_COURSE
