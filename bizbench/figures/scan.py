"""Every figure of a running text, with the widest span that is read around it."""

from __future__ import annotations

from bizbench.figures import words
from bizbench.figures.expressions import Expression
from bizbench.figures.figure import Draft, draft
from bizbench.figures.numerals import SPACE
from bizbench.figures.results import Found, Level, Refusal
from bizbench.figures.tokens import choice, next_token
from bizbench.figures.unit_words import CLASSIFIERS, TIME_NOUNS, TIMES, UnitIds
from bizbench.ground.record import replace
from bizbench.ground.variants import fold

#: Between figures of one list, also with a short remark in brackets.
_LINK = Expression(r"(?:\([^()\n。]{0,40}\))?[”’\"」]?(?:、|和|及|以及|与)")
#: 由 or 原来 before a starting level, with a few words between.
_FROM = Expression(
    rf"(?:(?:{choice(words.FROM)})(?:(?:19|20)[0-9]{{2}}年)?[^\s,。;:、()0-9]{{0,10}}"
    rf"|(?:{choice(words.FORMER)})[^\s,。;:、()0-9]{{0,6}})$"
)
_SHARED_NOUN = Expression(rf"{SPACE}{{0,3}}个(?P<noun>{choice(TIME_NOUNS)})")
_ORDINAL_LINK = Expression(r"[、和及与至到~—-]")
_LEFT = Expression(rf"{SPACE}?(?:{choice(words.TO)})(?![0-9]|本)")
#: From the starting level to the new one.
_TO_GAP = Expression(r"[^。;!?\n0-9]{0,16}")


def scan(text: str) -> list[Found]:
    """Every number, zero form, coverage form and promise in words, in the order of the text."""
    folded = fold(text)
    drafts = _drafts(folded)
    _share_unit(folded, drafts)
    _share_words(folded, drafts)
    return [_found(text, made) for made in _with_baselines(folded, drafts)]


def _drafts(text: str) -> list[Draft]:
    made: list[Draft] = []
    place = far = 0
    while (token := next_token(text, place)) is not None:
        figure = draft(text, token, place, far)
        if made and _continues_ordinal(text, made[-1], figure):
            span = (token.start, token.end)
            figure = Draft(*span, (span,), Refusal("ordinal", *span))
        made.append(figure)
        place = max(token.end, figure.end)
        if not (isinstance(figure.result, Refusal) and figure.result.id == "word"):
            far = place
    return made


def _continues_ordinal(text: str, first: Draft, second: Draft) -> bool:
    """第1、2项, 第1至3个工作日: what follows an ordinal is one too."""
    if not (isinstance(first.result, Refusal) and first.result.id == "ordinal"):
        return False
    return bool(_ORDINAL_LINK.fullmatch(text, first.end, second.numbers[0][0]))


def _share_unit(text: str, drafts: list[Draft]) -> None:
    """2、3、5个工作日: numbers without a unit have that of the last, with the word behind it."""
    for made, behind in zip(drafts[-2::-1], drafts[:0:-1], strict=True):
        listed, reading = made.listed, behind.reading
        if listed is None or reading is None or not reading.units or reading.baseline:
            continue
        if _has_words(behind) or not _LINK.fullmatch(text, made.end, behind.start):
            continue
        bound = behind.after.bound if behind.after else None
        if bound and listed.bound not in ("exactly", bound):
            continue
        made.tail = behind.tail or (behind.numbers[-1][1], behind.end)
        made.result = replace(
            listed, units=reading.units, bound=bound or listed.bound, per=reading.per
        )


def _share_words(text: str, drafts: list[Draft]) -> None:
    """最多3个工作日、1份材料: the words before the first figure of a list hold for all of it."""
    chain: list[Draft] = []
    for made in drafts:
        if chain and _linked(text, chain[-1], made):
            _share_lead(chain[0], made)
        else:
            _share_noun(text, chain)
            _share_tail(chain)
            chain = []
        if made.before is not None and made.reading is not None:
            chain.append(made)
        else:
            chain = []
    _share_noun(text, chain)
    _share_tail(chain)


def _linked(text: str, first: Draft, second: Draft) -> bool:
    """Whether nothing but 、 or 和 (and a remark in brackets) stands between two figures."""
    if second.reading is None or second.before is None or _has_words(second):
        return False
    return bool(_LINK.fullmatch(text, first.end, second.start))


def _has_words(made: Draft) -> bool:
    own = made.before
    return own is not None and bool(own.bounds or own.change or own.to or own.level)


