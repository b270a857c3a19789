"""What the commands say of every pair of ranked cities, held against each other."""

from __future__ import annotations

import itertools

from bizbench import api
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


def disagreements(loaded: api.Bizbench) -> tuple[int, list[str]]:
    """How many pairs ``matrix`` ranks, and of which ``gaps`` or ``diff`` says something else."""
    cities = loaded.catalog.documented()
    states = {
        (own, other, gap.measure.id, gap.basis): gap.state
        for own, other in itertools.permutations(cities, 2)
        for gap in loaded.gaps(own, against=other).result.rows
    }
    pairs, found = 0, []
    for set_ in (line.set for line in loaded.matrix().result.lines):
        rows = [row for row in set_.rows if row.kind == "ranked"]
        for a, b in itertools.permutations(rows, 2):
            assert a.city and b.city and a.plan and b.plan
            pairs += 1
            said = verdict(set_, a, b)
            pair = f"{set_.measure.id}@{set_.basis} {a.city.id} {b.city.id}"
            state = states[a.city.id, b.city.id, set_.measure.id, set_.basis]
            if said != ("level" if state == "nothing-left" else state):
                found.append(f"{pair}: gaps {state}")
            for row in loaded.diff(a.plan.id, b.plan.id, everything=True).result.all_rows:
                if (row.old, row.new) == (a.target, b.target) and row.direction != VERDICTS[said]:
                    found.append(f"{pair}: diff {row.direction}")
    return pairs, found
