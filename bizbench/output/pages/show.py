"""One thing as a page; a plan and an indicator are laid out here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bizbench.data.catalog import Catalog
from bizbench.data.naming import scope_words
from bizbench.data.records import Case, City, Indicator, Item, Measure, Plan, Reference, Target, Words
from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.page import Block, Facts, Page, Table
from bizbench.output.pages.city import city as city_page
from bizbench.output.pages.grid import Col, Columns, facts, grid, laid_out
from bizbench.output.pages.lists import cases, departments, frameworks, goalposts
from bizbench.output.pages.target import target as target_page
from bizbench.output.words import amounts
from bizbench.output.words.amounts import unit_named
from bizbench.output.words.labels import document, translated
from bizbench.questions.show.records import Shown


def page(result: Shown, lang: str) -> Page:
    """The page of whatever is shown."""
    catalog, thing = result.catalog, result.thing
    if isinstance(thing, Plan):
        return plan(catalog, thing, lang)
    if isinstance(thing, Indicator):
        return indicator(catalog, thing, lang)
    if isinstance(thing, City):
        return city_page(catalog, thing, lang)
    return target_page(catalog, thing, result.query.assumptions, lang)


def plan(catalog: Catalog, record: Plan, lang: str) -> Page:
    """The document's card and its outline with every figure."""
    city, name = catalog.cities.get(record.city), record.title.get(lang)
    title = text(lang, "show.plan", city=city.name.get(lang) if city else "", year=record.year, title=name)
    columns: Columns[Item, _Below] = [
        Col("show.column.item", lambda item: item.id),
        Col("show.column.title", lambda item: item.heading(lang), under=lambda x: x.name, wraps=True),
        Col("show.column.target", lambda item: _state(record, item, lang), under=lambda x: x.figure, wraps=True),
        Col("show.column.lead", lambda item: departments(catalog, record.city, item.lead, lang), keep=1, wraps=True),
    ]
    outline = grid(
        lang,
        text(lang, "show.items"),
        columns,
        record.items,
        under=lambda item: _below(catalog, item, lang),
        whole=True,
    )
    return laid_out(title, [_card(catalog, record, lang), outline], lang)


def _card(catalog: Catalog, record: Plan, lang: str) -> Facts:
    aside = sum(len(item.set_aside) for item in record.items)
    numbers = {"items": record.length, "targets": record.promises, "set_aside": aside}
    read = text(lang, "show.read-all") if record.read is None else _indicators(catalog, record.read, lang)
    title = record.title.get(lang)
    said = {
        "title": title,
        "original-title": record.title.zh if title != record.title.zh else "",
        "number": record.number,
        "issuer": translated(record.issuer, lang),
        "issued": record.issued,
        "published": record.published,
        "kind": text(lang, f"kind.{record.kind}"),
        "coverage": text(lang, f"coverage.{record.coverage}"),
        "subject": _indicators(catalog, record.about, lang) if record.about else "",
        "period": record.period,
        "due": record.due,
        "replaces": _replaced(catalog, record, lang),
        "url": record.url,
        "note": translated(record.note, lang),
        "counts": text(lang, "show.counts-text", **numbers),
        "read": read,
        "file": record.file,
        "sha256": record.text_sha256,
    }
    return facts(lang, text(lang, "show.document"), said)


def _replaced(catalog: Catalog, record: Plan, lang: str) -> str:
    """The document that one replaces; its id where its file cannot be read."""
    found = catalog.plans.get(record.replaces or "")
    if found is None:
        return record.replaces or ""
    return text(lang, "show.replaced", document=document(found, lang), title=found.title.get(lang))


def _indicators(catalog: Catalog, ids: Iterable[str], lang: str) -> str:
    known = catalog.indicators
    return text(lang, "join.list").join(known[i].name.get(lang) if i in known else i for i in ids)


def _state(owner: Plan, item: Item, lang: str) -> str:
    """Why an item has no figure."""
    if item.targets is None:
        return text(lang, "show.partly-read-item" if owner.read else "show.not-read-item")
    return "" if item.targets else text(lang, "show.no-figure")


