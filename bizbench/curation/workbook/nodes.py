"""Plain data in which every value knows its cell, as a data file's knows its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bizbench.data.yamldoc import Document, Place
from bizbench.data.yamldoc.document import COLUMNS, Spot
from bizbench.ground.record import Struct


class Node(Struct, frozen=True):
    """A text, a number, a list of nodes, or nodes by key; and its place."""

    value: Any
    place: Place


def listed(nodes: Iterable[Node], place: Place) -> Node:
    return Node([*nodes], place)


def keyed(nodes: Mapping[str, Node | None], place: Place) -> Node:
    """A mapping of those that are there."""
    return Node({key: node for key, node in nodes.items() if node is not None}, place)


def document(node: Node, shown: str) -> Document:
    """The data with the places of all that is in them."""
    data, spots = _laid_out(node)
    return Document(shown, data, spots)


def _laid_out(node: Node) -> tuple[Any, Spot]:
    at = node.place[0] * COLUMNS + node.place[1]
    if isinstance(node.value, dict):
        data: dict[str, Any] = {}
        spots: list[Spot] = [at]
        for key, inner in node.value.items():
            data[key], spot = _laid_out(inner)
            spots += [spot[0] if isinstance(spot, list) else spot, spot]
        return data, spots
    if isinstance(node.value, list):
        pairs = [_laid_out(inner) for inner in node.value]
        return [data for data, _ in pairs], [at, *(spot for _, spot in pairs)]
    return node.value, at
