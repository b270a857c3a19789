"""What stands in the data folders, as far as the system tells without opening a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterator, Sequence
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
_COMPILED = "__pycache__"


class Scan(Struct, frozen=True):
    """The files below the folders, by layer and name; ``stamp`` tells two scans apart.

    ``latest`` is the latest time of change.
    """

    found: list[tuple[int, str, Stat]]
    stamp: bytes
    latest: int

    @property
    def stats(self) -> dict[tuple[int, str], Stat]:
        """By layer and name."""
        return {(layer, name): stat for layer, name, stat in self.found}

    def is_settled(self, since: int) -> bool:
        """Whether no file can have changed after a moment (in nanoseconds) without showing it."""
        return self.latest < since - _SAME_TICK


def is_settled(stat: Stat, since: int) -> bool:
    """Whether a file that was looked at at a moment looks different if it was changed later."""
    return max(stat[1], stat[2]) < since - _SAME_TICK


def scan(folders: Sequence[Path]) -> Scan:
    """Everything that reading the folders would look at."""
    found = sorted(
        (layer, name, stat)
        for layer, folder in enumerate(folders)
        for name, stat in _below(os.fspath(folder), files.PLACES)
    )
    latest = max((max(stat[1], stat[2]) for *_, stat in found), default=0)
    stamp = msgpack.encode([(layer, os.fsencode(name), stat) for layer, name, stat in found])
    return Scan(found, stamp, latest)


def program() -> bytes:
    """What the code that reads the files looks like; of one that is installed, the installation."""
    if (roots.PACKAGE / "_data").is_dir():
        found = (roots.PACKAGE / "ground" / "version.py").stat()
        return msgpack.encode((found.st_size, found.st_mtime_ns, found.st_ino))
    rooms = [os.fspath(roots.PACKAGE / room) for room in ("ground", "figures", "data")]
    return msgpack.encode([sorted(_below(room, None)) for room in rooms])


def _below(
    folder: str, only: Container[str] | None, name: str = "", depth: int = 0
) -> Iterator[tuple[str, Stat]]:
    """The files of a folder, of those named alone at its top, with names inside it."""
    try:
        with os.scandir(folder) as found:
            entries = [e for e in found if not e.name.startswith(".") and e.name != _COMPILED]
    except OSError as error:
        yield name or ".", (-1, error.errno or 0, 0, 0)
        return
    for entry in entries:
        if only is not None and entry.name.partition(".")[0] not in only:
            continue
        inner = f"{name}/{entry.name}" if name else entry.name
        try:
            if depth <= files.DEEPEST and entry.is_dir():  # one more than inside a place
                yield from _below(entry.path, None, inner, depth + 1)
                continue
            stat = entry.stat()
            yield inner, (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)
        except OSError as error:
            yield inner, (-1, error.errno or 0, 0, 0)
