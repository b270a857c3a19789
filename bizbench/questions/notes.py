"""Caveats and spans of numbers: what results say besides their figures, as ids and parameters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bizbench.data.records import Words

#: What a note's text is filled with: a text, one in both languages, or an exact number.
Param = str | Words | Fraction


@dataclass(frozen=True, slots=True)
class Note:
    """A caveat: its id and what fills its text. Equal notes say the same.

    ``of_all`` marks one that was moved from the rows to the set, because all ranked rows have it.
    """

    id: str
    params: tuple[tuple[str, Param], ...] = ()
    of_all: bool = False


def note(id: str, **params: Param) -> Note:
    return Note(id, tuple(sorted(params.items())))


@dataclass(frozen=True, slots=True)
class Span:
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
