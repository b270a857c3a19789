"""What a comparison is asked: which measures of which places, and from what gaps are measured."""

from __future__ import annotations

from typing import Final, Literal

from bizbench.data.conventions import Assumptions
from bizbench.data.records import City, Scope, Words
from bizbench.ground.brief import brief
from bizbench.ground.record import Struct, field
from bizbench.questions.asked import AS_OF, ASSUME, DRAFTS, FRAMEWORK, STRICT, typed
from bizbench.questions.places import Places

BEST: Final = "best"
CITY: Final = "city"
MEDIAN: Final = "median"
GOALPOST: Final = "goalpost"
OBSERVED: Final = "observed"
#: The floor of each city is called as the kind of row that shows it.
AgainstKind = Literal["best", "city", "median", "goalpost", "observed", "floor"]


class Against(Struct, frozen=True):
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


class Query(Struct, frozen=True):
    """What is to be compared, in ids; ``scope`` sets the basis and keeps its case.

    ``words`` are the indicators and measures as they were asked for; ``everything`` says that all
    measures were, so that every indicator's file matters; ``shared`` asks for a set of its own at
    every further scope that two or more cities state. ``about`` are the places, in ids, that
    the answer is about, if not all: a further scope is then one that one of them states, and the
    others are shown only with the figure that they state in a set, without its gaps, what stands
    below it or level with it, their floors, or why they state none (but for one of those that state
    the measure elsewhere); nor is it told on which terms the first of a set leads.
    """

    __repr__ = brief

    measures: tuple[str, ...]
    words: tuple[str, ...] = ()
    framework: str | None = None
    cities: tuple[str, ...] | None = None
    scope: Scope | None = None
    places: Places = field(default_factory=Places)
    as_of: int | None = None
    against: tuple[Against, ...] = (Against(),)
    assumptions: Assumptions = field(default_factory=Assumptions)
    strict: bool = False
    with_drafts: bool = False
    top: int | None = None
    everything: bool = False
    shared: bool = False
    about: tuple[str, ...] = ()

    @property
    def own(self) -> str | None:
        """The one city that a comparison was asked for."""
        return self.cities[0] if self.cities and len(self.cities) == 1 else None

    def is_about(self, city: City | None) -> bool:
        """Whether all is to be told of a city."""
        return not self.about or (city is not None and city.id in self.about)

    def tells_floor(self, city: City) -> bool:
        """Whether a city's floor is to be told; all of them are where gaps are measured from it."""
        return self.is_about(city) or any(a.kind == "floor" for a in self.against)

    as_typed = {
        "words": typed(key="indicators"),
        "framework": FRAMEWORK,
        "cities": typed("--city"),
        "scope": typed("--scope"),
        "as_of": AS_OF,
        "against": typed("--against", key="base"),
        "assumptions": ASSUME,
        "strict": STRICT,
        "with_drafts": DRAFTS,
        "top": typed("--top"),
    }
