"""How a table lies on a sheet of A4: how wide its columns are, which way the sheet is turned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import ceil

from bizbench.ground.signs import one_line
from bizbench.ground.widths import width_of as cells_of
from bizbench.output.page import Block, Facts, Prose, Table
from bizbench.output.writers.wrapping import WIDEST, pieces

#: Twentieths of a point, as everything in a Word file. Half a Chinese sign of a table, and what
#: stands left and right of a cell's text.
CELL = 90
PADDING = 180
#: A4, and its margins: top and bottom, left and right, by whether the sheet is turned.
SHORT, LONG = 11906, 16838
MARGINS = {False: (850, 850), True: (850, 850)}
#: A column is no narrower than two Chinese signs of its heading.
LEAST = 4
#: A word that is wider than this may be broken.
WORD = 14
#: A column whose cells are no wider than this is never broken.
BRIEF = 12
#: A table whose rows would fill more than so many lines is worth a sheet on its side, unless it
#: has few: for three high rows a whole document would be turned.
LINES = 2.6
FEW = 3
#: How wide a Latin letter is beside half a Chinese sign, which a digit is as wide as.
LETTER = 0.88
#: So many rows and paragraphs are worth a sheet of the other way, which begins a new page.
WORTH = 60


def width_of(said: str) -> int:
    """How wide a text is as it is set, in halves of a Chinese sign."""
    letters = sum(sign.isascii() and not sign.isdigit() for sign in said)
    return ceil(cells_of(said) - letters * (1 - LETTER))


def room(is_turned: bool) -> int:
    """How wide the text of a sheet may be."""
    return (LONG if is_turned else SHORT) - 2 * MARGINS[is_turned][1]


def widths(table: Table | Facts, is_turned: bool) -> list[int]:
    """The widths of a table's columns: together the sheet's.

    No wider than a column's longest cell and no narrower than its longest number; between the two
    as much as makes the rows low.
    """
    columns = list(_columns(table))
    natural = [max(map(width_of, column)) * CELL + PADDING for column in columns]
    whole = room(is_turned)
    if sum(natural) <= whole:
        return [size * whole // sum(natural) for size in natural]
    least = [
        min(_least(column) * CELL + PADDING, n) for column, n in zip(columns, natural, strict=True)
    ]
    if sum(least) >= whole:
        return [size * whole // sum(least) for size in least]
    return _between(least, natural, [_weight(column) for column in columns], whole)


def _between(least: list[int], natural: list[int], weights: list[float], whole: int) -> list[int]:
    """Widths by weight, none below its least or above its natural one."""
    found: dict[int, int] = {}
    while len(found) < len(weights):
        free = [i for i in range(len(weights)) if i not in found]
        left, sum_ = whole - sum(found.values()), sum(weights[i] for i in free)
        shares = {i: int(left * weights[i] / sum_) for i in free}
        low = {i: least[i] for i in free if shares[i] < least[i]}
        high = {i: natural[i] for i in free if shares[i] > natural[i]}
        under = sum(least[i] - shares[i] for i in low)
        over = sum(shares[i] - natural[i] for i in high)
        if not (low or high):
            found |= shares
        else:
            found |= low if under >= over else high
    return [found[i] for i in range(len(weights))]


def _weight(column: Sequence[str]) -> float:
    """Rows are lowest where the widths go with the fourth root of the cells' cubes."""
    return float(sum(width_of(cell) ** 3 for cell in column) ** 0.25)


def _columns(table: Table | Facts) -> Iterator[list[str]]:
    """The texts of each column, its heading first."""
    if isinstance(table, Facts):
        yield from (
            [one_line(cell) for cell in column] for column in zip(*table.pairs, strict=True)
        )
        return
    for i, column in enumerate(table.columns):
        yield [one_line(cell) for cell in (column.title, *(line.cells[i] for line in table.lines))]


def _least(column: Sequence[str]) -> int:
    """How narrow a column may become, in signs."""
    widest = max(map(width_of, column[1:]), default=0)
    size = max(LEAST, widest if widest <= BRIEF else 0)
    for cell in column:
        if width_of(cell) > size:
            size = max(size, _longest(cell))
    return size


@lru_cache(1 << 12)
def _longest(cell: str) -> int:
    """The size of a cell's longest piece: a number is never broken, a long word may be."""
    sizes = [LEAST]
    for piece in (piece.rstrip() for piece in pieces(cell)):
        most = WIDEST if any(sign.isdigit() for sign in piece) else WORD
        sizes.append(min(cells_of(piece), most))
    return max(sizes)


# --- which way a sheet is turned ------------------------------------------------------------


def sections(blocks: Sequence[Block]) -> list[tuple[bool, list[Block]]]:
    """Blocks one after another that stand on sheets turned the same way.

    A few narrow ones beside a wide table stand on its sheet.
    """
    runs: list[tuple[bool, list[Block]]] = []
    for block in blocks:
        is_wide = isinstance(block, Table) and is_turned(block)
        if runs and runs[-1][0] == is_wide:
            runs[-1][1].append(block)
        else:
            runs.append((is_wide, [block]))
    if len(runs) > 1:
        runs = [(wide or _size(found) < WORTH, found) for wide, found in runs]
    return list(_merged(runs)) or [(False, [])]


def _merged(runs: Iterable[tuple[bool, list[Block]]]) -> Iterator[tuple[bool, list[Block]]]:
    last: tuple[bool, list[Block]] | None = None
    for wide, found in runs:
        if last is not None and last[0] == wide:
            last[1].extend(found)
            continue
        if last is not None:
            yield last
        last = (wide, found)
    if last is not None:
        yield last


def is_turned(table: Table) -> bool:
    """Whether a table is too wide for an upright sheet."""
    if not table.lines:
        return False
    columns, upright = list(_columns(table)), room(False)
    natural = sum(max(map(width_of, column)) * CELL + PADDING for column in columns)
    least = sum(_least(column) * CELL + PADDING for column in columns)
    is_high = natural > LINES * upright and len(table.lines) > FEW
    return least > upright or is_high


def _size(blocks: Sequence[Block]) -> int:
    return sum(_lines(block) for block in blocks)


def _lines(block: Block) -> int:
    if isinstance(block, Prose):
        return 1
    if isinstance(block, Facts):
        return len(block.pairs)
    return 2 + len(block.lines) + len(block.lead) + len(block.below)
