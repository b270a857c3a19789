"""Every text the program prints, in one catalogue for each language."""

from __future__ import annotations

from functools import cache
from importlib import import_module

LANGUAGES = ("en", "zh")


@cache
def catalogue(lang: str) -> dict[str, str]:
    """All texts of a language by id; raises ``KeyError`` for another language."""
    if lang not in LANGUAGES:
        raise KeyError(lang)
    texts: dict[str, str] = import_module(f"bizbench.ground.texts.{lang}").TEXTS
    return texts


def text(lang: str, id: str, **params: object) -> str:
    """One text, filled in. A form for one and a form for many are parted by ``|`` (``n``)."""
    form = catalogue(lang)[id]
    if "n" in params and "|" in form:
        one, _, many = form.partition("|")
        form = one if str(params["n"]) in ("1", "−1", "+1") else many
    return form.format(**params)
