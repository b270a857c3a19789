"""A diff of two plans as a page."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.ground.texts import text
from bizbench.output.folding import beyond
from bizbench.output.page import BRACKETS, STAYS, Block, Fold, Page, Table
from bizbench.output.pages import folds
from bizbench.output.pages.grid import Col, Columns, grid, laid_out, titled
from bizbench.output.words import diff as cells
from bizbench.output.words import sources
from bizbench.output.words.diff import Names, counted, head_text, remark_text
from bizbench.output.words.notes import Lettered
from bizbench.questions.diff.records import UNCOVERED, UNREAD, UNTOUCHED, Diff, Group, Row
from bizbench.questions.verdict import BOTH_SIDES, SIDES, Remark


def page(diff: Diff, lang: str) -> Page:
    """The whole diff: what to know first, a table for each indicator, what is silent, sources."""
    names = Names(diff, lang)
    return laid_out(_title(diff, names), _blocks(diff, names), lang, brief=_brief(diff, names))


def _brief(diff: Diff, names: Names) -> Iterator[Block | str]:
    yield _summary(diff, names)
    yield from (head_text(diff, id, names.lang) for id in diff.heads)


def _blocks(diff: Diff, names: Names) -> Iterator[Block | str]:
    yield from _brief(diff, names)
    yield from (_table(diff, group, names) for group in diff.groups if group.shown)
    yield from _closing(diff, names)
    yield from folds.documents(_documents(diff), names.lang)


def _documents(diff: Diff) -> sources.Named:
    sides = ((diff.old, diff.old_city), (diff.new, diff.new_city))
    return {plan.id: (plan, city) for plan, city in sides}


def _title(diff: Diff, names: Names) -> str:
    if diff.is_across:
        return text(names.lang, "diff.title-across", old=names.old, new=names.new)
    city = diff.old_city.name.get(names.lang)
    return text(names.lang, "diff.title", city=city, old=names.old, new=names.new)


# --- counts and silence -------------------------------------------------------------------


def _summary(diff: Diff, names: Names) -> str:
    """How many promises went which way, and how many of them are not shown."""
    lang = names.lang
    rows = diff.all_rows
    if not any(row.is_change for row in rows):
        same = sum(row.is_main for row in rows)
        return text(lang, "diff.none", n=same)
    sentence = counted(rows, names)
    hidden = sum(row.is_main for g in diff.groups if not g.silent for row in g.rows if row not in g.shown)
    if hidden:
        sentence += text(lang, "diff.hidden", n=hidden)
    return sentence


def _closing(diff: Diff, names: Names) -> Iterator[str]:
    """One line for all indicators that one document does not touch or was not read for."""
    for state in (UNTOUCHED, UNCOVERED, UNREAD):
        for side in SIDES:
            groups = [g for g in diff.groups if (g.state, g.silent) == (state, side) and not g.shown]
            if groups:
                yield text(
                    names.lang,
                    f"diff.{state}-{'both' if side == BOTH_SIDES else 'one'}",
                    document=names.full(side),
                    names=text(names.lang, "join.clause").join(_entry(g, names) for g in groups),
                )


def _entry(group: Group, names: Names) -> str:
    """An indicator with the number of promises that the other document makes in it."""
    name = group.indicator.name.get(names.lang)
    n = sum(row.is_main for row in group.rows)
    return text(names.lang, "diff.entry", name=name, n=n) if n else name


# --- one indicator ------------------------------------------------------------------------


def _table(diff: Diff, group: Group, names: Names) -> Table:
    lang, indicator = names.lang, group.indicator
    letters: Lettered[Remark] = Lettered(lambda remark: remark_text(remark, names))
    columns: Columns[Row, None] = [
        Col("measure", lambda row: cells.measure(row, lang), wraps=True),
        Col("scope", lambda row: cells.scope(row, indicator, lang), keep=4, wraps=True, paper=STAYS),
        Col("old", lambda row: cells.promise(row, row.old, lang), head=names.old),
        Col("new", lambda row: cells.promise(row, row.new, lang), head=names.new),
        Col("difference", lambda row: cells.difference(row, lang), right=True, keep=3),
        Col("ratio", lambda row: cells.ratio(row, lang), right=True, keep=6, paper=BRACKETS),
        Col("change", lambda row: cells.direction_words(row.direction, names), head=_result(diff, lang)),
        Col("aspects", lambda row: cells.aspects(row, indicator, lang), keep=2, wraps=True),
        Col("items", lambda row: cells.items(row, lang), keep=5),
        Col("notes", lambda row: letters.of(row.remarks), keep=1),
    ]
    gone = beyond(group.shown, lambda _: False, lambda row: not row.is_main)
    return grid(
        lang,
        titled(indicator.name.get(lang), lang),
        columns,
        group.shown,
        is_under=lambda row: not row.is_main,
        lead=[counted(group.rows, names)] if len(diff.groups) > 1 else (),
        letters=letters,
        remarks=sources.sources(_documents(diff), (), lang),
        keys=[folds.MORE if is_gone else "" for is_gone in gone],
        folds=[Fold(folds.MORE, text(lang, "fold.left", n=sum(gone)))] if any(gone) else [],
    )


def _result(diff: Diff, lang: str) -> str:
    """What the column is called that says what became of a promise."""
    return text(lang, "column.result" if diff.is_across else "column.change")
