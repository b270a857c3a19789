"""What the data files say, as flat frozen records; every later stage works on these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bizbench.data.recipes import Recipe
from bizbench.ground.vocabulary import (
    IN_WORDS,
    OWN_WORDS,
    STRICT,
    WHOLE,
    Better,
    Bound,
    Change,
    Commitment,
    Coverage,
    Inferable,
    Kind,
    Level,
    Period,
    Scale,
    SeriesState,
    Statistic,
    Status,
    TargetRole,
    Why,
)


@dataclass(frozen=True, slots=True)
class Words:
    """A text in both languages; English falls back to Chinese, which is always there."""

    zh: str
    en: str | None = None

    def get(self, lang: str) -> str:
        return self.en if lang == "en" and self.en else self.zh


@dataclass(frozen=True, slots=True)
class Case:
    id: str
    name: Words
    world_bank: bool


@dataclass(frozen=True, slots=True)
class Goalposts:
    """Best and worst performance, in the measure's unit, for one case.

    ``exponent`` bends the way from worst to best: a score is 100 × share ** exponent.
    """

    case: str
    best: Fraction
    worst: Fraction
    reason: Words
    exponent: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Measure:
    """``id`` is the full id, ``getting-electricity/time``; ``better`` lower, higher or neither."""

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

    @property
    def short(self) -> str:
        return self.id.partition("/")[2]

    @property
    def is_ranked(self) -> bool:
        """Whether figures of this measure have an order of merit at all."""
        return self.better != "neither" and self.scale is None


@dataclass(frozen=True, slots=True)
class Reference:
    title: str
    publisher: str | None
    url: str | None
    accessed: str | None


@dataclass(frozen=True, slots=True)
class Indicator:
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

    def scope_order(self, scope: Scope) -> tuple[int, ...]:
        """Where a scope stands in the file among those of its case: broader first."""
        order = list(self.qualifiers)
        return (len(scope.qualifiers), *(order.index(q) for q in scope.qualifiers))


@dataclass(frozen=True, slots=True)
class City:
    id: str
    level: Level
    parent: str | None
    name: Words
    code: str | None
    groups: tuple[str, ...]
    keywords: tuple[str, ...]
    departments: Mapping[str, str]
    file: str


@dataclass(frozen=True, slots=True)
class Scope:
    """A case and a set of qualifiers, these in the indicator file's order."""

    case: str
    qualifiers: tuple[str, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Scope:
        case, _, rest = text.partition("/")
        return cls(case, tuple(rest.split("+")) if rest else ())

    def __str__(self) -> str:
        return self.case + ("/" + "+".join(self.qualifiers) if self.qualifiers else "")

    def is_narrower_than(self, other: Scope) -> bool:
        return self.case == other.case and set(self.qualifiers) > set(other.qualifiers)


WHOLE_SCOPE = Scope(WHOLE)


@dataclass(frozen=True, slots=True)
class Threshold:
    bound: Bound
    value: Fraction
    unit: str


@dataclass(frozen=True, slots=True)
class Target:
    """One promised figure as written, with its place in the document and in the file.

    ``bound, value, high, unit`` are as in the file (``high`` only for ``between``); ``role`` is
    ``main`` or the ``as`` of a further figure; ``lead, support, due`` are the effective ones.
    ``of`` is the id of the main figure that a further one belongs to, ``number`` tells it from
    others of its role there; both are None for a main figure.
    ``recipe`` leads to the measure's unit; None where nothing does, or there is no number;
    ``baseline_recipe`` does so for the starting level. The defaults are those of a plain promise
    that stands in no document.
    """

    id: str
    plan: str
    city: str
    year: int
    kind: Kind
    indicator: str
    measure: str
    scope: Scope
    bound: Bound
    statistic: Statistic
    file: str
    line: int = 0
    role: TargetRole = "main"
    of: str | None = None
    number: int | None = None
    item: str = ""
    value: Fraction | None = None
    high: Fraction | None = None
    unit: str | None = None
    change: Change | None = None
    base: str | None = None
    baseline: Fraction | None = None
    baseline_unit: str | None = None
    written: str = ""
    reading: str | None = None
    inferred: tuple[Inferable, ...] = ()
    clock: str | None = None
    status: Status = "target"
    commitment: Commitment = "firm"
    condition: Words | None = None
    threshold: Threshold | None = None
    excludes: tuple[str, ...] = ()
    due: str | None = None
    per: Period | None = None
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    note: Words | None = None
    recipe: Recipe | None = None
    baseline_recipe: Recipe | None = None

    @property
    def in_words(self) -> bool:
        return self.bound == IN_WORDS

    @property
    def is_strict(self) -> bool:
        return self.bound in STRICT


@dataclass(frozen=True, slots=True)
class SetAside:
    written: str
    why: Why
    note: str | None


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered place of a plan. ``targets`` is None where it has not been read."""

    id: str
    title: Words
    lead: tuple[str, ...]
    support: tuple[str, ...]
    targets: tuple[Target, ...] | None
    set_aside: tuple[SetAside, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Plan:
    """``id`` is ``hangzhou/2020``. ``read`` is None once the whole document has been read."""

    id: str
    city: str
    year: int
    kind: Kind
    title: Words
    number: str | None
    issuer: Words | None
    issued: str | None
    published: str | None
    url: str | None
    coverage: Coverage
    text_sha256: str | None
    note: Words | None
    period: str | None
    due: str | None
    replaces: str | None
    read: tuple[str, ...] | None
    items: tuple[Item, ...]
    file: str

    @property
    def label(self) -> str:
        """The year, with the slug where there is one: what tells a city's documents apart."""
        return self.id.partition("/")[2]

    @property
    def targets(self) -> tuple[Target, ...]:
        return tuple(t for item in self.items for t in item.targets or ())

    def further(self, main: Target) -> tuple[Target, ...]:
        """What else the document says of a main figure: stretch goals, stages, restatements."""
        return tuple(t for t in self.targets if t.of == main.id)

    @property
    def date(self) -> str:
        """For the order of documents of one year."""
        return self.issued or self.published or ""

    def has_read(self, indicator: str) -> bool:
        return self.read is None or indicator in self.read

    def speaks_for(self, indicator: str) -> bool:
        """Whether its silence means "not stated": the city's own words, complete, and read."""
        return self.kind in OWN_WORDS and self.coverage == "complete" and self.has_read(indicator)


@dataclass(frozen=True, slots=True)
class Observed:
    """A measured value, in the unit of its file."""

    city: str
    series: str
    measure: str
    scope: Scope
    value: Fraction
    unit: str
    note: Words | None
    file: str
    line: int
    recipe: Recipe | None


@dataclass(frozen=True, slots=True)
class Series:
    """One observation file: a source's values for one city."""

    id: str
    city: str
    title: str
    publisher: str
    measured: str
    state: SeriesState
    url: str | None
    corrects: str | None
    values: tuple[Observed, ...]
    file: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a reported value was read."""

    title: str
    publisher: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """One reported value of a target, in the unit of its file, or whether words were kept.

    ``target`` is the full id. ``change`` is given where the value is a step and not a level.
    ``so_far`` marks a running total of a period that is not over. ``recipe`` leads to the
    measure's unit; None for a step, and where there is no number.
    """

    target: str
    date: str
    value: Fraction | None
    unit: str | None
    done: bool | None
    change: Change | None
    so_far: bool
    per: Period | None
    statistic: Statistic
    source: Source
    note: Words | None
    file: str
    line: int
    recipe: Recipe | None


@dataclass(frozen=True, slots=True)
class Progress:
    """One file of reports; ``plan`` is the id of the plan they are about."""

    plan: str
    city: str
    reports: tuple[Report, ...]
    file: str
