"""One thing as data."""

from __future__ import annotations

from typing import Any

from bizbench.data.records import City, Indicator, Plan
from bizbench.output.rows import Rows
from bizbench.output.tables import record_rows, records
from bizbench.output.tables.adapters import Adapter
from bizbench.output.tables.progress import reports
from bizbench.questions.show.records import Shown


def _data(result: Shown, _: str) -> dict[str, Any]:
    catalog, given, thing = result.catalog, result.query.assumptions, result.thing
    if isinstance(thing, Plan):
        return records.full_plan(thing, catalog, given)
    if isinstance(thing, Indicator):
        return records.full_indicator(thing)
    if isinstance(thing, City):
        return records.full_city(thing, catalog)
    better = catalog.measures[thing.measure].better
    return records.target(thing, better, given) | {"reports": reports(catalog, thing)}


def _table(result: Shown, lang: str) -> Rows:
    catalog, given, thing = result.catalog, result.query.assumptions, result.thing
    if isinstance(thing, Plan):
        return record_rows.full_plan(catalog, thing, lang, assumptions=given)
    if isinstance(thing, Indicator):
        return record_rows.full_indicator(catalog, thing, lang)
    if isinstance(thing, City):
        return record_rows.full_city(catalog, thing, lang)
    shown = [thing, *catalog.plans[thing.plan].further(thing)]
    return record_rows.targets(catalog, shown, lang, assumptions=given)


FORM = Adapter(_data, _table)
