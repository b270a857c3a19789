"""Data files with ids for the names that a person wrote, layout and comments as they are."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from bizbench.curation.validate import chosen
from bizbench.data import files, intake, yamldoc
from bizbench.data.catalog import Catalog
from bizbench.data.translate import Edit
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct


class Tidied(Struct, frozen=True):
    """A file as it should be; ``edits`` are the names and what they became.

    ``problems`` are what stands in the way: names that mean several things, no YAML at all.
    """

    path: Path
    shown: str
    content: bytes
    edits: tuple[tuple[int, Edit], ...] = ()
    problems: tuple[Problem, ...] = ()


def tidy(catalog: Catalog, paths: Sequence[Path]) -> Iterator[Tidied]:
    """The files at or below the paths. Raises ``UsageError`` for a path that holds none."""
    found = [intake.opened(file) for file in catalog.files]
    known = intake.glossary(found)
    wanted = {file.path for file in chosen(catalog, paths)}
    for file in found:
        if file.file.path not in wanted:
            continue
        path, shown = Path(os.path.realpath(file.file.path)), file.file.shown
        if isinstance(file, intake.Unread):
            yield Tidied(path, shown, b"", problems=tuple(file.problems))
            continue
        raw, _ = files.read(file.file)
        said = intake.translated(file, known)
        lines = tuple((file.document.place(edit.path)[0], edit) for edit in said.edits)
        values = {file.document.place(edit.path): edit.new for edit in said.edits}
        content = yamldoc.rewritten(raw or b"", values)
        yield Tidied(path, shown, content, tuple(sorted(lines)), tuple(said.problems))
