"""A city as a page: its card, its plans, what was observed there, its departments."""

from __future__ import annotations

from bizbench.data.catalog import Catalog
from bizbench.data.naming import scope_words
from bizbench.data.records import City, Series
from bizbench.ground.texts import text
from bizbench.output.page import Block, Line, Page, Table
from bizbench.output.pages.cards import column, facts
from bizbench.output.words import amounts
from bizbench.output.words.labels import footer


def city(catalog: Catalog, record: City, lang: str) -> Page:
    """A city's card, its plans, the reports on them, its observations and its departments."""
    parent = catalog.cities.get(record.parent or "")
    card = facts(
        lang,
        "",
        [
            ("id", record.id),
            ("names", f"{record.name.get('en')} · {record.name.zh}"),
            ("level", text(lang, f"level.{record.level}")),
            ("parent", parent.name.get(lang) if parent else None),
            ("code", record.code),
            ("groups", ", ".join(record.groups)),
            ("file", record.file),
        ],
    )
    blocks: list[Block] = [card]
    plans = catalog.plans_of(record.id)
    if plans:
        columns = (
            column(lang, "id"),
            column(lang, "kind"),
            column(lang, "items", align="right"),
            column(lang, "targets", align="right"),
            column(lang, "title", keep=1, wraps=True),
        )
        lines = tuple(
            Line(
                (
                    p.id,
                    text(lang, f"kind.{p.kind}"),
                    str(len(p.items)),
                    str(sum(t.role == "main" for t in p.targets)),
                    p.title.get(lang),
                )
            )
            for p in plans
        )
        blocks.append(Table(text(lang, "show.plans"), columns, lines))
    blocks += _reports(catalog, record, lang)
    series = [s for s in catalog.series if s.city == record.id]
    if series:
        observed = (
            column(lang, "series"),
            column(lang, "title"),
            column(lang, "measured"),
            column(lang, "values", align="right"),
        )
        lines = tuple(Line((s.id, s.title, s.measured, str(len(s.values)))) for s in series)
        blocks.append(Table(text(lang, "show.observations"), observed, lines))
        blocks += [_values(catalog, s, lang) for s in series]
    if record.departments:
        named = (column(lang, "written"), column(lang, "english"))
        lines = tuple(Line((name, english)) for name, english in record.departments.items())
        blocks.append(Table(text(lang, "show.departments"), named, lines))
    return Page(record.name.get(lang), tuple(blocks), footer(catalog, lang), lang)


def _reports(catalog: Catalog, record: City, lang: str) -> list[Block]:
    """Which plans have reported values, from when to when."""
    found = [p for p in catalog.progress.values() if p.city == record.id]
    if not found:
        return []
    columns = (
        column(lang, "plan"),
        column(lang, "reports", align="right"),
        column(lang, "targets-reported", align="right"),
        column(lang, "dates"),
    )
    lines = []
    for file in sorted(found, key=lambda p: p.plan):
        dates = sorted({r.date for r in file.reports})
        shown = " – ".join(dict.fromkeys((dates[0], dates[-1]))) if dates else ""
        targets = len({r.target for r in file.reports})
        lines.append(Line((file.plan, str(len(file.reports)), str(targets), shown)))
    title = text(lang, "show.reports", command=f"bizbench progress {record.id}")
    return [Table(title, columns, tuple(lines))]


def _values(catalog: Catalog, series: Series, lang: str) -> Table:
    """What a source measured, each value with its note."""
    columns = (
        column(lang, "measure"),
        column(lang, "applies-to", wraps=True),
        column(lang, "value", align="right"),
        column(lang, "note", wraps=True),
    )
    lines = []
    for value in series.values:
        measure = catalog.measures[value.measure]
        indicator = catalog.indicators[measure.indicator]
        lines.append(
            Line(
                (
                    value.measure,
                    scope_words(indicator, value.scope).get(lang),
                    amounts.quantity(value.value, value.unit, lang),
                    value.note.get(lang) if value.note else "",
                )
            )
        )
    title = text(lang, "show.observed-values", title=series.title, date=series.measured)
    return Table(title, columns, tuple(lines))
