"""The records that a report is made of; the results it puts together stay what they are."""

from __future__ import annotations

from collections.abc import Iterable

from bizbench.data.conventions import Assumptions
from bizbench.data.records import City, Group, Plan
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct, field
from bizbench.questions.asked import AS_OF, ASSUME, DRAFTS, typed
from bizbench.questions.compare.records import Comparison, Set
from bizbench.questions.diff.records import Diff
from bizbench.questions.gaps.records import Gaps
from bizbench.questions.places import Places
from bizbench.questions.profile.records import Profile

#: With more rows that hold a figure or words, tables are laid out only where they are opened.
LARGE = 3000

#: What tells a set from the others of a comparison.
Key = tuple[str, str, bool, str]


class ReportQuery(Struct, frozen=True):
    """What is to be in a report, in ids: ``cities`` stand first; no indicators means all.

    ``output`` is the file that the command line which makes it again names.
    """

    output: str
    cities: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    places: Places = field(default_factory=Places)
    as_of: int | None = None
    assumptions: Assumptions = field(default_factory=Assumptions)
    with_drafts: bool = False

    as_typed = {
        "cities": typed(),
        "indicators": typed("--indicator"),
        "as_of": AS_OF,
        "assumptions": ASSUME,
        "with_drafts": DRAFTS,
        "output": typed("--output"),
    }


class Portrait(Brief, frozen=True):
    """One of the cities named; without a profile where only some indicators are asked for."""

    city: City
    gaps: Gaps
    profile: Profile | None


class Choice(Brief, frozen=True):
    """The sets that conventions touch, ranked anew with some of these fixed."""

    fixed: Assumptions
    sets: tuple[Set, ...]


class Held(Brief, frozen=True):
    """A place that has documents, with these, oldest first, and what it is part of."""

    city: City
    plans: tuple[Plan, ...]
    parent: City | None


class Report(Brief, frozen=True):
    """``comparison`` has every set, those at further scopes too; ``choices`` are the same sets
    under each choice of the conventions in ``switches`` (the values of each by its name).

    ``cities`` are the places compared, those named first, ``held`` they and the places above them
    with their documents, ``groups`` those that any of the places is in.
    """

    in_brief = ("comparison", "held", "version")

    query: ReportQuery
    comparison: Comparison
    named: tuple[Portrait, ...]
    switches: tuple[tuple[str, tuple[str, ...]], ...]
    choices: tuple[Choice, ...]
    changes: tuple[Diff, ...]
    cities: tuple[City, ...]
    held: tuple[Held, ...]
    groups: tuple[Group, ...]
    version: str
    is_large: bool = False
    problems: tuple[Problem, ...] = ()


def key(set_: Set) -> Key:
    """What a set has in common with itself under other conventions."""
    return (set_.measure.id, str(set_.basis), set_.is_shared, set_.league.zh if set_.league else "")


def are_many(sets: Iterable[Set]) -> bool:
    """Whether the tables of sets are too many to stand in a page all at once."""
    return sum(row.target is not None for s in sets for row in s.rows) > LARGE
