"""What users call things: ids, names in both languages and keywords, to records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.records import City, Indicator, Measure, Plan, Scope, Target, Words
from bizbench.ground.problems import ERROR, BrokenDataError, UsageError
from bizbench.ground.suggest import closest


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
    """By id, name or keyword. Raises ``UsageError``, or ``BrokenDataError`` for a broken file."""
    _raise_if_nothing(catalog)
    _raise_if_broken(catalog, "indicator", word.strip())
    id = _find("indicator", word, _indicator_book(catalog), catalog.indicators)
    return catalog.indicators[id]


def find_measures(catalog: Catalog, word: str) -> list[Measure]:
    """The measures a user means: all of an indicator, or one.

    ``INDICATOR``, ``INDICATOR/MEASURE`` or a measure's own name or keyword where only one has it.
    Raises ``UsageError``.
    """
    head, slash, rest = word.partition("/")
    _raise_if_nothing(catalog)
    _raise_if_broken(catalog, "indicator", head.strip())
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
    errors: list[UsageError] = []
    by_indicator: dict[str, list[Measure]] = {}
    for measure in measures:
        by_indicator.setdefault(measure.indicator, []).append(measure)
    for id, mine in by_indicator.items():
        try:
            return _scope_of(catalog.indicators[id], mine, word)
        except UsageError as error:
            errors.append(error)
    known_case = [e for e in errors if e.params.get("part") == "qualifier"]
    raise (known_case or errors)[0]


def _scope_of(indicator: Indicator, measures: list[Measure], word: str) -> Scope:
    head, _, rest = word.partition("/")
    cases, qualifiers = _Book(), _Book()
    used = dict.fromkeys(case for m in measures for case in m.cases)
    for id in used:
        cases.add(id, indicator.cases[id].name, ())
    for id, name in indicator.qualifiers.items():
        qualifiers.add(id, name, ())
    case = _find("scope", head, cases, used)
    try:
        given = {
            _find("scope", q, qualifiers, indicator.qualifiers)
            for q in rest.split("+")
            if q.strip()
        }
    except UsageError as error:
        error.params["part"] = "qualifier"
        raise
    return Scope(case, tuple(q for q in indicator.qualifiers if q in given))


def find_plan(catalog: Catalog, word: str) -> Plan:
    """By id (``hangzhou/2020``), the city also by name. Raises ``UsageError``."""
    head, slash, rest = word.partition("/")
    if slash and _known_city(catalog, head):
        id = f"{find_city(catalog, head).id}/{rest}"
        _raise_if_broken(catalog, "plan", id)
        if id in catalog.plans:
            return catalog.plans[id]
    mine, slugs = [], []
    if _known_city(catalog, head):
        mine = [p.id for p in catalog.plans_of(find_city(catalog, head).id)]
        slugs = [p for p in mine if p.partition("/")[2].startswith(f"{rest}-")]
    allowed = mine or list(catalog.plans)
    raise UsageError(
        "unknown-plan",
        found=word,
        hint=slugs[0] if slash and slugs else closest(word, catalog.plans),
        allowed=", ".join(allowed),
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
        known = [w for w in words if "/" not in w and _known_city(catalog, w)]
        cities = {find_city(catalog, w).id for w in known}
        allowed = [p.id for p in catalog.plans.values() if not cities or p.city in cities]
        raise UsageError("diff-plans", found=" ".join(words), allowed=", ".join(allowed))
    return find_plan(catalog, words[0]), find_plan(catalog, words[1])


def _known_city(catalog: Catalog, word: str) -> bool:
    try:
        find_city(catalog, word)
    except UsageError as error:
        return error.id == "ambiguous-name"
    return True


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
