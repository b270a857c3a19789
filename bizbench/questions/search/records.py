"""The records of a search."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import overload

from bizbench.data.records import City, Indicator, Item, Measure, Plan, SetAside, Target
from bizbench.data.searching import Found
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct
from bizbench.questions.asked import typed


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


class Part(Struct, frozen=True):
    """The hits of a document that were found in the same first of all, by their numbers there."""

    kind: Found
    plan: Plan
    numbers: Sequence[int]


class Hits(Sequence[Hit]):
    """Hits in order, each made when somebody looks at it, with the others of its document."""

    def __init__(
        self, parts: tuple[Part, ...], read: Callable[[Plan, Sequence[int]], Mapping[int, Hit]]
    ) -> None:
        self.parts = parts
        self._read = read
        self._made: dict[str, Mapping[int, Hit]] = {}

    def __repr__(self) -> str:
        return f"‹{len(self)} hits›"

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, index: int | slice) -> Hit | tuple[Hit, ...]:
        found = range(len(self))[index]
        return self._at(found) if isinstance(found, int) else tuple(map(self._at, found))

    def __iter__(self) -> Iterator[Hit]:
        return (self._of(part.plan)[number] for part in self.parts for number in part.numbers)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Hits) and (*self,) == (*other,)

    def __hash__(self) -> int:
        return hash((*self,))

    def _at(self, index: int) -> Hit:
        found = bisect_right(self._ends, index)
        part = self.parts[found]
        return self._of(part.plan)[part.numbers[index - self._ends[found]]]

    @cached_property
    def _ends(self) -> list[int]:
        """How many hits there are up to the end of each part."""
        return [*accumulate(len(part.numbers) for part in self.parts)]

    @cached_property
    def _numbers(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = {}
        for part in self.parts:
            found.setdefault(part.plan.id, []).extend(part.numbers)
        return found

    def _of(self, plan: Plan) -> Mapping[int, Hit]:
        if plan.id not in self._made:
            self._made[plan.id] = self._read(plan, self._numbers[plan.id])
        return self._made[plan.id]


class Search(Brief, frozen=True):
    """The hits in order, and in how many documents of how many places they were looked for.

    ``cities`` and ``plans`` are those with a hit, each once, in that order.
    """

    in_brief = ("hits", "version")

    query: SearchQuery
    hits: Hits
    cities: tuple[City, ...]
    plans: tuple[Plan, ...]
    documents: int
    places: int
    version: str
    problems: tuple[Problem, ...] = ()

    def count(self, found: Found) -> int:
        """How many hits were found in this first of all."""
        return sum(len(part.numbers) for part in self.hits.parts if part.kind == found)
