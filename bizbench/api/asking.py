"""What all methods of the Python interface start from."""

from __future__ import annotations

import os
from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.records import Target
from bizbench.ground.problems import FOLDER_PROBLEMS, Problem, UsageError
from bizbench.ground.texts import LANGUAGES

Data = str | os.PathLike[str]


def language(lang: str) -> str:
    if lang not in LANGUAGES:
        raise UsageError("unknown-language", found=lang, allowed=", ".join(LANGUAGES))
    return lang


def several(given: str | Sequence[str]) -> Sequence[str]:
    """One word or many, as many."""
    return [given] if isinstance(given, str) else given


class Asking:
    """A loaded catalogue."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong with the data files, sorted by file and line."""
        return self.catalog.problems

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every figure, main and further, as records."""
        return self.catalog.targets

    def _folder_problems(self) -> tuple[Problem, ...]:
        """Problems of whole data folders: they touch every answer."""
        return tuple(p for p in self.catalog.problems if p.id in FOLDER_PROBLEMS)
