"""A place in a league: 全省第一, 位居全国第三, and the goals of 保五争四冲三."""

from __future__ import annotations

from bizbench.figures import numerals
from bizbench.figures.expressions import Expression
from bizbench.figures.results import Reading
from bizbench.figures.tokens import Token
from bizbench.figures.words import LEAGUES, NO_HOLD, PLACED, PLACES

RANK = frozenset({"rank"})
_LEAGUE = "|".join(LEAGUES)
_ORDINAL = Expression(rf"(?:(?:{'|'.join(PLACED)})(?:{_LEAGUE})?|(?:{_LEAGUE}))第$")
_NOT_A_NOUN = Expression(r"名|位|(?![一-鿿])")
_GOALS = "".join(PLACES)
_AIM = f"[{_GOALS}][一二三四五六七八九十1-9]"
#: One goal alone (保八), and one of several in a row (保八争七), whose signs say more.
_GOAL = Expression(rf"(?:(?:^|[^一-鿿])([{_GOALS}])|(?<![{NO_HOLD}])(保)|{_AIM}([{_GOALS}]))$")
_FIRST_GOAL = Expression(rf"(?<![{NO_HOLD}])([保争冲夺])$")
_GOAL_ENDS = Expression(rf"(?![一-鿿0-9])|{_AIM}(?:[{_GOALS}]|(?![一-鿿0-9]))")
_NEXT_GOAL = Expression(rf"{_AIM}(?:[{_GOALS}]|(?![一-鿿0-9]))")


def place_in_league(text: str, token: Token) -> tuple[int, Reading] | None:
    """Where the words begin and what they say; None where the numeral is no place in a league."""
    left = text[max(0, token.start - 12) : token.start]
    ordinal = _ORDINAL.search(left)
    is_place = ordinal is not None and _NOT_A_NOUN.match(text, token.end) is not None
    goal = None if is_place else _goal(text, left, token)
    if not (is_place or goal):
        return None
    number = numerals.value(text[token.start : token.end])
    if number is None or number.denominator != 1:
        return None
    if goal:
        return token.start - 1, Reading(PLACES[goal], number, units=RANK)
    assert ordinal is not None
    return token.start - len(ordinal[0]), Reading("exactly", number, units=RANK)


def _goal(text: str, left: str, token: Token) -> str | None:
    """The sign of a goal before a numeral of one sign: 保, 争, 冲."""
    if token.end - token.start > 1:
        return None
    if _FIRST_GOAL.search(left) and _NEXT_GOAL.match(text, token.end):
        return left[-1]
    return left[-1] if _GOAL.search(left) and _GOAL_ENDS.match(text, token.end) else None
