"""Where a line of text may be broken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bizbench.ground.signs import one_line
from bizbench.ground.widths import width_of

#: No line begins with these, or ends with those (避头尾).
CLOSING = "，。；：、）」』！？”’》〉】％…·,.;:!?)]}%~"
OPENING = "（「『“‘《〈【([{"
#: The widest piece of a cell that makes room for itself; what is wider is no number but an id.
WIDEST = 24
#: Signs that belong to the number behind them, also over a space.
_BEFORE_NUMBER = "≤≥<>=≈→×÷+−±"
_SPACED = re.compile(rf"(?<=[{re.escape(_BEFORE_NUMBER)}]) (?=\d)")


def wrap(text: str, width: int | None) -> list[str]:
    """Lines of at most ``width`` cells: broken at spaces or between Chinese characters.

    Never inside a number with its signs, a date, 第N or brackets around a unit, as long as these
    fit in a line. Nothing is cut: what is longer than a line is broken where it must be.
    """
    text = one_line(text)
    if width is None or width_of(text) <= width:
        return [text]
    lines, current = [], ""
    for part in pieces(text):
        if width_of((current + part).rstrip()) > width:
            lines.append(current.rstrip())
            current = ""
        current += part if current else part.lstrip()
        while width_of(current.rstrip()) > width:
            head = _head(current, width)
            lines.append(head)
            current = current[len(head) :]
    return [line for line in (*lines, current.rstrip()) if line] or [""]


def pieces(text: str) -> Iterator[str]:
    """The pieces between which a line may be broken, each with the spaces behind it."""
    start = 0
    for at in range(1, len(text)):
        if _may_break(text, at):
            yield text[start:at]
            start = at
    yield text[start:]


def tied(text: str) -> str:
    """A text whose signs are held to the numbers behind them, for programs that break lines."""
    return _SPACED.sub("\u00a0", text)


def longest_number(cell: str) -> int:
    """The size of a cell's longest piece with a number: no column may be too narrow for it."""
    found = (p.rstrip() for p in pieces(one_line(cell)) if any(sign.isdigit() for sign in p))
    return max((size for size in map(width_of, found) if size <= WIDEST), default=0)


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after.isspace() or after in CLOSING or before in OPENING:
        return False
    if before.isspace():
        return not (after.isdigit() and text[:at].rstrip()[-1:] in _BEFORE_NUMBER)
    if before.isdigit() or after.isdigit():  # 14天, 第3, 2020年6月; but 至|14
        return not (before.isdigit() or before in "第年月") and _is_wide(before)
    return _is_wide(before) or _is_wide(after)


def _is_wide(sign: str) -> bool:
    """Whether it is a Chinese character or sign, between which lines may be broken."""
    return (
        "\u2e80" <= sign <= "\u9fff" or "\uf900" <= sign <= "\ufaff" or "\uff00" <= sign <= "\uffef"
    )


def _head(text: str, width: int) -> str:
    """As many characters as fit into a width, if possible not parting digits; at least one."""
    size, fits = 0, len(text)
    for n, sign in enumerate(text):
        size += width_of(sign)
        if size > width:
            fits = max(n, 1)
            break
    whole = (n for n in range(fits, 0, -1) if not _in_number(text, n))
    return text[: next(whole, fits)]


def _in_number(text: str, at: int) -> bool:
    return all(sign.isdigit() or sign in ",." for sign in text[at - 1 : at + 1])
