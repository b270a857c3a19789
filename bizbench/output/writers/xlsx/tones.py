"""The colours of words: which of them are good news, bad news or open. The word always stands."""

from __future__ import annotations

from functools import cache

from bizbench.ground.texts import text

#: Fill and font of each tone; what they say is in the words, also in print without colours.
LOOKS = {
    "good": {"bg_color": "#DDEFE0", "font_color": "#1B5E20"},
    "bad": {"bg_color": "#F8DDDA", "font_color": "#8E1B12"},
    "open": {"bg_color": "#FFF1CC", "font_color": "#7A4F00"},
    "quiet": {"bg_color": "#ECECEC", "font_color": "#444444"},
}
#: Texts by tone: standings of ``gaps``, lights of ``progress``, directions of ``diff``.
_TEXTS = {
    "good": ("gaps.count.ahead", "colour.green", "direction.tightened"),
    "bad": ("gaps.count.behind", "colour.red", "direction.relaxed"),
    "open": ("gaps.count.open", "colour.yellow", "direction.open"),
    "quiet": ("gaps.count.silent", "colour.grey", "direction.not-repeated"),
}
#: The signs of ``matrix`` and of floors.
_SIGNS = (("★", "good"), ("☆", "open"), ("▽", "bad"))
#: The columns in which these words stand, by the last part of their names.
COLUMNS = frozenset({"state_name", "light_name", "direction_name", "best"})


@cache
def words(lang: str) -> tuple[tuple[str, str], ...]:
    """Every word with its tone, as it begins a cell."""
    found = ((text(lang, id), tone) for tone, ids in _TEXTS.items() for id in ids)
    return (*found, *_SIGNS)


def tone_of(cell: str, lang: str) -> str:
    """The tone of a cell that begins with one of the words, else an empty text."""
    return next((tone for word, tone in words(lang) if cell.startswith(word)), "")
