"""What is no figure of a plan: named rules, each naming the very numbers it ignores."""

from __future__ import annotations

import re

from bizbench.figures import Found, Refusal

#: Refusals of the grammar that are rules by themselves.
REFUSED = (
    "date",
    "document-number",
    "item-number",
    "ordinal",
    "phone-number",
    "time-of-day",
    "word",
    "bare-numeral",
)
FURNITURE = "page-furniture"
RULES = (*REFUSED, FURNITURE)

#: What a web page prints around a document: counters, addresses, registrations of the site.
_FURNITURE = re.compile(
    r"(?:查看|浏览|阅读|点击)次数[::\s]*\d+(?:\s*次)?|邮编[::\s]*\d{6}"
    r"|地址[::][^\s,，;；。]{4,60}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|[\u4e00-\u9fff]?ICP备\s*\d+号(?:-\d+)?|公网安备\s*\d+号?"
)


def furniture(text: str) -> list[tuple[int, int]]:
    """The places of a document that are page furniture."""
    return [match.span() for match in _FURNITURE.finditer(text)]


def rule_for(figure: Found, start: int, end: int, pages: list[tuple[int, int]]) -> str | None:
    """The rule that says that something is no figure of the plan."""
    if any(low <= start and end <= high for low, high in pages):
        return FURNITURE
    if isinstance(figure.result, Refusal) and figure.result.id in REFUSED:
        return figure.result.id
    return None
