"""What the documents of a place say of a measure, made into rows of the index: see ``told``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Raw

from bizbench.data.catalog import age
from bizbench.data.index.codec import plainly, row
from bizbench.data.index.told import Body, Entry, others
from bizbench.data.recipes import Recipe
from bizbench.data.records import Measure, Plan, Target
from bizbench.data.said import heads_of
from bizbench.ground.record import replace


def of_place(
    place: str, plans: Collection[Plan], measures: Mapping[str, Measure]
) -> Iterator[tuple[Any, ...]]:
    """The rows of a place."""
    said: dict[str, dict[str, list[tuple[int, int, Target]]]] = {}
    for plan in plans:
        for n, item in enumerate(plan.items):
            for m, target in enumerate(item.targets or ()):
                said.setdefault(target.measure, {}).setdefault(plan.id, []).append((n, m, target))
    for id, of_measure in said.items():
        heads = {
            plan: heads_of((target for *_, target in found), measures[id])
            for plan, found in of_measure.items()
        }
        recipes: dict[Recipe | None, int | None] = {None: None}
        parts = {}
        for plan_id, found in of_measure.items():
            entries = []
            for n, m, target in found:
                recipe = recipes.setdefault(target.recipe, len(recipes) - 1)
                baseline = recipes.setdefault(target.baseline_recipe, len(recipes) - 1)
                entries.append(Entry(n, m, recipe, baseline, _bare(target)))
            parts[plan_id] = Raw(plainly(entries))
        known = tuple(Raw(plainly(recipe)) for recipe in recipes if recipe is not None)
        first = _counting(plans, heads)
        order = sorted(heads, key=lambda plan: plan not in first)
        told = [parts[plan] for plan in order]
        mine, rest = tuple(told[: len(first)]), told[len(first) :]
        yield row(
            (id, place), Body(known, tuple(order), tuple(map(heads.__getitem__, order)), mine)
        )
        if rest:
            yield row((others(id), place), rest)


def _counting(plans: Iterable[Plan], heads: Mapping[str, Sequence[str]]) -> set[str]:
    """The documents that hold the newest figure of a scope, and drafts: those mostly asked for.

    It only says where figures stand; which of them count is for the question to say.
    """
    plans = sorted(plans, key=age, reverse=True)
    replaced = {plan.replaces for plan in plans}
    found: set[str] = set()
    known: set[str] = set()
    years: set[int] = set()
    for plan in plans:
        if plan.id not in heads or plan.id in replaced:
            continue
        mine = heads[plan.id]
        if plan.is_draft or plan.year in years or not known.issuperset(mine):
            found.add(plan.id)
        if plan.id in found and not plan.is_draft:
            known.update(mine)
            years.add(plan.year)
    return found


def _bare(target: Target) -> Target:
    """A target without what its plan and its measure say, and its recipes: see ``_dress``."""
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
