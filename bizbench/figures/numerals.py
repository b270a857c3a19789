"""Numerals as printed, Arabic or Chinese or mixed, to exact fractions.

The input is folded (see ``variants``). None stands for a numeral that is not well formed: the
grammar never mends one.
"""

from __future__ import annotations

import re
from fractions import Fraction

from bizbench.figures.expressions import Expression

#: White space that may stand inside a line, also what is not seen.
SPACE = "[ \\t\u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\ufeff]"
#: Arabic digits with whatever separators stand between them.
RUN = r"[0-9]++(?:[.,][0-9]++)*+"
DIGITS = "〇零一二两三四五六七八九"
#: Scales, but not where they are the head of a unit (千伏, 千瓦, 百分点). Sign by sign: a class of
#: signs far apart takes long to compile, and this stands in every numeral many times.
_SCALE = r"(?:十|万|亿|百(?!分(?!钟))|千(?!伏)(?!瓦)(?!米)(?!克)(?!卡))"
_HAN = rf"(?:[{DIGITS}廿卅卌兆]|{_SCALE})"
_FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟"
_PLAIN = str.maketrans(
    dict(zip(_FORMAL + "〇", "一二三四五六七八九十百千零", strict=True))
    | {"廿": "二十", "卅": "三十", "卌": "四十"}
)
#: The formal numerals, where they are no part of a word (登陆, 队伍, 陆家嘴).
_FORMAL_RUN = (
    rf"(?:[{_FORMAL}][{_FORMAL}零万亿]++|[壹贰叁肆柒捌玖]"
    r"|(?<![队登大内着水收])[伍陆](?=[个天日项份次枚年元]))"
)
#: White space in a numeral, also a line end (三⏎十日): the numeral is seen, and refused.
_BREAK = rf"(?:{SPACE}{{1,3}}|{SPACE}{{0,3}}\r?\n{SPACE}{{0,3}}(?={_HAN}++[个天日年项元份家户]))"
ARABIC = rf"{RUN}(?:点[0-9]++)?(?:(?:{SPACE}{{0,2}}(?=[万亿]))?{_SCALE}++(?:[0-9]++{_SCALE}*+)*+)?"
CHINESE = rf"{_HAN}++(?:[点.][{DIGITS}]++[万亿]*+)?(?:{_BREAK}{_HAN}++)*+|{_FORMAL_RUN}"
#: A whole numeral. What follows without a border (3三) makes it a bad one.
NUMERAL = rf"(?:{ARABIC}{_HAN}*+|(?:{CHINESE})[0-9]*+)"

