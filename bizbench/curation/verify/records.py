"""The records a proof is made of."""

from __future__ import annotations

from typing import Final, Literal, get_args

from bizbench.data.catalog import Catalog
from bizbench.data.records import Plan
from bizbench.figures.results import Found
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct
from bizbench.questions.asked import typed

CLAIMED: Final = "claimed"
SET_ASIDE: Final = "set-aside"
IGNORED: Final = "ignored"
NOT_READ: Final = "not-read"
UNEXPLAINED: Final = "unexplained"
State = Literal["claimed", "set-aside", "ignored", "not-read", "unexplained"]
STATES: tuple[State, ...] = get_args(State)


class Finding(Struct, frozen=True):
    """Something wrong: its id, the line of the plan file, what it is about."""

    id: str
    line: int
    item: str = ""
    target: str = ""
    written: str = ""
    params: tuple[tuple[str, str], ...] = ()


class Placed(Struct, frozen=True):
    """A figure of the document and what the plan file says of it.

    ``why`` is the reason of a set-aside figure or the rule that ignores one; ``line`` is the
    document's line, ``context`` the text around the figure.
    """

    found: Found
    state: State
    item: str
    line: int
    context: str
    why: str = ""


class Remark(Struct, frozen=True):
    """A promise in words that the plan file says nothing of; ``line`` is the document's."""

    item: str
    line: int
    written: str
    context: str


class Proof(Brief, frozen=True):
    """A plan file held against its document. ``document`` is the document's file name."""

    plan: Plan
    document: str
    figures: tuple[Placed, ...] = ()
    findings: tuple[Finding, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def count(self, state: State) -> int:
        return sum(f.state == state for f in self.figures)

    def reasons(self, state: State) -> dict[str, int]:
        """How many figures of a state there are by reason, the commonest first."""
        counts: dict[str, int] = {}
        for figure in self.figures:
            if figure.state == state:
                counts[figure.why] = counts.get(figure.why, 0) + 1
        return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))

    @property
    def is_clean(self) -> bool:
        return not self.findings and not self.count(UNEXPLAINED)


class VerifyQuery(Struct, frozen=True):
    """Which plans, in ids (none: all), against the documents of which folders.

    ``explain`` is the rule whose ignored figures are to be listed.
    """

    plans: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    explain: str | None = None

    as_typed = {
        "plans": typed(),
        "sources": typed("--sources"),
        "explain": typed("--explain"),
    }


class Verified(Brief, frozen=True):
    """Several plan files held against their documents.

    ``without_plan`` are the texts, by file name, that have no plan file.
    """

    in_brief = ("proofs", "catalog.version")

    query: VerifyQuery
    catalog: Catalog
    proofs: tuple[Proof, ...]
    problems: tuple[Problem, ...] = ()
    without_plan: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        return all(proof.is_clean for proof in self.proofs)
