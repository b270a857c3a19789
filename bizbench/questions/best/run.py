"""The best promises from beginning to end."""

from __future__ import annotations

from bizbench.data.catalog import Catalog
from bizbench.ground.record import replace
from bizbench.questions.best.adopt import Adopter
from bizbench.questions.best.records import Adoption, Best, BestQuery, Leader, Practice
from bizbench.questions.compare.query import Query
from bizbench.questions.compare.records import Row, Set
from bizbench.questions.compare.run import compare
from bizbench.questions.compare.standing import CERTAIN, SAME_NUMBER, leaders, standing
from bizbench.questions.compare.within import within
from bizbench.questions.places import inside, of_year


def best(catalog: Catalog, query: BestQuery) -> Best:
    """The best promise of each set, read off the ranks of a comparison; pure.

    An own city takes part in the comparison, with or without a document.
    """
    asked, own = query.compared, query.own
    known = inside(of_year(catalog, asked.places), asked.places)
    cities = tuple(dict.fromkeys((*known, *([own] if own else []))))
    comparison = compare(catalog, replace(asked, cities=cities, shared=True))
    ranked = [s for s in comparison.sets if s.is_ranked]
    others = [s for s in comparison.sets if not s.is_ranked]
    return Best(
        query,
        comparison,
        catalog.cities[own] if own else None,
        tuple(_practice(_placed(catalog, s, own, asked), own, asked) for s in ranked),
        tuple(s for s in others if len(s.stating) == 1),
        tuple(s for s in others if len(s.stating) != 1),
    )


def _placed(catalog: Catalog, set_: Set, own: str | None, query: Query) -> Set:
    """The set with the own city's place in its province."""
    if own is None:
        return set_
    return replace(set_, own=own, within=within(catalog, set_, own, query.assumptions))


def _practice(set_: Set, own: str | None, query: Query) -> Practice:
    mine, leading = set_.row_of(own), leaders(set_)
    if mine is None or standing(mine) in (CERTAIN, SAME_NUMBER):
        return Practice(set_, tuple(_leader(row) for row in leading), mine)
    adopter = Adopter(set_, mine, query.assumptions)
    made = (_leader(row, adopter.of(row) if row is not mine else None) for row in leading)
    return Practice(set_, tuple(made), mine)


def _leader(row: Row, adoption: Adoption | None = None) -> Leader:
    surely = standing(row)
    assert surely is not None
    return Leader(row, surely, adoption)
