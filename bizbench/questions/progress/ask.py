"""What a user asks for, in words, to a query in ids."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import partial

from bizbench.data.books import Names, fold
from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.naming import department_names, department_word, is_called
from bizbench.data.records import Plan, Words
from bizbench.ground import dates
from bizbench.ground.problems import UsageError
from bizbench.ground.suggest import closest
from bizbench.ground.texts import LANGUAGES, text
from bizbench.ground.vocabulary import OWN_WORDS
from bizbench.questions import asking
from bizbench.questions.progress.departments import answerable
from bizbench.questions.progress.records import ProgressQuery
from bizbench.questions.progress.rules import COLOURS, LIGHTS, Light, Rules


def query(
    catalog: Catalog,
    city: str,
    year: int | str | None,
    as_of: str | datetime.date,
    lead: asking.OneOrMore,
    rules: Rules,
    assume: Sequence[str] = (),
    history: bool = False,
    light: asking.OneOrMore = (),
) -> ProgressQuery:
    """A query with canonical ids.

    Raises ``UsageError`` for a name, date or threshold that will not do, ``BrokenDataError``
    where the plan or its file of reports has errors.
    """
    _check_rules(rules)
    day = _day(as_of)
    plan = asking.plan(catalog, city, year, partial(_newest, catalog))
    asking.raise_if_broken(catalog, plan.city, labels=(plan.label,))
    return ProgressQuery(
        plan=plan.id,
        as_of=day,
        leads=_leads(catalog, plan, asking.several(lead)),
        rules=rules,
        assumptions=Assumptions.parse(assume),
        history=history,
        lights=_lights(light),
    )


def _check_rules(rules: Rules) -> None:
    if not 0 <= rules.at_risk <= rules.behind <= 100:
        raise UsageError("lag-thresholds", at_risk=rules.at_risk, behind=rules.behind)
    if not 0 <= rules.time_left <= 100:
        raise UsageError("time-left", found=rules.time_left)


def _lights(words: asking.OneOrMore) -> tuple[Light, ...]:
    """The lights that words mean: all of a colour (red, 红灯), or one alone (overdue, 逾期)."""
    known: dict[str, list[Light]] = {}
    for light in LIGHTS:
        names = [light, *(text(lang, f"light.{light}") for lang in LANGUAGES)]
        colour = COLOURS.get(light)
        if colour is not None:
            names += [colour, (shown := text("zh", f"colour.{colour}")), shown.removesuffix("灯")]
        for name in names:
            known.setdefault(name.removeprefix("~ "), []).append(light)
    found: set[Light] = set()
    for word in asking.listed(words):
        mine = known.get(fold(word))
        if mine is None:
            colours = dict.fromkeys(COLOURS.values())
            allowed = Names.of(
                {c: Words(*(text(x, f"colour.{c}") for x in ("zh", "en"))) for c in colours}
            )
            raise UsageError(
                "unknown-light", found=word, hint=closest(word, known), allowed=allowed
            )
        found.update(mine)
    return tuple(light for light in LIGHTS if light in found)


def _day(given: str | datetime.date) -> str:
    found = given.isoformat() if isinstance(given, datetime.date) else dates.iso(given)
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", found, re.ASCII):
            raise ValueError(found)
        return datetime.date.fromisoformat(found).isoformat()
    except ValueError:
        raise UsageError("as-of", found=found) from None


def _newest(catalog: Catalog, plans: Sequence[Plan]) -> Plan:
    """The newest with reports, else the newest in force, else the newest."""
    reported = [p for p in plans if p.id in catalog.progress]
    own = [p for p in plans if p.kind in OWN_WORDS]
    return (reported or own or plans)[-1]


def _leads(catalog: Catalog, plan: Plan, words: Sequence[str]) -> tuple[str, ...]:
    """Parts of departments' names; each must be in one that answers for something in the plan."""
    city = catalog.cities[plan.city]
    departments = dict.fromkeys(d for t in plan.targets for d in answerable(t)[0])
    parts = tuple(department_word(word) for word in words)
    for word, part in zip(words, parts, strict=True):
        if not any(is_called(city, d, [part]) for d in departments):
            known = [name for d in departments for name in department_names(city, d)]
            allowed, hint = ", ".join(departments), closest(word, known)
            raise UsageError("unknown-answerable", found=word, hint=hint, allowed=allowed)
    return parts
