"""A city's profile from beginning to end: existing answers, put side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bizbench.data.catalog import Catalog
from bizbench.ground.record import replace
from bizbench.questions.compare.query import Query
from bizbench.questions.compare.records import Comparison
from bizbench.questions.compare.run import compare
from bizbench.questions.compare.select import valid_plans
from bizbench.questions.frameworks import ordered
from bizbench.questions.gaps.records import Gaps, GapsQuery
from bizbench.questions.gaps.run import compared, judged
from bizbench.questions.places import inside, of_year
from bizbench.questions.profile.change import change
from bizbench.questions.profile.coverage import coverage, unsaid
from bizbench.questions.profile.records import Coverage, Profile, ProfileQuery
from bizbench.questions.profile.scores import measured, rows_of
from bizbench.questions.score.records import ScoreQuery
from bizbench.questions.score.run import score

#: Kinds of files of a city that its page shows.
_SHOWN = ("city", "plan", "observation")


def profile(catalog: Catalog, query: ProfileQuery) -> Profile:
    """A city on one page; pure, the same for any order of files.

    Everything but counts comes from ``compare``, ``gaps``, ``diff`` and ``score``, asked for
    the places compared with the same documents and conventions. ``query`` holds canonical ids.
    """
    city, as_of, given = catalog.cities[query.city], query.as_of, query.assumptions
    asked_for = ordered(catalog, query.framework, tuple(catalog.indicators))
    narrowed = asked_for if query.framework else ()
    among = replace(query.places, always=(city.id,))
    asked: dict[str, Any] = {
        "places": among,
        "as_of": as_of,
        "assumptions": given,
        "with_drafts": query.with_drafts,
    }
    lags = GapsQuery(city.id, framework=query.framework, **asked)
    comparison = compared(catalog, lags)
    lagging = judged(catalog, lags, comparison)
    if lagging.is_alone:  # what others state is still to be counted
        comparison = compare(catalog, Query(comparison.query.measures, **asked))
    cases = [s for s in comparison.sets if not s.is_shared]
    comparison = replace(comparison, sets=tuple(cases))
    beside = replace(among, only=lagging.is_alone)
    scored = score(catalog, ScoreQuery(narrowed, **{**asked, "places": beside}))
    plans = [p for p in catalog.plans_of(city.id) if as_of is None or p.year <= as_of]
    valid = {p.id for p in valid_plans(catalog, city.id, as_of)}
    known = lagging.obstacle is None
    made = change(catalog, plans, given, narrowed)
    seen = measured(catalog, city.id, as_of, given, narrowed)
    broken = [b for b in catalog.broken if b.folder == city.id and b.kind in _SHOWN]
    broken = [b for b in broken if b.is_in_time(as_of)]
    documented = [catalog.cities[id] for id in catalog.documented(as_of)]
    peers = inside(of_year(catalog, among), among, as_of)
    found = {*lagging.problems, *scored.problems}
    found |= {*(made.diff.problems if made else ()), *(seen.result.problems if seen else ())}
    found |= {*catalog.errors_of(broken)}
    return Profile(
        query=query,
        city=city,
        parent=catalog.cities.get(city.parent or ""),
        plans=tuple(plans),
        replaced=tuple(p.id for p in plans if p.id not in valid),
        broken=tuple(b for b in broken if b.kind == "plan"),
        peers=tuple(catalog.cities[id] for id in peers if id != city.id),
        members=tuple(c for c in documented if c.parent == city.id),
        coverage=tuple(_coverage(comparison, lagging)) if known else (),
        gaps=lagging,
        change=made,
        scored=scored,
        scores=tuple(rows_of(scored.rankings, city.id)) if known else (),
        unsaid=unsaid(catalog, comparison, city.id),
        measured=seen,
        unread_observations=tuple(b for b in broken if b.kind == "observation"),
        version=catalog.version,
        problems=tuple(sorted(found)),
    )


def _coverage(compared: Comparison, lagging: Gaps) -> Iterator[Coverage]:
    """What the city states, and who else; without a rank where it is held against nobody."""
    for found in coverage(compared, lagging.city.id):
        yield replace(found, ranked=()) if lagging.is_alone else found
