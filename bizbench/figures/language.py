"""Whether a text is Chinese: the grammar reads no other language."""

from __future__ import annotations

from bizbench.figures.expressions import Expression
from bizbench.figures.unit_words import UNITS

_HAN = Expression(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_WORD = Expression(r"[^\W\d_]{3,}")
_UNITS = {word.lower() for word in UNITS}
#: Of the letters of a Chinese text, more than this are Chinese characters.
_MOST = 0.5


def is_foreign(span: str) -> bool:
    """Whether a span is of another language: words in letters that are no unit (kVA), no 字."""
    if _HAN.search(span):
        return False
    return not {word.lower() for word in _WORD.findall(span)} <= _UNITS


def is_chinese(text: str) -> bool:
    """Whether most letters of a running text are Chinese characters."""
    letters = sum(sign.isalpha() for sign in text)
    return len(_HAN.findall(text)) > letters * _MOST
