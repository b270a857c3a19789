"""What is said of a record, listed once: its JSON and its columns are both read off the list.

A list of fields describes one kind of record. ``data`` makes the JSON of it, ``filling`` the values
of its columns, ``columns`` their names with heading and meaning. A column's name is the path of
its value in the JSON (``promised.value``); names and sentences that the JSON leaves to its ids are
columns only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from bizbench.data.records import Words
from bizbench.ground.record import Struct

if TYPE_CHECKING:
    from bizbench.output.rows import Value

R = TypeVar("R")
S = TypeVar("S")

#: Where a field stands.
BOTH = "both"
JSON = "json"
TABLE = "table"

#: Where a column stands in a table, from the first to the last: what a person reads, remarks on
#: it, details, codes, what is the same in every row. A brief table has the first two.
FIRST, REMARK, DETAIL, CODE, LAST = range(5)
#: What the Chinese heading of an id ends with.
_OF_ID = "编号"


def one_of(words: Sequence[str]) -> str:
    """The words of a closed list, for the meaning of a column that holds one of them."""
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


class Column(Struct, frozen=True):
    """A column: its name, its heading in Chinese, what it means, its place among the others."""

    name: str
    zh: str
    about: str
    place: int = DETAIL

    def under(self, group: Column) -> Column:
        """The column as one of a group."""
        name, about = f"{group.name}.{self.name}", f"{group.about}: {self.about}"
        return Column(name, group.zh + self.zh, about, max(group.place, self.place))


class Said(Struct, frozen=True):
    """A sentence with its id: both in the JSON, the sentence alone in a cell.

    ``more`` are further keys of the JSON.
    """

    id: str
    text: str
    more: Mapping[str, Any] | None = None


#: Puts the values of a record's columns into what has been found: values, record, language.
Filling = Callable[[dict[str, "Value"], Any, str], None]
#: A column with how to get its value; or how to get a record, and what puts in its columns.
Step = tuple[str, Callable[[Any, str], Any], Filling | None]


class Member(Generic[R]):
    """One entry of a list of fields. A record that is None leaves every value empty."""

    def put(self, found: dict[str, Any], record: R | None, lang: str) -> None:
        """Put the part of the record's JSON into what has been found of it."""
        raise NotImplementedError

    def columns(self) -> Iterator[Column]:
        raise NotImplementedError

    def steps(self, prefix: str) -> Iterator[Step]:
        """How the columns are filled, their names behind a prefix."""
        raise NotImplementedError


Fields = tuple[Member[R], ...]


class Field(Struct, Member[R], frozen=True):
    """One value of a record: its key, how to get it in a language, its heading and meaning.

    ``place`` is that of its column; an id, which its heading says it is, is a code.
    """

    name: str
    of: Callable[[R, str], Any]
    zh: str = ""
    about: str = ""
    where: str = BOTH
    place: int = DETAIL

    def put(self, found: dict[str, Any], record: R | None, lang: str) -> None:
        if self.where != TABLE:
            found[self.name] = None if record is None else plain(self.of(record, lang))

    def columns(self) -> Iterator[Column]:
        if self.where != JSON:
            is_id = self.zh.endswith(_OF_ID)
            yield Column(self.name, self.zh, self.about, CODE if is_id else self.place)

    def steps(self, prefix: str) -> Iterator[Step]:
        if self.where != JSON:
            yield prefix + self.name, self.of, None


class Group(Struct, Member[R], Generic[R, S], frozen=True):
    """Another record under a key of its own, ``null`` where there is none.

    Its columns stand at ``place`` or behind it.
    """

    name: str
    fields: Fields[S]
    of: Callable[[R, str], S | None]
    zh: str = ""
    about: str = ""
    where: str = BOTH
    place: int = FIRST

    def put(self, found: dict[str, Any], record: R | None, lang: str) -> None:
        if self.where != TABLE:
            inner = None if record is None else self.of(record, lang)
            found[self.name] = None if inner is None else data(self.fields, inner, lang)

    def columns(self) -> Iterator[Column]:
        if self.where != JSON:
            group = Column(self.name, self.zh, self.about, self.place)
            yield from (column.under(group) for column in columns(self.fields))

    def steps(self, prefix: str) -> Iterator[Step]:
        if self.where != JSON:
            yield "", self.of, filling(self.fields, f"{prefix}{self.name}.")


