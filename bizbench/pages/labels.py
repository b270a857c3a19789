"""What documents are called in tables."""

from __future__ import annotations

from bizbench.records import Plan
from bizbench.texts import text


def document(plan: Plan, lang: str) -> str:
    """The year, with the slug that tells a second document of the year apart."""
    _, _, slug = plan.label.partition("-")
    if slug:
        return text(lang, "document.label-slug", year=plan.year, slug=slug)
    return text(lang, "document.label", year=plan.year)
