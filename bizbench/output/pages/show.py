"""One thing as a page; a plan and an indicator are laid out here."""

from __future__ import annotations

from collections.abc import Iterable

from bizbench.data.catalog import Catalog
from bizbench.data.naming import scope_words
from bizbench.data.records import City, Indicator, Item, Plan, Words
from bizbench.ground.texts import text
from bizbench.output.page import UNDER, Block, Line, Page, Table
from bizbench.output.pages.cards import column, facts
from bizbench.output.pages.city import city as city_page
from bizbench.output.pages.lists import departments, goalposts
from bizbench.output.pages.target import target as target_page
from bizbench.output.words import amounts
from bizbench.output.words.labels import footer
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


def _words(words: Words | None, lang: str) -> str | None:
    return words.get(lang) if words else None


def plan(catalog: Catalog, record: Plan, lang: str) -> Page:
    """The document's card and its outline with every figure."""
    city = catalog.cities[record.city].name.get(lang) if record.city in catalog.cities else ""
    main = sum(t.role == "main" for t in record.targets)
    aside = sum(len(item.set_aside) for item in record.items)
    counts = text(lang, "show.counts-text", items=len(record.items), targets=main, set_aside=aside)
    read = text(lang, "show.read-all")
    if record.read is not None:
        known = catalog.indicators
        read = ", ".join(known[i].name.get(lang) if i in known else i for i in record.read)
    card = facts(
        lang,
        text(lang, "show.document"),
        [
            ("title", record.title.get(lang)),
            (
                "original-title",
                record.title.zh if record.title.get(lang) != record.title.zh else "",
            ),
            ("number", record.number),
            ("issuer", _words(record.issuer, lang)),
            ("issued", record.issued),
            ("published", record.published),
            ("kind", text(lang, f"kind.{record.kind}")),
            ("coverage", text(lang, f"coverage.{record.coverage}")),
            ("period", record.period),
            ("due", record.due),
            ("replaces", record.replaces),
            ("url", record.url),
            ("note", _words(record.note, lang)),
            ("counts", counts),
            ("read", read),
            ("file", record.file),
            ("sha256", record.text_sha256),
        ],
    )
    columns = (
        column(lang, "item"),
        column(lang, "title", wraps=True),
        column(lang, "target", wraps=True),
        column(lang, "lead", keep=1, wraps=True),
    )
    lines = tuple(line for item in record.items for line in _item(catalog, record, item, lang))
    title = text(lang, "show.plan", city=city, year=record.year, title=record.title.get(lang))
    outline = Table(text(lang, "show.items"), columns, lines)
    return Page(title, (card, outline), footer(catalog, lang), lang)


def _item(catalog: Catalog, owner: Plan, item: Item, lang: str) -> Iterable[Line]:
    state = ""
    if item.targets is None:
        state = text(lang, "show.not-read-item" if not owner.read else "show.partly-read-item")
    elif not item.targets:
        state = text(lang, "show.no-figure")
    lead = departments(catalog, owner.city, item.lead, lang)
    yield Line((item.id, item.title.get(lang), state, lead))
    for target in item.targets or ():
        indicator = catalog.indicators[target.indicator]
        measure = catalog.measures[target.measure]
        scope = scope_words(indicator, target.scope).get(lang)
        name = f"{indicator.name.get(lang)} › {measure.name.get(lang)} › {scope}"
        if target.role != "main":
            name = f"↳ {text(lang, f'role.{target.role}')}"
        shown = f"{amounts.promise(target, lang)} “{target.written}”"
        if target.in_words:
            shown = amounts.promise(target, lang)
        yield Line(("", name, shown, ""), UNDER)
    for aside in item.set_aside:
        why = text(lang, f"why.{aside.why}")
        yield Line(
            ("", "", text(lang, "show.set-aside", written=aside.written, why=why), ""), UNDER
        )


def indicator(catalog: Catalog, record: Indicator, lang: str) -> Page:
    """An indicator's closed lists, and which cities state what."""
    card = facts(
        lang,
        "",
        [
            ("id", record.id),
            ("names", f"{record.name.get('en')} · {record.name.zh}"),
            ("about", record.about.get(lang)),
            ("keywords", ", ".join(record.keywords)),
            ("frameworks", ", ".join(f"{k}: {v}" for k, v in record.frameworks.items())),
            (
                "references",
                "; ".join(
                    ", ".join(filter(None, (r.title, r.publisher, r.url, r.accessed)))
                    for r in record.references
                ),
            ),
            ("file", record.file),
        ],
    )
    blocks: list[Block] = [card, _measures(catalog, record, lang), _cases(record, lang)]
    for id, words in (("qualifiers", record.qualifiers), ("exclusions", record.exclusions)):
        if words:
            blocks.append(_closed_list(lang, text(lang, f"show.{id}"), words.items()))
    clocks = [
        (f"{m.short}: {clock}", words) for m in record.measures for clock, words in m.clocks.items()
    ]
    if clocks:
        blocks.append(_closed_list(lang, text(lang, "show.clocks"), clocks))
    title = text(lang, "show.indicator", name=record.name.get(lang))
    return Page(title, tuple(blocks), footer(catalog, lang), lang)


def _measures(catalog: Catalog, record: Indicator, lang: str) -> Table:
    columns = (
        column(lang, "id"),
        column(lang, "name", wraps=True),
        column(lang, "unit", wraps=True),
        column(lang, "better"),
        column(lang, "goalposts", keep=1),
        column(lang, "cases", keep=3, wraps=True),
        column(lang, "cities", keep=2, wraps=True),
    )
    lines = []
    for measure in record.measures:
        stating = {t.city for t in catalog.targets if t.measure == measure.id}
        unit = text(lang, f"units.{measure.unit}")
        if measure.per:
            unit += text(lang, f"comparison.per-{measure.per}")
        if measure.of:
            unit += text(lang, "comparison.of", of=measure.of.get(lang))
        lines.append(
            Line(
                (
                    measure.short,
                    measure.name.get(lang),
                    unit,
                    text(lang, f"better.{measure.better}"),
                    goalposts(measure, lang),
                    ", ".join(measure.cases),
                    ", ".join(catalog.cities[c].name.get(lang) for c in sorted(stating)),
                )
            )
        )
    return Table(text(lang, "show.measures"), columns, tuple(lines))


def _cases(record: Indicator, lang: str) -> Table:
    columns = (column(lang, "id"), column(lang, "name"), column(lang, "world-bank"))
    lines = tuple(
        Line((c.id, c.name.get(lang), text(lang, "show.yes") if c.world_bank else ""))
        for c in record.cases.values()
    )
    return Table(text(lang, "show.cases"), columns, lines)


def _closed_list(lang: str, title: str, entries: Iterable[tuple[str, Words]]) -> Table:
    columns = (column(lang, "id"), column(lang, "name"))
    lines = tuple(Line((id, words.get(lang))) for id, words in entries)
    return Table(title, columns, lines)
