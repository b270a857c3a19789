"""How far a long job has come, on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bizbench.cli import terminal

#: Jobs shorter than this say nothing, in seconds.
_LONG = 1.0
_WIDTH = 30


@contextmanager
def counting(what: Callable[[], str]) -> Iterator[Callable[[int, int], None]]:
    """Gives a function that takes how many of how many are done, and shows it in one line.

    The line stands on standard error, where that is a terminal, and goes when the job is over;
    ``what`` is asked for its words when it is shown.
    """
    began, shown = time.monotonic(), False

    def progress(done: int, of: int) -> None:
        nonlocal shown
        if sys.stderr.isatty() and time.monotonic() - began > _LONG:
            shown = True
            bar = "#" * (done * _WIDTH // of)
            with terminal.telling():
                sys.stderr.write(f"\r{what()} [{bar:{_WIDTH}}] {done}/{of}")

    try:
        yield progress
    finally:
        if shown:
            with terminal.telling():
                sys.stderr.write("\r\x1b[K")
