"""What the commands say of every pair of ranked cities, held against each other."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence

from bizbench import api
from bizbench.data.records import Target
from bizbench.questions.compare.records import Row, Set

#: The words of ``diff`` for a verdict on the older of its two sides.
VERDICTS = {
    "ahead": "weaker",
    "behind": "stronger",
    "level": "level",
    "same-number": "same-number",
    "open": "open",
}


def verdict(set_: Set, a: Row, b: Row) -> str:
    """One row of a set beside another."""
    assert b.city is not None
    if b.city.id in a.level_with:
        return "level"
    if b.city.id in {alike.city for alike in a.same_number}:
        return "same-number"
    better = 1 if set_.measure.better == "lower" else -1
    signs = {better * ((x > y) - (x < y)) for x, y in zip(a.values, b.values, strict=True)}
    return {-1: "ahead", 1: "behind"}[signs.pop()] if len(signs) == 1 else "open"


def disagreements(
    loaded: api.Bizbench, cities: Sequence[str] = (), measures: Sequence[str] = ()
) -> tuple[int, list[str]]:
    """How many pairs ``matrix`` ranks, and of which ``gaps`` or ``diff`` says something else.

    Of all cities and measures, or of those named: ``matrix`` still ranks them among all.
    """
    cities = cities or loaded.catalog.documented()
    indicators = [loaded.catalog.measures[id].indicator for id in measures] or None
    states = {
        (own, other, gap.measure.id, gap.basis): gap.state
        for own, other in itertools.permutations(cities, 2)
        for gap in loaded.gaps(own, against=other, indicator=indicators).result.rows
    }

    @functools.cache
    def differences(old: str, new: str) -> dict[tuple[Target | None, Target | None], str]:
        rows = loaded.diff(old, new, everything=True, indicator=indicators).result.all_rows
        return {(row.old, row.new): row.direction for row in rows}

    pairs, found = 0, []
    for set_ in (line.set for line in loaded.matrix(*measures).result.lines):
        rows = [r for r in set_.rows if r.kind == "ranked" and r.city and r.city.id in cities]
        for a, b in itertools.permutations(rows, 2):
            assert a.city and b.city and a.plan and b.plan
            pairs += 1
            said = verdict(set_, a, b)
            pair = f"{set_.measure.id}@{set_.basis} {a.city.id} {b.city.id}"
            state = states.get((a.city.id, b.city.id, set_.measure.id, set_.basis))
            if state is None:  # gaps has no row for what the city states for more cases only
                assert a.target and a.target.scope != set_.basis
            elif said != ("level" if state == "nothing-left" else state):
                found.append(f"{pair}: gaps {state}")
            direction = differences(a.plan.id, b.plan.id).get((a.target, b.target))
            if direction not in (None, VERDICTS[said]):
                found.append(f"{pair}: diff {direction}")
    return pairs, found
