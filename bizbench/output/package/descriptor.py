"""``datapackage.json``: what the tables are, whose they are, and what their keys say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bizbench.data import roots
from bizbench.data.catalog import Catalog
from bizbench.data.records import Indicator
from bizbench.ground.texts import LANGUAGES, text
from bizbench.ground.version import __version__
from bizbench.output.package.columns import Col
from bizbench.output.package.model import Key, Table

#: The name of the package, by which a later export knows its own.
NAME = "bizbench"
FILE = "datapackage.json"
README = "README.md"
#: Under what the shipped data are: see the file LICENSE.
LICENCES = (
    {
        "name": "CC-BY-4.0",
        "title": "Creative Commons Attribution 4.0 International",
        "path": "https://creativecommons.org/licenses/by/4.0/legalcode",
    },
    {
        "name": "CC-BY-3.0-IGO",
        "title": "Creative Commons Attribution 3.0 IGO: goalposts and observed values of the World Bank",
        "path": "https://creativecommons.org/licenses/by/3.0/igo/legalcode",
    },
)


def both(id: str, **params: Any) -> str:
    """A text in both languages."""
    return "\n\n".join(text(lang, f"package.{id}", **params) for lang in LANGUAGES)


def titled(table: Table) -> str:
    return " · ".join(text(lang, f"package.{table.name}") for lang in LANGUAGES)


def about(catalog: Catalog) -> dict[str, str]:
    """What tells which package it is: nothing of the clock, the machine or the folders."""
    return {
        "program": __version__,
        "data": catalog.version,
        "licence": " AND ".join(licence["name"] for licence in licences(catalog)),
        "left_out": ", ".join(left_out(catalog)),
    }


def licences(catalog: Catalog) -> tuple[Mapping[str, str], ...]:
    """Those of the shipped data; of anybody else's nothing is known."""
    shipped = roots.shipped()
    is_shipped = all(file.path == shipped / file.name for file in catalog.files)
    return LICENCES if is_shipped else ()


def left_out(catalog: Catalog) -> list[str]:
    """The files that could not be read, by their names in the data folders."""
    names = {file.shown: file.name for file in catalog.files}
    return sorted({names.get(broken.file, broken.file) for broken in catalog.broken})


def described(catalog: Catalog, tables: Mapping[Table, int], folder: Path, ending: str) -> dict[str, Any]:
    """The description of the package in a folder; ``tables`` are with their numbers of rows."""
    missing = left_out(catalog)
    incomplete = [both("left-out", files=", ".join(missing))] if missing else []
    found: dict[str, Any] = {
        "name": NAME,
        "title": both("title").replace("\n\n", " · "),
        "description": "\n\n".join([both("about"), *incomplete]),
        "version": f"{__version__}+{catalog.version}",
        "program": {"name": NAME, "version": __version__},
        "data": {"fingerprint": catalog.version, "left_out": missing},
        "contributors": [{"title": "bizbench developers"}],
        "sources": list(_sources(catalog)),
        "resources": [_resource(t, n, folder, ending) for t, n in tables.items()],
    }
    licensed = licences(catalog)
    return found | ({"licenses": [dict(licence) for licence in licensed]} if licensed else {})


def _sources(catalog: Catalog) -> Iterator[dict[str, str]]:
    """Where the data come from: the documents, and what was measured or quoted."""
    yield {"title": both("documents.source").replace("\n\n", " · ")}
    named = [(s.title, s.publisher, s.url) for s in catalog.series]
    holders: list[Indicator | Any] = [*catalog.indicators.values(), *catalog.frameworks.values()]
    named += [(r.title, r.publisher or "", r.url) for h in holders for r in h.references]
    for title, publisher, url in dict.fromkeys(named):
        shown = f"{title} ({publisher})" if publisher else title
        yield {"title": shown} | ({"path": url} if url else {})


def _resource(table: Table, rows: int, folder: Path, ending: str) -> dict[str, Any]:
    path = folder / f"{table.name}{ending}"
    is_csv = ending == ".csv"
    found = {
        "name": table.name,
        "title": titled(table),
        "description": both(f"{table.name}.about"),
        "type": "table",
        "path": path.name,
        "scheme": "file",
        "format": ending.removeprefix("."),
        "mediatype": "text/csv" if is_csv else "application/vnd.apache.parquet",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{_hash(path)}",
        "rows": rows,
        "schema": _schema(table, is_csv=is_csv),
    }
    return found | ({"encoding": "utf-8"} if is_csv else {})


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _schema(table: Table, *, is_csv: bool) -> dict[str, Any]:
    return {
        "fields": [_field(column, is_csv=is_csv) for column in table.columns],
        "primaryKey": list(table.primary),
        "foreignKeys": [_foreign(key, table) for key in table.keys],
        "missingValues": [""],
    }


def _foreign(key: Key, table: Table) -> dict[str, Any]:
    resource = "" if key.table == table.name else key.table
    reference = {"resource": resource, "fields": list(key.its)}
    return {"fields": list(key.columns), "reference": reference}


def _field(column: Col[Any], *, is_csv: bool) -> dict[str, Any]:
    """A column; in CSV several texts are one with a sign between, which has no type of its own."""
    is_list = column.type == "list"
    said = column.about
    said += text("en", "package.unit-in", column=column.unit) if column.unit else ""
    said += text("en", "package.parted") if is_list and is_csv else ""
    limits: dict[str, Any] = {"required": True} if column.needed else {}
    limits |= {"enum": list(column.enum)} if column.enum else {}
    limits |= {"pattern": column.pattern} if column.pattern else {}
    type = ("string" if is_csv else "array") if is_list else column.type
    found = {"name": column.name, "type": type, "title": column.zh, "description": said}
    return found | ({"constraints": limits} if limits else {})
