"""What the places above a city lay down for it: the floor under its own promise.

A floor of a measure and case is the strictest level that a document in force of a parent (its
province, the country; of a district also its prefecture) lays down by the year of the promise it
is held against, firmly or as a rule. One that holds for more than the promise binds it too; one
that holds for a part of it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.levels import is_against_direction, obstacle
from bizbench.data.records import City, Measure, Scope, Target, parents
from bizbench.ground.record import replace
from bizbench.ground.vocabulary import OWN_WORDS, Commitment, Status
from bizbench.questions.compare.records import FLOOR, VARIANT, Floor, Row
from bizbench.questions.compare.select import valid_plans
from bizbench.questions.compare.silence import figure
from bizbench.questions.measuring import Amount, amount_of
from bizbench.questions.terms import OWN, STRICT_TERMS, between
from bizbench.questions.verdict import SAME_NUMBER, TIGHTENED, judge, on_terms

#: How a parent must speak to bind: what it strives for or tries out binds nobody.
_BINDING: frozenset[Commitment] = frozenset({"firm", "as-a-rule"})
_IN_FORCE: frozenset[Status] = frozenset({"target", "standing-rule"})


class Floors:
    """The floors of one comparison; ``catalog`` is the whole one, whatever year was asked for."""

    def __init__(self, catalog: Catalog, as_of: int | None, assumptions: Assumptions) -> None:
        self._catalog = catalog
        self._as_of = as_of
        self._assumptions = assumptions
        self._laid_down = cache(self._all_of)
        self._valid = cache(self._ids)
        above = (city.parent for city in catalog.cities.values())
        self._above_any = [id for id in dict.fromkeys(above) if id in catalog.cities]
        self._parents = cache(self._places_above)
        self._binding = cache(self._above)
        self._unpromised: dict[tuple[tuple[str, ...], str, Scope], Floor | None] = {}

    def under(self, city: City, measure: Measure, own: Target | None, basis: Scope) -> Floor | None:
        """The floor of a city's promise, or where it has none of the basis."""
        above = self._parents(city.id)
        if own is not None:
            return self._under(above, measure, own, own.scope)
        key = (above, measure.id, basis)
        if key not in self._unpromised:
            self._unpromised[key] = self._under(above, measure, None, basis)
        return self._unpromised[key]

    def _under(
        self, above: tuple[str, ...], measure: Measure, own: Target | None, scope: Scope
    ) -> Floor | None:
        year = self._catalog.plans[own.plan].year if own else None
        until = min((y for y in (year, self._as_of) if y is not None), default=None)
        found = [
            target
            for target in self._binding(above, measure.id, scope.case, until)
            if _covers(target, scope, measure) and not self._is_later(target, own)
        ]
        if not found:
            return None
        floor = self._strictest(_nearest_terms(found, own, measure), measure)
        place = self._catalog.cities[self._catalog.plans[floor.plan].city]
        if own is None:
            return Floor(place, floor)
        verdict = judge(floor, own, measure, self._assumptions)
        same_scope = replace(floor, scope=own.scope)
        return Floor(place, floor, on_terms(verdict, same_scope, own, measure))

    def amounts(
        self, chosen: Mapping[str, Target], measure: Measure, basis: Scope
    ) -> dict[str, Amount]:
        """What the floors of some cities' promises count as, where they have one; by city."""
        cities = self._catalog.cities
        found = {id: self.under(cities[id], measure, own, basis) for id, own in chosen.items()}
        return {id: amount_of(f.target, measure) for id, f in found.items() if f is not None}

    def scopes(self, city: City, measure: Measure) -> list[Scope]:
        """Where the places above lay something down for a city, in the order of the indicator."""
        indicator = self._catalog.indicators[measure.indicator]
        above = self._parents(city.id)
        cases = (self._binding(above, measure.id, case, None) for case in measure.cases)
        found = dict.fromkeys(target.scope for targets in cases for target in targets)
        return sorted(found, key=indicator.scope_order)

    def line(self, floor: Floor, basis: Scope) -> Row:
        """The line of reference of one floor."""
        return figure(self._catalog, FLOOR, floor.place, floor.target, basis)

    def beside(
        self,
        rows: Sequence[Row],
        measure: Measure,
        basis: Scope,
        is_told: Callable[[City], bool],
    ) -> list[Row]:
        """The rows, the own one of each city whose floor is told with it."""
        binding = {
            place
            for place in self._above_any
            if any(t.scope.case == basis.case for t in self._laid_down(place, measure.id))
        }
        if not binding:
            return list(rows)
        made = []
        for row in rows:
            city, floor = row.city if row.kind != VARIANT else None, None
            if city and is_told(city) and not binding.isdisjoint(self._parents(city.id)):
                floor = self.under(city, measure, row.target, basis)
            made.append(replace(row, floor=floor) if floor else row)
        return made

    def lines(self, rows: Sequence[Row], basis: Scope) -> tuple[Row, ...]:
        """A line of reference for each floor of some rows, with the cities it is the floor of."""
        bound: dict[str, list[str]] = {}
        floors = {row.floor.target.id: row.floor for row in rows if row.floor is not None}
        for row in rows:
            if row.floor is not None and row.city is not None:
                bound.setdefault(row.floor.target.id, []).append(row.city.id)
        return tuple(
            replace(self.line(floors[id], basis), binds=tuple(bound[id])) for id in sorted(floors)
        )

    def _places_above(self, city: str) -> tuple[str, ...]:
        """From the nearest parent up; an economy has its own law."""
        cities = self._catalog.cities
        return () if cities[city].level == "economy" else parents(cities, city)

    def _above(
        self, places: tuple[str, ...], measure: str, case: str, until: int | None
    ) -> list[Target]:
        """What some places lay down of a measure in a case."""
        return [
            target
            for place in places
            for target in self._laid_down(place, measure)
            if target.scope.case == case and target.plan in self._valid(place, until or self._as_of)
        ]

    def _is_later(self, target: Target, own: Target | None) -> bool:
        """Whether it was laid down after the promise, as far as both documents print a date."""
        if own is None:
            return False
        plans = self._catalog.plans
        laid_down, promised = plans[target.plan].date, plans[own.plan].date
        known = min(len(laid_down), len(promised))
        return laid_down[:known] > promised[:known]

    def _ids(self, parent: str, until: int | None) -> frozenset[str]:
        plans = valid_plans(self._catalog, parent, until)
        return frozenset(p.id for p in plans if p.kind in OWN_WORDS)

    def _all_of(self, place: str, measure: str) -> list[Target]:
        """All that a place ever laid down of a measure, the newest document first."""
        of = self._catalog.measures[measure]
        return [
            target
            for plan in reversed(self._catalog.plans_of(place))
            for target in self._catalog.targets_of(plan, of)
            if _binds(target, of)
        ]

    def _strictest(self, found: Sequence[Target], measure: Measure) -> Target:
        """Of equals the one on stricter terms, then that of the nearest parent, then the newest."""
        best = found[0]
        for target in found[1:]:
            found_one = judge(best, target, measure, self._assumptions)
            verdict = on_terms(found_one, best, target, measure)
            is_level = verdict.direction == SAME_NUMBER and verdict.terms.stricter == OWN
            if verdict.direction == TIGHTENED or is_level:
                best = target
        return best


def _binds(target: Target, measure: Measure) -> bool:
    """Whether a promise is one that can be held against others and binds."""
    return (
        obstacle(target, measure) is None
        and target.status in _IN_FORCE
        and target.commitment in _BINDING
        and not is_against_direction(target, measure.better)
    )


def _covers(target: Target, scope: Scope, measure: Measure) -> bool:
    """Whether what is laid down holds at a scope; an average or a share may hide a part of it."""
    if target.scope == scope:
        return True
    holds_for_each = measure.better == "lower" and target.statistic == "level"
    return holds_for_each and scope.is_narrower_than(target.scope)


def _nearest_terms(found: Iterable[Target], own: Target | None, measure: Measure) -> list[Target]:
    """Those on the terms nearest to the own promise's: a rule with a condition is no floor of one
    without, where there is a rule without.
    """

    def far(target: Target) -> tuple[int, int]:
        free = (target.condition is not None) + (target.threshold is not None)
        if own is None:
            return (0, free)
        differs = between(own, target, measure).differs
        return (sum(term != "scope" and term in STRICT_TERMS for term in differs), free)

    found = list(found)
    nearest = min(map(far, found))
    return [target for target in found if far(target) == nearest]
