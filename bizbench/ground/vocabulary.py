"""The closed lists of words that data files may use."""

from __future__ import annotations

from typing import Final, Literal, get_args

Bound = Literal["at_most", "at_least", "below", "above", "exactly", "about", "between", "in_words"]
#: Bound keys of a target with a number, in the order of the design, with their signs.
BOUNDS: dict[Bound, str] = {
    "at_most": "≤",
    "at_least": "≥",
    "below": "<",
    "above": ">",
    "exactly": "=",
    "about": "≈",
    "between": "–",
}
IN_WORDS: Final = "in_words"
CEILINGS: frozenset[Bound] = frozenset({"at_most", "below"})
FLOORS: frozenset[Bound] = frozenset({"at_least", "above"})
STRICT: frozenset[Bound] = frozenset({"below", "above"})


Kind = Literal["plan", "work-programme", "regulation", "policy", "consultation", "report", "press"]
DOCUMENTS: tuple[Kind, ...] = get_args(Kind)
#: A draft for consultation (征求意见稿): a city's own words, of which none is in force yet.
CONSULTATION: Final = "consultation"
#: Kinds in force that speak for themselves; the others are drafts, and texts about a plan.
OWN_WORDS: frozenset[Kind] = frozenset({"plan", "work-programme", "regulation", "policy"})
Coverage = Literal["complete", "excerpt"]
Level = Literal["economy", "province", "city", "district"]
#: Of which level the places compared may be asked to be.
ALL_LEVELS: Final = "all"
LEVELS = ("city", "district", "province", "economy", ALL_LEVELS)
Better = Literal["lower", "higher", "neither"]
Scale = Literal["size"]
#: Among which places a rank is one: those with the same parent, or of one group.
League = Literal["parent", "group"]
Statistic = Literal["level", "average", "median", "total"]
Commitment = Literal["firm", "as-a-rule", "strive", "encourage", "pilot", "expected"]
Status = Literal["target", "standing-rule", "achieved"]
Role = Literal["restated", "stretch", "usual", "outer-limit", "stage", "achieved"]
#: Further figures that promise nothing of their own.
NO_PROMISE: frozenset[Role] = frozenset({"restated", "usual", "achieved"})
#: Those that are judged by what is reported of a main figure with a number.
JUDGED_BY_MAIN: frozenset[Role] = frozenset({"stage", "stretch"})
#: What a figure of a plan is: its main figure, or one of the further figures.
TargetRole = Literal["main", Role]
Change = Literal["decrease", "increase"]
#: Bases of a change that are no year.
NAMED_BASES = ("previous-year", "unstated", "baseline")
#: Conventions that hold in an economy whose file names them.
Local = Literal["days", "working-day"]
Inferable = Literal["number", "bound", "unit"]
Period = Literal["year", "month"]
#: What a reader tells two documents of a year apart by; the slug where nothing else does.
Telling = Literal["kind", "date", "title", "slug"]
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

INFERABLE: tuple[Inferable, ...] = get_args(Inferable)
STATISTICS: tuple[Statistic, ...] = get_args(Statistic)
COMMITMENTS: tuple[Commitment, ...] = get_args(Commitment)
STATUSES: tuple[Status, ...] = get_args(Status)
ROLES: tuple[Role, ...] = get_args(Role)
BETTER: tuple[Better, ...] = get_args(Better)
SET_ASIDE: tuple[Why, ...] = get_args(Why)
#: The case of a measure that needs none.
WHOLE: Final = "all"

#: The questions whose answers can be drawn: each has a module in ``charts``.
CHARTED = ("compare", "gaps", "profile", "history")
