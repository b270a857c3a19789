"""JSON, and one JSON object a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from bizbench.ground.signs import CONTROL

if TYPE_CHECKING:
    from bizbench.output.rows import Rows

_BEYOND_ASCII = r"[^\x00-\x7f]"


def write(data: Any) -> str:
    """One document, indented. Signs stand as they are, hidden ones as escapes."""
    return _laid_out(data, indent=2)


def write_lines(rows: Rows, _lang: str) -> str:
    """One object a line, with the columns' names as keys: the same in every language."""
    return "".join(_laid_out(record, indent=0) for record in rows.records)


def ascii_only(document: str) -> str:
    """The same JSON for a stream that cannot take other signs."""
    from json import dumps

    return re.sub(_BEYOND_ASCII, lambda match: dumps(match.group())[1:-1], document)


def _laid_out(data: Any, indent: int) -> str:
    try:
        plain = msgspec.json.encode(data)
    except UnicodeEncodeError:  # half a sign, as of a path that is no text
        from json import dumps

        plain = dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")
    document = msgspec.json.format(plain, indent=indent).decode("utf-8", "surrogatepass")
    # Line ends of the layout are kept: inside a JSON text they are always escapes.
    return CONTROL.sub(lambda match: f"\\u{ord(match.group()):04x}", document) + "\n"
