"""What a page shows, taken apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bizbench.output.page import Page, Prose, Table
from bizbench.output.words.notes import BY_DOCUMENT

#: Everything, in English.
EN = ("en", "all")


def tables(page: Page) -> list[Table]:
    """The tables behind the answer."""
    return [block for block in page.blocks if isinstance(block, Table) and block not in page.brief]


def behind(page: Page) -> Page:
    """The page without the answer that it begins with."""
    return replace(page, blocks=tuple(block for block in page.blocks if block not in page.brief))


def set_apart(notes: list[dict[str, Any]]) -> list[str]:
    """Notes of a row without those on its document, which stand once below the table."""
    return [note["text"] for note in notes if not note["id"].startswith(BY_DOCUMENT)]


def prose(page: Page) -> str:
    return "\n".join(block.text for block in page.blocks if isinstance(block, Prose))
