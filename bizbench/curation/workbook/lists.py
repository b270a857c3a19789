"""What a workbook offers to choose from, and how its columns are to be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bizbench.curation.workbook import wording
from bizbench.curation.workbook.namer import name, unit_name
from bizbench.data import shapes, units
from bizbench.data.books import Book
from bizbench.data.records import Indicator, Measure, Scope
from bizbench.data.translate import Around, Glossary
from bizbench.ground.record import Struct
from bizbench.ground.texts import form, text
from bizbench.ground.vocabulary import (
    COMMITMENTS,
    DOCUMENTS,
    INFERABLE,
    NAMED_BASES,
    ROLES,
    SET_ASIDE,
    STATISTICS,
    STATUSES,
)

Lines = list[tuple[str, ...]]
#: Closed lists by the room of their texts.
CLOSED: Mapping[str, Sequence[str]] = {
    "role": ("main", *ROLES),
    "change": ("decrease", "increase"),
    "commitment": COMMITMENTS,
    "status": STATUSES,
    "statistic": STATISTICS,
    "per": ("month", "year"),
    "inferred": INFERABLE,
    "why": SET_ASIDE,
    "kind": DOCUMENTS,
    "coverage": ("complete", "excerpt"),
}


class Offered(Struct, frozen=True):
    """Rows of the sheet of lists: measures with what they are, their scopes, clocks, units.

    A scope and a clock stand beside their measure, those of one measure below each other.
    """

    measures: Lines
    scopes: Lines
    clocks: Lines
    units: Lines


def offered(known: Glossary, used: dict[str, set[str]], lang: str) -> Offered:
    """Of all indicators; ``used`` are the scopes that figures of a measure have somewhere."""
    measures: Lines = []
    scopes: Lines = []
    clocks: Lines = []
    for indicator in known.indicators.values():
        for measure in indicator.measures:
            around = Around(known, (Book(()), Book(())), measure)
            called = name(around, shapes.Spot("measure"), measure.id, "", lang)
            better = text(lang, f"better.{measure.better}")
            unit = text(lang, f"units.{measure.unit}")
            measures.append((called, measure.id, unit, better))
            for id in _scopes(indicator, measure, used.get(measure.id, set())):
                scopes.append((called, name(around, shapes.Spot("scope"), id, "", lang), id))
            for id in measure.clocks:
                clocks.append((called, name(around, shapes.Spot("clock"), id, "", lang), id))
    listed: Lines = [(unit_name(id, None, known, lang), id) for id in units.names()]
    return Offered(measures, scopes, clocks, listed)


def _scopes(indicator: Indicator, measure: Measure, used: set[str]) -> Iterator[str]:
    """The cases of a measure, each with every qualifier, and whatever else is in use."""
    plain = [str(Scope(case)) for case in measure.cases]
    yield from plain
    more = {id for id in used if id not in plain}
    yield from sorted(more, key=lambda id: indicator.scope_order(Scope.parse(id)))


def closed(ids: Iterable[str], room: str, lang: str) -> list[str]:
    """A closed list as a sheet offers it."""
    return [form(lang, f"{room}.{id}").strip("()（）") for id in ids]


def bases(lang: str) -> list[str]:
    """From what a change may be counted, besides a year."""
    others = [id for id in NAMED_BASES if id != wording.BASELINE]
    return [*closed(others, "base", lang), wording.word(wording.BASELINE, lang)]


def roles(lang: str) -> list[str]:
    """What the role of a row may be, with the word for an item that was not read."""
    return [*closed(CLOSED["role"], "role", lang), wording.word(wording.NOT_READ, lang)]
