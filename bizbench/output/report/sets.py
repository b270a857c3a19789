"""The comparison itself: of each indicator the sets, with bars, and what stands alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from bizbench.data.records import Indicator
from bizbench.ground.record import replace
from bizbench.ground.texts import text
from bizbench.output.page import Table
from bizbench.output.pages import compare, folds
from bizbench.output.pages import sets as short
from bizbench.output.report.book import Book
from bizbench.output.report.grids import Bar, Column, Grid, Row, of_table, with_bars
from bizbench.output.report.records import key
from bizbench.questions.compare.records import RANKED, VARIANT, Set, Silence
from bizbench.questions.compare.records import Row as SetRow

#: Columns that are named by what stands in them; the one left is that of the numbers.
_NAMED = frozenset({"rank", "city", "promise", "gap", "scope", "floor", "from", "notes"})
#: So many places without a figure are named below a set; more are only counted.
NAMED = 8


def of_indicator(book: Book, indicator: Indicator) -> list[Set]:
    return [s for s in book.report.comparison.sets if s.indicator.id == indicator.id]


def in_short(book: Book, sets: Sequence[Set]) -> Grid:
    """A line for each ranked set: who goes furthest in it."""
    ranked = [s for s in sets if s.is_ranked]
    rows = [Row(href=f"s{book.sets[key(s)]}", id=f"r{book.sets[key(s)]}") for s in ranked]
    grid = of_table(
        short.table(ranked, None, False, book.lang), rows, drop=["ranked", "years"], links=["set"], css="short"
    )
    return replace(grid, below=())


def in_short_how(book: Book, sets: Sequence[Set]) -> tuple[str, ...]:
    """What the signs in all these lines mean."""
    return short.table([s for s in sets if s.is_ranked], None, True, book.lang).below


def grid(book: Book, set_: Set) -> Grid:
    """One set: its answer, a row for each place with a figure or words, and who states none."""
    silent = [row for row in set_.rows if row.kind in folds.SILENT and not _is_own(book, row)]
    rows = [row for row in set_.rows if row.kind not in folds.SILENT or _is_own(book, row)]
    table = compare.table(set_, book.own, book.lang, rows, is_cited=False)
    shown = replace(table, folded=tuple(_silent(silent, book.lang)))
    made = of_table(shown, [book.of_row(row) for row in rows], links=["promise"], css="bars")
    made = replace(made, columns=tuple(map(_named, made.columns)))
    return with_bars(made, bars(set_, rows), "promise", book.say("column.bar"))


def _is_own(book: Book, row: SetRow) -> bool:
    return row.city is not None and row.city.id in book.own


def _named(column: Column) -> Column:
    return column if column.key in _NAMED else replace(column, key="value")


def _silent(rows: Sequence[SetRow], lang: str) -> Iterator[str]:
    """Who states nothing, by kind of silence, where they are few: the answer counts the others."""
    for kind in folds.SILENT:
        found = [row for row in rows if row.kind == kind]
        if found and len(found) <= NAMED:
            yield folds.silences(found, lang)


def bars(set_: Set, rows: Sequence[SetRow]) -> list[Bar | None]:
    """How long the number of each ranked row is beside the longest, under all readings."""
    ranked = [row for row in rows if row.kind == RANKED]
    longest = max((value for row in ranked for value in row.values), default=Fraction(0))
    if longest <= 0 or not set_.measure.is_ranked:
        return [None] * len(rows)

    @cache  # many promise the same
    def part(value: Fraction) -> int:
        return max(0, round(value / longest * 100))

    return [(part(min(r.values)), part(max(r.values))) if r.kind == RANKED else None for r in rows]


def alone(book: Book, sets: Sequence[Set]) -> Grid | None:
    """What only one place states, if anything."""
    found = [s for s in sets if not s.is_table]
    rows = [(s, row) for s in found for row in s.rows if row.target is not None]
    if not rows:
        return None
    table: Table = compare.alone_table(found, book.own, book.lang)
    at = [column.key for column in table.columns].index("others")
    said = [_others(s, book.lang) if row.kind != VARIANT else "" for s, row in rows]
    lines = (
        replace(line, cells=(*line.cells[:at], other, *line.cells[at + 1 :]))
        for line, other in zip(table.lines, said, strict=True)
    )
    table = replace(table, lines=tuple(lines), cited=None)
    return of_table(table, [book.of_row(row) for _, row in rows], links=["promise"], css="alone")


def _others(set_: Set, lang: str) -> str:
    """How many of the others state nothing, by kind of silence."""
    kinds = Counter(row.kind for row in set_.rows)
    said = (
        text(lang, "join.count", label=text(lang, f"row.{kind}"), count=kinds[kind])
        for kind in folds.SILENT
        if kinds[kind]
    )
    return text(lang, "join.list").join(said)


def silences(book: Book, indicator: Indicator) -> Iterator[str]:
    """Which measures nobody states anything of."""
    found = book.report.comparison
    for silence in found.silences:
        if silence.indicator.id == indicator.id:
            yield _unstated(silence, found.selection is not None, book.lang)


def _unstated(silence: Silence, some: bool, lang: str) -> str:
    if len(silence.rows) <= NAMED:
        return folds.nobody(silence, some, lang)
    return folds.none_of(silence, some, lang)
