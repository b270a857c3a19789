"""Checks of a frameworks.yaml."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data import shapes
from bizbench.data.checks.known import Known
from bizbench.data.checks.lists import listed_twice, unknown
from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem
from bizbench.ground.suggest import closest


def check_frameworks(shape: shapes.Frameworks, at: At, known: Known) -> Iterator[Problem]:
    """Whoever an item names is an indicator, and what an indicator names is an item."""
    for id, framework in shape.frameworks.items():
        here = at.to("frameworks", id, "items")
        for key, item in framework.items.items():
            yield from listed_twice(item.indicators, here.to(key, "indicators"))
            for n, found in enumerate(item.indicators):
                if found not in known.indicators:
                    place = here.to(key, "indicators")
                    yield unknown("unknown-indicator", found, known.indicators, place, n)
        for name, indicator in known.indicators.items():
            own = indicator.frameworks.get(id) if indicator else None
            if own is not None and own not in framework.items:
                hint = closest(own, framework.items)
                yield here.problem("unknown-framework-item", indicator=name, found=own, hint=hint)
