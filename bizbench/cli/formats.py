"""The formats an answer can be written in, and what turns it into bytes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bizbench.ground.problems import UsageError
from bizbench.ground.suggest import closest

if TYPE_CHECKING:
    from bizbench.api import Answer
    from bizbench.output.rows import Rows

FORMATS = ("table", "markdown", "json", "csv", "tsv", "jsonl")
#: Formats that are written from rows.
ROWS = ("csv", "tsv", "jsonl")
#: Formats for spreadsheets: the ones with a choice of encodings.
SHEETS = ("csv", "tsv")
ENDINGS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".txt": "table",
    ".csv": "csv",
    ".tsv": "tsv",
    ".jsonl": "jsonl",
}
#: The first is the default: with its mark Excel knows the file for UTF-8, without it takes it
#: for the encoding of the system.
ENCODINGS = ("utf-8-sig", "utf-8", "gb18030")


def choose(format: str | None, output: Path | None, allowed: tuple[str, ...] = FORMATS) -> str:
    """The format asked for, else the one the output file's ending names, else the first.

    The first of ``allowed`` is the plain text that ``.txt`` stands for. Raises ``UsageError``.
    """
    if format is not None:
        if format not in allowed:
            raise UsageError(
                "unknown-format",
                found=format,
                hint=closest(format, allowed),
                allowed=", ".join(allowed),
            )
        return format
    if output is None:
        return allowed[0]
    endings = {e: allowed[0] if f == FORMATS[0] else f for e, f in ENDINGS.items()}
    known = {ending: named for ending, named in endings.items() if named in allowed}
    named = known.get(output.suffix.lower())
    if named is None:
        raise UsageError("unknown-ending", found=output.name, allowed=", ".join(sorted(known)))
    return named


def encoding_for(format: str, encoding: str | None) -> str:
    """The encoding of a file in a format; raises ``UsageError`` where there is no choice."""
    if encoding is None:
        return ENCODINGS[0] if format in SHEETS else "utf-8"
    if encoding not in ENCODINGS:
        raise UsageError(
            "unknown-encoding",
            found=encoding,
            hint=closest(encoding, ENCODINGS),
            allowed=", ".join(ENCODINGS),
        )
    if format not in SHEETS:
        raise UsageError("encoding-fixed", format=format)
    return encoding


def render(answer: Answer, format: str, lang: str) -> str:
    """An answer as the text of a file."""
    if format in ROWS:
        return render_rows(answer.table(lang), format, lang)
    if format == "json":
        from bizbench.output.writers import jsontext

        return jsontext.write(answer.to_dict(lang))
    if format == "markdown":
        from bizbench.output.writers import markdown

        return markdown.write(answer.page(lang))
    from bizbench.output.writers import terminal

    return terminal.write(answer.page(lang))


def render_rows(rows: Rows, format: str, lang: str) -> str:
    """Rows as the text of a file."""
    if format == "jsonl":
        from bizbench.output.writers import jsontext

        return jsontext.write_lines(rows)
    from bizbench.output.writers import delimited

    return (delimited.write_csv if format == "csv" else delimited.write_tsv)(rows, lang)
