"""Files written by a command: whole or not at all, and never over another by accident."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from bizbench.problems import UsageError


def write_file(path: Path, content: str, *, force: bool) -> None:
    """Write UTF-8 text atomically.

    Raises ``UsageError`` where the folder is missing, the file exists and ``force`` is not given,
    or the system refuses; nothing is lost then.
    """
    shown = path.as_posix()
    if not path.parent.is_dir():
        raise UsageError("output-folder", path=shown, folder=path.parent.as_posix())
    if path.is_dir():
        raise UsageError("output-failed", path=shown, why=os.strerror(21))
    if path.exists() and not force:
        raise UsageError("output-exists", path=shown)
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(content)
        mode = path.stat().st_mode if path.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        why = error.strerror or type(error).__name__
        raise UsageError("output-failed", path=shown, why=why) from None


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
