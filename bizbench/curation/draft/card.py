"""What a document's first and last lines say of it: title, number, issuer, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bizbench.curation.draft.outline import PREAMBLE, Section
from bizbench.ground.record import Struct

_TITLE_ENDS = (
    "方案|意见|措施|计划|要点|办法|条例|规定|政策|纲要|清单|任务书|细则|行动|通知|规划|举措|项目"
)
_CITED = re.compile(rf"《([^《》]{{4,80}}?(?:{_TITLE_ENDS})(?:[(（][^()（）]{{1,12}}[)）])?)》")
_ISSUING = re.compile(r"关于(?:印发|发布|实施|公布|转发)\s*$")
_OWN_LINE = re.compile(rf"[^。;；:：]{{6,80}}(?:{_TITLE_ENDS})(?:[(（][^()（）]{{1,12}}[)）])?")
_OWN_NUMBER = (
    r"(?P<number>[\u4e00-\u9fff]{1,12}\s*[〔\[(（【](?:19|20)\d{2}[〕\])）】]\s*第?\s*\d{1,4}\s*号)"
)
_NUMBER = re.compile(_OWN_NUMBER)
_LABELLED = re.compile(rf"(?:文\s*号|发文字号|文件编号)\s*[|:：]?\s*{_OWN_NUMBER}")
_DATE = re.compile(r"((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_NUMERIC = re.compile(r"((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})")
_PUBLISHED = re.compile(r"(?:发布|发文|公开|发表|更新|成文)?(?:日期|时间)\s*[:：]|来源\s*[:：]")
_ISSUER = re.compile(
    r"[\u4e00-\u9fff()（）]{2,40}(?:办公室|办公厅|人民政府|委员会|局|小组|委|厅|办|中共[\u4e00-\u9fff]+)"
)


class Card(Struct, frozen=True):
    """What could be recognized; None where nothing was. Dates are ``YYYY-MM-DD``."""

    title: str | None
    number: str | None
    issuer: str | None
    issued: str | None
    published: str | None
    kind: str


def card(text: str, sections: Sequence[Section]) -> Card:
    """Read the card from the lines before the first heading and from the signature at the end."""
    first_item = next((s.start for s in sections if s.id != PREAMBLE), len(text))
    front = text[:first_item]
    lines = [line.strip() for line in front.splitlines() if line.strip()]
    ending = [line.strip() for line in text[first_item:].splitlines() if line.strip()][-12:]
    title = _title(lines)
    issued, issuer = _signature(lines) or _signature(ending) or (None, None)
    return Card(
        title,
        _number(lines),
        issuer,
        issued,
        _published(lines),
        _kind(title or ""),
    )


def _number(lines: list[str]) -> str | None:
    """The document's own number: on a line of its own, or behind 文号."""
    for line in lines:
        match = _NUMBER.fullmatch(line) or _LABELLED.search(line)
        if match:
            return _tight(match["number"])
    return None


def _tight(text: str) -> str:
    return "".join(text.split())


def _title(lines: list[str]) -> str | None:
    """The document's own name: in 《》 after 关于印发, else the longest line that is one."""
    for size in (1, 2, 3):
        for n in range(len(lines) - size + 1):
            joined = "".join(lines[n : n + size])
            for match in _CITED.finditer(joined):
                if _ISSUING.search(joined[: match.start()]):
                    return match[1]
    own = [line for line in lines if _OWN_LINE.fullmatch(line)]
    for line in own:
        issuing = re.search(r"关于(?:印发|发布|公布)(.+?)的通知$", line)
        if issuing:
            return issuing[1].strip("《》")
    return max(own, key=len) if own else None


def _signature(lines: list[str]) -> tuple[str, str | None] | None:
    """A date on a line of its own, and the office on the line before it."""
    for n, line in enumerate(lines):
        match = _DATE.fullmatch(line.strip("()（） "))
        if match:
            before = lines[n - 1] if n else ""
            issuer = before if _ISSUER.fullmatch(before) else None
            return _date(match), issuer
    return None


def _published(lines: list[str]) -> str | None:
    for line in lines:
        if _PUBLISHED.search(line):
            match = _NUMERIC.search(line) or _DATE.search(line)
            if match:
                return _date(match)
    return None


def _date(match: re.Match[str]) -> str:
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"


def _kind(title: str) -> str:
    if "征求意见" in title:
        return "consultation"
    if re.search(r"条例|办法|规定|细则", title):
        return "regulation"
    if re.search(r"政策|若干措施", title):
        return "policy"
    return "plan"
