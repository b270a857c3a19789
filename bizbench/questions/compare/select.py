"""Which figure of a city enters a set, and at which basis the set is compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from bizbench.data.catalog import Broken, Catalog
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
from bizbench.data.said import UNFIT, Said, scope_of
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

    @property
    def has_any(self) -> bool:
        """Whether anything is stated in the case."""
        return bool(self.rankable or self.blocked or self.drafts)

    def has(self, scope: Scope) -> bool:
        """Whether anything is stated at a scope of the case."""
        return scope in self.rankable or scope in self.blocked or scope in self.drafts


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
        self._drafting: dict[str, bool] = {}

    def stated(self, city: City, measure: Measure, case: str) -> Stated:
        """All that a city states of a measure in a case."""
        told = self._catalog.said_of(measure).get(city.id)
        return self._spoken(city, told).stated(case) if told else self.silent(city)

    def spoken(self, cities: Iterable[City], measure: Measure) -> list[Spoken]:
        """The same of every case, for those of some cities that a document speaks of."""
        told = self._catalog.said_of(measure)
        found = (self._spoken(city, told[city.id]) for city in cities if city.id in told)
        return [spoken for spoken in found if spoken.cases]

    def _spoken(self, city: City, told: Said) -> Spoken:
        silent = self.silent(city)
        plans = [p for p in silent.plans if p.id in told.heads]
        if not self._drafting[city.id]:
            return Spoken(silent, _Newest(told, plans))
        in_force = _Newest(told, (p for p in plans if not p.is_draft))
        drafted = _Newest(told, (p for p in plans if p.is_draft))
        return Spoken(silent, in_force, drafted, self._with_drafts)

    def silent(self, city: City) -> Stated:
        """What a city states of a measure that none of its documents names."""
        if city.id not in self._silent:
            plans = tuple(valid_plans(self._catalog, city.id, self._as_of))
            broken = self._catalog.broken_of(city.id, self._as_of)
            self._silent[city.id] = Stated(city, plans, broken, {}, {})
            self._drafting[city.id] = any(p.is_draft for p in plans)
        return self._silent[city.id]


class Spoken:
    """What the documents of a city state of a measure; ``cases`` are those they speak of.

    ``silent`` is the city of which nothing is known but that.
    """

    def __init__(
        self,
        silent: Stated,
        in_force: _Newest,
        drafted: _Newest | None = None,
        with_drafts: bool = False,
    ) -> None:
        self.city = silent.city
        self.cases = in_force.cases | drafted.cases if drafted else in_force.cases
        self._silent, self._in_force, self._drafted = silent, in_force, drafted
        self._with_drafts = with_drafts

    def stated(self, case: str) -> Stated:
        """All that is stated in a case."""
        entry = self._in_force.stated(self._silent, case)
        if self._drafted is None:
            return entry
        draft = self._drafted.stated(self._silent, case)
        elsewhere = {**draft.elsewhere, **entry.elsewhere}
        if self._with_drafts and not entry.rankable and not entry.blocked:
            return replace(draft, elsewhere=elsewhere)
        return replace(entry, elsewhere=elsewhere, drafts={**draft.blocked, **draft.rankable})


class _Newest:
    """The newest figure of a measure at each scope, looked for from the newest document on.

    ``figures`` are those of each scope, ``rankable`` and ``blocked`` as in ``Stated``, ``twins`` as
    well, of all ``cases``. Older figures are told by the heads of what was said alone.
    """

    def __init__(self, told: Said, plans: Iterable[Plan]) -> None:
        self.figures: dict[Scope, Target] = {}
        self.rankable: dict[Scope, Target] = {}
        self.blocked: dict[Scope, Target] = {}
        self.twins: list[tuple[Scope, Target]] = []
        chosen: dict[Scope, Plan] = {}
        settled: set[str] = set()  # heads that add nothing in a document of an earlier year
        year = None
        for plan in plans:
            heads = told.heads[plan.id]
            if plan.year != year and settled.issuperset(heads):
                continue
            year, mains = plan.year, None
            for n, head in enumerate(heads):
                scope, fits = scope_of(head)
                settled.add(head)
                if fits:
                    settled.add(UNFIT + head)
                if scope in chosen:
                    is_wanted = fits and is_newer_untold(chosen[scope], plan)
                else:
                    is_wanted = fits or scope not in self.figures
                if not is_wanted:
                    continue
                mains = mains or told.mains(plan.id)
                self._take(scope, mains[n], fits, is_twin=scope in chosen)
                if fits:
                    chosen.setdefault(scope, plan)
        self.cases = {scope.case for scope in self.figures}

    def _take(self, scope: Scope, target: Target, fits: bool, *, is_twin: bool) -> None:
        self.figures.setdefault(scope, target)
        if is_twin:
            self.twins.append((scope, target))
        else:
            (self.rankable if fits else self.blocked)[scope] = target

    def stated(self, silent: Stated, case: str) -> Stated:
        """All that the figures state in a case, of a city of which nothing is known but that."""
        city, plans, broken = silent.city, silent.plans, silent.broken
        if case not in self.cases:
            return Stated(city, plans, broken, {}, {}, self.figures)
        twins = tuple(
            twin
            for scope, twin in self.twins
            if scope.case == case and _differ(self.rankable[scope], twin)
        )
        if len(self.cases) == 1:
            return Stated(city, plans, broken, self.rankable, self.blocked, {}, twins)
        rankable, blocked = (
            {scope: target for scope, target in found.items() if scope.case == case}
            for found in (self.rankable, self.blocked)
        )
        elsewhere = {s: target for s, target in self.figures.items() if s.case != case}
        return Stated(city, plans, broken, rankable, blocked, elsewhere, twins)


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
