"""What a promise counts as: bounds, ranges and changes."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from bizbench import api
from bizbench.data.levels import level, obstacle
from tests.catalogues import FREE, load, target

BASE = {"base": "baseline"}


@pytest.mark.parametrize(
    ("measure", "quantity", "more", "expected"),
    [
        # plain levels
        ("time", "5 day", {}, ("at_most", 5, "day")),
        ("time", "5 day", {"bound": "exactly"}, ("exactly", 5, "day")),
        # a range counts with its weaker end
        ("time", "[2 day, 5 day]", {"bound": "between"}, ("between", 5, "day")),
        ("coverage", "[90 percent, 95 percent]", {"bound": "between"}, ("between", 90, "percent")),
        # percent is a share of the baseline, also where the measure is a percentage
        (
            "time",
            "20 percent",
            {"bound": "at_least", "change": "decrease", "baseline": "50 day", **BASE},
            ("at_most", 40, "day"),
        ),
        (
            "coverage",
            "10 percent",
            {"bound": "exactly", "change": "increase", "baseline": "50 percent", **BASE},
            ("exactly", 55, "percent"),
        ),
        # percentage points and own units are differences
        (
            "coverage",
            "10 percentage_point",
            {"bound": "exactly", "change": "increase", "baseline": "50 percent", **BASE},
            ("exactly", 60, "percent"),
        ),
        (
            "procedures",
            "3 procedure",
            {"bound": "exactly", "change": "decrease", "baseline": "9 procedure", **BASE},
            ("exactly", 6, "procedure"),
        ),
        # a range of change: the smaller step is the weaker promise
        (
            "time",
            "[20 percent, 30 percent]",
            {"bound": "between", "change": "decrease", "baseline": "50 day", **BASE},
            ("between", 40, "day"),
        ),
        # without a starting level there is no level
        ("time", "20 percent", {"change": "decrease", "base": "unstated"}, None),
        ("time", "20 percent", {"change": "decrease", "base": "2015"}, None),
    ],
)
def test_level(
    tmp_path: Path,
    measure: str,
    quantity: str,
    more: dict[str, str],
    expected: tuple[str, int, str] | None,
) -> None:
    scopes = {"time": "business", "procedures": "business"}
    scope = scopes.get(measure, "all")
    loaded = load(tmp_path, {"a/2020": [target(measure, scope, quantity, **FREE, **more)]})
    (found,) = loaded.targets
    made = level(found, loaded.catalog.measures[found.measure].better)
    if expected is None:
        assert made is None
    else:
        assert made is not None
        bound, number, unit = expected
        assert (made.bound, made.number, made.unit) == (bound, Fraction(number), unit)


def test_a_further_figure_is_never_ranked_by_itself(tiny: api.Bizbench) -> None:
    catalog = tiny.catalog
    further = [t for t in catalog.targets if t.role != "main"]
    assert {obstacle(t, catalog.measures[t.measure]) for t in further} == {"further-figure"}
