"""Rows as CSV or TSV, for spreadsheets: one record a line, no cell that acts as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from decimal import Decimal

from bizbench.ground.signs import one_line
from bizbench.ground.texts import text
from bizbench.output.rows import Rows, Value

#: Between several texts in one cell.
BETWEEN = " | "
#: What a spreadsheet takes for the beginning of a formula, also as typed with a Chinese keyboard.
#: A text that already begins with apostrophes before such a sign gets one more, so that taking
#: one away always gives the text back.
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠]")


def write_csv(rows: Rows, lang: str) -> str:
    """Comma-separated (RFC 4180), lines ending with CR LF."""
    return _write(rows, lang, ",", "\r\n")


def write_tsv(rows: Rows, lang: str) -> str:
    """Tab-separated, lines ending with LF."""
    return _write(rows, lang, "\t", "\n")


def _write(rows: Rows, lang: str, delimiter: str, end: str) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=end)
    writer.writerow([cell(rows.heads.get(name, name), lang) for name in rows.columns])
    known: dict[type, dict[Value, str]] = defaultdict(dict)  # by kind: 1 is no True, and no 1.0

    def shown(value: Value) -> str:
        """Each value is made fit once, wherever it stands."""
        made = known[type(value)].get(value)
        if made is None:
            made = known[type(value)][value] = cell(value, lang)
        return made

    for record in rows.records:
        writer.writerow([shown(record[name]) for name in rows.columns])
    return stream.getvalue()


def cell(value: Value, lang: str) -> str:
    """A value as a spreadsheet takes it in: numbers plain, texts on one line and defused."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return text(lang, "show.yes" if value else "show.no")
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}"
    parts = (value,) if isinstance(value, str) else value
    shown = BETWEEN.join(one_line(part) for part in parts)
    return f"'{shown}" if _FORMULA.match(shown) else shown