class Inline(Struct, Member[R], Generic[R, S], frozen=True):
    """The fields of another record among those of this one."""

    fields: Fields[S]
    of: Callable[[R, str], S | None]
    where: str = BOTH

    def put(self, found: dict[str, Any], record: R | None, lang: str) -> None:
        if self.where != TABLE:
            inner = None if record is None else self.of(record, lang)
            for field in self.fields:
                field.put(found, inner, lang)

    def columns(self) -> Iterator[Column]:
        return columns(self.fields) if self.where != JSON else iter(())

    def steps(self, prefix: str) -> Iterator[Step]:
        if self.where != JSON:
            yield "", self.of, filling(self.fields, prefix)


class Many(Struct, Member[R], Generic[R, S], frozen=True):
    """Records in a list of the JSON, ``null`` for None. In a table they are rows of a part."""

    name: str
    fields: Fields[S]
    of: Callable[[R, str], Iterable[S] | None]

    def put(self, found: dict[str, Any], record: R | None, lang: str) -> None:
        inner = () if record is None else self.of(record, lang)
        many = None if inner is None else [data(self.fields, each, lang) for each in inner]
        found[self.name] = many

    def columns(self) -> Iterator[Column]:
        return iter(())

    def steps(self, prefix: str) -> Iterator[Step]:
        return iter(())


def only(fields: Fields[R], *names: str) -> Fields[R]:
    """The fields of these names: a list that is quoted in part is never cut by position."""
    return tuple(f for f in fields if getattr(f, "name", None) in names)


def without(fields: Fields[R], *names: str) -> Fields[R]:
    """The fields but for those of these names."""
    return tuple(f for f in fields if getattr(f, "name", None) not in names)


def data(fields: Fields[R], record: R | None, lang: str) -> dict[str, Any]:
    """The JSON of a record."""
    found: dict[str, Any] = {}
    for field in fields:
        field.put(found, record, lang)
    return found


def columns(fields: Fields[R]) -> Iterator[Column]:
    """The columns of a list of fields, in order."""
    return (column for field in fields for column in field.columns())


def filling(fields: Fields[R], prefix: str = "") -> Filling:
    """What puts the values of columns, by name, into what has been found of them.

    Made once for many records: what a column is called is not asked again at each.
    """
    steps = [step for field in fields for step in field.steps(prefix)]
    empty = dict.fromkeys(prefix + column.name for column in columns(fields))

    def fill(found: dict[str, Value], record: R | None, lang: str) -> None:
        if record is None:
            found |= empty
            return
        for name, of, inner in steps:
            value = of(record, lang)
            if inner is not None:
                inner(found, value, lang)
            else:
                found[name] = value if type(value) in _AS_IT_IS else cell(value, lang)

    return fill


def number(value: Fraction | None) -> int | float | None:
    """A JSON number: whole where it is whole."""
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)


#: What needs no change, and is most of what there is.
_AS_IT_IS = frozenset({type(None), str, int, bool})


def plain(value: Any) -> Any:
    """A value as JSON takes it."""
    kind = type(value)
    if kind in _AS_IT_IS:
        return value
    if kind in (tuple, list):
        return [plain(inner) for inner in value]
    match value:
        case Fraction():
            return number(value)
        case Words():
            return {"en": value.en, "zh": value.zh}
        case Said():
            return {"id": value.id, **(value.more or {}), "text": value.text}
        case str():
            return str(value)
        case Mapping():
            return {name: plain(inner) for name, inner in value.items()}
        case Sequence():
            return [plain(inner) for inner in value]
    return value


def cell(value: Any, lang: str) -> Value:
    """A value as one cell takes it: of words those of the language, of a mapping its pairs."""
    kind = type(value)
    if kind in _AS_IT_IS:
        as_it_is: Value = value
        return as_it_is
    if kind is Fraction:
        return number(value)
    if kind in (tuple, list):
        return tuple([str(cell(inner, lang)) for inner in value]) if value else ()
    match value:
        case Mapping():
            return tuple(f"{name}={inner}" for name, inner in value.items())
        case str():
            return str(value)
        case Sequence():
            return tuple(str(cell(inner, lang)) for inner in value)
        case Fraction():
            return number(value)
        case Words():
            return (value.en if lang == "en" else None) or value.zh
        case Said():
            return value.text
    found: Value = value
    return found
