"""What a command hands over: whole files, never over another by accident, and exact bytes."""

from __future__ import annotations

import sys
from pathlib import Path

from bizbench.cli import formats


def write_file(path: Path, content: bytes, *, force: bool) -> None:
    """Write a file atomically.

    Raises ``UsageError`` where the folder is missing, the file exists and ``force`` is not given,
    or the system refuses; nothing is lost then.
    """
    from bizbench.output import placing

    with placing.file(path, force=force) as made:
        made.write_bytes(content)


def print_content(content: str | bytes, format: str, encoding: str) -> None:
    """Write to standard output what is in a format."""
    if isinstance(content, bytes):
        print_bytes(content)
    elif format in formats.EXACT:
        print_exactly(content, encoding)
    elif format in formats.ESCAPED:
        sys.stdout.write(_fitting(content, sys.stdout.encoding))
    else:
        sys.stdout.write(content)


def print_exactly(content: str, encoding: str = "utf-8") -> None:
    """Into a pipe the very bytes of a file, whatever the system does to line ends and encodings.

    On a terminal text is printed as text.
    """
    stream = sys.stdout
    buffer = getattr(stream, "buffer", None)
    if buffer is None or stream.isatty():
        stream.write(content.replace("\r\n", "\n"))
        return
    print_bytes(content.encode(encoding, "backslashreplace"))


def print_bytes(content: bytes) -> None:
    """To a stream that takes bytes, in their place among the texts."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _fitting(document: str, encoding: str | None) -> str:
    """JSON with escapes for all signs where the stream cannot take some: none is replaced."""
    try:
        document.encode(encoding or "utf-8")
    except UnicodeEncodeError:
        from bizbench.output.writers import jsontext

        return jsontext.ascii_only(document)
    return document
