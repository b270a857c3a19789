"""Files of frameworks to records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bizbench.data import shapes
from bizbench.data.compile.common import name, words
from bizbench.data.records import Framework, FrameworkItem, Indicator, Reference


def frameworks(
    read: Iterable[tuple[shapes.Frameworks, str]], indicators: Mapping[str, Indicator]
) -> dict[str, Framework]:
    """By id, the newest file's where several have it; each shape comes with its file."""
    return {
        id: _framework(id, shape, file, indicators)
        for made, file in read
        for id, shape in made.frameworks.items()
    }


def _framework(
    id: str, shape: shapes.Framework, file: str, indicators: Mapping[str, Indicator]
) -> Framework:
    return Framework(
        id=id,
        name=name(shape.name),
        keywords=tuple(shape.keywords),
        source=name(shape.source),
        references=tuple(
            Reference(r.title, r.publisher, r.url, r.accessed) for r in shape.references
        ),
        items=tuple(
            FrameworkItem(
                key, name(item.name), words(item.note), _covering(id, key, item, indicators)
            )
            for key, item in shape.items.items()
        ),
        file=file,
    )


def _covering(
    id: str, key: str, item: shapes.FrameworkItem, indicators: Mapping[str, Indicator]
) -> tuple[str, ...]:
    """The indicators that name the item, or that it names, in the order of the catalogue."""
    named = set(item.indicators)
    return tuple(i.id for i in indicators.values() if i.id in named or i.frameworks.get(id) == key)
