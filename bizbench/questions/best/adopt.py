"""What a city would have if it took over another's promise."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data.conventions import Assumptions
from bizbench.data.levels import obstacle
from bizbench.data.records import Scope, Target
from bizbench.ground.vocabulary import Better
from bizbench.questions.best.records import Adoption
from bizbench.questions.compare.alike import terms_of
from bizbench.questions.compare.records import RANKED, Row, Set
from bizbench.questions.measuring import Amount, amount_of, measuring
from bizbench.questions.notes import Span
from bizbench.questions.ranks import places_of
from bizbench.questions.terms import SAME


def adoption(set_: Set, own: Row, leader: Row, assumptions: Assumptions) -> Adoption:
    """The own city's gap to a leader, and its rank with the leader's promise in place of its own.

    The set keeps its basis and all other figures; units and readings are found anew, since with
    the own figure a unit may leave the set. Nobody is told to take over a promise that is not
    better than its own under every reading.
    """
    assert own.city is not None and leader.city is not None
    mine = own.city.id
    amounts = _amounts(set_)
    gap = _gap(set_, amounts, mine, leader.city.id, assumptions)
    terms = terms_of(own, leader, set_.measure) if mine in amounts else SAME
    if gap is not None and not _is_behind(gap, set_.measure.better):
        return Adoption(gap, terms=terms)
    if mine not in amounts and _would_loosen(set_, own, leader, assumptions):
        return Adoption(None)
    then = amounts | {mine: amounts[leader.city.id]}
    how = measuring(set_.measure, then, assumptions)
    cities = sorted(then)
    found = places_of([then[city] for city in cities], how, set_.measure.better, assumptions)
    place = found[cities.index(mine)]
    return Adoption(gap, place.low, place.high, place.is_open, terms)


def _would_loosen(set_: Set, own: Row, leader: Row, assumptions: Assumptions) -> bool:
    """Whether an own figure that is not ranked here, and covers the scope, is no worse."""
    assert leader.target is not None
    theirs = amount_of(leader.target, set_.measure)
    for target in _covering(own, set_.basis):
        if obstacle(target, set_.measure) is None:
            pair = {"mine": amount_of(target, set_.measure), "theirs": theirs}
            gap = _gap(set_, pair, "mine", "theirs", assumptions)
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


def _gap(
    set_: Set, amounts: dict[str, Amount], mine: str, theirs: str, assumptions: Assumptions
) -> Span | None:
    """The difference under each reading of the amounts together; None where they do not go."""
    if mine not in amounts:
        return None
    how = measuring(set_.measure, amounts, assumptions)
    if not {mine, theirs} <= how.members:
        return None
    gaps = [how.value(amounts[mine], r) - how.value(amounts[theirs], r) for r in how.readings]
    return Span.of(gaps)
