"""The files in data folders."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final, Literal

from bizbench.data.roots import is_folder, show
from bizbench.ground.problems import Problem, problem
from bizbench.ground.record import Struct, replace

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_PLAN_STEM = r"[0-9]{4}(?:-[a-z0-9]+)*"
_ADDITION = rf"{_ID}\+{_ID}"
#: What the name of a file of reports begins with; the rest is the plan's.
PROGRESS = "progress-"
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
    """``name`` is the path inside its data folder, ``shown`` the path a user can open.

    ``layer`` is the place of that folder in the stack: what is in a later one came after.
    """

    name: str
    path: Path
    shown: str
    kind: Kind
    folder: str
    stem: str
    layer: int = 0

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


#: From the place of a folder in the stack, the folder, and a path in it (itself: the same) to what
#: is shown for the path.
Shown = Callable[[int, Path, Path], str]


def find(folders: Iterable[Path], shown: Shown = lambda layer, folder, path: show(path)) -> Found:
    """Every data file of the stacked folders; a later folder's file replaces an earlier one's.

    Only those at the top of a folder stand beside the earlier ones, in the order of the folders.
    """
    files: dict[str, DataFile] = {}
    replaced: list[Replaced] = []
    problems: list[Problem] = []
    for layer, folder in enumerate(folders):
        found, wrong = _scan(folder, partial(shown, layer, folder))
        problems += wrong
        for file in found:
            file = replace(file, layer=layer)
            if file.key in files:
                replaced.append(Replaced(file.name, file.shown, files[file.key]))
            files[file.key] = file
    ordered = tuple(files[name] for name in sorted(files))
    return Found(ordered, tuple(replaced), tuple(problems))


def _scan(folder: Path, shown: Callable[[Path], str]) -> tuple[list[DataFile], list[Problem]]:
    if not is_folder(folder):
        return [], [problem("folder-missing", shown(folder))]
    files: list[DataFile] = []
    problems: list[Problem] = []
    top = (path for path in _below(folder) if path.stem in _AT_TOP and path.suffix.lower() in _YAML)
    below = (*_all_below(folder / "indicators"), *_all_below(folder / "cities"))
    for path in (*top, *below):
        file = _classify(path, path.relative_to(folder).as_posix(), shown)
        if file is not None:
            files.append(file)
        elif path.suffix.lower() in _YAML:
            problems.append(problem("stray-file", shown(path)))
    if not files:
        problems.append(problem("folder-empty", shown(folder)))
    return files, problems


def _below(folder: Path) -> list[Path]:
    """What a folder holds, in order, without hidden entries; nothing where it is no folder."""
    try:
        return sorted(p for p in folder.iterdir() if not p.name.startswith("."))
    except OSError:
        return []


#: Deeper than any place of a data file, so that one which was put too deep is found.
DEEPEST = 6


def _all_below(folder: Path, depth: int = 0) -> Iterator[Path]:
    """The files in a folder and in those below it; no link to a folder is followed twice."""
    for path in _below(folder):
        if depth < DEEPEST and path.is_dir():
            yield from _all_below(path, depth + 1)
        else:
            yield path


def _classify(path: Path, name: str, shown: Callable[[Path], str]) -> DataFile | None:
    parts = name.split("/")
    stem = path.stem
    if path.suffix != ".yaml" or path.is_dir():
        return None
    kind: Kind | None = None
    if len(parts) == 1:
        return DataFile(name, path, shown(path), _AT_TOP[stem], "", stem)
    if parts[0] == "indicators" and len(parts) == 2:
        kind = "indicator" if re.fullmatch(_ID, stem) else None
        kind = "addition" if re.fullmatch(_ADDITION, stem) else kind
    elif parts[0] == "cities" and len(parts) == 3 and re.fullmatch(_ID, parts[1]):
        if stem == "city":
            kind = "city"
        elif stem.startswith("observed-") and re.fullmatch(_ID, stem):
            kind = "observation"
        elif re.fullmatch(_PLAN_STEM, stem):
            kind = "plan"
        elif re.fullmatch(_PLAN_STEM, stem.removeprefix(PROGRESS)):
            kind = "progress"
    return DataFile(name, path, shown(path), kind, parts[-2], stem) if kind else None


def read(file: DataFile) -> tuple[bytes | None, list[Problem]]:
    """A file's bytes, never more than the limit."""
    from bizbench.data.yamldoc import MAX_BYTES

    try:
        size = file.path.stat().st_size
        if size > MAX_BYTES:
            return None, [problem("file-too-large", file.shown, size=size, limit=MAX_BYTES)]
        if not file.path.is_file():
            return None, [problem("file-unreadable", file.shown, why="not a regular file")]
        return file.path.read_bytes(), []
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
