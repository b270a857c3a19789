"""What a caller asked for and cannot have: errors that say themselves, in either language.

The record of a problem stands apart, so that whoever only refuses does not pay for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sized
from typing import Protocol, runtime_checkable

from bizbench.ground.shellwords import in_python
from bizbench.ground.texts import form, text


def own(word: str, number: object = "") -> str:
    """One of our own words as a parameter, told from any text of a data file.

    NUL is refused in data files, so nothing in one can pass for such a word.
    """
    return f"\0{word}:{number}"


def fill(params: Mapping[str, str], lang: str) -> dict[str, str]:
    """Parameters as a text takes them: our own words in a language, the hint as a question."""
    shown = {name: _word(value, lang) for name, value in params.items()}
    hint = shown.get("hint", "")
    if shown.get("allowed") == "":
        shown["allowed"] = "–"
    shown["hint"] = text(lang, "hint", word=hint) if hint else ""
    return shown


def _word(value: str, lang: str) -> str:
    """One of our own words (see ``own``), or a value from the data as it is."""
    if not value.startswith("\0"):
        return value
    word, _, number = value[1:].partition(":")
    return text(lang, f"word.{word}", n=number)


@runtime_checkable
class Named(Protocol):
    """What is called by a name in each language, such as ``records.Words``."""

    def get(self, lang: str) -> str: ...


#: A list longer than this is left out where a hint says what was meant.
_SHORT_LIST = 10


class RefusedError(ValueError):
    """What a caller asked for cannot be answered."""

    def lines(self, lang: str) -> list[str]:
        """Why, line by line."""
        raise NotImplementedError


class UsageError(RefusedError):
    """The caller asked for something that does not exist; ``id`` and ``params`` give the text.

    A parameter with a ``get`` is named in the language of the message.
    """

    def __init__(self, id: str, **params: object) -> None:
        self.id = id
        # A caller's NUL is no sign of ours: see ``own``.
        self.params: dict[str, str | Named] = {
            name: value if isinstance(value, Named) else str(value).lstrip("\0")
            for name, value in params.items()
        }
        super().__init__(id)

    def lines(self, lang: str) -> list[str]:
        return [text(lang, "message.error", text=self.message(lang))]

    def message(self, lang: str) -> str:
        """What was asked for wrongly, what is allowed, what may have been meant."""
        shown = fill(self._said(lang), lang)
        shown["known"] = self._known(shown, lang)
        return text(lang, f"usage.{self.id}", **shown)

    def _said(self, lang: str) -> dict[str, str]:
        """The parameters in a language."""
        return {
            name: value if isinstance(value, str) else value.get(lang)
            for name, value in self.params.items()
        }

    def _known(self, shown: Mapping[str, str], lang: str) -> str:
        """What there is; not all of it behind a good guess."""
        listed = self.params.get("allowed", "")
        length = len(listed) if isinstance(listed, Sized) and not isinstance(listed, str) else 0
        if shown["hint"] and length > _SHORT_LIST:
            return ""
        return text(lang, "known", allowed=shown.get("allowed", ""))

    def __str__(self) -> str:
        """The message in Python's words: ``as_of`` for ``--as-of``."""
        shape = in_python(form("en", f"usage.{self.id}"))
        said = self._said("en")
        own = {name: in_python(said.get(name, "")) for name in ("option", "allowed")}
        shown = fill({**said, **own}, "en")
        shown["known"] = self._known(shown, "en")
        return shape.format(**shown)
