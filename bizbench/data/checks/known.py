"""What a check may know of the other files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bizbench.data import shapes
from bizbench.data.records import City, Indicator, Measure
from bizbench.ground.record import Struct


class Known(Struct, frozen=True):
    """None stands for a file that is broken: nothing is said against its ids.

    ``plans`` and ``series`` are those of the place whose documents are checked.
    """

    indicators: Mapping[str, Indicator | None]
    measures: Mapping[str, Measure]
    cities: Mapping[str, City | None]
    plans: Mapping[str, shapes.Plan | None]
    series: Mapping[tuple[str, str], shapes.Observation | None]

    def parent(self, city: str) -> str | None:
        owner = self.cities.get(city)
        return owner.parent if owner else None

    def plans_of(self, city: str) -> list[str]:
        """The ids of a city's documents."""
        return [id for id in self.plans if id.startswith(f"{city}/")]

    def replaced(self, plan: str) -> str | None:
        """What a text says that it replaces."""
        shape = self.plans.get(plan)
        return shape.replaces if shape else None


def leads_back(id: str, first: str | None, after: Callable[[str], str | None]) -> bool:
    """Whether going from one to the next comes back to the beginning."""
    seen = {id}
    while first is not None and first not in seen:
        seen.add(first)
        first = after(first)
    return first == id
