"""The catalogue: what all data files say, as records; read at once, or when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final

from bizbench.data import files
from bizbench.data.files import DataFile, Replaced
from bizbench.data.records import (
    City,
    Framework,
    Group,
    Indicator,
    Measure,
    Plan,
    Progress,
    Series,
    Target,
)
from bizbench.data.said import NOTHING_SAID, Said
from bizbench.ground.brief import brief
from bizbench.ground.problems import FOLDER_PROBLEMS, Problem
from bizbench.ground.record import Struct
from bizbench.ground.vocabulary import OWN_WORDS

if TYPE_CHECKING:
    from bizbench.data.searching import Held, Spot

_OF_INDICATORS: Final = frozenset({"indicator", "addition"})


class Broken(Struct, frozen=True, array_like=True):
    """A file that could not be used: what it would have been, and how many errors it has."""

    kind: files.Kind
    folder: str
    stem: str
    file: str
    errors: int

    @property
    def year(self) -> int | None:
        """The year of a document."""
        return int(self.stem[:4]) if self.kind == "plan" else None

    def adds_to(self, indicators: Collection[str]) -> bool:
        """Whether it would have added to one of these."""
        return self.kind == "addition" and self.stem.partition("+")[0] in indicators

    def leaves_out(self, asked: Collection[str]) -> bool:
        """Whether figures on these indicators are missing for it; none asked for means any.

        One whose own file is broken cannot be asked for.
        """
        return (self.kind in _OF_INDICATORS) if not asked else self.adds_to(asked)

    def is_in_time(self, as_of: int | None) -> bool:
        """Whether it counts up to a year; only documents are of one."""
        return as_of is None or self.year is None or self.year <= as_of


class Catalog:
    """All that the data folders say. ``version`` is a fingerprint of the files read.

    ``progress`` holds the reports on plans, by the plan's id; ``groups`` are those of the files of
    groups and those that a city names itself; ``folders`` are the data folders as shown; ``errors``
    are the problems that make a file unusable. ``year`` is set where only its documents are here.
    Whoever makes a catalogue sets all of these, or gives them as properties that read them.
    """

    __repr__ = brief
    called = "Catalog"
    in_brief = ("indicators", "cities", "plans", "series", "version")

    indicators: Mapping[str, Indicator]
    cities: Mapping[str, City]
    plans: Mapping[str, Plan]
    series: tuple[Series, ...]
    progress: Mapping[str, Progress]
    broken: tuple[Broken, ...]
    problems: tuple[Problem, ...]
    errors: tuple[Problem, ...]
    replaced: tuple[Replaced, ...]
    folders: tuple[str, ...]
    version: str
    files: tuple[DataFile, ...]
    groups: Mapping[str, Group]
    frameworks: Mapping[str, Framework]
    year: int | None = None

    @staticmethod
    def of(fields: Mapping[str, Any]) -> Catalog:
        """A catalogue of what its fields hold."""
        made = Catalog()
        vars(made).update(fields)
        return made

    def changed(self, **fields: Any) -> Catalog:
        """A catalogue with other values of some of the fields; this one stays as it is."""
        made: Catalog = object.__new__(type(self))
        own = {name: value for name, value in vars(self).items() if name not in _DERIVED}
        vars(made).update(own, **fields)
        return made

    @cached_property
    def measures(self) -> dict[str, Measure]:
        return {m.id: m for i in self.indicators.values() for m in i.measures}

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        return tuple(t for plan in self.plans.values() for t in plan.targets)

    @cached_property
    def _said(self) -> Mapping[str, Mapping[str, Said]]:
        """By measure and place."""
        found: dict[str, dict[str, dict[str, list[Target]]]] = {}
        for plan in self.plans.values():
            for target in plan.targets:
                of_place = found.setdefault(target.measure, {}).setdefault(plan.city, {})
                of_place.setdefault(plan.id, []).append(target)
        return {
            id: {place: Said.of(said, self.measures[id]) for place, said in of_measure.items()}
            for id, of_measure in found.items()
        }

    def said_of(self, measure: Measure) -> Mapping[str, Said]:
        """All that is said of a measure, by the place."""
        return self._said.get(measure.id, {})

    def promises(self, indicator: Indicator) -> int:
        """How many main figures all documents have of it."""
        every = (said for m in indicator.measures for said in self.said_of(m).values())
        return sum(len(mains) for said in every for mains in said.heads.values())

    def saying(self, measures: Iterable[Measure]) -> set[str]:
        """The documents, by id, that say anything of a measure."""
        every = (said for measure in measures for said in self.said_of(measure).values())
        return {plan for said in every for plan in said.heads}

    def stating(self, measure: Measure) -> list[str]:
        """The places, by id, of which a document says anything of a measure."""
        return sorted(place for place, said in self.said_of(measure).items() if said.heads)

    def targets_of(self, plan: Plan, measure: Measure) -> Sequence[Target]:
        """What a plan says of a measure, in its order."""
        return self.said_of(measure).get(plan.city, NOTHING_SAID).targets(plan.id)

    def further(self, main: Target) -> list[Target]:
        """What else a document says of a main figure: stretch goals, stages, restatements."""
        said = self.targets_of(self.plans[main.plan], self.measures[main.measure])
        return [t for t in said if t.of == main.id]

    def holding(self, words: Sequence[str], plans: Collection[Plan]) -> Mapping[str, Held]:
        """Where some plans, by id, have a text that holds all words, or a main figure whose
        measure is called so. The words are plain: see ``searching``.
        """
        from bizbench.data import searching

        is_hit = cache(lambda text: searching.holds(text, words))  # many stand in many documents
        called = {m.id for m in self.measures.values() if any(map(is_hit, searching.names(m)))}
        return {plan.id: searching.held(plan, is_hit, called) for plan in plans}

    def spots(self, plan: Plan, numbers: Collection[int]) -> Mapping[int, Spot]:
        """Some places of a plan by their numbers in it."""
        from bizbench.data import searching

        every = [*searching.spots(plan)]
        return {number: every[number] for number in numbers}

    def plans_of(self, city: str) -> list[Plan]:
        """A city's plans, oldest first: by year, own words after reports, then by date."""
        if city not in self._by_age:
            self._by_age[city] = sorted(self._in_place(city), key=age)
        return [*self._by_age[city]]

    @cached_property
    def _by_age(self) -> dict[str, list[Plan]]:
        """The plans of the places that were asked for."""
        return {}

    def _in_place(self, city: str) -> Iterable[Plan]:
        return self._by_place.get(city, ())

    @cached_property
    def _by_place(self) -> Mapping[str, list[Plan]]:
        found: dict[str, list[Plan]] = {}
        for plan in self.plans.values():
            found.setdefault(plan.city, []).append(plan)
        return found

    def documented(self, as_of: int | None = None) -> list[str]:
        """The cities that have a document up to a year, also one that cannot be read; by id."""
        found = {p.city for p in self.plans.values() if as_of is None or p.year <= as_of}
        found |= {b.folder for b in self.broken if b.kind == "plan" and b.is_in_time(as_of)}
        return sorted(id for id in found if id in self.cities)

    def broken_of(self, city: str, as_of: int | None) -> tuple[Broken, ...]:
        """The files without which nobody knows what a city states up to a year."""
        mine = (b for b in self.broken if b.folder == city and b.kind in ("city", "plan"))
        return tuple(b for b in mine if b.is_in_time(as_of))

    def errors_of(self, broken: Iterable[Broken]) -> tuple[Problem, ...]:
        """What is wrong with some of the broken files."""
        wrong = {b.file for b in broken}
        return tuple(p for p in self.errors if p.file in wrong)

    def errors_touching(self, touches: Callable[[Broken], bool]) -> tuple[Problem, ...]:
        """What is wrong with the files that touch an answer; a whole folder touches every one."""
        wrong = {b.file for b in self.broken if touches(b)}
        return tuple(p for p in self.errors if p.file in wrong or p.id in FOLDER_PROBLEMS)


#: What is worked out of the fields.
_DERIVED = frozenset({"measures", "targets", "_said", "_by_age", "_by_place", "_changed"})


def age(plan: Plan) -> tuple[int, bool, str, str]:
    """By which a city's plans are ordered, oldest first."""
    return plan.year, plan.kind in OWN_WORDS, plan.date, plan.id
