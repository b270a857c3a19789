"""Notes as text, and the letters that stand for them in a table."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from fractions import Fraction
from typing import Generic, TypeVar

from bizbench.data.conventions import number
from bizbench.data.records import Words
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import SIGNS
from bizbench.output.page import Mark
from bizbench.output.words import amounts
from bizbench.questions.notes import Note

T = TypeVar("T", bound=Hashable)


class Lettered(Generic[T]):
    """Gives each different remark of a table one letter, in order of appearance."""

    def __init__(self, say: Callable[[T], str]) -> None:
        self._say = say
        self._letters: dict[T, str] = {}

    def of(self, remarks: Iterable[T]) -> str:
        """The letters of a row's remarks, in the order of the alphabet."""
        found = {self._letters.setdefault(r, letter(len(self._letters))) for r in remarks}
        return " ".join(sorted(found, key=lambda letter: (len(letter), letter)))

    def marks(self) -> Iterator[Mark]:
        for remark, sign in self._letters.items():
            yield Mark(sign, self._say(remark))


class Letters(Lettered[Note]):
    """The letters of notes."""

    def __init__(self, lang: str) -> None:
        super().__init__(lambda note: note_text(note, lang))


def letter(number: int) -> str:
    """a … z, aa, ab …"""
    sign = chr(ord("a") + number % 26)
    return sign if number < 26 else letter(number // 26 - 1) + sign


def _with_decimal(value: str) -> str:
    """``365/250`` with what it comes to."""
    return f"{amounts.rounded(number(value))} ({value})" if "/" in value else value


def note_text(note: Note, lang: str) -> str:
    """What a note says."""
    params = dict(note.params)
    shown: dict[str, object] = {}
    for name, value in params.items():
        if isinstance(value, Words):
            shown[name] = value.get(lang)
        elif isinstance(value, Fraction):
            shown[name] = amounts.plain(value)
        else:
            shown[name] = value
    unit = str(params.get("unit", ""))
    if note.id.startswith(("open-", "report-open-", "limit-used")):
        shown = {k: amounts.rounded(v) for k, v in params.items() if isinstance(v, Fraction)}
    elif note.id == "converted":
        number, value = params["number"], params["value"]
        assert isinstance(number, Fraction) and isinstance(value, Fraction)
        shown["amount"] = amounts.quantity(number, unit, lang)
        shown["result"] = amounts.quantity(value, str(params["to"]), lang, converted=True)
    elif note.id == "threshold":
        value = params["value"]
        assert isinstance(value, Fraction)
        shown["amount"] = amounts.quantity(value, unit, lang)
        shown["bound"] = SIGNS[str(params["bound"])]
    elif note.id in ("beyond-best", "beyond-worst"):
        value = params["value"]
        assert isinstance(value, Fraction)
        shown["amount"] = amounts.quantity(value, unit, lang)
    elif note.id == "from-baseline":
        for name in ("baseline", "level"):
            value = params[name]
            assert isinstance(value, Fraction)
            shown[name] = amounts.quantity(value, str(params["baseline_unit"]), lang)
    elif note.id == "whole-numbers":
        for name in ("value", "counted"):
            value = params[name]
            assert isinstance(value, Fraction)
            shown[name] = amounts.quantity(value, unit, lang)
        shown["bound"] = SIGNS[str(params["bound"])]
        shown["plain"] = SIGNS["at_most" if params["bound"] == "below" else "at_least"]
    elif note.id in ("order-open", "direction-open"):
        names = str(params["conventions"]).split(",")
        shown["conventions"] = text(lang, "join.clause").join(
            text(lang, f"convention.{name}") for name in names
        )
    elif note.id in ("working-day", "power-factor"):
        values = str(params["values"]).split(",")
        shown["values"] = text(lang, "join.list").join(_with_decimal(value) for value in values)
    elif note.id == "hours":
        values = str(params["values"]).split(",")
        shown["values"] = text(lang, "join.clause").join(
            text(lang, f"hours.{value}") for value in values
        )
    elif note.id == "light-open":
        for name, kind, join in (
            ("lights", "light", "join.or"),
            ("conventions", "convention", "join.clause"),
        ):
            ids = str(params[name]).split(",")
            shown[name] = text(lang, join).join(text(lang, f"{kind}.{id}") for id in ids)
    elif note.id == "report-statistic":
        shown = {name: text(lang, f"statistic.{value}") for name, value in params.items()}
    elif note.id == "strict-differs":
        parts = str(params["parts"]).split(", ")
        shown["parts"] = text(lang, "join.list").join(text(lang, f"part.{part}") for part in parts)
    said = text(lang, f"note.{note.id}", **shown)
    return text(lang, "note.of-all", note=said) if note.of_all else said
