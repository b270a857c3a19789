"""The records of a search."""

from __future__ import annotations

from typing import Final, Literal, get_args

from bizbench.data.records import City, Indicator, Item, Measure, Plan, SetAside, Target
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct
from bizbench.questions.asked import typed

#: In what a text was found, from the document's own words to ours; hits stand in this order.
WRITTEN: Final = "written"
SET_ASIDE: Final = "set-aside"
TITLE: Final = "title"
DOCUMENT: Final = "document"
CONDITION: Final = "condition"
#: The name or a keyword of the measure that a figure is of.
MEASURE: Final = "measure"
READING: Final = "reading"
NOTE: Final = "note"
Found = Literal[
    "written", "set-aside", "title", "document", "condition", "measure", "reading", "note"
]
FOUND: tuple[Found, ...] = get_args(Found)


class SearchQuery(Struct, frozen=True):
    """What is looked for, word by word, and in which places; ids, nothing named means all.

    ``everything`` is for readers: a page shows the first hits only without it.
    """

    text: str
    cities: tuple[str, ...] = ()
    province: str | None = None
    group: str | None = None
    everything: bool = False

    as_typed = {
        "text": typed(),
        "cities": typed("--city"),
        "province": typed("--province"),
        "group": typed("--group"),
        "everything": typed("--all"),
    }


class Hit(Brief, frozen=True):
    """A place of a document in which every word was found.

    ``texts`` are the texts that hold them, in the order of ``found``; ``target`` or ``aside`` is
    set where it is a figure, ``item`` wherever it is more than the document as a whole.
    """

    in_brief = ("plan.id", "found", "texts")

    found: tuple[Found, ...]
    texts: tuple[str, ...]
    city: City
    plan: Plan
    item: Item | None = None
    target: Target | None = None
    aside: SetAside | None = None
    indicator: Indicator | None = None
    measure: Measure | None = None

    @property
    def kind(self) -> Found:
        """In what it was found first of all."""
        return self.found[0]

    @property
    def link(self) -> str:
        """The document's address, else its id here."""
        return self.plan.url or self.plan.id


class Search(Brief, frozen=True):
    """The hits in order, and in how many documents of how many places they were looked for."""

    in_brief = ("hits", "version")

    query: SearchQuery
    hits: tuple[Hit, ...]
    documents: int
    places: int
    version: str
    problems: tuple[Problem, ...] = ()

    @property
    def cities(self) -> tuple[City, ...]:
        """The places with a hit, each once."""
        return tuple({hit.city.id: hit.city for hit in self.hits}.values())

    def count(self, found: Found) -> int:
        """How many hits were found in this first of all."""
        return sum(hit.kind == found for hit in self.hits)
