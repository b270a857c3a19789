"""Standard output and error: what they can show, and who is reading."""

from __future__ import annotations

import codecs
import contextlib
import io
import locale
import os
import shutil
import sys
from collections.abc import Iterator
from typing import TextIO

#: What stands for a sign that an encoding lacks.
PLAIN = {
    "≤": "<=",
    "≥": ">=",
    "≈": "~",
    "−": "-",
    "–": "-",
    "—": "-",
    "…": "...",
    "·": "-",
    "×": "x",
    "÷": "/",
    "›": ">",
    "↳": ">",
    "“": '"',
    "”": '"',
    "‰": "per mille",
    "²": "2",
}


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(PLAIN.get(sign, "?") for sign in missing), error.end


def prepare() -> None:
    """Make both streams able to print anything, with replacements where a sign is missing."""
    codecs.register_error("bizbench", _replace)
    _stand_in()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="bizbench")


def _stand_in() -> None:
    """Streams for those that are closed (a service, pythonw), which Python leaves out altogether.

    An answer that has nowhere to go is an error, found where it is written; a message is not.
    """
    sys.stdout = sys.stdout or _nowhere(os.O_RDONLY)
    sys.stderr = sys.stderr or _nowhere(os.O_WRONLY)


def _nowhere(mode: int) -> TextIO:
    """The null device, where read-only one that refuses what is written.

    It holds the number that the next file opened would get, so that no output ends up in a file.
    """
    return open(os.open(os.devnull, mode), "w", encoding="utf-8", closefd=False)


def width(stream: TextIO) -> int | None:
    """The width of the terminal in cells; None where the output is not one."""
    return shutil.get_terminal_size().columns if stream.isatty() else None


def is_styled(stream: TextIO) -> bool:
    """Whether bold and dim may be used; an old console of Windows would print the codes."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM", "").lower() in ("dumb", "unknown")
    refused = os.environ.get("FORCE_COLOR") == ""
    able = os.name != "nt" or "WT_SESSION" in os.environ or "TERM" in os.environ
    return stream.isatty() and able and not (plain or refused)


def language() -> str:
    """``zh`` where the locale is Chinese, else ``en``."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    try:
        known = locale.getlocale()[0] or ""
    except ValueError:
        known = ""
    return "zh" if known.lower().startswith(("zh", "chinese")) else "en"


def silence(stream: TextIO) -> None:
    """After a closed pipe: nothing more is written, not even at exit."""
    with contextlib.suppress(OSError, AttributeError):  # a stream that is no file has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextlib.contextmanager
def telling() -> Iterator[None]:
    """For messages on standard error: where nobody can read them, the exit code says enough."""
    try:
        yield
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)
