"""Every text the program prints, in both languages side by side; a file for each room.

A text is a pair: English, Chinese. A form for one and a form for many are parted by ``|``.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

LANGUAGES = ("en", "zh")
#: The files of this folder.
ROOMS = (
    "words",
    "notes",
    "folding",
    "compare",
    "matrix",
    "diff",
    "history",
    "gaps",
    "heads",
    "whatif",
    "score",
    "progress",
    "profile",
    "show",
    "lists",
    "search",
    "curation",
    "messages",
    "problems",
)


@cache
def catalogue(lang: str) -> dict[str, str]:
    """All texts of a language by id; raises ``ValueError`` for another language."""
    at = LANGUAGES.index(lang)
    rooms = (import_module(f"{__name__}.{room}").TEXTS for room in ROOMS)
    return {id: pair[at] for texts in rooms for id, pair in texts.items()}


def text(lang: str, id: str, **params: object) -> str:
    """One text, filled in. A form for one and a form for many are parted by ``|`` (``n``)."""
    return fill(catalogue(lang)[id], **params)


def fill(form: str, **params: object) -> str:
    """A form with its holes filled."""
    if "n" in params and "|" in form:
        one, _, many = form.partition("|")
        form = one if str(params["n"]) in ("1", "−1", "+1") else many
    return form.format(**params)
