"""An answer's form as data: its JSON and its flat table, both from the same lists of fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from bizbench.ground.record import Struct
from bizbench.output.fields import (
    CODE,
    LAST,
    REMARK,
    Column,
    Fields,
    Filling,
    columns,
    data,
    filling,
)

if TYPE_CHECKING:
    from bizbench.output.rows import Rows, Value

R = TypeVar("R")

#: The levels of a kind of row: of the answer, of a set, of a row, …
Levels = tuple[Fields[Any], ...]
#: A row of the table: its kind, and a record for each level of that kind; None leaves one empty.
Row = tuple[str, Sequence[Any]]

#: What has been filled in: by what, of which record, the values.
_Filled = tuple[Filling, Any, dict[str, "Value"]]

#: The name of the only list of an answer that is nothing else, in its JSON too.
BARE = ""

_ABOUT = "program, data and command line: what it takes to make the table again"
VERSION = Column("version", "程序与数据版本", _ABOUT, LAST)
PART = Column("part", "部分", "which kind of row it is", CODE)


class Form(Struct, Generic[R], frozen=True):
    """How the result of a question is handed over as data.

    ``fields`` make its JSON. ``parts`` are the kinds of rows of its table with their levels, and
    ``rows`` makes the rows in order; the column ``part`` says of which kind a row is, unless
    ``is_one_kind``; ``label`` is that column. Kinds ``a`` and ``a/b`` have other levels and both
    are called ``a``.
    """

    fields: Fields[R]
    parts: Mapping[str, Levels]
    rows: Callable[[R, str], Iterable[Row]]
    is_one_kind: bool = False
    label: Column = PART

    def data(self, result: R, lang: str) -> Any:
        """The JSON of a result."""
        found = data(self.fields, result, lang)
        return found.get(BARE, found)

    def columns(self) -> tuple[Column, ...]:
        """All columns by their places: of equal names the first."""
        found = {VERSION.name: VERSION}
        if not self.is_one_kind:
            found[self.label.name] = self.label
        for levels in self.parts.values():
            for fields in levels:
                found |= {c.name: c for c in columns(fields) if c.name not in found}
        return tuple(sorted(found.values(), key=lambda c: c.place))

    def table(self, result: R, lang: str, version: str) -> Rows:
        """The flat table of a result; ``version`` stands in every row."""
        from bizbench.output.rows import Rows

        made = self.columns()
        names = tuple(c.name for c in made)
        empty: dict[str, Value] = dict.fromkeys(names) | {VERSION.name: version}
        levels = {part: [*map(filling, fields)] for part, fields in self.parts.items()}
        before: dict[int, _Filled] = {}
        records = []
        for part, held in self.rows(result, lang):
            record = empty.copy()
            if not self.is_one_kind:
                record[self.label.name] = part.partition("/")[0]
            _fill(record, levels[part], held, lang, before)
            records.append(record)
        heads = {c.name: c.zh if lang == "zh" else c.name for c in made}
        first = tuple(c.name for c in made if c.place <= REMARK)
        return Rows(names, tuple(records), heads, first)


def _fill(
    found: dict[str, Value],
    levels: Sequence[Filling],
    records: Sequence[Any],
    lang: str,
    before: dict[int, _Filled],
) -> None:
    """Put in the values of a row; ``before`` are those of the row above it, by level."""
    for level, (fill, record) in enumerate(zip(levels, records, strict=True)):
        if record is None:
            continue
        last = before.get(level)
        if last is None or last[0] is not fill or last[1] is not record:
            values: dict[str, Value] = {}
            fill(values, record, lang)
            last = before[level] = fill, record, values
        found |= last[2]


class Forms(Struct, Generic[R], frozen=True):
    """The forms of a question whose results are of several kinds."""

    kinds: Mapping[str, Form[R]]
    kind: Callable[[R], str]

    def data(self, result: R, lang: str) -> Any:
        """The JSON of a result."""
        return self.kinds[self.kind(result)].data(result, lang)

    def table(self, result: R, lang: str, version: str) -> Rows:
        """The flat table of a result; ``version`` stands in every row."""
        return self.kinds[self.kind(result)].table(result, lang, version)
