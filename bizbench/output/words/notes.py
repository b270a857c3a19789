"""Notes as text, and the letters that stand for them in a table."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cache
from typing import Generic, TypeVar

from bizbench.data.conventions import number
from bizbench.data.records import City, Plan, Words
from bizbench.ground.quantities import Quantity
from bizbench.ground.texts import text
from bizbench.output.page import Mark
from bizbench.output.words import amounts
from bizbench.output.words.labels import document
from bizbench.questions.compare.records import Row
from bizbench.questions.notes import Converted, Counted, Ids, Note, Param

T = TypeVar("T", bound=Hashable)


class Lettered(Generic[T]):
    """Gives remarks of a table that say the same one letter, in order of appearance."""

    def __init__(self, say: Callable[[T], str]) -> None:
        self._say = cache(say)
        self._letters: dict[str, str] = {}
        self._taken: set[str] = set()

    def of(self, remarks: Iterable[T]) -> str:
        """The letters of a row's remarks, in the order of the alphabet."""
        said = map(self._say, remarks)
        found = {self._letters.setdefault(text, letter(len(self._letters))) for text in said}
        self._taken |= found
        return " ".join(sorted(found, key=lambda letter: (len(letter), letter)))

    def taken(self) -> frozenset[str]:
        """The letters given since this was last asked: those of one line."""
        found, self._taken = frozenset(self._taken), set()
        return found

    def by_document(self) -> Iterator[str]:
        """What is said once below the table, of documents or of those that made them."""
        return iter(())

    def marks(self) -> Iterator[Mark]:
        for said, sign in self._letters.items():
            yield Mark(sign, said)


class ByDocument:
    """Notes that are said once below a table, with the documents they hold for."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._documents: dict[str, dict[str, None]] = {}

    def add(self, note: Note, city: City, plan: Plan) -> None:
        params = {"city": city.name.get(self._lang), "document": document(plan, self._lang)}
        said = text(self._lang, "document.of-city", **params)
        self._documents.setdefault(note_text(note, self._lang), {})[said] = None

    def said(self) -> Iterator[str]:
        """The notes, each once."""
        for said, documents in self._documents.items():
            shown = text(self._lang, "join.list").join(sorted(documents))
            yield text(self._lang, "fold.shared", note=said, documents=shown)


#: Notes on what a document is: they are printed once, with the documents they hold for.
BY_DOCUMENT = ("document-", "excerpt")
#: Notes on a promise that are printed so where all shown of a document have them.
IF_ALL = ("standing-rule",)


class Letters(Lettered[Note]):
    """The letters of notes; what holds for a document because of what it is stands apart."""

    def __init__(
        self,
        lang: str,
        rows: Iterable[Row] = (),
        say: Callable[[Note], str] | None = None,
    ) -> None:
        """``rows`` are all of the table: what all of a document have can be said of it."""
        super().__init__(say or (lambda note: note_text(note, lang)))
        found: dict[str, set[str]] = {}
        for row in rows:
            if row.plan is not None and row.target is not None:
                ids = {note.id for note in row.notes}
                found[row.plan.id] = found.get(row.plan.id, ids) & ids
        self._of_all = {plan: ids.intersection(IF_ALL) for plan, ids in found.items()}
        self._documents = ByDocument(lang)

    def of_row(self, row: Row, more: Iterable[Note] = ()) -> str:
        """The letters of what sets a row apart; the notes on its document are kept for below."""
        if row.plan is None or row.city is None:
            return self.of((*row.notes, *more))
        rest = [*more]
        for note in row.notes:
            of_all = note.id in self._of_all.get(row.plan.id, ())
            if note.id.startswith(BY_DOCUMENT) or of_all:
                self._documents.add(note, row.city, row.plan)
            else:
                rest.append(note)
        return self.of(rest)

    def by_document(self) -> Iterator[str]:
        return self._documents.said()


def letter(number: int) -> str:
    """a … z, aa, ab …"""
    sign = chr(ord("a") + number % 26)
    return sign if number < 26 else letter(number // 26 - 1) + sign


def note_text(note: Note, lang: str) -> str:
    """What a note says."""
    said = text(lang, f"note.{note.id}", **filled(note, lang))
    return text(lang, "note.of-all", note=said) if note.of_all else said


def filled(note: Note, lang: str) -> dict[str, str]:
    """What a note's text is filled with, in a language."""
    said = {name: _said(param, lang) for name, param in note.params}
    return {
        name: amounts.quoted(text) if name == "written" else text for name, text in said.items()
    }


def _said(param: Param, lang: str) -> str:
    match param:
        case Words():
            return param.get(lang)
        case Quantity(number, unit):
            return amounts.quantity(number, unit, lang)
        case Counted(number, unit, counter):
            return amounts.quantity(number, unit, lang, counter=counter)
        case Converted(number, None):
            return amounts.whole(number, lang)
        case Converted(number, str(unit)):
            return amounts.equals(number, unit, lang)
        case Ids(kind, ids, join):
            said = (text(lang, f"{kind}.{id}") if kind else _with_decimal(id, lang) for id in ids)
            return text(lang, f"join.{join}").join(said)
    return str(param)


def _with_decimal(value: str, lang: str) -> str:
    """A ratio with what it comes to: ``1.46 (365/250)``, ``365/248 (≈ 1.47)``."""
    if "/" not in value:
        return value
    shown = amounts.whole(number(value), lang)
    return f"{value} ({shown})" if shown.startswith("≈") else f"{shown} ({value})"
