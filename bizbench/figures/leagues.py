"""A place in a league: 全省第一, 位居全国第三, and the goals of 保五争四冲三."""

from __future__ import annotations

import re

from bizbench.figures import numerals
from bizbench.figures.results import Reading
from bizbench.figures.tokens import Token
from bizbench.figures.words import LEAGUES, PLACED, PLACES

RANK = frozenset({"rank"})
_LEAGUE = "|".join(LEAGUES)
_ORDINAL = re.compile(rf"(?:(?:{'|'.join(PLACED)})(?:{_LEAGUE})?|(?:{_LEAGUE}))第$")
_NOT_A_NOUN = re.compile(r"名|位|(?![一-鿿])")
_GOALS = "".join(PLACES)
_GOAL = re.compile(rf"(?:^|[^一-鿿]|[{_GOALS}][一二三四五六七八九十])([{_GOALS}])$")
_GOAL_ENDS = re.compile(rf"(?![一-鿿])|[{_GOALS}][一二三四五六七八九十](?:[{_GOALS}]|(?![一-鿿]))")


def place_in_league(text: str, token: Token) -> tuple[int, Reading] | None:
    """Where the words begin and what they say; None where the numeral is no place in a league."""
    number = numerals.value(text[token.start : token.end])
    if number is None or number.denominator != 1:
        return None
    left = text[max(0, token.start - 12) : token.start]
    ordinal = _ORDINAL.search(left)
    if ordinal and _NOT_A_NOUN.match(text, token.end):
        return token.start - len(ordinal[0]), Reading("exactly", number, units=RANK)
    goal = _GOAL.search(left)
    if goal and token.end - token.start == 1 and _GOAL_ENDS.match(text, token.end):
        return token.start - 1, Reading(PLACES[goal[1]], number, units=RANK)
    return None
