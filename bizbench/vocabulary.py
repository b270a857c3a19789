"""The closed lists of words that data files may use."""

from __future__ import annotations

from typing import Literal, get_args

#: Bound keys of a target, in the order of the design, with their signs.
BOUNDS: dict[str, str] = {
    "at_most": "≤",
    "at_least": "≥",
    "below": "<",
    "above": ">",
    "exactly": "=",
    "about": "≈",
    "between": "–",
}
IN_WORDS = "in_words"
CEILINGS = frozenset({"at_most", "below"})
FLOORS = frozenset({"at_least", "above"})
STRICT = frozenset({"below", "above"})


Kind = Literal["plan", "work-programme", "regulation", "policy", "report", "press"]
#: Kinds that speak for themselves; the others are texts about a plan.
OWN_WORDS = frozenset({"plan", "work-programme", "regulation", "policy"})
Coverage = Literal["complete", "excerpt"]
Level = Literal["economy", "province", "city", "district"]
Better = Literal["lower", "higher", "neither"]
Scale = Literal["size"]
Statistic = Literal["level", "average", "median", "total"]
Commitment = Literal["firm", "as-a-rule", "strive", "encourage", "pilot", "expected"]
Status = Literal["target", "standing-rule", "achieved"]
Role = Literal["restated", "stretch", "outer-limit", "stage", "achieved"]
Change = Literal["decrease", "increase"]
#: Bases of a change that are no year.
NAMED_BASES = ("previous-year", "unstated", "baseline")
Inferable = Literal["number", "bound", "unit"]
Period = Literal["year", "month"]
Why = Literal[
    "threshold",
    "baseline",
    "statistic",
    "count-of-measures",
    "name",
    "slogan",
    "date",
    "other",
]
SeriesState = Literal["current", "discontinued"]

STATISTICS: tuple[str, ...] = get_args(Statistic)
COMMITMENTS: tuple[str, ...] = get_args(Commitment)
STATUSES: tuple[str, ...] = get_args(Status)
ROLES: tuple[str, ...] = get_args(Role)
BETTER: tuple[str, ...] = get_args(Better)
SET_ASIDE: tuple[str, ...] = get_args(Why)
#: The case of a measure that needs none.
WHOLE = "all"
