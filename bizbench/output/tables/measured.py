"""Measured values as data, with their series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bizbench.data.records import Observed, Series
from bizbench.ground.record import Struct
from bizbench.output.fields import CODE, FIRST, Field, Fields, Group, only
from bizbench.questions.compare.records import Row

if TYPE_CHECKING:
    from bizbench.questions.score.records import Figure

SERIES: Fields[Series] = (
    Field("id", lambda s, _: s.id, "编号", "the id, as typed in other commands"),
    Field("city", lambda s, _: s.city, "城市编号", "the city's id"),
    Field("title", lambda s, _: s.title, "标题", "the title", place=FIRST),
    Field("publisher", lambda s, _: s.publisher, "发布机构", "who publishes the observations", place=FIRST),
    Field("measured", lambda s, _: s.measured, "数据日期", "date of the data", place=FIRST),
    Field("state", lambda s, _: s.state, "状态", "current or discontinued", place=CODE),
    Field("url", lambda s, _: s.url, "网址", "where it is published"),
    Field("corrects", lambda s, _: s.corrects, "更正", "the observations it corrects"),
    Field("file", lambda s, _: s.file, "数据文件", "the data file", place=CODE),
)


class Seen(Struct, frozen=True):
    """A measured value with its series."""

    observed: Observed
    series: Series

    @classmethod
    def of(cls, row: Row | Figure) -> Seen | None:
        """What stands in a row, if it is measured."""
        return cls(row.observed, row.series) if row.observed and row.series else None


SEEN: Fields[Seen] = (
    Field("value", lambda s, _: s.observed.value, "数值", "the number, in its own unit", place=FIRST),
    Field("unit", lambda s, _: s.observed.unit, "单位编号", "the unit's id"),
    Field("scope", lambda s, _: str(s.observed.scope), "适用范围编号", "whom or what it is about"),
    Field("clock", lambda s, _: s.observed.clock, "起止点编号", "id of where time starts and stops"),
    Group(
        "series",
        only(SERIES, "id", "title", "publisher", "measured", "state", "url"),
        lambda s, _: s.series,
        "系列",
        "its series",
    ),
)
