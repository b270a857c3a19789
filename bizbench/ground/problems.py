"""Problems: what is wrong with a data file, as values with a place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sized
from dataclasses import dataclass
from typing import Final, Literal, Protocol, runtime_checkable

from bizbench.ground.shellwords import in_python
from bizbench.ground.texts import catalogue, text

ERROR: Final = "error"
WARNING: Final = "warning"
Level = Literal["error", "warning"]
#: Problems of a whole data folder: they touch every answer.
FOLDER_PROBLEMS = frozenset({"folder-missing", "folder-empty"})

#: Every problem id with its level. The texts stand in ``bizbench.texts``.
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
    "unknown-department": WARNING,
    "spans-not-read": WARNING,
    "inferred-needless": WARNING,
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
    def level(self) -> Level:
        return LEVELS[self.id]


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
    """Make a problem; raises ``KeyError`` for an id that is not in ``LEVELS``.

    Values from data are kept to one short line, so that a problem is one line whatever it holds.
    """
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


def own(word: str, number: object = "") -> str:
    """One of our own words as a parameter, told from any text of a data file.

    NUL is refused in data files, so nothing in one can pass for such a word.
    """
    return f"\0{word}:{number}"


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


def fill(params: Mapping[str, str], lang: str) -> dict[str, str]:
    """Parameters as a text takes them: our own words in a language, the hint as a question."""
    shown = {name: _word(value, lang) for name, value in params.items()}
    hint = shown.get("hint", "")
    if shown.get("allowed") == "":
        shown["allowed"] = "–"
    shown["hint"] = text(lang, "hint", word=hint) if hint else ""
    return shown


def _word(value: str, lang: str) -> str:
    """One of our own words (see ``own``), or a value from the data as it is."""
    if not value.startswith("\0"):
        return value
    word, _, number = value[1:].partition(":")
    return text(lang, f"word.{word}", n=number)


@runtime_checkable
class Named(Protocol):
    """What is called by a name in each language, such as ``records.Words``."""

    def get(self, lang: str) -> str: ...


#: A list longer than this is left out where a hint says what was meant.
_SHORT_LIST = 10


class UsageError(ValueError):
    """The caller asked for something that does not exist; ``id`` and ``params`` give the text.

    A parameter with a ``get`` is named in the language of the message.
    """

    def __init__(self, id: str, **params: object) -> None:
        self.id = id
        # A caller's NUL is no sign of ours: see ``own``.
        self.params: dict[str, str | Named] = {
            name: value if isinstance(value, Named) else str(value).lstrip("\0")
            for name, value in params.items()
        }
        super().__init__(id)

    def message(self, lang: str) -> str:
        """What was asked for wrongly, what is allowed, what may have been meant."""
        shown = fill(self._said(lang), lang)
        shown["known"] = self._known(shown, lang)
        return text(lang, f"usage.{self.id}", **shown)

    def _said(self, lang: str) -> dict[str, str]:
        """The parameters in a language."""
        return {
            name: value if isinstance(value, str) else value.get(lang)
            for name, value in self.params.items()
        }

    def _known(self, shown: Mapping[str, str], lang: str) -> str:
        """What there is; not all of it behind a good guess."""
        listed = self.params.get("allowed", "")
        length = len(listed) if isinstance(listed, Sized) and not isinstance(listed, str) else 0
        if shown["hint"] and length > _SHORT_LIST:
            return ""
        return text(lang, "known", allowed=shown.get("allowed", ""))

    def __str__(self) -> str:
        """The message in Python's words: ``as_of`` for ``--as-of``."""
        form = in_python(catalogue("en")[f"usage.{self.id}"])
        said = self._said("en")
        own = {name: in_python(said.get(name, "")) for name in ("option", "allowed")}
        shown = fill({**said, **own}, "en")
        shown["known"] = self._known(shown, "en")
        return form.format(**shown)


class BrokenDataError(ValueError):
    """What the caller asked for stands in a file that cannot be used; ``problems`` say why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(line(problem, "en") for problem in self.problems))


class DataWarning(UserWarning):
    """Data files have errors and are left out of every answer."""
