"""The documents and observations that a result holds, whatever its records are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from inspect import get_annotations
from operator import attrgetter
from typing import Any

from bizbench.data.records import City, Indicator, Measure, Plan, Series, Target
from bizbench.ground.record import Struct

#: What is not looked into: it holds none, or all there are.
_CLOSED = (Target, Indicator, Measure)
#: Names in the declaration of a field that can hold no record.
_PLAIN = frozenset({"str", "int", "bool", "float", "None", "Fraction", "Words", "tuple", "Mapping"})
_PLAIN |= {kind.__name__ for kind in _CLOSED}
#: What is looked for.
_FOUND = (Plan, Series, City)


class Cited(Struct, frozen=True):
    """Documents and series in the order of their ids, each with its city where that is known."""

    plans: tuple[tuple[Plan, City | None], ...]
    series: tuple[tuple[Series, City | None], ...]


def cited(result: Any) -> Cited:
    """What a result quotes, or was looked through for it."""
    plans: dict[str, Plan] = {}
    series: dict[tuple[str, str], Series] = {}
    cities: dict[str, City] = {}
    for record in _records(result):
        match record:
            case Plan():
                plans[record.id] = record
            case Series():
                series[record.city, record.id] = record
            case City():
                cities[record.id] = record
    return Cited(
        tuple((plan, cities.get(plan.city)) for _, plan in sorted(plans.items())),
        tuple((one, cities.get(one.city)) for _, one in sorted(series.items())),
    )


def _records(result: Any) -> Iterator[Plan | Series | City]:
    """All of these kinds in a tree of records, each value looked into once."""
    waiting, seen = [result], dict[int, Any]()  # what is kept here keeps its number
    while waiting:
        value: object = waiting.pop()
        inner = _inner(type(value))  # type: ignore[arg-type]  # a kind can be hashed
        if inner is None or id(value) in seen:
            continue
        seen[id(value)] = value
        if isinstance(value, _FOUND):
            yield value
        else:
            waiting += [each for each in inner(value) if each and id(each) not in seen]


@cache
def _inner(kind: type[Any]) -> Callable[[Any], Iterable[Any]] | None:
    """What gives the values in one of a kind, looked up once; None where none is looked for."""
    if issubclass(kind, Struct):
        names = [] if issubclass(kind, _CLOSED) else [*_open(kind)]
        if len(names) == 1:
            return lambda value: (getattr(value, names[0]),)
        return attrgetter(*names) if names else None
    if issubclass(kind, Mapping):
        return kind.values
    return iter if issubclass(kind, tuple | list) else None


def _open(kind: type[Struct]) -> Iterator[str]:
    """The fields of a kind whose values may hold a record, by what they are declared to be."""
    for each in kind.__mro__:
        for name, declared in get_annotations(each).items():
            if not _PLAIN.issuperset(re.findall(r"\w+", str(declared))):
                yield name
