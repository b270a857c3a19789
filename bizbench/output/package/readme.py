"""The ``README.md`` of a package, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bizbench.data.catalog import Catalog
from bizbench.ground.texts import LANGUAGES, text
from bizbench.ground.version import __version__
from bizbench.output.package import descriptor
from bizbench.output.package.model import Table


def text_of(catalog: Catalog, tables: Mapping[Table, int], ending: str) -> str:
    """What the tables are and how they may be used; ``tables`` are with their numbers of rows."""
    parts = (part for lang in LANGUAGES for part in _parts(catalog, tables, ending, lang))
    return "\n\n".join(parts) + "\n"


def _parts(catalog: Catalog, tables: Mapping[Table, int], ending: str, lang: str) -> Iterator[str]:
    yield "# " + text(lang, "package.title")
    yield text(lang, "package.about")
    missing = descriptor.left_out(catalog)
    if missing:
        yield text(lang, "package.left-out", files=", ".join(f"`{name}`" for name in missing))
    yield "\n".join(_table(tables, ending, lang))
    for id in ("keys", "values", f"files{ending}"):
        yield text(lang, f"package.{id}")
    licensed = descriptor.licences(catalog)
    yield text(lang, "package.licence" if licensed else "package.no-licence")
    yield text(lang, "package.cite", version=__version__, data=catalog.version)


def _table(tables: Mapping[Table, int], ending: str, lang: str) -> Iterator[str]:
    yield text(lang, "package.heads")
    yield "| --- | ---: | --- |"
    for table, rows in tables.items():
        about = text(lang, f"package.{table.name}.about")
        yield f"| `{table.name}{ending}` | {rows} | {about} |"
