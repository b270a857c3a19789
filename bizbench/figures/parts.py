"""The unit behind a number, with the bound word behind that."""

from __future__ import annotations

import re

from bizbench.figures import words
from bizbench.figures.expressions import Expression
from bizbench.figures.numerals import NUMERAL, SPACE
from bizbench.figures.results import Span
from bizbench.figures.tokens import ELLIPSIS, choice
from bizbench.figures.unit_words import (
    CLASSIFIERS,
    DIRECT,
    NOT_BEFORE,
    NOUNS,
    TIME_NOUNS,
    UNITS,
    UNKNOWN,
    UnitIds,
)
from bizbench.ground.record import Struct
from bizbench.ground.vocabulary import Bound, Period

_SPACES = Expression(rf"{SPACE}{{0,3}}")


class Unit(Struct, frozen=True):
    """``ids`` are empty where no unit is printed; ``known`` is false for 米, 倍, 版."""

    end: int
    ids: UnitIds = frozenset()
    known: bool = True
    per: Period | None = None
    half: bool = False
    vague: bool = False

    @property
    def printed(self) -> bool:
        return bool(self.ids) or not self.known


def _guarded(options: tuple[str, ...]) -> str:
    """A pattern for unit words that are no part of a longer word."""
    parts = []
    for word in sorted(set(options), key=lambda w: (-len(w), w)):
        barred = NOT_BEFORE.get(word, "")
        guard = f"(?![{barred}])" if barred else ""
        guard += "(?![A-Za-z0-9])" if word[-1].isascii() and word[-1].isalnum() else ""
        parts.append(re.escape(word) + guard)
    return "|".join(parts)


_NOUN = f"(?P<noun>{_guarded(tuple(NOUNS))})"
_UNIT = Expression(f"(?P<unit>{_guarded((*UNITS, *UNKNOWN, *DIRECT, *CLASSIFIERS))})")
_BEHIND_CLASSIFIER = Expression(
    rf"(?P<half>半(?:个)?(?:{_guarded(('小时', '月', '工作日', '年', '天'))}))|{_NOUN}"
)
_OTHER = Expression(rf"\(({choice(CLASSIFIERS)})\)")
_RATE = Expression(
    r"(?:/|每)(?P<period>年|月)(?![度份])|/(?P<other>[^\s0-9,，、。)]{1,3})"
    r"|[·•*](?P<second>年|月|日|天|小时)"
    r"|每(?P<each>亩|户|人|家|件|吨|次|天|日|个|平方米|平米|㎡|公里|立方米|千瓦时|度)"
)
_UNKNOWN_RATE = Expression(rf"/(?:{choice(UNKNOWN)}|[年月日天亩])")
#: 个交易日, 个办公日: a day that no table knows is no count of anything.
_OTHER_DAY = Expression(
    r"(?![以及或之])[一-鿿]{1,3}?(?:[日天]|工作日)(?=[^一-鿿]|$|[以之]?[内后前]|[办完以])"
)
_TIME_NOUN = Expression(choice(TIME_NOUNS))
_NOUN_ONLY = Expression(_NOUN)
_HALVES = {
    "小时": UNITS["小时"],
    "月": UNITS["个月"],
    "工作日": UNITS["工作日"],
    "年": UNITS["年"],
    "天": UNITS["天"],
}


def unit(text: str, place: int) -> Unit:
    """Read the unit behind a numeral that ends at ``place``."""
    start = _skip(text, place)
    dots = ELLIPSIS.match(text, start)
    match = _UNIT.match(text, dots.end() if dots else start)
    if not match or (dots and match["unit"] in CLASSIFIERS):
        return Unit(place)
    word = match["unit"]
    if word in UNKNOWN:
        per = _UNKNOWN_RATE.match(text, match.end())
        return Unit(per.end() if per else match.end(), known=False)
    if word in CLASSIFIERS and word not in UNITS:
        return _counted(text, match.end(), word)
    ids = UNITS.get(word) or NOUNS.get(word) or NOUNS["材料"]
    return _rate(text, match.end(), ids)


