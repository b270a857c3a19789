"""How wide columns and how high rows have to be: Chinese characters take two cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.ground.widths import width_of
from bizbench.output.writers.wrapping import wrap

#: Beside the text of a cell, and of a head with its button for filters.
MARGIN, BUTTON = 2, 4
#: Points of one line of text, and the highest row that a sheet allows.
LINE, HIGHEST = 14, 400
MOST_LINES = HIGHEST // LINE


def fitted(head: str, cells: Iterable[str], most: int, room: int = MARGIN) -> int:
    """The width of a column, in characters, that shows head and cells, up to a limit."""
    widest = max((width_of(cell) for cell in cells), default=0)
    return min(max(widest + MARGIN, width_of(head) + room), most)


def height(cells: Sequence[str], widths: Sequence[int]) -> int:
    """The height of a row, in points, with its cells wrapped in columns of these widths."""
    pairs = zip(cells, widths, strict=True)
    lines = max((len(wrap(cell, max(width - 1, 1))) for cell, width in pairs), default=1)
    return min(max(lines, 1) * LINE + 2, HIGHEST)


def paragraphs(text: str, width: int) -> list[tuple[str, int]]:
    """A text in pieces that a row each can show, with the heights of the rows."""
    lines = wrap(text, max(width - 2, 1))
    if len(lines) <= MOST_LINES:
        return [(text, len(lines) * LINE + 2)]
    pieces = [lines[at : at + MOST_LINES] for at in range(0, len(lines), MOST_LINES)]
    return [(_joined(piece), len(piece) * LINE + 2) for piece in pieces]


def _joined(lines: Sequence[str]) -> str:
    """Lines as one text again: with a space where one was, none between Chinese characters."""
    found = lines[0]
    for line in lines[1:]:
        parted = found[-1:].isascii() and line[:1].isascii()
        found += f" {line}" if parted else line
    return found
