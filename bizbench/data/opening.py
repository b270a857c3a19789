"""Data opened by a caller who reads no standard error: what is missing is refused or warned of."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

from bizbench.data import loading, roots
from bizbench.data.catalog import Catalog
from bizbench.ground.problems import DataWarning, UsageError, line
from bizbench.ground.texts import text

#: So many errors are told in a warning.
_WARNED = 3


def opened(named: Sequence[Path], *, only: bool, cache: bool) -> Catalog:
    """The catalogue of the stacked folders; ``UsageError`` where one named is not there.

    A ``DataWarning``, two calls up, says which files are left out.
    """
    for folder in named:
        if not roots.is_folder(folder):
            raise UsageError("sources-not-there", found=roots.show(folder))
    stack = roots.stack(named, only=only)
    if not stack:
        raise UsageError("needs-data")
    loaded = loading.load(stack, cache=cache)
    wrong = loaded.errors
    if wrong:
        shown = [line(problem, "en") for problem in wrong[:_WARNED]]
        said = "\n".join([text("en", "message.left-out", n=len(wrong)), *shown])
        warnings.warn(said, DataWarning, stacklevel=3)
    return loaded
