"""A page as Markdown, ready to be pasted into a report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bizbench.ground.signs import one_line
from bizbench.ground.widths import fill, width_of
from bizbench.output.page import Facts, Page, Prose, Table

#: What would begin a list, or become a link by itself.
_LIST = re.compile(r"^(\d*)([.)+-])(?=\s|$)")
_LINK = re.compile(r"(?i)\b(https?|ftp|www)([:.])")
#: A column is wider than its title by this much, so that a short one has room for its colon.
_ROOM = 2
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#])")


def write(page: Page) -> str:
    """The page as GitHub-flavoured Markdown."""
    return "\n\n".join(_parts(page)) + "\n"


def _parts(page: Page) -> Iterator[str]:
    yield f"# {escape(page.title)}"
    for block in page.laid_out:
        if isinstance(block, Table):
            yield from _table(block)
        elif isinstance(block, Facts):
            if block.title:
                yield f"## {escape(block.title)}"
            yield _grid(("", ""), ("left", "left"), block.pairs)
        elif isinstance(block, Prose):
            yield escape(block.text)
    for line in page.footer:
        yield f"*{escape(line)}*"


def _table(table: Table) -> Iterator[str]:
    yield f"## {escape(table.title)}"
    for sentence in table.lead:
        yield escape(sentence)
    if table.lines:
        yield _grid(
            tuple(c.title for c in table.columns),
            tuple(c.align for c in table.columns),
            tuple(line.cells for line in table.lines),
        )
    yield from map(escape, table.folded)
    notes = [f"- **{escape(m.letter)}** {escape(m.text)}" for m in table.marks]
    notes += [f"- {escape(remark)}" for remark in table.below]
    if notes:
        yield "\n".join(notes)


def _grid(
    titles: tuple[str, ...], aligns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> str:
    """A table whose columns also stand below each other where it is read as text."""
    lines = [[escape(cell) for cell in row] for row in (titles, *rows)]
    rights = [align == "right" for align in aligns]
    columns = zip(*lines, strict=True)
    widths = [max([width_of(head) + _ROOM, *map(width_of, cells)]) for head, *cells in columns]
    head, *body = (_row(line, widths, rights) for line in lines)
    marks = (f"{'-' * w}-:" if r else f":-{'-' * w}" for w, r in zip(widths, rights, strict=True))
    return "\n".join([head, f"|{'|'.join(marks)}|", *body])


def _row(cells: Sequence[str], widths: Sequence[int], rights: Sequence[bool]) -> str:
    parts = zip(cells, widths, rights, strict=True)
    return f"| {' | '.join(fill(cell, width, right=right) for cell, width, right in parts)} |"


def escape(text: str) -> str:
    """Text from data as text: no markup, no HTML, no entity, no pipe, no line break."""
    flat = one_line(text).replace("&", "&amp;")
    flat = _SPECIAL.sub(r"\\\1", flat)
    flat = _LIST.sub(r"\1\\\2", flat)
    return _LINK.sub(r"\1\\\2", flat)
