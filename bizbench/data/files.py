"""The files in data folders."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Final, Literal

from bizbench.data.roots import is_folder, show
from bizbench.ground.problems import Problem, problem
from bizbench.ground.record import Struct

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_PLAN = r"[0-9]{4}(?:-[a-z0-9]+)*"
_ADDITION = rf"{_ID}\+{_ID}"
#: What the name of a file of reports begins with; the rest is the plan's.
PROGRESS = "progress-"
#: What the name of a file of observations begins with; the rest is the series'.
OBSERVED = "observed-"
_YAML = (".yaml", ".yml")


Kind = Literal[
    "indicator", "addition", "city", "plan", "observation", "progress", "groups", "frameworks"
]
#: The files at the top of a data folder; those of later folders add to them.
GROUPS: Final = "groups"
FRAMEWORKS: Final = "frameworks"
_AT_TOP: dict[str, Kind] = {GROUPS: GROUPS, FRAMEWORKS: FRAMEWORKS}
#: What is looked at in a data folder: by name without an ending.
PLACES: Final = frozenset({"indicators", "cities", *_AT_TOP})


class DataFile(Struct, frozen=True):
    """``name`` is the path inside its data folder ``root``, ``shown`` the path a user can open.

    ``layer`` is the place of that folder in the stack: what is in a later one came after.
    """

    name: str
    root: Path
    shown: str
    kind: Kind
    folder: str
    stem: str
    layer: int = 0

    @property
    def path(self) -> Path:
        return self.root / self.name

    @property
    def key(self) -> str:
        """What tells it from all others: its name, at the top of a folder with the layer."""
        return f"{self.name} {self.layer:06}" if self.kind in _AT_TOP else self.name

    @property
    def owner(self) -> str:
        """The indicator that an add-on file adds to."""
        return self.stem.partition("+")[0]


class Replaced(Struct, frozen=True):
    """A file of a later folder that stands in for one of an earlier folder."""

    name: str
    by: str
    file: DataFile


class Found(Struct, frozen=True):
    files: tuple[DataFile, ...]
    replaced: tuple[Replaced, ...]
    problems: tuple[Problem, ...]


#: From the place of a folder in the stack, the folder, and the name of a file in it (none: of the
#: folder itself) to what is shown for it.
Shown = Callable[[int, Path, str], str]


def find(
    folders: Iterable[Path], shown: Shown = lambda layer, folder, name: show(folder / name)
) -> Found:
    """Every data file of the stacked folders; a later folder's file replaces an earlier one's.

    Only those at the top of a folder stand beside the earlier ones, in the order of the folders.
    """
    files: dict[str, DataFile] = {}
    replaced: list[Replaced] = []
    problems: list[Problem] = []
    for layer, folder in enumerate(folders):
        found, wrong = _scan(folder, layer, partial(shown, layer, folder))
        problems += wrong
        for file in found:
            if file.key in files:
                replaced.append(Replaced(file.name, file.shown, files[file.key]))
            files[file.key] = file
    ordered = tuple(files[name] for name in sorted(files))
    return Found(ordered, tuple(replaced), tuple(problems))


def _scan(
    folder: Path, layer: int, shown: Callable[[str], str]
) -> tuple[list[DataFile], list[Problem]]:
    if not is_folder(folder):
        return [], [problem("folder-missing", shown(""))]
    files: list[DataFile] = []
    problems: list[Problem] = []
    top = (entry for entry in _below(folder) if _is_at_top(entry.name))
    below = (_all_below(folder / place, f"{place}/") for place in ("indicators", "cities"))
    for name, entry in chain(((entry.name, entry) for entry in top), *below):
        stem, ending = _parts(entry.name)
        kind = _kind(name.split("/"), stem) if ending == ".yaml" and not _is_dir(entry) else None
        if kind is not None:
            inside = name.split("/")[-2] if "/" in name else ""
            files.append(DataFile(name, folder, shown(name), kind, inside, stem, layer))
        elif ending.lower() in _YAML:
            problems.append(problem("stray-file", shown(name)))
    if not files:
        problems.append(problem("folder-empty", shown("")))
    return files, problems


def _parts(name: str) -> tuple[str, str]:
    """The name of a file without its ending, and that ending."""
    stem, dot, ending = name.rpartition(".")
    return (stem, dot + ending) if stem and ending else (name, "")


def _is_at_top(name: str) -> bool:
    stem, ending = _parts(name)
    return stem in _AT_TOP and ending.lower() in _YAML


def _below(folder: str | Path) -> list[os.DirEntry[str]]:
    """What a folder holds, in order, without hidden entries; nothing where it is no folder."""
    try:
        with os.scandir(folder) as found:
            return sorted((e for e in found if not e.name.startswith(".")), key=_name)
    except OSError:
        return []


_name = attrgetter("name")


def _is_dir(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder, or a link to one; a link that leads nowhere is none."""
    return Path(entry.path).is_dir() if entry.is_symlink() else entry.is_dir()


#: Deeper than any place of a data file, so that one which was put too deep is found.
DEEPEST = 6


def _all_below(
    folder: str | Path, name: str, depth: int = 0
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The files in a folder of a name and in those below it; no link to a folder is followed
    twice.
    """
    for entry in _below(folder):
        if depth < DEEPEST and _is_dir(entry):
            yield from _all_below(entry.path, f"{name}{entry.name}/", depth + 1)
        else:
            yield name + entry.name, entry


@cache
def _whole(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern).fullmatch  # not made where no folder is looked through


def _kind(parts: list[str], stem: str) -> Kind | None:
    """What a file is, by its place; None in the wrong one."""
    if len(parts) == 1:
        return _AT_TOP[stem]
    if parts[0] == "indicators" and len(parts) == 2:
        return "indicator" if _whole(_ID)(stem) else "addition" if _whole(_ADDITION)(stem) else None
    if parts[0] == "cities" and len(parts) == 3 and _whole(_ID)(parts[1]):
        if stem == "city":
            return "city"
        if stem.startswith(OBSERVED) and _whole(_ID)(stem):
            return "observation"
        if _whole(_PLAN)(stem):
            return "plan"
        if _whole(_PLAN)(stem.removeprefix(PROGRESS)):
            return "progress"
    return None


def read(file: DataFile) -> tuple[bytes | None, list[Problem]]:
    """A file's bytes, never more than the limit."""
    from bizbench.data.yamldoc import MAX_BYTES

    path = file.path
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return None, [problem("file-too-large", file.shown, size=size, limit=MAX_BYTES)]
        if not path.is_file():
            return None, [problem("file-unreadable", file.shown, why="not a regular file")]
        return path.read_bytes(), []
    except OSError as error:
        why = error.strerror or type(error).__name__
        return None, [problem("file-unreadable", file.shown, why=why)]


def digest_of(raw: bytes) -> bytes:
    """The fingerprint of a file's bytes, the same for any ending of lines."""
    import hashlib

    return hashlib.sha256(raw.replace(b"\r\n", b"\n")).digest()


def fingerprint(digests: Mapping[str, bytes]) -> str:
    """One fingerprint of files from those of each, by key."""
    import hashlib

    whole = hashlib.sha256()
    for key in sorted(digests):
        whole.update(key.encode() + b"\0" + digests[key])
    return whole.hexdigest()[:8]
