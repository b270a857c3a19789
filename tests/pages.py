"""What a page shows, taken apart."""

from __future__ import annotations

from bizbench.output.page import Page, Prose, Table


def tables(page: Page) -> list[Table]:
    return [block for block in page.blocks if isinstance(block, Table)]


def prose(page: Page) -> str:
    return "\n".join(block.text for block in page.blocks if isinstance(block, Prose))
