"""What users call things: ids, names in both languages and keywords, to records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.records import City, Indicator, Measure, Plan, Scope, Target, Words
from bizbench.ground.problems import ERROR, BrokenDataError, UsageError
from bizbench.ground.suggest import closest


def _key(text: str) -> str:
    return text.strip().casefold()


class _Book:
    """Names to ids. Ids win over names, names over keywords; one word may mean several."""

    def __init__(self, entries: Iterable[tuple[str, Words, Iterable[str]]]) -> None:
        self.levels: tuple[dict[str, list[str]], ...] = ({}, {}, {})
        for id, name, keywords in entries:
            names = [name.zh, *([name.en] if name.en else [])]
            for level, words in zip(self.levels, ([id], names, keywords), strict=True):
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
    """The one id a word stands for. Raises ``UsageError``."""
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


def _raise_if_broken(catalog: Catalog, kind: str, id: str) -> None:
    """Raise ``BrokenDataError`` where an id is that of a file that cannot be used."""
    for broken in catalog.broken:
        own = f"{broken.folder}/{broken.stem}" if kind == "plan" else broken.stem
        if broken.kind == kind and own == id:
            raise BrokenDataError(catalog.errors_of([broken]))


def _raise_if_nothing(catalog: Catalog) -> None:
    """Raise ``BrokenDataError`` where no indicator could be read at all."""
    if not catalog.indicators and any(p.level == ERROR for p in catalog.problems):
        raise BrokenDataError(p for p in catalog.problems if p.level == ERROR)


def find_city(catalog: Catalog, word: str) -> City:
    """By id, name or keyword; a Chinese name also with 市 or 省. Raises ``UsageError``."""
    _raise_if_nothing(catalog)
    return catalog.cities[_find("city", word, _city_book(catalog), catalog.cities)]


def _city_book(catalog: Catalog) -> _Book:
    return _Book((c.id, c.name, _keywords(c)) for c in catalog.cities.values())


def _keywords(city: City) -> list[str]:
    endings = () if city.level == "economy" else ("市", "省")
    return [*city.keywords, *(f"{city.name.zh}{ending}" for ending in endings)]


def means_city(catalog: Catalog, word: str) -> bool:
    """Whether a word stands for a city, or for several."""
    return bool(_city_book(catalog).look_up(word))


def _indicator_book(catalog: Catalog) -> _Book:
    return _Book((i.id, i.name, i.keywords) for i in catalog.indicators.values())


def find_indicator(catalog: Catalog, word: str) -> Indicator:
    """By id, name or keyword. Raises ``UsageError``, or ``BrokenDataError`` for a broken file."""
    _raise_if_nothing(catalog)
    _raise_if_broken(catalog, "indicator", word.strip())
    id = _find("indicator", word, _indicator_book(catalog), catalog.indicators)
    return catalog.indicators[id]


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
    return _key(word).replace("-", " ")


def find_measures(catalog: Catalog, word: str) -> list[Measure]:
    """The measures a user means: all of an indicator (or of several, by a framework), or one.

    ``INDICATOR``, ``INDICATOR/MEASURE`` or a measure's own name or keyword where only one has it.
    Raises ``UsageError``.
    """
    head, slash, rest = word.partition("/")
    _raise_if_nothing(catalog)
    _raise_if_broken(catalog, "indicator", head.strip())
    if slash:
        indicator = find_indicator(catalog, head)
        book = _Book((m.short, m.name, m.keywords) for m in indicator.measures)
        short = _find("measure", rest, book, [m.short for m in indicator.measures])
        return [m for m in indicator.measures if m.short == short]
    indicators = _indicator_book(catalog)
    if indicators.look_up(word) or _carrying(catalog, word):
        return [m for i in find_indicators(catalog, word) for m in i.measures]
    book = _Book((m.id, m.name, m.keywords) for m in catalog.measures.values())
    if book.look_up(word):
        return [catalog.measures[_find("measure", word, book, [])]]
    raise UsageError(
        "unknown-indicator",
        found=word,
        hint=closest(word, [*indicators.words(), *book.words()]),
        allowed=", ".join(catalog.indicators),
    )


def find_all_measures(catalog: Catalog, words: Sequence[str]) -> list[Measure]:
    """The measures that several words mean, each once; all there are where there is no word."""
    _raise_if_nothing(catalog)
    if not words:
        return list(catalog.measures.values())
    found = {m.id: m for word in words for m in find_measures(catalog, word)}
    return list(found.values())


def find_scope(catalog: Catalog, word: str, measures: Iterable[Measure]) -> Scope:
    """A scope by the ids or names of its case and qualifiers, in any order of qualifiers.

    It must be a scope of at least one indicator asked for. Raises ``UsageError``.
    """
    by_indicator: dict[str, list[Measure]] = {}
    for measure in measures:
        by_indicator.setdefault(measure.indicator, []).append(measure)
    errors: list[tuple[bool, UsageError]] = []
    for id, mine in by_indicator.items():
        indicator, case = catalog.indicators[id], None
        try:
            case = _case_of(indicator, mine, word)
            return Scope(case, _qualifiers_of(indicator, word))
        except UsageError as error:
            errors.append((case is None, error))
    raise min(errors, key=lambda pair: pair[0])[1]  # the first where at least the case is known


def _case_of(indicator: Indicator, measures: list[Measure], word: str) -> str:
    used = dict.fromkeys(case for m in measures for case in m.cases)
    book = _Book((id, indicator.cases[id].name, ()) for id in used)
    return _find("scope", word.partition("/")[0], book, used)


def _qualifiers_of(indicator: Indicator, word: str) -> tuple[str, ...]:
    """In the indicator's order."""
    book = _Book((id, name, ()) for id, name in indicator.qualifiers.items())
    words = [q for q in word.partition("/")[2].split("+") if q.strip()]
    given = {_find("scope", q, book, indicator.qualifiers) for q in words}
    return tuple(q for q in indicator.qualifiers if q in given)


