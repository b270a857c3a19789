"""JSON, and one JSON object a line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import msgspec

from bizbench.ground.signs import CONTROL

if TYPE_CHECKING:
    from bizbench.output.rows import Rows

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def write(data: Any) -> str:
    """One document, indented. Signs stand as they are, hidden ones as escapes."""
    # What the standard library indents it writes sign by sign in Python.
    plain = json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return _shown(msgspec.json.format(plain, indent=2).decode("utf-8", "surrogatepass")) + "\n"


def write_lines(rows: Rows, _lang: str) -> str:
    """One object a line, with the columns' names as keys: the same in every language."""
    made = (json.dumps(record, ensure_ascii=False) for record in rows.records)
    return "".join(_shown(line) + "\n" for line in made)


def ascii_only(document: str) -> str:
    """The same JSON for a stream that cannot take other signs."""
    return _BEYOND_ASCII.sub(lambda match: json.dumps(match.group())[1:-1], document)


def _shown(document: str) -> str:
    """Line ends of the layout are kept: inside a JSON text they are always escapes."""
    return CONTROL.sub(lambda match: f"\\u{ord(match.group()):04x}", document)
