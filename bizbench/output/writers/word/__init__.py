"""A page as a Word file: on A4, as it is printed, the same bytes for the same answer."""

from __future__ import annotations

import io
import zipfile

from bizbench.output.page import Page
from bizbench.output.printed import printed
from bizbench.output.writers.word import parts
from bizbench.output.writers.word.body import body

#: The earliest time a zip archive can hold: when a file was made is no part of what it says.
_TIME = (1980, 1, 1, 0, 0, 0)


def write(page: Page) -> bytes:
    """The page as a ``.docx``: columns that fit, the rest in annexes; no text acts as markup."""
    document = f"<w:document {parts.W} {parts.R}>{body(printed(page), parts.FOOTER)}</w:document>"
    found = {
        "[Content_Types].xml": parts.types(),
        "_rels/.rels": parts.relations_of_package(),
        "word/document.xml": parts.HEAD + document,
        "word/_rels/document.xml.rels": parts.relations_of_document(),
        "word/styles.xml": parts.styles(page.lang),
        "word/settings.xml": parts.settings(),
        "word/fontTable.xml": parts.fonts(),
        "word/footer.xml": parts.footer(page),
        "docProps/core.xml": parts.core(page),
        "docProps/app.xml": parts.app(),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in found.items():
            archive.writestr(zipfile.ZipInfo(name, _TIME), content.encode(), zipfile.ZIP_DEFLATED)
    return stream.getvalue()
