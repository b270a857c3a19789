"""Tokens of a running text: numerals, and what only looks like a figure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bizbench.figures import words
from bizbench.figures.expressions import Expression
from bizbench.figures.numerals import NUMERAL, RUN, SPACE
from bizbench.ground.record import Struct

#: A gap that a data file writes where a bound word is shared.
ELLIPSIS = Expression(r"(?:…|\.\.\.){1,2}")


class Token(Struct, frozen=True):
    """``kind`` is ``number``, ``share``, ``discount``, a kind of phrase, or a refusal's id."""

    kind: str
    start: int
    end: int


def choice(options: Iterable[str]) -> str:
    """A pattern for any of the words, longer ones first."""
    return "|".join(re.escape(word) for word in sorted(options, key=lambda w: (-len(w), w)))


_HAN_DIGIT = "[〇零一二三四五六七八九]"
_YEAR = rf"(?:(?:19|20)[0-9]{{2}}|[一二][九〇零]{_HAN_DIGIT}{{2}})"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
#: Between the parts of a date, also a line end (2023年6⏎月底前).
_S = rf"{SPACE}{{0,2}}(?:\r?\n{SPACE}{{0,2}})?"
_TO = rf"{SPACE}?(?:[-—–~]{{1,2}}|至|到|、){SPACE}?"
_OF_MONTH = rf"(?:份|底|末|初|前|中旬|上旬|下旬|{_S}{_DAY}{_S}日)?"
_MONTH_DAY = rf"{_MONTH}{_S}月{_OF_MONTH}"
_DATE = (
    rf"{_YEAR}{_S}年?{_TO}{_YEAR}{_S}年|{_YEAR}[—–]{{1,2}}{_YEAR}(?![0-9.,个项家件户元亩人万])"
    rf"|{_MONTH}{_S}月?{_TO}{_MONTH_DAY}|(?<=每月){_S}{_DAY}{_S}日"
    rf"|{_YEAR}[-/.](?:1[0-2]|0?[1-9])[-/.][0-3]?[0-9](?![0-9])"
    rf"|{_YEAR}{_S}年(?:{_S}{_MONTH_DAY}|[上下]半年|底|末|初|度)?|{_MONTH_DAY}|[上下]半年"
    r"|(?:前|第)?[一二三四1-4]季度"
)
_TIME = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])|[0-9]{1,2}[点时](?:[0-9]{1,2}分|整|(?![0-9]))"
_DOCUMENT = (
    rf"[〔﹝\[(【]{_YEAR}[〕﹞\])】]{_S}(?:第)?[0-9]++{_S}号?"
    rf"|{NUMERAL}{SPACE}{{0,2}}号(?!召|角|称|线)"
)
#: 55.2023年: the number of an item, then a year.
_ITEM = rf"[0-9]{{1,3}}[.、](?={_YEAR}{_S}年)"
_PHONE = r"0[0-9]{2,3}-[0-9]{7,8}(?![0-9])|[48]00-[0-9]{3,4}-?[0-9]{3,4}(?![0-9])"
_SUM = (
    rf"[57]天?{SPACE}{{0,2}}[×xX*]?{SPACE}{{0,2}}(?:24|8){SPACE}{{0,2}}小时"
    r"|(?:[0-9]++|[A-Z])(?:[+×*][0-9A-Z]++)++"
)
#: Hours of opening are no duration: 24小时不打烊.
_OPEN = (
    rf"(?:24|二十四){SPACE}{{0,2}}小时(?=[”\"]?{SPACE}{{0,2}}(?:{choice(words.OPEN)}))"
    rf"|(?<=全天|每天){SPACE}{{0,2}}(?:24|二十四){SPACE}{{0,2}}小时"
)
_QUARTERS = r"[一二两三1-3]个?刻钟"
_UNIT_LETTERS = (
    r"(?:k[VW]A?|k[mg]²?|K[VW]A?|kva|kw|m[m²2³]?|cm|MW|GB|Mbps|h(?:m²)?)(?![A-Za-z0-9@])"
)
_LETTERED = (
    r"[A-Za-z]{1,12}[-.]?[0-9][0-9A-Za-z@]*+(?:[.@-][0-9A-Za-z]++)*+"
    rf"|[0-9]++(?:\.[0-9]++)*+(?!{_UNIT_LETTERS})[A-Za-z@][0-9A-Za-z@]*+"
)
#: What may stand where a decimal point was lost: white space, also one line's end.
_GAP = (
    rf"(?:{SPACE}{{1,8}}|{SPACE}{{0,8}}\r?\n{SPACE}{{0,8}}(?![0-9]{{1,3}}[.、)](?![0-9]))"
    rf"|{SPACE}{{0,3}}[·•]{SPACE}{{0,3}}|{SPACE}{{1,3}}\.{SPACE}{{0,3}}|\.{SPACE}{{1,3}})"
)
_LOST = rf"{RUN}(?:{_GAP}(?!{_YEAR}{SPACE}?年){RUN})++[万亿]*+"
_SHARE = (
    rf"[百千万]分之{SPACE}?百|(?:[百千万]分之{SPACE}?|{NUMERAL}分之){NUMERAL}|{RUN}/{RUN}(?![0-9/])"
    r"|一半|半数|半(?=个?(?:工作日|月|小时)|[天日年])"
)
_DISCOUNT = (
    r"(?:[一二三四五六七八九]{1,2}|[1-9](?:\.[0-9])?|[1-9][0-9])折"
    r"(?!扣|合|旧|算|叠|射|腾|返|中|价|磨|回)"
)
_TENTHS = (
    r"(?:[一二两三四五六七八九]|十|[0-9](?:\.[0-9])?)成(?:[一二三四五六七八九](?![十百千个]))?"
    r"(?!不|员|立|本|为|果|功|熟|长|效|都|交|就|绩|品|分|套|人|年|型|片|事|因|形|群|文|份|天)"
)
_ZERO = (
    rf"[零〇0]{SPACE}?(?:{choice(words.ZERO_NOUNS)})"
    rf"|(?<![{words.NO_ZERO}])(?:{choice(words.ZERO_PHRASES)})"
)
_COVERAGE = (
    rf"(?<![{words.NO_COVERAGE}])(?:{choice(words.COVERAGE)})(?!门)"
    r"|[应能](?P<same>\S{1,2}?)[尽必则](?P=same)"
)
#: Digits of other scripts and numerals in one sign: seen, never read.
_FOREIGN = "[①-⓿❶-➓㈠-㊉½⅓-⅞Ⅰ-ⅿ²³¹⁰-₉]|(?![0-9])\\d"

