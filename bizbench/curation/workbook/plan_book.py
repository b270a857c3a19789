"""A plan's workbook: its sheets, what they offer, how to fill them in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bizbench.curation.workbook import lists, wording
from bizbench.curation.workbook.columns import (
    ASIDE,
    CARD,
    CHECK,
    CHECK_ITEM,
    REPORTS,
    SHOWN,
    TARGETS,
    Sheet,
)
from bizbench.curation.workbook.lists import Offered
from bizbench.curation.workbook.plan_out import Cells, Rows
from bizbench.curation.workbook.writer import Writer
from bizbench.ground.texts import text

HELP_WIDTHS = (22, 12, 80, 18)
#: What is to be known first of a plan's workbook.
HOW = ("fill", "rows", "items", "further", "names", "several", "none", "import")


def content(rows: Rows, offered: Offered, lang: str) -> bytes:
    """The whole workbook as bytes."""
    writer = Writer()
    is_draft = rows.checks is not None
    kinds = (TARGETS, ASIDE)
    targets, aside = kinds if is_draft else (k.without(CHECK, CHECK_ITEM) for k in kinds)
    said = help_lines((CARD, targets, aside), (*HOW[:-1], *["check"][:is_draft], HOW[-1]), lang)
    writer.lines(text(lang, "sheet.help"), HELP_WIDTHS, said)
    card_sheet(writer, CARD, rows.card, lang, rows.checks)
    table_sheet(writer, targets, rows.targets, offered, lang)
    table_sheet(writer, aside, rows.aside, offered, lang)
    list_sheet(writer, offered, lang)
    return writer.content()


def card_sheet(
    writer: Writer, sheet: Sheet, cells: Cells, lang: str, checks: Mapping[str, str] | None = None
) -> None:
    """The sheet of the document with its drop-downs; ``checks`` only of a draft."""
    hints = {column.key: hint(sheet, column.key, lang) for column in sheet.columns}
    beside: dict[str, Mapping[str, Any]] = {"content": cells, "how": hints}
    if checks is not None:
        beside["check"] = checks
    heads = [text(lang, f"sheet.heads.{id}") for id in ("what", *beside)]
    made = writer.card(sheet, [*beside.values()], lang, heads)
    for row, column in enumerate(sheet.columns, 1):
        if column.room and column.room in lists.CLOSED:
            words = lists.closed(lists.CLOSED[column.room], column.room, lang)
            writer.choose_at(made, row, 1, words)


def table_sheet(
    writer: Writer, sheet: Sheet, rows: Sequence[Cells], offered: Offered, lang: str
) -> None:
    """A sheet of rows with its drop-downs."""
    made = writer.table(sheet, rows, lang)
    for n, column in enumerate(sheet.columns):
        source = source_of(column.key, column.room, sheet, offered, lang)
        if source:
            writer.choose(made, n, source, len(rows))


def source_of(
    key: str, room: str | None, sheet: Sheet, offered: Offered, lang: str
) -> str | list[str] | None:
    """Where the drop-down of a column has its words from."""
    title = text(lang, "sheet.lists")
    if sheet is REPORTS and key in SHOWN:
        return None
    if room in ("done", "so-far"):
        return [text(lang, f"sheet.{room}.{id}") for id in ("yes", "no")]
    if key == "measure":
        return f"='{title}'!$A$2:$A${len(offered.measures) + 1}"
    if key == "unit":
        return f"='{title}'!$L$2:$L${len(offered.units) + 1}"
    if key in ("scope", "clock"):
        first, rows = ("F", offered.scopes) if key == "scope" else ("I", offered.clocks)
        return _dependent(title, first, len(rows), sheet)
    if room == "bound":
        return wording.bound_words(lang)
    if room == "base":
        return lists.bases(lang)
    if room == "role":
        return lists.roles(lang)
    return lists.closed(lists.CLOSED[room], room, lang) if room and room in lists.CLOSED else None


def _dependent(title: str, first: str, rows: int, sheet: Sheet) -> str | None:
    """Those beside the measure of the same row: ``first`` is the column of measures in the list."""
    if not rows:
        return None
    at = [column.key for column in sheet.columns].index("measure")
    measure = f"${chr(65 + at)}2"
    there = f"'{title}'!${first}$2:${first}${rows + 1}"
    below = f"'{title}'!${first}$1"
    return f"=OFFSET({below},MATCH({measure},{there},0),1,COUNTIF({there},{measure}),1)"


def list_sheet(writer: Writer, offered: Offered, lang: str) -> None:
    """The measures with their ids, scopes and clocks by measure, the units."""
    heads = [text(lang, f"sheet.list.{id}") for id in ("measure", "id", "unit", "better")]
    pair = [text(lang, f"sheet.list.{id}") for id in ("measure", "scope", "id")]
    clock = [text(lang, f"sheet.list.{id}") for id in ("measure", "clock", "id")]
    unit = [text(lang, f"sheet.list.{id}") for id in ("unit", "id")]
    blocks = (
        (5, heads, offered.measures),
        (3, pair, offered.scopes),
        (3, clock, offered.clocks),
        (2, unit, offered.units),
    )
    rows = [[part for wide, head, _ in blocks for part in _wide(head, wide)]]
    for n in range(max(len(block) for _, _, block in blocks)):
        line = [(wide, block[n] if n < len(block) else ()) for wide, _, block in blocks]
        rows.append([part for wide, cells in line for part in _wide(cells, wide)])
    widths = (36, 30, 10, 10, 2, 36, 26, 22, 36, 22, 22, 14, 16)
    writer.lines(text(lang, "sheet.lists"), widths, rows)


def _wide(cells: Sequence[str], wide: int) -> list[str]:
    return [*cells, *[""] * (wide - len(cells))]


def help_lines(sheets: Sequence[Sheet], how: Sequence[str], lang: str) -> Iterator[Sequence[str]]:
    """How to fill it in: what is to be known first, then a line for each column."""
    yield (text(lang, "sheet.how.title"),)
    for id in how:
        yield ("", "", text(lang, f"sheet.how.{id}"))
    yield ("",)
    yield [text(lang, f"sheet.heads.{id}") for id in ("what", "needed", "how", "key")]
    for sheet in sheets:
        yield (f"【{sheet.title(lang)}】",)
        for column in sheet.columns:
            needed = text(lang, "sheet.word.yes") if column.needed else ""
            shown = sheet.heading(column.key, lang)
            yield (shown, needed, hint(sheet, column.key, lang), column.key)


def hint(sheet: Sheet, key: str, lang: str) -> str:
    return text(lang, f"sheet.hint.{sheet.id}.{key}")
