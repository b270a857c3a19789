"""Problems: what is wrong with a data file, as values with a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

ERROR = "error"
WARNING = "warning"

#: Every problem id with its level. The texts stand in ``bizbench.texts``.
LEVELS: dict[str, str] = {
    # the file itself
    "file-unreadable": ERROR,
    "file-too-large": ERROR,
    "file-encoding": ERROR,
    "file-empty": ERROR,
    "byte-order-mark": WARNING,
    "control-character": ERROR,
    "stray-file": WARNING,
    "folder-missing": ERROR,
    "folder-empty": ERROR,
    # YAML
    "yaml-syntax": ERROR,
    "full-width-colon": ERROR,
    "duplicate-key": ERROR,
    "key-not-text": ERROR,
    "anchor": ERROR,
    "alias": ERROR,
    "tag": ERROR,
    "second-document": ERROR,
    "too-deep": ERROR,
    # the shape of a file
    "unknown-key": ERROR,
    "missing-key": ERROR,
    "wrong-type": ERROR,
    "not-in-list": ERROR,
    "empty-text": ERROR,
    "bad-id": ERROR,
    "bad-date": ERROR,
    "bad-hash": ERROR,
    "bad-number": ERROR,
    "bad-quantity": ERROR,
    "unknown-unit": ERROR,
    "negative-quantity": ERROR,
    "bound-missing": ERROR,
    "bound-twice": ERROR,
    "between-order": ERROR,
    "scope-missing": ERROR,
    "scope-twice": ERROR,
    "change-without-base": ERROR,
    "base-without-change": ERROR,
    "baseline-missing": ERROR,
    "stage-without-due": ERROR,
    "inferred-without-reading": ERROR,
    # one file against the others
    "path-mismatch": ERROR,
    "city-file-missing": ERROR,
    "unknown-parent": ERROR,
    "unknown-indicator": ERROR,
    "unknown-measure": ERROR,
    "unknown-case": ERROR,
    "unknown-qualifier": ERROR,
    "qualifier-order": ERROR,
    "unknown-clock": ERROR,
    "unknown-exclusion": ERROR,
    "unit-does-not-fit": ERROR,
    "change-unit": ERROR,
    "percent-without-of": ERROR,
    "goalpost-order": ERROR,
    "duplicate-item": ERROR,
    "duplicate-target": ERROR,
    "duplicate-value": ERROR,
    "unknown-item": ERROR,
    "written-twice": ERROR,
    "restated-differs": ERROR,
    "item-not-read": ERROR,
    "indicator-not-read": ERROR,
    "unknown-plan": ERROR,
    "unknown-series": ERROR,
    "bound-against-direction": WARNING,
    "unknown-department": WARNING,
}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem at one place of one file.

    ``file`` is the path as shown to the user (with ``/``), ``line`` and ``column`` count from 1
    (0 where the problem is the file's as a whole); ``params`` fill the text of the id.
    """

    file: str
    line: int
    column: int
    id: str
    params: tuple[tuple[str, str], ...] = ()

    @property
    def level(self) -> str:
        return LEVELS[self.id]


def problem(id: str, file: str, place: tuple[int, int] = (0, 0), **params: object) -> Problem:
    """Make a problem; raises ``KeyError`` for an id that is not in ``LEVELS``."""
    LEVELS[id]
    shown = tuple(sorted((name, str(value)) for name, value in params.items()))
    return Problem(file, place[0], place[1], id, shown)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that make a file unusable."""
    return [p for p in problems if p.level == ERROR]


class UsageError(ValueError):
    """The caller asked for something that does not exist; ``id`` and ``params`` give the text."""

    def __init__(self, id: str, **params: object) -> None:
        self.id = id
        self.params = {name: str(value) for name, value in params.items()}
        super().__init__(f"{id}: {self.params}")