_TOKEN = Expression(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in (
            ("zero", _ZERO),
            ("words", choice(words.IN_WORDS)),
            ("coverage", _COVERAGE),
            ("share", rf"(?:{_SHARE})"),
            ("portion", rf"(?<![超经通不])(?:{choice(words.PORTIONS)})(?!{words.NO_PORTION})"),
            ("doubled", choice(words.DOUBLED)),
            ("quarters", _QUARTERS),
            ("word", choice(words.WORDS)),
            ("tenths", _TENTHS),
            ("discount", _DISCOUNT),
            ("item", _ITEM),
            ("date", rf"(?:{_DATE})"),
            ("phone", _PHONE),
            ("document", _DOCUMENT),
            ("open", _OPEN),
            ("sum", _SUM),
            ("lettered", _LETTERED),
            ("time", _TIME),
            ("ratio", rf"{RUN}:{RUN}"),
            ("lost", _LOST),
            ("number", NUMERAL),
            ("foreign", _FOREIGN),
        )
    )
)
_KINDS = {
    "phone": "phone-number",
    "item": "item-number",
    "document": "document-number",
    "sum": "name",
    "open": "name",
    "doubled": "unknown-unit",
    "lettered": "name",
    "time": "time-of-day",
    "ratio": "several-figures",
    "lost": "lost-decimal-point",
    "foreign": "bad-number",
}
_NUMERAL = Expression(NUMERAL)


def next_token(text: str, place: int) -> Token | None:
    """The first token at or after a place of a folded text."""
    match = _TOKEN.search(text, place)
    if match is None:
        return None
    name = match.lastgroup or ""
    return Token(_KINDS.get(name, name), match.start(), match.end())


def numeral_at(text: str, place: int) -> int | None:
    """Where a numeral that starts at a place ends."""
    match = _NUMERAL.match(text, place)
    return match.end() if match else None
