"""Records as rows of the index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bizbench.data.base import Base, Checked
from bizbench.data.documents import Documents
from bizbench.data.index import figures, words
from bizbench.data.index.codec import problem_rows, row
from bizbench.data.index.words import BASE
from bizbench.data.records import Measure, Plan
from bizbench.ground.record import Struct, replace

Row = tuple[Any, ...]


class Rows(Struct):
    """What is put into the tables for the base, or for one place."""

    place: str
    records: list[Row]
    items: list[Row]
    said: list[Row]
    words: list[Row]
    problems: list[Row]
    digests: dict[str, bytes]


def of_base(base: Base) -> Rows:
    kinds = (
        ("indicator", base.indicators),
        ("city", base.cities),
        ("group", base.groups),
        ("framework", base.frameworks),
    )
    records: list[Row] = [
        row((kind, f"{n:06}"), record)
        for kind, found in kinds
        for n, record in enumerate(found.values())
    ]
    rows = _rows(BASE, base.checked, records)
    rows.words.append(words.of_base(base.footing.known.measures))
    return rows


def of_place(place: str, documents: Documents, measures: Mapping[str, Measure]) -> Rows:
    plans = documents.plans
    heads = [*plans.values()]
    records: list[Row] = [row(("plans", f"cities/{place}/"), heads)] if heads else []
    records += [row(("series", name), s) for name, s in documents.series.items()]
    records += [row(("progress", name), p) for name, p in documents.progress.items()]
    rows = _rows(place, documents.checked, records)
    rows.said += figures.of_place(place, plans.values(), measures)
    if plans:
        rows.words.append(words.of_place(place, plans.values(), measures))
    for plan in plans.values():
        rows.items += _items(plan)
    return rows


def _rows(place: str, checked: Checked, records: list[Row]) -> Rows:
    broken = [row(("broken", f"{place}/{n:06}"), b) for n, b in enumerate(checked.broken)]
    problems = problem_rows(place, checked.problems)
    return Rows(place, [*records, *broken], [], [], [], problems, dict(checked.digests))


def _items(plan: Plan) -> Iterator[Row]:
    """Items without their targets, which stand by measure."""
    for n, item in enumerate(plan.items):
        kept = None if item.targets is None else ()
        yield row((plan.id, n), replace(item, targets=kept))
