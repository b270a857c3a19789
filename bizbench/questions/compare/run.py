"""One comparison from beginning to end."""

from __future__ import annotations

from bizbench.data.catalog import Broken, Catalog
from bizbench.data.records import City, Measure
from bizbench.ground.problems import Problem
from bizbench.ground.record import replace
from bizbench.questions import asking
from bizbench.questions.compare.floors import Floors
from bizbench.questions.compare.query import OBSERVED, Query
from bizbench.questions.compare.records import (
    Comparison,
    Row,
    Set,
    Silence,
)
from bizbench.questions.compare.select import Documents
from bizbench.questions.compare.sets import Asked, is_wanted, sets_of
from bizbench.questions.compare.silence import Silences
from bizbench.questions.compare.within import within
from bizbench.questions.frameworks import under
from bizbench.questions.places import Selection, inside, of_year, selection


def compare(catalog: Catalog, query: Query) -> Comparison:
    """Compare measures between cities; pure, the same for any order of files.

    ``query`` holds canonical ids. The problems of the result are the errors of files that could
    have touched it.
    """
    everyone = catalog.documented()
    floors = Floors(catalog, query.as_of, query.assumptions)
    catalog = of_year(catalog, query.places)
    ids = asking.beside(query.cities or (), inside(catalog, query.places))
    selected = selection(catalog, query.places, ids, everyone)
    cities = [catalog.cities[id] for id in sorted(ids)]
    documents = Documents(catalog, query.as_of, query.with_drafts)
    told = [city for city in cities if query.is_about(city)]
    silences = Silences(catalog, query.as_of, [documents.silent(city) for city in told])
    asked = Asked(catalog, query, cities, floors, documents, silences)
    sets: list[Set] = []
    unsaid: list[Silence] = []
    wanted = set(query.measures)
    about = dict.fromkeys(catalog.measures[id].indicator for id in query.measures)
    for indicator in (catalog.indicators[id] for id in about):
        unstated = []
        for measure in (m for m in indicator.measures if m.id in wanted):
            made = [_arranged(catalog, s, query, selected) for s in sets_of(asked, measure)]
            sets += made
            if not made and is_wanted(query.scope, measure, indicator):
                unstated.append(measure)
        if unstated:
            unsaid.append(Silence(indicator, tuple(unstated), _silent(asked, unstated[0])))
    return Comparison(
        query=query,
        indicators=tuple(catalog.indicators[id] for id in about),
        sets=tuple(sets),
        silences=tuple(unsaid),
        version=catalog.version,
        selection=selected,
        under=under(catalog, query.framework, (w.partition("/")[0] for w in query.words)),
        problems=_problems(catalog, query, cities),
    )


def _silent(asked: Asked, measure: Measure) -> tuple[Row, ...]:
    """Why nothing is stated, city by city: it depends on the documents and the indicator only."""
    return tuple(asked.silences.rows(measure, measure.cases[0]))


def _arranged(catalog: Catalog, set_: Set, query: Query, selected: Selection | None) -> Set:
    """The set with the rows of the one city asked for first; with how many cities it is among."""
    own = query.own
    rows, place = set_.rows, None
    if own is not None:
        place = within(catalog, set_, own, query.assumptions)
        rows = tuple(sorted(rows, key=lambda row: row.city is None or row.city.id != own))
    return replace(
        set_, rows=rows, among=len(selected.shown) if selected else 0, own=own, within=place
    )


def _problems(catalog: Catalog, query: Query, cities: list[City]) -> tuple[Problem, ...]:
    """Errors of the files that hold what is shown, or could hold more of it."""
    shown = {c.id for c in cities}
    indicators = {id.partition("/")[0] for id in query.measures}

    def touches(b: Broken) -> bool:
        if b.kind == "plan":
            return b.folder in shown and b.is_in_time(query.as_of)
        if b.kind == "city":
            return len(query.cities or ()) < 2 or b.folder in shown
        if b.kind == "observation":
            return any(a.kind == OBSERVED and a.city == b.folder for a in query.against)
        if b.kind == "groups":
            return query.places.group is not None
        if b.kind == "frameworks":
            return query.framework is not None
        return b.leaves_out(() if query.everything else indicators)

    return catalog.errors_touching(touches)
