"""A page in brief, with its long parts folded, or whole: of one page, in this one place.

Nothing is written anew when a page is folded: lines and blocks leave, and the sentences that were
made with them stand in their place. So a folded answer says nothing that the whole one does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from bizbench.ground.record import replace
from bizbench.ground.suggest import known
from bizbench.output.detail import BRIEF, DETAILS, WHOLE
from bizbench.output.page import Block, Later, Page, Prose, Table

R = TypeVar("R")

#: So many rows of a table are shown before the rest is folded.
MOST = 10
#: Between what stands for neighbours that are folded.
BETWEEN = " · "


def shown(page: Page, detail: str) -> Page:
    """The page as far as it is asked for; ``UsageError`` for a detail that there is not."""
    known("unknown-detail", detail, DETAILS)
    if detail == BRIEF and page.brief:
        return replace(page, blocks=tuple(_folded(page.brief)))
    if detail == WHOLE:
        return replace(page, blocks=page.laid_out)
    return replace(page, blocks=tuple(_folded(page.blocks)))


def _folded(blocks: Iterable[Block | Later]) -> Iterator[Block]:
    """The blocks that are left; what stands for neighbours that are folded is one paragraph."""
    said: list[str] = []
    for each in blocks:
        block = each.short if isinstance(each, Later) else each
        fold = each.fold if isinstance(each, Later | Prose | Table) else ""
        if block is None or fold:
            said.append(fold)
            continue
        if said:
            yield Prose(BETWEEN.join(said))
            said = []
        yield _table(block) if isinstance(block, Table) else block
    if said:
        yield Prose(BETWEEN.join(said))


def _table(table: Table) -> Table:
    """The table without its folded lines, and without the notes that only those had."""
    if table.short is not None:
        return _table(table.short)
    if table.cited is not None and table.cited.fold:
        table = replace(table, cited=Prose(table.cited.fold))
    if not table.folds:
        return table
    kept = tuple(line for line in table.lines if not line.fold)
    used = {letter for line in kept for letter in line.letters}
    return replace(
        table,
        lines=kept,
        marks=tuple(mark for mark in table.marks if mark.letter in used),
        folded=(*table.folded, *(fold.said for fold in table.folds)),
    )


def beyond(
    rows: Sequence[R], stays: Callable[[R], bool], is_under: Callable[[R], bool], most: int = MOST
) -> list[bool]:
    """Which rows are folded: all beyond the first, but for those that stay whatever their place.

    A row that stands under another goes with it. What would fold one row only folds none.
    """
    found: list[bool] = []
    n = 0
    for row in rows:
        if is_under(row) and found:
            found.append(found[-1])
            continue
        n += 1
        found.append(n > most and not stays(row))
    mains = sum(gone and not is_under(row) for row, gone in zip(rows, found, strict=True))
    return found if mains > 1 else [False] * len(rows)
