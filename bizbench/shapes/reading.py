"""Documents to shapes, or every way in which a document is not one."""

from __future__ import annotations

import re
from typing import Any, TypeVar, get_args, get_origin

from pydantic import ValidationError

from bizbench.problems import Problem, problem
from bizbench.shapes.fields import show
from bizbench.shapes.models import Shape
from bizbench.suggest import closest
from bizbench.yamldoc import Document, Path

S = TypeVar("S", bound=Shape)


def read_shape(document: Document, shape: type[S]) -> tuple[S | None, list[Problem]]:
    """The document as a record of the shape, or every way in which it is not one."""
    try:
        return shape.model_validate(document.data), []
    except ValidationError as error:
        found = [_to_problem(document, shape, e) for e in error.errors(include_url=False)]
        return None, sorted(set(found))


def _to_problem(document: Document, shape: type[Shape], error: Any) -> Problem:
    path: Path = tuple(error["loc"])
    kind: str = error["type"]
    context: dict[str, Any] = error.get("ctx") or {}
    file = document.file
    if path and path[-1] == "[key]":
        return problem("bad-id", file, document.key_place(path[:-1]), found=path[-2])
    if kind == "extra_forbidden":
        return _unknown_key(document, shape, path)
    if kind == "missing":
        place = document.place(path[:-1])
        return problem("missing-key", file, place, key=path[-1], inside=_inside(path[:-1]))
    place = document.place(path)
    if kind == "literal_error":
        return _not_in_list(document, path, context, error["input"])
    if kind in _IDS:
        return problem(kind, file, place, key=_inside(path), **context)
    wanted = _WANTED.get(kind, kind)
    if kind in ("greater_than_equal", "less_than_equal"):
        wanted = f"{wanted} {context.get('ge', context.get('le'))}"
    return problem(
        "wrong-type", file, place, key=_inside(path), wanted=wanted, found=show(error["input"])
    )


_IDS = {
    "wrong-type",
    "empty-text",
    "bad-id",
    "bad-date",
    "bad-hash",
    "bad-number",
    "bad-quantity",
    "unknown-unit",
    "negative-quantity",
}
_WANTED = {
    "model_type": "@mapping",
    "model_attributes_type": "@mapping",
    "dict_type": "@mapping",
    "list_type": "@list",
    "bool_type": "@truth",
    "int_type": "@whole",
    "string_type": "@text",
    "too_short": "@longer",
    "too_long": "@shorter",
    "greater_than_equal": "≥",
    "less_than_equal": "≤",
}


def _inside(path: Path) -> str:
    names = [str(part) for part in path if isinstance(part, str)]
    return names[-1] if names else "@file"


def _unknown_key(document: Document, shape: type[Shape], path: Path) -> Problem:
    key = str(path[-1])
    place = document.key_place(path)
    if "：" in key:
        return problem("full-width-colon", document.file, (place[0], place[1] + key.index("：")))
    allowed = _keys_at(shape, path[:-1])
    hint = closest(key, allowed)
    return problem(
        "unknown-key", document.file, place, key=key, hint=hint, allowed=", ".join(allowed)
    )


def _not_in_list(document: Document, path: Path, context: dict[str, Any], found: Any) -> Problem:
    allowed = re.findall(r"'([^']*)'", str(context.get("expected", ""))) or ["true"]
    shown = show(found)
    return problem(
        "not-in-list",
        document.file,
        document.place(path),
        key=_inside(path),
        found=shown,
        hint=closest(shown, allowed),
        allowed=", ".join(allowed),
    )


def _keys_at(shape: type[Shape], path: Path) -> list[str]:
    """The keys allowed in the mapping at a path; none where any key is."""
    annotation: Any = shape
    for part in path:
        model = _model_in(annotation)
        holder = _holder_in(annotation)
        if holder is not None:
            annotation = get_args(holder)[-1]
        elif model is not None:
            annotation = _field(model, str(part))
    model = _model_in(annotation)
    if model is None or _holder_in(annotation) is not None:
        return []
    return [field.alias or name for name, field in model.model_fields.items()]


def _field(shape: type[Shape], key: str) -> Any:
    for name, field in shape.model_fields.items():
        if key == (field.alias or name):
            return field.annotation
    return None


def _model_in(annotation: Any) -> type[Shape] | None:
    """The model of ``Model``, ``list[Model]``, ``dict[str, Model]`` or ``Model | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return annotation
    for argument in get_args(annotation):
        found = _model_in(argument)
        if found is not None:
            return found
    return None


def _holder_in(annotation: Any) -> Any:
    """``list[...]`` or ``dict[...]`` itself, also inside ``... | None``."""
    if get_origin(annotation) in (list, dict):
        return annotation
    for argument in get_args(annotation):
        if get_origin(argument) in (list, dict):
            return argument
    return None
