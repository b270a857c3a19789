"""Lines of a page set off on a terminal that can: bold heads, dim side lines."""

from __future__ import annotations

from collections.abc import Iterable

from bizbench.output.writers.terminal import DIM, HEAD, HEADING, Styled

#: The codes that begin a style; every terminal that knows one of them knows these.
_CODES = {HEADING: "1", HEAD: "4", DIM: "2"}


def write(lines: Iterable[Styled]) -> str:
    """The lines with their styles. Text from data has no codes: its hidden signs are spelt out."""
    return "".join(f"{_set_off(line)}\n" for line in lines)


def _set_off(line: Styled) -> str:
    code = _CODES.get(line.style)
    return f"\x1b[{code}m{line.text}\x1b[0m" if code and line.text else line.text
