"""Figures of the shipped plans, changed in turn: no change goes unnoticed.

Every figure of the plans in ``WHOLE``, which are of every kind of document, and of every other
plan the figures whose number among its figures ``STEP`` divides: the first one always.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from bizbench.data import shapes, units, yamldoc
from bizbench.data.checks.written import check_written
from bizbench.data.compile import amounts
from bizbench.figures import Reading, read
from bizbench.ground.quantities import Quantity
from bizbench.ground.vocabulary import BOUNDS, IN_WORDS
from tests.conftest import ROOT

PLANS = sorted(ROOT.glob("cities/*/2*.yaml"))
#: A plan, a report, a work programme, a regulation, a policy, a draft; of cities and a province.
WHOLE = {
    *("hangzhou/2020", "hangzhou/2023", "hangzhou/2024", "quzhou/2018", "xiangyang/2020"),
    *("beijing/2024", "wuhu/2023", "guizhou/2023", "hangzhou/2023-business-environment-draft"),
}
#: One of so many figures of every other plan is changed.
STEP = 4
#: What the tables call the same thing: bare 件 or 次 may be either of several units.
OTHER_UNITS = ("working_day", "day", "unspecified_day", "hour", "percent", "CNY", "procedure", "mu")


def promises(path: Path) -> Iterator[tuple[shapes.Promise, yamldoc.At]]:
    """Every target and further figure of a plan file, with its place in it."""
    document, problems = yamldoc.read(path.read_bytes(), path.name)
    assert document is not None and not problems
    shape = shapes.read_shape(document, shapes.Plan).shape
    assert isinstance(shape, shapes.Plan)
    for i, item in enumerate(shape.items):
        for t, target in enumerate(item.targets or ()):
            at = yamldoc.At(document, ("items", i, "targets", t))
            yield target, at
            for n, further in enumerate(target.also):
                yield further, at.to("also", n)


def mutants(promise: shapes.Promise) -> Iterator[tuple[str, dict[str, object]]]:
    """What may be mistyped, by the name of what then is wrong."""
    bound, number, high, unit = amounts(promise)
    if bound == IN_WORDS:
        yield "number", {IN_WORDS: None, "exactly": Quantity(Fraction(7), "working_day")}
        return
    assert number is not None and unit is not None
    for wrong in (number + 1, number * 10, number / 2 + 3):
        changed = Quantity(wrong, unit)
        if wrong != number:
            yield "number", {bound: [changed, Quantity(wrong + 1, unit)] if high else changed}
    same = Quantity(number, unit)
    for other in BOUNDS:
        if other != bound and other != "between" and high is None:
            yield "bound", {bound: None, other: same}
    for other in OTHER_UNITS:
        if other != unit and high is None:
            yield "unit", {bound: Quantity(number, other)}
    yield "change", {"change": "increase" if promise.change != "increase" else "decrease"}


@pytest.mark.parametrize("path", PLANS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_every_slip_in_every_figure_is_reported(path: Path) -> None:
    tried = 0
    step = 1 if f"{path.parent.name}/{path.stem}" in WHOLE else STEP
    for n, (promise, at) in enumerate(promises(path)):
        assert not list(check_written(promise, at)), promise.written
        if n % step:
            continue
        inferred = set(promise.inferred)
        for part, changes in mutants(promise):
            if part in inferred or inferred == {"number", "bound", "unit"}:
                continue
            mutant = promise.model_copy(update=changes)
            if _is_what_is_printed(promise, mutant):
                continue
            found = list(check_written(mutant, at))
            assert found, (promise.written, part, changes)
            tried += 1
    assert tried


def _is_what_is_printed(promise: shapes.Promise, mutant: shapes.Promise) -> bool:
    """Whether the words allow the mutant as well: a bare 次 counts visits and payments."""
    found = read(promise.written)
    if not isinstance(found, Reading):
        return "number" in promise.inferred and found.rest is None
    _, number, _, unit = amounts(mutant)
    same = amounts(mutant)[0] == found.bound and number == found.number
    return same and unit in found.units and mutant.change == found.change


def test_the_units_tried_are_units() -> None:
    assert set(OTHER_UNITS) <= set(units.names())