def find_plan(catalog: Catalog, word: str) -> Plan:
    """By id (``hangzhou/2020``), the city also by name. Raises ``UsageError``."""
    _raise_if_nothing(catalog)
    head, slash, rest = word.partition("/")
    mine: list[str] = []
    if means_city(catalog, head):
        city = find_city(catalog, head).id
        mine = [p.id for p in catalog.plans_of(city)]
        if slash:
            _raise_if_broken(catalog, "plan", f"{city}/{rest}")
            if (id := f"{city}/{rest}") in catalog.plans:
                return catalog.plans[id]
    slugs = [p for p in mine if slash and p.partition("/")[2].startswith(f"{rest}-")]
    raise UsageError(
        "unknown-plan",
        found=word,
        hint=slugs[0] if slugs else closest(word, catalog.plans),
        allowed=", ".join(mine or catalog.plans),
    )


def find_pair(catalog: Catalog, words: Sequence[str]) -> tuple[Plan, Plan]:
    """Two plans by id, or a city and what tells two of its plans apart: ``hangzhou 2020 2024``.

    Raises ``UsageError``, or ``BrokenDataError`` for a broken file.
    """
    _raise_if_nothing(catalog)
    if len(words) == 3 and "/" not in words[0]:
        city = find_city(catalog, words[0]).id
        words = [f"{city}/{label.strip()}" for label in words[1:]]
    if len(words) != 2:
        known = [w for w in words if "/" not in w and means_city(catalog, w)]
        cities = {find_city(catalog, w).id for w in known}
        allowed = [p.id for p in catalog.plans.values() if not cities or p.city in cities]
        raise UsageError("diff-plans", found=" ".join(words), allowed=", ".join(allowed))
    return find_plan(catalog, words[0]), find_plan(catalog, words[1])


def find_target(catalog: Catalog, word: str) -> Target:
    """By its full id. Raises ``UsageError``."""
    targets = {t.id: t for t in catalog.targets}
    _raise_if_broken(catalog, "plan", "/".join(word.split("/")[:2]))
    if word in targets:
        return targets[word]
    raise UsageError(
        "unknown-target", found=word, hint=closest(word, targets), allowed="bizbench list targets"
    )


def find_thing(catalog: Catalog, word: str) -> City | Indicator | Plan | Target:
    """Whatever a word names. Raises ``UsageError``, or ``BrokenDataError`` for a broken file."""
    _raise_if_nothing(catalog)
    for broken in catalog.broken:
        if broken.kind == "city" and broken.folder == word.strip():
            raise BrokenDataError(p for p in catalog.problems if p.file == broken.file)
    if "@" in word:
        return find_target(catalog, word)
    if "/" in word:
        return find_plan(catalog, word)
    if means_city(catalog, word):
        return find_city(catalog, word)
    _raise_if_broken(catalog, "indicator", word.strip())
    if _indicator_book(catalog).look_up(word):
        return find_indicator(catalog, word)
    everything = [*catalog.cities, *catalog.indicators, *catalog.plans]
    raise UsageError(
        "unknown-thing",
        found=word,
        hint=closest(word, everything),
        allowed=", ".join((*catalog.plans, *catalog.indicators, *catalog.cities)),
    )
