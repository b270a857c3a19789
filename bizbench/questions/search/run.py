"""A search from beginning to end: every text of the documents that somebody typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from bizbench.data.catalog import Catalog
from bizbench.data.records import Item, Measure, Plan, SetAside, Target, Words
from bizbench.questions.places import is_there
from bizbench.questions.search.records import (
    CONDITION,
    DOCUMENT,
    FOUND,
    MEASURE,
    NOTE,
    READING,
    SET_ASIDE,
    TITLE,
    WRITTEN,
    Found,
    Hit,
    Search,
    SearchQuery,
)
from bizbench.questions.search.words import holds, words

#: A text with what it is.
_Text = tuple[Found, str | None]


def search(catalog: Catalog, query: SearchQuery) -> Search:
    """Every place of the documents that holds all words; pure, the same for any order of files.

    The document's own words come before ours; then by place, and of one place the newest first.
    """
    wanted = words(query.text)
    plans = [p for p in catalog.plans.values() if is_there(catalog, p.city, query)]
    searched = _may_hold(catalog, plans, wanted)
    is_hit = cache(lambda text: holds(text, wanted))  # many a text stands in many documents
    called: dict[str, tuple[_Text, ...]] = {
        measure.id: tuple((MEASURE, name) for name in _names(measure) if name and is_hit(name))
        for measure in catalog.measures.values()
    }
    hits = [
        hit
        for plan in _newest_first(catalog, searched)
        for hit in _hits(catalog, plan, is_hit, called)
    ]
    return Search(
        query=query,
        hits=tuple(sorted(hits, key=lambda hit: FOUND.index(hit.kind))),
        documents=len(plans),
        places=len({plan.city for plan in plans}),
        version=catalog.version,
        problems=catalog.errors,
    )


def _may_hold(catalog: Catalog, plans: Iterable[Plan], wanted: tuple[str, ...]) -> list[Plan]:
    """The documents that are worth opening."""
    left = {plan.id for plan in plans}
    for word in wanted:
        called = [
            measure.id
            for measure in catalog.measures.values()
            if any(holds(text, (word,)) for text in _names(measure) if text)
        ]
        left &= {*catalog.holding(word, called)}
    return [plan for plan in plans if plan.id in left]


def _newest_first(catalog: Catalog, plans: Iterable[Plan]) -> list[Plan]:
    """By place; what is in force before drafts for consultation."""
    chosen = {plan.id for plan in plans}
    ordered = [p for city in sorted(catalog.cities) for p in reversed(catalog.plans_of(city))]
    return sorted((p for p in ordered if p.id in chosen), key=lambda p: (p.city, p.is_draft))


def _hits(
    catalog: Catalog,
    plan: Plan,
    is_hit: Callable[[str], bool],
    called: Mapping[str, tuple[_Text, ...]],
) -> Iterator[Hit]:
    """The hits of a document, in its order; ``called`` are those in the names of measures."""
    city = catalog.cities[plan.city]

    def made(texts: Iterable[_Text], **more: object) -> Iterator[Hit]:
        found = [(what, text) for what, text in texts if text and is_hit(text)]
        if found:
            kinds = tuple(dict.fromkeys(what for what, _ in found))
            shown = tuple(dict.fromkeys(text for _, text in found))
            yield Hit(kinds, shown, city, plan, **more)  # type: ignore[arg-type]

    yield from made(_of_plan(plan))
    for item in plan.contents.once():
        yield from made(_of_item(item), item=item)
        for target in item.targets or ():
            measure = catalog.measures[target.measure]
            indicator = catalog.indicators[target.indicator]
            figure = {"item": item, "target": target, "measure": measure, "indicator": indicator}
            names = called[measure.id] if target.role == "main" else ()
            yield from made((*_of_target(target), *names), **figure)
        for aside in dict.fromkeys(item.set_aside):
            yield from made(_of_aside(aside), item=item, aside=aside)


def _both(what: Found, said: Words | None) -> Iterator[_Text]:
    """A text in both languages."""
    if said is not None:
        yield what, said.zh
        yield what, said.en


def _of_plan(plan: Plan) -> Iterator[_Text]:
    yield from _both(DOCUMENT, plan.title)
    yield DOCUMENT, plan.number
    yield from _both(NOTE, plan.note)


def _of_item(item: Item) -> Iterator[_Text]:
    yield from _both(TITLE, item.title)
    yield TITLE, item.id


def _of_target(target: Target) -> Iterator[_Text]:
    yield WRITTEN, target.written
    yield from _both(CONDITION, target.condition)
    yield from _both(READING, target.reading)
    yield from _both(NOTE, target.note)


def _names(measure: Measure) -> Iterator[str | None]:
    yield from (measure.name.zh, measure.name.en, *measure.keywords)


def _of_aside(aside: SetAside) -> Iterator[_Text]:
    yield SET_ASIDE, aside.written
    yield from _both(NOTE, aside.note)
