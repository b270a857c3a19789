"""Records that show themselves in one short line."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from operator import attrgetter
from typing import Any, ClassVar

from bizbench.ground.record import Struct

_LONGEST = 60
#: What a field is called where its name alone would not be understood.
_CALLED = {"version": "data"}


class Brief(Struct, frozen=True):
    """A record whose ``repr`` names what it holds, with the number of what it holds several of.

    Records hold each other: in full, one row would print a copy of the catalogue. ``in_brief`` are
    the attributes told (``a.b`` is one of an attribute), all fields where it is empty.
    """

    in_brief: ClassVar[tuple[str, ...]] = ()

    def __repr__(self) -> str:
        return brief(self)


def brief(record: Any) -> str:
    """A record in one short line, by the attributes named in its ``in_brief``."""
    names = getattr(record, "in_brief", ()) or type(record).__match_args__
    told = (_told(name.rpartition(".")[2], attrgetter(name)(record)) for name in names)
    called = getattr(record, "called", type(record).__name__)
    return f"{called}: {', '.join(part for part in told if part)}"


def _told(name: str, value: Any) -> str:
    """One attribute: nothing where there is nothing, a number where there are several."""
    called = _CALLED.get(name, name)
    match value:
        case None | False | "":
            return ""
        case True:
            return called
        case str() | int() | Fraction():
            text = str(value)
            short = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
            return short if name in ("id", "kind") else f"{called} {short}"
        case Collection():
            return f"{len(value)} {_one(name) if len(value) == 1 else name}" if value else ""
    id = getattr(value, "id", None)
    return f"{called} {id}" if id else ""


def _one(name: str) -> str:
    return name[:-3] + "y" if name.endswith("ies") else name.removesuffix("s")
