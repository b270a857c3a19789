"""A history as a page: each promise with its steps below each other, or cities side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bizbench.data.records import Case, City, Indicator, Measure, Plan
from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.page import PEER, STAYS, Block, Fold, Page, Table
from bizbench.output.pages import folds
from bizbench.output.pages.grid import Col, Columns, grid, laid_out, titled
from bizbench.output.words import history as cells
from bizbench.output.words import labels, sources
from bizbench.output.words.labels import listed
from bizbench.output.words.notes import Lettered
from bizbench.questions.compare.records import NOT_COVERED, NOT_READ, NOT_STATED
from bizbench.questions.history.records import History, Step, Thread
from bizbench.questions.verdict import Remark


def page(result: History, lang: str) -> Page:
    """What became of how many promises, a table for each indicator, the documents."""
    title = text(lang, "history.title", cities=_names(result, lang))
    return laid_out(title, _blocks(result, lang), lang, brief=summaries(result, lang))


def summaries(result: History, lang: str) -> Iterator[str]:
    """What became of how many promises of each city."""
    return (_summary(result, n, lang) for n in range(len(result.cities)))


def _names(result: History, lang: str) -> str:
    return listed(lang, [city.name.get(lang) for city in result.cities])


def _blocks(result: History, lang: str) -> Iterator[Block | str]:
    yield from summaries(result, lang)
    for indicator, threads in groupby(result.threads, lambda t: t.indicator):
        if len(result.cities) > 1:
            yield from _beside(result, indicator, list(threads), lang)
        else:
            yield _table(indicator, list(threads), not result.query.words, lang)
    if result.folded:
        yield text(lang, "history.folded", n=result.folded)
    yield from folds.documents(documents(result), lang)


def _summary(result: History, n: int, lang: str) -> str:
    """How many documents a city has, and how many steps of its promises went which way."""
    city, plans = result.cities[n], result.plans[n]
    if not plans:
        return text(lang, "history.no-documents", city=city.name.get(lang))
    threads = [t for t in result.all_threads if t.city is city]
    return text(
        lang,
        "history.summary" if any(t.rows for t in threads) else "history.summary-none",
        city=city.name.get(lang),
        n=len(plans),
        documents=listed(lang, [labels.document(p, lang) for p in plans]),
        counts=cells.counted(threads, lang),
    )


def documents(result: History) -> sources.Named:
    """The documents of the promises that are shown."""
    named = {t.city.id: t.city for t in result.threads}
    used = {s.plan.id: s.plan for t in result.threads for s in t.steps}
    return {id: (plan, named[plan.city]) for id, plan in sorted(used.items())}


# --- one city -----------------------------------------------------------------------------


class _Line(Struct, frozen=True):
    """A step; ``is_first`` where it begins its thread."""

    thread: Thread
    step: Step
    is_first: bool


def _table(indicator: Indicator, threads: list[Thread], folded: bool, lang: str) -> Table:
    letters: Lettered[Remark] = Lettered(lambda remark: cells.remark_text(remark, lang))
    lines = [_Line(t, s, s is t.steps[0]) for t in threads for s in t.steps]
    columns: Columns[_Line, None] = [
        Col("measure", lambda x: x.thread.measure.name.get(lang) if x.is_first else "", wraps=True),
        Col("scope", lambda x: cells.scope(x.thread, x.step, lang), keep=4, wraps=True, paper=STAYS),
        Col("history.column.document", lambda x: labels.document(x.step.plan, lang)),
        Col("promise", lambda x: cells.promise(x.step, lang)),
        Col("change", lambda x: cells.verdict(x.step, lang)),
        Col("difference", lambda x: cells.difference(x.step, lang), right=True, keep=3),
        Col("aspects", lambda x: cells.aspects(x.thread, x.step, lang), keep=2, wraps=True),
        Col("items", lambda x: x.step.target.item if x.step.target else "", keep=5),
        Col("notes", lambda x: letters.of(x.step.remarks), keep=1),
    ]
    title = titled(indicator.name.get(lang), lang)
    same = [folded and not any(row.is_change for row in t.rows) for t in threads]
    n = sum(same)
    said = text(lang, "fold.unchanged", n=n)
    gone = {id(t) for t, is_same in zip(threads, same, strict=True) if is_same}
    return grid(
        lang,
        title,
        columns,
        lines,
        is_under=lambda x: not x.is_first,
        letters=letters,
        keys=[folds.MORE if id(x.thread) in gone else "" for x in lines],
        folds=[Fold(folds.MORE, said)] if n else [],
        fold=text(lang, "fold.of-indicator", title=indicator.name.get(lang), said=said) if all(same) else "",
    )


# --- several cities -----------------------------------------------------------------------


class _Year(Struct, frozen=True):
    """What each city stated in a year, by city."""

    year: int
    steps: dict[str, list[tuple[Thread, Step]]]


def _beside(result: History, indicator: Indicator, threads: list[Thread], lang: str) -> Iterator[Table]:
    """A table for each measure and case, a column for each city, a line for each year."""

    def promise_of(thread: Thread) -> tuple[str, str]:
        return thread.measure.id, thread.last.scope.case

    order = {key: n for n, key in enumerate(dict.fromkeys(map(promise_of, threads)))}
    threads.sort(key=lambda t: order[promise_of(t)])
    for (_, case), found in groupby(threads, promise_of):
        mine = list(found)
        name = mine[0].measure.name.get(lang)
        title = f"{indicator.name.get(lang)} › {name} › {indicator.cases[case].name.get(lang)}"
        columns: list[Col[_Year, None]] = [Col("history.column.year", lambda y: str(y.year))]
        columns += [_column(city, plans, mine, lang) for city, plans in zip(result.cities, result.plans, strict=True)]
        yield grid(lang, titled(title, lang), columns, _years(mine), whole=True)


def _column(city: City, plans: Sequence[Plan], threads: Sequence[Thread], lang: str) -> Col[_Year, None]:
    """What a city states, or which silence it keeps; nothing in a year without a document."""
    scopes = {t.last.scope for t in threads}
    first = threads[0]
    case = first.indicator.cases[first.last.scope.case]

    def cell(year: _Year) -> str:
        steps = year.steps.get(city.id, ())
        mine = [p for p in plans if p.year == year.year]
        if not steps and mine:
            return text(lang, f"row.{_silence(mine, first.measure, case)}")
        said = (cells.beside(thread, step, lang, len(scopes) > 1) for thread, step in steps)
        return text(lang, "join.clause").join(said)

    return Col("city", cell, head=city.name.get(lang), wraps=True, paper=PEER)


def _silence(plans: Iterable[Plan], measure: Measure, case: Case) -> str:
    """Which silence documents keep of a measure."""
    mine = [p for p in plans if p.covers(measure.indicator)]
    if not mine:
        return NOT_COVERED
    return NOT_STATED if any(p.speaks_for(measure, case) for p in mine) else NOT_READ


def _years(threads: Iterable[Thread]) -> list[_Year]:
    found: dict[int, dict[str, list[tuple[Thread, Step]]]] = {}
    for thread in threads:
        for step in thread.steps:
            mine = found.setdefault(step.plan.year, {}).setdefault(thread.city.id, [])
            mine.append((thread, step))
    return [_Year(year, found[year]) for year in sorted(found)]
