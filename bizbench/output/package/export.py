"""Writing the package: into a folder, into one SQLite file, or both at once."""

from __future__ import annotations

import errno
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from bizbench.data.catalog import Catalog
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.refusals import UsageError
from bizbench.ground.suggest import known
from bizbench.output import placing
from bizbench.output.package import descriptor, readme
from bizbench.output.package.sinks import Csv, Sink
from bizbench.output.package.walk import TABLES, Progress, rows

#: The first is the default.
FORMATS = ("csv", "parquet")


class Exported(Brief, frozen=True):
    """What has been written: the number of rows of each table, and where to.

    ``problems`` are the errors that leave files, and what depends on them, out of it.
    """

    in_brief = ("folder", "sqlite", "rows")

    rows: Mapping[str, int]
    folder: Path | None = None
    sqlite: Path | None = None
    problems: tuple[Problem, ...] = ()


def export(
    catalog: Catalog,
    folder: Path | None,
    format: str,
    sqlite: Path | None,
    *,
    force: bool,
    progress: Progress,
) -> Exported:
    """Write the package; raises ``UsageError`` where it cannot be, and then nothing is changed.

    Only what the system refuses while the files, all of them written by then, are put in place one
    after the other leaves some replaced and some not; see ``placing.folder``.
    """
    if folder is None and sqlite is None:
        raise UsageError("nothing-to-export")
    _check(format)
    with ExitStack() as stack:
        sinks: list[Sink] = []
        made = None
        if folder is not None:
            names = _names((format,))
            if sqlite is not None and _is_among(sqlite, folder, names):
                raise placing.refused(sqlite, OSError(errno.EEXIST, os.strerror(errno.EEXIST)))
            whole = descriptor.FILE
            place = placing.folder(folder, names, whole=whole, force=force, owned=owned)
            made = stack.enter_context(place)
            sinks.append(_sink(format, made, folder))
        if sqlite is not None:
            from bizbench.output.package.sqlite import Sqlite

            file = stack.enter_context(placing.file(sqlite, force=force))
            sinks.append(Sqlite(file, sqlite, TABLES, descriptor.about(catalog)))
        for sink in sinks:
            stack.callback(sink.close)
        counts = _fill(catalog, sinks, progress)
        if made is not None:
            _describe(catalog, counts, made, f".{format}")
    told = {table.name: counts[table.name] for table in TABLES}
    return Exported(told, folder, sqlite, catalog.errors)


def _check(format: str) -> None:
    known("unknown-format", format, FORMATS)
    if format == "parquet":
        from bizbench.output.package import parquet

        parquet.refuse_without()


def _sink(format: str, folder: Path, told: Path) -> Sink:
    if format == "parquet":
        from bizbench.output.package.parquet import Parquet

        return Parquet(folder, told, TABLES)
    return Csv(folder, told, TABLES)


def _fill(catalog: Catalog, sinks: Iterable[Sink], progress: Progress) -> Counter[str]:
    """Every row into every sink. A path is written as it is called inside its data folder."""
    names = {file.shown: file.name for file in catalog.files}
    places = {t.name: [n for n, c in enumerate(t.columns) if c.name == "file"] for t in TABLES}
    counts: Counter[str] = Counter()
    for table, record in rows(catalog, progress):
        row = table.row(record)
        for n in places[table.name]:
            row[n] = names.get(row[n], row[n])
        for sink in sinks:
            with _telling(sink):
                sink.add(table, row)
        counts[table.name] += 1
    for sink in sinks:
        with _telling(sink):
            sink.finish()
    return counts


@contextmanager
def _telling(sink: Sink) -> Iterator[None]:
    """What the system refuses is told of the place that was named, not of the temporary one."""
    try:
        yield
    except OSError as error:
        raise placing.refused(sink.told, error) from None


def _describe(catalog: Catalog, counts: Mapping[str, int], folder: Path, ending: str) -> None:
    tables = {table: counts[table.name] for table in TABLES}
    told = descriptor.described(catalog, tables, folder, ending)
    (folder / descriptor.README).write_bytes(readme.text_of(catalog, tables, ending).encode())
    made = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    (folder / descriptor.FILE).write_bytes(made.encode())


def owned(described: Path) -> set[str]:
    """The files that a description of ours speaks of; none where it is somebody else's."""
    try:
        told: Any = json.loads(described.read_bytes())
        if told["name"] != descriptor.NAME or told["program"]["name"] != descriptor.NAME:
            return set()
        names = {resource["path"] for resource in told["resources"]}
    except (ValueError, KeyError, TypeError):
        return set()
    return {descriptor.FILE, descriptor.README, *(names & _names(FORMATS))}


def _names(formats: Iterable[str]) -> set[str]:
    """The names of all files of a package whose tables are in these formats."""
    tables = {f"{table.name}.{format}" for table in TABLES for format in formats}
    return {descriptor.FILE, descriptor.README, *tables}


def _is_among(file: Path, folder: Path, names: Iterable[str]) -> bool:
    """Whether a file would be in the way of a folder, or of a file of these names in it."""
    place = os.path.realpath(file)
    return place in {os.path.realpath(p) for p in (folder, *(folder / n for n in names))}
