"""An answer longer than the screen, through the user's pager."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import threading
from collections.abc import Sequence
from io import FileIO
from typing import TextIO

#: What is used where PAGER says nothing: it ends by itself where all fits, and keeps the screen.
DEFAULT = ("less", "-R", "-F", "-X")
#: So much goes into the pipe before the pager is there: any pipe holds it.
_HEAD = 512
#: How a pager ends that has done its work, or was told to stop.
_WELL = (0, -signal.SIGINT, 128 + signal.SIGINT)


def shown(content: str, stream: TextIO, styled: str = "") -> bool:
    """Whether the pager has shown it: only on a terminal, and only what is longer than that.

    ``styled`` is the same set off, for the pager that is known to show it so. Where it has not
    been shown (the pager failed, or read nothing), the answer is still to be printed.
    """
    if not stream.isatty() or content.count("\n") < shutil.get_terminal_size().lines:
        return False
    command = chosen(os.environ.get("PAGER"))
    if command is None:
        return False
    if styled and command == list(DEFAULT):
        content = styled
    stream.flush()
    return _went_through(command, content.encode(stream.encoding or "utf-8", "replace"))


def _went_through(command: Sequence[str], content: bytes) -> bool:
    """Whether a pager took the content and ended well; one that quits early has shown enough.

    What lies in the pipe when it has ended tells whether it read anything. So this end is kept
    open, and the rest is written beside: into a full pipe nobody reads, until it is closed.
    """
    taken, given = os.pipe()
    head, pipe = content[:_HEAD], FileIO(given, "w")  # the writer closes it
    with FileIO(taken) as left:
        pipe.write(head)
        try:
            process = subprocess.Popen(command, stdin=left)
        except OSError:
            pipe.close()
            return False
        writing = threading.Thread(target=_write, args=(pipe, content[_HEAD:]))
        writing.start()
        ended = _waited(process)
        was_read = left.read(_HEAD) != head
    writing.join()
    return was_read and ended in _WELL


def _write(pipe: FileIO, content: bytes) -> None:
    with contextlib.suppress(OSError), pipe:
        while content:
            content = content[pipe.write(content) or 0 :]


def _waited(process: subprocess.Popen[bytes]) -> int:
    while True:
        try:
            return process.wait()
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
