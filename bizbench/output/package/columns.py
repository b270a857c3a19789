"""Columns with types, most of them read off the lists of fields that answers are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, Literal, TypeVar

from bizbench.data.records import Words
from bizbench.ground.record import Struct, replace
from bizbench.output.fields import Column, Field, Fields, Group, Inline

R = TypeVar("R")
S = TypeVar("S")

#: ``list`` are several texts; ``date`` is a whole day.
Type = Literal["string", "integer", "number", "boolean", "date", "list"]
#: A day, or a month or a year where a document says no more.
DUE = r"\d{4}(-\d{2}(-\d{2})?)?"


class Col(Struct, Generic[R], frozen=True):
    """A column of a table: what it holds, of what type, and what it is called and means.

    ``of`` gets the value of a record in the language ``lang``. Without ``needed`` a value may be
    missing. ``enum`` are the only values there are, ``pattern`` is what all of a value must match;
    ``unit`` is the column with the unit of its numbers.
    """

    name: str
    type: Type
    of: Callable[[R, str], Any]
    zh: str
    about: str
    lang: str = "zh"
    needed: bool = False
    enum: tuple[str, ...] = ()
    pattern: str = ""
    unit: str = ""


def col(
    fields: Fields[R],
    path: str,
    type: Type = "string",
    of: Callable[[R, str], Any] | None = None,
    **more: Any,
) -> Col[R]:
    """The column of a list of fields at a path (``threshold.bound``); ``of`` gets it otherwise."""
    found, get = _found(fields, path)
    return Col(path, type, of or get, found.zh, found.about, **more)


def texts(fields: Fields[R], path: str, type: Type = "string", **more: Any) -> Iterator[Col[R]]:
    """The texts at a path in both languages, as the field has them for each."""
    found, of = _found(fields, path)
    for lang, said in _SAID.items():
        yield Col(f"{path}.{lang}", type, of, *said(found), lang, **more)


def words(fields: Fields[R], path: str, of: Callable[[R, str], Words | None] | None = None, **more: Any) -> Iterator[Col[R]]:
    """The words at a path in both languages, each empty where the data have none in it."""
    for lang, said in _SAID.items():
        name = f"{path}.{lang}"
        try:
            found, get = _found(fields, name)
            head = found.zh, found.about
        except KeyError:
            found, get = _found(fields, path)
            head = said(found)
        yield Col(name, "string", _part(of or get), *head, lang, **more)


def lifted(columns: Iterable[Col[S]], of: Callable[[R, str], S]) -> Iterator[Col[R]]:
    """The columns of one record as those of another that holds it."""
    for column in columns:
        yield replace(column, of=_through(of, column.of))  # type: ignore[arg-type]


_SAID: dict[str, Callable[[Column], tuple[str, str]]] = {
    "en": lambda c: (f"{c.zh}（英文）", f"{c.about}, in English"),
    "zh": lambda c: (c.zh, f"{c.about}, in Chinese"),
}


def _part(of: Callable[[R, str], Words | str | None]) -> Callable[[R, str], str | None]:
    def said(record: R, lang: str) -> str | None:
        found = of(record, lang)
        if isinstance(found, Words):
            return found.en if lang == "en" else found.zh
        return found

    return said


def _found(fields: Fields[Any], path: str) -> tuple[Column, Callable[[Any, str], Any]]:
    """The field at a path, and how its value is had; ``KeyError`` where there is none."""
    head, _, rest = path.partition(".")
    for member in fields:
        match member:
            case Field(name=name) if name == path:
                return Column(name, member.zh, member.about), member.of
            case Group(name=name) if name == head and rest:
                inner, of = _found(member.fields, rest)
                group = Column(name, member.zh, member.about)
                return inner.under(group), _through(member.of, of)
            case Inline():
                try:
                    inner, of = _found(member.fields, path)
                except KeyError:
                    continue
                return inner, _through(member.of, of)
    raise KeyError(path)


def _through(outer: Callable[[Any, str], Any], inner: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    def value(record: Any, lang: str) -> Any:
        found = outer(record, lang)
        return None if found is None else inner(found, lang)

    return value