def _counted(text: str, end: int, word: str) -> Unit:
    """What a classifier and the noun behind it count."""
    ids = CLASSIFIERS[word]
    other_day = _OTHER_DAY.match(text, end) if word == "个" else None
    if other_day:
        return Unit(other_day.end(), known=False)
    dots = ELLIPSIS.match(text, end) if word == "个" else None
    timed = _TIME_NOUN.match(text, dots.end()) if dots else None
    if timed:  # 3个…工作日: of a list whose last figure has the noun
        return Unit(timed.end(), TIME_NOUNS[timed[0]])
    other = _OTHER.match(text, end)
    if other:
        ids, end = ids | CLASSIFIERS[other[1]], other.end()
    behind = _BEHIND_CLASSIFIER.match(text, _skip(text, end))
    if behind and behind["half"]:
        return Unit(behind.end(), _HALVES[behind["half"].lstrip("半个")], half=True)
    if behind:
        return _rate(text, behind.end(), NOUNS[behind["noun"]])
    return _rate(text, end, ids)


def _rate(text: str, end: int, ids: UnitIds) -> Unit:
    """1小时/年, and what a unit is not followed by: 两年多, 3天半."""
    rate = _RATE.match(text, end)
    if rate and (not rate["period"] or "CNY_per_square_metre" in ids):
        return Unit(rate.end(), known=False)
    if rate:
        per: Period = "year" if rate["period"] == "年" else "month"
        return Unit(rate.end(), ids, per=per)
    if text[end : end + 1] == "半" and text[end + 1 : end + 2] not in ("导", "径", "数"):
        return Unit(end + 1, ids, half=True)
    if text[end : end + 1] in ("多", "余", "来") and ids:
        behind = text[end + 1 : end + 2]
        return Unit(end + 1, ids, vague=not behind or behind not in words.MANY)
    return Unit(end, ids)


def noun(text: str, place: int, ids: UnitIds) -> tuple[int, UnitIds] | None:
    """The noun behind a bound word: 30个以上环节, 3个以上工作日."""
    timed = _TIME_NOUN.match(text, place) if ids == CLASSIFIERS["个"] else None
    if timed:
        return timed.end(), TIME_NOUNS[timed[0]]
    match = _NOUN_ONLY.match(text, place)
    if match is None or len(ids) < 2 or not NOUNS[match["noun"]] & ids:
        return None
    return match.end(), NOUNS[match["noun"]] & ids


class After(Struct, frozen=True):
    """``tail`` is where the bound word stands, if other figures are between."""

    end: int
    bound: Bound | None = None
    tail: Span | None = None


_AFTER = Expression(
    "|".join(
        re.escape(word) + (f"(?![{words.NO_BOUND[word]}])" if words.NO_BOUND.get(word) else "")
        for word in sorted(words.AFTER, key=lambda w: (-len(w), w))
    )
)
_INCLUSION = Expression(
    rf"\((?:(?P<in>{choice(words.INCLUDED)})|(?P<out>{choice(words.EXCLUDED)}))\)"
)
#: 90个工作日(不含公示)以内.
_REMARK = Expression(r"\([^()\n]{1,24}\)")


def after(text: str, place: int) -> After:
    """Read the bound word behind a unit, also with (含) or (不含)."""
    end = place
    first = _INCLUSION.match(text, end)
    start = _skip(text, first.end() if first else end)
    dots = ELLIPSIS.match(text, start) or (None if first else _REMARK.match(text, start))
    match = _AFTER.match(text, dots.end() if dots else start)
    if not match:
        return After(place)
    bound = words.AFTER[match[0]]
    if dots and re.search(NUMERAL, dots[0]):
        return After(place, bound, match.span())
    last = first or _INCLUSION.match(text, match.end())
    end = max(match.end(), last.end() if last else 0)
    if last and last["out"]:
        bound = words.STRICT.get(bound, bound)
    elif last:
        bound = words.LOOSE.get(bound, bound)
    return After(end, bound)


def _skip(text: str, place: int) -> int:
    match = _SPACES.match(text, place)
    return match.end() if match else place
