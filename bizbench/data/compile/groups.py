"""Files of groups to records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bizbench.data import shapes
from bizbench.data.compile.common import name
from bizbench.data.records import City, Group, Words, parents


def groups(read: Iterable[shapes.Groups], cities: Mapping[str, City]) -> dict[str, Group]:
    """By id, the newest file's where several have it; with those that cities name themselves."""
    own = {id for city in cities.values() for id in city.groups}
    shapes_by_id = {id: shape for file in read for id, shape in file.groups.items()}
    return {id: _group(id, shapes_by_id.get(id), cities) for id in (*shapes_by_id, *sorted(own))}


def _group(id: str, shape: shapes.Group | None, cities: Mapping[str, City]) -> Group:
    members = {city.id for city in cities.values() if id in city.groups}
    if shape is None:
        return Group(id, Words(id), (), tuple(sorted(members)))
    members |= {member for member in shape.members if member in cities}
    if rule := shape.rule:
        members |= {
            city.id
            for city in cities.values()
            if rule.level in (None, city.level)
            and (rule.within is None or rule.within in parents(cities, city.id))
        }
    return Group(id, name(shape.name), tuple(shape.keywords), tuple(sorted(members)))
