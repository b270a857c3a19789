"""The workbook of reports on a plan."""

from __future__ import annotations

from bizbench.curation.workbook import plan_book
from bizbench.curation.workbook.columns import REPORT_CARD, REPORTS
from bizbench.curation.workbook.lists import Offered
from bizbench.curation.workbook.progress_out import ReportRows
from bizbench.curation.workbook.writer import Writer
from bizbench.ground.texts import text

_HOW = ("reports", "none", "import")


def content(rows: ReportRows, offered: Offered, lang: str) -> bytes:
    """The whole workbook as bytes."""
    writer = Writer()
    said = plan_book.help_lines((REPORT_CARD, REPORTS), _HOW, lang)
    writer.lines(text(lang, "sheet.help"), plan_book.HELP_WIDTHS, said)
    plan_book.card_sheet(writer, REPORT_CARD, rows.card, lang)
    plan_book.table_sheet(writer, REPORTS, rows.reports, offered, lang)
    plan_book.list_sheet(writer, offered, lang)
    return writer.content()
