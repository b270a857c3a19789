"""Forms of questions whose JSON and rows are still made by functions of their own."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

from bizbench.output.rows import Rows


class Adapter(NamedTuple):
    """The two functions as a form."""

    data: Callable[[Any, str], Any]
    table: Callable[[Any, str], Rows]


def adapted(data: Callable[[Any, str], Any], module: str) -> Adapter:
    """A form whose rows are made by the function ``rows`` of another module."""

    def table(result: Any, lang: str) -> Rows:
        rows: Rows = import_module(f"bizbench.output.tables.{module}").rows(result, lang)
        return rows

    return Adapter(data, table)
