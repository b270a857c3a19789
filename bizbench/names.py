"""What users call things: ids, names in both languages and keywords, to records."""

from __future__ import annotations

from collections.abc import Iterable

from bizbench.catalog import Catalog
from bizbench.problems import UsageError
from bizbench.records import City, Indicator, Measure, Plan, Scope, Target, Words
from bizbench.suggest import closest


def _key(text: str) -> str:
    return text.strip().casefold()


def _spoken(name: Words, keywords: Iterable[str]) -> list[str]:
    return [name.zh, *([name.en] if name.en else []), *keywords]


class _Book:
    """Names to ids. Ids win over names, names over keywords; one word may mean several."""

    def __init__(self) -> None:
        self.levels: tuple[dict[str, list[str]], ...] = ({}, {}, {})

    def add(self, id: str, name: Words, keywords: Iterable[str], *more_ids: str) -> None:
        for level, words in zip(
            self.levels, ((id, *more_ids), _spoken(name, ()), tuple(keywords)), strict=True
        ):
            for word in words:
                ids = level.setdefault(_key(word), [])
                if id not in ids:
                    ids.append(id)

    def look_up(self, word: str) -> list[str]:
        for level in self.levels:
            if _key(word) in level:
                return level[_key(word)]
        return []

    def words(self) -> list[str]:
        return [word for level in self.levels for word in level]


def _find(kind: str, word: str, book: _Book, allowed: Iterable[str]) -> str:
    ids = book.look_up(word)
    if len(ids) == 1:
        return ids[0]
    if ids:
        raise UsageError("ambiguous-name", kind=kind, found=word, allowed=", ".join(ids))
    raise UsageError(
        f"unknown-{kind}",
        found=word,
        hint=closest(word, book.words()),
        allowed=", ".join(allowed),
    )


def find_city(catalog: Catalog, word: str) -> City:
    """By id, name or keyword; a Chinese name also with 市 or 省. Raises ``UsageError``."""
    book = _Book()
    for city in catalog.cities.values():
        extra = [f"{city.name.zh}{ending}" for ending in ("市", "省") if city.level != "economy"]
        book.add(city.id, city.name, [*city.keywords, *extra])
    return catalog.cities[_find("city", word, book, catalog.cities)]


def _indicator_book(catalog: Catalog) -> _Book:
    book = _Book()
    for indicator in catalog.indicators.values():
        book.add(indicator.id, indicator.name, indicator.keywords)
    return book


def find_indicator(catalog: Catalog, word: str) -> Indicator:
    """By id, name or keyword. Raises ``UsageError``."""
    id = _find("indicator", word, _indicator_book(catalog), catalog.indicators)
    return catalog.indicators[id]


def find_measures(catalog: Catalog, word: str) -> list[Measure]:
    """The measures a user means: all of an indicator, or one.

    ``INDICATOR``, ``INDICATOR/MEASURE`` or a measure's own name or keyword where only one has it.
    Raises ``UsageError``.
    """
    head, slash, rest = word.partition("/")
    if slash:
        indicator = find_indicator(catalog, head)
        book = _Book()
        for measure in indicator.measures:
            book.add(measure.short, measure.name, measure.keywords)
        short = _find("measure", rest, book, [m.short for m in indicator.measures])
        return [m for m in indicator.measures if m.short == short]
    indicators = _indicator_book(catalog)
    if indicators.look_up(word):
        return list(find_indicator(catalog, word).measures)
    book = _Book()
    for measure in catalog.measures.values():
        book.add(measure.id, measure.name, measure.keywords)
    if book.look_up(word):
        return [catalog.measures[_find("measure", word, book, [])]]
    raise UsageError(
        "unknown-indicator",
        found=word,
        hint=closest(word, [*indicators.words(), *book.words()]),
        allowed=", ".join(catalog.indicators),
    )


def find_scope(catalog: Catalog, word: str, measures: Iterable[Measure]) -> Scope:
    """A scope by the ids or names of its case and qualifiers, in any order of qualifiers.

    It must be one of a case of the measures asked for. Raises ``UsageError``.
    """
    measures = list(measures)
    head, _, rest = word.partition("/")
    cases, qualifiers = _Book(), _Book()
    order: list[str] = []
    for indicator in {m.indicator: catalog.indicators[m.indicator] for m in measures}.values():
        for known in indicator.cases.values():
            if any(known.id in m.cases for m in measures if m.indicator == indicator.id):
                cases.add(known.id, known.name, ())
        for id, name in indicator.qualifiers.items():
            qualifiers.add(id, name, ())
            order += [id] if id not in order else []
    case = _find("scope", head, cases, dict.fromkeys(i for m in measures for i in m.cases))
    given = {_find("scope", q, qualifiers, order) for q in rest.split("+") if q} if rest else set()
    return Scope(case, tuple(q for q in order if q in given))


def find_plan(catalog: Catalog, word: str) -> Plan:
    """By id (``hangzhou/2020``), the city also by name. Raises ``UsageError``."""
    head, slash, rest = word.partition("/")
    if slash and _known_city(catalog, head):
        id = f"{find_city(catalog, head).id}/{rest}"
        if id in catalog.plans:
            return catalog.plans[id]
        mine = [p for p in catalog.plans if p.startswith(id.partition("/")[0] + "/")]
        allowed = mine or list(catalog.plans)
    else:
        allowed = list(catalog.plans)
    raise UsageError(
        "unknown-plan",
        found=word,
        hint=closest(word, catalog.plans),
        allowed=", ".join(allowed),
    )


def _known_city(catalog: Catalog, word: str) -> bool:
    try:
        find_city(catalog, word)
    except UsageError as error:
        return error.id == "ambiguous-name"
    return True


def find_target(catalog: Catalog, word: str) -> Target:
    """By its full id. Raises ``UsageError``."""
    targets = {t.id: t for t in catalog.targets}
    if word in targets:
        return targets[word]
    raise UsageError(
        "unknown-target", found=word, hint=closest(word, targets), allowed="bizbench list targets"
    )


def find_thing(catalog: Catalog, word: str) -> City | Indicator | Plan | Target:
    """Whatever a word names. Raises ``UsageError``."""
    if "@" in word:
        return find_target(catalog, word)
    if "/" in word:
        return find_plan(catalog, word)
    try:
        return find_city(catalog, word)
    except UsageError as error:
        if error.id == "ambiguous-name":
            raise
    try:
        return find_indicator(catalog, word)
    except UsageError as error:
        if error.id == "ambiguous-name":
            raise
    everything = [*catalog.cities, *catalog.indicators, *catalog.plans]
    raise UsageError(
        "unknown-thing",
        found=word,
        hint=closest(word, everything),
        allowed=", ".join((*catalog.plans, *catalog.indicators, *catalog.cities)),
    )
