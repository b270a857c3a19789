"""Documents to shapes, with every way in which a document is not one."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args, get_origin

from pydantic import ValidationError

from bizbench.data.shapes.fields import show
from bizbench.data.shapes.models import Shape
from bizbench.data.yamldoc import Document, Path, is_wide_colon
from bizbench.ground.problems import MOST, Problem, own, problem
from bizbench.ground.suggest import closest

S = TypeVar("S", bound=Shape)

_PASSES = 6


@dataclass(frozen=True, slots=True)
class Read(Generic[S]):
    """A document held against its shape.

    ``shape`` and ``document`` are what is left without the entries that are wrong, so that one
    bad entry does not hide what is wrong with the next; ``shape`` is None where nothing is left.
    """

    shape: S | None
    document: Document
    problems: list[Problem]


def read_shape(document: Document, shape: type[S]) -> Read[S]:
    """The document as a record of the shape, with every way in which it is not one."""
    empty = [p for p in document.keys if document.value(p) is None and "：" not in str(p[-1])]
    found = [problem("empty-text", document.file, document.place(p), key=p[-1]) for p in empty]
    rest = document.without(empty) if empty else document
    for attempt in range(_PASSES):
        try:
            return Read(shape.model_validate(rest.data), rest, sorted(set(found)))
        except ValidationError as error:
            errors = error.errors(include_url=False)
        if attempt == 0:  # what goes wrong later comes from what was taken out
            found += [p for e in errors[:MOST] if (p := _to_problem(rest, shape, e, set(empty)))]
            if len(errors) > MOST:
                last = document.place(tuple(errors[MOST - 1]["loc"]))
                count = len(errors) - MOST
                found.append(problem("more-problems", rest.file, last, count=count))
        wrong = [_entry(e) for e in errors]
        tops = [e for e in errors if len(e["loc"]) <= 1]
        missing = {str(e["loc"][0]) for e in tops if e["type"] == "missing"}
        if any(not e["loc"] for e in tops) or not missing <= set(shape.stand_ins):
            break
        rest = rest.without([path for path in wrong if path])
        rest.data |= {key: shape.stand_ins[key] for key in missing}
    return Read(None, document, sorted(set(found)))


def _entry(error: Any) -> Path:
    """What to take out because of an error: the list entry it is in, else the key."""
    path: Path = tuple(error["loc"])
    if path and path[-1] == "[key]":
        path = path[:-1]
    for n in range(len(path), 0, -1):
        if isinstance(path[n - 1], int):
            return path[:n]
    return path[:-1] if error["type"] == "missing" else path


def _to_problem(
    document: Document, shape: type[Shape], error: Any, empty: Collection[Path]
) -> Problem | None:
    path: Path = tuple(error["loc"])
    kind: str = error["type"]
    context: dict[str, Any] = error.get("ctx") or {}
    file = document.file
    if path and path[-1] == "[key]":
        wanted = own("form-id")
        place = document.key_place(path[:-1])
        return problem("bad-id", file, place, key=path[-3], found=path[-2], wanted=wanted)
    if kind == "extra_forbidden":
        return _unknown_key(document, shape, path)
    if kind == "missing":
        holder = document.value(path[:-1])
        if path in empty or any(key.startswith(f"{path[-1]}：") for key in holder):
            return None  # said already
        place = document.place(path[:-1])
        return problem("missing-key", file, place, key=path[-1], inside=_inside(path[:-1]))
    line, column = document.place(path)
    found = error["input"]
    if isinstance(found, str) and is_wide_colon(found):
        return problem("full-width-colon", file, (line, column + found.index("：")))
    if kind == "literal_error":
        return _not_in_list(document, path, context, found)
    if kind in _IDS:
        return problem(kind, file, (line, column), **{"key": _name(path), **context})
    wanted = _WANTED.get(kind, kind)
    for limit in ("min_length", "max_length", "ge", "le"):
        if limit in context:
            wanted = own(f"{limit}", context[limit])
    return problem(
        "wrong-type", file, (line, column), key=_name(path), wanted=wanted, found=show(found)
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
    "model_type": own("mapping"),
    "model_attributes_type": own("mapping"),
    "dict_type": own("mapping"),
    "list_type": own("list"),
    "bool_type": own("truth"),
    "int_type": own("whole"),
    "string_type": own("text"),
}


def _name(path: Path) -> str:
    """The key a value stands under."""
    names = [str(part) for part in path if isinstance(part, str)]
    return names[-1] if names else own("file")


def _inside(path: Path) -> str:
    """What a missing key is missing in."""
    name = _name(path)
    return own("entry", name) if path and isinstance(path[-1], int) else name


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
    shown = found if isinstance(found, str) else show(found)
    return problem(
        "not-in-list",
        document.file,
        document.place(path),
        key=_name(path),
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
