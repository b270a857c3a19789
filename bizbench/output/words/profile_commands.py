"""The commands that a profile names: each shows more of what the profile counts."""

from __future__ import annotations

import shlex
from typing import Any

from bizbench.data.records import City
from bizbench.ground.record import replace
from bizbench.questions.asked import ASSUME, FRAMEWORK, behind, parts_of, typed_words
from bizbench.questions.diff.records import Diff
from bizbench.questions.profile.records import Profile
from bizbench.questions.score.records import Scores


def command(name: str, query: Any) -> str:
    """The command that asks what a profile quotes, with all its options."""
    return shlex.join(["bizbench", name, *typed_words(parts_of(query))])


def comparing(diff: Diff) -> str:
    """That of two documents; of a framework's indicators it takes those that one of them states."""
    query, named = diff.query, tuple(g.indicator.id for g in diff.groups if g.rows)
    indicators = named if query.indicators else ()
    return command("diff", replace(query, indicators=indicators, everything=False))


def scoring(scored: Scores, city: City | None = None) -> str:
    """That of scores; of a framework's indicators it takes those that have any.

    ``city`` is the one whose promises they are; it is named where they might be without it.
    """
    query, named = scored.query, tuple(r.indicator.id for r in scored.rankings)
    if query.indicators:
        query = replace(query, indicators=named)
    if city is not None and (query.places.is_asked or city.level != "city"):
        query = replace(query, cities=(city.id,))
        if query.places.only:  # with nobody of its level beside it
            query = replace(query, places=replace(query.places, level=city.level))
    return command("score", query)


def listing(profile: Profile) -> str:
    """That of the city's targets, in the documents of the years that were asked for."""
    query = profile.query
    years = {query.places.year} if query.places.year else set()
    if query.as_of and not years:
        years = {plan.year for plan in profile.plans}
    parts = (p for p in parts_of(query) if p.typed in (FRAMEWORK, ASSUME))
    words = [*behind("--city", query.city), *typed_words(parts)]
    words += [word for year in sorted(years) for word in behind("--year", str(year))]
    return shlex.join(["bizbench", "list", "targets", *words])
