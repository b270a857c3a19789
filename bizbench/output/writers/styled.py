"""Lines of a page set off on a terminal that can: bold heads, dim side lines."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from bizbench.output.writers.terminal import DIM, HEAD, HEADING, PLAIN, Styled

_STYLES = {HEADING: "bold", HEAD: "underline", DIM: "dim", PLAIN: ""}


def print_lines(lines: Iterable[Styled]) -> None:
    """Print to standard output; text from data is never read as markup."""
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    for line in lines:
        console.print(Text(line.text, style=_STYLES[line.style]))
