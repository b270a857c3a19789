"""Problems: what is wrong with a data file, as values with a place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from bizbench.ground.record import Struct
from bizbench.ground.refusals import Named as Named
from bizbench.ground.refusals import RefusedError, fill
from bizbench.ground.refusals import UsageError as UsageError
from bizbench.ground.refusals import own as own
from bizbench.ground.texts import text

ERROR: Final = "error"
WARNING: Final = "warning"
Level = Literal["error", "warning"]
#: Problems of a whole data folder: they touch every answer.
FOLDER_PROBLEMS = frozenset({"folder-missing", "folder-empty"})

#: Every problem id with its level. The texts stand in ``bizbench.ground.texts``.
LEVELS: dict[str, Level] = {
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
    "too-many-values": ERROR,
    "more-problems": ERROR,
    # what a person has not looked at yet
    "not-checked": ERROR,
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
    "listed-twice": WARNING,
    "full-width-quotes": WARNING,
    "bad-quantity": ERROR,
    "unknown-unit": ERROR,
    "which-day": ERROR,
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
    "unknown-member": ERROR,
    "members-missing": ERROR,
    "ambiguous-name": ERROR,
    "unknown-indicator": ERROR,
    "unknown-framework-item": WARNING,
    "unknown-measure": ERROR,
    "unknown-case": ERROR,
    "unknown-qualifier": ERROR,
    "qualifier-order": ERROR,
    "unknown-clock": ERROR,
    "unknown-exclusion": ERROR,
    "per-without-period": ERROR,
    "unit-does-not-fit": ERROR,
    "change-unit": ERROR,
    "change-below-zero": ERROR,
    "date-order": WARNING,
    "percent-without-of": ERROR,
    "counter-without-count": ERROR,
    "goalpost-order": ERROR,
    "added-twice": ERROR,
    "duplicate-item": ERROR,
    "duplicate-target": ERROR,
    "duplicate-value": ERROR,
    "unknown-item": ERROR,
    "written-twice": ERROR,
    "written-unreadable": ERROR,
    "written-number": ERROR,
    "written-bound": ERROR,
    "written-unit": ERROR,
    "written-change": ERROR,
    "restated-differs": ERROR,
    "item-not-read": ERROR,
    "indicator-not-read": ERROR,
    "unknown-plan": ERROR,
    "replaces-by-draft": ERROR,
    "replaces-itself": ERROR,
    "replaces-newer": ERROR,
    "undated-twins": WARNING,
    "nothing-read": WARNING,
    "unknown-series": ERROR,
    "plan-missing": ERROR,
    "unknown-target": ERROR,
    "report-not-here": ERROR,
    "source-missing": ERROR,
    "value-missing": ERROR,
    "value-twice": ERROR,
    "key-without-use": ERROR,
    "value-for-words": ERROR,
    "done-for-number": ERROR,
    "change-not-promised": ERROR,
    "change-unit-differs": ERROR,
    "so-far-missing": ERROR,
    "so-far-does-not-fit": ERROR,
    "duplicate-report": ERROR,
    "report-before-plan": WARNING,
    "bound-against-direction": WARNING,
    "count-in-parts": WARNING,
    "share-above-whole": WARNING,
    "unknown-department": WARNING,
    "spans-not-read": WARNING,
    "inferred-needless": WARNING,
}


#: What is wrong with a workbook that is to become a data file: each an error.
CELLS = frozenset(
    {
        "sheet-missing",
        "sheet-rows",
        "sheet-columns",
        "headings-missing",
        "heading-missing",
        "heading-unknown",
        "heading-twice",
        "cell-empty",
        "cell-formula",
        "cell-error",
        "cell-merged",
        "cell-number",
        "cell-percent",
        "cell-time",
        "cell-became-date",
        "cell-word",
        "cell-threshold",
        "cell-without-use",
        "cell-differs",
        "cell-not-in-first",
        "cell-not-of-target",
        "cell-city",
        "cell-year",
        "cell-slug",
        "figure-without-main",
        "aside-without-item",
    }
)


class Problem(Struct, frozen=True, order=True, array_like=True):
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
    def level(self) -> Level:
        return ERROR if self.id in CELLS else LEVELS[self.id]


def message(problem: Problem, lang: str) -> str:
    """What is wrong, in a sentence."""
    return text(lang, f"problem.{problem.id}", **fill(dict(problem.params), lang))


def line(problem: Problem, lang: str) -> str:
    """``FILE:LINE:COLUMN: error: message [id]``; without a place where there is none."""
    place = f":{problem.line}:{problem.column}" if problem.line else ""
    level = text(lang, f"level.{problem.level}")
    return f"{problem.file}{place}: {level}: {message(problem, lang)} [{problem.id}]"


#: No file reports more than this; what is beyond is counted.
MOST = 1000
_LONGEST = 80
_LISTS = ("allowed", "file")


def problem(id: str, file: str, place: tuple[int, int] = (0, 0), **params: object) -> Problem:
    """Make a problem; raises ``KeyError`` for an id that is in neither ``LEVELS`` nor ``CELLS``.

    Values from data are kept to one short line, so that a problem is one line whatever it holds.
    """
    if id not in CELLS:
        LEVELS[id]
    shown = tuple(
        sorted(
            (name, str(value) if name in _LISTS else _short(str(value)))
            for name, value in params.items()
        )
    )
    return Problem(file, place[0], place[1], id, shown)


def _short(value: str) -> str:
    line = value[: _LONGEST + 1].replace("\r\n", "⏎").replace("\n", "⏎").replace("\r", "⏎")
    return line if len(value) <= _LONGEST else line[:_LONGEST] + "…"


def at_most(problems: Iterable[Problem], file: str) -> list[Problem]:
    """The first ``MOST`` problems of a file, and how many there are besides."""
    kept = list(problems)
    if len(kept) <= MOST:
        return kept
    last = (kept[MOST - 1].line, kept[MOST - 1].column)
    return [*kept[:MOST], problem("more-problems", file, last, count=len(kept) - MOST)]


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that make a file unusable."""
    return [p for p in problems if p.level == ERROR]


class BrokenDataError(RefusedError):
    """What the caller asked for stands in a file that cannot be used; ``problems`` say why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.lines("en")))

    def lines(self, lang: str) -> list[str]:
        return [line(problem, lang) for problem in self.problems]


class DataWarning(UserWarning):
    """Data files have errors and are left out of every answer."""
