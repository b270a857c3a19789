"""Data folders: which are read, what they are, how a path is shown."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

#: The package's own folder.
PACKAGE = Path(__file__).parent.parent
ENVIRONMENT = "BIZBENCH_DATA"


def shipped() -> Path:
    """The data that come with the program: inside the wheel, or live in a checkout."""
    inside = PACKAGE / "_data"
    return inside if inside.is_dir() else PACKAGE.parent


def stack(extra: Iterable[Path] = (), *, only: bool = False) -> list[Path]:
    """The data folders in order: shipped, then ``BIZBENCH_DATA``, then ``extra``."""
    named = [Path(part) for part in os.environ.get(ENVIRONMENT, "").split(os.pathsep) if part]
    folders = [*([] if only else [shipped()]), *named, *extra]
    last = {os.path.realpath(folder): n for n, folder in enumerate(folders)}
    return [f for n, f in enumerate(folders) if last[os.path.realpath(f)] == n]


def same(first: Path, second: Path) -> bool:
    """Whether two paths lead to the same place."""
    return os.path.realpath(first) == os.path.realpath(second)


def is_folder(path: Path) -> bool:
    """Whether there is a folder; also for a path that the system refuses (too long, a loop)."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_checkout(folder: Path) -> bool:
    """Whether a folder is a checkout of this project."""
    return all((folder / part).exists() for part in ("bizbench/ground", "cities", "indicators"))


def show(path: Path) -> str:
    """A path as printed: relative where it lies below the current folder, always with ``/``.

    Links are not followed, and signs that no terminal should be sent are escaped.
    """
    absolute = os.path.abspath(path)
    here = os.path.abspath(os.curdir)
    inside = absolute == here or absolute.startswith(here.rstrip(os.sep) + os.sep)
    return printable(Path(os.path.relpath(absolute, here) if inside else path).as_posix())


def printable(name: str) -> str:
    """A path with signs that no terminal should be sent escaped."""
    if name.isprintable():
        return name
    safe = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in safe)
