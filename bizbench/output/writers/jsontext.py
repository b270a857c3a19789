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
    try:
        plain = msgspec.json.encode(data)
    except UnicodeEncodeError:  # half a sign, as of a path that is no text
        plain = _in_one_line(data).encode("utf-8", "surrogatepass")
    return _shown(msgspec.json.format(plain, indent=2).decode("utf-8", "surrogatepass")) + "\n"


def write_lines(rows: Rows, _lang: str) -> str:
    """One object a line, with the columns' names as keys: the same in every language."""
    return "".join(_shown(_in_one_line(record)) + "\n" for record in rows.records)


def ascii_only(document: str) -> str:
    """The same JSON for a stream that cannot take other signs."""
    from json import dumps

    return re.sub(_BEYOND_ASCII, lambda match: dumps(match.group())[1:-1], document)


def _in_one_line(data: Any) -> str:
    """As the standard library lays it out, whose import a page and a document do without."""
    from json import dumps

    return dumps(data, ensure_ascii=False)


def _shown(document: str) -> str:
    """Line ends of the layout are kept: inside a JSON text they are always escapes."""
    return CONTROL.sub(lambda match: f"\\u{ord(match.group()):04x}", document)
