"""What users call things: ids, names in both languages and keywords, to records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress

from bizbench.data import books
from bizbench.data.books import Book, Names, fold, half_width, indicator_book
from bizbench.data.catalog import Catalog
from bizbench.data.naming import document_name, scope_words, telling
from bizbench.data.records import (
    City,
    Framework,
    Group,
    Indicator,
    Measure,
    Plan,
    Scope,
    Target,
    Words,
)
from bizbench.ground.problems import BrokenDataError, UsageError
from bizbench.ground.suggest import closest
from bizbench.ground.texts import LANGUAGES


def _raise_if_broken(catalog: Catalog, kind: str, id: str) -> None:
    """Raise ``BrokenDataError`` where an id is that of a file that cannot be used."""
    for broken in catalog.broken:
        own = f"{broken.folder}/{broken.stem}" if kind == "plan" else broken.stem
        if broken.kind == kind and own == id:
            raise BrokenDataError(catalog.errors_of([broken]))


def _raise_if_nothing(catalog: Catalog) -> None:
    """Raise ``BrokenDataError`` where no indicator could be read at all."""
    if not catalog.indicators and catalog.errors:
        raise BrokenDataError(catalog.errors)


def find_city(catalog: Catalog, word: str) -> City:
    """By id, name or keyword; a Chinese name also with 市 or 省. Raises ``UsageError``."""
    _raise_if_nothing(catalog)
    if word not in catalog.cities:
        word = city_book(catalog).find("city", word, lambda: _places(catalog))
    return catalog.cities[word]


def find_group(catalog: Catalog, word: str) -> Group:
    """By id, name or keyword. Raises ``UsageError``, or ``BrokenDataError`` for a broken file."""
    book = Book((g.id, g.name, g.keywords) for g in catalog.groups.values())
    if not book.look_up(word):
        _raise_if_broken(catalog, "groups", "groups")
    return catalog.groups[book.find("group", word)]


def find_framework(catalog: Catalog, word: str) -> Framework:
    """By id, name or keyword. Raises ``UsageError``, or ``BrokenDataError`` for a broken file."""
    book = Book((f.id, f.name, f.keywords) for f in catalog.frameworks.values())
    if not book.look_up(word):
        _raise_if_broken(catalog, "frameworks", "frameworks")
    return catalog.frameworks[book.find("framework", word)]


def city_book(catalog: Catalog) -> Book:
    return books.city_book((c.id, c.name, c.level, c.keywords) for c in catalog.cities.values())


def city_names(catalog: Catalog, ids: Iterable[str]) -> Names:
    return Names.of({id: catalog.cities[id].name for id in ids})


def _places(catalog: Catalog) -> Names:
    """The places that can be asked about: those with a document, and those that were observed."""
    observed = dict.fromkeys(s.city for s in catalog.series if s.city in catalog.cities)
    documented = city_names(catalog, catalog.documented())
    return Names((*documented.names, *observed_names(catalog, sorted(observed)).names))


def observed_names(catalog: Catalog, ids: Iterable[str]) -> Names:
    """``observed:shanghai``, as ``--against`` takes it."""
    return Names.of({id: catalog.cities[id].name for id in ids}).behind("observed:")


def plan_names(catalog: Catalog, ids: Iterable[str]) -> Names:
    """``hangzhou/2020``, 杭州/2020, 杭州/2023年（征求意见稿）."""
    plans = (catalog.plans[id] for id in ids)
    return Names.of({p.id: _behind(catalog.cities[p.city].name, _label(p)) for p in plans})


def _label(plan: Plan) -> str:
    return document_name(plan, "zh") if telling(plan) else plan.label


def _behind(name: Words, rest: str) -> Words:
    return Words(f"{name.zh}/{rest}", f"{name.get('en')}/{rest}")


def measure_names(catalog: Catalog, measures: Iterable[Measure]) -> Names:
    """``getting-water/time``, 获得用水/接水时间."""
    return Names.of({m.id: measure_words(catalog, m) for m in measures})


def measure_words(catalog: Catalog, measure: Measure) -> Words:
    """A measure with its indicator, as it may be typed."""
    owner, name = catalog.indicators[measure.indicator].name, measure.name
    return Words(f"{owner.zh}/{name.zh}", f"{owner.get('en')}/{name.get('en')}")


def indicator_names(catalog: Catalog, ids: Iterable[str]) -> Names:
    return Names.of({id: catalog.indicators[id].name for id in ids})


def scope_names(indicator: Indicator, scopes: Iterable[Scope]) -> Names:
    return Names.of({str(s): scope_words(indicator, s) for s in scopes})


def means_city(catalog: Catalog, word: str) -> bool:
    """Whether a word stands for a city, or for several."""
    return word in catalog.cities or bool(city_book(catalog).look_up(word))


def find_indicator(catalog: Catalog, word: str) -> Indicator:
    """By id, name or keyword. Raises ``UsageError``, or ``BrokenDataError`` for a broken file."""
    _raise_if_nothing(catalog)
    _raise_if_broken(catalog, "indicator", word.strip())
    return catalog.indicators[indicator_book(catalog.indicators).find("indicator", word)]


def find_indicators(catalog: Catalog, word: str) -> list[Indicator]:
    """One by its own name; by a name in a framework, or by the framework's, all that carry it.

    Hyphens of a framework's names may be blanks (``Utility services``). Raises as for one.
    """
    carrying = _carrying(catalog, word)
    if carrying and word.strip() not in catalog.indicators:
        return carrying
    return [find_indicator(catalog, word)]


def _carrying(catalog: Catalog, word: str) -> list[Indicator]:
    """The indicators that a framework, or one of its names, is about."""
    key = _topic(word)
    return [
        indicator
        for indicator in catalog.indicators.values()
        if any(key == _topic(name) for pair in indicator.frameworks.items() for name in pair)
    ]


def _topic(word: str) -> str:
    return fold(word).replace("-", " ")


def find_measures(catalog: Catalog, word: str) -> list[Measure]:
    """The measures a user means: all of an indicator (or of several, by a framework), or one.

    ``INDICATOR``, ``INDICATOR/MEASURE`` or a measure's own name or keyword where only one has it.
    Raises ``UsageError``.
    """
    _raise_if_nothing(catalog)
    head = half_width(word).partition("/")[0].strip()
    _raise_if_broken(catalog, "indicator", head)
    if "/" not in half_width(word) and _carrying(catalog, word):
        return [m for i in find_indicators(catalog, word) for m in i.measures]
    return books.find_measures(catalog.indicators, word)


def find_all_measures(catalog: Catalog, words: Sequence[str]) -> list[Measure]:
    """The measures that several words mean, each once; all there are where there is no word."""
    _raise_if_nothing(catalog)
    if not words:
        return list(catalog.measures.values())
    found = {m.id: m for word in words for m in find_measures(catalog, word)}
    return list(found.values())


def find_scope(catalog: Catalog, word: str, measures: Iterable[Measure]) -> Scope:
    """See ``books.find_scope``."""
    return books.find_scope(catalog.indicators, word, measures)


def find_plan(catalog: Catalog, word: str) -> Plan:
    """By id (``hangzhou/2020``), the city also by name. Raises ``UsageError``."""
    _raise_if_nothing(catalog)
    head, label = books.plan_id(word)
    mine: list[str] = []
    city = head
    if means_city(catalog, head):
        city = find_city(catalog, head).id
        mine = [p.id for p in catalog.plans_of(city)]
        if label:
            _raise_if_broken(catalog, "plan", f"{city}/{label}")
            if (id := f"{city}/{label}") in catalog.plans:
                return catalog.plans[id]
            told = [id for id in mine if _as_printed(label) in _printed(catalog.plans[id])]
            if len(told) == 1:
                return catalog.plans[told[0]]
    slugs = [p for p in mine if label and p.partition("/")[2].startswith(f"{label}-")]
    near = (
        slugs[0] if slugs else closest(f"{city}/{label}" if mine else word, mine or catalog.plans)
    )
    raise UsageError(
        "unknown-plan",
        found=word,
        hint=plan_names(catalog, [near] if near else []),
        allowed=plan_names(catalog, mine or catalog.plans),
    )


def _printed(plan: Plan) -> set[str]:
    """What a document is called in tables, in either language."""
    return {_as_printed(document_name(plan, lang)) for lang in LANGUAGES}


def _as_printed(label: str) -> str:
    """Its words alone: ``2023 (policy)`` is read as a slug, with a hyphen, where it is typed."""
    return re.sub(r"[\s年()、,-]", "", fold(label))


def find_pair(catalog: Catalog, words: Sequence[str]) -> tuple[Plan, Plan]:
    """Two plans by id, or a city and what tells two of its plans apart: ``hangzhou 2020 2024``.

    Raises ``UsageError``, or ``BrokenDataError`` for a broken file.
    """
    _raise_if_nothing(catalog)
    if len(words) == 3 and "/" not in half_width(words[0]):
        city = find_city(catalog, words[0]).id
        words = [f"{city}/{books.plan_id(label)[1] or label.strip()}" for label in words[1:]]
    if len(words) != 2:
        known = [w for w in words if "/" not in w and means_city(catalog, w)]
        cities = {find_city(catalog, w).id for w in known}
        allowed = [p.id for p in catalog.plans.values() if not cities or p.city in cities]
        listed = plan_names(catalog, allowed)
        raise UsageError("diff-plans", found=" ".join(words), allowed=listed)
    return find_plan(catalog, words[0]), find_plan(catalog, words[1])


def find_target(catalog: Catalog, word: str) -> Target:
    """By its full id, or by the names it is made of. Raises ``UsageError``."""
    found = _target(catalog, word)
    with suppress(UsageError):
        if found is None:
            found = _target(catalog, books.target_id(catalog.indicators, city_book(catalog), word))
    if found is not None:
        return found
    hint = closest(word, [t.id for t in catalog.targets])
    raise UsageError("unknown-target", found=word, hint=hint, allowed="bizbench list targets")


def _target(catalog: Catalog, id: str) -> Target | None:
    """By its full id, which begins with that of its plan."""
    plan = "/".join(id.split("/")[:2])
    _raise_if_broken(catalog, "plan", plan)
    if plan not in catalog.plans:
        return None
    return next((t for t in catalog.plans[plan].targets if t.id == id), None)


def _measure(catalog: Catalog, word: str) -> Measure | None:
    """The one measure that a word names. Raises ``UsageError`` for none behind an indicator."""
    head, slash, _ = half_width(word).partition("/")
    owned = slash and indicator_book(catalog.indicators).look_up(head)
    try:
        found = books.find_measures(catalog.indicators, word)
    except UsageError:
        if owned and not means_city(catalog, head):
            raise
        return None
    return found[0] if len(found) == 1 else None


def find_thing(catalog: Catalog, word: str) -> City | Indicator | Plan | Target:
    """Whatever a word names. Raises ``UsageError``, or ``BrokenDataError`` for a broken file."""
    _raise_if_nothing(catalog)
    for broken in catalog.broken:
        if broken.kind == "city" and broken.folder == word.strip():
            raise BrokenDataError(p for p in catalog.problems if p.file == broken.file)
    if "@" in half_width(word):
        return find_target(catalog, word)
    if means_city(catalog, word):
        return find_city(catalog, word)
    _raise_if_broken(catalog, "indicator", word.strip())
    if indicator_book(catalog.indicators).look_up(word):
        return find_indicator(catalog, word)
    if measure := _measure(catalog, word):
        shown = {"measure": measure.id, "indicator": measure.indicator}
        raise UsageError("is-measure", found=word, **shown)
    if "/" in half_width(word) or means_city(catalog, books.plan_id(word)[0]):
        return find_plan(catalog, word)
    everything = [*catalog.plans, *indicator_book(catalog.indicators).words()]
    everything += city_book(catalog).words()
    plans = plan_names(catalog, catalog.plans).names
    names = (*plans, *indicator_names(catalog, catalog.indicators).names)
    allowed = Names((*names, *city_names(catalog, catalog.cities).names))
    raise UsageError("unknown-thing", found=word, hint=closest(word, everything), allowed=allowed)
