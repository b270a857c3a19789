"""Shapes: what a data file may hold, as pydantic models used only while files are compiled."""

from bizbench.data.shapes.base import Bilingual, Shape, Title
from bizbench.data.shapes.models import (
    SHAPES,
    City,
    Counter,
    Goalposts,
    Indicator,
    Measure,
    Observation,
    ObservedValue,
    Progress,
    Report,
    Source,
)
from bizbench.data.shapes.plans import Bounds, Further, Item, Plan, Promise, Target, Threshold
from bizbench.data.shapes.reading import Read, read_shape
from bizbench.data.shapes.schema import json_schema

__all__ = [
    "SHAPES",
    "Bilingual",
    "Bounds",
    "City",
    "Counter",
    "Further",
    "Goalposts",
    "Indicator",
    "Item",
    "Measure",
    "Observation",
    "ObservedValue",
    "Plan",
    "Progress",
    "Promise",
    "Read",
    "Report",
    "Shape",
    "Source",
    "Target",
    "Threshold",
    "Title",
    "json_schema",
    "read_shape",
]
