"""HTML by small functions: whatever is not made by them is text, and escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bizbench.output.writers.html import escape


class Html(str):
    """What is HTML already."""

    __slots__ = ()


#: An element's content: HTML, or text that is escaped; None and "" are nothing.
Inner = str | None
#: Elements whose end tag HTML lets be left out before the next of their kind.
_PLAIN = re.compile(r"[#\w.:-]+", re.ASCII)
_OPEN = frozenset({"td", "th", "tr", "li", "dt", "dd"})


def safe(inner: Inner) -> Html:
    """HTML as it is, text escaped."""
    return inner if isinstance(inner, Html) else Html(escape(inner or ""))


def joined(parts: Iterable[Inner], between: str = "") -> Html:
    """One after the other."""
    return Html(between.join(safe(part) for part in parts))


def _quoted(value: str) -> str:
    """An attribute's value, without quotes where HTML needs none: a report has many thousands."""
    return value if _PLAIN.fullmatch(value) else f'"{escape(value)}"'


def el(name: str, *inner: Inner, **attributes: str | bool | None) -> Html:
    """An element; ``class_`` and ``data_p`` stand for ``class`` and ``data-p``.

    An attribute that is None, False or "" is left out, one that is True has no value.
    """
    shown = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f"={_quoted(value)}")
        for key, value in attributes.items()
        if value is not None and value is not False and value != ""
    )
    end = "" if name in _OPEN else f"</{name}>"
    return Html(f"<{name}{shown}>{joined(inner)}{end}")
