"""A city's rank among all that are ranked, and among those of its province."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.ground.texts import text
from bizbench.output.words import cells
from bizbench.questions.compare.records import RANKED, Row, Within


def own_rank(row: Row, rows: Sequence[Row], place: Within | None, lang: str) -> str:
    """``3 of 15, 1 of 4 in its province``."""
    ranked = sum(each.kind == RANKED for each in rows)
    return with_province(cells.rank_of(cells.rank(row), ranked, lang), place, lang)


def with_province(shown: str, place: Within | None, lang: str) -> str:
    """A rank that is shown, with that in the province where others of it are ranked."""
    if place is None:
        return shown
    places = cells.places(place.low, place.high, place.is_open)
    inside = cells.rank_of(places, place.n, lang)
    return text(lang, "sets.own-province", rank=shown, within=inside)
