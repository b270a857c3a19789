"""The tables in one SQLite file, with their keys, and a view of each in Chinese."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bizbench.ground.texts import text
from bizbench.output.package.columns import Type
from bizbench.output.package.model import Table
from bizbench.output.package.sinks import CHUNK
from bizbench.output.writers.delimited import BETWEEN

_TYPES: dict[Type, str] = {
    "string": "TEXT",
    "list": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    "number": "REAL",
}


class Sqlite:
    """Writes a new file; ``about`` are names and values of a table of what the file is.

    One transaction without a journal: whoever has the file before it is finished throws it away.
    """

    def __init__(self, path: Path, told: Path, tables: Sequence[Table], about: Mapping[str, str]) -> None:
        self.told = told
        self._tables = tables
        self._rows: dict[str, list[tuple[Any, ...]]] = {table.name: [] for table in tables}
        self._insert = {table.name: f"INSERT INTO {_name(table.name)} VALUES ({_holes(table)})" for table in tables}
        self._connection = sqlite3.connect(path, isolation_level=None)
        with _refusing():
            self._begin(about)

    def _begin(self, about: Mapping[str, str]) -> None:
        run = self._connection.execute
        run("PRAGMA journal_mode = OFF")
        run("PRAGMA synchronous = OFF")
        run("BEGIN")
        for table in self._tables:
            run(_create(table))
        run("CREATE TABLE package (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
        self._connection.executemany("INSERT INTO package VALUES (?, ?)", about.items())

    def add(self, table: Table, row: Sequence[Any]) -> None:
        kept = self._rows[table.name]
        kept.append(tuple([_stored(value) for value in row]))
        if len(kept) == CHUNK:
            self._flush(table.name)

    def _flush(self, name: str) -> None:
        with _refusing():
            self._connection.executemany(self._insert[name], self._rows[name])
        self._rows[name].clear()

    def finish(self) -> None:
        for table in self._tables:
            self._flush(table.name)
        with _refusing():
            for table in self._tables:
                for statement in (*_indexes(table), _view(table)):
                    self._connection.execute(statement)
            self._connection.execute("COMMIT")

    def close(self) -> None:
        self._connection.close()


@contextmanager
def _refusing() -> Iterator[None]:
    """A full disk is the system's refusal, whoever tells of it."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise OSError(0, str(error)) from None


def _stored(value: Any) -> Any:
    """A value as SQLite takes it: its whole numbers end where floating ones do not."""
    if value.__class__ is tuple:
        return BETWEEN.join(value) or None
    if value.__class__ is int and not -(2**63) <= value < 2**63:
        return float(value)
    return value


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _names(names: Sequence[str]) -> str:
    return ", ".join(map(_name, names))


def _holes(table: Table) -> str:
    return ", ".join("?" * len(table.columns))


def _create(table: Table) -> str:
    lines = [f"{_name(c.name)} {_TYPES[c.type]}{' NOT NULL' if c.needed else ''}" for c in table.columns]
    lines.append(f"PRIMARY KEY ({_names(table.primary)})")
    lines += [f"FOREIGN KEY ({_names(k.columns)}) REFERENCES {_name(k.table)} ({_names(k.its)})" for k in table.keys]
    return f"CREATE TABLE {_name(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def _indexes(table: Table) -> Iterator[str]:
    """One for each key to another table, which is what tables are joined and chosen by."""
    for key in table.keys:
        if key.columns != table.primary[: len(key.columns)]:
            name = "_".join((table.name, *key.columns))
            yield f"CREATE INDEX {_name(name)} ON {_name(table.name)} ({_names(key.columns)})"


def _view(table: Table) -> str:
    shown = ", ".join(f"{_name(c.name)} AS {_name(c.zh)}" for c in table.columns)
    title = text("zh", f"package.{table.name}")
    return f"CREATE VIEW {_name(title)} AS SELECT {shown} FROM {_name(table.name)}"
