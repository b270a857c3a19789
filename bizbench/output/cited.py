"""The documents and observations that a result holds, whatever its records are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from bizbench.data.records import City, Indicator, Measure, Plan, Series, Target
from bizbench.ground.record import Struct

#: What is not looked into: it holds none, or all there are.
_CLOSED = (Target, Indicator, Measure)


class Cited(NamedTuple):
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
    """All of these kinds in a tree of records, each record looked into once."""
    waiting, seen = [result], set[int]()
    while waiting:
        value = waiting.pop()
        if isinstance(value, Plan | Series | City):
            yield value
        elif isinstance(value, Struct) and not isinstance(value, _CLOSED):
            if id(value) not in seen:
                seen.add(id(value))
                waiting += [getattr(value, name) for name in type(value).__struct_fields__]
        elif isinstance(value, Mapping):
            waiting += value.values()
        elif isinstance(value, tuple | list):
            waiting += value
