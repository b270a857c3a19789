"""What a comparison is asked: which measures of which places, and from what gaps are measured."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from bizbench.data.conventions import Assumptions
from bizbench.data.records import Scope, Words
from bizbench.ground.brief import Brief
from bizbench.questions.asked import AS_OF, ASSUME, DRAFTS, FRAMEWORK, STRICT, typed
from bizbench.questions.places import Places

BEST: Final = "best"
CITY: Final = "city"
MEDIAN: Final = "median"
GOALPOST: Final = "goalpost"
OBSERVED: Final = "observed"
#: The floor of each city is called as the kind of row that shows it.
AgainstKind = Literal["best", "city", "median", "goalpost", "observed", "floor"]


@dataclass(frozen=True, slots=True)
class Against:
    """What gaps are measured from: one of the kinds above, with its city and series.

    ``name`` is the name of an observed city, which need not have a row in a set.
    """

    kind: AgainstKind = BEST
    city: str | None = None
    series: str | None = None
    name: Words | None = None

    @property
    def typed(self) -> str:
        """As it is typed after ``--against``."""
        if self.kind == OBSERVED:
            return f"observed:{self.city}" + (f"@{self.series}" if self.series else "")
        return self.city or self.kind if self.kind == CITY else self.kind


@dataclass(frozen=True, slots=True)
class Query(Brief):
    """What is to be compared, in ids; ``scope`` sets the basis and keeps its case.

    ``words`` are the indicators and measures as they were asked for; ``everything`` says that all
    measures were, so that every indicator's file matters; ``shared`` asks for a set of its own at
    every further scope that two or more cities state.
    """

    measures: tuple[str, ...]
    words: tuple[str, ...] = field(default=(), metadata=typed(key="indicators"))
    framework: str | None = field(default=None, metadata=FRAMEWORK)
    cities: tuple[str, ...] | None = field(default=None, metadata=typed("--city"))
    scope: Scope | None = field(default=None, metadata=typed("--scope"))
    places: Places = field(default_factory=Places)
    as_of: int | None = field(default=None, metadata=AS_OF)
    against: tuple[Against, ...] = field(
        default=(Against(),), metadata=typed("--against", key="base")
    )
    assumptions: Assumptions = field(default_factory=Assumptions, metadata=ASSUME)
    strict: bool = field(default=False, metadata=STRICT)
    with_drafts: bool = field(default=False, metadata=DRAFTS)
    top: int | None = field(default=None, metadata=typed("--top"))
    everything: bool = False
    shared: bool = False
