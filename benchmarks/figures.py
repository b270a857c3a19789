"""Made-up figures: bound, quantity, and the Chinese words in which a plan would print them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

T = TypeVar("T")

#: How a quantity is printed: text, how much one of the text's numbers is, lowest and highest.
WRITTEN: dict[str, tuple[str, int, int, int]] = {
    "day": ("{}个自然日", 1, 2, 60),
    "working_day": ("{}个工作日", 1, 1, 40),
    "unspecified_day": ("{}天", 1, 2, 60),
    "month": ("{}个月", 1, 1, 18),
    "year": ("{}年", 1, 1, 5),
    "hour": ("{}小时", 1, 2, 96),
    "minute": ("{}分钟", 1, 15, 120),
    "procedure": ("{}个环节", 1, 1, 9),
    "phase": ("{}个阶段", 1, 2, 5),
    "document": ("{}份材料", 1, 1, 12),
    "visit": ("{}次", 1, 1, 4),
    "payment": ("{}次", 1, 4, 12),
    "seal": ("{}枚", 1, 1, 6),
    "invoice": ("{}份", 1, 10, 100),
    "enterprise": ("{}家", 1, 20, 3000),
    "person": ("{}万人", 10000, 1, 40),
    "event": ("{}场", 1, 4, 300),
    "project": ("{}个项目", 1, 10, 400),
    "item": ("{}项", 1, 5, 200),
    "rank": ("前{}名", 1, 3, 60),
    "point": ("{}分", 1, 6, 95),
    "percent": ("{}%", 1, 20, 98),
    "percentage_point": ("{}个百分点", 1, 1, 20),
    "CNY": ("{}万元", 10000, 1, 900),
    "CNY_per_square_metre": ("{}元/平方米", 1, 5, 200),
    "USD": ("{}美元", 1, 10, 400),
    "mu": ("{}亩", 1, 200, 20000),
    "hectare": ("{}公顷", 1, 20, 900),
    "microgram_per_cubic_metre": ("{}微克/立方米", 1, 20, 60),
    "kVA": ("{}千伏安", 1, 100, 315),
    "kW": ("{}千瓦", 1, 100, 250),
}
#: Numbers that are names behind a unit: 5×8 and 7×8 hours a week.
NAMES = frozenset({("hour", 58), ("hour", 78)})
#: In which units plans state a measure of another unit; the oftener one is here, the likelier.
OTHERWISE: dict[str, tuple[str, ...]] = {
    "day": ("working_day",) * 5 + ("unspecified_day",) * 3 + ("day", "hour"),
    "hour": ("hour",) * 7 + ("working_day", "unspecified_day", "minute"),
    "minute": ("minute",) * 4 + ("hour",),
    "month": ("month",) * 4 + ("day",),
    "mu": ("mu",) * 4 + ("hectare",),
    "kVA": ("kVA",) * 3 + ("kW",),
}
TIMES = frozenset({"day", "working_day", "unspecified_day", "month", "hour", "minute"})
#: Bounds with the words around a quantity, by the direction of the measure.
WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "lower": {
        "exactly": ("压减至{}", "压缩至{}", "{}", "降至{}", "缩短至{}", "减至{}"),
        "at_most": ("不超过{}", "控制在{}以内", "{}以内", "最多{}", "不高于{}", "压缩至{}以内"),
        "below": ("低于{}", "少于{}"),
        "about": ("{}左右", "约{}"),
    },
    "higher": {
        "exactly": ("达到{}", "提升至{}", "{}", "达{}", "提高到{}"),
        "at_least": ("不少于{}", "{}以上", "达到{}以上", "不低于{}", "至少{}", "达{}以上"),
        "above": ("超过{}", "突破{}"),
        "about": ("{}左右", "约{}"),
    },
}
WORDS["neither"] = WORDS["higher"]
#: Of 1000 figures so many are of each kind; kinds that a measure cannot have become bare numbers.
SHARES = {
    "exactly": 420,
    "limit": 330,
    "strict": 40,
    "about": 20,
    "between": 30,
    "in_words": 40,
    "change": 60,
    "baseline": 40,
    "extreme": 20,
}
_KINDS = tuple(kind for kind, share in SHARES.items() for _ in range(share))
IN_WORDS = ("即时办结", "当场即办", "立等可取", "分秒即办")
BASES = ("previous-year", "unstated", '"2015"')
#: What names a number without printing it, by direction and unit.
EXTREMES = {
    ("lower", "CNY"): ("0 CNY", "免费", "free of charge"),
    ("lower", "visit"): ("0 visit", "一次不跑", "nobody has to come"),
    ("higher", "percent"): ("100 percent", "全覆盖", "all of them"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """Keys with their values, and the span as printed.

    ``number`` and ``unit`` are those of the text, where it is a plain level.
    """

    keys: tuple[str, ...]
    written: str
    number: int | None = None
    unit: str = ""


def pick(random: Random, values: Sequence[T]) -> T:
    """One of them; nothing of ``random`` is used that may differ between Python's versions."""
    return values[int(random.random() * len(values))]


