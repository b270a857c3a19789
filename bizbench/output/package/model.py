"""What a table of the package is: columns, and keys that hold."""

from __future__ import annotations

from typing import Any

from bizbench.ground.record import Struct
from bizbench.output.fields import cell
from bizbench.output.package.columns import Col

#: What needs no change, and is most of what there is.
_AS_IT_IS = frozenset({type(None), str, int, bool})


class Key(Struct, frozen=True):
    """Columns that name a row of another table (or of this one); empty where there is none."""

    columns: tuple[str, ...]
    table: str
    its: tuple[str, ...]


class Table(Struct, frozen=True):
    """A table under its name, which is that of its texts too; ``primary`` names each row once."""

    name: str
    columns: tuple[Col[Any], ...]
    primary: tuple[str, ...]
    keys: tuple[Key, ...] = ()

    def row(self, record: Any) -> list[Any]:
        """The values of a record, in the order of the columns."""
        values = []
        for column in self.columns:
            value = column.of(record, column.lang)
            plain = value.__class__ in _AS_IT_IS
            values.append(value if plain else cell(value, column.lang))
        return values


def key(columns: str, table: str, its: str = "id") -> Key:
    """A key; several columns are parted by a blank."""
    return Key(tuple(columns.split()), table, tuple(its.split()))
