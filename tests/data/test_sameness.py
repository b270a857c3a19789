"""The commands agree on every pair of cities of the shipped data."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from bizbench import api
from bizbench.questions.compare.records import Row, Set
from tests.test_sameness import VERDICTS

#: From the verdict of a comparison on two rows to the state of ``gaps`` of the second.
TURNED = {"ahead": "behind", "behind": "ahead"}


def verdict(set_: Set, a: Row, b: Row) -> str:
    assert b.city is not None
    if b.city.id in a.level_with:
        return "level"
    if b.city.id in {alike.city for alike in a.same_number}:
        return "same-number"
    better = 1 if set_.measure.better == "lower" else -1
    signs = {better * ((x > y) - (x < y)) for x, y in zip(a.values, b.values, strict=True)}
    return {-1: "ahead", 1: "behind", 0: "level"}[signs.pop()] if len(signs) == 1 else "open"


def ranked_pairs(sets: tuple[Set, ...]) -> Iterator[tuple[Set, Row, Row]]:
    for set_ in sets:
        rows = [row for row in set_.rows if row.kind == "ranked"]
        for a, b in itertools.permutations(rows, 2):
            yield set_, a, b


def test_gaps_and_diff_say_what_the_comparison_says(shipped: api.Bizbench) -> None:
    sets = tuple(line.set for line in shipped.matrix().result.lines)
    states, directions = {}, {}
    cities = shipped.catalog.documented()
    for own, other in itertools.permutations(cities, 2):
        for gap in shipped.gaps(own, against=other).result.rows:
            states[own, other, gap.measure.id, gap.basis] = gap.state
    seen = 0
    for set_, a, b in ranked_pairs(sets):
        assert a.city and b.city and a.target and b.target and a.plan and b.plan
        said = verdict(set_, a, b)
        state = states[a.city.id, b.city.id, set_.measure.id, set_.basis]
        assert ("level" if state == "nothing-left" else state) == said
        if (a.plan.id, b.plan.id) not in directions:
            made = shipped.diff(a.plan.id, b.plan.id, everything=True).result.all_rows
            directions[a.plan.id, b.plan.id] = {
                (r.old.id, r.new.id): r.direction for r in made if r.old and r.new
            }
        direction = directions[a.plan.id, b.plan.id].get((a.target.id, b.target.id))
        if direction is not None:
            seen += 1
            assert direction == VERDICTS[said], (a.target.id, b.target.id)
    assert seen > 40


def test_a_star_is_for_the_best_and_its_equals(shipped: api.Bizbench) -> None:
    found = [
        [c.row for c in x.cells if c.standing == "certain"] for x in shipped.matrix().result.lines
    ]
    assert any(len(rows) > 1 for rows in found)
    for line, rows in zip(shipped.matrix().result.lines, found, strict=True):
        pairs = itertools.permutations(rows, 2)
        assert {verdict(line.set, a, b) for a, b in pairs} <= {"level"}
