"""What a check may know of the other files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bizbench.data import shapes


@dataclass(frozen=True, slots=True)
class Known:
    """None stands for a file that is broken: nothing is said against its ids."""

    indicators: Mapping[str, shapes.Indicator | None]
    cities: Mapping[str, shapes.City | None]
    plans: Mapping[str, shapes.Plan | None]
    series: frozenset[tuple[str, str]]

    def measure(self, id: str) -> shapes.Measure | None:
        indicator = self.indicators.get(id.partition("/")[0])
        return indicator.measures.get(id.partition("/")[2]) if indicator else None
