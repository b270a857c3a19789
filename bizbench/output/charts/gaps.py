"""The chart of a city's strengths and weaknesses: its places."""

from __future__ import annotations

from bizbench.output.charts.places import standing
from bizbench.questions.gaps.records import Gaps


def chart(result: Gaps, lang: str, footer: str) -> str:
    return standing(result, lang, footer)
