"""A word of change or bound that stands apart from its number: 压缩审批时限50%."""

from __future__ import annotations

from bizbench.figures import words
from bizbench.figures.expressions import Expression
from bizbench.figures.leading import Before
from bizbench.figures.parts import After
from bizbench.figures.results import Span
from bizbench.figures.shares import PERCENT, PERMILLE
from bizbench.figures.tokens import choice
from bizbench.figures.unit_words import TIMES, UNITS, UnitIds

_FAR = 22
_SHARES = PERCENT | PERMILLE | UNITS["个百分点"]
_SHORT = frozenset(word for word in words.BEFORE if len(word) < 2 or not word[0] > "一")
_BOUNDS = frozenset(words.BEFORE) - _SHORT - set(words.NEVER_APART)
_KEYS = Expression(
    choice({*_BOUNDS, *words.BEST, *words.DISTANT, *(w for w in words.CHANGES if len(w) > 1)})
)
#: What may stand between: one stretch of words, or a list of objects.
_GAP = Expression(r"(?:[^\W\d_]|、(?=[^\W\d_])){1,16}")
_OBJECT = Expression(rf"(?:{choice(words.OBJECTS)})(?:{choice(words.TRIPS)})?$")
_RATE_OBJECT = Expression(r"(?:率|度|占比|比例|比重|水平|指数)$")
_NEW_LEVEL = Expression(r"[至到为]|成(?!本)")
_NEGATED = Expression(rf"(?:{choice(words.NEGATED)})$")
_EACH = Expression(
    r"每(?![年月日天周季次半逢当隔到两一二三四五六七八九十]|个(?:月|年|季度?|工作日|小时))"
    r"[^\W\d_]{1,6}$"
)
_EACH_PLACE = Expression(r"每个?(?:区县|区|县|市|镇|乡|街道|村|社区|部门|单位)$")
_AMOUNTS = frozenset().union(
    *(UNITS[word] for word in ("元", "美元", "亩", "公顷", "千瓦", "千伏安"))
)


def look(text: str, start: int, floor: int, front: Before, back: After, ids: UnitIds) -> None:
    """Give ``front`` the change, the bound or the doubt of a word that stands apart."""
    edge = front.start if front.said else start
    if front.unclear or not ids:
        return
    distance = None if front.said else words.DISTANCES.search(text[max(floor, start - 8) : start])
    if distance:
        _doubt(front, start - len(distance[0]), (start - len(distance[0]), start))
        return
    key = _last_key(text, max(floor, edge - _FAR), edge)
    if key is None:
        return
    word, gap = text[slice(*key)], text[key[1] : edge].rstrip(" ")
    if word in words.BEST:
        _doubt(front, key[0], (key[0], edge))
    elif word in words.CHANGES:
        _change(front, back, ids, word, gap, key)
    elif not front.said:
        _bound(front, back, ids, word, gap, key)


def is_rate(text: str, front: Before, ids: UnitIds) -> bool:
    """每亩不低于300万元 is no sum, 每区3家 no count."""
    left = text[max(0, front.start - 8) : front.start]
    if ids & _AMOUNTS:
        return bool(_EACH.search(left))
    return not ids & (TIMES | _SHARES) and bool(_EACH_PLACE.search(left))


def _last_key(text: str, low: int, edge: int) -> Span | None:
    """The last word of the tables with nothing but words between it and the number."""
    found = None
    for match in _KEYS.finditer(text, low, edge):
        gap = text[match.end() : edge].rstrip(" ")
        is_noun = bool(gap) and gap[0] in words.NO_VERB.get(match[0], "")
        if not is_noun and _GAP.fullmatch(gap):
            found = match.span()
    return found


def _change(front: Before, back: After, ids: UnitIds, word: str, gap: str, key: Span) -> None:
    """压缩审批时限50% is a change; what is changed has to be a word of the tables."""
    if front.to or front.change or _NEW_LEVEL.match(gap) or gap.endswith("的"):
        return
    bounds = {*front.bounds, back.bound}
    falls = words.CHANGES[word] == "decrease"
    rate = bool(_RATE_OBJECT.search(gap)) and bool(ids & _SHARES)
    known = front.trips or _OBJECT.search(gap)
    sure = bool(known) and not rate and not bounds & {"at_most", "below"}
    if not sure and "、" in gap:
        return
    if front.said and (not sure or not (falls or word in ("增加", "增长"))):
        return
    if front.level and not front.bounds and not front.reaches:
        return
    if not sure or (word in words.VAGUE_VERBS and not ids & _SHARES):
        _doubt(front, key[0], (key[1], key[1] + len(gap)))
        return
    front.change, front.start = words.CHANGES[word], key[0]


def _bound(front: Before, back: After, ids: UnitIds, word: str, gap: str, key: Span) -> None:
    """不得超过合同金额的2.5% is a bound, 低于上年2个百分点 a distance."""
    if ids & PERCENT and gap.endswith("的") and _NEGATED.search(word):
        front.bounds.append(words.BEFORE[word])
        front.start = key[0]
    elif back.bound is None or ids & _SHARES:
        _doubt(front, key[0], (key[1], key[1] + len(gap)))


def _doubt(front: Before, start: int, span: Span) -> None:
    front.unclear, front.doubt, front.start = True, span, min(front.start, start)
