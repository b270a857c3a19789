"""Which entries a list holds: filters over the catalogue, as pure functions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from bizbench.data import units
from bizbench.data.catalog import Catalog
from bizbench.data.naming import department_names, is_called, scope_words
from bizbench.data.records import (
    City,
    Framework,
    Indicator,
    Measure,
    Observed,
    Plan,
    Target,
    Words,
)
from bizbench.ground.texts import LANGUAGES, text
from bizbench.questions.frameworks import ordered, under
from bizbench.questions.lists.records import Entry, Listing, ListQuery
from bizbench.questions.places import is_there


def lists(catalog: Catalog, query: ListQuery) -> Listing:
    """The entries that pass all filters, in order. Every error of the data touches a list."""
    found = tuple(_ENTRIES[query.kind](catalog, query))
    follows = query.framework if query.kind in _FOLLOWING else None
    return Listing(
        query,
        found,
        catalog,
        catalog.errors,
        under(catalog, follows, query.indicators),
    )


def _is_in(value: object, wanted: Collection[object]) -> bool:
    return not wanted or value in wanted


def _has(text: str, *fields: str | None) -> bool:
    return not text or any(text in field.casefold() for field in fields if field)


def _documents(catalog: Catalog, query: ListQuery) -> list[Plan]:
    """Those of which all is so that is asked of documents, by id; each says something of what is
    asked of figures.
    """
    found = [
        p
        for p in sorted(catalog.plans.values(), key=lambda p: p.id)
        if is_there(catalog, p.city, query)
        and _is_in(p.year, query.years)
        and _is_in(p.kind, query.document_kinds)
    ]
    named = [catalog.measures[id] for id in query.measures]
    inside = [m for id in query.indicators for m in catalog.indicators[id].measures]
    for measures in filter(None, (named, inside)):
        saying = catalog.saying(measures)
        found = [p for p in found if p.id in saying]
    return found


def _cities(catalog: Catalog, query: ListQuery) -> list[City]:
    """With one document that passes what is asked of documents, if anything is."""
    any_will = not (query.document_kinds or query.measures)
    documented = set() if any_will else {p.city for p in _documents(catalog, query)}
    return [
        c
        for c in sorted(catalog.cities.values(), key=lambda c: c.id)
        if is_there(catalog, c.id, query)
        and (any_will or c.id in documented)
        and _has(query.text, c.id, c.name.zh, c.name.en, c.code, *c.keywords)
    ]


def _plans(catalog: Catalog, query: ListQuery) -> list[Plan]:
    return [
        p
        for p in _documents(catalog, query)
        if _has(query.text, p.id, p.title.zh, p.title.en, p.number)
    ]


def _indicators(catalog: Catalog, query: ListQuery) -> list[Indicator]:
    return [
        i
        for i in _in_order(catalog, query)
        if _is_in(i.id, query.indicators)
        and _has(query.text, i.id, i.name.zh, i.name.en, *i.keywords, *_frameworks(i))
    ]


def _in_order(catalog: Catalog, query: ListQuery) -> list[Indicator]:
    """The indicators by id, or those of a framework in its order."""
    ids = ordered(catalog, query.framework, sorted(catalog.indicators))
    return [catalog.indicators[id] for id in ids]


def _is_inside(catalog: Catalog, indicator: str, query: ListQuery) -> bool:
    return bool(ordered(catalog, query.framework, [indicator]))


def _frameworks(indicator: Indicator) -> list[str]:
    return [name for pair in indicator.frameworks.items() for name in pair]


def _measures(catalog: Catalog, query: ListQuery) -> list[Measure]:
    return [
        m
        for i in ordered(catalog, query.framework, tuple(catalog.indicators))
        for m in catalog.indicators[i].measures
        if _is_in(m.indicator, query.indicators)
        and _has(query.text, m.id, m.name.zh, m.name.en, *m.keywords)
    ]


def _targets(catalog: Catalog, query: ListQuery) -> list[Target]:
    """Main and further figures, in the order of the documents."""
    plans = _documents(catalog, query)
    return [t for plan in plans for t in plan.targets if _passes(catalog, t, query)]


def _passes(catalog: Catalog, t: Target, query: ListQuery) -> bool:
    return (
        _is_in(t.measure, query.measures)
        and _is_in(t.indicator, query.indicators)
        and _is_inside(catalog, t.indicator, query)
        and _is_in(t.status, query.statuses)
        and (not query.leads or _has_lead(catalog, t, query.leads))
        and (not query.text or _has(query.text, *_told(catalog, t)))
    )


def _observations(catalog: Catalog, query: ListQuery) -> list[Observed]:
    """Every measured value, also those that a later edition corrects, in the order of the files."""
    return [
        value
        for series in sorted(catalog.series, key=lambda s: (s.city, s.id))
        for value in series.values
        if is_there(catalog, series.city, query)
        and _is_in(value.measure, query.measures)
        and _is_inside(catalog, catalog.measures[value.measure].indicator, query)
        and _is_in(catalog.measures[value.measure].indicator, query.indicators)
        and _has(query.text, value.id, series.title, series.publisher, *_named(catalog, value))
    ]


def _named(catalog: Catalog, value: Observed) -> Iterator[str | None]:
    measure = catalog.measures[value.measure]
    city, indicator = catalog.cities[value.city], catalog.indicators[measure.indicator]
    for name in (measure.name, indicator.name, city.name):
        yield from (name.zh, name.en)


def _framework_items(catalog: Catalog, query: ListQuery) -> list[Entry]:
    """The items of each framework in its order, then what lies outside it."""
    return [
        entry
        for f in catalog.frameworks.values()
        if query.framework in (None, f.id)
        for entry in _entries(catalog, f)
        if (not query.indicators or set(query.indicators) & set(entry.indicators))
        and _has(query.text, *_said(entry))
    ]


def _entries(catalog: Catalog, framework: Framework) -> Iterator[Entry]:
    for n, item in enumerate(framework.items, 1):
        yield Entry(framework, n, item, item.indicators)
    found = under(catalog, framework.id, ())
    if found and found.outside:
        yield Entry(framework, None, None, tuple(i.id for i in found.outside))


def _said(entry: Entry) -> Iterator[str | None]:
    names = [entry.framework.name, *([entry.item.name] if entry.item else [])]
    yield from (entry.framework.id, entry.item.id if entry.item else None)
    yield from (word for name in names for word in (name.zh, name.en))
    yield from entry.framework.keywords


def _units(_: Catalog, query: ListQuery) -> list[str]:
    return [id for id in units.names() if _has(query.text, id, *_labels(id))]


def _labels(unit: str) -> list[str]:
    return [text(lang, f"units.{unit}") for lang in LANGUAGES]


_ENTRIES: dict[str, Callable[[Catalog, ListQuery], list[Any]]] = {
    "cities": _cities,
    "plans": _plans,
    "indicators": _indicators,
    "measures": _measures,
    "targets": _targets,
    "observations": _observations,
    "frameworks": _framework_items,
    "units": _units,
}
#: Lists in the order of indicators.
_FOLLOWING = ("indicators", "measures")


def _has_lead(catalog: Catalog, target: Target, words: Sequence[str]) -> bool:
    return any(is_called(catalog.cities[target.city], lead, words) for lead in target.lead)


def _told(catalog: Catalog, target: Target) -> Iterator[str | None]:
    """Anything a reader is shown of a target, in either language."""
    measure = catalog.measures[target.measure]
    indicator = catalog.indicators[target.indicator]
    words: list[Words | None] = [measure.name, indicator.name, catalog.cities[target.city].name]
    words += [scope_words(indicator, target.scope), target.condition, target.note, target.reading]
    words += [i.title for i in catalog.plans[target.plan].items if i.id == target.item]
    yield from (target.id, target.written)
    for lead in target.lead:
        yield from department_names(catalog.cities[target.city], lead)
    yield from (field for w in words if w for field in (w.zh, w.en))
