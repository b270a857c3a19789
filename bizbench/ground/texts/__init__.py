"""Every text the program prints, in both languages side by side; a file for each room.

A text is a pair: English, Chinese. A form for one and a form for many are parted by ``|``.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

LANGUAGES = ("en", "zh")
#: The files of this folder, first those that every call has opened.
ROOMS = (
    "messages",
    "help",
    "words",
    "notes",
    "folding",
    "printed",
    "xlsx",
    "compare",
    "charts",
    "matrix",
    "diff",
    "history",
    "gaps",
    "heads",
    "whatif",
    "score",
    "progress",
    "tasks",
    "profile",
    "report",
    "show",
    "lists",
    "search",
    "export",
    "curation",
    "sheets",
    "problems",
)


def catalogue(lang: str) -> dict[str, str]:
    """All texts of a language by id; raises ``ValueError`` for another language."""
    at = LANGUAGES.index(lang)
    return {id: pair[at] for room in ROOMS for id, pair in _texts(room).items()}


def _texts(room: str) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = import_module(f"{__name__}.{room}").TEXTS
    return found


@cache
def form(lang: str, id: str) -> str:
    """One text with its holes, of the rooms that had to be opened for it; ``KeyError`` for none."""
    at, head = LANGUAGES.index(lang), id.partition(".")[0]
    for room in sorted(ROOMS, key=lambda room: not room.startswith(head)):
        if id in _texts(room):
            return _texts(room)[id][at]
    raise KeyError(id)


def text(lang: str, id: str, **params: object) -> str:
    """One text, filled in. A form for one and a form for many are parted by ``|`` (``n``)."""
    return fill(form(lang, id), **params) if params else _unfilled(lang, id)


@cache
def _unfilled(lang: str, id: str) -> str:
    """A text without holes, which is most of what a large table holds."""
    return fill(form(lang, id))


def fill(form: str, **params: object) -> str:
    """A form with its holes filled."""
    if "n" in params and "|" in form:
        one, _, many = form.partition("|")
        form = one if str(params["n"]) in ("1", "−1", "+1") else many
    return form.format(**params)
