"""What ``validate`` reports: all problems, or what a clean run has read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bizbench.data import files, roots
from bizbench.data.catalog import Catalog
from bizbench.ground.problems import ERROR, Problem, UsageError
from bizbench.ground.record import Struct
from bizbench.questions.asked import typed


class ValidateQuery(Struct, frozen=True):
    """Which files or folders, as shown; none: all data files."""

    paths: tuple[str, ...] = ()

    as_typed = {
        "paths": typed(),
    }


class Validation(Struct, frozen=True):
    """``kinds`` counts the files read by kind."""

    query: ValidateQuery
    problems: tuple[Problem, ...]
    files: int
    kinds: tuple[tuple[str, int], ...]
    targets: int

    @property
    def errors(self) -> int:
        return sum(p.level == ERROR for p in self.problems)

    @property
    def warnings(self) -> int:
        return len(self.problems) - self.errors

    def count(self, kind: str) -> int:
        return dict(self.kinds).get(kind, 0)


def validate(catalog: Catalog, paths: Sequence[Path] = ()) -> Validation:
    """The problems of all data files, or of those at or below the paths.

    A path that holds no data file being read raises ``UsageError``.
    """
    found = chosen(catalog, paths)
    own = {f.shown for f in found}
    wrong = set(catalog.problems)
    if paths:
        wanted = [Path(os.path.realpath(path)) for path in paths]
        wrong = {p for p in wrong if p.file in own or _inside(Path(p.file), wanted)}
    kinds = Counter(f.kind for f in found)
    return Validation(
        query=ValidateQuery(tuple(roots.show(path) for path in paths)),
        problems=tuple(sorted(wrong)),
        files=len(found),
        kinds=tuple(sorted(kinds.items())),
        targets=sum(p.figures for p in catalog.plans.values() if p.file in own),
    )


def chosen(catalog: Catalog, paths: Sequence[Path]) -> list[files.DataFile]:
    """The data files at or below the paths; all where there is none.

    A path that holds no data file being read, and nothing wrong, raises ``UsageError``.
    """
    wanted = [Path(os.path.realpath(path)) for path in paths]
    for path, target in zip(paths, wanted, strict=True):
        places = (*(f.path for f in catalog.files), *(Path(p.file) for p in catalog.problems))
        if not any(_inside(place, [target]) for place in places):
            folders = ", ".join(catalog.folders)
            raise UsageError("no-such-path", found=roots.show(path), allowed=folders)
    return [f for f in catalog.files if not paths or _inside(f.path, wanted)]


def _inside(path: Path, folders: Sequence[Path]) -> bool:
    """Whether a file, or what it links to, is one of the paths or below it."""
    itself = Path(os.path.realpath(path.parent), path.name)
    found = (itself, Path(os.path.realpath(path)))
    return any(place == f or f in place.parents for place in found for f in folders)
