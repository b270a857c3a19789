"""A page as a fragment of HTML, for a notebook or inside a document."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence

from bizbench.ground.signs import one_line
from bizbench.output.page import UNDER, Facts, Page, Prose, Table

#: Without the classes a notebook would set what stands between two dollars as a formula.
_OPEN = '<div class="bizbench tex2jax_ignore mathjax_ignore" lang="{lang}">'


def fragment(page: Page) -> str:
    """The page without head, style or script; no text from data acts as markup."""
    parts = (part for block in page.laid_out for part in _block(block))
    footer = (f"<p><small>{escape(line)}</small></p>" for line in page.footer)
    heading = f"<h3>{escape(page.title)}</h3>"
    return "\n".join([_OPEN.format(lang=page.lang), heading, *parts, *footer, "</div>"]) + "\n"


def _block(block: Table | Facts | Prose) -> Iterator[str]:
    if isinstance(block, Prose):
        yield _paragraph(block.text)
        return
    if block.title:
        yield f"<h4>{escape(block.title)}</h4>"
    if isinstance(block, Facts):
        yield _grid((), (_row("", ("left", "left"), pair) for pair in block.pairs))
    else:
        yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    yield from map(_paragraph, table.lead)
    aligns = [column.align for column in table.columns]
    lines = (_row(line.kind, aligns, line.cells) for line in table.lines)
    if table.lines:
        yield _grid([column.title for column in table.columns], lines)
    yield from map(_paragraph, table.folded)
    notes = [f"<b>{escape(mark.letter)}</b> {escape(mark.text)}" for mark in table.marks]
    notes += [escape(remark) for remark in table.below]
    if notes:
        yield "\n".join(["<ul>", *(f"<li>{note}</li>" for note in notes), "</ul>"])


def _grid(titles: Sequence[str], rows: Iterable[str]) -> str:
    head = "".join(f"<th>{escape(title)}</th>" for title in titles)
    top = [f"<thead><tr>{head}</tr></thead>"] if titles else []
    return "\n".join(["<table>", *top, "<tbody>", *rows, "</tbody>", "</table>"])


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
