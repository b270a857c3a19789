"""What tables show of the shipped plans stands in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bizbench import api
from bizbench.data.records import Plan, Words


def shown(plan: Plan) -> Iterator[tuple[str, Words | None]]:
    """The texts of a plan with where they stand."""
    for name in ("title", "issuer", "note"):
        yield name, getattr(plan, name)
    for item in plan.items:
        yield f"item {item.id}: title", item.title
        for aside in item.set_aside:
            yield f"item {item.id}: {aside.written}", aside.note
        for target in item.targets or ():
            for name in ("reading", "condition", "note"):
                yield f"{target.id}: {name}", getattr(target, name)


def test_every_text_of_a_plan_is_in_both_languages(shipped: api.Bizbench) -> None:
    plans = shipped.catalog.plans.values()
    texts = [(plan.id, at, words) for plan in plans for at, words in shown(plan) if words]
    assert len(texts) > 3000
    assert [(plan, at) for plan, at, words in texts if not words.en] == []
    printed = [(plan, at) for plan, at, words in texts if words.zh == words.en]
    assert printed == []


def test_every_department_has_its_english_name(shipped: api.Bizbench) -> None:
    lacking = set()
    for plan in shipped.catalog.plans.values():
        known = shipped.catalog.cities[plan.city].departments
        named = {name for item in plan.items for name in (*item.lead, *item.support)}
        lacking |= {(plan.city, name) for name in named if not known.get(name)}
    assert lacking == set()


@pytest.mark.parametrize("kind", ["indicators", "measures"])
def test_what_is_measured_is_named_in_both_languages(kind: str, shipped: api.Bizbench) -> None:
    named = getattr(shipped.catalog, kind)
    assert named and [id for id, each in named.items() if not each.name.en] == []
