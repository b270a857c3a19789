"""From a user's words to the list that they mean."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.naming import department_names
from bizbench.ground.problems import UsageError
from bizbench.ground.suggest import closest, known
from bizbench.ground.vocabulary import STATUSES
from bizbench.questions import asking
from bizbench.questions.lists.records import FILTERS, KINDS, ListQuery


def query(
    catalog: Catalog,
    kind: str,
    city: Sequence[str] = (),
    year: Sequence[int] = (),
    indicator: Sequence[str] = (),
    lead: Sequence[str] = (),
    status: Sequence[str] = (),
    text: str = "",
    assume: Sequence[str] = (),
) -> ListQuery:
    """Raises ``UsageError`` for what does not exist, and for a filter that the list has not."""
    assumptions = Assumptions.parse(assume)
    known("unknown-kind", kind, KINDS)
    given = {"city": city, "year": year, "indicator": indicator}
    _check_filters(kind, given | {"lead": lead, "status": status, "text": text})
    for word in status:
        known("unknown-status", word, STATUSES)
    _check_leads(catalog, lead)
    return ListQuery(
        kind=kind,
        cities=asking.cities(catalog, city),
        years=tuple(year),
        indicators=asking.indicators(catalog, indicator),
        leads=tuple(word.casefold() for word in lead),
        statuses=tuple(status),
        text=text.casefold(),
        assumptions=assumptions,
    )


def _check_filters(kind: str, given: dict[str, Sequence[object]]) -> None:
    for name, value in given.items():
        if value and name not in FILTERS[kind]:
            allowed = ", ".join(f"--{f}" for f in FILTERS[kind])
            raise UsageError("filter-not-here", option=f"--{name}", kind=kind, allowed=allowed)


def _check_leads(catalog: Catalog, words: Sequence[str]) -> None:
    leads = {(t.city, lead) for t in catalog.targets for lead in t.lead} if words else ()
    names = {n for c, lead in leads for n in department_names(catalog.cities[c], lead)}
    for word in words:
        if not any(word.casefold() in name.casefold() for name in names):
            raise UsageError("unknown-lead", found=word, hint=closest(word, sorted(names)))
