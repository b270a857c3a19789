"""Documents as they come: text, Word files, PDF files that hold text."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bizbench.curation.verify import sources
from bizbench.curation.verify.sources import Source, Unusable

#: Of a file that holds more than its text, and of what is packed in it.
MAX_BYTES = 32 * 1024 * 1024
_MAX_UNPACKED = 128 * 1024 * 1024
_MAX_PAGES = 2000
#: What a PDF has between Chinese signs and figures is the distance of two fonts, no blank.
_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’]"
_BLANKS = re.compile(rf"(?<={_WIDE}) +| +(?={_WIDE})")
_HEADS = {b"%PDF": "PDF", b"PK\x03\x04": "Word"}


def read(path: Path, shown: str) -> Source | Unusable:
    """A document's text as its paragraphs, or why it cannot be had."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError:
        return sources.read(path, shown)  # which says why
    kind = _HEADS.get(raw[:4])
    if kind is None:
        return sources.read(path, shown)
    if len(raw) > MAX_BYTES:
        return Unusable(shown, "document-too-large", str(path.stat().st_size), MAX_BYTES)
    try:
        text = "\n".join(_READERS[kind](raw))
    except ImportError:
        return Unusable(shown, "document-needs-extra", kind)
    except _RefusedError as refused:
        return Unusable(shown, *refused.why)
    except Exception as error:  # of a damaged file the libraries fail in many ways
        return Unusable(shown, "document-unreadable", type(error).__name__)
    if not text.strip():
        return Unusable(shown, "document-pictures" if kind == "PDF" else "document-empty")
    return sources.source(shown, text, hashlib.sha256(raw).hexdigest())


class _RefusedError(Exception):
    """What a library could read and is not read here: id, detail, limit of ``Unusable``."""

    def __init__(self, id: str, detail: object = "", limit: int = 0) -> None:
        self.why = (id, str(detail), limit)


def _word(raw: bytes) -> Iterator[str]:
    """Paragraphs, and tables as a line for each row, in their order."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        if "word/document.xml" not in packed.namelist():
            raise _RefusedError("document-not-text", "ZIP")
        size = sum(part.file_size for part in packed.infolist())
        if size > _MAX_UNPACKED:
            raise _RefusedError("document-too-large", size, _MAX_UNPACKED)
    import docx

    for block in docx.Document(io.BytesIO(raw)).iter_inner_content():
        rows = getattr(block, "rows", None)
        if rows is None:
            yield from str(block.text).split("\n")  # type: ignore[union-attr]
            continue
        for row in rows:
            yield " | ".join(_cells(row))


def _cells(row: Any) -> Iterator[str]:
    """The texts of a row, of cells that were joined once."""
    before = None
    for cell in row.cells:
        if cell._tc is not before:
            yield " ".join(cell.text.split())
        before = cell._tc


def _pdf(raw: bytes) -> Iterator[str]:
    """The lines of all pages; paragraphs are made of them as of any text that a page broke."""
    import logging

    import pypdf

    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # else it writes on stderr
    found = pypdf.PdfReader(io.BytesIO(raw))
    if found.is_encrypted and not found.decrypt(""):
        raise _RefusedError("document-locked")
    if len(found.pages) > _MAX_PAGES:
        raise _RefusedError("document-pages", len(found.pages), _MAX_PAGES)
    for page in found.pages:
        yield from (_BLANKS.sub("", line) for line in page.extract_text().split("\n"))


_READERS = {"PDF": _pdf, "Word": _word}
