"""The records of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem

#: Every list with the filters that make sense for it.
FILTERS: dict[str, tuple[str, ...]] = {
    "cities": ("city", "text"),
    "plans": ("city", "year", "indicator", "text"),
    "indicators": ("indicator", "text"),
    "measures": ("indicator", "text"),
    "targets": ("city", "year", "indicator", "lead", "status", "text"),
    "units": ("text",),
}
KINDS = tuple(FILTERS)


@dataclass(frozen=True, slots=True)
class ListQuery:
    """Which list, in canonical filters; empty ones let everything through."""

    kind: str
    cities: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    indicators: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    text: str = ""
    assumptions: Assumptions = field(default_factory=Assumptions)


@dataclass(frozen=True, slots=True)
class Listing(Brief):
    """The entries of a list: records of the catalogue, of ``units`` their ids."""

    in_brief = ("kind", "records", "catalog.version")

    query: ListQuery
    records: Sequence[Any]
    catalog: Catalog
    problems: tuple[Problem, ...] = ()

    @property
    def kind(self) -> str:
        return self.query.kind
