"""Shapes: what a data file may hold, as pydantic models used only while files are compiled.

Those of other files than plans are made when one is read, since an edited plan does not need them.
"""

from typing import TYPE_CHECKING, Any

from bizbench.data.shapes.base import Bilingual, Shape
from bizbench.data.shapes.named import Spot, spots
from bizbench.data.shapes.plans import Bounds, Further, Item, Plan, Promise, Target, Threshold
from bizbench.data.shapes.reading import Read, read_shape

if TYPE_CHECKING:
    from bizbench.data.shapes.models import (
        SHAPES,
        Addition,
        Case,
        City,
        Counter,
        Extension,
        Framework,
        FrameworkItem,
        Frameworks,
        Goalposts,
        Group,
        Groups,
        Indicator,
        Measure,
        Named,
        Observation,
        ObservedValue,
        Progress,
        Report,
        Source,
    )
    from bizbench.data.shapes.schema import json_schema

__all__ = [
    "SHAPES",
    "Addition",
    "Bilingual",
    "Bounds",
    "Case",
    "City",
    "Counter",
    "Extension",
    "Framework",
    "FrameworkItem",
    "Frameworks",
    "Further",
    "Goalposts",
    "Group",
    "Groups",
    "Indicator",
    "Item",
    "Measure",
    "Named",
    "Observation",
    "ObservedValue",
    "Plan",
    "Progress",
    "Promise",
    "Read",
    "Report",
    "Shape",
    "Source",
    "Spot",
    "Target",
    "Threshold",
    "json_schema",
    "of_kind",
    "read_shape",
    "spots",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    from bizbench.data.shapes import models, schema

    return getattr(schema if name == "json_schema" else models, name)


def of_kind(kind: str) -> type[Shape]:
    """The shape of a kind of data file."""
    if kind == "plan":
        return Plan
    from bizbench.data.shapes.models import SHAPES

    return SHAPES[kind]
