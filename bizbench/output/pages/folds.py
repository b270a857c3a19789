"""What of a set is folded: cities without a figure, and what lies beyond the first rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

from bizbench.ground.texts import text
from bizbench.output.folding import beyond
from bizbench.output.page import Fold, Prose
from bizbench.output.words import cells, sources
from bizbench.output.words.labels import listed, said_of
from bizbench.output.words.notes import note_text
from bizbench.questions.compare.records import (
    NOT_COVERED,
    NOT_READ,
    NOT_STATED,
    OTHER_CASES,
    REFERENCE,
    VARIANT,
    Row,
    RowKind,
    Set,
    Silence,
)

R = TypeVar("R")

#: The kinds of rows that hold no figure and no words.
SILENT: tuple[RowKind, ...] = (OTHER_CASES, NOT_STATED, NOT_COVERED, NOT_READ)
#: So many measures or cities are named; more are counted.
FEW = 3
#: So many documents are cited below a table.
CITED = 8
MORE, MUTE = "more", "silent"


def of_rows(rows: Sequence[Row], own: Collection[str], lang: str) -> tuple[list[str], list[Fold]]:
    """The keys of a set's rows, and what stands for those that are folded.

    Whoever was asked for by name stays, and so do the first, and the lines of reference.
    """

    def is_own(row: Row) -> bool:
        return row.city is not None and row.city.id in own

    def stays(row: Row) -> bool:
        return is_own(row) or row.rank_low == 1 or row.kind == REFERENCE

    mute = [row.kind in SILENT and not is_own(row) for row in rows]
    if sum(mute) < 2:
        mute = [False] * len(rows)
    told = [row for row, silent in zip(rows, mute, strict=True) if not silent]
    more = iter(beyond(told, stays, lambda row: row.kind == VARIANT))
    keys = [MUTE if silent else MORE if next(more) else "" for silent in mute]
    said = {MORE: _more, MUTE: _silent}
    found = {key: [r for r, k in zip(rows, keys, strict=True) if k == key] for key in said}
    return keys, [Fold(key, said[key](gone, lang)) for key, gone in found.items() if gone]


def _more(rows: Sequence[Row], lang: str) -> str:
    def placed(row: Row) -> str:
        rank = text(lang, f"row.{row.kind}") if row.rank_low is None else cells.rank(row)
        return text(lang, "fold.ranked", city=cells.name(row, lang), rank=rank)

    shown = [placed(row) for row in rows if row.kind != VARIANT]
    return text(lang, "fold.more", n=len(rows), names=text(lang, "join.list").join(shown))


def _silent(rows: Sequence[Row], lang: str) -> str:
    return text(lang, "fold.silent", groups=silences(rows, lang))


def silences(rows: Iterable[Row], lang: str) -> str:
    """Who states nothing here, by kind of silence and what is to be known of it."""
    groups: dict[tuple[RowKind, str], list[str]] = {}
    for row in rows:
        said_of = () if row.kind == NOT_COVERED else row.notes
        notes = text(lang, "join.clause").join(note_text(n, lang) for n in said_of)
        groups.setdefault((row.kind, notes), []).append(cells.name(row, lang))
    said = []
    for (kind, notes), names in groups.items():
        part = text(lang, f"fold.{kind}", cities=text(lang, "join.list").join(names))
        said.append(text(lang, "fold.noted", said=part, notes=notes) if notes else part)
    return text(lang, "join.clause").join(said)


def whole(rows: Sequence[R], stays: Callable[[R], bool], lang: str, most: int = 0) -> tuple[list[str], list[Fold]]:
    """All rows beyond the first ``most`` folded, but for those that stay."""
    gone = [n >= most and not stays(row) for n, row in enumerate(rows)]
    if sum(gone) < 2 or (not most and len(rows) <= FEW):
        return [""] * len(rows), []
    return [MORE if g else "" for g in gone], [Fold(MORE, text(lang, "fold.left", n=sum(gone)))]


def lacking(
    rows: Sequence[R], lacks: Callable[[R], bool], name: Callable[[R], str], lang: str
) -> tuple[list[str], list[Fold]]:
    """The rows that lack something, with who they are."""
    gone = [row for row in rows if lacks(row)]
    if len(gone) <= FEW:
        return [""] * len(rows), []
    names = text(lang, "join.list").join(map(name, gone))
    said = text(lang, "fold.lacking", n=len(gone), names=names)
    return [MORE if lacks(row) else "" for row in rows], [Fold(MORE, said)]


def rows(title: str, n: int, lang: str) -> str:
    """What stands for a whole table; nothing for one of a few rows."""
    return "" if n <= FEW else text(lang, "fold.rows", title=title, n=n)


def nobody(silence: Silence, some: bool, lang: str) -> str:
    """Which measures no city states, and of whom that is no silence; ``some`` are shown, not all."""
    names, rows = listed(lang, [m.name.get(lang) for m in silence.measures]), silence.rows
    shown = [row.city for row in rows]
    without = [row for row in rows if _has_no_document(row)]
    why = note_text(without[0].notes[0], lang) if without else ""
    if len(without) == len(rows):
        return said_of(shown, lang, "comparison.undocumented", names=names, n=len(rows), why=why)
    sentence = none_of(silence, some, lang)
    unread = [row for row in rows if row.kind == NOT_READ and row not in without]
    uncovered = [row for row in rows if row.kind == NOT_COVERED]
    for said, found in (("uncovered", uncovered), ("unread", unread), ("undocumented", without)):
        if found:
            cities = listed(lang, [cells.name(r, lang) for r in found])
            sentence += text(lang, f"comparison.unstated-{said}", cities=cities, why=why)
    return sentence


def none_of(silence: Silence, some: bool, lang: str) -> str:
    """Which measures no city states."""
    names, n = listed(lang, [m.name.get(lang) for m in silence.measures]), len(silence.rows)
    id = "comparison.unstated-shown" if some else "comparison.unstated"
    return said_of((row.city for row in silence.rows), lang, id, names=names, n=n)


def _has_no_document(row: Row) -> bool:
    """Whether nothing could be read because there is nothing, of the years asked for."""
    return any(note.id.startswith("no-document") for note in row.notes)


def unstated(sentence: str, silence: Silence, lang: str) -> Prose:
    """Measures of which no city states anything, counted where they are many."""
    n, name = len(silence.measures), silence.indicator.name.get(lang)
    cities = (row.city for row in silence.rows)
    fold = said_of(cities, lang, "fold.unstated", n=n, indicator=name) if n > FEW else ""
    return Prose(sentence, fold)


def documents(named: sources.Named, lang: str) -> Iterable[Prose]:
    """The paragraph with the full titles of documents, counted where they are many."""
    for said in sources.documents(named, lang):
        yield Prose(said, text(lang, "fold.documents", n=len(named)) if len(named) > FEW else "")


def cited(sets: Iterable[Set], lang: str) -> Prose | None:
    """Where the figures of some sets come from, counted where that is from many documents."""
    sets = list(sets)
    n = len(sources.plans(row for s in sets for row in (*s.rows, *s.floors)))
    fold = text(lang, "fold.sources", n=n) if n > CITED else ""
    return next((Prose(said, fold) for said in sources.of_sets(sets, lang)), None)


def few(rows: Sequence[Row], lang: str) -> str:
    """Whose rows they are, or how many."""
    if len(rows) <= FEW:
        return listed(lang, [cells.name(row, lang) for row in rows])
    return said_of((row.city for row in rows), lang, "answer.count", n=len(rows))
