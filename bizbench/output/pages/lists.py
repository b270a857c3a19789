"""Lists as pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from bizbench.data.catalog import Catalog
from bizbench.data.naming import scope_words
from bizbench.data.records import City, Indicator, Measure, Plan, Target
from bizbench.ground.texts import text
from bizbench.output.page import Block, Column, Line, Page, Prose, Table
from bizbench.output.words import amounts
from bizbench.output.words.labels import department_names, footer
from bizbench.questions.lists.records import Listing


def _page(
    catalog: Catalog,
    kind: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[str]],
    lang: str,
) -> Page:
    title = text(lang, f"list.{kind}")
    lines = tuple(Line(tuple(row)) for row in rows)
    block: Block = Prose(text(lang, "list.none"))
    if lines:
        count = text(lang, "list.count", n=len(lines))
        block = Table(count, tuple(columns), lines)
    return Page(title, (block,), footer(catalog, lang), lang)


def _column(
    lang: str, key: str, id: str, keep: int = 0, align: str = "left", *, wraps: bool = False
) -> Column:
    return Column(key, text(lang, id), align, keep, wraps)


def cities(catalog: Catalog, records: Sequence[City], lang: str) -> Page:
    columns = (
        _column(lang, "id", "show.column.id"),
        _column(lang, "en", "list.column.english"),
        _column(lang, "zh", "list.column.chinese"),
        _column(lang, "level", "show.level"),
        _column(lang, "parent", "show.parent", keep=1),
        _column(lang, "plans", "list.column.plans", keep=2, wraps=True),
    )
    rows = (
        (
            c.id,
            c.name.get("en"),
            c.name.zh,
            text(lang, f"level.{c.level}"),
            _parent(catalog, c, lang),
            ", ".join(p.id for p in catalog.plans_of(c.id)),
        )
        for c in records
    )
    return _page(catalog, "cities", columns, rows, lang)


def _parent(catalog: Catalog, city: City, lang: str) -> str:
    parent = catalog.cities.get(city.parent or "")
    return parent.name.get(lang) if parent else ""


def plans(catalog: Catalog, records: Sequence[Plan], lang: str) -> Page:
    columns = (
        _column(lang, "id", "show.column.id"),
        _column(lang, "kind", "show.column.kind"),
        _column(lang, "items", "show.column.items", align="right"),
        _column(lang, "targets", "show.column.targets", align="right"),
        _column(lang, "number", "list.column.number", keep=1),
        _column(lang, "title", "show.column.title", keep=2, wraps=True),
    )
    rows = (
        (
            p.id,
            text(lang, f"kind.{p.kind}"),
            str(len(p.items)),
            str(sum(t.role == "main" for t in p.targets)),
            p.number or "",
            p.title.get(lang),
        )
        for p in records
    )
    return _page(catalog, "plans", columns, rows, lang)


def indicators(catalog: Catalog, records: Sequence[Indicator], lang: str) -> Page:
    columns = (
        _column(lang, "id", "show.column.id"),
        _column(lang, "en", "list.column.english"),
        _column(lang, "zh", "list.column.chinese"),
        _column(lang, "measures", "list.column.measures", align="right"),
        _column(lang, "targets", "show.column.targets", align="right"),
    )
    rows = (
        (
            i.id,
            i.name.get("en"),
            i.name.zh,
            str(len(i.measures)),
            str(sum(t.indicator == i.id and t.role == "main" for t in catalog.targets)),
        )
        for i in records
    )
    return _page(catalog, "indicators", columns, rows, lang)


def goalposts(measure: Measure, lang: str) -> str:
    if measure.goalposts is None:
        return ""
    posts = measure.goalposts
    ends = f"{amounts.plain(posts.best)} … {amounts.plain(posts.worst)}"
    if posts.exponent == 1:
        return ends
    return ends + text(lang, "show.exponent", n=amounts.plain(posts.exponent))


def measures(catalog: Catalog, records: Sequence[Measure], lang: str) -> Page:
    columns = (
        _column(lang, "id", "show.column.id"),
        _column(lang, "name", "show.column.name", wraps=True),
        _column(lang, "unit", "show.column.unit"),
        _column(lang, "better", "show.column.better"),
        _column(lang, "goalposts", "show.column.goalposts", keep=1),
        _column(lang, "cases", "show.column.cases", keep=2, wraps=True),
    )
    rows = (
        (
            m.id,
            m.name.get(lang),
            text(lang, f"units.{m.unit}"),
            text(lang, f"better.{m.better}"),
            goalposts(m, lang),
            ", ".join(m.cases),
        )
        for m in records
    )
    return _page(catalog, "measures", columns, rows, lang)


def targets(catalog: Catalog, records: Sequence[Target], lang: str) -> Page:
    columns = (
        _column(lang, "id", "show.column.id"),
        _column(lang, "promise", "list.column.promise"),
        _column(lang, "scope", "show.scope", keep=3, wraps=True),
        _column(lang, "written", "list.column.written", keep=2, wraps=True),
        _column(lang, "item", "show.item", keep=1),
        _column(lang, "lead", "show.lead", keep=4, wraps=True),
    )
    rows = (
        (
            t.id,
            amounts.promise(t, lang),
            scope_words(catalog.indicators[t.indicator], t.scope).get(lang),
            t.written,
            t.item,
            departments(catalog, t.city, t.lead, lang),
        )
        for t in records
    )
    return _page(catalog, "targets", columns, rows, lang)


def departments(catalog: Catalog, city: str, names: Iterable[str], lang: str) -> str:
    """Departments as written, in English where their English name is known."""
    return text(lang, "join.list").join(department_names(catalog, city, names, lang))


def units(catalog: Catalog, ids: Sequence[str], lang: str) -> Page:
    columns = (
        _column(lang, "id", "show.column.id"),
        _column(lang, "en", "list.column.english"),
        _column(lang, "zh", "list.column.chinese"),
    )
    rows = ((id, text("en", f"units.{id}"), text("zh", f"units.{id}")) for id in ids)
    return _page(catalog, "units", columns, rows, lang)


_PAGES: dict[str, Callable[[Catalog, Sequence[Any], str], Page]] = {
    "cities": cities,
    "plans": plans,
    "indicators": indicators,
    "measures": measures,
    "targets": targets,
    "units": units,
}


def page(result: Listing, lang: str) -> Page:
    """The page of a list."""
    return _PAGES[result.kind](result.catalog, result.records, lang)
