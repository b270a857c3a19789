"""Lines of a page set off on a terminal that can: bold heads, dim side lines, colours of words."""

from __future__ import annotations

from collections.abc import Iterable

from bizbench.output.writers.terminal import DIM, HEAD, HEADING, Styled

#: The codes that begin a style; every terminal that knows one of them knows these.
_CODES = {HEADING: "1", HEAD: "4", DIM: "2"}
_TONES = {"red": "31", "yellow": "33", "green": "32"}


def write(lines: Iterable[Styled]) -> str:
    """The lines with their styles. Text from data has no codes: its hidden signs are spelt out."""
    return "".join(f"{_set_off(line)}\n" for line in lines)


def _set_off(line: Styled) -> str:
    code, shown = _CODES.get(line.style), line.text
    if not shown:
        return shown
    back = f"\x1b[0m\x1b[{code}m" if code else "\x1b[0m"
    for start, end, tone in reversed(line.tones):
        if tone in _TONES:
            shown = f"{shown[:start]}\x1b[{_TONES[tone]}m{shown[start:end]}{back}{shown[end:]}"
    return f"\x1b[{code}m{shown}\x1b[0m" if code else shown
