"""A page as plain text in columns, for a terminal or a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial

from bizbench.ground.record import Struct, replace
from bizbench.ground.signs import one_line
from bizbench.ground.texts import text
from bizbench.ground.widths import fill, width_of
from bizbench.output.page import UNDER, Column, Facts, Page, Prose, Table
from bizbench.output.writers.wrapping import longest_number, wrap

GAP = "  "
INDENT = "      "
#: Room that indented text gets in any case.
LEAST = 8

#: Kinds of lines, which a terminal may set off; never the only sign of anything.
HEADING = "heading"
HEAD = "head"
PLAIN = "plain"
DIM = "dim"


class Styled(Struct, frozen=True):
    """One line of output and how it may be set off.

    ``tones`` are the parts in a colour: from where to where, and which.
    """

    text: str
    style: str = PLAIN
    tones: tuple[tuple[int, int, str], ...] = ()


def write(page: Page, width: int | None = None) -> str:
    """The page as text. ``width`` is the terminal's in cells; None (a file) never wraps."""
    return "\n".join(line.text for line in lines(page, width)) + "\n"


def lines(page: Page, width: int | None) -> list[Styled]:
    """The page line by line."""
    result = [Styled(part, HEADING) for part in wrap(page.title, width)]
    for block in page.laid_out:
        result.append(Styled(""))
        if isinstance(block, Table):
            result += _table(block, width, page.lang)
        elif isinstance(block, Facts):
            result += _facts(block, width)
        elif isinstance(block, Prose):
            result += [Styled(part) for part in wrap(block.text, width)]
    if page.footer:
        result.append(Styled(""))
        result += [Styled(part, DIM) for said in page.footer for part in wrap(said, width)]
    return result


def _table(table: Table, width: int | None, lang: str) -> Iterator[Styled]:
    for part in wrap(table.title, width):
        yield Styled(part, HEADING)
    for sentence in table.lead:
        for part in wrap(sentence, width):
            yield Styled(part)
    if table.lines:
        yield Styled("")
        yield from _grid(table, width, lang)
    for sentence in table.folded:
        for part in wrap(sentence, width):
            yield Styled(part)
    if table.lines and (table.marks or table.below):
        yield Styled("")
    pad = max((width_of(m.letter) for m in table.marks), default=0) + len(GAP)
    for mark in table.marks:
        parts = wrap(mark.text, width and max(width - pad, LEAST))
        yield Styled(fill(mark.letter, pad) + parts[0])
        for part in parts[1:]:
            yield Styled(" " * pad + part)
    for remark in table.below:
        for part in wrap(remark, width):
            yield Styled(part)


def _grid(table: Table, width: int | None, lang: str) -> Iterator[Styled]:
    natural = [
        max(width_of(one_line(t)) for t in (c.title, *(line.cells[i] for line in table.lines)))
        for i, c in enumerate(table.columns)
    ]
    sizes = _fitting(table, natural, width)
    if sizes is None:
        yield from _stacked(table, width, lang)
        return
    for head in _row([c.title for c in table.columns], table.columns, sizes):
        yield replace(head, style=HEAD)
    for line in table.lines:
        style = DIM if line.kind == UNDER else PLAIN
        for part in _row(line.cells, table.columns, sizes, line.tone):
            yield replace(part, style=style)
        below = [
            _labelled(c, line.cells[i], lang)
            for i, c in enumerate(table.columns)
            if i not in sizes and line.cells[i]
        ]
        if below:
            room = width and max(width - len(INDENT), LEAST)
            for more in wrap(" · ".join(below), room):
                yield Styled(INDENT + more, style)


def _fitting(table: Table, natural: Sequence[int], width: int | None) -> dict[int, int] | None:
    """The columns that stay in the table with their sizes; None where not even those fit."""
    columns, least = table.columns, cache(partial(_least, table))
    inside = [i for i in range(len(columns)) if natural[i]]
    while True:
        sizes = {i: natural[i] for i in inside}
        over = sum(sizes.values()) + len(GAP) * (len(inside) - 1) - (width or 0)
        if width is None or over <= 0:
            return sizes
        for i in sorted(inside, key=lambda i: -sizes[i]):
            if columns[i].wraps and over > 0:
                spare = max(min(sizes[i] - least(i), over), 0)
                sizes[i] -= spare
                over -= spare
        if over <= 0:
            return sizes
        movable = [i for i in inside if columns[i].keep]
        if not movable:
            return None
        inside.remove(max(movable, key=lambda i: (columns[i].keep, i)))


def _least(table: Table, i: int) -> int:
    """How narrow a column may become."""
    return max(table.columns[i].least, *(longest_number(line.cells[i]) for line in table.lines))


def _row(
    cells: Sequence[str], columns: Sequence[Column], sizes: Mapping[int, int], tone: str = ""
) -> Iterator[Styled]:
    """The lines of one row: one, or more where a cell runs over."""
    parts = {i: wrap(cells[i], sizes[i]) for i in sizes}
    for n in range(max(len(lines) for lines in parts.values())):
        shown, tones = "", []
        for i, lines in parts.items():
            part = lines[n] if n < len(lines) else ""
            shown += GAP if shown else ""
            filled = fill(part, sizes[i], right=columns[i].align == "right")
            if tone and columns[i].toned and part:
                start = len(shown) + filled.index(part)
                tones.append((start, start + len(part), tone))
            shown += filled
        yield Styled(shown.rstrip(), tones=tuple(tones))


def _stacked(table: Table, width: int | None, lang: str) -> Iterator[Styled]:
    """Each row as a paragraph of names and values, for a very narrow terminal."""
    for n, line in enumerate(table.lines):
        if n:
            yield Styled("")
        for column, cell in zip(table.columns, line.cells, strict=True):
            if cell:
                tone = line.tone if column.toned else ""
                for part in wrap(_labelled(column, cell, lang), width):
                    yield Styled(part, tones=((0, len(part), tone),) if tone else ())


def _labelled(column: Column, cell: str, lang: str) -> str:
    return text(lang, "join.count", label=column.title, count=one_line(cell))


def _facts(facts: Facts, width: int | None) -> Iterator[Styled]:
    if facts.title:
        for part in wrap(facts.title, width):
            yield Styled(part, HEADING)
    pairs = [(one_line(name), value) for name, value in facts.pairs]
    pad = max((width_of(name) for name, _ in pairs), default=0) + len(GAP)
    for name, value in pairs:
        parts = wrap(one_line(value), width and max(width - pad, LEAST))
        yield Styled(fill(name, pad) + parts[0])
        for part in parts[1:]:
            yield Styled(" " * pad + part)
