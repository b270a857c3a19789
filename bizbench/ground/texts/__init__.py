"""Every text the program prints, in both languages side by side; a file for each room.

A text is a pair: English, Chinese. A form for one and a form for many are parted by ``|``.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module

LANGUAGES = ("en", "zh")
#: The files of this folder, each with what the ids in it begin with: no other has to be opened.
ROOMS = {
    "messages": "hint known message usage",
    "help": "help",
    "words": "against assume base better change cited city column commitment convention coverage "
    "document footer framework hours inferred join kind level part per places power "
    "promise role row said selection statistic status unit units",
    "notes": "note",
    "folding": "fold sets",
    "printed": "printed",
    "xlsx": "xlsx",
    "compare": "answer comparison floor",
    "charts": "chart",
    "matrix": "best matrix set",
    "diff": "aspect diff direction",
    "history": "history",
    "gaps": "gaps",
    "heads": "heads",
    "whatif": "whatif",
    "score": "score",
    "progress": "colour grey light progress",
    "tasks": "tasks",
    "profile": "profile",
    "report": "report",
    "show": "show",
    "lists": "list",
    "search": "search",
    "export": "message package usage",
    "curation": "draft finding reports rule tidy validate verify why",
    "sheets": "sheet",
    "problems": "problem word",
}


def catalogue(lang: str) -> dict[str, str]:
    """All texts of a language by id; raises ``ValueError`` for another language."""
    at = LANGUAGES.index(lang)
    return {id: pair[at] for room in ROOMS for id, pair in _texts(room).items()}


def _texts(room: str) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = import_module(f"{__name__}.{room}").TEXTS
    return found


@cache
def form(lang: str, id: str) -> str:
    """One text with its holes; ``KeyError`` for none."""
    at, head = LANGUAGES.index(lang), id.partition(".")[0]
    for room, heads in ROOMS.items():
        if head in heads.split() and id in _texts(room):
            return _texts(room)[id][at]
    raise KeyError(id)


def text(lang: str, id: str, **params: object) -> str:
    """One text, filled in. A form for one and a form for many are parted by ``|`` (``n``)."""
    return fill(form(lang, id), **params) if params else _unfilled(lang, id)


@cache
def _unfilled(lang: str, id: str) -> str:
    """A text without holes, which is most of what a large table holds."""
    return fill(form(lang, id))


#: What a text says of cities, and of places that are not all cities.
_PLACES = {
    "cities": "places",
    "city": "place",
    "城市": "地方",
    "各市": "各地",
    "他市": "他地",
    "本市": "本地",
    "该市": "该地",
}


@cache
def of_places(form: str) -> str:
    """A form that speaks of cities, of places of other levels; its holes stay."""
    return re.sub(
        r"\b(?<![{-])(?:cities|city)\b|城市|[各他本该]市", lambda word: _PLACES[word[0]], form
    )


def fill(form: str, **params: object) -> str:
    """A form with its holes filled."""
    if "n" in params and "|" in form:
        one, _, many = form.partition("|")
        form = one if str(params["n"]) in ("1", "−1", "+1") else many
    return form.format(**params)
