"""Who answers for a promise."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from bizbench.data.naming import is_called
from bizbench.data.records import City, Target


class Answered(Protocol):
    """An item of a plan, or a figure: departments in the lead, and those that support."""

    @property
    def lead(self) -> tuple[str, ...]: ...
    @property
    def support(self) -> tuple[str, ...]: ...


def answerable(owner: Answered) -> tuple[tuple[str, ...], bool]:
    """The departments in the lead; where the document names none, those it calls responsible.

    The second value says whether they lead.
    """
    if owner.lead:
        return owner.lead, True
    return owner.support, False


def matches(city: City, target: Target, words: Iterable[str]) -> bool:
    """Whether one that answers for a target is called by one of the words."""
    return any(is_called(city, department, words) for department in answerable(target)[0])
