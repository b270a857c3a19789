"""The documents that plan files were curated from, read from folders."""

from __future__ import annotations

import hashlib
import os
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from pathlib import Path

from bizbench.data.roots import is_folder, show
from bizbench.figures.paragraphs import unwrap
from bizbench.ground.problems import UsageError
from bizbench.ground.record import Struct

ENVIRONMENT = "BIZBENCH_SOURCES"
MAX_BYTES = 5 * 1024 * 1024
#: The forms in which a document may stand in a folder, the one that is taken first.
ENDINGS = (".txt", ".docx", ".pdf")
#: How files begin that are no documents: Word notes in ``~$NAME`` who has one open.
_HIDDEN = (".", "~$")
#: Of a document that is in no folder.
MISSING = "document-missing"


class Source(Struct, frozen=True):
    """The text of a document as its paragraphs, and the hash of its bytes.

    ``lines`` are the places in the text where the lines of the file begin.
    """

    file: str
    text: str
    sha256: str
    lines: tuple[int, ...]

    def line(self, place: int) -> int:
        """The line of the file, from 1, that a place of the text stood in."""
        return bisect_right(self.lines, place)


class Unusable(Struct, frozen=True):
    """Why a document could not be read: the id of its message and what that is filled with."""

    file: str
    id: str
    detail: str = ""
    limit: int = 0


def folders(given: Sequence[Path] = ()) -> tuple[Path, ...]:
    """The folders of documents, each once: those given, else those of ``BIZBENCH_SOURCES``.

    Raises ``UsageError`` where there is none or one is no folder.
    """
    named = given or [Path(p) for p in os.environ.get(ENVIRONMENT, "").split(os.pathsep) if p]
    if not named:
        raise UsageError("no-sources", variable=ENVIRONMENT)
    for folder in named:
        if not is_folder(folder):
            raise UsageError("sources-not-there", found=show(folder))
    return tuple({folder.resolve(): folder for folder in named}.values())


def texts(folders: Sequence[Path]) -> dict[str, Path]:
    """The documents in some folders by their names without ending.

    Of a document in several forms it is its text, else its Word file. Raises ``UsageError`` for
    one form in two folders.
    """
    found: dict[str, Path] = {}
    files = [path for folder in folders for path in sorted(folder.glob("*"))]
    files = [path for path in files if not path.name.startswith(_HIDDEN)]
    for ending in ENDINGS:
        for path in (path for path in files if path.suffix.lower() == ending):
            first = found.setdefault(path.stem, path)
            if first is not path and first.suffix.lower() == ending:
                raise UsageError("source-twice", first=show(first), second=show(path))
    return found


def name(plan_id: str) -> str:
    """The name of a document's file without its ending: ``hangzhou/2020`` is ``hangzhou-2020``."""
    return plan_id.replace("/", "-")


def read(path: Path, shown: str) -> Source | Unusable:
    """Read one document: UTF-8, UTF-16 with its mark, or GBK."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return Unusable(shown, "document-too-large", str(path.stat().st_size), MAX_BYTES)
        raw = path.read_bytes()
    except FileNotFoundError:
        return Unusable(shown, MISSING)
    except OSError as error:
        return Unusable(shown, "document-unreadable", error.strerror or type(error).__name__)
    kind = _not_text(raw)
    if kind:
        return Unusable(shown, "document-not-text", kind)
    text = _decode(raw)
    if text is None:
        return Unusable(shown, "document-encoding")
    if not text.strip():
        return Unusable(shown, "document-empty")
    return source(shown, text, hashlib.sha256(raw).hexdigest())


def source(shown: str, printed: str, sha256: str) -> Source:
    """A document from its text as printed: unwrapped here, once."""
    whole = unwrap(printed)
    starts = [0, *(end + 1 for end, sign in enumerate(printed) if sign == "\n")]
    places = whole.places or range(len(printed) + 1)
    return Source(shown, whole.text, sha256, tuple(bisect_left(places, start) for start in starts))


#: How files begin that hold a document and are no text.
_OTHER_KINDS = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "Word",
    b"\xd0\xcf\x11\xe0": "Word",
    b"{\\rtf": "RTF",
}
_WEB_PAGE = re.compile(rb"\s*(?:<!doctype html|<html|<\?xml)", re.IGNORECASE)


def _not_text(raw: bytes) -> str:
    """What a file is that has to be saved as text first; empty for a text."""
    for start, kind in _OTHER_KINDS.items():
        if raw.startswith(start):
            return kind
    if _WEB_PAGE.match(raw.removeprefix(b"\xef\xbb\xbf")):
        return "HTML"
    is_utf_16 = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    return "binary" if b"\0" in raw and not is_utf_16 else ""


def _decode(raw: bytes) -> str | None:
    marked = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
