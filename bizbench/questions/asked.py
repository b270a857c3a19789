"""How an answer was asked for, in the words of the command line."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from bizbench.data.conventions import Assumptions
from bizbench.ground.record import Struct, default_of
from bizbench.ground.version import __version__

if TYPE_CHECKING:
    from bizbench.data.catalog import Catalog


class Typed(Struct, frozen=True):
    """How a field of a query is typed: behind an option, or without one as a word.

    ``key`` is its key in the JSON, where that is not its name; ``said`` the text that says it to a
    reader; ``words`` are the words typed for a value, where they are not those of the value.
    """

    option: str
    key: str | None = None
    said: str | None = None
    words: Callable[[Any], list[str]] | None = None


def typed(option: str = "", **more: Any) -> Typed:
    """Of a field of a query, whose ``as_typed`` says so of each that is typed, in their order."""
    return Typed(option, **more)


#: Of the fields that many queries have.
FRAMEWORK = typed("--framework", said="footer.framework")
AS_OF = typed("--as-of", said="footer.as-of")
ASSUME = typed("--assume", said="footer.assume")
STRICT = typed("--strict", said="footer.strict")
DRAFTS = typed("--with-drafts", said="footer.with-drafts")


class Part(Struct, frozen=True):
    """One thing that was asked; ``is_given`` where it is not what is taken without a word."""

    key: str
    value: Any
    typed: Typed
    is_given: bool

    @property
    def data(self) -> Any:
        """As JSON takes it."""
        match self.value:
            case None | bool() | int():
                return self.value
            case Assumptions():
                return dict(self.value.fixed)
            case tuple():
                return [word for each in self.value for word in _words(each)]
        return _words(self.value)[0]

    @property
    def words(self) -> list[str]:
        """What is typed for it."""
        if not self.is_given:
            return []
        if self.typed.words is not None:
            return self.typed.words(self.value)
        if self.value is True:
            return [self.typed.option]
        return [part for word in _words(self.value) for part in behind(self.typed.option, word)]


def behind(option: str, word: str) -> list[str]:
    """A word behind its option; one that looks like an option itself is tied to it."""
    if not option:
        return [word]
    return [f"{option}={word}"] if word.startswith("-") else [option, word]


def _words(value: Any) -> list[str]:
    """A value as it is typed: of a record its own words, or its id."""
    if isinstance(value, tuple):
        return [word for each in value for word in _words(each)]
    found = getattr(value, "typed", None) or getattr(value, "id", None)
    return _words(found) if found is not None else [str(value)]


def parts_of(query: Any) -> Iterator[Part]:
    """The fields of a query that are typed, in their order."""
    defaults = default_of(type(query))
    for name in type(query).__struct_fields__:
        how, value = query.as_typed.get(name), getattr(query, name)
        if how is not None:
            yield Part(how.key or name, value, how, value != defaults.get(name, _NOTHING))
        elif hasattr(value, "as_typed"):
            yield from parts_of(value)


def typed_words(parts: Iterable[Part]) -> list[str]:
    """What is typed behind a command's name: first what needs no option."""
    ordered = sorted(parts, key=lambda part: bool(part.typed.option))
    return [word for part in ordered for word in part.words]


#: What a field without a default is never equal to.
_NOTHING = object()
#: Commands that are not called by the name of their question.
_COMMANDS = {"lists": "list"}


class Asked(Struct, frozen=True):
    """A command with what was asked, of the data of some folders (as they are typed)."""

    command: str
    parts: tuple[Part, ...]
    folders: tuple[str, ...]
    version: str

    def line(self, lang: str) -> str:
        """The command line that makes the answer again, in a language."""
        words = [self.command, *typed_words(self.parts), *self.folders, "--lang", lang]
        return shlex.join(["bizbench", *words])

    def data(self, lang: str) -> Mapping[str, Any]:
        """The record of it that stands in the JSON."""
        said = {part.key: part.data for part in self.parts}
        made_with = {"program": __version__, "data": self.version}
        return {"command": self.line(lang), **said, **made_with}


def asked(question: str, query: Any, catalog: Catalog) -> Asked:
    """How a query was asked, read off the fields that say how they are typed."""
    from bizbench.data import roots

    shipped = roots.show(roots.shipped())
    own = [word for f in catalog.folders if f != shipped for word in ("--data", f)]
    only = [] if shipped in catalog.folders else ["--only-data"]
    command = _COMMANDS.get(question, question)
    return Asked(command, tuple(parts_of(query)), (*own, *only), catalog.version)
