"""The chart of a profile: the city's places."""

from __future__ import annotations

from bizbench.output.charts.places import standing
from bizbench.questions.profile.records import Profile


def chart(result: Profile, lang: str, footer: str) -> str:
    return standing(result.gaps, lang, footer)
