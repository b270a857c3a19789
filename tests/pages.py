"""What a page shows, taken apart."""

from __future__ import annotations

from typing import Any

from bizbench.ground.record import replace
from bizbench.output.page import Block, Page, Prose, Table

#: Everything, in English.
EN = ("en", "all")


def all_tables(page: Page) -> list[Table]:
    """The tables with lines, those of the answer among them."""
    return [block for block in page.blocks if isinstance(block, Table) and block.lines]


def tables(page: Page) -> list[Table]:
    """The tables behind the answer."""
    return [block for block in behind(page).blocks if isinstance(block, Table)]


def behind(page: Page) -> Page:
    """The page without the answer that it begins with."""
    blocks = tuple(block for block in page.blocks if not is_of_the_answer(block, page))
    return replace(page, blocks=blocks)


def is_of_the_answer(block: Block, page: Page) -> bool:
    """Whether the answer begins with it, whole or in short."""
    forms: list[Block | None] = [block]
    if isinstance(block, Table):
        forms += [replace(block, short=None), block.short]
    return any(form in page.brief for form in forms)


def set_apart(notes: list[dict[str, Any]], remarks: list[str]) -> list[str]:
    """Notes of a row without those that stand once below the table, by document."""
    below = {remark.replace("：", ": ").rpartition(": ")[0] for remark in remarks}
    return [n["text"] for n in notes if n["text"].replace("：", ": ") not in below]


def prose(page: Page) -> str:
    return "\n".join(block.text for block in page.blocks if isinstance(block, Prose))
