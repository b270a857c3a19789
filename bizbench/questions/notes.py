"""Caveats and spans of numbers: what results say besides their figures, as ids and parameters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache

from bizbench.data.records import Words
from bizbench.ground.quantities import Quantity
from bizbench.ground.record import Struct


class Converted(Struct, frozen=True):
    """A number that has been converted, in a unit or by itself: said in few digits."""

    number: Fraction
    unit: str | None = None


class Counted(Struct, frozen=True):
    """An amount as it was stated, with what it counts if that has a name of its own."""

    number: Fraction
    unit: str
    counter: Words | None


class Ids(Struct, frozen=True):
    """Ids of one kind of text (``convention.days``), said one after the other.

    ``join`` is the text between them; values of a convention are numbers and have no kind.
    """

    kind: str | None
    ids: tuple[str, ...]
    join: str = "list"


#: What a note's text is filled with: a text, one in both languages, an amount as it was stated
#: or converted, or ids of other texts.
Param = str | Words | Quantity | Counted | Converted | Ids


class Note(Struct, frozen=True):
    """A caveat: its id and what fills its text. Equal notes say the same.

    ``of_all`` marks one that was moved from the rows to the set, because all ranked rows have it.
    """

    id: str
    params: tuple[tuple[str, Param], ...] = ()
    of_all: bool = False


def note(id: str, **params: Param) -> Note:
    return Note(id, tuple(sorted(params.items()))) if params else _plain(id)


_plain = cache(Note)


def once(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Notes without those that say the same again."""
    found = tuple(notes)
    if len({n.id for n in found}) == len(found):
        return found
    return tuple(dict.fromkeys(found))


def depends(id: str, conventions: Iterable[str]) -> Note:
    """A note that what it says depends on conventions."""
    return note(id, conventions=Ids("convention", tuple(conventions), "clause"))


def needs(conventions: Iterable[str]) -> Note:
    """A note that units cannot be compared until somebody names a value of conventions."""
    ids = tuple(conventions)
    return note("needs-convention", names=Ids("assume", ids), typed=Ids("assume", ids, "assume"))


class Span(Struct, frozen=True):
    """A number under the reading shown, and its smallest and largest over all readings."""

    shown: Fraction
    low: Fraction
    high: Fraction

    @classmethod
    def of(cls, numbers: Sequence[Fraction]) -> Span:
        """Of a number under each reading, the one shown first."""
        return cls(numbers[0], min(numbers), max(numbers))

    @classmethod
    def of_known(cls, numbers: Sequence[Fraction | None]) -> Span | None:
        """The same; None where a number is missing under any reading, or there is none."""
        known = [n for n in numbers if n is not None]
        return cls.of(known) if known and len(known) == len(numbers) else None
