"""What changed since the previous document."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.records import Plan
from bizbench.ground.vocabulary import OWN_WORDS
from bizbench.questions.diff.records import DiffQuery
from bizbench.questions.diff.run import diff
from bizbench.questions.profile.records import MOST, Change
from bizbench.questions.verdict import DIRECTIONS, JUDGED


def change(
    catalog: Catalog,
    plans: Sequence[Plan],
    assumptions: Assumptions,
    indicators: tuple[str, ...] = (),
) -> Change | None:
    """The city's newest document against the one before; None where there are not two.

    ``plans`` are oldest first.
    """
    found = newest_two(plans)
    if found is None:
        return None
    old, new, passed = found
    made = diff(catalog, DiffQuery(old.id, new.id, indicators, assumptions, everything=True))
    judged = [r for r in made.all_rows if r.is_main and r.direction in JUDGED and r.is_change]
    judged.sort(key=lambda row: DIRECTIONS.index(row.direction))
    return Change(made, tuple(judged[:MOST]), passed)


def newest_two(plans: Sequence[Plan]) -> tuple[Plan, Plan, tuple[Plan, ...]] | None:
    """Of a city's documents, oldest first, the one before the newest, that, and those passed over.

    A text about a plan says nothing by its silence, so where the city has two documents in its own
    words, the newest two of these are taken. A draft for consultation changes nothing yet.
    """
    plans = [p for p in plans if not p.is_draft]
    own = [p for p in plans if p.kind in OWN_WORDS]
    chosen = own if len(own) > 1 else plans
    if len(chosen) < 2:
        return None
    old, new = chosen[-2:]
    return old, new, tuple(p for p in plans[plans.index(old) + 1 :] if p is not new)