class _Below(Struct, frozen=True):
    """What stands below an item: a target's name and figure, or a figure set aside."""

    name: str
    figure: str


def _below(catalog: Catalog, item: Item, lang: str) -> Iterator[_Below]:
    for target in item.targets or ():
        shown = amounts.promise(target, lang)
        shown = shown if target.in_words else f"{shown} {amounts.quoted(target.written)}"
        yield _Below(_name(catalog, target, lang), shown)
    for aside in item.set_aside:
        why = text(lang, f"why.{aside.why}")
        yield _Below("", text(lang, "show.set-aside", written=aside.written, why=why))


def _name(catalog: Catalog, target: Target, lang: str) -> str:
    if target.role != "main":
        return f"↳ {text(lang, f'role.{target.role}')}"
    indicator, measure = catalog.indicators[target.indicator], catalog.measures[target.measure]
    names = (indicator.name, measure.name, scope_words(indicator, target.scope))
    return " › ".join(name.get(lang) for name in names)


# --- an indicator -------------------------------------------------------------------------


def indicator(catalog: Catalog, record: Indicator, lang: str) -> Page:
    """An indicator's closed lists, and which cities state what."""
    title = text(lang, "show.indicator", name=record.name.get(lang))
    return laid_out(title, _lists(catalog, record, lang), lang)


def _lists(catalog: Catalog, record: Indicator, lang: str) -> Iterator[Block]:
    said = {
        "id": record.id,
        "names": f"{record.name.get('en')} · {record.name.zh}",
        "about": record.about.get(lang),
        "keywords": text(lang, "join.list").join(record.keywords),
        "frameworks": frameworks(catalog, record, lang),
        "references": text(lang, "join.clause").join(_reference(r) for r in record.references),
        "file": record.file,
    }
    yield facts(lang, "", said)
    yield _measures(catalog, record, lang)
    yield _cases(record, lang)
    clocks = {f"{m.short}: {id}": words for m in record.measures for id, words in m.clocks.items()}
    lists = {"qualifiers": record.qualifiers, "exclusions": record.exclusions, "clocks": clocks}
    for id, words in lists.items():
        if words:
            yield _closed_list(lang, text(lang, f"show.{id}"), words.items())


def _reference(found: Reference) -> str:
    return ", ".join(filter(None, (found.title, found.publisher, found.url, found.accessed)))


def _measures(catalog: Catalog, record: Indicator, lang: str) -> Table:
    def cities(measure: Measure) -> str:
        names = (catalog.cities[city].name.get(lang) for city in catalog.stating(measure))
        return text(lang, "join.list").join(names)

    columns: Columns[Measure, None] = [
        Col("show.column.id", lambda m: m.short),
        Col("show.column.name", lambda m: m.name.get(lang), wraps=True),
        Col("show.column.unit", lambda m: unit_named(m, m.unit, lang), wraps=True),
        Col("show.column.better", lambda m: text(lang, f"better.{m.better}")),
        Col("show.column.goalposts", lambda m: goalposts(m, lang), keep=1),
        Col(
            "show.column.cases",
            lambda m: cases(catalog, m, lang),
            keep=3,
            wraps=True,
        ),
        Col("show.column.cities", cities, keep=2, wraps=True),
    ]
    return grid(lang, text(lang, "show.measures"), columns, record.measures, whole=True)


def _cases(record: Indicator, lang: str) -> Table:
    columns: Columns[Case, None] = [
        Col("show.column.id", lambda case: case.id),
        Col("show.column.name", lambda case: case.name.get(lang)),
        Col("show.column.world-bank", lambda case: text(lang, "show.yes") if case.world_bank else ""),
    ]
    return grid(lang, text(lang, "show.cases"), columns, record.cases.values(), whole=True)


def _closed_list(lang: str, title: str, entries: Iterable[tuple[str, Words]]) -> Table:
    columns: Columns[tuple[str, Words], None] = [
        Col("show.column.id", lambda entry: entry[0]),
        Col("show.column.name", lambda entry: entry[1].get(lang)),
    ]
    return grid(lang, title, columns, entries, whole=True)
