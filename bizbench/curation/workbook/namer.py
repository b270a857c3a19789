"""Names in place of the ids of a data file, as far as each is taken back for its id."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from typing import Any

from bizbench.data import shapes
from bizbench.data.naming import scope_words
from bizbench.data.records import Indicator, Measure, Scope
from bizbench.data.translate import Around, Glossary, names_in
from bizbench.data.yamldoc import Document
from bizbench.ground import quantities
from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import form, text


def in_names(document: Document, shape: type[shapes.Shape], known: Glossary, lang: str) -> Any:
    """The data of a file in ids with names of one language."""
    found = {}
    for path, id, spot, around in names_in(document, shape, known):
        room = "role" if path[-1] == "as" else _room(path)
        found[path] = name(around, spot, id, room, lang)
    return document.with_values(found).data


def _room(path: tuple[str | int, ...]) -> str:
    return next((str(part) for part in reversed(path) if isinstance(part, str)), "")


def name(around: Around, spot: shapes.Spot, id: str, room: str, lang: str) -> str:
    """What an id is called beside a measure; the id where no name leads back to it."""
    for word in _calls(around, spot, id, room, lang):
        try:
            if around.id(spot, word) == id:
                return word
        except UsageError:
            continue
    return id


def _calls(around: Around, spot: shapes.Spot, id: str, room: str, lang: str) -> Iterator[str]:
    measure, known = around.measure, around.glossary
    owner = known.indicators[measure.indicator] if measure else None
    match spot.kind:
        case "word":
            yield from _word(f"{room}.{id}", lang)
        case "measure" if measure and owner:
            yield f"{owner.name.get(lang)}/{measure.name.get(lang)}"
        case "scope" if owner:
            yield from _scope(owner, id, lang)
        case "clock" if measure and id in measure.clocks:
            yield measure.clocks[id].get(lang)
        case "exclusion" if owner and id in owner.exclusions:
            yield owner.exclusions[id].get(lang)
        case "city" if id in known.cities.names:
            yield known.cities.names[id].get(lang)
        case "indicator" if id in known.indicators:
            yield known.indicators[id].name.get(lang)
        case "amount":
            yield from _amount(id, lang)


def _word(id: str, lang: str) -> Iterator[str]:
    with suppress(KeyError):  # a year, which has no text
        yield form(lang, id).strip("()（）")


def _scope(owner: Indicator, id: str, lang: str) -> Iterator[str]:
    scope = Scope.parse(id)
    if scope.case in owner.cases and all(q in owner.qualifiers for q in scope.qualifiers):
        yield scope_words(owner, scope).get(lang)


def _amount(id: str, lang: str) -> Iterator[str]:
    try:
        found = quantities.parse(id)
    except quantities.QuantityError:
        return
    number = id.partition(" ")[0]
    yield text(lang, f"unit.{found.unit}", n=number)


def unit_name(id: str, measure: Measure | None, known: Glossary, lang: str) -> str:
    """What a unit is called beside a number; its id where that may be another unit, too."""
    around = Around(known, (known.book, known.book), measure)
    shown = text(lang, f"units.{id}")
    for probe in ("7", "3.5"):
        try:
            if around.id(shapes.Spot("amount"), f"{probe} {shown}") != f"{probe} {id}":
                return id
        except UsageError:
            return id
    return shown


def plain(number: Fraction) -> int | float | str:
    """A number as a cell holds it: text where fifteen digits do not say it exactly."""
    if number.denominator == 1 and abs(number) < 10**15:
        return int(number)
    shown = float(number)
    return shown if Fraction(repr(shown)) == number and len(repr(shown)) < 16 else str(number)
