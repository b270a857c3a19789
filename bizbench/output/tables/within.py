"""A city's place among the ranked cities of its province: fields of several answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from bizbench.output.fields import Field, Fields, Group
from bizbench.questions.compare.records import Within

R = TypeVar("R")

_WITHIN: Fields[Within] = (
    Field("city", lambda w, _: w.province.id, "省份编号", "the id of the province"),
    Field("rank_low", lambda w, _: w.low, "最高名次", "the best place in it over all readings"),
    Field("rank_high", lambda w, _: w.high, "最低名次", "the worst place in it over all readings"),
    Field("open", lambda w, _: w.is_open, "难分先后", "whether its order there depends on the reading"),
    Field("ranked", lambda w, _: w.n, "参与排名城市数", "how many cities of the province are ranked"),
)


def in_province(of: Callable[[R], Within | None]) -> Group[R, Within]:
    """The place of the own city among the ranked ones of its province, where others are."""
    about = "the own city's place among the ranked cities of its province, if others are"
    return Group("in_province", _WITHIN, lambda r, _: of(r), "省内", about)
