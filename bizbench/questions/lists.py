"""Which entries a list holds: filters over the catalogue, as pure functions."""

from __future__ import annotations

from dataclasses import dataclass

from bizbench.data.catalog import Catalog
from bizbench.data.names import find_city, find_indicator
from bizbench.data.naming import department_names, scope_words
from bizbench.data.records import City, Indicator, Measure, Plan, Target, Words
from bizbench.ground.problems import UsageError
from bizbench.ground.suggest import closest
from bizbench.ground.vocabulary import STATUSES

KINDS = ("cities", "plans", "indicators", "measures", "targets", "units")

#: Which filters make sense for which list.
FILTERS: dict[str, tuple[str, ...]] = {
    "cities": ("city", "text"),
    "plans": ("city", "year", "indicator", "text"),
    "indicators": ("indicator", "text"),
    "measures": ("indicator", "text"),
    "targets": ("city", "year", "indicator", "lead", "status", "text"),
    "units": ("text",),
}


@dataclass(frozen=True, slots=True)
class Filters:
    """Canonical filters; empty ones let everything through."""

    cities: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    indicators: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    text: str = ""


def filters(
    catalog: Catalog,
    kind: str,
    *,
    city: tuple[str, ...] = (),
    year: tuple[int, ...] = (),
    indicator: tuple[str, ...] = (),
    lead: tuple[str, ...] = (),
    status: tuple[str, ...] = (),
    text: str = "",
) -> Filters:
    """Filters as typed to canonical ones.

    Raises ``UsageError`` for an unknown list, city, indicator, status or department, and for a
    filter that the list does not have.
    """
    if kind not in KINDS:
        raise UsageError(
            "unknown-kind", found=kind, hint=closest(kind, KINDS), allowed=", ".join(KINDS)
        )
    given = {
        "city": city,
        "year": year,
        "indicator": indicator,
        "lead": lead,
        "status": status,
        "text": text,
    }
    for name, value in given.items():
        if value and name not in FILTERS[kind]:
            allowed = ", ".join(f"--{f}" for f in FILTERS[kind])
            raise UsageError("filter-not-here", option=f"--{name}", kind=kind, allowed=allowed)
    for word in status:
        if word not in STATUSES:
            raise UsageError(
                "unknown-status",
                found=word,
                hint=closest(word, STATUSES),
                allowed=", ".join(STATUSES),
            )
    departments = sorted(
        {
            name
            for t in catalog.targets
            for lead_of in t.lead
            for name in _names(catalog, t, lead_of)
        }
    )
    for word in lead:
        if not any(word.casefold() in name.casefold() for name in departments):
            raise UsageError("unknown-lead", found=word, hint=closest(word, departments))
    return Filters(
        cities=tuple(find_city(catalog, word).id for word in city),
        years=year,
        indicators=tuple(find_indicator(catalog, word).id for word in indicator),
        leads=tuple(word.casefold() for word in lead),
        statuses=status,
        text=text.casefold(),
    )


def _has(text: str, *fields: str | None) -> bool:
    return not text or any(text in field.casefold() for field in fields if field)


def cities(catalog: Catalog, wanted: Filters) -> list[City]:
    return [
        c
        for c in sorted(catalog.cities.values(), key=lambda c: c.id)
        if (not wanted.cities or c.id in wanted.cities)
        and _has(wanted.text, c.id, c.name.zh, c.name.en, c.code, *c.keywords)
    ]


def plans(catalog: Catalog, wanted: Filters) -> list[Plan]:
    return [
        p
        for p in sorted(catalog.plans.values(), key=lambda p: p.id)
        if (not wanted.cities or p.city in wanted.cities)
        and (not wanted.years or p.year in wanted.years)
        and (not wanted.indicators or any(t.indicator in wanted.indicators for t in p.targets))
        and _has(wanted.text, p.id, p.title.zh, p.title.en, p.number)
    ]


def indicators(catalog: Catalog, wanted: Filters) -> list[Indicator]:
    return [
        i
        for i in sorted(catalog.indicators.values(), key=lambda i: i.id)
        if (not wanted.indicators or i.id in wanted.indicators)
        and _has(wanted.text, i.id, i.name.zh, i.name.en, *i.keywords)
    ]


def measures(catalog: Catalog, wanted: Filters) -> list[Measure]:
    return [
        m
        for m in catalog.measures.values()
        if (not wanted.indicators or m.indicator in wanted.indicators)
        and _has(wanted.text, m.id, m.name.zh, m.name.en, *m.keywords)
    ]


def targets(catalog: Catalog, wanted: Filters) -> list[Target]:
    """Main and further figures, in the order of the documents."""
    return [
        t
        for plan in sorted(catalog.plans.values(), key=lambda p: p.id)
        for t in plan.targets
        if (not wanted.cities or t.city in wanted.cities)
        and (not wanted.years or t.year in wanted.years)
        and (not wanted.indicators or t.indicator in wanted.indicators)
        and (not wanted.statuses or t.status in wanted.statuses)
        and (not wanted.leads or _has_lead(catalog, t, wanted.leads))
        and _target_has(catalog, t, wanted.text)
    ]


def _names(catalog: Catalog, target: Target, department: str) -> list[str]:
    return department_names(catalog.cities[target.city], department)


def _has_lead(catalog: Catalog, target: Target, words: tuple[str, ...]) -> bool:
    names = [n.casefold() for lead in target.lead for n in _names(catalog, target, lead)]
    return any(word in name for word in words for name in names)


def _target_has(catalog: Catalog, target: Target, text: str) -> bool:
    """Whether a text occurs in anything a reader is shown of a target, in either language."""
    if not text:
        return True
    measure = catalog.measures[target.measure]
    indicator = catalog.indicators[target.indicator]
    words: list[Words | None] = [measure.name, indicator.name, catalog.cities[target.city].name]
    words += [scope_words(indicator, target.scope), target.condition, target.note]
    words += [i.title for i in catalog.plans[target.plan].items if i.id == target.item]
    spoken = [field for w in words if w for field in (w.zh, w.en)]
    leads = [name for lead in target.lead for name in _names(catalog, target, lead)]
    return _has(text, target.id, target.written, target.reading, *spoken, *leads)
