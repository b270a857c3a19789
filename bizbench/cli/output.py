"""What a command hands over: whole files, never over another by accident, and exact bytes."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from bizbench.cli import formats
from bizbench.ground.refusals import UsageError


def write_file(path: Path, content: bytes, *, force: bool) -> None:
    """Write a file atomically.

    Raises ``UsageError`` where the folder is missing, the file exists and ``force`` is not given,
    or the system refuses; nothing is lost then.
    """
    import tempfile

    from bizbench.data.roots import is_folder, show

    shown = show(path)
    if not is_folder(path.parent):
        raise UsageError("output-folder", path=shown, folder=show(path.parent))
    if is_folder(path):
        raise UsageError("output-failed", path=shown, why=os.strerror(errno.EISDIR))
    temporary = None
    try:
        if path.exists() and not force:
            raise UsageError("output-exists", path=shown)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        mode = path.stat().st_mode if path.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        why = error.strerror or type(error).__name__
        raise UsageError("output-failed", path=shown, why=why) from None


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


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
