"""Single values of a file written anew, with everything around them left as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from bizbench.data.yamldoc.document import Place
from bizbench.data.yamldoc.marks import scalar
from bizbench.ground.quantities import QUANTITY

_QUANTITY = re.compile(QUANTITY, re.ASCII)
_ID = re.compile(r"[a-z][a-z0-9/@#+-]*")
#: Ids that YAML would read as something else.
_NO_TEXT = frozenset({"null", "true", "false"})


def rewrite(text: str, events: Iterable[Any], values: Mapping[Place, str]) -> str:
    """The text of a file with other values at some places; ``events`` are the parser's."""
    pieces, done = [], 0
    for event in events:
        first, last = event.start_mark, event.end_mark
        new = values.get((first.line + 1, first.column + 1))
        if event.__class__ is yaml.ScalarEvent and new is not None and first.index >= done:
            pieces += [text[done : first.index], _written(new)]
            done = last.index
    return "".join((*pieces, text[done:]))


def _written(value: str) -> str:
    """An id or an amount as data files write them: without quotes wherever that is safe."""
    is_id = _ID.fullmatch(value) and value not in _NO_TEXT
    return value if is_id or _QUANTITY.fullmatch(value) else scalar(value)
