"""A first plan file from a document, whole."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bizbench.curation.draft import write
from bizbench.curation.draft.arrange import Item, arrange
from bizbench.curation.draft.card import Card, card
from bizbench.curation.draft.entries import entries
from bizbench.curation.verify.sources import Source
from bizbench.data.records import Indicator
from bizbench.ground.record import Struct
from bizbench.ground.texts import text

_PLACE = re.compile(r"^(?:(?:19|20)\d{2}年)?([\u4e00-\u9fff]{2,5}?)(?:市|州|盟|地区|区|县)")


class Drafted(Struct, frozen=True):
    """A drafted plan file: its text, what was recognized, how many figures went where."""

    text: str
    card: Card
    items: tuple[Item, ...]

    @property
    def targets(self) -> int:
        return sum(1 + len(d.repeats) for item in self.items for d in item.targets)

    @property
    def set_aside(self) -> int:
        return sum(len(item.unplaced) for item in self.items)

    @property
    def place(self) -> str | None:
        """The name of the city in the document's title, without 市."""
        match = _PLACE.match(self.card.title or "")
        return match[1] if match else None


def draft(
    source: Source, indicators: Mapping[str, Indicator], city: str, year: int, lang: str, head: str
) -> Drafted:
    """Every item and every figure of a document as a plan file that waits to be checked.

    A figure that the grammar reads becomes a target if the words around it name a measure that
    its unit fits, else it is set aside with what was read. ``head`` is the first comment line.
    """
    found = entries(source.text, indicators)
    facts = card(source.text, [entry.section for entry in found])
    items = tuple(arrange(found))
    lines = [*([head] if head else []), text(lang, "draft.head", document=source.file)]
    made = write.plan(city, year, facts, source.sha256, items, lang, "\n".join(lines))
    return Drafted(made, facts, items)
