"""Lists as data."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from bizbench.output.rows import Rows
from bizbench.output.tables import record_rows, records
from bizbench.output.tables.adapters import Adapter
from bizbench.questions.lists.records import Listing

_PLAIN: dict[str, Callable[[Any], dict[str, Any]]] = {
    "plans": records.plan,
    "indicators": records.indicator,
    "measures": records.measure,
    "units": records.unit,
}


def _data(result: Listing, _: str) -> list[dict[str, Any]]:
    catalog, given = result.catalog, result.query.assumptions
    if result.kind == "cities":
        return [records.city(c, catalog.plans_of(c.id)) for c in result.records]
    if result.kind == "targets":
        better = {m.id: m.better for m in catalog.measures.values()}
        return [records.target(t, better[t.measure], given) for t in result.records]
    return [_PLAIN[result.kind](record) for record in result.records]


def _table(result: Listing, lang: str) -> Rows:
    made: Callable[..., Rows] = getattr(record_rows, result.kind)
    if result.kind == "targets":
        made = partial(made, assumptions=result.query.assumptions)
    return made(result.catalog, result.records, lang)


FORM = Adapter(_data, _table)
