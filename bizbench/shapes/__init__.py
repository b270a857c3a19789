"""Shapes: what a data file may hold, as pydantic models used only while files are compiled."""

from bizbench.shapes.models import (
    SHAPES,
    Bilingual,
    Bounds,
    City,
    Further,
    Goalposts,
    Indicator,
    Item,
    Measure,
    Observation,
    Plan,
    Promise,
    Shape,
    Target,
    Threshold,
    Title,
)
from bizbench.shapes.reading import Read, read_shape
from bizbench.shapes.schema import json_schema

__all__ = [
    "SHAPES",
    "Bilingual",
    "Bounds",
    "City",
    "Further",
    "Goalposts",
    "Indicator",
    "Item",
    "Measure",
    "Observation",
    "Plan",
    "Promise",
    "Read",
    "Shape",
    "Target",
    "Threshold",
    "Title",
    "json_schema",
    "read_shape",
]