_VALUES = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
#: Scales that may stand behind Arabic digits.
_SCALES = {
    "百": 10**2,
    "千": 10**3,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "十亿": 10**9,
    "百亿": 10**10,
    "千亿": 10**11,
    "万亿": 10**12,
}
#: Longer numerals than this are no figures (and Python refuses very long ones).
_LONGEST = 32
#: As many digits as a data file may write.
_MOST_DIGITS = 15
_WHOLE = Expression(rf"0|[1-9][0-9]{{0,{_MOST_DIGITS - 1}}}")
_MOST_DECIMALS = 9
_GROUPED = Expression(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_PLAIN_NUMBER = Expression(r"[0-9]+(?:\.[0-9]+)?")
_TERM = Expression(rf"({RUN})([十百千万亿]*)")


def value(text: str) -> Fraction | None:
    """The exact value of a folded numeral, or None where it is not well formed."""
    if _WHOLE.fullmatch(text):
        return Fraction(int(text))  # most of them; what follows says the same
    if len(text) > _LONGEST:
        return None
    if "0" <= text[:1] <= "9":
        return _arabic(re.sub(SPACE, "", text))
    return _chinese(text.translate(_PLAIN))


def is_arabic(text: str) -> bool:
    return "0" <= text[:1] <= "9"


def has_scale(text: str) -> bool:
    """Whether a numeral names a power of ten (三十, 1.5万), not only digits."""
    return any(c in _POWERS for c in text.translate(_PLAIN))


def ends_in_scale(text: str) -> bool:
    """Whether the last character is a power of ten that a number before it may share."""
    plain = text.translate(_PLAIN)
    return len(plain) > 1 and plain[-1] in _POWERS


def is_bare_scale(text: str) -> bool:
    """Whether there is no digit before the scale: 百, 千, 万亿 (but 十 is ten)."""
    return text.translate(_PLAIN)[:1] in ("百", "千", "万", "亿")


def plain(text: str) -> str:
    """A folded Chinese numeral with its formal digits made plain."""
    return text.translate(_PLAIN)


def _arabic(text: str) -> Fraction | None:
    text = text.replace("点", ".")
    terms: list[tuple[Fraction, int]] = []
    end = 0
    while end < len(text):
        match = _TERM.match(text, end)
        if not match or (match[2] and match[2] not in _SCALES):
            return None
        number = _decimal(match[1])
        if number is None:
            return None
        terms.append((number, _SCALES.get(match[2], 1)))
        end = match.end()
    return _sum(terms)


def _decimal(text: str) -> Fraction | None:
    if not (_PLAIN_NUMBER.fullmatch(text) or _GROUPED.fullmatch(text)):
        return None
    text = text.replace(",", "")
    whole, _, decimals = text.partition(".")
    if len(whole) > _MOST_DIGITS or len(decimals) > _MOST_DECIMALS:
        return None
    if len(whole) > 1 and whole[0] == "0":
        return None
    return Fraction(text)


def _sum(terms: list[tuple[Fraction, int]]) -> Fraction | None:
    """1亿2000万: whole numbers, each term smaller than the scale before it.

    The elided 13万2 is refused: 132,000 is meant as often as 130,002.
    """
    total = Fraction(0)
    above: int | None = None
    for number, scale in terms:
        if above is not None and (number.denominator > 1 or number * scale >= above or not number):
            return None
        total += number * scale
        above = scale
    if len(terms) > 1 and (terms[0][0].denominator > 1 or (terms[-1][1] == 1 and number < 10)):
        return None
    return total if total < 10**_MOST_DIGITS else None


def _chinese(text: str) -> Fraction | None:
    whole, point, decimals = text.replace(".", "点").partition("点")
    if not point:
        number = _whole(whole)
        return None if number is None else Fraction(number)
    scale = 1
    if decimals[-1:] in ("万", "亿"):
        decimals, scale = decimals[:-1], _POWERS[decimals[-1]]
    number = _whole(whole)
    if number is None or not decimals or any(c not in _VALUES or c == "两" for c in decimals):
        return None
    digits = "".join(str(_VALUES[c]) for c in decimals)
    return (number + Fraction(int(digits), 10 ** len(digits))) * scale


def _whole(text: str) -> int | None:
    if not any(c in _POWERS for c in text):
        return _positional(text)
    for power in ("亿", "万"):
        if power in text:
            head, _, tail = text.rpartition(power)
            return _split(head, tail, _POWERS[power])
    return _section(text)


def _split(head: str, tail: str, power: int) -> int | None:
    """三亿五千万 at 亿, 三万零五 at 万. The elided 三万三 is refused."""
    high = _whole(head) if head and "亿" not in head else None
    if not high or high >= power or head[0] == "零":
        return None
    if not tail:
        return high * power
    if tail[0] == "零":
        low = _whole(tail[1:]) if tail[1:2] not in ("", "零") else None
        return high * power + low if low and low < power else None
    low = _whole(tail) if has_scale(tail) else None
    return high * power + low if low and low < power else None


def _positional(text: str) -> int | None:
    """One digit, or digits in a row as years are written: 二〇二〇, 一二〇."""
    if not text or any(c not in _VALUES for c in text):
        return None
    if len(text) == 1:
        return _VALUES[text]
    if "两" in text or text[0] == "零" or len(text) > _MOST_DIGITS:
        return None
    if len(text) < 3 or (len(text) == 3 and "零" not in text):
        return None
    return int("".join(str(_VALUES[c]) for c in text))


def _section(text: str) -> int | None:
    """Below ten thousand: 一千零五十, 十五, 一百一十."""
    total, above, digit, gap = 0, 10_000, None, False
    for place, c in enumerate(text):
        if c == "零":
            if gap or digit is not None or not total:
                return None
            gap = True
        elif c in _VALUES:
            if digit is not None:
                return None
            digit = c
        else:
            power = _POWERS.get(c, 0)
            if digit is None and not (c == "十" and (place == 0 or not gap)):
                return None
            if not power or power >= above or (digit == "两" and c == "十"):
                return None
            if gap and power * 10 >= above:
                return None
            total += _VALUES[digit or "一"] * power
            above, digit, gap = power, None, False
    return _ones(total, above, digit, gap)


def _ones(total: int, above: int, digit: str | None, gap: bool) -> int | None:
    """The last digit needs 十 or 零 before it: 一百五 could be 150."""
    if digit is None:
        return None if gap else total
    if digit == "两" or gap == (above == 10):
        return None
    return total + _VALUES[digit]
