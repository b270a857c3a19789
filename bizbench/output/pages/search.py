"""A search as a page: how many hits where, then each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data.naming import scope_words
from bizbench.data.searching import FOUND
from bizbench.ground.texts import text
from bizbench.output.page import Block, Page, Table
from bizbench.output.pages.grid import Col, Columns, grid, laid_out
from bizbench.output.words import amounts
from bizbench.output.words.labels import document, listed, place
from bizbench.questions.search.records import Hit, Search

#: So many hits are shown where not all are asked for.
MOST = 40
#: So many places are named.
MOST_PLACES = 30


def page(result: Search, lang: str) -> Page:
    """The counts, the places, the hits."""
    title = text(lang, "search.title", text=amounts.quoted(result.query.text))
    return laid_out(title, _blocks(result, lang), lang)


def _blocks(result: Search, lang: str) -> Iterator[Block | str]:
    of = {"of": result.places, "documents": result.documents}
    if not result.hits:
        yield text(lang, "search.none", **of)
        return
    named = ((text(lang, f"search.found.{found}"), result.count(found)) for found in FOUND)
    counts = (text(lang, "join.count", label=name, count=n) for name, n in named if n)
    found = {"cities": len(result.cities), "plans": len(result.plans)}
    yield text(lang, "search.answer", n=len(result.hits), counts=text(lang, "join.clause").join(counts), **found, **of)
    yield _places(result, lang)
    shown = result.hits if result.query.everything else result.hits[:MOST]
    yield _table(shown, lang)
    if len(shown) < len(result.hits):
        yield text(lang, "search.folded", n=len(result.hits) - len(shown))
    yield text(lang, "search.what")


def _places(result: Search, lang: str) -> str:
    names = [city.name.get(lang) for city in result.cities]
    left = len(names) - MOST_PLACES
    if left <= 0 or result.query.everything:
        return text(lang, "search.places", names=listed(lang, names))
    shown = text(lang, "join.list").join(names[:MOST_PLACES])
    return text(lang, "search.places-more", names=shown, n=left)


def _table(hits: Sequence[Hit], lang: str) -> Table:
    columns: Columns[Hit, None] = [
        Col("city", lambda hit: hit.city.name.get(lang)),
        Col("from", lambda hit: where(hit, lang), wraps=True, least=14),
        Col("search.column.in", lambda hit: found_in(hit, lang), wraps=True, least=10),
        Col("search.column.text", lambda hit: said(hit, lang), wraps=True, least=20),
        Col("promise", lambda hit: promise(hit, lang), wraps=True, least=10),
        Col("measure", lambda hit: measure(hit, lang), keep=1, wraps=True, least=16),
        Col("search.column.link", lambda hit: hit.link, keep=4),
    ]
    return grid(lang, text(lang, "search.count", n=len(hits)), columns, hits, whole=True)


def where(hit: Hit, lang: str) -> str:
    """Document and item."""
    if hit.target is not None:
        return place(hit.plan, hit.target, lang)
    if hit.item is None:
        return document(hit.plan, lang)
    id = "row.item" if hit.item.id.isdecimal() else "row.place"
    return text(lang, id, document=document(hit.plan, lang), item=hit.item.id)


def found_in(hit: Hit, lang: str) -> str:
    """In what the words were found; of a figure set aside with the reason."""
    names = text(lang, "join.list").join(text(lang, f"search.found.{found}") for found in hit.found)
    if hit.aside is None:
        return names
    return text(lang, "search.why", found=names, why=text(lang, f"why.{hit.aside.why}"))


def said(hit: Hit, lang: str) -> str:
    """The figure as printed, with what else of the place holds the words, and its heading.

    What the measure is called stands in a column of its own.
    """
    printed = hit.target.written if hit.target else hit.aside.written if hit.aside else ""
    parts = [amounts.quoted(printed)] if printed else []
    names = (hit.measure.name.zh, hit.measure.name.en, *hit.measure.keywords) if hit.measure else ()
    parts += [t for t in hit.texts if t != printed and t not in names]
    if printed and hit.item and hit.item.title:
        parts.append(text(lang, "search.under", title=hit.item.heading(lang)))
    return " ".join(parts)


def promise(hit: Hit, lang: str) -> str:
    """The promise as it is entered, a draft's marked."""
    if hit.target is None:
        return ""
    made = amounts.promise(hit.target, lang)
    return text(lang, "list.draft", promise=made) if hit.target.is_draft else made


def measure(hit: Hit, lang: str) -> str:
    """``Getting water › Time to connect › businesses``."""
    if hit.target is None or hit.indicator is None or hit.measure is None:
        return ""
    names = (hit.indicator.name, hit.measure.name, scope_words(hit.indicator, hit.target.scope))
    return " › ".join(name.get(lang) for name in names)
