"""What a user asks for, in words, to a query in ids."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from bizbench.data import files
from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.names import find_city, find_plan, plan_names
from bizbench.data.naming import department_names
from bizbench.data.records import Plan
from bizbench.ground import dates
from bizbench.ground.problems import BrokenDataError, UsageError
from bizbench.ground.suggest import closest
from bizbench.ground.vocabulary import OWN_WORDS
from bizbench.questions import asking
from bizbench.questions.progress.departments import answerable
from bizbench.questions.progress.records import ProgressQuery
from bizbench.questions.progress.rules import Rules


def query(
    catalog: Catalog,
    city: str,
    year: int | str | None,
    as_of: str | datetime.date,
    lead: asking.OneOrMore,
    rules: Rules,
    assume: Sequence[str] = (),
    history: bool = False,
) -> ProgressQuery:
    """A query with canonical ids.

    Raises ``UsageError`` for a name, date or threshold that will not do, ``BrokenDataError``
    where the plan or its file of reports has errors.
    """
    _check_rules(rules)
    day = _day(as_of)
    plan = _plan(catalog, city, None if year is None else str(year))
    _raise_if_broken(catalog, plan.city, (plan.label,))
    return ProgressQuery(
        plan=plan.id,
        as_of=day,
        leads=_leads(catalog, plan, asking.several(lead)),
        rules=rules,
        assumptions=Assumptions.parse(assume),
        history=history,
    )


def _check_rules(rules: Rules) -> None:
    if not 0 <= rules.at_risk <= rules.behind <= 100:
        raise UsageError("lag-thresholds", at_risk=rules.at_risk, behind=rules.behind)
    if not 0 <= rules.time_left <= 100:
        raise UsageError("time-left", found=rules.time_left)


def _day(text: str | datetime.date) -> str:
    found = text.isoformat() if isinstance(text, datetime.date) else dates.iso(text)
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", found, re.ASCII):
            raise ValueError(found)
        return datetime.date.fromisoformat(found).isoformat()
    except ValueError:
        raise UsageError("as-of", found=found) from None


def _plan(catalog: Catalog, city: str, year: str | None) -> Plan:
    """The plan named; of a city alone the newest with reports, else its own newest."""
    if year is not None:
        return find_plan(catalog, f"{city}/{year.strip().removesuffix('年')}")
    if "/" in city:
        return find_plan(catalog, city)
    id = find_city(catalog, city).id
    _raise_if_broken(catalog, id)
    plans = catalog.plans_of(id)
    if not plans:
        known = plan_names(catalog, catalog.plans)
        raise UsageError("no-plan", city=catalog.cities[id].name, allowed=known)
    reported = [p for p in plans if p.id in catalog.progress]
    own = [p for p in plans if p.kind in OWN_WORDS]
    return (reported or own or plans)[-1]


def _raise_if_broken(catalog: Catalog, city: str, labels: Sequence[str] = ()) -> None:
    """Raise ``BrokenDataError`` for broken plans and reports of a city, or of some plans of it."""
    broken = [
        b
        for b in catalog.broken
        if b.kind in ("plan", "progress")
        and b.folder == city
        and (not labels or b.stem.removeprefix(files.PROGRESS) in labels)
    ]
    if broken:
        raise BrokenDataError(catalog.errors_of(broken))


def _leads(catalog: Catalog, plan: Plan, words: Sequence[str]) -> tuple[str, ...]:
    """Parts of departments' names; each must be in one that answers for something in the plan."""
    city = catalog.cities[plan.city]
    departments = dict.fromkeys(d for t in plan.targets for d in answerable(t)[0])
    known = [name for d in departments for name in department_names(city, d)]
    for word in words:
        if not any(word.casefold() in name.casefold() for name in known):
            allowed, hint = ", ".join(departments), closest(word, known)
            raise UsageError("unknown-answerable", found=word, hint=hint, allowed=allowed)
    return tuple(word.casefold() for word in words)
