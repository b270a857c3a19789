"""The closed lists of words that data files may use."""

from __future__ import annotations

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

KINDS = ("plan", "work-programme", "regulation", "policy", "report", "press")
#: Kinds that speak for themselves; the others are texts about a plan.
OWN_WORDS = frozenset({"plan", "work-programme", "regulation", "policy"})
COVERAGES = ("complete", "excerpt")
LEVELS = ("economy", "province", "city", "district")
BETTER = ("lower", "higher", "neither")
STATISTICS = ("level", "average", "median", "total")
COMMITMENTS = ("firm", "as-a-rule", "strive", "encourage", "pilot", "expected")
STATUSES = ("target", "standing-rule", "achieved")
ROLES = ("restated", "stretch", "outer-limit", "stage", "achieved")
CHANGES = ("decrease", "increase")
NAMED_BASES = ("previous-year", "unstated", "baseline")
INFERABLE = ("number", "bound", "unit")
PERIODS = ("year", "month")
SET_ASIDE = (
    "threshold",
    "baseline",
    "statistic",
    "count-of-measures",
    "name",
    "slogan",
    "date",
    "other",
)
SERIES_STATES = ("current", "discontinued")
WHOLE = "all"
