"""What a city would have if it took over another's promise."""

from __future__ import annotations

from bizbench.data.conventions import Assumptions
from bizbench.questions.best.records import Adoption
from bizbench.questions.compare.records import RANKED, Row, Set
from bizbench.questions.measuring import Amount, amount_of, measuring
from bizbench.questions.notes import Span
from bizbench.questions.ranks import places


def adoption(set_: Set, own: Row, leader: Row, assumptions: Assumptions) -> Adoption:
    """The own city's gap to a leader, and its rank with the leader's promise in place of its own.

    The set keeps its basis and all other figures; units and readings are found anew, since with
    the own figure a unit may leave the set.
    """
    assert own.city is not None and leader.city is not None
    mine = own.city.id
    amounts = _amounts(set_)
    then = amounts | {mine: amounts[leader.city.id]}
    how = measuring(set_.measure, then, assumptions)
    cities = sorted(then)
    values = [[how.value(then[city], reading) for city in cities] for reading in how.readings]
    place = places(values, how.readings, set_.measure.better)[cities.index(mine)]
    return Adoption(
        _gap(set_, amounts, mine, leader.city.id, assumptions),
        place.low,
        place.high,
        place.is_open,
    )


def _amounts(set_: Set) -> dict[str, Amount]:
    return {
        row.city.id: amount_of(row.target, set_.measure)
        for row in set_.rows
        if row.kind == RANKED and row.city is not None and row.target is not None
    }


def _gap(
    set_: Set, amounts: dict[str, Amount], mine: str, theirs: str, assumptions: Assumptions
) -> Span | None:
    """The difference under each reading of the set as it is."""
    if mine not in amounts:
        return None
    how = measuring(set_.measure, amounts, assumptions)
    gaps = [how.value(amounts[mine], r) - how.value(amounts[theirs], r) for r in how.readings]
    return Span.of(gaps)
