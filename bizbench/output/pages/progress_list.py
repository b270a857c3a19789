"""The red and yellow lights of a plan's progress: one list, and a paragraph for each department."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bizbench.ground.texts import text
from bizbench.output.page import Block, Table
from bizbench.output.pages.grid import Col, Columns, grid, titled
from bizbench.output.words import progress as cells
from bizbench.output.words.labels import departments
from bizbench.output.words.notes import Letters
from bizbench.questions.progress.departments import answerable
from bizbench.questions.progress.records import PlanProgress, Row
from bizbench.questions.progress.rules import COLOURS, LIGHTS

#: The colours of the list, the worse first.
ALARMING = ("red", "yellow")


def alarms(result: PlanProgress, lang: str) -> Iterator[Block | str]:
    """The promises under a red or yellow light, the worst first; or that there are none."""
    rows = sorted(_alarming(result), key=lambda row: LIGHTS.index(row.light))
    if rows:
        yield _table(result, rows, lang)
    elif not result.query.lights and any(row.point for row in result.rows):
        yield text(lang, "progress.no-alarm")


def _alarming(result: PlanProgress) -> Iterator[Row]:
    for group in result.listed:
        yield from (row for row in group.rows if row.counts and COLOURS[row.light] in ALARMING)


def _table(result: PlanProgress, rows: Sequence[Row], lang: str) -> Table:
    letters, city = Letters(lang), result.city

    def lead(row: Row) -> str:
        names, leads = answerable(row.target)
        return departments(city, names, lang) if leads else text(lang, "progress.no-lead")

    columns: Columns[Row, None] = [
        Col("progress.column.light", lambda r: cells.light(r.light, lang), wraps=True, least=12, toned=True),
        Col("measure", lambda r: cells.whole(r, lang), wraps=True, least=18),
        Col("promise", lambda r: cells.promise(r, lang), wraps=True, least=12),
        Col("progress.column.reported", lambda r: cells.reported(r, r.point, lang), wraps=True, least=12),
        Col("progress.column.due", lambda r: cells.due(r, lang), keep=1),
        Col("progress.column.lead", lead, wraps=True, least=10, keep=2),
        Col(
            "progress.column.support", lambda r: departments(city, r.target.support, lang), wraps=True, least=10, keep=4
        ),
        Col("notes", lambda r: letters.of(r.notes), keep=3),
    ]
    return grid(
        lang,
        titled(text(lang, "progress.alarms"), lang, "progress.reported"),
        columns,
        rows,
        letters=letters,
        remarks=cells.due_remarks(rows, lang),
        tone=cells.tone,
    )


# --- a paragraph for each department --------------------------------------------------------


def bulletins(result: PlanProgress, lang: str) -> Iterator[str]:
    """What to write of each department of which anything is reported; the others in one line."""
    silent = []
    if not any(row.point for row in result.rows):
        return
    for name, leads, rows in result.by_department():
        mine = [row for row in rows if row.counts]
        shown = cells.department(result.city, name, leads, lang)
        if any(row.point for row in mine):
            yield text(lang, "join.sentence").join(_bulletin(result, name, shown, mine, lang))
        elif mine:
            silent.append(text(lang, "progress.silent-one", name=shown, n=len(mine)))
    if silent:
        yield text(lang, "progress.silent", names=text(lang, "join.list").join(silent))


def _bulletin(result: PlanProgress, name: str, shown: str, rows: list[Row], lang: str) -> Iterator[str]:
    """A sentence of counts, then the red and the yellow ones."""
    reported, found = sum(row.point is not None for row in rows), cells.counted(rows, lang)
    counts = text(lang, "join.list").join(found)
    yield text(lang, "progress.bulletin", name=shown, n=len(rows), reported=reported, counts=counts)
    listed = {row.target.id for group in result.listed for row in group.rows}
    for colour in ALARMING:
        mine = [row for row in rows if COLOURS[row.light] == colour and row.target.id in listed]
        if mine:
            mine.sort(key=lambda row: LIGHTS.index(row.light))
            entries = text(lang, "join.clause").join(_entries(result, name, mine, lang))
            said = {"colour": text(lang, f"colour.{colour}"), "entries": entries}
            yield text(lang, "progress.bulletin-colour", n=len(mine), **said)


def _entries(result: PlanProgress, name: str, rows: Iterable[Row], lang: str) -> Iterator[str]:
    """Each promise with what is reported of it and by when it is due, in words."""
    for row in rows:
        said = {
            "what": cells.whole(row, lang),
            "promise": cells.promise(row, lang),
            "reported": cells.reported(row, row.point, lang),
            "due": _due(row, lang),
            "light": _light(row, lang),
        }
        entry = text(lang, "progress.bulletin-entry", **said)
        names, leads = answerable(row.target)
        others = departments(result.city, (other for other in names if other != name), lang)
        joint = "progress.jointly" if leads else "progress.jointly-responsible"
        yield text(lang, joint, entry=entry, names=others) if others else entry


def _due(row: Row, lang: str) -> str:
    """By when, and that the plan does not say so where it does not."""
    if row.due is None:
        return text(lang, "progress.bulletin-rule")
    return text(lang, f"progress.bulletin-{row.due.source}", date=row.due.day)


def _light(row: Row, lang: str) -> str:
    """The light with what it is counted from, where the way can be measured."""
    name, share = text(lang, f"light.{row.light}"), cells.share(row.point, lang)
    if not share:
        return name
    return text(lang, "progress.bulletin-light", light=name, share=share, gone=cells.gone(row, lang))
