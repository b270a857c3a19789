"""The Python interface: the commands as methods, on one loaded catalogue."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bizbench import catalog as catalogs
from bizbench import files, listing, machine, names, units
from bizbench.catalog import Broken, Catalog
from bizbench.compare import references
from bizbench.compare.records import Comparison, Query, Set
from bizbench.compare.run import compare
from bizbench.conventions import Assumptions
from bizbench.page import Page
from bizbench.pages import comparison as comparison_page
from bizbench.pages import listing as listing_pages
from bizbench.pages import show as show_pages
from bizbench.pages.target import target as target_page
from bizbench.problems import ERROR, Problem, UsageError
from bizbench.records import City, Indicator, Measure, Plan, Target
from bizbench.texts import text

Data = str | os.PathLike[str]


@dataclass(frozen=True)
class Answer:
    """A result with its two outward forms; ``problems`` are the data errors that touch it."""

    _page: Callable[[str], Page] = field(repr=False)
    _data: Callable[[str], Any] = field(repr=False)
    problems: tuple[Problem, ...] = ()

    def page(self, lang: str = "en") -> Page:
        """The answer laid out for a reader (``en`` or ``zh``)."""
        return self._page(lang)

    def to_dict(self, lang: str = "en") -> Any:
        """The answer as the command's JSON: a mapping, or a list of mappings for a list."""
        return self._data(lang)


@dataclass(frozen=True)
class ComparisonAnswer(Answer):
    """A comparison; ``sets`` are its result records."""

    result: Comparison | None = None

    @property
    def sets(self) -> tuple[Set, ...]:
        assert self.result is not None
        return self.result.sets


def load(data: Iterable[Data] = (), *, only_data: bool = False) -> Bizbench:
    """Read the shipped data, ``BIZBENCH_DATA`` and then the folders of ``data``, in this order.

    A file of a later folder replaces the one at the same place of an earlier one. Never raises
    for what a file says: see ``Bizbench.problems``.
    """
    extra = [Path(folder) for folder in data]
    return Bizbench(catalogs.load(files.stack(extra, only=only_data)))


class Bizbench:
    """A loaded catalogue and what can be asked of it.

    Names are ids, names in either language or keywords. Every method raises ``UsageError`` (a
    ``ValueError``) for a name that is not known.
    """

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong with the data files, sorted by file and line."""
        return self.catalog.problems

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every figure, main and further, as records."""
        return self.catalog.targets

    def compare(
        self,
        *what: str,
        cities: Sequence[str] = (),
        scope: str | None = None,
        as_of: int | None = None,
        against: str | None = None,
        assume: Sequence[str] = (),
        strict: bool = False,
        top: int | None = None,
    ) -> ComparisonAnswer:
        """Compare indicators or measures between cities.

        ``scope`` sets the basis (and keeps its case only), ``as_of`` the last year of documents,
        ``against`` what gaps are measured from (``best``, a city, ``median``, ``goalpost``,
        ``observed:CITY[@SERIES]``), ``assume`` fixes conventions (``days=calendar``).
        """
        measures: dict[str, Measure] = {}
        for word in what:
            measures |= {m.id: m for m in names.find_measures(self.catalog, word)}
        if top is not None and top < 1:
            raise UsageError("top")
        chosen = tuple(dict.fromkeys(names.find_city(self.catalog, c).id for c in cities))
        query = Query(
            measures=tuple(measures),
            cities=chosen or None,
            scope=names.find_scope(self.catalog, scope, measures.values()) if scope else None,
            as_of=as_of,
            against=references.normalize(self.catalog, against),
            assumptions=Assumptions.parse(assume),
            strict=strict,
            top=top,
        )
        result = compare(self.catalog, query)
        return ComparisonAnswer(
            lambda lang: comparison_page.page(result, lang),
            lambda lang: machine.comparison(result, lang),
            result.problems,
            result,
        )

    def show(self, what: str, *, assume: Sequence[str] = ()) -> Answer:
        """One plan, indicator, city or target with everything known of it."""
        catalog, assumptions = self.catalog, Assumptions.parse(assume)
        broken = self._broken(what)
        if broken:
            mine = tuple(p for p in catalog.problems if p.file == broken.file and p.level == ERROR)
            return Answer(lambda _: Page(what, (), (), "en"), lambda _: None, mine)
        found = names.find_thing(catalog, what)
        if isinstance(found, Plan):
            plan = found
            return Answer(
                lambda lang: show_pages.plan(catalog, plan, lang),
                lambda _: machine.full_plan(plan, catalog, assumptions),
            )
        if isinstance(found, Indicator):
            indicator = found
            return Answer(
                lambda lang: show_pages.indicator(catalog, indicator, lang),
                lambda _: (
                    machine.indicator(indicator)
                    | {"measures": [machine.measure(m) for m in indicator.measures]}
                ),
            )
        if isinstance(found, City):
            city = found
            return Answer(
                lambda lang: show_pages.city(catalog, city, lang),
                lambda _: (
                    machine.city(city, catalog.plans_of(city.id))
                    | {
                        "departments": dict(city.departments),
                        "observations": [
                            machine.series(s) for s in catalog.series if s.city == city.id
                        ],
                    }
                ),
            )
        target = found
        better = catalog.measures[target.measure].better
        return Answer(
            lambda lang: target_page(catalog, target, assumptions, lang),
            lambda _: machine.target(target, better, assumptions),
        )

    def _broken(self, what: str) -> Broken | None:
        """The broken file a word stands for, if it does."""
        for broken in self.catalog.broken:
            id = f"{broken.folder}/{broken.stem}" if broken.kind == "plan" else broken.stem
            if what == (broken.folder if broken.kind == "city" else id):
                return broken
        return None

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
        problems = tuple(p for p in catalog.problems if p.level == ERROR)
        page: Callable[[str], Page]
        data: list[dict[str, Any]]
        if kind == "cities":
            cities = listing.cities(catalog, wanted)
            data = [machine.city(c, catalog.plans_of(c.id)) for c in cities]
            page = lambda lang: listing_pages.cities(catalog, cities, lang)  # noqa: E731
        elif kind == "plans":
            plans = listing.plans(catalog, wanted)
            data = [machine.plan(p) for p in plans]
            page = lambda lang: listing_pages.plans(catalog, plans, lang)  # noqa: E731
        elif kind == "indicators":
            indicators = listing.indicators(catalog, wanted)
            data = [machine.indicator(i) for i in indicators]
            page = lambda lang: listing_pages.indicators(catalog, indicators, lang)  # noqa: E731
        elif kind == "measures":
            measures = listing.measures(catalog, wanted)
            data = [machine.measure(m) for m in measures]
            page = lambda lang: listing_pages.measures(catalog, measures, lang)  # noqa: E731
        elif kind == "targets":
            targets = listing.targets(catalog, wanted)
            data = [
                machine.target(t, catalog.measures[t.measure].better, assumptions) for t in targets
            ]
            page = lambda lang: listing_pages.targets(catalog, targets, lang)  # noqa: E731
        else:
            ids = [u for u in units.names() if _unit_has(u, wanted.text)]
            data = [machine.unit(u) for u in ids]
            page = lambda lang: listing_pages.units(catalog, ids, lang)  # noqa: E731
        return Answer(page, lambda _: data, problems)


def _unit_has(unit: str, word: str) -> bool:
    labels = (unit, text("en", f"units.{unit}"), text("zh", f"units.{unit}"))
    return not word or any(word in label.casefold() for label in labels)
