"""The JSON Schema that editors use, made from the models."""

from __future__ import annotations

from typing import Any

from bizbench.data.shapes.models import SHAPES
from bizbench.ground import vocabulary


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
    bounds = [*vocabulary.BOUNDS, vocabulary.IN_WORDS]
    for name in ("Target", "Further"):
        if name in definitions:
            definitions[name]["oneOf"] = [{"required": [bound]} for bound in bounds]
    if "Report" in definitions:
        definitions["Report"]["oneOf"] = [{"required": [key]} for key in ("value", "done")]
    return {"$schema": "http://json-schema.org/draft-07/schema#", **made}
