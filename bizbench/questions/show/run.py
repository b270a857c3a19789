"""One thing shown."""

from __future__ import annotations

from bizbench.data.catalog import Broken, Catalog
from bizbench.data.files import PROGRESS
from bizbench.data.records import City, Indicator, Plan
from bizbench.questions.show.records import Shown, ShowQuery, Thing


def show(catalog: Catalog, query: ShowQuery) -> Shown:
    """The problems are those of files that hold more of it; one with errors is not shown."""
    thing = query.thing
    problems = catalog.errors_touching(lambda b: _lacks(catalog, thing, b))
    return Shown(query, catalog, problems)


def _lacks(catalog: Catalog, thing: Thing, b: Broken) -> bool:
    """Whether a part of what is shown of a thing is missing for a broken file.

    A document without the figures of a broken indicator is shown; one that uses what a broken
    add-on would have added is broken itself.
    """
    match thing:
        case City():
            if b.kind == "groups":  # those without a name are called by their ids
                return any(catalog.groups[id].name.zh == id for id in thing.groups)
            is_parent = b.kind == "city" and b.folder == thing.parent
            return is_parent or b.folder == thing.id or b.kind == "indicator"
        case Indicator():  # with the places that state it
            if b.kind == "frameworks":
                return any(id not in catalog.frameworks for id in thing.frameworks)
            return b.kind in ("city", "plan") or b.adds_to([thing.id])
    card, name = f"{thing.city}/city", f"{b.folder}/{b.stem}"
    if isinstance(thing, Plan):
        return name in (card, thing.replaces) or b.kind == "indicator"
    return name in (card, thing.plan.replace("/", f"/{PROGRESS}"))
