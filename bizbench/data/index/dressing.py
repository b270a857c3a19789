"""What is added to records of the index when they are read, and how they are ordered."""

from __future__ import annotations

from msgspec.structs import force_setattr

from bizbench.data.catalog import Broken
from bizbench.data.records import Measure, Plan, Target


def dress(target: Target, plan: Plan, measure: Measure) -> None:
    """A target with what its plan and its measure say of it."""
    head = f"{plan.id}/{measure.id}"
    force_setattr(target, "id", head + target.id)
    if target.of is not None:
        force_setattr(target, "of", head + target.of)
    force_setattr(target, "plan", plan.id)
    force_setattr(target, "city", plan.city)
    force_setattr(target, "year", plan.year)
    force_setattr(target, "indicator", measure.indicator)
    force_setattr(target, "measure", measure.id)
    force_setattr(target, "file", plan.file)


def by_name(broken: Broken) -> tuple[str, int]:
    """By the name of the file in its folder, then by the folder's place in the stack."""
    layer, _, name = broken.file.partition(":")
    return name, int(layer.removeprefix("\0"))
