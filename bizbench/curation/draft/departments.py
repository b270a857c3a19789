"""The departments that an item names, as written: who leads, who answers besides."""

from __future__ import annotations

import re

from bizbench.ground.variants import fold

_LEAD = r"牵头(?:单位|部门|领导|处室)?"
_SUPPORT = r"(?:责任|配合|参与|协同|协办|协助|支持|落实|实施|主管|完成)(?:单位|部门|处室)"
_LABEL = re.compile(rf"(?:(?P<lead>{_LEAD})|(?P<support>{_SUPPORT}))\s*[:：]")
#: (市发改委牵头,市财政局、市税务局按职责分工负责)
_PHRASE = re.compile(r"[(（\[〔【]([^。]{2,400}?)[)）\]〕】]\s*[。;；]?\s*$")
_LEADS = re.compile(r"(.+?)(?:共同|联合)?(?:牵头负责|牵头落实|牵头)$")
_ANSWERS = re.compile(
    r"(.+?)(?:等)?(?:根据|依据|按照|按)?(?:各自)?(?:职责)?(?:分工)?(?:分别|共同|配合)?"
    r"(?:负责落实|组织实施|负责|配合|落实|参与)$"
)
_OPEN, _CLOSE = "([〔【{", ")]〕】}"
_SEPARATORS = "、,"
#: 6月底完成 stands among the names in some plans.
_NO_NAME = re.compile(r"^\d|完成$|底前?$|长期(?:坚持|推进)$|持续推进$")
#: 各区、县人民政府 is one name.
_EACH = re.compile(r"\s*各[区县市镇旗]")
_LONGEST = 24


def departments(text: str) -> tuple[list[str], list[str]]:
    """``(lead, support)`` of an item's text; both empty where it names nobody.

    Where only 责任单位 are named, nobody leads: the document does not say who does.
    """
    folded = fold(text).translate({ord("（"): "(", ord("）"): ")"})
    lead: list[str] = []
    support: list[str] = []
    labels = list(_LABEL.finditer(folded))
    for n, label in enumerate(labels):
        stop = labels[n + 1].start() if n + 1 < len(labels) else len(text)
        into = lead if label["lead"] else support
        end = _end(folded, label.end(), stop)
        into += [name for name in _names(text, folded, label.end(), end) if name not in into]
    if not labels:
        for phrase in _phrases(folded):
            _by_phrase(text, folded, phrase, lead, support)
    return lead, support


def _end(folded: str, start: int, stop: int) -> int:
    """Where a list of names ends: at a sign that ends it, outside all brackets."""
    depth = 0
    for at in range(start, stop):
        sign = folded[at]
        if sign in _OPEN:
            depth += 1
        elif sign in _CLOSE:
            if depth == 0:
                return at
            depth -= 1
        elif sign in ";。\n" and depth == 0:
            return at
    return stop


def _names(text: str, folded: str, start: int, end: int) -> list[str]:
    """The names between two places, as printed."""
    names: list[str] = []
    depth, begin = 0, start
    for at in range(start, end + 1):
        sign = folded[at] if at < end else "、"
        depth += (sign in _OPEN) - (sign in _CLOSE)
        if (
            sign in _SEPARATORS and depth <= 0 and not _EACH.fullmatch(text, begin, at)
        ) or at == end:
            name = text[begin:at].strip()
            name = re.sub(r"等(?:部门|单位)?$", "", name).strip()
            if name and len(name) <= _LONGEST and not _NO_NAME.search(name):
                names.append(name)
            begin = at + 1
    return names


def _phrases(folded: str) -> list[tuple[int, int]]:
    """The remark in brackets at the end of the item's text."""
    body = folded.rstrip()
    match = _PHRASE.search(body)
    return [match.span(1)] if match else []


def _by_phrase(
    text: str, folded: str, span: tuple[int, int], lead: list[str], support: list[str]
) -> None:
    start = span[0]
    pending = start
    for match in re.finditer(r"[,;]|$", folded[span[0] : span[1]]):
        end = span[0] + match.start()
        part = folded[pending:end]
        led, answered = _LEADS.match(part), _ANSWERS.match(part)
        if led:
            lead += _names(text, folded, pending, pending + led.end(1))
            pending = end + 1
        elif answered:
            support += _names(text, folded, pending, pending + answered.end(1))
            pending = end + 1
