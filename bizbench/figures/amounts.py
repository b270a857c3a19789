"""A number, a range or a share with its unit."""

from __future__ import annotations

from fractions import Fraction

from bizbench.figures import numerals, parts, words
from bizbench.figures.expressions import Expression
from bizbench.figures.results import Span
from bizbench.figures.shares import PERCENT, share
from bizbench.figures.tokens import Token, numeral_at
from bizbench.figures.unit_words import TIMES
from bizbench.ground.record import Struct

#: 17亿元,到2020年: a date is no upper end.
_YEAR = Expression(rf"(?:19|20)[0-9]{{2}}{numerals.SPACE}?年")
_CONNECTOR = Expression(rf"{numerals.SPACE}?(?:[-—–~]{{1,2}}|至|到){numerals.SPACE}?")
_SECOND = Expression(rf"\({numerals.NUMERAL}\)")
_VAGUE_LEFT = "几数上好成近两"
_APPROXIMATE = Expression(r"[一二三四五六七八九两]{2}|十?[一二三四五六七八九两]{2}|三五")
_NO_UNIT = parts.Unit(0)


class Amount(Struct):
    """A number or a range with its unit, or the id of what is wrong."""

    end: int
    number: Fraction | None = None
    high: Fraction | None = None
    unit: parts.Unit = _NO_UNIT
    wrong: str | None = None
    numbers: tuple[Span, ...] = ()
    #: 30多家, 800万余篇.
    more: bool = False


def amount_at(text: str, token: Token) -> Amount:
    """The number, range or share at a token with its unit."""
    numeral = text[token.start : token.end]
    made = Amount(token.end, numbers=((token.start, token.end),))
    if token.kind == "lost-decimal-point":
        made.wrong = token.kind
    elif token.kind == "number":
        return _counted(text, token, made)
    else:
        number, ids = share(token.kind, numeral)
        made.number, made.wrong = number, None if number is not None else "bad-number"
        made.unit = parts.unit(text, token.end)
        if ids:
            made.unit = parts.Unit(token.end, ids)
        elif not made.unit.printed and number is not None:
            made.number, made.unit = number * 100, parts.Unit(token.end, PERCENT)
        made.end = made.unit.end
        return made
    made.unit = parts.unit(text, token.end)
    made.end = made.unit.end
    return made


def _counted(text: str, token: Token, made: Amount) -> Amount:
    numeral = text[token.start : token.end]
    made.number = numerals.value(numeral)
    made.unit = parts.unit(text, token.end)
    if _is_vague(text, token, numeral):
        made.wrong, made.number = "vague-number", None
    elif made.number is None:
        made.wrong = "bad-number"
    second = _SECOND.match(text, token.end)
    if second and parts.unit(text, second.end()).printed:
        made.unit = parts.unit(text, second.end())
        made.wrong, made.number = "several-figures", None
        made.numbers = (*made.numbers, (second.start() + 1, second.end() - 1))
    elif made.wrong is None:
        _more(text, token, made)
        _range(text, made)
    _half(made)
    made.end = max(made.unit.end, made.numbers[-1][1])
    return made


def _more(text: str, token: Token, made: Amount) -> None:
    """30多家, 800万余篇, 十余万元: more than the number."""
    if made.unit.printed or text[token.end : token.end + 1] not in ("多", "余"):
        return
    place = token.end + 1
    scale = {"万": 10**4, "亿": 10**8}.get(text[place : place + 1])
    behind = parts.unit(text, place + 1 if scale else place)
    if behind.printed and made.number is not None:
        made.number *= scale or 1
        made.unit, made.more = behind, True


def _half(made: Amount) -> None:
    """三天半, 两个半小时."""
    if not made.unit.half or made.number is None:
        return
    if made.high is None and made.unit.ids <= TIMES and made.number.denominator == 1:
        made.number += Fraction(1, 2)
    else:
        made.wrong, made.number = "bad-number", None


def _range(text: str, made: Amount) -> None:
    """10—20天, 3天至5天, 三至十二."""
    first = made.unit
    place = max(first.end, made.numbers[0][1])
    link = _CONNECTOR.match(text, place)
    end = numeral_at(text, link.end()) if link else None
    if link is None or end is None or _YEAR.match(text, link.end()):
        return
    high_text, low_text = text[link.end() : end], text[made.numbers[0][0] : made.numbers[0][1]]
    second = parts.unit(text, end)
    high = numerals.value(high_text)
    made.numbers = (*made.numbers, (link.end(), end))
    made.unit = second if second.printed else first
    if made.unit is first:
        made.unit = parts.Unit(end, first.ids, first.known, first.per)
    low = made.number
    start = made.numbers[0][0]
    unlike = first.printed and second.printed and not (first.ids & second.ids)
    if unlike or text[max(0, start - 1) : start] in words.FROM:
        made.wrong = "several-figures"
    elif low is None or high is None or low >= high or _shares_scale(low_text, high_text):
        made.wrong = "bad-number"
    else:
        made.high = high
        if first.printed and second.printed:
            made.unit = parts.Unit(second.end, first.ids & second.ids, per=second.per)
    if made.wrong:
        made.number = None


def _shares_scale(low: str, high: str) -> bool:
    """1—2万: whether the first number is 1 or 10,000 is not said."""
    return numerals.ends_in_scale(high) and not numerals.has_scale(low)


def _is_vague(text: str, token: Token, numeral: str) -> bool:
    left = text[max(0, token.start - 1) : token.start]
    if numerals.is_bare_scale(numeral):
        return True
    if numerals.plain(numeral)[:1] == "十" and left and left in _VAGUE_LEFT:
        return True
    if numeral.endswith("十") and text[token.end : token.end + 1] in ("几", "来"):
        return True
    return bool(_APPROXIMATE.fullmatch(numeral)) and numerals.value(numeral) is None
