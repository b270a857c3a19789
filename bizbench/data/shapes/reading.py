"""Documents to shapes, with every way in which a document is not one."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args, get_origin

from pydantic import ValidationError

from bizbench.data.shapes.base import Shape
from bizbench.data.shapes.fields import show
from bizbench.data.yamldoc import At, Document, Path, is_wide_colon
from bizbench.ground.problems import MOST, Problem, own, problem
from bizbench.ground.suggest import closest
from bizbench.ground.texts import LANGUAGES

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
    at = At(document)
    empty = [path for path in document.empty if not _may_be_empty(path)]
    found = [at.problem("empty-text", *p, key=p[-1]) for p in empty]
    rest = document.without(empty) if empty else document
    for attempt in range(_PASSES):
        try:
            return Read(shape.model_validate(rest.data), rest, sorted(set(found)))
        except ValidationError as error:
            errors = error.errors(include_url=False)
        if attempt == 0:  # what goes wrong later comes from what was taken out
            found += [p for e in errors[:MOST] if (p := _to_problem(rest, shape, e, set(empty)))]
            if len(errors) > MOST:
                last: Path = tuple(errors[MOST - 1]["loc"])
                found.append(at.problem("more-problems", *last, count=len(errors) - MOST))
        wrong = [_entry(e) for e in errors]
        tops = [e for e in errors if len(e["loc"]) <= 1]
        missing = {str(e["loc"][0]) for e in tops if e["type"] == "missing"}
        if any(not e["loc"] for e in tops) or not missing <= set(shape.stand_ins):
            break
        rest = rest.without([path for path in wrong if path])
        rest.data |= {key: shape.stand_ins[key] for key in missing}
    return Read(None, document, sorted(set(found)))


def _may_be_empty(path: Path) -> bool:
    """A department without an English name, and what of a file of reports is to be filled in.

    What ends in a wide colon is another mistake.
    """
    to_fill = path == ("source",) or (path[0] == "reports" and path[-1] != "target")
    return "：" in str(path[-1]) or path[:-1] == ("departments",) or to_fill


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
    at, found = At(document, path), error["input"]
    if path and path[-1] == "[key]":
        key = At(document, path[:-1])
        return key.key_problem("bad-id", key=path[-3], found=path[-2], wanted=own("form-id"))
    if kind == "extra_forbidden":
        return _unknown_key(at, shape)
    if kind == "missing":
        holder = document.value(path[:-1])
        if path in empty or any(key.startswith(f"{path[-1]}：") for key in holder):
            return None  # said already
        return At(document, path[:-1]).problem(
            "missing-key", key=path[-1], inside=_inside(path[:-1])
        )
    if isinstance(found, str) and is_wide_colon(found):
        line, column = document.place(path)
        return problem("full-width-colon", document.file, (line, column + found.index("：")))
    if kind == "literal_error":
        allowed = re.findall(r"'([^']*)'", str(context.get("expected", ""))) or ["true"]
        shown = found if isinstance(found, str) else show(found)
        return at.unknown("not-in-list", shown, allowed, key=_name(path))
    if kind == "no-words":
        if any((*path, lang) in empty for lang in LANGUAGES):
            return None  # said already
        return at.problem("missing-key", key=" / ".join(LANGUAGES), inside=_inside(path))
    if kind in _IDS:
        return at.problem(kind, **{"key": _name(path), **context})
    wanted = _WANTED.get(kind, kind)
    for limit in ("min_length", "max_length", "ge", "le"):
        if limit in context:
            wanted = own(f"{limit}", context[limit])
    return at.problem("wrong-type", key=_name(path), wanted=wanted, found=show(found))


_IDS = {
    "wrong-type",
    "empty-text",
    "bad-id",
    "bad-date",
    "bad-hash",
    "bad-number",
    "bad-quantity",
    "unknown-unit",
    "which-day",
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


def _unknown_key(at: At, shape: type[Shape]) -> Problem:
    key, document = str(at.path[-1]), at.document
    place = document.key_place(at.path)
    if "：" in key:
        return problem("full-width-colon", document.file, (place[0], place[1] + key.index("：")))
    allowed = _keys_at(shape, at.path[:-1])
    hint, shown = closest(key, allowed), ", ".join(allowed)
    return problem("unknown-key", document.file, place, key=key, hint=hint, allowed=shown)


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
