"""One figure: a token with the words around it, as a draft of an answer."""

from __future__ import annotations

from fractions import Fraction

from bizbench.figures import apart, numerals, parts, words
from bizbench.figures.amounts import Amount, amount_at
from bizbench.figures.expressions import Expression
from bizbench.figures.leading import Before, before
from bizbench.figures.leagues import place_in_league
from bizbench.figures.results import Kind, Reading, Refusal, Span
from bizbench.figures.shares import PERCENT
from bizbench.figures.tokens import Token, choice
from bizbench.figures.unit_words import TIMES, UnitIds
from bizbench.ground.record import Struct
from bizbench.ground.vocabulary import Bound

_LISTED = Expression(r"[、/和或与及](?=[0-9])")
_SIGN = Expression(r"(?:^|[^0-9A-Za-z%)天日时个元千-])[-+±]$")
_RANKS = Expression(r"(?<![以之日年底提目当此月])前$")
_RANK_UNIT = Expression(r"名|位|强|(?![一-鿿])")
#: Digits that are dialled, where no unit stands behind them.
_HOTLINE = Expression(r"(?:12|10|95|96)[0-9]{3}|1[3-9][0-9]{9}|[48]00[0-9]{7}")
_VERSION = Expression(r"[0-9]\.0")
_LIST_SIGN = Expression(r"[.、.)](?![0-9])|[.、](?=(?:19|20)[0-9]{2}年)")
_LIST_HEAD = Expression(r"[\n\r。;:][ \t(]{0,20}$")
_MOVED = Expression(rf"(?:{choice(words.MOVES)})(?:了)?$")
_FORMERLY = Expression(r"[由从自比较][之以此目]前$")
_HAN = Expression(r"[一-鿿]")


class Draft(Struct):
    """A figure in the making: all that lists and starting levels need to know of it."""

    start: int
    end: int
    numbers: tuple[Span, ...]
    result: Reading | Refusal
    #: The words before it, and where they stand; both None for what is no number.
    before: Before | None = None
    after: parts.After | None = None
    #: Where the numeral and its unit end, without the words behind.
    body_end: int = 0
    #: Where the words stand that it shares with another figure of its list.
    lead: Span | None = None
    tail: Span | None = None
    #: What a number without a unit says, where the next of its list may have the unit.
    listed: Reading | None = None

    @property
    def reading(self) -> Reading | None:
        return self.result if isinstance(self.result, Reading) else None


def draft(text: str, token: Token, floor: int, far: int) -> Draft:
    """Read what stands at a token.

    ``floor`` is the end of what was found before it, ``far`` of the last that was a figure.
    """
    span = (token.start, token.end)
    if token.kind == "zero":
        return _simple(
            token, Reading("exactly", Fraction(0), units=_none(text, token), kind="zero")
        )
    if token.kind == "coverage":
        full = Reading("exactly", Fraction(100), units=PERCENT, kind="coverage")
        return _simple(token, full)
    if token.kind == "portion":
        bound, share, change = words.PORTIONS[text[token.start : token.end]]
        return _simple(token, Reading(bound, Fraction(share), units=PERCENT, change=change))
    if token.kind == "words":
        return _simple(token, Reading("in_words", kind="words"))
    league = place_in_league(text, token) if token.kind == "number" else None
    if league is not None:
        return Draft(league[0], token.end, (span,), league[1])
    if token.kind in ("number", "share", "tenths", "discount", "quarters", "lost-decimal-point"):
        no_figure = _no_figure(text, token)
        if no_figure is None:
            return _figure(text, token, floor, far)
        return Draft(token.start, token.end, (span,), Refusal(no_figure, *span))
    return Draft(token.start, token.end, (span,), Refusal(token.kind, *span))


def _simple(token: Token, reading: Reading) -> Draft:
    return Draft(token.start, token.end, ((token.start, token.end),), reading)


def _none(text: str, token: Token) -> UnitIds:
    """The unit of a zero form."""
    word = text[token.start : token.end]
    return words.ZERO_PHRASES.get(word) or words.ZERO_NOUNS[word.lstrip("零〇0").strip()]


def _no_figure(text: str, token: Token) -> str | None:
    """Why a numeral is none of a figure, by what stands next to it."""
    if token.kind != "number":
        return None
    left, right = text[max(0, token.start - 24) : token.start], text[token.end : token.end + 8]
    if token.start <= 24:
        left = "\n" + left
    if left.endswith("@"):
        return "name"
    if left.endswith("第"):
        return "ordinal"
    if left.endswith(("'", "’", "‘")) and right.startswith("年"):
        return "date"
    if right.startswith("是") and token.end - token.start == 1 and not left.endswith("占"):
        return "item-number" if not numerals.is_arabic(text[token.start]) else None
    if left.endswith("(") and right.startswith(")"):
        return "item-number"
    if _LIST_SIGN.match(right) and _LIST_HEAD.search(left) and token.end - token.start <= 3:
        return "item-number"
    if _SIGN.search(left) or right.startswith(("+", "×")) or left.endswith(("×", "+")):
        return "name" if "+" in right[:1] + left[-1:] else "bad-number"
    return None


