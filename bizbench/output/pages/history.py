"""A history as a page: each promise with its steps below each other, or cities side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from bizbench.data.naming import scope_words, telling
from bizbench.data.records import City, Indicator, Plan, Scope
from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.page import PEER, STAYS, Block, Fold, Page, Table
from bizbench.output.pages import folds
from bizbench.output.pages.grid import Col, Columns, grid, laid_out, titled
from bizbench.output.words import history as cells
from bizbench.output.words import labels, sources
from bizbench.output.words.labels import listed
from bizbench.output.words.notes import note_text
from bizbench.output.words.set_cells import joined
from bizbench.questions.compare.records import NOT_COVERED, NOT_READ, NOT_STATED, OTHER_CASES, RowKind
from bizbench.questions.compare.silence import why_unread
from bizbench.questions.history.records import History, Step, Thread


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
    letters = cells.StepLetters(lang)
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
        Col("notes", lambda x: letters.of_step(x.thread, x.step), keep=1),
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


class _Name(Struct, frozen=True):
    """Documents that are called alike, ``2023`` or ``2023 (draft for consultation)``, by city."""

    said: str
    plans: dict[str, Plan]
    steps: dict[str, list[tuple[Thread, Step]]]


def _beside(result: History, indicator: Indicator, threads: list[Thread], lang: str) -> Iterator[Table]:
    """A table for each measure and case, a column for each city, a line for each name of documents."""

    def promise_of(thread: Thread) -> tuple[str, str]:
        return thread.measure.id, thread.last.scope.case

    order = {key: n for n, key in enumerate(dict.fromkeys(map(promise_of, threads)))}
    threads.sort(key=lambda t: order[promise_of(t)])
    for (_, case), found in groupby(threads, promise_of):
        mine = list(found)
        scopes = {step.about.scope for thread in mine for step in thread.steps}
        scope = scopes.pop() if len(scopes) == 1 else Scope(case)
        named = mine[0].measure.name.get(lang), scope_words(indicator, scope).get(lang)
        title = " › ".join((indicator.name.get(lang), *named))
        letters = cells.StepLetters(lang)
        columns: list[Col[_Name, None]] = [Col("history.column.year", lambda name: name.said)]
        columns += [_column(result, city, mine[0], scope, letters, lang) for city in result.cities]
        yield grid(lang, titled(title, lang), columns, _names_of(result, mine, lang), whole=True, letters=letters)


def _column(
    result: History, city: City, first: Thread, scope: Scope, letters: cells.StepLetters, lang: str
) -> Col[_Name, None]:
    """What a city states, or which silence it keeps; nothing where it has no document of the name.

    ``scope`` is the heading's: a figure for others says for whom.
    """

    def cell(name: _Name) -> str:
        steps = name.steps.get(city.id, ())
        if not steps and city.id in name.plans:
            return _silence(result, name.plans[city.id], first, letters, lang)
        with_scope = {step.about.scope for _, step in steps} != {scope}
        said = dict.fromkeys(cells.beside(t, step, lang, letters, with_scope) for t, step in steps)
        return text(lang, "join.clause").join(said)

    return Col("city", cell, head=city.name.get(lang), wraps=True, paper=PEER)


def _silence(result: History, plan: Plan, of: Thread, letters: cells.StepLetters, lang: str) -> str:
    """Which silence a document keeps of what a thread is about, and why it was not read for it."""
    measure, case, why = of.measure, of.indicator.cases[of.last.scope.case], ""
    if any(t.measure is measure and _states(t, plan) for t in result.all_threads):
        kind: RowKind = OTHER_CASES
    elif not plan.covers(measure.indicator):
        kind = NOT_COVERED
    elif plan.speaks_for(measure, case):
        kind = NOT_STATED
    else:
        kind = NOT_READ
        why = "" if plan.is_draft else letters.of([note_text(why_unread([plan], measure, case), lang)])
    return joined(lang, text(lang, f"row.{kind}"), why)


def _states(thread: Thread, plan: Plan) -> bool:
    return any(step.plan.id == plan.id and step.target is not None for step in thread.steps)


def _names_of(result: History, threads: Iterable[Thread], lang: str) -> list[_Name]:
    """What the documents of years with a step are called, in order, without drafts that are silent."""
    steps: dict[str, list[tuple[Thread, Step]]] = {}
    for thread in threads:
        for step in thread.steps:
            steps.setdefault(step.plan.id, []).append((thread, step))
    years = {step.plan.year for found in steps.values() for _, step in found}
    names: dict[str, _Name] = {}
    order: dict[str, tuple[int, int, bool, str]] = {}
    for plans in result.plans:
        for n, plan in enumerate(plans):
            if plan.year not in years:
                continue
            said = labels.document(plan, lang)
            name = names.setdefault(said, _Name(said, {}, {}))
            name.plans[plan.city] = plan
            if plan.id in steps:
                name.steps[plan.city] = steps[plan.id]
            place = sum(p.year == plan.year for p in plans[:n])
            order[said] = max(order.get(said, (0, 0, False, "")), (plan.year, place, bool(telling(plan)), said))
    kept = [said for said, name in names.items() if name.steps or not all(p.is_draft for p in name.plans.values())]
    return [names[said] for said in sorted(kept, key=order.__getitem__)]
