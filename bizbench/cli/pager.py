"""An answer longer than the screen, through the user's pager."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import subprocess
from typing import TextIO

#: What is used where PAGER says nothing: it ends by itself where all fits, and keeps the screen.
DEFAULT = ("less", "-R", "-F", "-X")


def shown(content: str, stream: TextIO) -> bool:
    """Whether the pager has shown it: only on a terminal, and only what is longer than that."""
    if not stream.isatty() or content.count("\n") < shutil.get_terminal_size().lines:
        return False
    command = chosen(os.environ.get("PAGER"))
    if command is None:
        return False
    stream.flush()
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE)
    except OSError:
        return False
    assert process.stdin is not None
    with contextlib.suppress(OSError):  # whoever quits early has seen enough
        process.stdin.write(content.encode(stream.encoding or "utf-8", "replace"))
    with contextlib.suppress(OSError):
        process.stdin.close()
    while True:
        try:
            process.wait()
            return True
        except KeyboardInterrupt:  # meant for the pager, which goes on
            continue


def chosen(wanted: str | None) -> list[str] | None:
    """The pager's command line: what PAGER says, ``less`` if installed, or none.

    An empty PAGER and ``cat`` mean that none is wanted; one that is not there is none either.
    """
    if wanted is None:
        return list(DEFAULT) if shutil.which(DEFAULT[0]) else None
    try:
        words = shlex.split(wanted)
    except ValueError:
        return None
    if not words or words == ["cat"] or shutil.which(words[0]) is None:
        return None
    return words
