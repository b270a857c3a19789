"""What a city would have if it took over another's promise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bizbench.data.conventions import Assumptions
from bizbench.data.levels import obstacle
from bizbench.data.records import Scope, Target
from bizbench.ground.vocabulary import Better
from bizbench.questions.best.records import Adoption
from bizbench.questions.compare.alike import terms_of
from bizbench.questions.compare.records import RANKED, Row, Set
from bizbench.questions.measuring import Amount, Measuring, amount_of, measuring
from bizbench.questions.notes import Span
from bizbench.questions.ranks import Place, places_of
from bizbench.questions.terms import SAME


class Adopter:
    """What one city would have in a set; the set keeps its basis and all other figures.

    Units and readings are found anew, since with the own figure a unit may leave the set.
    """

    def __init__(self, set_: Set, own: Row, assumptions: Assumptions) -> None:
        assert own.city is not None
        self._set, self._own, self._assumptions = set_, own, assumptions
        self._mine = own.city.id
        self._amounts = _amounts(set_)
        self._how = measuring(set_.measure, self._amounts, assumptions)
        self._place = cache(self._place_with)

    def of(self, leader: Row) -> Adoption:
        """The gap to a leader, and the rank with the leader's promise in place of the own.

        Nobody is told to take over a promise that is not better than its own under every reading.
        """
        assert leader.city is not None
        set_, own, mine, amounts = self._set, self._own, self._mine, self._amounts
        gap = _gap(self._how, amounts, mine, leader.city.id) if mine in amounts else None
        terms = terms_of(own, leader, set_.measure) if mine in amounts else SAME
        if gap is not None and not _is_behind(gap, set_.measure.better):
            return Adoption(gap, terms=terms)
        if mine not in amounts and _would_loosen(set_, own, leader, self._assumptions):
            return Adoption(None)
        place = self._place(amounts[leader.city.id])
        return Adoption(gap, place.low, place.high, place.is_open, terms)

    def _place_with(self, amount: Amount) -> Place:
        """The place with another amount in place of the own; many leaders promise the same."""
        then = self._amounts | {self._mine: amount}
        measure, cities = self._set.measure, sorted(then)
        how = measuring(measure, then, self._assumptions)
        found = places_of([then[city] for city in cities], how, measure.better, self._assumptions)
        return found[cities.index(self._mine)]


def _would_loosen(set_: Set, own: Row, leader: Row, assumptions: Assumptions) -> bool:
    """Whether an own figure that is not ranked here, and covers the scope, is no worse."""
    assert leader.target is not None
    theirs = amount_of(leader.target, set_.measure)
    for target in _covering(own, set_.basis):
        if obstacle(target, set_.measure) is None:
            pair = {"mine": amount_of(target, set_.measure), "theirs": theirs}
            how = measuring(set_.measure, pair, assumptions)
            gap = _gap(how, pair, "mine", "theirs")
            if gap is not None and not _is_behind(gap, set_.measure.better):
                return True
    return False


def _covering(own: Row, basis: Scope) -> Iterator[Target]:
    """The city's figure that stands in the row, and those for other scopes that include this."""
    if own.target is not None:
        yield own.target
    for target in (found.target for found in own.elsewhere):
        if basis.is_narrower_than(target.scope):
            yield target


def _is_behind(gap: Span, better: Better) -> bool:
    """Whether a number less the better one shows it behind under every reading."""
    return gap.low > 0 if better == "lower" else gap.high < 0


def _amounts(set_: Set) -> dict[str, Amount]:
    return {
        row.city.id: amount_of(row.target, set_.measure)
        for row in set_.rows
        if row.kind == RANKED and row.city is not None and row.target is not None
    }


def _gap(how: Measuring, amounts: dict[str, Amount], mine: str, theirs: str) -> Span | None:
    """The difference under each reading; None where the two do not go together."""
    if not {mine, theirs} <= how.members:
        return None
    gaps = [how.value(amounts[mine], r) - how.value(amounts[theirs], r) for r in how.readings]
    return Span.of(gaps)
