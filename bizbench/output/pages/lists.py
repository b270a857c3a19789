"""Lists as pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from bizbench.data.catalog import Catalog
from bizbench.data.naming import scope_words
from bizbench.data.records import City, Indicator, Measure, Observed, Plan, Series, Target
from bizbench.ground.record import replace
from bizbench.ground.texts import text
from bizbench.output.page import Block, Page, Prose
from bizbench.output.pages.frameworks import frameworks as frameworks_page
from bizbench.output.pages.grid import Col, Columns, R, grid, laid_out
from bizbench.output.words import amounts
from bizbench.output.words.labels import department_names, document, framework, order, translated
from bizbench.questions.lists.records import Listing


def _page(kind: str, columns: Columns[R, None], rows: Sequence[R], lang: str) -> Page:
    block: Block | str = text(lang, "list.none")
    if rows:
        block = grid(lang, text(lang, "list.count", n=len(rows)), columns, rows, whole=True)
    return laid_out(text(lang, f"list.{kind}"), [block], lang)


def cities(catalog: Catalog, records: Sequence[City], lang: str) -> Page:
    def documents(city: City) -> str:
        return text(lang, "join.list").join(document(p, lang) for p in catalog.plans_of(city.id))

    columns: Columns[City, None] = [
        Col("show.column.id", lambda c: c.id),
        Col("list.column.english", lambda c: c.name.get("en")),
        Col("list.column.chinese", lambda c: c.name.zh),
        Col("show.level", lambda c: text(lang, f"level.{c.level}")),
        Col("show.parent", lambda c: parent(catalog, c, lang), keep=1),
        Col("list.column.plans", documents, keep=2, wraps=True),
    ]
    return _page("cities", columns, records, lang)


def parent(catalog: Catalog, city: City, lang: str) -> str:
    """The name of the city that a district belongs to."""
    found = catalog.cities.get(city.parent or "")
    return found.name.get(lang) if found else ""


def plans(catalog: Catalog, records: Sequence[Plan], lang: str) -> Page:
    return _page("plans", plan_columns(lang), records, lang)


def plan_columns(lang: str) -> Columns[Plan, None]:
    """Documents with what they hold."""
    return [
        Col("show.column.id", lambda p: p.id),
        Col("show.column.kind", lambda p: text(lang, f"kind.{p.kind}")),
        Col("show.column.items", lambda p: str(p.length), right=True),
        Col("show.column.targets", lambda p: str(p.promises), right=True),
        Col("list.column.number", lambda p: p.number or "", keep=1),
        Col("show.column.title", lambda p: p.title.get(lang), keep=2, wraps=True),
    ]


def indicators(catalog: Catalog, records: Sequence[Indicator], lang: str) -> Page:
    columns: Columns[Indicator, None] = [
        Col("show.column.id", lambda i: i.id),
        Col("list.column.english", lambda i: i.name.get("en")),
        Col("list.column.chinese", lambda i: i.name.zh),
        Col("list.column.measures", lambda i: str(len(i.measures)), right=True),
        Col("show.column.targets", lambda i: str(catalog.promises(i)), right=True),
        Col("show.frameworks", lambda i: frameworks(catalog, i, lang), keep=1, wraps=True),
    ]
    return _page("indicators", columns, records, lang)


def frameworks(catalog: Catalog, indicator: Indicator, lang: str) -> str:
    """``B-READY: Utility services``: what it is called elsewhere."""
    return text(lang, "join.list").join(_under(catalog, *pair, lang) for pair in indicator.frameworks.items())


def _under(catalog: Catalog, id: str, item: str, lang: str) -> str:
    """The item of a framework that an indicator is said to be; ids where the data have no more."""
    framework = catalog.frameworks.get(id)
    named = {i.id: i.name.get(lang) for i in framework.items} if framework else {}
    name = framework.name.get(lang) if framework else id
    return text(lang, "show.framework", framework=name, item=named.get(item, item))


def cases(catalog: Catalog, measure: Measure, lang: str) -> str:
    """What the cases of a measure are called."""
    known = catalog.indicators[measure.indicator].cases
    return text(lang, "join.list").join(known[id].name.get(lang) for id in measure.cases)


def measure_name(catalog: Catalog, id: str, lang: str) -> str:
    """``Getting electricity › Time to connect``."""
    measure = catalog.measures[id]
    return f"{catalog.indicators[measure.indicator].name.get(lang)} › {measure.name.get(lang)}"


def goalposts(measure: Measure, lang: str) -> str:
    """``18 … 248``: the best and the worst, with an exponent that is not 1."""
    posts = measure.goalposts
    if posts is None:
        return ""
    ends = f"{amounts.plain(posts.best, lang)} … {amounts.plain(posts.worst, lang)}"
    if posts.exponent == 1:
        return ends
    return ends + text(lang, "show.exponent", n=amounts.plain(posts.exponent, lang))


def measures(catalog: Catalog, records: Sequence[Measure], lang: str) -> Page:
    columns: Columns[Measure, None] = [
        Col("show.column.id", lambda m: m.id),
        Col("show.column.name", lambda m: m.name.get(lang), wraps=True),
        Col("show.column.unit", lambda m: amounts.unit_named(m, m.unit, lang)),
        Col("show.column.better", lambda m: text(lang, f"better.{m.better}")),
        Col("show.column.goalposts", lambda m: goalposts(m, lang), keep=1),
        Col("show.column.cases", lambda m: cases(catalog, m, lang), keep=2, wraps=True),
    ]
    return _page("measures", columns, records, lang)


def targets(catalog: Catalog, records: Sequence[Target], lang: str) -> Page:
    def scope(target: Target) -> str:
        return scope_words(catalog.indicators[target.indicator], target.scope).get(lang)

    def promise(target: Target) -> str:
        said = amounts.promise(target, lang)
        return text(lang, "list.draft", promise=said) if target.is_draft else said

    columns: Columns[Target, None] = [
        Col("show.column.id", lambda t: t.id),
        Col("list.column.promise", promise),
        Col("show.scope", scope, keep=3, wraps=True),
        Col("list.column.written", lambda t: t.written, keep=2, wraps=True),
        Col("show.item", lambda t: t.item, keep=1),
        Col("show.lead", lambda t: departments(catalog, t.city, t.lead, lang), keep=4, wraps=True),
    ]
    return _page("targets", columns, records, lang)


def clock(catalog: Catalog, value: Observed, lang: str) -> str:
    """From where to where the time of a measured value was counted."""
    return catalog.measures[value.measure].clocks[value.clock].get(lang) if value.clock else ""


def observations(catalog: Catalog, records: Sequence[Observed], lang: str) -> Page:
    series = {(s.city, s.id): s for s in catalog.series}

    def of(value: Observed) -> Series:
        return series[value.city, value.series]

    def scope(value: Observed) -> str:
        indicator = catalog.indicators[catalog.measures[value.measure].indicator]
        return scope_words(indicator, value.scope).get(lang)

    columns: Columns[Observed, None] = [
        Col("list.column.city", lambda v: catalog.cities[v.city].name.get(lang)),
        Col("show.column.measure", lambda v: measure_name(catalog, v.measure, lang), wraps=True),
        Col("show.column.applies-to", scope, keep=2, wraps=True),
        Col("show.column.value", lambda v: amounts.measured(v, lang), right=True),
        Col("show.column.series", lambda v: v.series, keep=1),
        Col("show.column.measured", lambda v: of(v).measured, keep=3),
        Col("show.column.publisher", lambda v: of(v).publisher, keep=4),
        Col("show.clock", lambda v: clock(catalog, v, lang), keep=5, wraps=True, when=any(v.clock for v in records)),
        Col("show.column.note", lambda v: translated(v.note, lang), keep=6, wraps=True),
    ]
    return _page("observations", columns, records, lang)


def departments(catalog: Catalog, city: str, names: Iterable[str], lang: str) -> str:
    """Departments as written, in English where their English name is known."""
    return text(lang, "join.list").join(department_names(catalog, city, names, lang))


def units(catalog: Catalog, ids: Sequence[str], lang: str) -> Page:
    columns: Columns[str, None] = [
        Col("show.column.id", str),
        Col("list.column.english", lambda id: text("en", f"units.{id}")),
        Col("list.column.chinese", lambda id: text("zh", f"units.{id}")),
    ]
    return _page("units", columns, ids, lang)


_PAGES: dict[str, Callable[[Catalog, Sequence[Any], str], Page]] = {
    "cities": cities,
    "plans": plans,
    "indicators": indicators,
    "measures": measures,
    "targets": targets,
    "observations": observations,
    "frameworks": frameworks_page,
    "units": units,
}


def page(result: Listing, lang: str) -> Page:
    """The page of a list."""
    made = _PAGES[result.kind](result.catalog, result.records, lang)
    if result.under is None:
        return made
    more = (*order(result.under, lang), *framework(result.under, lang))
    return replace(made, blocks=(*made.blocks, *map(Prose, more)))
