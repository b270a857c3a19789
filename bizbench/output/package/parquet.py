"""A Parquet file for each table, with real types."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bizbench.ground.refusals import UsageError
from bizbench.output.package.columns import Type
from bizbench.output.package.model import Table
from bizbench.output.package.sinks import CHUNK


def refuse_without() -> None:
    """Raises ``UsageError`` with the remedy where the library is missing."""
    if find_spec("pyarrow") is None:
        raise UsageError("needs-pyarrow")


class Parquet:
    """A file for each table, written in groups of rows."""

    def __init__(self, folder: Path, told: Path, tables: Sequence[Table]) -> None:
        import pyarrow
        from pyarrow import parquet

        types = {
            "string": pyarrow.string(),
            "date": pyarrow.date32(),
            "integer": pyarrow.int64(),
            "boolean": pyarrow.bool_(),
            "number": pyarrow.float64(),
            "list": pyarrow.list_(pyarrow.string()),
        }
        self.told = told
        self._library = pyarrow
        self._rows: dict[str, list[Sequence[Any]]] = {table.name: [] for table in tables}
        self._tables = {table.name: table for table in tables}
        self._writers, self._schemas = {}, {}
        for table in tables:
            fields = [pyarrow.field(c.name, types[c.type], nullable=not c.needed) for c in table.columns]
            schema = self._schemas[table.name] = pyarrow.schema(fields)
            path = folder / f"{table.name}.parquet"
            self._writers[table.name] = parquet.ParquetWriter(path, schema, compression="zstd")

    def add(self, table: Table, row: Sequence[Any]) -> None:
        kept = self._rows[table.name]
        kept.append(row)
        if len(kept) == CHUNK:
            self._flush(table.name)

    def _flush(self, name: str) -> None:
        columns = self._tables[name].columns
        values = zip(*self._rows[name], strict=True) if self._rows[name] else [()] * len(columns)
        schema = self._schemas[name]
        arrays = [
            self._library.array(_typed(c.type, column), type=field.type) for c, column, field in zip(columns, values, schema, strict=True)
        ]
        self._writers[name].write_batch(self._library.record_batch(arrays, schema=schema))
        self._rows[name].clear()

    def finish(self) -> None:
        for name, writer in self._writers.items():
            self._flush(name)
            writer.close()

    def close(self) -> None:
        for writer in self._writers.values():
            with suppress(OSError):  # what could not be written has been told
                writer.close()


def _typed(type: Type, values: Sequence[Any]) -> Sequence[Any]:
    """The values of a column as the library takes them: it makes no day of a text, and no
    floating number of a whole one that has more digits.
    """
    make = _MADE.get(type)
    if make is None:
        return values
    return [None if value is None else make(value) for value in values]


_MADE: dict[Type, Callable[[Any], Any]] = {"date": datetime.date.fromisoformat, "number": float}
