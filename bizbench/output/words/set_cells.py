"""A set in one line of a table: its unit, its basis, its notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from bizbench.data.naming import scope_words
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import Better
from bizbench.output.words import amounts, cells, footers
from bizbench.output.words.digits import Shown, shown
from bizbench.output.words.labels import listed
from bizbench.output.words.notes import Lettered, filled, note_text
from bizbench.questions.compare.records import (
    ALONE,
    NOT_COMPARABLE,
    RANKED,
    Comparison,
    Row,
    Set,
)
from bizbench.questions.compare.standing import CERTAIN, POSSIBLE, Standing
from bizbench.questions.notes import Note

#: Which way is better, and how surely a promise is the best one: signs, not colours.
ARROWS = {"lower": "↓", "higher": "↑", "neither": "–"}
MARKS: dict[Standing, str] = {CERTAIN: "★", POSSIBLE: "☆"}

#: The note of a set that tells how to ask for it otherwise, and so must name its measure.
_NAMES_MEASURE = "also-comparable-at"


def marked(standing: Standing | None, shown: str) -> str:
    return f"{MARKS[standing]} {shown}" if standing else shown


def direction(set_: Set) -> Better:
    """``lower``, ``higher``, or ``neither`` for what is never ranked."""
    return set_.measure.better if set_.measure.is_ranked else "neither"


def unit(set_: Set, lang: str) -> str:
    """``↓ hours a year``: which way is better, and the unit ranks are made in."""
    return (
        f"{ARROWS[direction(set_)]} {amounts.unit_named(set_.measure, set_.unit, lang, set_.case)}"
    )


def digits(set_: Set) -> Shown:
    """The digits that the numbers of a set need, and the gaps between them."""
    return shown((r.value, r.converted, r.gap) for r in set_.rows if r.value is not None)


def promise(row: Row, digits: Shown, lang: str) -> str:
    """The promise as made; where it was converted with its number in the set's unit."""
    made = cells.promise(row, lang)
    return f"{made} → {cells.value(row, digits.values, lang)}" if row.converted else made


def rank_or_why(row: Row, set_: Set, lang: str) -> str:
    """The rank, or why there is none; words and silences say so themselves."""
    if row.kind == RANKED:
        return text(lang, "set.rank", rank=cells.rank(row))
    if row.kind == NOT_COMPARABLE and not set_.measure.is_ranked:
        return text(lang, "set.not-ranked")
    return text(lang, f"set.{row.kind}") if row.kind in (ALONE, NOT_COMPARABLE) else ""


def joined(lang: str, *parts: str) -> str:
    """The parts of a cell: ``≤ 35 days, rank 1, a b``."""
    return text(lang, "set.parts").join(part for part in parts if part)


def basis(set_: Set, lang: str) -> str:
    return scope_words(set_.indicator, set_.basis).get(lang)


def set_note(note: Note, measure: str, lang: str) -> str:
    """A note of a whole set, as said where the set is one line among others."""
    if note.of_all:
        said = note_text(replace(note, of_all=False), lang)
        return text(lang, "set.of-all", note=said)
    if note.id == _NAMES_MEASURE:
        return text(lang, "set.also-comparable-at", **filled(note, lang), measure=measure)
    return note_text(note, lang)


class SetLetters(Lettered[tuple[Note, str]]):
    """The letters of a table in which each set is a line: of its rows' notes and of its own."""

    def __init__(self, lang: str) -> None:
        super().__init__(lambda key: set_note(*key, lang))

    def of_notes(self, notes: Iterable[Note]) -> str:
        """The letters of notes that mean the same at any set."""
        return self.of((note, "") for note in notes)

    def of_set(self, set_: Set, notes: Iterable[Note] = ()) -> str:
        """The letters of what holds for a whole set, with those of a row's notes."""
        mine = [(note, "") for note in notes]
        shared = [(n, set_.measure.id if n.id == _NAMES_MEASURE else "") for n in set_.notes]
        return self.of([*mine, *shared])


def footer(comparison: Comparison, lang: str) -> str:
    """What it takes to make a comparison again."""
    query = comparison.query
    return footers.footer(
        comparison.version,
        lang,
        as_of=query.as_of,
        assumptions=query.assumptions,
        strict=query.strict,
    )


def others(set_: Set, letters_of: Callable[[Iterable[Note]], str], lang: str) -> str:
    """What the other cities' documents say: nothing, or nothing that was read, and why."""
    groups: dict[tuple[str, str], list[str]] = {}
    for row in set_.rows:
        if row.target is None and row.city is not None:
            groups.setdefault((row.kind, letters_of(row.notes)), []).append(cells.name(row, lang))
    shown = []
    for (kind, notes), names in groups.items():
        part = f"{listed(lang, names)}: {text(lang, f'row.{kind}')}"
        shown.append(f"{part} ({notes})" if notes else part)
    return text(lang, "join.clause").join(shown)
