"""A set in one line of a table: its unit, its basis, its notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from bizbench.data.naming import scope_words
from bizbench.ground.record import replace
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import Better
from bizbench.output.words import amounts, cells, floors
from bizbench.output.words.digits import Digits, Shown, shown, values
from bizbench.output.words.labels import listed, said_of
from bizbench.output.words.notes import Letters, note_text
from bizbench.questions.compare.records import ALONE, NOT_COMPARABLE, RANKED, REPEATS, Row, Set
from bizbench.questions.compare.standing import CERTAIN, POSSIBLE, SAME_NUMBER, Standing
from bizbench.questions.notes import Note, Span

#: Which way is better, and how surely a promise is the best one: signs, not colours.
ARROWS = {"lower": "↓", "higher": "↑", "neither": "–"}
MARKS: dict[Standing, str] = {CERTAIN: "★", SAME_NUMBER: "◇", POSSIBLE: "☆"}


def sign(row: Row, standing: Standing | None) -> str:
    """How surely a promise is the best, and whether it only repeats its floor or falls short.

    What only repeats its floor is no achievement: it has no star.
    """
    state = row.floor.state if row.floor else None
    if state == REPEATS:
        return floors.MARKS[state]
    return (MARKS[standing] if standing else "") + floors.MARKS.get(state or "", "")


def marked(row: Row, standing: Standing | None, shown: str) -> str:
    mark = sign(row, standing)
    return f"{mark} {shown}" if mark else shown


def direction(set_: Set) -> Better:
    """``lower``, ``higher``, or ``neither`` for what is never ranked."""
    return set_.measure.better if set_.measure.is_ranked else "neither"


def unit(set_: Set, lang: str) -> str:
    """``↓ hours a year``: which way is better, and the unit ranks are made in."""
    return (
        f"{ARROWS[direction(set_)]} {amounts.unit_named(set_.measure, set_.unit, lang, set_.case)}"
    )


def digits(set_: Set, n: int = 0) -> Shown:
    """The digits that the numbers of a set need, and their gaps from one of its bases."""
    return shown(_numbers(set_, n))


def value_digits(set_: Set) -> Digits:
    """Those of the numbers alone."""
    return values(_numbers(set_))


def _numbers(set_: Set, n: int = 0) -> Iterator[tuple[Fraction, bool, Span | None]]:
    for row in set_.rows:
        if row.value is not None:
            yield row.value, row.converted, cells.gap(row, n)


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
    """What is compared, and among whom where only some places can be."""
    shown = scope_words(set_.indicator, set_.basis).get(lang)
    if set_.league is None:
        return shown
    return text(lang, "set.league", scope=shown, league=set_.league.get(lang))


def set_note(note: Note, lang: str) -> str:
    """A note of a whole set, as said where the set is one line among others."""
    if not note.of_all:
        return note_text(note, lang)
    return text(lang, "set.of-all", note=note_text(replace(note, of_all=False), lang))


class SetLetters(Letters):
    """The letters of a table in which each set is a line: of its rows' notes and of its own."""

    def __init__(self, lang: str, rows: Iterable[Row] = ()) -> None:
        super().__init__(lang, rows, lambda note: set_note(note, lang))

    def of_set(self, set_: Set, notes: Iterable[Note] = ()) -> str:
        """The letters of what holds for a whole set, with those of a row's notes."""
        return self.of([*notes, *set_.notes])


def alone(set_: Set, lang: str) -> str:
    """That one city only states something: of all, or of those shown."""
    id = "comparison.alone-shown" if set_.among else "comparison.alone"
    return said_of((row.city for row in set_.rows), lang, id, n=set_.among)


def others(set_: Set, letters_of: Callable[[Iterable[Note]], str], lang: str) -> str:
    """What the other cities' documents say: nothing, or nothing that was read, and why."""
    groups: dict[tuple[str, str], list[str]] = {}
    known: dict[int, str] = {}  # one row of a silent city stands in many sets
    for row in set_.rows:
        if row.target is None and row.city is not None:
            if id(row.notes) not in known:
                known[id(row.notes)] = letters_of(row.notes)
            groups.setdefault((row.kind, known[id(row.notes)]), []).append(cells.name(row, lang))
    shown = []
    for (kind, notes), names in groups.items():
        part = text(lang, "join.count", label=listed(lang, names), count=text(lang, f"row.{kind}"))
        shown.append(text(lang, "join.noted", said=part, notes=notes) if notes else part)
    return text(lang, "join.clause").join(shown)
