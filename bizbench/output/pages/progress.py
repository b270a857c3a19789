"""The progress of a plan as a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from bizbench.data.records import City
from bizbench.ground.texts import text
from bizbench.output.page import STAYS, Block, Page, Table
from bizbench.output.pages import progress_list
from bizbench.output.pages.grid import Col, Columns, grid, laid_out, titled
from bizbench.output.words import progress as cells
from bizbench.output.words import sources
from bizbench.output.words.labels import departments, document, place
from bizbench.output.words.notes import Letters, note_text
from bizbench.output.words.progress import rules_text
from bizbench.questions.progress.records import Group, PlanProgress, Point, Row
from bizbench.questions.progress.rules import COLOURS, LIGHTS

#: The colours, the worst first.
_ORDER = tuple(dict.fromkeys(COLOURS[light] for light in LIGHTS if light in COLOURS))


def page(result: PlanProgress, lang: str) -> Page:
    """What to know first, red and yellow, counts by department, a table for each, the rules."""
    city = result.city.name.get(lang)
    shown = text(lang, "document.of-city", city=city, document=document(result.plan, lang))
    title = text(lang, "progress.title", plan=shown, date=result.query.as_of)
    return laid_out(title, _blocks(result, lang), lang, brief=_brief(result, lang))


def _brief(result: PlanProgress, lang: str) -> Iterator[Block | str]:
    yield _summary(result, lang)
    yield from (note_text(head, lang) for head in result.heads)
    if result.query.lights:
        yield _selected(result, lang)
    yield from progress_list.alarms(result, lang)
    yield from _departments(result, lang)
    yield from _greys(result, lang)


def _blocks(result: PlanProgress, lang: str) -> Iterator[Block | str]:
    yield from _brief(result, lang)
    yield from progress_list.bulletins(result, lang)
    yield from (_table(result, group, lang) for group in result.listed)
    yield rules_text(result, lang)
    yield from sources.documents({result.plan.id: (result.plan, result.city)}, lang)


def _summary(result: PlanProgress, lang: str) -> str:
    """How many promises stand under which light, and how many have a report at all."""
    rows = [row for row in result.rows if row.counts]
    if not rows:
        return text(lang, "progress.no-promise")
    reported = sum(row.point is not None for row in rows)
    found = " · ".join(cells.counted(rows, lang))
    return text(lang, "progress.summary", n=len(rows), reported=reported, counts=found)


def _selected(result: PlanProgress, lang: str) -> str:
    """Which lights alone are listed, and how many promises that leaves out."""
    shown = text(lang, "join.list").join(cells.light(light, lang) for light in result.query.lights)
    left = text(lang, "join.clause").join(cells.counted(result.left_out, lang))
    id = "progress.lights-left" if left else "progress.lights"
    return text(lang, id, lights=shown, n=len(result.left_out), counts=left)


def _greys(result: PlanProgress, lang: str) -> Iterator[str]:
    found = [*cells.greys(result.rows, lang)]
    if found:
        yield text(lang, "progress.greys", kinds=text(lang, "join.clause").join(found))


# --- by department --------------------------------------------------------------------------


def _departments(result: PlanProgress, lang: str) -> Iterator[Table]:
    """One line for each department, with a column for each colour that occurs."""
    rows: list[tuple[str, Counter[str]]] = [(text(lang, "progress.all"), _colours(result.rows))]
    for name, leads, mine in result.by_department():
        rows.append((cells.department(result.city, name, leads, lang), _colours(mine)))
    total = rows[0][1]
    if not total or len(rows) < 3:
        return

    def of_colour(colour: str) -> Col[tuple[str, Counter[str]], None]:
        head = text(lang, f"colour.{colour}")
        return Col(colour, lambda row: str(row[1][colour] or ""), right=True, keep=1, head=head, paper=STAYS)

    columns: Columns[tuple[str, Counter[str]], None] = [
        Col("progress.column.department", lambda row: row[0], wraps=True, paper=STAYS),
        Col("progress.column.promises", lambda row: str(row[1].total()), right=True, paper=STAYS),
        *(of_colour(colour) for colour in _ORDER if total[colour]),
    ]
    joint = any(len(group.departments) > 1 for group in result.groups)
    remarks = [text(lang, "progress.joint")] if joint else ()
    yield grid(lang, text(lang, "progress.by-department"), columns, rows, remarks=remarks, whole=True)


def _colours(rows: Iterable[Row]) -> Counter[str]:
    return Counter(COLOURS[row.light] for row in rows if row.counts)


# --- the promises of one department -----------------------------------------------------------


def _table(result: PlanProgress, group: Group, lang: str) -> Table:
    letters = Letters(lang)
    found = text(lang, "join.clause").join(cells.counted(group.rows, lang))
    return grid(
        lang,
        titled(_title(result, group, lang), lang, "progress.reported"),
        _columns(result, letters, lang),
        group.rows,
        under=lambda row: [(row, p) for p in row.own_history] if result.query.history else (),
        is_under=lambda row: not row.is_main,
        lead=[found] if found and len(result.groups) > 1 else (),
        letters=letters,
        remarks=cells.due_remarks(group.rows, lang),
        tone=cells.tone,
    )


def _columns(result: PlanProgress, letters: Letters, lang: str) -> Columns[Row, tuple[Row, Point]]:
    """The columns; below a promise stand the other reports on it, newest first."""

    def report(
        id: str, say: Callable[[Row, Point | None], str], *, right: bool = True, keep: int = 0
    ) -> Col[Row, tuple[Row, Point]]:
        def under(x: tuple[Row, Point]) -> str:
            return say(*x)

        return Col(id, lambda row: say(row, row.point), under=under, right=right, keep=keep, wraps=not right, least=14)

    earlier = text(lang, "progress.earlier")
    return [
        Col("measure", lambda row: cells.measure(row, lang), under=lambda _: earlier, wraps=True, least=16),
        Col("scope", lambda row: cells.scope(row, lang), keep=6, wraps=True, paper=STAYS),
        Col("promise", lambda row: cells.promise(row, lang), wraps=True, least=14),
        report("progress.column.reported", lambda row, point: cells.reported(row, point, lang), right=False),
        report("gap", lambda row, point: cells.gap(row, point, lang), keep=5),
        report("progress.column.share", lambda _, point: cells.share(point, lang), keep=2),
        Col("progress.column.gone", lambda row: cells.gone(row, lang), right=True, keep=3),
        Col("progress.column.due", lambda row: cells.due(row, lang), keep=1),
        Col("progress.column.light", lambda row: cells.light(row.light, lang), wraps=True, least=12, toned=True),
        Col("progress.column.support", lambda row: _support(result.city, row, lang), keep=8, wraps=True),
        Col("from", lambda row: place(result.plan, row.target, lang), keep=7),
        Col("notes", lambda row: letters.of(row.notes), under=lambda x: letters.of(x[1].notes), keep=4),
    ]


def _title(result: PlanProgress, group: Group, lang: str) -> str:
    names = text(lang, "join.list").join(cells.department(result.city, name, True, lang) for name in group.departments)
    id = "lead" if group.leads else "responsible" if names else "nobody"
    return text(lang, f"progress.group-{id}", names=names)


def _support(city: City, row: Row, lang: str) -> str:
    """Who else is responsible; those who stand in for a lead are in the title."""
    if not row.is_main or not row.target.lead:
        return ""
    return departments(city, row.target.support, lang)
