"""The Python interface: the commands as methods, on one loaded catalogue."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from bizbench.api.answers import (
    Answer,
    BestAnswer,
    ComparisonAnswer,
    DiffAnswer,
    DraftAnswer,
    GapsAnswer,
    MatrixAnswer,
    ProfileAnswer,
    ProgressAnswer,
    ScoreAnswer,
    VerifyAnswer,
    WhatIfAnswer,
)
from bizbench.api.asking import Data
from bizbench.api.comparing import Comparing
from bizbench.api.curating import Curating
from bizbench.api.judging import Judging
from bizbench.api.looking import Looking
from bizbench.data import catalog as catalogs
from bizbench.data import files

__all__ = [
    "Answer",
    "BestAnswer",
    "Bizbench",
    "ComparisonAnswer",
    "DiffAnswer",
    "DraftAnswer",
    "GapsAnswer",
    "MatrixAnswer",
    "ProfileAnswer",
    "ProgressAnswer",
    "ScoreAnswer",
    "VerifyAnswer",
    "WhatIfAnswer",
    "load",
]


def load(data: Data | Iterable[Data] = (), *, only_data: bool = False) -> Bizbench:
    """Read the shipped data, ``BIZBENCH_DATA`` and then the folders of ``data``, in this order.

    A file of a later folder replaces the one at the same place of an earlier one. Never raises
    for what a file says: see ``Bizbench.problems``.
    """
    folders = [data] if isinstance(data, str | os.PathLike) else data
    extra = [Path(folder) for folder in folders]
    return Bizbench(catalogs.load(files.stack(extra, only=only_data)))


class Bizbench(Comparing, Judging, Looking, Curating):
    """A loaded catalogue and what can be asked of it.

    Names are ids, names in either language or keywords. Every method raises ``UsageError`` (a
    ``ValueError``) for a name that is not known, and ``BrokenDataError`` (another) where what is
    named stands in a file with errors.
    """
