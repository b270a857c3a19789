"""A diff of two plans as a page."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data.records import City, Plan
from bizbench.ground.texts import text
from bizbench.output.page import MAIN, UNDER, Block, Column, Line, Page, Prose, Table
from bizbench.output.words import diff as cells
from bizbench.output.words import sources
from bizbench.output.words.diff import Names, counted, footer, head_text, remark_text
from bizbench.output.words.notes import Lettered
from bizbench.questions.diff.records import (
    BOTH_SIDES,
    SIDES,
    UNREAD,
    UNTOUCHED,
    Diff,
    Group,
    Remark,
)


def page(diff: Diff, lang: str) -> Page:
    """The whole diff: what to know first, a table for each indicator, what is silent, sources."""
    names = Names(diff, lang)
    blocks: list[Block] = [Prose(_summary(diff, names))]
    blocks += [Prose(head_text(diff, id, lang)) for id in diff.heads]
    blocks += [_table(diff, group, names) for group in diff.groups if group.shown]
    blocks += [Prose(sentence) for sentence in _closing(diff, names)]
    titles = text(lang, "join.clause").join(
        sources.title_of(plan, city.name.get(lang), lang) for plan, city in _documents(diff)
    )
    blocks.append(Prose(text(lang, "comparison.documents", documents=titles)))
    return Page(_title(diff, names), tuple(blocks), (footer(diff, lang),), lang)


def _documents(diff: Diff) -> Iterator[tuple[Plan, City]]:
    yield diff.old, diff.old_city
    if diff.new.id != diff.old.id:
        yield diff.new, diff.new_city


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
    hidden = sum(
        row.is_main for g in diff.groups if not g.silent for row in g.rows if row not in g.shown
    )
    if hidden:
        sentence += text(lang, "diff.hidden", n=hidden)
    return sentence


def _closing(diff: Diff, names: Names) -> Iterator[str]:
    """One line for all indicators that one document does not touch or was not read for."""
    for state in (UNTOUCHED, UNREAD):
        for side in SIDES:
            groups = [
                g for g in diff.groups if (g.state, g.silent) == (state, side) and not g.shown
            ]
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
    lang = names.lang
    letters: Lettered[Remark] = Lettered(lambda remark: remark_text(remark, names))
    columns = [
        Column("measure", text(lang, "column.measure"), wraps=True),
        Column("scope", text(lang, "column.scope"), keep=4, wraps=True),
        Column("old", names.old),
        Column("new", names.new),
        Column("difference", text(lang, "column.difference"), "right", keep=3),
        Column("ratio", text(lang, "column.ratio"), "right", keep=6),
        Column("change", text(lang, f"column.{'result' if diff.is_across else 'change'}")),
        Column("aspects", text(lang, "column.aspects"), keep=2, wraps=True),
        Column("items", text(lang, "column.items"), keep=5),
        Column("notes", text(lang, "column.notes"), keep=1),
    ]
    lines = []
    for row in group.shown:
        values = {
            "measure": cells.measure(row, lang),
            "scope": cells.scope(row, group.indicator, lang),
            "old": cells.promise(row, row.old, lang),
            "new": cells.promise(row, row.new, lang),
            "difference": cells.difference(row, lang),
            "ratio": cells.ratio(row),
            "change": cells.direction_words(row.direction, names),
            "aspects": cells.aspects(row, group.indicator, lang),
            "items": cells.items(row, lang),
            "notes": letters.of(row.remarks),
        }
        lines.append(Line(tuple(values[c.key] for c in columns), MAIN if row.is_main else UNDER))
    # A column in which no row has anything is left out.
    kept = [n for n in range(len(columns)) if any(line.cells[n] for line in lines)]
    cited = " · ".join(
        sources.source(plan, city.name.get(lang), lang) for plan, city in _documents(diff)
    )
    title = f"{group.indicator.name.get(lang)} — {text(lang, 'comparison.targets')}"
    return Table(
        title=title,
        columns=tuple(columns[n] for n in kept),
        lines=tuple(Line(tuple(line.cells[n] for n in kept), line.kind) for line in lines),
        lead=(counted(group.rows, names),) if len(diff.groups) > 1 else (),
        marks=tuple(letters.marks()),
        remarks=(text(lang, "comparison.sources", sources=cited),),
    )
