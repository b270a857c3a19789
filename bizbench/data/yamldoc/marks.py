"""Comments that say that an entry is not checked yet, and texts as a file can hold them."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Sequence

from bizbench.data.yamldoc.document import Place

#: The mark of what a program wrote and nobody has held against the document yet.
MARK = "# check"
_MARK = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*check\b", re.MULTILINE)
#: The same wherever it stands: found much faster in a text that has none.
_LIKELY = re.compile(r"#[ \t]*check")
#: Where a scalar begins and ends: line and column, from 1.
Extent = tuple[Place, Place]


def has_mark(text: str) -> bool:
    return _LIKELY.search(text) is not None and _MARK.search(text) is not None


def marks(text: str, scalars: Sequence[Extent]) -> list[Place]:
    """Where the comment ``# check`` stands; ``scalars`` in the file's order are no comments."""
    starts = [start for start, _ in scalars]
    found = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        for match in _MARK.finditer(line):
            place = (number, match.start() + 1)
            before = bisect_right(starts, place) - 1
            if before < 0 or scalars[before][1] <= place:
                found.append(place)
    return found


def remarks(text: str, scalars: Sequence[Extent]) -> list[tuple[Place, str]]:
    """The marks with what stands behind each; what looks like a second on a line is such a text."""
    lines = re.split(r"\r\n|\r|\n", text)
    first = dict(reversed(marks(text, scalars)))
    behind = {n: _MARK.sub("", lines[n - 1][at - 1 :], count=1) for n, at in first.items()}
    return [((n, first[n]), behind[n].lstrip(":：").strip()) for n in sorted(first)]


_SIGNS = r"[\w“”《》…·(（)）〔〕、%/.+-]+"
_PLAIN = re.compile(rf"{_SIGNS}(?: {_SIGNS})*")
_SAYS_ELSE = re.compile(r"[-+.]?[0-9].*|[-.%].*|~|null|true|false|Null|NULL|True|TRUE|False|FALSE")


def scalar(text: str) -> str:
    """A text as a data file writes it: plain where that is safe, else in double quotes."""
    if _PLAIN.fullmatch(text) and not _SAYS_ELSE.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False)
