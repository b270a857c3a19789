"""The progress of a plan as a page."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.ground.texts import text
from bizbench.output.page import MAIN, UNDER, Block, Column, Line, Page, Prose, Table
from bizbench.output.words import progress as cells
from bizbench.output.words import sources
from bizbench.output.words.labels import document
from bizbench.output.words.notes import Letters, note_text
from bizbench.output.words.progress import footer, rules_text
from bizbench.questions.progress.records import (
    PERIOD,
    STATED,
    YEAR,
    Group,
    PlanProgress,
    Row,
    counts,
)
from bizbench.questions.progress.rules import LIGHTS, Light


def page(result: PlanProgress, lang: str) -> Page:
    """What to know first, counts by department, a table for each, the rules, the sources."""
    city = result.city.name.get(lang)
    blocks: list[Block] = [Prose(_summary(result, lang))]
    blocks += [Prose(note_text(head, lang)) for head in result.heads]
    blocks += _departments(result, lang)
    blocks += [_table(result, group, lang) for group in result.groups]
    blocks.append(Prose(rules_text(result, lang)))
    title = sources.title_of(result.plan, city, lang)
    blocks.append(Prose(text(lang, "comparison.documents", documents=title)))
    shown = text(lang, "document.of-city", city=city, document=document(result.plan, lang))
    title = text(lang, "progress.title", plan=shown, date=result.query.as_of)
    return Page(title, tuple(blocks), (footer(result, lang),), lang)


def _summary(result: PlanProgress, lang: str) -> str:
    """How many promises stand under which light, and how many have a report at all."""
    rows = [row for row in result.rows if row.counts]
    if not rows:
        return text(lang, "progress.no-promise")
    reported = sum(row.point is not None for row in rows)
    found = " · ".join(
        text(lang, "progress.count", light=cells.light(light, lang), count=n)
        for light, n in counts(rows).items()
    )
    return text(lang, "progress.summary", n=len(rows), reported=reported, counts=found)


# --- by department --------------------------------------------------------------------------


def _departments(result: PlanProgress, lang: str) -> Iterator[Table]:
    """One line for each department, with a column for each light that occurs."""
    entries = list(result.by_department())
    total = counts(result.rows)
    if not total or len(entries) < 2:
        return
    lights = [light for light in LIGHTS if total.get(light)]
    columns = (
        Column("department", text(lang, "progress.column.department"), wraps=True),
        Column("promises", text(lang, "progress.column.promises"), "right"),
        *(Column(light, cells.light(light, lang), "right", keep=1) for light in lights),
    )

    def line(name: str, found: dict[Light, int]) -> Line:
        numbers = (str(found[light]) if light in found else "" for light in lights)
        return Line((name, str(sum(found.values())), *numbers))

    lines = [line(text(lang, "progress.all"), total)]
    for name, leads, found in entries:
        shown = cells.department(result.city, name, leads, lang)
        lines.append(line(shown, found))
    joint = any(len(group.departments) > 1 for group in result.groups)
    yield Table(
        title=text(lang, "progress.by-department"),
        columns=columns,
        lines=tuple(lines),
        remarks=(text(lang, "progress.joint"),) if joint else (),
    )


# --- the promises of one department -----------------------------------------------------------


def _table(result: PlanProgress, group: Group, lang: str) -> Table:
    letters = Letters(lang)
    columns = [
        Column("measure", text(lang, "column.measure"), wraps=True),
        Column("scope", text(lang, "column.scope"), keep=6, wraps=True),
        Column("promise", text(lang, "column.promise"), wraps=True),
        Column("reported", text(lang, "progress.column.reported"), wraps=True),
        Column("gap", text(lang, "column.gap"), "right", keep=5),
        Column("share", text(lang, "progress.column.share"), "right", keep=2),
        Column("gone", text(lang, "progress.column.gone"), "right", keep=3),
        Column("due", text(lang, "progress.column.due"), keep=1),
        Column("light", text(lang, "progress.column.light")),
        Column("item", text(lang, "column.from"), keep=7),
        Column("notes", text(lang, "column.notes"), keep=4),
    ]
    lines: list[Line] = []
    for row in group.rows:
        values = {
            "measure": cells.measure(row, lang),
            "scope": cells.scope(row, lang),
            "promise": cells.promise(row, lang),
            "reported": cells.reported(row.point, lang),
            "gap": cells.gap(row, row.point, lang),
            "share": cells.share(row.point),
            "gone": cells.percent(row.gone) if row.gone is not None else "",
            "due": cells.due(row, lang),
            "light": cells.light(row.light, lang),
            "item": cells.item(row, result.plan, lang),
            "notes": letters.of(row.notes),
        }
        lines.append(Line(tuple(values[c.key] for c in columns), MAIN if row.is_main else UNDER))
        if result.query.history:
            lines += _earlier(row, columns, letters, lang)
    # A column in which no row has anything is left out.
    kept = [n for n in range(len(columns)) if any(line.cells[n] for line in lines)]
    found = text(lang, "join.clause").join(
        text(lang, "progress.count", light=cells.light(light, lang), count=n)
        for light, n in counts(group.rows).items()
    )
    return Table(
        title=_title(result, group, lang),
        columns=tuple(columns[n] for n in kept),
        lines=tuple(Line(tuple(line.cells[n] for n in kept), line.kind) for line in lines),
        lead=(found,) if found and len(result.groups) > 1 else (),
        marks=tuple(letters.marks()),
        remarks=tuple(_due_remarks(group, lang)),
    )


def _earlier(row: Row, columns: list[Column], letters: Letters, lang: str) -> Iterator[Line]:
    """The other reports on a promise, newest first."""
    for point in row.own_history:
        values = {
            "measure": text(lang, "progress.earlier"),
            "reported": cells.reported(point, lang),
            "gap": cells.gap(row, point, lang),
            "share": cells.share(point),
            "notes": letters.of(point.notes),
        }
        yield Line(tuple(values.get(c.key, "") for c in columns), UNDER)


def _title(result: PlanProgress, group: Group, lang: str) -> str:
    names = text(lang, "join.list").join(
        cells.department(result.city, name, True, lang) for name in group.departments
    )
    id = "lead" if group.leads else "responsible" if names else "nobody"
    title = text(lang, f"progress.group-{id}", names=names)
    return f"{title} — {text(lang, 'progress.reported')}"


def _due_remarks(group: Group, lang: str) -> Iterator[str]:
    """Where dates come from that the plan does not name."""
    found = {row.due.source for row in group.rows if row.due is not None}
    for source in (PERIOD, YEAR):
        if source in found - {STATED}:
            yield text(lang, f"progress.due-{source}")
