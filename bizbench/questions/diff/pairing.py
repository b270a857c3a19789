"""Which promise of one plan answers to which of the other."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from bizbench.data.records import Indicator, Scope, Target
from bizbench.ground.vocabulary import TargetRole

#: A promise in both plans, or in one of them.
Pair = tuple[Target | None, Target | None]


def pairs(indicator: Indicator, old: Sequence[Target], new: Sequence[Target]) -> list[Pair]:
    """The main figures of one measure, in the indicator file's order of scopes.

    First those of the same scope; then what is left over of the same case, nearest scopes first;
    the rest stands alone.
    """
    result: list[Pair] = []
    theirs = {t.scope: t for t in new}
    for target in old:
        if target.scope in theirs:
            result.append((target, theirs.pop(target.scope)))
    met = {a.scope for a, _ in result if a is not None}
    left = [t for t in old if t.scope not in met]
    result += _rescoped(indicator, left, list(theirs.values()))
    return sorted(result, key=lambda pair: _place(indicator, pair))


def _rescoped(indicator: Indicator, old: list[Target], new: list[Target]) -> Iterable[Pair]:
    """Left-overs of one case, the nearest first; the same from either side."""

    def distance(pair: tuple[Target, Target]) -> tuple[object, ...]:
        a, b = pair[0].scope, pair[1].scope
        nested = a.is_narrower_than(b) or b.is_narrower_than(a)
        apart = len(set(a.qualifiers) ^ set(b.qualifiers))
        return (not nested, apart, sorted(indicator.scope_order(s) for s in (a, b)), a.case)

    candidates = [p for p in itertools.product(old, new) if p[0].scope.case == p[1].scope.case]
    taken: set[str] = set()
    for a, b in sorted(candidates, key=distance):
        if a.id not in taken and f"+{b.id}" not in taken:
            taken |= {a.id, f"+{b.id}"}
            yield a, b
    yield from ((a, None) for a in old if a.id not in taken)
    yield from ((None, b) for b in new if f"+{b.id}" not in taken)


def _place(indicator: Indicator, pair: Pair) -> tuple[object, ...]:
    scopes = [t.scope for t in pair if t is not None]
    cases = list(indicator.cases)

    def order(scope: Scope) -> tuple[object, ...]:
        return (cases.index(scope.case), indicator.scope_order(scope))

    return min(order(scope) for scope in scopes)


def further(
    old: Sequence[Target], new: Sequence[Target]
) -> list[tuple[TargetRole, Target | None, Target | None]]:
    """Stretch goals, outer limits, stages and achievements of a pair, by role and number.

    A stage belongs to its date: one with another date is another stage. What only restates a
    figure is left out.
    """
    mine, theirs = _by_key(old), _by_key(new)
    keys = dict.fromkeys([*mine, *theirs])
    return [(key[0], mine.get(key), theirs.get(key)) for key in sorted(keys)]


def _by_key(targets: Iterable[Target]) -> dict[tuple[TargetRole, str], Target]:
    found: dict[tuple[TargetRole, str], Target] = {}
    for target in targets:
        number = str(target.number)
        if target.role == "stage":
            number = target.due or number
        if target.role != "restated":
            found.setdefault((target.role, number), target)
    return found