def quantity(number: int, unit: str) -> str:
    """As it stands in a file."""
    return f"{number * WRITTEN[unit][1]} {unit}"


def printed(number: int, unit: str) -> str:
    """As it stands in a document."""
    return WRITTEN[unit][0].format(number)


def level(unit: str, better: str, start: float, years: int) -> int:
    """The number of a year: from where a city starts, each year a little better."""
    _, _, low, high = WRITTEN[unit]
    left = start * 0.93**years
    number = low + (high - low) * (1 - left if better == "higher" else left)
    step = 10 ** max(0, len(str(high)) - 2)
    return plainly(min(high, max(low, round(number / step) * step)), unit)


def plainly(number: int, unit: str) -> int:
    """The number, or the next one that is neither a name nor more than all there is."""
    if unit == "percent":
        return min(100, number)
    return number + 1 if (unit, number) in NAMES else number


def stated_in(unit: str, choice: float) -> str:
    """The unit in which a city states a measure; ``choice`` is from 0 to 1."""
    others = OTHERWISE.get(unit, (unit,))
    return others[int(choice * len(others))]


def figure(random: Random, unit: str, better: str, number: int) -> Figure:
    """A main figure of any kind that a measure of this unit and direction can have."""
    kind = pick(random, _KINDS)
    if unit == "rank":
        return _plain(random, "at_most", number, unit, ("{}",))
    if kind == "extreme" and (better, unit) in EXTREMES:
        value, written, why = EXTREMES[better, unit]
        return Figure((f"exactly: {value}", f"reading: {why}", "inferred: [number]"), written)
    if kind == "in_words" and better == "lower" and unit in TIMES:
        return Figure(("in_words: true",), pick(random, IN_WORDS))
    if kind == "between":
        return _between(number, unit)
    if kind == "change" and better != "neither":
        return _change(random, unit, better)
    if kind == "baseline" and better != "neither":
        return _from_baseline(number, unit, better)
    bound = _bound(kind, better)
    return _plain(random, bound, number, unit, WORDS[better][bound])


def _plain(random: Random, bound: str, number: int, unit: str, words: Sequence[str]) -> Figure:
    """A level with its bound, in any of the words for it."""
    keys = (f"{bound}: {quantity(number, unit)}",)
    return Figure(keys, pick(random, words).format(printed(number, unit)), number, unit)


def _bound(kind: str, better: str) -> str:
    """Limits lie on the side of the direction; without a direction a figure is bare."""
    if kind == "about":
        return kind
    if kind == "limit" and better != "neither":
        return "at_most" if better == "lower" else "at_least"
    if kind == "strict" and better != "neither":
        return "below" if better == "lower" else "above"
    return "exactly"


def _between(number: int, unit: str) -> Figure:
    high = plainly(number + max(1, number // 5), unit)
    low, more = quantity(number, unit), quantity(high, unit)
    span = f"{printed(number, unit)}至{printed(high, unit)}"
    return Figure((f"between: [{low}, {more}]",), span)


def _change(random: Random, unit: str, better: str) -> Figure:
    share, base = 5 + int(random.random() * 50), pick(random, BASES)
    if better == "lower":
        bound, words = pick(random, (("exactly", "压缩{}%"), ("at_least", "压缩{}%以上")))
        keys = ("change: decrease", f"{bound}: {share} percent", f"base: {base}")
        return Figure(keys, words.format(share))
    points = unit == "percent"
    bound, words = ("exactly", "提高{}个百分点") if points else ("at_least", "增长{}%以上")
    by = f"{share} {'percentage_point' if points else 'percent'}"
    return Figure(("change: increase", f"{bound}: {by}", f"base: {base}"), words.format(share))


def _from_baseline(number: int, unit: str, better: str) -> Figure:
    lower = better == "lower"
    before = number + 1 + number // 2 if lower else max(1, number - 1 - number // 5)
    verb = "压缩至" if lower else "提升至"
    before = plainly(before, unit)
    keys = (f"exactly: {quantity(number, unit)}", f"baseline: {quantity(before, unit)}")
    return Figure(keys, f"由{printed(before, unit)}{verb}{printed(number, unit)}", number, unit)