def _figure(text: str, token: Token, floor: int, far: int) -> Draft:
    front = before(text, token.start, floor)
    amount = amount_at(text, token)
    rank = bool(_RANKS.search(text[max(0, token.start - 2) : token.start]))
    rank = rank and bool(_RANK_UNIT.match(text, token.end)) and amount.wrong is None
    if rank and not amount.unit.ids & PERCENT:
        amount.unit = parts.Unit(max(amount.end, token.end), frozenset({"rank"}))
        front.bounds.append("at_most")
        front.start = min(front.start, token.start - 1)
    if amount.more:
        front.bounds.append("above")
    back = parts.after(text, amount.end)
    if back.bound is not None:
        _narrow(text, amount, back)
    apart.look(text, token.start, far, front, back, amount.unit.ids)
    end = max(amount.end, back.end)
    if amount.unit.end > end:
        end = amount.unit.end
    made = Draft(
        front.start, end, amount.numbers, Refusal("no-figure", 0, 0), front, back, amount.end
    )
    made.tail = back.tail
    wrong = amount.wrong or _wrong(text, token, amount, front, back)
    rest = _reading(amount, front, back)
    if wrong:
        rest = rest if wrong == "unknown-unit" or amount.number is None else None
        if wrong == "several-figures" and amount.wrong is None:
            made.listed = _reading(amount, front, back)
        made.result = Refusal(wrong, *_place(wrong, amount, front), rest=rest)
    else:
        assert rest is not None
        made.result = rest
    return made


def _narrow(text: str, amount: Amount, back: parts.After) -> None:
    """30个以上环节: the noun stands behind the bound word."""
    behind = parts.noun(text, back.end, amount.unit.ids)
    if behind:
        amount.unit = parts.Unit(*behind, per=amount.unit.per)


def _place(wrong: str, amount: Amount, front: Before) -> Span:
    """Where to look: at the unit, at the word that no table knows, or at the numeral."""
    last = amount.numbers[-1][1]
    if wrong == "unclear-bound" and front.doubt:
        return front.doubt
    if wrong == "unknown-unit" and amount.unit.end > last:
        return last, amount.unit.end
    return amount.numbers[0][0], last


def _reading(amount: Amount, front: Before, back: parts.After) -> Reading | None:
    """The answer; its number is None where the numeral was refused."""
    bound = _bound(front, back, amount.high is not None)
    if bound is None:
        return None
    ids = amount.unit.ids
    if front.trips and "visit" in ids:
        ids = frozenset({"visit"})
    everything = amount.number == 100 and ids == PERCENT and bound == "exactly"
    kind: Kind = "coverage" if everything and not front.change else "number"
    return Reading(
        bound, amount.number, amount.high, ids, front.change, kind=kind, per=amount.unit.per
    )


def _bound(front: Before, back: parts.After, is_range: bool) -> Bound | None:
    """The one bound that the words agree on; None where they do not."""
    bounds = set(front.bounds)
    if back.bound:
        bounds.add(back.bound)
    if is_range:
        return None if bounds else "between"
    if not bounds:
        return "exactly"
    return bounds.pop() if len(bounds) == 1 else None


def _wrong(text: str, token: Token, amount: Amount, front: Before, back: parts.After) -> str | None:
    """Why a well-formed number is refused all the same."""
    if not amount.unit.known:
        return "unknown-unit"
    if amount.unit.vague:
        return "vague-number"
    if apart.is_rate(text, front, amount.unit.ids):
        return "unknown-unit"
    if amount.unit.ids & TIMES and front.near:
        return "unclear-bound"
    if _is_first(text[max(0, token.start - 3) : token.start], amount.unit.ids):
        return "unclear-bound"
    if _is_move(text, token, front, amount) or text.startswith("+", amount.end):
        return "unclear-bound"
    if front.unclear or _bound(front, back, amount.high is not None) is None:
        return "unclear-bound"
    if amount.unit.ids or token.kind != "number":
        return None
    return _without_unit(text, token, amount, front, back)


def _is_move(text: str, token: Token, front: Before, amount: Amount) -> bool:
    """前进3位 is no number of persons."""
    if not text.startswith("位", amount.unit.end - 1):
        return False
    return front.change is not None or bool(
        _MOVED.search(text[max(0, token.start - 3) : token.start])
    )


def _is_first(left: str, ids: UnitIds) -> bool:
    """前3个工作日 and 前20% are the first of more; 从之前3个工作日 is a starting level."""
    if ids & PERCENT:
        return bool(_RANKS.search(left))
    return bool(ids & TIMES) and left.endswith("前") and not _FORMERLY.search(left)


def _without_unit(
    text: str, token: Token, amount: Amount, front: Before, back: parts.After
) -> str | None:
    """A number without a unit: a hotline, a version, a numeral in a word, or a plain number."""
    numeral = text[token.start : token.end]
    if numerals.is_arabic(numeral):
        plain = not front.bounds and not front.change and back.bound is None
        if plain and _HOTLINE.fullmatch(numeral):
            return "phone-number"
        if plain and _VERSION.fullmatch(numeral):
            return "name"
        if amount.high is None and _LISTED.match(text, token.end):
            return "several-figures"
        return None
    if back.bound is not None:
        return None
    if numeral == "零":
        return "unknown-unit"
    if _HAN.match(text, amount.end):
        return "bare-numeral"
    led = front.bounds or front.change or front.to or front.level or amount.high is not None
    return None if led or len(numeral) > 1 else "bare-numeral"
