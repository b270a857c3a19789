"""The records of a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.records import Framework, FrameworkItem
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct, field
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


class ListQuery(Struct, frozen=True):
    """Which list, in canonical filters; empty ones let everything through."""

    kind: str
    cities: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    indicators: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    province: str | None = None
    group: str | None = None
    document_kinds: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    framework: str | None = None
    text: str = ""
    assumptions: Assumptions = field(default_factory=Assumptions)

    as_typed = {
        "kind": typed(),
        "cities": typed("--city"),
        "years": typed("--year"),
        "indicators": typed("--indicator"),
        "leads": typed("--lead"),
        "statuses": typed("--status"),
        "province": typed("--province"),
        "group": typed("--group"),
        "document_kinds": typed("--kind"),
        "measures": typed("--measure"),
        "framework": typed("--framework"),
        "text": typed("--text"),
        "assumptions": ASSUME,
    }


class Entry(Brief, frozen=True):
    """An item of a framework with the indicators that cover it; without one what lies outside."""

    in_brief = ("framework.id", "number")

    framework: Framework
    number: int | None
    item: FrameworkItem | None
    indicators: tuple[str, ...]


class Listing(Brief, frozen=True):
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
