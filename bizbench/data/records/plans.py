"""Plans and the figures they promise."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import cached_property
from typing import Any, Protocol

from bizbench.data.recipes import Recipe
from bizbench.data.records.things import Case, Measure, Scope, Words
from bizbench.ground.brief import Brief
from bizbench.ground.record import Struct, replace
from bizbench.ground.vocabulary import (
    CONSULTATION,
    IN_WORDS,
    OWN_WORDS,
    STRICT,
    Bound,
    Change,
    Commitment,
    Coverage,
    Inferable,
    Kind,
    Period,
    Statistic,
    Status,
    TargetRole,
    Telling,
    Why,
)

#: 工作日, as written.
WORKING_DAY = "working_day"


class Threshold(Struct, frozen=True, array_like=True):
    bound: Bound
    value: Fraction
    unit: str


class Target(Brief, frozen=True, array_like=True):
    """One promised figure as written, with its place in the document and in the file.

    ``bound, value, high, unit`` are as in the file (``high`` only for ``between``); ``role`` is
    ``main`` or the ``as`` of a further figure; ``lead, support, due`` are the effective ones.
    ``of`` is the id of the main figure that a further one belongs to, ``number`` tells it from
    others of its role there; both are None for a main figure.
    ``recipe`` leads to the measure's unit; None where nothing does, or there is no number;
    ``baseline_recipe`` does so for the starting level. ``counter`` is what the number counts, if
    not what its unit is called. The defaults are those of a plain promise that stands in no
    document.
    """

    in_brief = ("id", "bound", "value", "high", "unit", "change")

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
    reading: Words | None = None
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
    counter: Words | None = None

    @property
    def is_draft(self) -> bool:
        """Whether its document is a draft for consultation: nothing that is in force."""
        return self.kind == CONSULTATION

    @property
    def in_words(self) -> bool:
        return self.bound == IN_WORDS

    @property
    def is_strict(self) -> bool:
        return self.bound in STRICT


class SetAside(Struct, frozen=True, array_like=True):
    written: str
    why: Why
    note: Words | None


class Item(Brief, frozen=True, array_like=True):
    """A numbered place of a plan. ``targets`` is None where it has not been read.

    ``title`` is None for what has a number only, as the article of a regulation.
    """

    id: str
    title: Words | None
    lead: tuple[str, ...]
    support: tuple[str, ...]
    targets: tuple[Target, ...] | None
    set_aside: tuple[SetAside, ...]
    line: int

    def heading(self, lang: str) -> str:
        """Its title; empty where it has none."""
        return self.title.get(lang) if self.title else ""


class Contents:
    """The items of a plan, which are read when somebody asks for them."""

    def __init__(self, read: Callable[[], tuple[Item, ...]]) -> None:
        self._read = read

    @classmethod
    def of(cls, items: Iterable[Item]) -> "Contents":
        """Items that are here already."""
        made = cls(tuple)
        made.__dict__["items"] = tuple(items)
        return made

    @cached_property
    def items(self) -> tuple[Item, ...]:
        return self._read()

    def once(self) -> tuple[Item, ...]:
        """The items, not kept where nobody has asked for them: of thousands of plans in turn."""
        return self.items if "items" in self.__dict__ else self._read()

    def __reduce__(self) -> tuple[Any, ...]:
        return Contents.of, (self.items,)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Contents) and self.items == other.items

    def __hash__(self) -> int:
        return hash(self.items)


NOTHING = Contents(tuple)


class Plan(Brief, frozen=True, array_like=True):
    """``id`` is ``hangzhou/2020``. ``read`` is None once the whole document has been read.

    ``about`` are the indicators that a document limited to a subject is about, else None.
    ``nothing_read`` marks a file that claims so and holds no target: its silence says nothing.
    ``names_working_days`` says whether a figure of it is written in 工作日, ``figures`` how many it
    has, further ones included, ``promises`` how many main ones, ``length`` how many items.
    ``layer`` is the place in the stack of its data folder, or of a later one whose measures it
    uses; ``abroad`` are the conventions of China that do not hold in its place, None where no
    economy is above it. ``told`` are what tells a further document of a year from its city's
    others of that year.
    """

    in_brief = ("id", "kind", "items", "targets")

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
    file: str
    contents: Contents
    layer: int = 0
    nothing_read: bool = False
    abroad: tuple[str, ...] | None = None
    about: tuple[str, ...] | None = None
    names_working_days: bool = False
    figures: int = 0
    promises: int = 0
    length: int = 0
    told: tuple[Telling, ...] = ()

    @property
    def slug(self) -> str:
        return self.label.partition("-")[2]

    @property
    def label(self) -> str:
        """The year, with the slug where there is one: what tells a city's documents apart."""
        return self.id.partition("/")[2]

    @property
    def is_draft(self) -> bool:
        return self.kind == CONSULTATION

    @property
    def items(self) -> tuple[Item, ...]:
        return self.contents.items

    @property
    def targets(self) -> tuple[Target, ...]:
        return tuple(t for item in self.items for t in item.targets or ())

    @property
    def date(self) -> str:
        """For the order of documents of one year."""
        return self.issued or self.published or ""

    def covers(self, indicator: str) -> bool:
        """Whether it lies in the document's subject, where it is limited to one."""
        return self.about is None or indicator in self.about

    def has_read(self, indicator: str) -> bool:
        return not self.nothing_read and (self.read is None or indicator in self.read)

    def has_read_for(self, measure: Measure, case: Case | None = None) -> bool:
        """Whether it was searched for a measure: nobody did for one of a later data folder."""
        if self.read is not None or self.nothing_read:
            return self.has_read(measure.indicator)
        return max(measure.layer, case.layer if case else 0) <= self.layer

    def speaks_for(self, measure: Measure, case: Case | None = None) -> bool:
        """Whether its silence means "not stated": own words, complete, on the subject, and read."""
        whole = self.kind in OWN_WORDS and self.coverage == "complete"
        return whole and self.covers(measure.indicator) and self.has_read_for(measure, case)


def holding(plan: Plan, items: Iterable[Item]) -> Plan:
    """The plan with these items."""
    held = Contents.of(items)
    targets = [target for item in held.items for target in item.targets or ()]
    return replace(
        plan,
        contents=held,
        names_working_days=any(target.unit == WORKING_DAY for target in targets),
        figures=len(targets),
        promises=sum(target.role == "main" for target in targets),
        length=len(held.items),
    )


class Dated(Protocol):
    """A document, as its file says it or compiled."""

    @property
    def year(self) -> int: ...
    @property
    def kind(self) -> Kind: ...
    @property
    def date(self) -> str: ...


def is_newer_untold(first: Dated, second: Dated) -> bool:
    """Whether nothing tells which of two documents of a city is newer.

    Of a plan and a report about one in the same year the plan counts, of a draft for consultation
    and anything else what is no draft.
    """
    if (first.kind == CONSULTATION) != (second.kind == CONSULTATION):
        return False
    if first.year != second.year or (first.kind in OWN_WORDS) != (second.kind in OWN_WORDS):
        return False
    return not (first.date and second.date) or first.date == second.date
