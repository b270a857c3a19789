"""The JSON Schema that editors use, made from the models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.data.shapes.base import Shape
from bizbench.data.shapes.models import SHAPES
from bizbench.data.shapes.named import spots
from bizbench.ground import vocabulary


def _inside(shape: type[Shape]) -> Iterator[type[Shape]]:
    """A shape and all that it is made of."""
    yield shape
    for spot in spots(shape).values():
        if spot.shape is not None:
            yield from _inside(spot.shape)


def _with_names(schema: Any, names: list[str]) -> None:
    """A closed list also takes what its words are called."""
    if isinstance(schema, list):
        for part in schema:
            _with_names(part, names)
    elif isinstance(schema, dict) and "enum" in schema:
        schema["enum"] = list(dict.fromkeys((*schema["enum"], *names)))
    elif isinstance(schema, dict):
        for part in schema.values():
            _with_names(part, names)


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (draft-07) of one kind of data file; raises ``KeyError`` for another."""
    made = SHAPES[kind].model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = made.pop("$defs", {})
    made["definitions"] = definitions
    for part in (made, *definitions.values()):
        part.pop("title", None)
        part.pop("description", None)
        for entry in part.get("properties", {}).values():
            entry.pop("title", None)
            if entry.get("default") is None:
                entry.pop("default", None)
    for shape in _inside(SHAPES[kind]):
        part = definitions.get(shape.__name__, made)
        for key, spot in spots(shape).items():
            if spot.kind == "word" and spot.words:
                _with_names(part["properties"][key], list(spot.words))
    if "Bilingual" in definitions:
        definitions["Bilingual"]["minProperties"] = 1
    bounds = [*vocabulary.BOUNDS, vocabulary.IN_WORDS]
    for name in ("Target", "Further"):
        if name in definitions:
            definitions[name]["oneOf"] = [{"required": [bound]} for bound in bounds]
    if "Report" in definitions:
        definitions["Report"]["oneOf"] = [{"required": [key]} for key in ("value", "done")]
    return {"$schema": "http://json-schema.org/draft-07/schema#", **made}
