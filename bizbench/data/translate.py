"""From names, as a person writes them in a data file, to ids: before anything else is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from bizbench.data import books, shapes, unit_names, units
from bizbench.data.books import Book, Names
from bizbench.data.records import Indicator, Measure, Scope, Words
from bizbench.data.yamldoc import At, Document, Path
from bizbench.ground import quantities
from bizbench.ground.problems import Problem, UsageError
from bizbench.ground.record import Struct, replace


@dataclass(frozen=True)
class Glossary:
    """What the other files call things; none that are broken."""

    indicators: Mapping[str, Indicator]
    cities: Book
    _measures: dict[str, Measure] = field(default_factory=dict, repr=False)

    @cached_property
    def book(self) -> Book:
        """The names of the indicators."""
        return books.indicator_book(self.indicators)

    def measure(self, word: str) -> Measure:
        """Raises ``UsageError``."""
        if word not in self._measures:
            self._measures[word] = books.one_measure(self.indicators, word)
        return self._measures[word]


class Edit(Struct, frozen=True, order=True):
    """A name at its place, and the id that it stands for."""

    path: Path
    old: str
    new: str


class Translated(Struct, frozen=True):
    """A document in ids, what was translated, and the names that mean several things.

    A name that is not known stays as it is: the checks say so.
    """

    document: Document
    edits: tuple[Edit, ...]
    problems: list[Problem]


def translate(document: Document, shape: type[shapes.Shape], glossary: Glossary) -> Translated:
    """The document with ids for names."""
    edits: list[Edit] = []
    problems: list[Problem] = []

    def look_up(place: _Trail, old: str, spot: shapes.Spot, here: Around) -> None:
        try:
            new = here.id(spot, old)
        except UsageError as error:
            if error.id == "ambiguous-name":
                problems.append(_ambiguous(At(document, _path(place)), old, error))
            return
        if new is not None and new != old:
            edits.append(Edit(_path(place), old, new))

    around = Around(glossary, _own(document.data, glossary))
    _each_name(document.data, shapes.Spot(shape=shape), None, around, look_up)
    changed = document.with_values({edit.path: edit.new for edit in edits})
    return Translated(changed, tuple(edits), problems)


def names_in(
    document: Document, shape: type[shapes.Shape], glossary: Glossary
) -> Iterator[tuple[Path, str, shapes.Spot, Around]]:
    """Every text of a document that may be a name, with what it stands beside."""
    around = Around(glossary, _own(document.data, glossary))
    found: list[tuple[Path, str, shapes.Spot, Around]] = []
    _each_name(
        document.data,
        shapes.Spot(shape=shape),
        None,
        around,
        lambda place, word, spot, here: found.append((_path(place), word, spot, here)),
    )
    yield from found


def _ambiguous(at: At, found: str, error: UsageError) -> Problem:
    allowed = error.params["allowed"]
    shown = allowed if isinstance(allowed, str) else allowed.get("en")
    return at.problem("ambiguous-name", found=found, allowed=shown)


def _own(data: Any, glossary: Glossary) -> tuple[Book, Book]:
    """Cases and measures that an indicator file declares, with those it adds to."""
    if not isinstance(data, dict):
        return Book(()), Book(())
    cases, measures = _declared(data.get("cases")), _declared(data.get("measures"))
    named = glossary.book.look_up(str(data["indicator"])) if "indicator" in data else []
    for base in map(glossary.indicators.__getitem__, named[:1]):
        cases |= {id: case.name for id, case in base.cases.items()}
        measures |= {m.short: m.name for m in base.measures}
    return Book.of(cases), Book.of(measures)


def _declared(data: Any) -> dict[str, Words]:
    entries = data.items() if isinstance(data, dict) else ()
    return {id: name for id, entry in entries if (name := words_of(entry)) is not None}


def words_of(entry: Any) -> Words | None:
    """The name of something, off a file that has not been checked yet."""
    name = entry.get("name") if isinstance(entry, dict) else None
    said = [name.get(lang) for lang in ("zh", "en")] if isinstance(name, dict) else []
    zh, en = [text if isinstance(text, str) and text else None for text in said] or [None, None]
    return Words(zh or en or "", en) if zh or en else None


#: The way back from a value to the file, made into a path only where somebody asks for it.
_Trail: TypeAlias = "tuple[_Trail, str | int] | None"


def _path(trail: _Trail) -> Path:
    keys: list[str | int] = []
    while trail is not None:
        trail, key = trail
        keys.append(key)
    return tuple(reversed(keys))


def _each_name(
    data: Any,
    spot: shapes.Spot,
    trail: _Trail,
    around: Around,
    take: Callable[[_Trail, str, shapes.Spot, Around], None],
) -> None:
    """Those in a part of it, in its order."""
    if isinstance(data, str):
        if spot.kind is not None:
            take(trail, data, spot, around)
    elif isinstance(data, list):
        for n, entry in enumerate(data):
            _each_name(entry, spot, (trail, n), around, take)
    elif isinstance(data, dict) and spot.shape is not None:
        if spot.keyed:
            inner = replace(spot, keyed=False)
            for key, entry in data.items():
                _each_name(entry, inner, (trail, key), around, take)
            return
        inside = around.inside(data)
        spots = shapes.spots(spot.shape)
        for key, entry in data.items():
            if key in spots:
                _each_name(entry, spots[key], (trail, key), inside, take)


class Around(Struct, frozen=True):
    """What a name stands beside: only there it means something."""

    glossary: Glossary
    own: tuple[Book, Book]
    measure: Measure | None = None

    def inside(self, data: dict[str, Any]) -> Around:
        """Beside the measure that an entry names, or whose target it reports on."""
        named = data.get("measure")
        if not isinstance(named, str):
            target = data.get("target")
            if not isinstance(target, str):
                return self
            named = "/".join(target.partition("@")[0].split("/")[-2:])
            if not named:
                return self
        try:
            return Around(self.glossary, self.own, self.glossary.measure(named))
        except UsageError:
            return Around(self.glossary, self.own)

    def id(self, spot: shapes.Spot, word: str) -> str | None:
        """The id of what a word names; None where nothing can be said of it here.

        Raises ``UsageError``.
        """
        cities = self.glossary.cities
        match spot.kind:
            case "word":
                return (spot.words or {}).get(books.fold(word))
            case "amount":
                return _amount(word, self.measure.unit if self.measure else None)
            case "measure":
                return self.glossary.measure(word).id
            case "scope" | "clock" | "exclusion":
                return self._of_measure(spot.kind, word)
            case "unit":
                return _unit(word)
            case "case":
                return self.own[0].find("scope", word)
            case "short":
                return self.own[1].find("measure", word)
            case "indicator":
                return self.glossary.book.find("indicator", word)
            case "city":
                return cities.find("city", word)
            case "plan":
                return _plan(cities, word)
            case "target":
                return books.target_id(self.glossary.indicators, cities, word)
        return None

    def _of_measure(self, kind: str, word: str) -> str | None:
        measure = self.measure
        if measure is None:
            return None
        if kind == "scope":
            return _scope(self.glossary.indicators, word, measure)
        owner = self.glossary.indicators[measure.indicator]
        known = measure.clocks if kind == "clock" else owner.exclusions
        return word if word in known else Book.of(known).find(kind, word)


def _scope(indicators: Mapping[str, Indicator], word: str, measure: Measure) -> str:
    """Ids in the wrong order stay as they are, for the checks to say so."""
    if word in measure.cases and "/" not in word:
        return word
    scope, owner = Scope.parse(word), indicators[measure.indicator]
    if scope.case in measure.cases and all(q in owner.qualifiers for q in scope.qualifiers):
        return word
    return str(books.find_scope(indicators, word, [measure]))


def _plan(cities: Book, word: str) -> str:
    city, label = books.plan_id(word)
    return f"{cities.find('city', city)}/{label}"


def _unit(word: str) -> str | None:
    if word in units.names():
        return word
    found = unit_names.meant(word, None)
    return _one(found, word) if found else None


def _amount(text: str, unit: str | None) -> str | None:
    try:
        quantities.parse(text)
        return text
    except quantities.QuantityError:
        found = unit_names.amount(text, unit)
    return quantities.write(found[0], _one(found[1], text)) if found else None


def _one(ids: list[str], word: str) -> str:
    if len(ids) > 1:
        named: Names = unit_names.named(ids)
        raise UsageError("ambiguous-name", kind="unit", found=word, allowed=named)
    return ids[0]
