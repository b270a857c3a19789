"""The words directly before and behind a number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bizbench.figures import words
from bizbench.figures.numerals import SPACE
from bizbench.figures.tokens import choice
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
from bizbench.ground.vocabulary import Bound, Change, Period

_SPACES = re.compile(rf"{SPACE}{{0,3}}")
#: A gap that a data file writes where a bound word is shared.
ELLIPSIS = re.compile(r"(?:…|\.\.\.){1,2}")
_BEFORE = (
    *((word, "bound") for word in words.BEFORE),
    *((word, "change") for word in words.CHANGES),
    *((word, "to") for word in words.TO),
    *((word, "level") for word in words.LEVELS),
    *((word, "filler") for word in words.FILLERS),
    *((word, "unclear") for word in words.UNCLEAR),
)
#: A word that is in two tables counts by the first.
_ROLE: dict[str, str] = dict(reversed(_BEFORE))
_LONGEST = max(map(len, _ROLE))
#: How many words before a number are looked at.
_MOST_PARTS = 6


@dataclass(slots=True)
class Before:
    """The words before a number; ``start`` is where the first of them begins."""

    start: int
    bounds: list[Bound] = field(default_factory=list)
    change: Change | None = None
    to: bool = False
    level: bool = False
    respectively: bool = False
    trips: bool = False
    ellipsis: bool = False
    unclear: bool = False
    #: The place of the words themselves, where there are any.
    end: int = 0
    near: bool = False


def before(text: str, start: int, floor: int) -> Before:
    """Read the words before ``start``, not further back than ``floor``."""
    found = Before(start)
    place = start
    for _ in range(_MOST_PARTS):
        edge = _skip_back(text, place, floor, found)
        word = _word_before(text, edge, floor)
        if word is None:
            break
        if not found.end:
            found.end = edge
        place = found.start = edge - len(word)
        _note(found, word, text[max(floor, place - 1) : place])
    if not (found.bounds or found.change or found.to or found.level or found.trips):
        found.start = start
    return found


def _skip_back(text: str, place: int, floor: int, found: Before) -> int:
    """Step over a little white space and, next to the number, over one ellipsis."""
    for _ in range(3):
        if place > floor and re.match(SPACE, text[place - 1]):
            place -= 1
    if not found.end and place > floor and text[place - 1] in "….":
        dots = place
        while dots > max(floor, place - 6) and text[dots - 1] in "….":
            dots -= 1
        if ELLIPSIS.fullmatch(text[dots:place]):
            found.ellipsis = True
            return dots
    return place


def _word_before(text: str, end: int, floor: int) -> str | None:
    for length in range(min(_LONGEST, end - floor), 0, -1):
        word = text[end - length : end]
        if word in _ROLE:
            return word
    return None


def _note(found: Before, word: str, left: str) -> None:
    role = _ROLE[word]
    if role == "bound":
        found.bounds.append(words.BEFORE[word])
        found.near |= word == "近"
        if left and left in words.NEGATIONS + (words.NO_NEAR if word == "近" else ""):
            found.unclear = True
    elif role == "change" and found.change is None and not found.to:
        found.change = words.CHANGES[word]
    elif role in ("to", "level"):
        found.to |= role == "to"
        found.level |= role == "level"
        found.unclear |= bool(left) and left in words.NEGATIONS
    elif role == "unclear":
        found.unclear = True
    found.respectively |= word == words.RESPECTIVELY
    found.trips |= word in words.TRIPS


@dataclass(frozen=True, slots=True)
class Unit:
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
_UNIT = re.compile(f"(?P<unit>{_guarded((*UNITS, *UNKNOWN, *DIRECT, *CLASSIFIERS))})")
_BEHIND_CLASSIFIER = re.compile(
    rf"(?P<half>半(?:个)?(?:{_guarded(('小时', '月', '工作日', '年', '天'))}))|{_NOUN}"
)
_OTHER = re.compile(rf"\(({choice(CLASSIFIERS)})\)")
_RATE = re.compile(r"(?:/|每)(?P<period>年|月)(?![度份])|/(?P<other>[^\s0-9,，、。)]{1,3})")
_UNKNOWN_RATE = re.compile(rf"/(?:{choice(UNKNOWN)}|[年月日天亩])")
_TIME_NOUN = re.compile(choice(TIME_NOUNS))
_NOUN_ONLY = re.compile(_NOUN)
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
    match = _UNIT.match(text, start)
    if not match:
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
    if rate and rate["other"]:
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


@dataclass(frozen=True, slots=True)
class After:
    end: int
    bound: Bound | None = None


_AFTER = re.compile(
    "|".join(
        re.escape(word) + (f"(?![{words.NO_BOUND[word]}])" if words.NO_BOUND.get(word) else "")
        for word in sorted(words.AFTER, key=lambda w: (-len(w), w))
    )
)
_INCLUSION = re.compile(
    rf"\((?:(?P<in>{choice(words.INCLUDED)})|(?P<out>{choice(words.EXCLUDED)}))\)"
)


def after(text: str, place: int) -> After:
    """Read the bound word behind a unit, also with (含) or (不含)."""
    end = place
    first = _INCLUSION.match(text, end)
    start = _skip(text, first.end() if first else end)
    dots = ELLIPSIS.match(text, start)
    match = _AFTER.match(text, dots.end() if dots else start)
    if not match:
        return After(place)
    bound = words.AFTER[match[0]]
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
