"""The cells of one row of a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bizbench.data.naming import qualifier_words
from bizbench.data.records import City, Words
from bizbench.ground.texts import text
from bizbench.output.words import amounts
from bizbench.output.words.digits import Digits
from bizbench.output.words.labels import document, place, said_of
from bizbench.questions.compare.records import RANKED, REFERENCE, VARIANT, Row, Set
from bizbench.questions.notes import Span

if TYPE_CHECKING:
    from bizbench.questions.score.records import Figure


def name(row: Row, lang: str) -> str:
    return row.city.name.get(lang) if row.city else ""


def rank(row: Row) -> str:
    if row.kind == VARIANT:
        return ""
    if row.rank_low is None:
        return "–"
    return places(row.rank_low, row.rank_high or row.rank_low, row.is_open)


def places(low: int, high: int, is_open: bool) -> str:
    """``1``, or ``1–2 ~`` where the order is open."""
    shown = str(low) if low == high else f"{low}–{high}"
    return f"{shown} ~" if is_open else shown


def rank_of(shown: str, n: int, lang: str) -> str:
    """``1–2 of 4 ~``, of places as they are shown."""
    places, _, mark = shown.partition(" ")
    return text(lang, "gaps.rank", rank=places, n=n) + (f" {mark}" if mark else "")


def city(row: Row, lang: str) -> str:
    if row.kind == VARIANT:
        return text(lang, "row.also")
    if row.city is None:
        return text(lang, "row.goalpost")
    if row.observed is not None:
        return text(lang, "row.observed", city=row.city.name.get(lang))
    return row.city.name.get(lang)


def city_head(rows: Iterable[Row], lang: str, id: str = "column.city") -> str:
    """What the column is called in which the places of rows stand."""
    return said_of((row.city for row in rows), lang, id)


def dated(city: City, rows: Iterable[Row], lang: str) -> str:
    """``Hangzhou (2020, 2024)``: a city with the years of its rows' plans.

    Where no row states anything they are those of the plans that were looked through.
    """
    rows = [*rows]
    stating = {row.plan.year for row in rows if row.plan}
    years = stating or {plan.year for row in rows for plan in row.silent}
    name = city.name.get(lang)
    if not years:
        return name
    shown = text(lang, "join.list").join(map(str, sorted(years)))
    return text(lang, "city.dated", city=name, years=shown)


def dated_city(row: Row, lang: str) -> str:
    """The city of a row with the year of its plan; an observed one says so instead."""
    if row.city is None or row.observed is not None:
        return city(row, lang)
    return dated(row.city, [row], lang)


def promise(row: Row, lang: str, unit: str | None = None, counter: Words | None = None) -> str:
    """What is promised or measured; ``unit`` is the set's, for a goalpost, with its counter."""
    if row.target is not None:
        return amounts.promise(row.target, lang)
    if row.observed is not None:
        return amounts.measured(row.observed, lang)
    if row.kind == REFERENCE:
        if row.value is None or unit is None:
            return ""
        return amounts.quantity(row.value, unit, lang, counter=counter)
    if row.elsewhere:
        return text(lang, "row.states-for", figures=elsewhere(row, lang))
    return text(lang, f"row.{row.kind}")


def elsewhere(row: Row, lang: str, most: int = 1) -> str:
    """What a city states for other cases or scopes; what is left out is counted."""
    pairs = [(e.scope.get(lang), amounts.promise(e.target, lang)) for e in row.elsewhere[:most]]
    shown = [text(lang, "row.stated-for", scope=scope, promise=said) for scope, said in pairs]
    more = len(row.elsewhere) - len(shown)
    return text(lang, "join.clause").join(shown) + (f" (+{more})" if more else "")


def value(row: Row, digits: Digits, lang: str) -> str:
    """The number in the set's unit, with the digits of its column."""
    if row.value is None:
        return ""
    return (
        amounts.rounded(row.value, lang, digits)
        if row.converted
        else amounts.plain(row.value, lang)
    )


def gap(row: Row, n: int = 0) -> Span | None:
    """The gap from one of a set's bases."""
    return row.further_gaps[n - 1][1] if n and row.further_gaps else None if n else row.gap


def is_base(row: Row, set_: Set, n: int = 0) -> bool:
    """Whether the gaps from one of the bases are measured from this very row."""
    if gap(row, n) is None or row.kind != RANKED:
        return False
    return row.city is not None and row.city.id == set_.bases[n].city


def scope(row: Row, set_: Set, lang: str) -> str:
    scope = row.target.scope if row.target else row.observed.scope if row.observed else None
    return qualifier_words(set_.indicator, scope).get(lang) if scope else ""


def origin(row: Row | Figure, lang: str) -> str:
    """Document and place of a figure; the documents in which nothing was found."""
    target = row.target
    if target is None and isinstance(row, Row) and row.elsewhere:
        target = row.elsewhere[0].target
    if target is not None and row.plan is not None:
        return place(row.plan, target, lang)
    if row.series is not None:
        return row.series.id
    return text(lang, "join.list").join(document(p, lang) for p in reversed(row.silent))
