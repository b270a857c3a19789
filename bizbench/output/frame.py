"""Rows as a pandas data frame, whose columns keep their types from answer to answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bizbench.output.rows import Rows, Value

if TYPE_CHECKING:
    from pandas import DataFrame as DataFrame


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: What the columns hold, by the last part of their names; all others are texts.
WHOLE = _names(
    "rank rank_low rank_high year line column items targets count have of ranked sharing stating"
)
NUMBERS = _names(
    "value value_low value_high high gap gap_low gap_high score score_low score_high best worst"
    " exponent weight baseline difference difference_low difference_high ratio ratio_low"
    " ratio_high share share_low share_high time_gone"
)
FLAGS = _names("open changed clean counted shared unlike")

_NEEDED = "to_pandas() needs pandas: pip install 'bizbench[pandas]' (or: pip install pandas)"


def frame(rows: Rows) -> DataFrame:
    """The rows as a data frame; raises ``ImportError`` with the remedy where pandas is missing."""
    try:
        import pandas
    except ImportError as error:
        raise ImportError(_NEEDED) from error
    columns: dict[str, Any] = {}
    for name in rows.columns:
        values = [record[name] for record in rows.records]
        dtype = dtype_of(name, values)
        columns[name] = pandas.Series(_plain(values, dtype), dtype=dtype)
    return pandas.DataFrame(columns, columns=list(rows.columns))


def dtype_of(name: str, values: Sequence[Value]) -> str:
    """By the name where the values allow it: an empty column has the type of a full one."""
    last = name.rpartition(".")[2]
    kinds = {type(value) for value in values} - {type(None)}
    if tuple in kinds:
        return "object"
    if kinds <= {bool} and (kinds or last in FLAGS):
        return "boolean"
    if kinds <= {int} and last in WHOLE:
        return "Int64"
    if kinds <= {int, float} and (kinds or last in NUMBERS):
        return "float64"
    return "string"


def _plain(values: Sequence[Value], dtype: str) -> list[Any]:
    if dtype == "object":
        return [[] if value is None else list(value) for value in values]  # type: ignore[arg-type]
    if dtype == "string":
        return [None if value is None else str(value) for value in values]
    return list(values)