def _share_lead(first: Draft, made: Draft) -> None:
    lead, reading = first.before, made.reading
    if lead is None or reading is None or reading.high is not None or first.reading is None:
        return
    if first.reading.units == frozenset({"rank"}) or not (lead.bounds or lead.change):
        return
    own = made.after.bound if made.after else None
    if own is not None and lead.bounds and own not in lead.bounds:
        return
    made.lead = (lead.start, lead.end)
    bound = lead.bounds[0] if lead.bounds else reading.bound
    kind = "number" if lead.change else reading.kind
    made.result = replace(reading, bound=bound, change=lead.change, kind=kind)


def _share_noun(text: str, chain: list[Draft]) -> None:
    """3个、5个工作日: the noun behind the last figure is that of all."""
    if len(chain) < 2:
        return
    last = chain[-1]
    noun = _SHARED_NOUN.match(text, last.numbers[-1][1])
    if not noun or noun.end() != last.body_end:
        return
    for made in chain[:-1]:
        reading = made.reading
        if reading is None or reading.units != CLASSIFIERS["个"] or text[made.end - 1] != "个":
            return
    for made in chain[:-1]:
        assert made.reading is not None and last.reading is not None
        made.tail = noun.span("noun")
        made.result = replace(made.reading, units=last.reading.units)


def _share_tail(chain: list[Draft]) -> None:
    """分别控制在3天、5天以内: the word behind the last figure holds for all, if 分别 says so."""
    if len(chain) < 2 or chain[0].before is None or not chain[0].before.respectively:
        return
    last = chain[-1].after
    if last is None or last.bound is None:
        return
    for made in chain[:-1]:
        reading, own = made.reading, made.after
        if reading is None or own is None or own.bound or reading.bound != "exactly":
            return
    for made in chain[:-1]:
        assert made.reading is not None
        made.tail = (made.tail[0] if made.tail else chain[-1].body_end, last.end)
        made.result = replace(made.reading, bound=last.bound, kind="number")


def _with_baselines(text: str, drafts: list[Draft]) -> list[tuple[Draft, Draft | None, int]]:
    """Pair 由X with 压缩至Y; each entry is a figure, its starting level and where that starts."""
    made: list[tuple[Draft, Draft | None, int]] = []
    waiting: Draft | None = None
    floor = 0
    for current in drafts:
        start = _from(text, waiting, current, floor) if waiting else None
        if waiting is not None and start is not None and _resolve(text, waiting, current):
            made.append((current, waiting, start))
            floor, waiting = current.end, None
            continue
        if waiting is not None:
            _leave(text, waiting)
            made.append((waiting, None, waiting.start))
            floor = waiting.end
        waiting = current
    if waiting is not None:
        _leave(text, waiting)
        made.append((waiting, None, waiting.start))
    return made


def _from(text: str, made: Draft, new: Draft, floor: int) -> int | None:
    """Where a starting level begins: at 由 or 原来, or at 20天压缩至5天 itself."""
    match = _FROM.search(text[max(floor, made.start - 18) : made.start])
    if match:
        return max(floor, made.start - 18) + match.start()
    if made.before is None or made.before.said or text[made.end : new.start].strip():
        return None
    return made.start


def _leave(text: str, made: Draft) -> None:
    """3个工作日压缩为即办: a starting level whose new level is no figure is no promise."""
    if made.before is not None and made.reading is not None and _LEFT.match(text, made.end):
        made.result = Refusal("unclear-bound", made.end, made.end + 1)


def _resolve(text: str, first: Draft, second: Draft) -> bool:
    """Give the second figure the first one as its starting level, where that can be meant."""
    old, new = first.reading, second.reading
    if old is None or new is None or second.before is None or not second.before.to:
        return False
    if old.number is None or old.high is not None or old.change or new.change:
        return False
    if not _TO_GAP.fullmatch(text, first.end, second.start):
        return False
    pair = _same_kind(old.units, new.units)
    if pair is None:
        return False
    second.result = replace(new, units=pair[1], baseline=Level(old.number, pair[0]), kind="number")
    return True


def _same_kind(old: UnitIds, new: UnitIds) -> tuple[UnitIds, UnitIds] | None:
    """What both units can mean together: 5个环节 to 3个, 3个工作日 to 24小时."""
    if not old or not new:
        return old or new, old or new
    common = old & new
    if common:
        return common, common
    return (old, new) if old <= TIMES and new <= TIMES else None


def _found(text: str, entry: tuple[Draft, Draft | None, int]) -> Found:
    made, former, start = entry
    written = text[made.start : made.end]
    if made.lead is not None:
        written = f"{text[slice(*made.lead)]}…{written}"
    if made.tail is not None:
        written = f"{written}…{text[slice(*made.tail)]}"
    numbers = made.numbers
    if former is not None:
        gap = "…" if text[former.end : made.start].strip() else ""
        written = f"{text[start : former.end]}{gap}{written}"
        numbers = (*former.numbers, *numbers)
    return Found(start, made.end, made.result, numbers, written)
