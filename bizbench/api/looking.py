"""The data themselves: show, list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from bizbench.api.answers import Answer
from bizbench.api.asking import Asking
from bizbench.data import names, units
from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.records import City, Indicator, Plan, Target
from bizbench.ground.problems import ERROR
from bizbench.ground.texts import text
from bizbench.output.page import Page
from bizbench.output.pages import city as city_page
from bizbench.output.pages import lists as listing_pages
from bizbench.output.pages import show as show_pages
from bizbench.output.pages.target import target as target_page
from bizbench.output.rows import Rows
from bizbench.output.tables import record_rows
from bizbench.output.tables import records as machine
from bizbench.output.tables.progress import reports
from bizbench.questions import lists as listing


class Looking(Asking):
    """What the data say."""

    def show(self, what: str, *, assume: Sequence[str] = ()) -> Answer:
        """One plan, indicator, city or target with everything known of it."""
        catalog, assumptions = self.catalog, Assumptions.parse(assume)
        found = names.find_thing(catalog, what)
        page: Callable[[str], Page]
        rows: Callable[[str], Rows]
        data: dict[str, Any]
        match found:
            case Plan():
                page = partial(show_pages.plan, catalog, found)
                data = machine.full_plan(found, catalog, assumptions)
                rows = partial(record_rows.full_plan, catalog, found, assumptions=assumptions)
            case Indicator():
                page = partial(show_pages.indicator, catalog, found)
                data = machine.full_indicator(found)
                rows = partial(record_rows.full_indicator, catalog, found)
            case City():
                page = partial(city_page.city, catalog, found)
                data = machine.full_city(found, catalog)
                rows = partial(record_rows.full_city, catalog, found)
            case Target():
                page = partial(target_page, catalog, found, assumptions)
                better = catalog.measures[found.measure].better
                data = machine.target(found, better, assumptions)
                data["reports"] = reports(catalog, found)
                shown = [found, *catalog.plans[found.plan].further(found)]
                rows = partial(record_rows.targets, catalog, shown, assumptions=assumptions)
        return Answer(page, lambda _: data, rows, self._folder_problems())

    def list(
        self,
        kind: str,
        *,
        city: Sequence[str] = (),
        year: Sequence[int] = (),
        indicator: Sequence[str] = (),
        lead: Sequence[str] = (),
        status: Sequence[str] = (),
        text: str = "",
        assume: Sequence[str] = (),
    ) -> Answer:
        """The entries of one of ``listing.KINDS`` that pass all filters."""
        catalog, assumptions = self.catalog, Assumptions.parse(assume)
        wanted = listing.filters(
            catalog,
            kind,
            city=tuple(city),
            year=tuple(year),
            indicator=tuple(indicator),
            lead=tuple(lead),
            status=tuple(status),
            text=text,
        )
        records, page, machine_form, rows = _LISTS[kind](catalog, wanted, assumptions)
        data = [machine_form(record) for record in records]
        problems = tuple(p for p in catalog.problems if p.level == ERROR)
        return Answer(
            partial(page, catalog, records),
            lambda _: data,
            partial(rows, catalog, records),
            problems,
        )


_List = tuple[
    Sequence[Any], Callable[..., Page], Callable[[Any], dict[str, Any]], Callable[..., Rows]
]


def _cities(catalog: Catalog, wanted: listing.Filters, _: Assumptions) -> _List:
    found = listing.cities(catalog, wanted)

    def form(city: City) -> dict[str, Any]:
        return machine.city(city, catalog.plans_of(city.id))

    return found, listing_pages.cities, form, record_rows.cities


def _plans(catalog: Catalog, wanted: listing.Filters, _: Assumptions) -> _List:
    return listing.plans(catalog, wanted), listing_pages.plans, machine.plan, record_rows.plans


def _indicators(catalog: Catalog, wanted: listing.Filters, _: Assumptions) -> _List:
    found = listing.indicators(catalog, wanted)
    return found, listing_pages.indicators, machine.indicator, record_rows.indicators


def _measures(catalog: Catalog, wanted: listing.Filters, _: Assumptions) -> _List:
    found = listing.measures(catalog, wanted)
    return found, listing_pages.measures, machine.measure, record_rows.measures


def _targets(catalog: Catalog, wanted: listing.Filters, assumptions: Assumptions) -> _List:
    def form(target: Target) -> dict[str, Any]:
        return machine.target(target, catalog.measures[target.measure].better, assumptions)

    rows = partial(record_rows.targets, assumptions=assumptions)
    return listing.targets(catalog, wanted), listing_pages.targets, form, rows


def _units(_: Catalog, wanted: listing.Filters, __: Assumptions) -> _List:
    found = [u for u in units.names() if _unit_has(u, wanted.text)]
    return found, listing_pages.units, machine.unit, record_rows.units


_LISTS: dict[str, Callable[[Catalog, listing.Filters, Assumptions], _List]] = {
    "cities": _cities,
    "plans": _plans,
    "indicators": _indicators,
    "measures": _measures,
    "targets": _targets,
    "units": _units,
}


def _unit_has(unit: str, word: str) -> bool:
    labels = (unit, text("en", f"units.{unit}"), text("zh", f"units.{unit}"))
    return not word or any(word in label.casefold() for label in labels)
