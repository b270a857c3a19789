"""From a user's words to the list of tasks that they mean."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.naming import department_names, department_word, is_called
from bizbench.data.records import Plan
from bizbench.ground.problems import UsageError
from bizbench.ground.suggest import closest
from bizbench.ground.vocabulary import OWN_WORDS, Kind
from bizbench.questions import asking
from bizbench.questions.progress.departments import Answered
from bizbench.questions.tasks.records import TasksQuery

#: Kinds of documents that set tasks; the others state rules, or tell of tasks.
_SETTING: tuple[Kind, ...] = ("plan", "work-programme")


def query(
    catalog: Catalog,
    city: str,
    year: int | str | None = None,
    lead: asking.OneOrMore = (),
    indicator: asking.OneOrMore = (),
) -> TasksQuery:
    """Raises ``UsageError`` for a name that is not known, ``BrokenDataError`` for a broken plan."""
    plan = asking.plan(catalog, city, year, _newest)
    asking.raise_if_broken(catalog, plan.city, ("plan",), (plan.label,))
    return TasksQuery(
        plan=plan.id,
        departments=_departments(catalog, plan, asking.several(lead)),
        indicators=asking.indicators(catalog, indicator),
    )


def _newest(plans: Sequence[Plan]) -> Plan:
    """The newest that sets tasks, else the newest in force, else the newest."""
    setting = [plan for plan in plans if plan.kind in _SETTING]
    own = [plan for plan in plans if plan.kind in OWN_WORDS]
    return (setting or own or plans)[-1]


def _departments(catalog: Catalog, plan: Plan, words: Sequence[str]) -> tuple[str, ...]:
    """The departments of the plan that words are part of the names of, as it writes them.

    All of them, also where a word is a whole name: a plan may write 市住建局 and 住建局.
    """
    city = catalog.cities[plan.city]
    owners: list[Answered] = [*plan.items, *plan.targets]
    known = tuple(dict.fromkeys(n for o in owners for n in (*o.lead, *o.support)))
    found: dict[str, None] = {}
    for word in words:
        part = department_word(word)
        mine = [name for name in known if is_called(city, name, [part])]
        if not mine:
            spoken = [n for name in known for n in department_names(city, name)]
            hint, allowed = closest(word, spoken), ", ".join(known)
            raise UsageError("unknown-answerable", found=word, hint=hint, allowed=allowed)
        found |= dict.fromkeys(mine)
    return tuple(found)
