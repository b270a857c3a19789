"""What the files of observations say, value by value."""

from __future__ import annotations

from bizbench.data.records import Indicator, Observed, Series
from bizbench.output.fields import CODE, FIRST, REMARK, TABLE, Field, Fields, Inline, only, without
from bizbench.output.tables import fragments
from bizbench.output.tables.fragments import Scoped
from bizbench.output.tables.measured import SERIES
from bizbench.output.tables.records import Kept, city_name


def _indicator_of(kept: Kept[Observed]) -> Indicator:
    return kept.catalog.indicators[kept.catalog.measures[kept.record.measure].indicator]


def _series(kept: Kept[Observed], _: str) -> Series:
    """The series of a value."""
    wanted = (kept.record.city, kept.record.series)
    return next(s for s in kept.catalog.series if (s.city, s.id) == wanted)


def _clock(kept: Kept[Observed], lang: str) -> str | None:
    clock = kept.record.clock
    return kept.catalog.measures[kept.record.measure].clocks[clock].get(lang) if clock else None


#: A measured value as in its file.
OBSERVED: Fields[Kept[Observed]] = (
    Field("series", lambda o, _: o.record.series, "观测系列", "id of the observations", TABLE),
    Field("measure", lambda o, _: o.record.measure, "指标编号", "the measure's full id"),
    Field(
        "measure_name",
        lambda o, lang: o.catalog.measures[o.record.measure].name.get(lang),
        "二级指标",
        "the measure's name",
        TABLE,
        place=FIRST,
    ),
    Inline(fragments.SCOPE, lambda o, _: Scoped(_indicator_of(o), o.record.scope)),
    Field("value", lambda o, _: o.record.value, "数值", "the number, in its own unit", place=FIRST),
    Field("unit", lambda o, _: o.record.unit, "单位编号", "the unit's id"),
    Field("clock", lambda o, _: o.record.clock, "起止点编号", "id of where time starts and stops"),
    Field("clock_name", _clock, "起止点", "the same in words", TABLE),
    *fragments.unit_names(lambda o: fragments.InUnit(o.catalog.measures[o.record.measure], o.record.unit)),
    Field("note", lambda o, _: o.record.note, "备注", "a remark of the file", place=REMARK),
    Field("file", lambda o, _: o.record.file, "数据文件", "the data file", TABLE, CODE),
    Field("line", lambda o, _: o.record.line, "行号", "line in the data file", place=CODE),
)


#: The same in a list of its own, with whose it is and who measured it.
OBSERVATION: Fields[Kept[Observed]] = (
    Field("id", lambda o, _: o.record.id, "编号", "city, series, measure and scope"),
    Field("city", lambda o, _: o.record.city, "城市编号", "the city's id"),
    Field("city_name", lambda o, lang: city_name(o.catalog, o.record.city, lang), "城市", "the city's name", TABLE, FIRST),
    Field("series", lambda o, _: o.record.series, "观测系列", "id of the observations"),
    Inline(only(SERIES, "title", "publisher", "measured", "state", "url"), _series),
    *without(OBSERVED, "series"),
)
