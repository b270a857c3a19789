"""Which figure of a city enters a set, and at which basis the set is compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

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
from bizbench.ground.record import Struct, field, replace


class Stated(Struct, frozen=True):
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

    def has(self, scope: Scope) -> bool:
        """Whether anything is stated at a scope of the case."""
        return scope in self.rankable or scope in self.blocked or scope in self.drafts

    def at(self, scope: Scope | None) -> Stated:
        """What is stated at just one scope, or at none; all else of the measure is elsewhere."""
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


class Documents:
    """What the documents of cities state; each city's are looked through once.

    ``as_of`` is the last year that counts. A draft for consultation takes part only
    ``with_drafts``, and only where no document in force says anything of the measure in the case.
    """

    def __init__(self, catalog: Catalog, as_of: int | None, with_drafts: bool = False) -> None:
        self._catalog = catalog
        self._as_of = as_of
        self._with_drafts = with_drafts
        self._silent: dict[str, Stated] = {}

    def stated(self, city: City, measure: Measure, case: str) -> Stated:
        """All that a city states of a measure in a case."""
        found = self.by_case(city, measure, (case,))
        return found[case] if found else self.silent(city)

    def by_case(self, city: City, measure: Measure, cases: Iterable[str]) -> dict[str, Stated]:
        """The same for several cases; nothing where no document names the measure."""
        told = self._catalog.said_of(measure)
        if not told:
            return {}
        silent = self.silent(city)
        said = [
            (plan, target)
            for plan in silent.plans
            if plan.id in told
            for target in told[plan.id]
            if target.role == "main"
        ]
        if not said:
            return {}
        return {case: self._stated(silent, said, measure, case) for case in cases}

    def silent(self, city: City) -> Stated:
        """What a city states of a measure that none of its documents names."""
        if city.id not in self._silent:
            plans = tuple(valid_plans(self._catalog, city.id, self._as_of))
            broken = self._catalog.broken_of(city.id, self._as_of)
            self._silent[city.id] = Stated(city, plans, broken, {}, {})
        return self._silent[city.id]

    def _stated(self, silent: Stated, said: Sequence[_Said], measure: Measure, case: str) -> Stated:
        in_force = [each for each in said if not each[0].is_draft]
        entry = _stated(self._catalog, silent, in_force, measure, case)
        if len(in_force) == len(said):
            return entry
        drafted = [each for each in said if each[0].is_draft]
        draft = _stated(self._catalog, silent, drafted, measure, case)
        elsewhere = {**draft.elsewhere, **entry.elsewhere}
        if self._with_drafts and not entry.rankable and not entry.blocked:
            return replace(draft, elsewhere=elsewhere)
        return replace(entry, elsewhere=elsewhere, drafts={**draft.blocked, **draft.rankable})


#: A main figure with the document that states it.
_Said = tuple[Plan, Target]


def _stated(
    catalog: Catalog, silent: Stated, said: Sequence[_Said], measure: Measure, case: str
) -> Stated:
    """All that some figures of a measure, those of the newest document first, state in a case."""
    rankable: dict[Scope, Target] = {}
    blocked: dict[Scope, Target] = {}
    elsewhere: dict[Scope, Target] = {}
    twins: list[Target] = []
    for plan, target in said:
        scope = target.scope
        if scope.case != case:
            elsewhere.setdefault(scope, target)
        elif obstacle(target, measure) is None:
            chosen = rankable.setdefault(scope, target)
            is_twin = chosen is not target and is_newer_untold(catalog.plans[chosen.plan], plan)
            if is_twin and _differ(chosen, target):
                twins.append(target)
        elif scope not in rankable:
            blocked.setdefault(scope, target)
    plans, broken = silent.plans, silent.broken
    return Stated(silent.city, plans, broken, rankable, blocked, elsewhere, tuple(twins))


def stated(
    catalog: Catalog,
    city: City,
    measure: Measure,
    case: str,
    as_of: int | None,
    with_drafts: bool = False,
) -> Stated:
    """All that one city states of a measure in a case."""
    return Documents(catalog, as_of, with_drafts).stated(city, measure, case)


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


class League(Struct, frozen=True):
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


def nearest(indicator: Indicator, basis: Scope, scopes: Collection[Scope]) -> Scope | None:
    """The basis itself, else the nearest broader, else narrower, else first declared scope."""

    if basis in scopes:
        return basis

    def distance(scope: Scope) -> tuple[object, ...]:
        if basis.is_narrower_than(scope):
            kind, far = 1, -len(scope.qualifiers)
        elif scope.is_narrower_than(basis):
            kind, far = 2, len(scope.qualifiers)
        else:
            kind, far = 3, 0
        return (kind, far, indicator.scope_order(scope))

    return min(scopes, key=distance) if scopes else None
