"""Where rows go: a file for each table (CSV, Parquet), or one SQLite file for all."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import IO, Any, Protocol

from bizbench.output.package.model import Table
from bizbench.output.writers.delimited import BETWEEN

#: Rows are kept until there are so many, where a library takes many at once.
CHUNK = 5000


class Sink(Protocol):
    """Takes the rows of all tables in turn; nothing is whole before it is finished.

    ``told`` is what a user named; where it writes is put there later. Closed it holds no file.
    """

    told: Path

    def add(self, table: Table, row: Sequence[Any]) -> None: ...

    def finish(self) -> None: ...

    def close(self) -> None: ...


class Csv:
    """UTF-8 without a mark, RFC 4180; values are as they are, empty where there is none."""

    def __init__(self, folder: Path, told: Path, tables: Sequence[Table]) -> None:
        self.told = told
        self._files: list[IO[str]] = []
        self._writers = {}
        for table in tables:
            file = (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="")
            self._files.append(file)
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow([column.name for column in table.columns])
            self._writers[table.name] = writer

    def add(self, table: Table, row: Sequence[Any]) -> None:
        self._writers[table.name].writerow([_cell(value) for value in row])

    def finish(self) -> None:
        for file in self._files:
            file.close()

    def close(self) -> None:
        for file in self._files:
            with suppress(OSError):  # what could not be written has been told
                file.close()


def _cell(value: Any) -> str | int | None:
    if value is None or value.__class__ is str or value.__class__ is int:
        plain: str | int | None = value
        return plain
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}"
    return BETWEEN.join(value)
