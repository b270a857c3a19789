"""The records of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.records import Framework, FrameworkItem
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.questions.asked import ASSUME, typed
from bizbench.questions.frameworks import Under

#: Every list with the filters that make sense for it.
FILTERS: dict[str, tuple[str, ...]] = {
    "cities": ("city", "province", "group", "kind", "measure", "text"),
    "plans": ("city", "province", "group", "year", "kind", "indicator", "measure", "text"),
    "indicators": ("indicator", "framework", "text"),
    "measures": ("indicator", "framework", "text"),
    "targets": (
        *("city", "province", "group", "year", "kind", "indicator", "measure", "framework"),
        *("lead", "status", "text"),
    ),
    "observations": ("city", "province", "group", "indicator", "measure", "framework", "text"),
    "frameworks": ("framework", "indicator", "text"),
    "units": ("text",),
}
KINDS = tuple(FILTERS)


class Where(Protocol):
    """Which places are asked for: by id, below a province, in a group."""

    @property
    def cities(self) -> tuple[str, ...]: ...
    @property
    def province(self) -> str | None: ...
    @property
    def group(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class ListQuery:
    """Which list, in canonical filters; empty ones let everything through."""

    kind: str = field(metadata=typed())
    cities: tuple[str, ...] = field(default=(), metadata=typed("--city"))
    years: tuple[int, ...] = field(default=(), metadata=typed("--year"))
    indicators: tuple[str, ...] = field(default=(), metadata=typed("--indicator"))
    leads: tuple[str, ...] = field(default=(), metadata=typed("--lead"))
    statuses: tuple[str, ...] = field(default=(), metadata=typed("--status"))
    province: str | None = field(default=None, metadata=typed("--province"))
    group: str | None = field(default=None, metadata=typed("--group"))
    document_kinds: tuple[str, ...] = field(default=(), metadata=typed("--kind"))
    measures: tuple[str, ...] = field(default=(), metadata=typed("--measure"))
    framework: str | None = field(default=None, metadata=typed("--framework"))
    text: str = field(default="", metadata=typed("--text"))
    assumptions: Assumptions = field(default_factory=Assumptions, metadata=ASSUME)


@dataclass(frozen=True, slots=True)
class Entry(Brief):
    """An item of a framework with the indicators that cover it; without one what lies outside."""

    in_brief = ("framework.id", "number")

    framework: Framework
    number: int | None
    item: FrameworkItem | None
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing(Brief):
    """The entries of a list: records of the catalogue, of ``units`` their ids.

    ``under`` is the framework that they follow, where they are in its order.
    """

    in_brief = ("kind", "records", "catalog.version")

    query: ListQuery
    records: Sequence[Any]
    catalog: Catalog
    problems: tuple[Problem, ...] = ()
    under: Under | None = None

    @property
    def kind(self) -> str:
        return self.query.kind
