"""Where in a file something is called by a name: what each key of a shape holds."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, get_args, get_origin

from bizbench.data.shapes.base import Shape
from bizbench.data.shapes.fields import Name
from bizbench.ground.record import Struct
from bizbench.ground.texts import LANGUAGES, form

#: Closed lists whose texts are not called after their key.
_ROOMS = {"as": "role"}


class Spot(Struct, frozen=True):
    """What stands under a key: a name of a kind, a word of a closed list, or a shape.

    ``words`` are the closed list by what each may be called; ``keyed`` is a mapping of shapes by
    an id of their own. Lists hold what their entries are.
    """

    kind: str | None = None
    words: dict[str, str] | None = None
    shape: type[Shape] | None = None
    keyed: bool = False


@cache
def spots(shape: type[Shape]) -> dict[str, Spot]:
    """By key, all that is not just text or a number."""
    found = {}
    for name, field in shape.model_fields.items():
        key = field.alias or name
        spot = _spot(field.annotation, field.metadata, key)
        if spot is not None:
            found[key] = spot
    return found


def _spot(annotation: Any, metadata: Any, key: str) -> Spot | None:
    for mark in metadata:
        if isinstance(mark, Name):
            return Spot(mark.kind, _words(key, mark.words) if mark.words else None)
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return Spot(shape=annotation)
    if get_origin(annotation) is Literal:
        words = _words(key, get_args(annotation))
        return Spot("word", words) if words else None
    inside = get_args(annotation)
    if get_origin(annotation) is dict:
        inner = _spot(inside[1], (), key)
        return Spot(shape=inner.shape, keyed=True) if inner else None
    metadata = getattr(annotation, "__metadata__", ())
    for part in inside:
        found = _spot(part, metadata, key)
        if found is not None:
            return found
    return None


def _words(key: str, ids: Any) -> dict[str, str]:
    """What each id of a closed list is called in either language; those with a text only."""
    room = _ROOMS.get(key, key)
    said = ((_text(lang, f"{room}.{id}"), id) for lang in LANGUAGES for id in ids)
    return {word.strip("()（）").casefold(): id for word, id in said if word and "{" not in word}


def _text(lang: str, id: str) -> str:
    try:
        return form(lang, id)
    except KeyError:
        return ""
