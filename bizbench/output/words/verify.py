"""What is found where a plan file is held against its document, in words."""

from __future__ import annotations

from bizbench.curation.verify.records import Finding
from bizbench.curation.verify.sources import MISSING
from bizbench.ground.texts import text


def place(file: str, line: int) -> str:
    """``FILE:LINE``, without a line where it is the file as a whole."""
    return f"{file}:{line}" if line else file


def message(finding: Finding, lang: str) -> str:
    """What is wrong, in a sentence; of a document that cannot be read as ``draft`` says it."""
    params = {"item": finding.item, "target": finding.target, "written": finding.written}
    params |= dict(finding.params)
    if finding.id.startswith("document-") and finding.id != MISSING:
        return text(lang, f"usage.{finding.id}", **params).rstrip(".。")
    return text(lang, f"finding.{finding.id}", **params)
