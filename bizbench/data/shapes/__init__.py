"""Shapes: what a data file may hold, as pydantic models used only while files are compiled."""

from bizbench.data.shapes.base import Bilingual, Shape
from bizbench.data.shapes.models import (
    SHAPES,
    Addition,
    Case,
    City,
    Counter,
    Extension,
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
from bizbench.data.shapes.named import Spot, spots
from bizbench.data.shapes.plans import Bounds, Further, Item, Plan, Promise, Target, Threshold
from bizbench.data.shapes.reading import Read, read_shape
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
    "read_shape",
    "spots",
]
