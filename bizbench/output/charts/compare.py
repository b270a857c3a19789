"""The chart of a comparison: its one ranked set."""

from __future__ import annotations

from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import text
from bizbench.output.charts.bars import ranked
from bizbench.questions.compare.records import Comparison, Set

#: So many sets are named where one must be chosen.
NAMED = 20


def chart(result: Comparison, lang: str, footer: str) -> str:
    """The only set, or the only one that is ranked; raises ``UsageError`` where there is none."""
    found = [s for s in result.sets if s.is_ranked] or [*result.sets]
    if len(found) != 1:
        raise UsageError("chart-several" if found else "chart-none", allowed=_Choices(found))
    n = len(result.sets) - 1
    more = [text(lang, "chart.others", n=n)] if n else []
    own = result.query.cities or ()
    return ranked(found[0], lang, own, footer, result.selection, more)


class _Choices:
    """The sets as they are asked for one by one."""

    def __init__(self, sets: list[Set]) -> None:
        self._sets = sets

    def get(self, lang: str) -> str:
        found = [*dict.fromkeys(_typed(s, lang) for s in self._sets)]
        more = [text(lang, "chart.choices", n=len(found) - NAMED)] if len(found) > NAMED else []
        return text(lang, "join.clause").join([*found[:NAMED], *more])


def _typed(set_: Set, lang: str) -> str:
    league = f" ({set_.league.get(lang)})" if set_.league else ""
    return f"compare {set_.measure.id} --scope {set_.basis}{league}"
