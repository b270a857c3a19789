"""Signs that can hide or move what is written, and texts made fit for one line."""

from __future__ import annotations

import re
from functools import lru_cache

#: C0 and C1 controls except tab and line ends, line ends that editors do not know, signs without
#: width, lone surrogates, non-characters, and the signs that turn the direction of text round:
#: none belongs in a plan, each can hide what is written.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff\ufffe\uffff]"
)


def visible(text: str) -> str:
    """A text with its hidden signs spelt out (``\\u202e``), line ends and tabs kept.

    Data files hold no such signs; a document that is verified, or a name typed by a user, may.
    """
    return CONTROL.sub(_spelt, text) if CONTROL.search(text) else text


@lru_cache(maxsize=1 << 12)  # a large table says the same again and again
def one_line(text: str) -> str:
    """A text on one line: hidden signs spelt out, white space closed up."""
    return " ".join(visible(text).split())


def _spelt(match: re.Match[str]) -> str:
    sign = match.group()
    return " " if sign.isspace() else f"\\u{ord(sign):04x}"
