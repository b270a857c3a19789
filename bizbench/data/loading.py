"""The catalogue of a stack of data folders: off the index, or off the files where there is none."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bizbench.data.catalog import Catalog
from bizbench.data.index import opening
from bizbench.data.index.store import UnusableError


def load(
    folders: Iterable[Path],
    *,
    cache: bool = True,
    told: Callable[[str, str], None] = lambda what, why: None,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Catalog:
    """Whatever the data folders say, in their order of precedence.

    Never raises for what a file says: every problem is in ``Catalog.problems``, and a file with
    an error is left out and named in ``Catalog.broken``. ``told`` hears of an index that
    cannot be used (``no-index``) or was damaged (``index-damaged``) and why, ``progress`` how many
    places of how many have been read.
    """
    folders = list(folders)
    with _uncollected():
        if cache:
            try:
                return opening.opened(folders, told, progress)
            except UnusableError as error:
                told("no-index", error.why)
        from bizbench.data import compiled

        return compiled.catalog(folders)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for circles of garbage: reading makes many records and no circles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
