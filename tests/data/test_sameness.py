"""The commands agree on every pair of cities of the shipped data.

What is tried: every pair of ``CITIES`` in the measures that most cities promise, ranked among all
cities; and every set of the whole matrix for its stars. That the commands agree on any catalogue
is tried on made-up ones (tests/test_sameness.py).
"""

from __future__ import annotations

import itertools

from bizbench import api
from bizbench.data.records import Target
from bizbench.questions.terms import OTHER, OWN, between, signature
from tests.agreement import disagreements, verdict

#: Of each kind of document, of cities and years far apart: a plan, a regulation, a work programme.
CITIES = ("hangzhou", "quzhou", "taizhou", "xiangyang", "yangzhou", "beijing")
MEASURES = ("starting-a-business/time", "getting-electricity/time", "registering-property/time")


def test_gaps_and_diff_say_what_the_comparison_says(shipped: api.Bizbench) -> None:
    pairs, found = disagreements(shipped, CITIES, MEASURES)
    assert found == [] and pairs > 40


def test_a_star_is_for_the_best_and_its_equals(shipped: api.Bizbench) -> None:
    lines = shipped.matrix().result.lines
    found = [[c.row for c in line.cells if c.standing == "certain"] for line in lines]
    assert any(len(rows) > 1 for rows in found)
    for line, rows in zip(lines, found, strict=True):
        pairs = itertools.permutations(rows, 2)
        assert {verdict(line.set, a, b) for a, b in pairs} <= {"level"}


def test_terms_seen_from_the_other_side_are_turned(shipped: api.Bizbench) -> None:
    """A set holds two promises against each other once, and turns what it found."""
    catalog, seen = shipped.catalog, set()
    unlike: dict[str, dict[tuple[str, ...], Target]] = {}
    for target in catalog.targets:
        terms = signature(target, catalog.measures[target.measure])
        unlike.setdefault(target.measure, {})[terms] = target
    for id, targets in unlike.items():
        measure = catalog.measures[id]
        for one, other in itertools.combinations(targets.values(), 2):
            found = between(one, other, measure)
            assert found.turned == between(other, one, measure), (one.id, other.id)
            seen.add(found.stricter)
    assert seen == {OWN, OTHER, None}
