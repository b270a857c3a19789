"""The frameworks as a page: their items in order, with what covers each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bizbench.data.catalog import Catalog
from bizbench.data.records import Framework
from bizbench.ground.texts import text
from bizbench.output.page import Block, Page, Table
from bizbench.output.pages.grid import Col, Columns, grid, laid_out
from bizbench.output.words.labels import listed, translated
from bizbench.questions.lists.records import Entry


def frameworks(catalog: Catalog, records: Sequence[Entry], lang: str) -> Page:
    """How much of each is covered, then a table for each."""
    return laid_out(text(lang, "list.frameworks"), _blocks(catalog, records, lang), lang)


def _blocks(catalog: Catalog, records: Sequence[Entry], lang: str) -> Iterator[Block | str]:
    if not records:
        yield text(lang, "list.none")
    found = [(f, list(entries)) for f, entries in groupby(records, lambda entry: entry.framework)]
    for framework, entries in found:
        yield _covered(framework, entries, lang)
    for framework, entries in found:
        yield _table(catalog, framework, entries, lang)


def _covered(framework: Framework, entries: Iterable[Entry], lang: str) -> str:
    """How many of the items shown are covered, and which are not."""
    items = [e for e in entries if e.item]
    bare = [e.item.name.get(lang) for e in items if e.item and not e.indicators]
    id = "list.frameworks.some" if bare else "list.frameworks.all"
    name, n = framework.name.get(lang), len(items) - len(bare)
    return text(lang, id, key=framework.id, name=name, covered=n, of=len(items), names=listed(lang, bare))


def _table(catalog: Catalog, framework: Framework, entries: Sequence[Entry], lang: str) -> Table:
    def covering(entry: Entry) -> str:
        if not entry.indicators:
            return text(lang, "list.frameworks.nothing")
        return text(lang, "join.list").join(catalog.indicators[i].name.get(lang) for i in entry.indicators)

    def measures(entry: Entry) -> str:
        return str(sum(len(catalog.indicators[i].measures) for i in entry.indicators))

    notes = any(e.item and e.item.note for e in entries)
    columns: Columns[Entry, None] = [
        Col("list.column.place", lambda e: str(e.number or ""), right=True),
        Col(
            "list.column.english", lambda e: e.item.name.get("en") if e.item else text("en", "list.frameworks.outside")
        ),
        Col(
            "list.column.chinese",
            lambda e: e.item.name.zh if e.item else text("zh", "list.frameworks.outside"),
            wraps=True,
            least=12,
        ),
        Col("list.column.covered-by", covering, wraps=True, least=16),
        Col("list.column.measures", measures, right=True, keep=1),
        Col("show.note", lambda e: translated(e.item.note, lang) if e.item else "", keep=2, when=notes),
    ]
    source = text(lang, "list.frameworks.source", source=framework.source.get(lang))
    title = text(lang, "join.count", label=framework.id, count=framework.name.get(lang))
    return grid(lang, title, columns, entries, remarks=[source], whole=True)
