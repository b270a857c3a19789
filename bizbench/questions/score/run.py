"""One scoring from beginning to end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from bizbench.data.catalog import Broken, Catalog
from bizbench.data.records import Indicator, Measure
from bizbench.ground.problems import Problem
from bizbench.ground.record import replace
from bizbench.questions import asking
from bizbench.questions.places import inside, of_year, selection
from bizbench.questions.score import measured, promised
from bizbench.questions.score.method import FRAMEWORK
from bizbench.questions.score.overall import overall
from bizbench.questions.score.ranking import ranking
from bizbench.questions.score.records import (
    OBSERVATIONS,
    SCORED,
    Entrant,
    Overall,
    Ranking,
    ScoreQuery,
    Scores,
    Source,
)

_Ranked = TypeVar("_Ranked", Ranking, Overall)


def score(catalog: Catalog, query: ScoreQuery) -> Scores:
    """Score targets or observations; pure, the same for any order of files.

    ``query`` holds canonical ids. A changed catalogue gives the scores after a change. The
    problems of the result are the errors of files that could have touched it.
    """
    everyone = observed_cities(catalog) if query.mode == OBSERVATIONS else catalog.documented()
    catalog = of_year(catalog, query.places)
    shown = _shown(catalog, query)
    indicators = _indicators(catalog, query)
    measures = [m for i in indicators for m in scored(i)]
    entrants = _entrants(catalog, query, measures)
    rankings, unstated = [], []
    for indicator in indicators:
        mine = [m for m in scored(indicator) if not query.over or m.id in query.over]
        own = {m.id for m in mine}
        stated = any(f.kind == SCORED and f.measure.id in own for e in entrants for f in e.figures)
        if stated or query.indicators:
            made = ranking(indicator, mine, entrants, query.mode, query.assumptions)
            rankings.append(_first(made, query))
        else:
            unstated.append(indicator)
    return Scores(
        query=query,
        rankings=tuple(rankings),
        overall=_first(overall(indicators, entrants, query.assumptions), query)
        if query.overall
        else None,
        unstated=tuple(unstated),
        version=catalog.version,
        selection=selection(catalog, query.places, shown, everyone),
        problems=_problems(catalog, query),
    )


def scored(indicator: Indicator) -> list[Measure]:
    """The measures that have goalposts, in the file's order."""
    return [m for m in indicator.measures if m.goalposts is not None]


def topics(catalog: Catalog) -> list[Indicator]:
    """The indicators whose mean is the overall score."""
    return [i for i in catalog.indicators.values() if FRAMEWORK in i.frameworks and scored(i)]


def _indicators(catalog: Catalog, query: ScoreQuery) -> list[Indicator]:
    if query.overall:
        return topics(catalog)
    wanted = query.indicators or tuple(catalog.indicators)
    return [catalog.indicators[id] for id in wanted if scored(catalog.indicators[id])]


def _entrants(catalog: Catalog, query: ScoreQuery, measures: Sequence[Measure]) -> list[Entrant]:
    given = query.assumptions
    if query.observed is not None:
        return [measured.entrant(catalog, s, measures, given) for s in _sources(catalog, query)]
    cities = [catalog.cities[id] for id in sorted(_shown(catalog, query))]
    own = promised.entrants(catalog, cities, measures, query.as_of, given, query.with_drafts)
    beside = [
        measured.entrant(catalog, source, measures, given, is_reference=True)
        for source in query.references
    ]
    return [*own, *beside]


def observed_cities(catalog: Catalog) -> list[str]:
    """The cities and economies with an observation file, also a broken one."""
    found = {s.city for s in catalog.series}
    found |= {b.folder for b in catalog.broken if b.kind == "observation"}
    return sorted(id for id in found if id in catalog.cities)


def _sources(catalog: Catalog, query: ScoreQuery) -> tuple[Source, ...]:
    """The observations named with those beside them, else the newest of every city."""
    if query.observed:
        return (*query.observed, *query.others)
    return tuple(Source(id) for id in observed_cities(catalog))


def _shown(catalog: Catalog, query: ScoreQuery) -> tuple[str, ...]:
    """The cities that are scored, in ids."""
    if query.mode == OBSERVATIONS:
        return tuple(s.city for s in _sources(catalog, query))
    return asking.beside(query.cities or (), inside(catalog, query.places))


def _first(made: _Ranked, query: ScoreQuery) -> _Ranked:
    """The ranking with the one city asked for in front."""
    named = query.cities or tuple(source.city for source in query.observed or ())
    if len(named) != 1:
        return made
    rows: list[Any] = sorted(made.rows, key=lambda row: row.city.id != named[0])
    return replace(made, rows=tuple(rows))


def _problems(catalog: Catalog, query: ScoreQuery) -> tuple[Problem, ...]:
    """Errors of the files that hold what is shown, or could hold more of it."""
    observed = {s.city for s in (*(query.observed or ()), *query.others, *query.references)}
    everyone = query.mode == OBSERVATIONS and not observed

    def touches(b: Broken) -> bool:
        if b.kind == "plan":
            return _is_shown(b, query) and b.is_in_time(query.as_of)
        if b.kind == "groups":
            return bool(query.places.group)
        if b.kind == "city" and _is_shown(b, query):
            return True
        if b.kind in ("city", "observation"):
            return everyone or b.folder in observed
        return b.leaves_out(query.indicators)

    return catalog.errors_touching(touches)


def _is_shown(broken: Broken, query: ScoreQuery) -> bool:
    """Whether the targets of a broken file's city are scored."""
    if query.mode == OBSERVATIONS:
        return False
    return len(query.cities or ()) < 2 or broken.folder in (query.cities or ())
