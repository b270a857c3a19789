"""The city's own rows in the scores of its targets, and in those of its observations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.questions.compare.references import newest_series
from bizbench.questions.profile.records import Measured, Scored
from bizbench.questions.score.method import TOPICS
from bizbench.questions.score.records import Ranking, ScoreQuery, Source
from bizbench.questions.score.run import score, topics


def rows_of(rankings: Iterable[Ranking], city: str) -> Iterator[Scored]:
    """Where the city has at least one measure to score."""
    for ranking in rankings:
        for row in ranking.rows:
            found = Scored(ranking, row)
            if row.city.id == city and found.have:
                yield found


def measured(
    catalog: Catalog,
    city: str,
    as_of: int | None,
    assumptions: Assumptions,
    indicators: tuple[str, ...] = (),
) -> Measured | None:
    """The newest observations of the city (up to a year) with their scores."""
    series = newest_series(catalog, city, as_of)
    if series is None:
        return None
    source = (Source(city, series.id),)
    asked = ScoreQuery(indicators, observed=source, assumptions=assumptions)
    result = score(catalog, asked)
    overall = None
    if len(topics(catalog)) == TOPICS:
        whole = score(catalog, ScoreQuery(observed=source, overall=True, assumptions=assumptions))
        overall = whole.overall.rows[0] if whole.overall else None
    others = (s for s in catalog.series if s.city == city and s.id != series.id)
    return Measured(
        series=series,
        others=tuple(s for s in others if as_of is None or int(s.measured[:4]) <= as_of),
        scores=tuple(rows_of(result.rankings, city)),
        overall=overall,
        result=result,
    )
