"""Chinese pages are in simplified characters, also where a document is not."""

from __future__ import annotations

from typing import Any

from bizbench.ground.record import Struct, replace
from bizbench.ground.scripts import is_traditional, simplified
from bizbench.ground.texts import text
from bizbench.output.page import Page


def both(written: str, lang: str) -> str:
    """As printed and, in a Chinese page, in simplified characters where that is another text."""
    if lang == "zh" and is_traditional(written):
        return text(lang, "show.both-scripts", written=written, simplified=simplified(written))
    return written


def in_simplified(page: Page) -> Page:
    """The page with every text in simplified characters but those it has ``as_printed``."""
    kept = frozenset(page.as_printed)
    parts = {name: _changed(getattr(page, name), kept) for name in ("title", "blocks", "brief")}
    return replace(page, **parts)


def _changed(value: Any, kept: frozenset[str]) -> Any:
    """A part of a page, in simplified characters; the same one where nothing changes."""
    if isinstance(value, str):
        return value if value in kept else simplified(value)
    if isinstance(value, tuple):
        parts = tuple(_changed(part, kept) for part in value)
        return parts if any(a is not b for a, b in zip(parts, value, strict=True)) else value
    if isinstance(value, Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        changed = {name: _changed(part, kept) for name, part in fields.items()}
        return (
            replace(value, **changed) if any(changed[n] is not fields[n] for n in fields) else value
        )
    return value
