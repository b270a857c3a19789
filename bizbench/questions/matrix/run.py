"""One benchmarking table from beginning to end."""

from __future__ import annotations

from bizbench.data.catalog import Catalog
from bizbench.data.records import City, parents
from bizbench.ground.record import replace
from bizbench.questions import asking
from bizbench.questions.compare.query import Query
from bizbench.questions.compare.records import RANKED, Row, Set
from bizbench.questions.compare.run import compare
from bizbench.questions.compare.within import province_of, within
from bizbench.questions.matrix.records import Group, Line, Matrix, cells
from bizbench.questions.places import inside, of_year


def matrix(catalog: Catalog, query: Query) -> Matrix:
    """Compare measures and lay the result out by city; pure, no rank is made here.

    ``query.cities`` are the columns in their order, the first the city the table is made for. One
    city alone has all the others beside it; none at all is every one compared that has a document.
    """
    asked = query.cities or ()
    known = inside(of_year(catalog, query.places), query.places)
    columns = asking.beside(asked, known)
    comparison = compare(catalog, replace(query, cities=columns, shared=True))
    silences = {s.indicator.id: s for s in comparison.silences}
    province = province_of(catalog, asked[0]) if asked else None
    groups = []
    for indicator in comparison.indicators:
        silence = silences.get(indicator.id)
        groups.append(
            Group(
                indicator,
                tuple(
                    Line(
                        _placed(catalog, s, query),
                        columns,
                        near(catalog, s, province, asked[0]) if province else (),
                    )
                    for s in comparison.sets
                    if s.indicator.id == indicator.id
                ),
                silence.measures if silence else (),
                cells(silence.rows, columns) if silence else (),
            )
        )
    return Matrix(
        query,
        comparison,
        tuple(catalog.cities[id] for id in columns),
        catalog.cities[asked[0]] if asked else None,
        tuple(groups),
        province,
    )


def _placed(catalog: Catalog, set_: Set, query: Query) -> Set:
    """The set with the place in its province of the city the table is made for."""
    if not query.cities:
        return set_
    own = query.cities[0]
    return replace(set_, own=own, within=within(catalog, set_, own, query.assumptions))


def near(catalog: Catalog, set_: Set, province: City, own: str) -> tuple[Row, ...]:
    """The rows of a province's ranked cities that nobody else of it is certainly before."""
    rows = [
        row
        for row in set_.rows
        if row.kind == RANKED
        and row.city is not None
        and row.city.id != own
        and province.id in parents(catalog.cities, row.city.id)
    ]
    first = min((row.rank_low or 0 for row in rows), default=0)
    return tuple(row for row in rows if row.rank_low == first)
