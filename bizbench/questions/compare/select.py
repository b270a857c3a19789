"""Which figure of a city enters a set, and at which basis the set is compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from bizbench.data.catalog import Broken, Catalog
from bizbench.data.levels import obstacle
from bizbench.data.records import (
    City,
    Indicator,
    Measure,
    Plan,
    Scope,
    Target,
    Words,
    is_newer_untold,
)
from bizbench.ground import vocabulary


@dataclass(frozen=True, slots=True)
class Stated:
    """What a city states in one set: the newest figure of each scope, apart by usability.

    ``blocked`` holds figures that cannot be ranked and are not older than the rankable one of
    their scope; ``elsewhere`` the newest figures of the measure at scopes that are not the set's,
    ``twins`` those of which nobody can tell whether they are newer than the rankable one,
    ``drafts`` the newest figures of drafts for consultation that do not take part.
    """

    city: City
    plans: tuple[Plan, ...]
    broken: tuple[Broken, ...]
    rankable: dict[Scope, Target]
    blocked: dict[Scope, Target]
    elsewhere: dict[Scope, Target] = field(default_factory=dict)
    twins: tuple[Target, ...] = ()
    drafts: dict[Scope, Target] = field(default_factory=dict)

    def at(self, scope: Scope) -> Stated:
        """What is stated at just one scope; all else of the measure is elsewhere."""
        here = {scope}
        return replace(
            self,
            rankable={s: t for s, t in self.rankable.items() if s in here},
            blocked={s: t for s, t in self.blocked.items() if s in here},
            drafts={s: t for s, t in self.drafts.items() if s in here},
            elsewhere={s: t for s, t in self._everything().items() if s not in here},
        )

    def _everything(self) -> dict[Scope, Target]:
        """One figure of each scope; what is in force before drafts."""
        return {**self.drafts, **self.blocked, **self.rankable, **self.elsewhere}


def valid_plans(catalog: Catalog, city: str, as_of: int | None) -> list[Plan]:
    """A city's documents up to a year, newest first, without those a later one replaces."""
    plans = [p for p in catalog.plans_of(city) if as_of is None or p.year <= as_of]
    replaced = {p.replaces for p in plans}
    return [p for p in reversed(plans) if p.id not in replaced]


def stated(
    catalog: Catalog,
    city: City,
    measure: Measure,
    case: str,
    as_of: int | None,
    with_drafts: bool = False,
) -> Stated:
    """All that a city states of a measure in a case.

    A draft for consultation takes part only ``with_drafts``, and only where no document in force
    says anything of the measure in the case.
    """
    plans = tuple(valid_plans(catalog, city.id, as_of))
    entry = _stated(catalog, city, measure, case, [p for p in plans if not p.is_draft])
    entry = replace(entry, plans=plans, broken=catalog.broken_of(city.id, as_of))
    if not any(p.is_draft for p in plans):
        return entry
    draft = _stated(catalog, city, measure, case, [p for p in plans if p.is_draft])
    elsewhere = {**draft.elsewhere, **entry.elsewhere}
    if with_drafts and not entry.rankable and not entry.blocked:
        draft = replace(draft, plans=entry.plans, broken=entry.broken)
        return replace(draft, elsewhere=elsewhere)
    return replace(entry, elsewhere=elsewhere, drafts={**draft.blocked, **draft.rankable})


def _stated(
    catalog: Catalog, city: City, measure: Measure, case: str, plans: Sequence[Plan]
) -> Stated:
    """All that some documents of a city, newest first, state of a measure in a case."""
    rankable: dict[Scope, Target] = {}
    blocked: dict[Scope, Target] = {}
    elsewhere: dict[Scope, Target] = {}
    twins: list[Target] = []
    for plan in plans:
        for target in catalog.targets_of(plan, measure):
            scope = target.scope
            if target.role != "main":
                continue
            if scope.case != case:
                elsewhere.setdefault(scope, target)
            elif obstacle(target, measure) is None:
                chosen = rankable.setdefault(scope, target)
                if is_newer_untold(catalog.plans[chosen.plan], plan) and _differ(chosen, target):
                    twins.append(target)
            elif scope not in rankable:
                blocked.setdefault(scope, target)
    return Stated(city, (), (), rankable, blocked, elsewhere, tuple(twins))


def _differ(first: Target, second: Target) -> bool:
    """Whether two figures are not one and the same promise."""
    one, other = ((t.bound, t.value, t.high, t.unit, t.baseline) for t in (first, second))
    return one != other


def choose_basis(indicator: Indicator, case: str, entries: Iterable[Stated]) -> Scope:
    """The scope most cities state; of equals the broader, then the first declared.

    Where no figure can be ranked, the same rule over the figures that cannot, then over drafts.
    """
    entries = [e for e in entries if not e.broken]
    counts = Counter(s for e in entries for s in e.rankable)
    if not counts:
        counts = Counter(s for e in entries for s in e.blocked)
    if not counts:
        counts = Counter(s for e in entries for s in e.drafts)
    return min(
        counts,
        key=lambda scope: (-counts[scope], indicator.scope_order(scope)),
        default=Scope(case),
    )


def shared_scopes(indicator: Indicator, basis: Scope, entries: Iterable[Stated]) -> list[Scope]:
    """The scopes but the basis at which two or more cities have a figure to rank."""
    counts = Counter(s for e in entries if not e.broken for s in e.rankable)
    found = (s for s, n in counts.items() if n > 1 and s != basis)
    return sorted(found, key=indicator.scope_order)


@dataclass(frozen=True, slots=True)
class League:
    """Places of which one may be the first: what they share, and which they are, by id."""

    name: Words | None
    cities: frozenset[str]


def leagues(
    catalog: Catalog, kind: vocabulary.League, entries: Iterable[Stated]
) -> Iterator[League]:
    """The leagues of some cities: a common parent, or a group."""
    found: dict[str, set[str]] = {}
    for city in (e.city for e in entries):
        shared = city.groups if kind == "group" else (city.parent,) if city.parent else ()
        for id in shared:
            found.setdefault(id, set()).add(city.id)
    for id, members in sorted(found.items()):
        known = catalog.cities.get(id)
        yield League(known.name if known else Words(id), frozenset(members))


def nearest(indicator: Indicator, basis: Scope, scopes: Sequence[Scope]) -> Scope | None:
    """The basis itself, else the nearest broader, else narrower, else first declared scope."""

    def distance(scope: Scope) -> tuple[object, ...]:
        if scope == basis:
            kind, far = 0, 0
        elif basis.is_narrower_than(scope):
            kind, far = 1, -len(scope.qualifiers)
        elif scope.is_narrower_than(basis):
            kind, far = 2, len(scope.qualifiers)
        else:
            kind, far = 3, 0
        return (kind, far, indicator.scope_order(scope))

    return min(scopes, key=distance) if scopes else None
