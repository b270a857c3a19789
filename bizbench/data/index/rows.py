"""Records as rows of the index."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.data import searching
from bizbench.data.base import Base, Checked
from bizbench.data.documents import Documents
from bizbench.data.index.codec import plainly, problem_rows, row, sealed, searched
from bizbench.data.recipes import Recipe
from bizbench.data.records import Plan, Target
from bizbench.ground.record import Struct, replace

#: Of the files that every document rests on: no place is called so.
BASE = ""

Row = tuple[Any, ...]


class Rows(Struct):
    """What is put into the tables for the base, or for one place.

    ``targets`` hold recipes as bytes, which the table of recipes numbers, and are not sealed yet.
    """

    place: str
    records: list[Row]
    items: list[Row]
    targets: list[Row]
    words: list[Row]
    problems: list[Row]
    digests: dict[str, bytes]


def of_base(base: Base) -> Rows:
    kinds = (
        ("indicator", base.indicators),
        ("city", base.cities),
        ("group", base.groups),
        ("framework", base.frameworks),
    )
    records: list[Row] = [
        row((kind, f"{n:06}"), record)
        for kind, found in kinds
        for n, record in enumerate(found.values())
    ]
    return _rows(BASE, base.checked, records)


def of_place(place: str, documents: Documents) -> Rows:
    plans = documents.plans
    records: list[Row] = [row(("plan", name), _counted(plan)) for name, plan in plans.items()]
    records += [row(("series", name), s) for name, s in documents.series.items()]
    records += [row(("progress", name), p) for name, p in documents.progress.items()]
    rows = _rows(place, documents.checked, records)
    known: dict[Recipe | None, bytes | None] = {None: None}
    for plan in plans.values():
        rows.items += _items(plan)
        rows.targets += _targets(plan, known)
        rows.words.append(sealed((plan.id,), searched(searching.whole(plan))))
    return rows


def _rows(place: str, checked: Checked, records: list[Row]) -> Rows:
    broken = [row(("broken", f"{place}/{n:06}"), b) for n, b in enumerate(checked.broken)]
    problems = problem_rows(place, checked.problems)
    return Rows(place, [*records, *broken], [], [], [], problems, dict(checked.digests))


def _counted(plan: Plan) -> tuple[Plan, int, int]:
    """A plan with how many rows its items and its targets are."""
    return plan, len(plan.items), len(plan.targets)


def _items(plan: Plan) -> Iterator[Row]:
    """Items without their targets, which have a table of their own."""
    for n, item in enumerate(plan.items):
        kept = None if item.targets is None else ()
        yield row((plan.id, n), replace(item, targets=kept))


def _targets(plan: Plan, known: dict[Recipe | None, bytes | None]) -> Iterator[Row]:
    for n, item in enumerate(plan.items):
        for m, target in enumerate(item.targets or ()):
            recipes = (_recipe(target.recipe, known), _recipe(target.baseline_recipe, known))
            yield target.measure, plan.id, n, m, *recipes, plainly(_bare(target))


def _recipe(recipe: Recipe | None, known: dict[Recipe | None, bytes | None]) -> bytes | None:
    if recipe not in known:
        known[recipe] = plainly(recipe)
    return known[recipe]


def _bare(target: Target) -> Target:
    """A target without what its plan and its measure say, and its recipes: see ``dressed``."""
    head = len(f"{target.plan}/{target.measure}")
    return replace(
        target,
        id=target.id[head:],
        of=None if target.of is None else target.of[head:],
        plan="",
        city="",
        year=0,
        indicator="",
        measure="",
        file="",
        recipe=None,
        baseline_recipe=None,
    )
