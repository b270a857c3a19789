"""A city as a page: its card, its plans, what was observed there, its departments."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data.catalog import Catalog
from bizbench.data.naming import scope_words
from bizbench.data.records import City, Observed, Progress, Series
from bizbench.ground.texts import text
from bizbench.output.page import Block, Facts, Page, Table
from bizbench.output.pages.grid import Col, Columns, facts, grid, laid_out
from bizbench.output.pages.lists import clock, measure_name, parent, plan_columns
from bizbench.output.words import amounts
from bizbench.output.words.labels import document, translated


def city(catalog: Catalog, record: City, lang: str) -> Page:
    """A city's card, its plans, the reports on them, its observations and its departments."""
    return laid_out(record.name.get(lang), _blocks(catalog, record, lang), lang)


def _blocks(catalog: Catalog, record: City, lang: str) -> Iterator[Block]:
    yield _card(catalog, record, lang)
    plans = catalog.plans_of(record.id)
    if plans:
        columns = [c for c in plan_columns(lang) if c.id != "list.column.number"]
        yield grid(lang, text(lang, "show.plans"), columns, plans, whole=True)
    yield from _reports(catalog, record, lang)
    series = [s for s in catalog.series if s.city == record.id]
    if series:
        yield _observations(series, lang)
        yield from (_values(catalog, s, lang) for s in series)
    if record.departments:
        named: Columns[tuple[str, str], None] = [
            Col("show.column.written", lambda pair: pair[0]),
            Col("show.column.english", lambda pair: pair[1]),
        ]
        rows = record.departments.items()
        yield grid(lang, text(lang, "show.departments"), named, rows, whole=True)


def _card(catalog: Catalog, record: City, lang: str) -> Facts:
    said = {
        "id": record.id,
        "names": f"{record.name.get('en')} · {record.name.zh}",
        "level": text(lang, f"level.{record.level}"),
        "parent": parent(catalog, record, lang),
        "code": record.code,
        "groups": text(lang, "join.list").join(catalog.groups[id].name.get(lang) for id in record.groups),
        "file": record.file,
    }
    return facts(lang, "", said)


def _observations(series: list[Series], lang: str) -> Table:
    columns: Columns[Series, None] = [
        Col("show.column.series", lambda s: s.id),
        Col("show.column.title", lambda s: s.title),
        Col("show.column.measured", lambda s: s.measured),
        Col("show.column.values", lambda s: str(len(s.values)), right=True),
    ]
    return grid(lang, text(lang, "show.observations"), columns, series, whole=True)


def _reports(catalog: Catalog, record: City, lang: str) -> Iterator[Table]:
    """Which plans have reported values, from when to when."""
    columns: Columns[Progress, None] = [
        Col("show.column.plan", lambda p: document(catalog.plans[p.plan], lang)),
        Col("show.column.reports", lambda p: str(len(p.reports)), right=True),
        Col("show.column.targets-reported", lambda p: str(len({r.target for r in p.reports})), right=True),
        Col("show.column.dates", _dates),
    ]
    found = [p for p in catalog.progress.values() if p.city == record.id]
    if found:
        title = text(lang, "show.reports", command=f"bizbench progress {record.id}")
        yield grid(lang, title, columns, sorted(found, key=lambda p: p.plan), whole=True)


def _dates(file: Progress) -> str:
    """The first date of a report and the last."""
    dates = sorted(r.date for r in file.reports)
    return " – ".join(dict.fromkeys((*dates[:1], *dates[-1:])))


def _values(catalog: Catalog, series: Series, lang: str) -> Table:
    """What a source measured, each value with its note."""

    def scope(value: Observed) -> str:
        indicator = catalog.indicators[catalog.measures[value.measure].indicator]
        return scope_words(indicator, value.scope).get(lang)

    columns: Columns[Observed, None] = [
        Col("show.column.measure", lambda v: measure_name(catalog, v.measure, lang), wraps=True),
        Col("show.column.applies-to", scope, wraps=True),
        Col("show.column.value", lambda v: amounts.measured(v, lang), right=True),
        Col("show.clock", lambda v: clock(catalog, v, lang), wraps=True, when=any(v.clock for v in series.values)),
        Col("show.column.note", lambda v: translated(v.note, lang), wraps=True),
    ]
    title = text(lang, "show.observed-values", title=series.title, date=series.measured)
    return grid(lang, title, columns, series.values, whole=True)
