"""Who in a city answers for a figure."""

from __future__ import annotations

from bizbench.data.catalog import Catalog
from bizbench.data.names import city_names
from bizbench.data.naming import department_names, department_word, is_called
from bizbench.data.records import City, Target
from bizbench.ground.problems import UsageError
from bizbench.ground.suggest import closest
from bizbench.questions.compare.select import valid_plans
from bizbench.questions.gaps.records import GapsQuery


def answering(target: Target | None) -> tuple[tuple[str, ...], bool]:
    """The lead departments, else those that support; and whether it is these."""
    if target is None:
        return (), False
    return (target.lead, False) if target.lead else (target.support, bool(target.support))


def leading(catalog: Catalog, query: GapsQuery) -> dict[str, tuple[str, ...]]:
    """Who leads the city's own promises, by indicator, in the order of its documents."""
    found: dict[str, dict[str, None]] = {}
    for plan in valid_plans(catalog, query.city, query.as_of):
        for target in plan.targets:
            found.setdefault(target.indicator, {}).update(dict.fromkeys(target.lead))
    return {indicator: tuple(names) for indicator, names in found.items()}


def find(catalog: Catalog, city: City, word: str) -> tuple[str, ...]:
    """The departments of a city that a word means, as written in its documents.

    A whole name, as written or in English, means just that one; else every department in whose
    name the word occurs. Raises ``UsageError`` where there is none.
    """
    names = dict.fromkeys(
        name
        for plan in catalog.plans_of(city.id)
        for target in plan.targets
        for name in (*target.lead, *target.support)
    )
    wanted = department_word(word)
    found = [n for n in names if wanted in map(str.casefold, department_names(city, n))]
    if not found:
        found = [name for name in names if is_called(city, name, [wanted])]
    if found:
        return tuple(sorted(found))
    known = [n for name in names for n in department_names(city, name)]
    hint, typed = closest(word, known), city_names(catalog, [city.id])
    raise UsageError("unknown-department-of", found=word, city=city.name, hint=hint, typed=typed)
