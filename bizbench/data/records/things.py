"""Indicators, cities, and what both are made of."""

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache

from bizbench.ground.brief import Brief
from bizbench.ground.record import Struct, field
from bizbench.ground.vocabulary import WHOLE, Better, League, Level, Period, Scale, Statistic


class Words(Struct, frozen=True, array_like=True):
    """A text in both languages; English falls back to Chinese, which is always there."""

    zh: str
    en: str | None = None

    def get(self, lang: str) -> str:
        return self.en if lang == "en" and self.en else self.zh


class Case(Struct, frozen=True, array_like=True):
    id: str
    name: Words
    world_bank: bool
    file: str = ""  # that declares it: the indicator's, or an add-on's
    league: League | None = None
    layer: int = 0


class Goalposts(Struct, frozen=True, array_like=True):
    """Best and worst performance, in the measure's unit, for one case.

    ``exponent`` bends the way from worst to best: a score is 100 × share ** exponent.
    """

    case: str
    best: Fraction
    worst: Fraction
    reason: Words
    exponent: Fraction = Fraction(1)


class Measure(Brief, frozen=True, array_like=True):
    """``id`` is the full id, ``getting-electricity/time``; ``better`` lower, higher or neither.

    ``counter`` is what its numbers count (场, “event(s)”) where that is not the unit's name, and
    ``counters`` what they count in some cases. ``league`` says among which places a figure of it
    is one; ``layer`` is the place in the stack of data folders of the first that has it.
    """

    in_brief = ("id", "unit", "better")

    id: str
    indicator: str
    name: Words
    unit: str
    better: Better
    cases: tuple[str, ...]
    clocks: Mapping[str, Words]
    goalposts: Goalposts | None
    weight: Fraction
    keywords: tuple[str, ...]
    statistic: Statistic
    per: Period | None
    of: Words | None
    scale: Scale | None
    zero_of: str | None
    note: Words | None
    file: str = ""  # that declares it: the indicator's, or an add-on's
    league: League | None = None
    layer: int = 0
    counter: Words | None = None
    counters: Mapping[str, Words] = field(default_factory=dict)

    def counted(self, unit: str | None, case: str | None = None) -> Words | None:
        """What a number in a unit counts, if that has a name of its own."""
        return self.counters.get(case or "", self.counter) if unit == self.unit else None

    @property
    def short(self) -> str:
        return self.id.partition("/")[2]

    @property
    def is_ranked(self) -> bool:
        """Whether figures of this measure have an order of merit at all."""
        return self.better != "neither" and self.scale is None


class Reference(Struct, frozen=True, array_like=True):
    title: str
    publisher: str | None
    url: str | None
    accessed: str | None


class Indicator(Brief, frozen=True, array_like=True):
    in_brief = ("id", "measures")

    id: str
    name: Words
    about: Words
    keywords: tuple[str, ...]
    frameworks: Mapping[str, str]
    references: tuple[Reference, ...]
    cases: Mapping[str, Case]
    qualifiers: Mapping[str, Words]
    exclusions: Mapping[str, Words]
    measures: tuple[Measure, ...]
    file: str

    def scope_order(self, scope: "Scope") -> tuple[int, ...]:
        """Where a scope stands in the file among those of its case: broader first."""
        order = list(self.qualifiers)
        return (len(scope.qualifiers), *(order.index(q) for q in scope.qualifiers))


class City(Brief, frozen=True, array_like=True):
    in_brief = ("id", "level")

    id: str
    level: Level
    parent: str | None
    name: Words
    code: str | None
    groups: tuple[str, ...]
    keywords: tuple[str, ...]
    departments: Mapping[str, str]
    file: str
    conventions: tuple[str, ...] = ()


class Group(Brief, frozen=True, array_like=True):
    """Places that are compared under one name; ``members`` are their ids."""

    in_brief = ("id", "members")

    id: str
    name: Words
    keywords: tuple[str, ...]
    members: tuple[str, ...]


class FrameworkItem(Struct, frozen=True, array_like=True):
    """One item of a framework, with the ids of the indicators that cover it; often none."""

    id: str
    name: Words
    note: Words | None
    indicators: tuple[str, ...]


class Framework(Brief, frozen=True, array_like=True):
    """A list by which others order the field; ``items`` are in its own order."""

    in_brief = ("id", "items")

    id: str
    name: Words
    keywords: tuple[str, ...]
    source: Words
    references: tuple[Reference, ...]
    items: tuple[FrameworkItem, ...]
    file: str

    @property
    def indicators(self) -> tuple[str, ...]:
        """The ids of the indicators in it, in its order."""
        return tuple(dict.fromkeys(id for item in self.items for id in item.indicators))


def parents(cities: Mapping[str, City], id: str) -> tuple[str, ...]:
    """What a place is part of, from the nearest up, in ids."""
    found: list[str] = []
    above = cities[id].parent
    while above is not None and above in cities and above not in found:
        found.append(above)
        above = cities[above].parent
    return tuple(found)


class Scope(Struct, frozen=True, array_like=True, cache_hash=True):
    """A case and a set of qualifiers, these in the indicator file's order."""

    case: str
    qualifiers: tuple[str, ...] = ()

    @staticmethod
    @lru_cache(maxsize=1 << 12)
    def parse(text: str) -> "Scope":
        case, _, rest = text.partition("/")
        return Scope(case, tuple(rest.split("+")) if rest else ())

    def __str__(self) -> str:
        return self.case + ("/" + "+".join(self.qualifiers) if self.qualifiers else "")

    def is_narrower_than(self, other: "Scope") -> bool:
        return self.case == other.case and set(self.qualifiers) > set(other.qualifiers)


WHOLE_SCOPE = Scope(WHOLE)
