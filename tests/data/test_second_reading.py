"""Every shipped document was read twice, and every difference is settled with a reason."""

from __future__ import annotations

from bizbench import api
from bizbench.ground.problems import ERROR
from tests.data.second_reading.differences import HEADLINE, all_differences, catalogs, reasons


def test_both_readings_of_every_document_are_sound(shipped: api.Bizbench) -> None:
    first, second, now = catalogs()
    for catalog in (first, second):
        assert catalog.plans.keys() == now.plans.keys() == shipped.catalog.plans.keys()
        wrong = [p for p in catalog.problems if p.level == ERROR]
        assert wrong == []
    assert all(plan.read is None for plan in first.plans.values())
    assert all(plan.read is None or set(plan.read) >= HEADLINE for plan in second.plans.values())


def test_the_readings_are_two(shipped: api.Bizbench) -> None:
    """Two files that agree in everything were not made apart."""
    assert len(all_differences()) > 20


def test_every_difference_is_settled_with_a_reason_and_no_reason_is_left_over() -> None:
    found = {d.key for d in all_differences()}
    given = reasons()
    assert sorted(found - given.keys()) == []
    assert sorted(given.keys() - found) == []
    assert all(len(why) > 15 for why in given.values())
