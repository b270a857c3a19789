"""Every figure of the shipped plans is what is written."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest
import yaml

from bizbench.data.checks.written import NO_FIGURES
from bizbench.figures import Reading, Refusal, read
from bizbench.ground import vocabulary
from tests.conftest import ROOT


def shipped() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every target and further figure of the shipped plans."""
    for path in sorted((ROOT / "cities").glob("*/*.yaml")):
        plan = yaml.safe_load(path.read_text(encoding="utf-8"))
        for item in plan.get("items", ()):
            for target in item.get("targets") or ():
                for figure in (target, *target.get("also", ())):
                    yield f"{path.parent.name}/{path.stem} {item['item']}", figure


@pytest.mark.parametrize(
    "figure", [pytest.param(f, id=f"{place} {f['written']}") for place, f in shipped()]
)
def test_a_shipped_figure_is_what_is_written(figure: dict[str, Any]) -> None:
    inferred = set(figure.get("inferred", ()))
    if inferred == {"number", "bound", "unit"}:
        return
    found = read(figure["written"])
    if figure.get("in_words"):
        words = isinstance(found, Reading) and found.kind in ("words", "coverage")
        assert words or (isinstance(found, Refusal) and found.id in NO_FIGURES)
        return
    if isinstance(found, Refusal) and "number" in inferred and found.rest is None:
        return  # a number made of words that print none
    reading = found.rest if isinstance(found, Refusal) and "number" in inferred else found
    assert isinstance(reading, Reading), found
    bound = next(key for key in vocabulary.BOUNDS if key in figure)
    number, unit = figure[bound].split(" ")
    if "bound" not in inferred:
        assert reading.bound == bound
    if "number" not in inferred:
        assert reading.number == Fraction(number)
    if "unit" not in inferred:
        assert unit in reading.units
    assert reading.change == figure.get("change")
    if "baseline" in figure and "number" not in inferred:
        number, unit = figure["baseline"].split(" ")
        assert reading.baseline is not None
        assert reading.baseline.number == Fraction(number)
        assert unit in reading.baseline.units
