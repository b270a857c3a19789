"""Excel files, begun in one way: in memory, texts as texts, the same bytes for the same content."""

from __future__ import annotations

from datetime import datetime
from typing import IO, Any

#: Signs that one cell holds; of a longer text nothing would be written, without a word.
LONGEST = 32_767
#: A workbook has a date. Ours is the same always, so that the same content is the same file.
_MADE = datetime(2000, 1, 1)


def begun(stream: IO[bytes], **properties: str) -> Any:
    """A workbook that is written to a stream when it is closed; no text becomes formula or link."""
    import xlsxwriter

    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(stream, options)
    book.set_properties({**properties, "created": _MADE})
    return book
