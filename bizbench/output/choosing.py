"""Only some columns of a page: what else is said on it stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.ground.record import replace
from bizbench.ground.suggest import known
from bizbench.output.page import Block, Column, Later, Page, Table

#: The column that is never left out: no figure goes without its notes.
NOTES = "notes"


def only(page: Page, names: Sequence[str]) -> Page:
    """The page with these columns of its tables in this order, each by its key or its heading.

    A table with none of them is left out, and the notes stay with those that are left. Raises
    ``UsageError`` for a column that no table has.
    """
    columns = [column for block in page.laid_out for column in _columns(block)]
    allowed = dict.fromkeys(title for column in columns for title in (column.title, column.key))
    asked = [known("unknown-column", name.strip(), tuple(allowed)) for name in names]
    return replace(page, blocks=tuple(_left(page.laid_out, asked)))


def _columns(block: Block | Later) -> tuple[Column, ...]:
    return block.columns if isinstance(block, Table) and block.lines else ()


def _left(blocks: Sequence[Block], asked: Sequence[str]) -> Iterator[Block]:
    for block in blocks:
        if not _columns(block):
            yield block
        elif isinstance(block, Table) and (table := _table(block, asked)):
            yield table


def _table(table: Table, asked: Sequence[str]) -> Table | None:
    named = ((n, name) for n, c in enumerate(table.columns) for name in (c.title, c.key))
    places = {name: n for n, name in named}
    chosen = [places[name] for name in asked if name in places]
    if not chosen:
        return None
    kept = tuple(dict.fromkeys([*chosen, *(places[name] for name in (NOTES,) if name in places)]))
    return replace(
        table,
        columns=tuple(table.columns[n] for n in kept),
        lines=tuple(
            replace(line, cells=tuple(line.cells[n] for n in kept)) for line in table.lines
        ),
    )
