"""The chart of a comparison: its one ranked set."""

from __future__ import annotations

from bizbench.ground.refusals import UsageError
from bizbench.output.charts.bars import ranked
from bizbench.questions.compare.records import Comparison, Set


def chart(result: Comparison, lang: str, footer: str) -> str:
    """The only set, or the only one that is ranked; raises ``UsageError`` where there is none."""
    found = [s for s in result.sets if s.is_ranked] or [*result.sets]
    if len(found) != 1:
        raise UsageError("chart-several" if found else "chart-none", allowed=_Choices(found))
    return ranked(found[0], lang, result.query.cities or (), footer, result.selection)


class _Choices:
    """The sets as they are asked for one by one."""

    def __init__(self, sets: list[Set]) -> None:
        self._sets = sets

    def get(self, lang: str) -> str:
        return "; ".join(dict.fromkeys(_typed(s, lang) for s in self._sets))


def _typed(set_: Set, lang: str) -> str:
    league = f" ({set_.league.get(lang)})" if set_.league else ""
    return f"compare {set_.measure.id} --scope {set_.basis}{league}"
