"""Every figure of the shipped plans is what is written."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from bizbench.data.checks.written import NO_FIGURES
from bizbench.figures import Reading, Refusal, read
from bizbench.ground import vocabulary
from tests.conftest import ROOT

PLANS = sorted((ROOT / "cities").glob("*/2*.yaml"))


def figures(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every target and further figure of a shipped plan, with its item."""
    plan = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    for item in plan.get("items", ()):
        for target in item.get("targets") or ():
            for figure in (target, *target.get("also", ())):
                yield item["item"], figure


@pytest.mark.parametrize("path", PLANS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_shipped_figure_is_what_is_written(path: Path) -> None:
    for item, figure in figures(path):
        _is_what_is_written(f"{item} {figure['written']}", figure)


def _is_what_is_written(place: str, figure: dict[str, Any]) -> None:
    inferred = set(figure.get("inferred", ()))
    if inferred == {"number", "bound", "unit"}:
        return
    found = read(figure["written"])
    if figure.get("in_words"):
        words = isinstance(found, Reading) and found.kind in ("words", "coverage")
        assert words or (isinstance(found, Refusal) and found.id in NO_FIGURES), place
        return
    if isinstance(found, Refusal) and "number" in inferred and found.rest is None:
        return  # a number made of words that print none
    reading = found.rest if isinstance(found, Refusal) and "number" in inferred else found
    assert isinstance(reading, Reading), (place, found)
    bound = next(key for key in vocabulary.BOUNDS if key in figure)
    ends = figure[bound] if isinstance(figure[bound], list) else [figure[bound]]
    numbers = [Fraction(end.split(" ")[0]) for end in ends]
    unit = ends[-1].split(" ")[1]
    if "bound" not in inferred:
        assert reading.bound == bound, place
    if "number" not in inferred:
        assert [reading.number, reading.high][: len(numbers)] == numbers, place
    if "unit" not in inferred:
        assert unit in reading.units, place
    assert reading.change == figure.get("change"), place
    if "baseline" in figure and "number" not in inferred:
        number, unit = figure["baseline"].split(" ")
        assert reading.baseline is not None
        assert reading.baseline.number == Fraction(number)
        assert unit in reading.baseline.units
