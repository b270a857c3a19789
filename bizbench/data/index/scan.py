"""What stands in the data folders, as far as the system tells without opening a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Sequence
from pathlib import Path

from msgspec import msgpack

from bizbench.data import files, roots
from bizbench.ground.record import Struct

#: Size, times of change in nanoseconds (of the content, of anything), number on its disk.
Stat = tuple[int, int, int, int]
#: Told how many places of how many are done.
Tell = Callable[[int, int], None]
#: Two changes nearer than this may bear the same time (some disks count in two seconds).
_SAME_TICK = 2_000_000_000
#: Of what Python keeps beside its modules.
_COMPILED = b"__pycache__"
_LOOKED_AT = frozenset(map(os.fsencode, files.PLACES))


class Scan(Struct, frozen=True):
    """The files below the folders, by layer and name; ``stamp`` tells two scans apart.

    ``latest`` is the latest time of change.
    """

    found: list[tuple[int, bytes, Stat]]
    stamp: bytes
    latest: int

    @property
    def stats(self) -> dict[tuple[int, str], Stat]:
        """By layer and name."""
        return {(layer, os.fsdecode(name)): stat for layer, name, stat in self.found}

    def is_settled(self, since: int) -> bool:
        """Whether no file can have changed after a moment (in nanoseconds) without showing it."""
        return self.latest < since - _SAME_TICK


def is_settled(stat: Stat, since: int) -> bool:
    """Whether a file that was looked at at a moment looks different if it was changed later."""
    return max(stat[1], stat[2]) < since - _SAME_TICK


def scan(folders: Sequence[Path]) -> Scan:
    """Everything that reading the folders would look at."""
    found = [
        (layer, name, stat)
        for layer, folder in enumerate(folders)
        for name, stat in _below(folder, _LOOKED_AT)
    ]
    latest = max((max(stat[1], stat[2]) for *_, stat in found), default=0)
    return Scan(found, msgpack.encode(found), latest)


def program() -> bytes:
    """What the code that reads the files looks like; of one that is installed, the installation."""
    if (roots.PACKAGE / "_data").is_dir():
        found = (roots.PACKAGE / "ground" / "version.py").stat()
        return msgpack.encode((found.st_size, found.st_mtime_ns, found.st_ino))
    return msgpack.encode([_below(roots.PACKAGE / room) for room in ("ground", "figures", "data")])


def _below(folder: Path, only: Container[bytes] | None = None) -> list[tuple[bytes, Stat]]:
    """The files of a folder, of those named alone at its top, with names inside it; in order.

    Names are as the system has them: there are thousands, and nearly always nobody reads one.
    """
    found: list[tuple[bytes, Stat]] = []
    left = [(os.fsencode(folder), b"", 0)]
    while left:
        path, name, depth = left.pop()
        try:
            with os.scandir(path) as inside:
                entries = [*inside]
        except OSError as error:
            found.append((name or b".", _missing(error)))
            continue
        for entry in entries:
            if entry.name.startswith(b".") or entry.name == _COMPILED:
                continue
            if only is not None and not depth and entry.name.partition(b".")[0] not in only:
                continue
            inner = b"%b/%b" % (name, entry.name) if name else entry.name
            try:
                if depth <= files.DEEPEST and entry.is_dir():  # one more than inside a place
                    left.append((entry.path, inner, depth + 1))
                    continue
                stat = entry.stat()
            except OSError as error:
                found.append((inner, _missing(error)))
                continue
            times = stat.st_mtime_ns, stat.st_ctime_ns
            found.append((inner, (stat.st_size, *times, stat.st_ino)))
    return sorted(found)


def _missing(error: OSError) -> Stat:
    """What cannot be looked at."""
    return -1, error.errno or 0, 0, 0
