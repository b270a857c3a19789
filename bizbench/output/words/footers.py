"""The lines with which an answer can be made again: program, data, what was asked."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence

from bizbench.ground.texts import text
from bizbench.ground.version import __version__
from bizbench.questions.asked import Asked, Part


def assumed(fixed: Iterable[tuple[str, str]], lang: str) -> str:
    """``days=calendar``, 天=自然日: as ``--assume`` takes it; a number as it was typed."""
    named = (f"{text(lang, f'assume.{name}')}={value_words(value, lang)}" for name, value in fixed)
    return text(lang, "join.list").join(named)


def value_words(value: str, lang: str) -> str:
    """A convention's value as ``--assume`` takes it."""
    return value if value[:1].isdigit() else text(lang, f"assume.{value}")


def line(asked: Asked, lang: str, more: Sequence[str] = ()) -> str:
    """The last line of a page, with every option that touches the answer; ``more`` are its parts.

    What was asked without an option stands in the title, and of the folders the fingerprint.
    """
    options = [_option(p, lang) for p in asked.parts if p.typed.option and p.is_given]
    return " · ".join([_made_with(asked, lang), *more, *options])


def version(asked: Asked, lang: str) -> str:
    """The same in a row of a table, which has no title: the whole command line."""
    return f"{_made_with(asked, lang)} · {asked.line(lang)}"


def _made_with(asked: Asked, lang: str) -> str:
    return text(lang, "footer", program=__version__, data=asked.version)


def _option(part: Part, lang: str) -> str:
    """An option in words, where there are any for it; else as it is typed."""
    if part.typed.said is None:
        return shlex.join(part.words)
    shown = part.data
    values = assumed(shown.items(), lang) if isinstance(shown, dict) else str(shown)
    return text(lang, part.typed.said, values=values)
