"""The formats an answer can be written in: one table of them, and what is read off it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bizbench.ground.refusals import UsageError
from bizbench.ground.suggest import known
from bizbench.ground.vocabulary import CHARTED

if TYPE_CHECKING:
    from bizbench.output.answer import Answer
    from bizbench.output.page import Page
    from bizbench.output.rows import Rows
    from bizbench.questions.asked import Asked

#: The first is the default: with its mark Excel knows the file for UTF-8, without it takes it
#: for the encoding of the system.
ENCODINGS = ("utf-8-sig", "utf-8", "gb18030")


class Format(NamedTuple):
    """The endings of its files, the method of an answer it is written from, and its writer.

    The writer is a function of a module in ``output/writers``; one of tables takes the language
    too. What is written from page *and* table is ``of`` the ``answer``: its writer takes both,
    then the result, how it was asked, and whether columns in which nothing stands are wanted.
    ``encodings`` are those to choose from, if any; a ``binary`` writer gives bytes.
    """

    endings: tuple[str, ...]
    of: str
    writer: str
    encodings: tuple[str, ...] = ()
    binary: bool = False


#: The first is the default.
TABLE: dict[str, Format] = {
    "table": Format((".txt",), "page", "terminal.write"),
    "markdown": Format((".md", ".markdown"), "page", "markdown.write"),
    "html": Format((".html", ".htm"), "page", "html.write"),
    "docx": Format((".docx",), "page", "word.write", binary=True),
    "json": Format((".json",), "to_dict", "jsontext.write"),
    "csv": Format((".csv",), "table", "delimited.write_csv", ENCODINGS),
    "tsv": Format((".tsv",), "table", "delimited.write_tsv", ENCODINGS),
    "jsonl": Format((".jsonl",), "table", "jsontext.write_lines"),
    "xlsx": Format((".xlsx",), "answer", "xlsx.write", binary=True),
    "svg": Format((".svg",), "to_svg", "svgfile.write"),
}
FORMATS = tuple(TABLE)
#: Formats that are written from rows.
ROWS = tuple(name for name, format in TABLE.items() if format.of == "table")
#: Formats whose columns can be chosen, and which can be had in brief: all but a drawing.
CUT = tuple(name for name, format in TABLE.items() if format.of != "to_svg")
#: Formats for spreadsheets: the ones with a choice of encodings.
SHEETS = tuple(name for name, format in TABLE.items() if format.encodings)
#: Formats that go into a pipe as the bytes of a file: what is read there is meant to be kept.
EXACT = (*SHEETS, "markdown", "html", "svg")
#: Formats that are no text: they go into a file or a pipe, never to a terminal.
BINARY = tuple(name for name, format in TABLE.items() if format.binary)
#: Formats in which every sign can be written as an escape.
ESCAPED = tuple(name for name, format in TABLE.items() if format.writer.startswith("jsontext."))


def of(question: str) -> tuple[str, ...]:
    """The formats of a question's answers: a drawing only of one that has a chart."""
    return FORMATS if question in CHARTED else CUT


def endings(allowed: tuple[str, ...]) -> dict[str, str]:
    """The formats that endings of files name: ``.txt`` that of a plain text of another name."""
    names = {name: name for name in FORMATS if name in allowed}
    if allowed[0] not in TABLE:
        names = {FORMATS[0]: allowed[0], **names}
    return {end: name for key, name in names.items() for end in TABLE[key].endings}


def choose(format: str | None, output: Path | None, allowed: tuple[str, ...] = FORMATS) -> str:
    """The format asked for, else the one the output file's ending names, else the first.

    Raises ``UsageError``.
    """
    if format is not None:
        return known("unknown-format", format, allowed)
    if output is None:
        return allowed[0]
    found = endings(allowed)
    named = found.get(output.suffix.lower())
    if named is None:
        raise UsageError("unknown-ending", found=output.name, allowed=", ".join(sorted(found)))
    return named


def encoding_for(format: str, encoding: str | None) -> str:
    """The encoding of a file in a format; raises ``UsageError`` where there is no choice."""
    if encoding is None:
        return ENCODINGS[0] if format in SHEETS else "utf-8"
    known("unknown-encoding", encoding, ENCODINGS)
    if format not in SHEETS:
        raise UsageError("encoding-fixed", format=format)
    return encoding


def render(
    answer: Answer[Any],
    format: str,
    lang: str,
    columns: str | None = None,
    detail: str = "short",
) -> str | bytes:
    """An answer as what a file holds, with the columns named, commas between them.

    In brief a page is its answer and a table has the columns that are read first; JSON is then a
    list of such rows, as it is of named columns. Else what machines read is whole.
    """
    kind, write = TABLE[format], _writer(format)
    if kind.of == "answer":
        rows = answer.rows(lang, _named(columns), detail)
        whole = columns is not None or detail != "short"
        made = write(answer.page(lang, detail), rows, answer.result, answer.asked, whole)
    elif kind.of == "page":
        made = write(page_of(answer, lang, columns, detail))
    elif kind.of == "table":
        made = write(answer.rows(lang, _named(columns), detail), lang)
    elif columns is not None or detail == "brief":
        made = write(flat(answer.asked, answer.rows(lang, _named(columns), detail), lang))
    else:
        made = write(getattr(answer, kind.of)(lang))
    return bytes(made) if kind.binary else str(made)


def flat(asked: Asked, rows: Rows, lang: str) -> dict[str, Any]:
    """Rows of an answer as JSON, with how it was asked."""
    records = [dict(record) for record in rows.records]
    return {"schema": "bizbench.rows/1", "query": asked.data(lang), "rows": records}


def page_of(answer: Answer[Any], lang: str, columns: str | None, detail: str) -> Page:
    """The page of an answer with the columns named; ``UsageError`` for one that it has not."""
    page = answer.page(lang, detail)
    if columns is None:
        return page
    from bizbench.output import choosing

    return choosing.only(page, _named(columns))


def _named(columns: str | None) -> list[str]:
    return [] if columns is None else columns.split(",")


def render_rows(rows: Rows, format: str, lang: str, columns: str | None = None) -> str:
    """Rows as the text of a file, as ``render`` makes it."""
    chosen = rows if columns is None else rows.only(_named(columns))
    return str(_writer(format)(chosen, lang))


def _writer(format: str) -> Any:
    module, _, function = TABLE[format].writer.partition(".")
    return getattr(import_module(f"bizbench.output.writers.{module}"), function)
