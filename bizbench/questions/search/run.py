"""A search from beginning to end: every text of the documents that somebody typed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial

from bizbench.data.catalog import Catalog, age
from bizbench.data.records import Plan
from bizbench.data.searching import FOUND, MEASURE, Spot, holds, names, words
from bizbench.questions.places import is_there
from bizbench.questions.search.records import Hit, Hits, Part, Search, SearchQuery


def search(catalog: Catalog, query: SearchQuery) -> Search:
    """Every place of the documents that holds all words; pure, the same for any order of files.

    The document's own words come before ours; then by place, and of one place the newest first.
    """
    wanted = words(query.text)
    plans = [p for p in catalog.plans.values() if is_there(catalog, p.city, query)]
    found = catalog.holding(wanted, plans)
    ordered = _newest_first(p for p in plans if found.get(p.id) and p.city in catalog.cities)
    parts = tuple(
        Part(what, plan, found[plan.id][what])
        for what in FOUND
        for plan in ordered
        if what in found[plan.id]
    )
    return Search(
        query=query,
        hits=Hits(parts, partial(_hits, catalog, wanted)),
        cities=tuple(catalog.cities[id] for id in dict.fromkeys(p.plan.city for p in parts)),
        plans=tuple({part.plan.id: part.plan for part in parts}.values()),
        documents=len(plans),
        places=len({plan.city for plan in plans}),
        version=catalog.version,
        problems=catalog.errors,
    )


def _newest_first(plans: Iterable[Plan]) -> list[Plan]:
    """By place; what is in force before drafts for consultation."""
    newest = sorted(plans, key=age, reverse=True)
    return sorted(newest, key=lambda plan: (plan.city, plan.is_draft))


def _hits(
    catalog: Catalog, wanted: Sequence[str], plan: Plan, numbers: Collection[int]
) -> Mapping[int, Hit]:
    """Hits of a document, by the numbers of its spots."""
    found = catalog.spots(plan, numbers)
    return {number: _hit(catalog, wanted, plan, spot) for number, spot in found.items()}


def _hit(catalog: Catalog, wanted: Sequence[str], plan: Plan, spot: Spot) -> Hit:
    target = spot.target
    measure = catalog.measures[target.measure] if target else None
    said = [*spot.said]
    if measure and spot.main:
        said += [(MEASURE, name) for name in names(measure)]
    found = [(what, text) for what, text in said if holds(text, wanted)]
    return Hit(
        found=tuple(dict.fromkeys(what for what, _ in found)),
        texts=tuple(dict.fromkeys(text for _, text in found)),
        city=catalog.cities[plan.city],
        plan=plan,
        item=spot.item,
        target=target,
        aside=spot.aside,
        indicator=catalog.indicators[target.indicator] if target else None,
        measure=measure,
    )
