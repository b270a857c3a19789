"""The order of another list of the field: which indicators it has, and which lie outside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.names import find_framework, indicator_names
from bizbench.data.records import Framework, Indicator
from bizbench.ground.problems import UsageError
from bizbench.ground.record import Struct


class Under(Struct, frozen=True):
    """The framework that an answer follows, and the indicators asked for that are not in it."""

    framework: Framework
    outside: tuple[Indicator, ...]

    @property
    def uncovered(self) -> tuple[str, ...]:
        """The items that no indicator of the catalogue covers, by id."""
        return tuple(item.id for item in self.framework.items if not item.indicators)


def named(catalog: Catalog, word: str | None, indicators: Iterable[str]) -> str | None:
    """The id of the framework a word means.

    Raises ``UsageError``, also where none of the indicators asked for is in it.
    """
    if word is None:
        return None
    found = find_framework(catalog, word)
    asked = tuple(indicators) or found.indicators
    if not set(asked) & set(found.indicators):
        allowed = indicator_names(catalog, found.indicators)
        raise UsageError("framework-none", name=found.name, allowed=allowed)
    return found.id


def ordered(catalog: Catalog, id: str | None, indicators: Sequence[str]) -> tuple[str, ...]:
    """The indicators of some that are in a framework, in its order; all of them without one."""
    if id is None:
        return tuple(indicators)
    return tuple(i for i in catalog.frameworks[id].indicators if i in indicators)


def under(catalog: Catalog, id: str | None, asked: Iterable[str]) -> Under | None:
    """The framework with what was asked for outside of it; nothing asked for means everything."""
    if id is None:
        return None
    framework, wanted = catalog.frameworks[id], tuple(asked) or tuple(catalog.indicators)
    outside = [i for i in catalog.indicators.values() if i.id in wanted]
    return Under(framework, tuple(i for i in outside if i.id not in framework.indicators))
