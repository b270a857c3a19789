"""The sheets behind the answer: its notes, its sources, the conventions it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.data.conventions import CONVENTIONS, Assumptions, Convention
from bizbench.data.records import City, Plan, Series
from bizbench.ground.texts import text
from bizbench.output.cited import cited
from bizbench.output.page import Page, Prose, Table
from bizbench.output.rows import Value
from bizbench.output.words.footers import value_words
from bizbench.output.writers.xlsx.book import Book
from bizbench.output.writers.xlsx.data import Record, table
from bizbench.questions.asked import Asked

#: Columns of sentences are wider than others.
_WIDEST = 100


def notes(book: Book, page: Page) -> None:
    """Every note of the page with its table and letter, and what is said without one."""
    heads = _heads(book.lang, "table", "letter", "note")
    table(book, "xlsx.notes", heads, [*_notes(page)], _WIDEST)


def _notes(page: Page) -> Iterator[Record]:
    for block in page.laid_out:
        if isinstance(block, Prose):
            yield [None, None, block.text]
        elif isinstance(block, Table):
            yield from ([block.title, None, said] for said in block.lead)
            yield from ([block.title, mark.letter, mark.text] for mark in block.marks)
            yield from ([block.title, None, said] for said in (*block.folded, *block.below))


def sources(book: Book, result: Any) -> None:
    """Every document and series of observations that the answer holds."""
    lang = book.lang
    heads = _heads(lang, "city", "year", "kind", "title", "number", "issuer", "day", "url", "id")
    found = cited(result)
    records: list[Record] = [_document(plan, city, lang) for plan, city in found.plans]
    records += [_series(series, city, lang) for series, city in found.series]
    table(book, "xlsx.sources", heads, records, _WIDEST)


def _document(plan: Plan, city: City | None, lang: str) -> Record:
    name, kind = _name(city, plan.city, lang), text(lang, f"kind.{plan.kind}")
    issuer = plan.issuer.get(lang) if plan.issuer else None
    day = plan.issued or plan.published
    said: list[Value] = [name, plan.year, kind, plan.title.get(lang), plan.number, issuer]
    return [*said, day, plan.url, plan.id]


def _series(series: Series, city: City | None, lang: str) -> Record:
    name, kind = _name(city, series.city, lang), text(lang, "xlsx.observed")
    said: list[Value] = [name, None, kind, series.title, None, series.publisher]
    return [*said, series.measured, series.url, series.id]


def _name(city: City | None, id: str, lang: str) -> str:
    return city.name.get(lang) if city else id


def conventions(book: Book, asked: Asked) -> None:
    """What a conversion may rest on, and under which values of it the answer was asked."""
    found = (part.value.fixed for part in asked.parts if isinstance(part.value, Assumptions))
    fixed = dict(next(found, ()))
    heads = _heads(book.lang, "convention", "about", "values", "here")
    records = [_convention(each, fixed.get(each.name), book.lang) for each in CONVENTIONS.values()]
    table(book, "xlsx.conventions", heads, records, _WIDEST)


def _convention(convention: Convention, fixed: str | None, lang: str) -> Record:
    """Of one with values every one is looked at, one without converts nothing until it has one."""
    values = tuple(value_words(v, lang) for v in convention.values or convention.choices)
    unfixed = text(lang, "xlsx.every" if convention.values else "xlsx.none")
    here = value_words(fixed, lang) if fixed else unfixed
    name, about = (text(lang, f"{room}.{convention.name}") for room in ("assume", "convention"))
    return [name, about, values, here]


def _heads(lang: str, *names: str) -> list[str]:
    return [text(lang, f"xlsx.head.{name}") for name in names]
