"""What is found where a plan file is held against its document, in words."""

from __future__ import annotations

from bizbench.curation.verify.records import Finding
from bizbench.ground.texts import text


def message(finding: Finding, lang: str) -> str:
    """What is wrong, in a sentence."""
    params = {"item": finding.item, "target": finding.target, "written": finding.written}
    return text(lang, f"finding.{finding.id}", **params, **dict(finding.params))
