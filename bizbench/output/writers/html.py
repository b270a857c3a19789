"""A page as HTML: a fragment for a notebook, or a document that Word and mail take."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence

from bizbench.ground.record import Struct
from bizbench.ground.signs import one_line
from bizbench.ground.texts import text
from bizbench.output.page import UNDER, Block, Facts, Page, Prose, Table
from bizbench.output.printed import printed


class Look(Struct, frozen=True):
    """The tags of headings and tables. Attributes survive where a program drops all styles."""

    title: str
    heading: str
    table: str


INSIDE = Look("h3", "h4", "<table>")
ALONE = Look(
    "h1",
    "h2",
    '<table border="1" cellspacing="0" cellpadding="3" style="border-collapse: collapse;'
    ' border: 1px solid #000000; font-size: 9pt">',
)
#: Without the classes a notebook would set what stands between two dollars as a formula.
_OPEN = '<div class="bizbench tex2jax_ignore mathjax_ignore" lang="{lang}">'
_FRAME = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>{title}</title>
</head>
<body>
{body}</body>
</html>
"""


def write(page: Page) -> str:
    """A whole document: as it is printed, for its tables have to fit the page they go into."""
    body = _page(printed(page), ALONE)
    lang = text(page.lang, "printed.language")
    return _FRAME.format(lang=lang, title=escape(page.title), body=body)


def fragment(page: Page) -> str:
    """The page without head, style or script; no text from data acts as markup."""
    return _page(page, INSIDE)


def _page(page: Page, look: Look) -> str:
    parts = (part for block in page.laid_out for part in _block(block, look))
    footer = (f"<p><small>{escape(line)}</small></p>" for line in page.footer)
    heading = f"<{look.title}>{escape(page.title)}</{look.title}>"
    return "\n".join([_OPEN.format(lang=page.lang), heading, *parts, *footer, "</div>"]) + "\n"


def _block(block: Block, look: Look) -> Iterator[str]:
    if isinstance(block, Prose):
        yield _paragraph(block.text)
        return
    if block.title:
        yield f"<{look.heading}>{escape(block.title)}</{look.heading}>"
    if isinstance(block, Facts):
        yield _grid(look, (), (_row("", ("left", "left"), pair) for pair in block.pairs))
    else:
        yield from _table(block, look)


def _table(table: Table, look: Look) -> Iterator[str]:
    yield from map(_paragraph, table.lead)
    aligns = [column.align for column in table.columns]
    lines = (_row(line.kind, aligns, line.cells) for line in table.lines)
    if table.lines:
        yield _grid(look, [column.title for column in table.columns], lines)
    yield from map(_paragraph, table.folded)
    notes = [f"<b>{escape(mark.letter)}</b> {escape(mark.text)}" for mark in table.marks]
    notes += [escape(remark) for remark in table.below]
    if notes:
        yield "\n".join(["<ul>", *(f"<li>{note}</li>" for note in notes), "</ul>"])


def _grid(look: Look, titles: Sequence[str], rows: Iterable[str]) -> str:
    head = "".join(f"<th>{escape(title)}</th>" for title in titles)
    top = [f"<thead><tr>{head}</tr></thead>"] if titles else []
    return "\n".join([look.table, *top, "<tbody>", *rows, "</tbody>", "</table>"])


def _row(kind: str, aligns: Sequence[str], cells: Sequence[str]) -> str:
    shown = (
        f'<td style="text-align: {align}">{escape(cell)}</td>'
        for align, cell in zip(aligns, cells, strict=True)
    )
    start = '<tr class="under">' if kind == UNDER else "<tr>"
    return f"{start}{''.join(shown)}</tr>"


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def escape(text: str) -> str:
    """Text from data as text, on one line, also inside an attribute."""
    return html.escape(one_line(text))
