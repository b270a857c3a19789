"""Documents as they come: text, Word files, PDF files that hold text."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bizbench.curation.verify import sources
from bizbench.curation.verify.sources import Source, Unusable
from bizbench.ground.problems import UsageError

#: Of a file that holds more than its text, and of what is packed in it.
MAX_BYTES = 32 * 1024 * 1024
_MAX_UNPACKED = 128 * 1024 * 1024
_MAX_PAGES = 2000
#: What a PDF has between Chinese signs and figures is the distance of two fonts, no blank.
_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’]"
_BLANKS = re.compile(rf"(?<={_WIDE}) +| +(?={_WIDE})")
_HEADS = {b"%PDF": "PDF", b"PK\x03\x04": "Word"}


def read(path: Path, shown: str) -> Source | Unusable:
    """A document's text as its paragraphs.

    Raises ``UsageError`` where a Word or PDF file cannot be read, or what reads it is missing.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError:
        return sources.read(path, shown)  # which says why
    kind = _HEADS.get(raw[:4])
    if kind is None:
        return sources.read(path, shown)
    if len(raw) > MAX_BYTES:
        size = path.stat().st_size
        raise UsageError("document-too-large", document=path, detail=size, limit=MAX_BYTES)
    text = _text(_READERS[kind], raw, kind, path)
    if not text.strip():
        id = "document-pictures" if kind == "PDF" else "document-empty"
        raise UsageError(id, document=path)
    return sources.source(shown, text, hashlib.sha256(raw).hexdigest())


def _text(lines: Callable[[bytes, Path], Iterator[str]], raw: bytes, kind: str, path: Path) -> str:
    try:
        return "\n".join(lines(raw, path))
    except ImportError:
        raise UsageError("document-needs-extra", document=path, detail=kind) from None
    except UsageError:
        raise
    except Exception as error:  # of a damaged file the libraries fail in many ways
        why = type(error).__name__
        raise UsageError("document-unreadable", document=path, detail=why) from None


def _word(raw: bytes, path: Path) -> Iterator[str]:
    """Paragraphs, and tables as a line for each row, in their order."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        if "word/document.xml" not in packed.namelist():
            raise UsageError("document-not-text", document=path, detail="ZIP")
        size = sum(part.file_size for part in packed.infolist())
        if size > _MAX_UNPACKED:
            raise UsageError("document-too-large", document=path, detail=size, limit=_MAX_UNPACKED)
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


def _pdf(raw: bytes, path: Path) -> Iterator[str]:
    """The lines of all pages; paragraphs are made of them as of any text that a page broke."""
    import pypdf

    found = pypdf.PdfReader(io.BytesIO(raw))
    if found.is_encrypted and not found.decrypt(""):
        raise UsageError("document-locked", document=path)
    if len(found.pages) > _MAX_PAGES:
        pages = len(found.pages)
        raise UsageError("document-pages", document=path, detail=pages, limit=_MAX_PAGES)
    for page in found.pages:
        yield from (_BLANKS.sub("", line) for line in page.extract_text().split("\n"))


_READERS = {"PDF": _pdf, "Word": _word}
