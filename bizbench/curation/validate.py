"""What ``validate`` reports: all problems, or what a clean run has read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bizbench.data import files
from bizbench.data.catalog import Catalog
from bizbench.ground.problems import ERROR, Problem, UsageError
from bizbench.questions.asked import typed


@dataclass(frozen=True, slots=True)
class ValidateQuery:
    """Which files or folders, as shown; none: all data files."""

    paths: tuple[str, ...] = field(default=(), metadata=typed())


@dataclass(frozen=True, slots=True)
class Validation:
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
    chosen = list(catalog.files)
    wrong = set(catalog.problems)
    if paths:
        wanted = [Path(os.path.realpath(path)) for path in paths]
        chosen = [f for f in catalog.files if _inside(f.path, wanted)]
        shown = {f.shown for f in chosen}
        places = {p.file for p in catalog.problems}
        shown |= {place for place in places if _inside(Path(place), wanted)}
        for path, target in zip(paths, wanted, strict=True):
            if not any(_inside(Path(place), [target]) for place in shown):
                raise UsageError(
                    "no-such-path",
                    found=files.show(path),
                    allowed=", ".join(catalog.folders),
                )
        wrong = {p for p in wrong if p.file in shown}
    kinds = Counter(f.kind for f in chosen)
    own = {f.shown for f in chosen}
    return Validation(
        query=ValidateQuery(tuple(files.show(path) for path in paths)),
        problems=tuple(sorted(wrong)),
        files=len(chosen),
        kinds=tuple(sorted(kinds.items())),
        targets=sum(t.file in own for t in catalog.targets),
    )


def _inside(path: Path, folders: Sequence[Path]) -> bool:
    resolved = Path(os.path.realpath(path))
    return any(resolved == folder or folder in resolved.parents for folder in folders)
