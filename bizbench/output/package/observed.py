"""Tables of what was measured and reported, and of what places above lay down."""

from __future__ import annotations

from functools import cached_property
from typing import Any, NamedTuple, get_args

from bizbench.data.naming import scope_words
from bizbench.data.records import City, Indicator, Measure, Observed, Scope, Target
from bizbench.ground.vocabulary import STATISTICS, Change, Period, SeriesState
from bizbench.output.fields import Fields
from bizbench.output.package.columns import Col, col, texts, words
from bizbench.output.package.figures import CONVERTED, Converted, clock_words, converted
from bizbench.output.package.model import Table, key
from bizbench.output.tables import floors, observed
from bizbench.output.tables.measured import SERIES as SERIES_FIELDS
from bizbench.output.tables.progress import REPORT
from bizbench.output.tables.records import Kept
from bizbench.questions.compare.records import FLOOR_STATES, Floor


class Seen(Kept[Observed]):
    """A measured value with what its columns say besides."""

    @property
    def measure(self) -> Measure:
        return self.catalog.measures[self.record.measure]

    @property
    def indicator(self) -> Indicator:
        return self.catalog.indicators[self.measure.indicator]

    @cached_property
    def converted(self) -> Converted | None:
        """Its value in the measure's unit."""
        return converted(self.record.value, self.record.recipe)


class Laid(NamedTuple):
    """What places above lay down for a place, at a scope or under its promise there."""

    city: City
    measure: Measure
    scope: Scope
    promise: Target | None
    floor: Floor

    @property
    def id(self) -> str:
        at = f"{self.city.id}/{self.measure.id}@{self.scope}"
        return self.promise.id if self.promise else at


SERIES = Table(
    "series",
    (
        col(SERIES_FIELDS, "city", needed=True),
        col(SERIES_FIELDS, "id", needed=True),
        col(SERIES_FIELDS, "title", needed=True),
        col(SERIES_FIELDS, "publisher", needed=True),
        col(SERIES_FIELDS, "measured", "date", needed=True),
        col(SERIES_FIELDS, "state", needed=True, enum=get_args(SeriesState)),
        col(SERIES_FIELDS, "url"),
        col(SERIES_FIELDS, "corrects"),
        col(SERIES_FIELDS, "file", needed=True),
    ),
    ("city", "id"),
    (key("city", "places"),),
)


_O: Fields[Any] = observed.OBSERVATION
OBSERVATIONS = Table(
    "observations",
    (
        col(_O, "id", needed=True),
        col(_O, "city", needed=True),
        *words(_O, "city_name", lambda o, _: o.catalog.cities[o.record.city].name),
        col(_O, "series", needed=True),
        col(_O, "measure", needed=True),
        *words(_O, "measure_name", lambda o, _: o.measure.name),
        col(_O, "scope", needed=True),
        *words(_O, "scope_name", lambda o, _: scope_words(o.indicator, o.record.scope)),
        col(_O, "value", "number", needed=True, unit="unit"),
        col(_O, "unit", needed=True),
        *texts(_O, "unit_name"),
        col(_O, "clock"),
        *words(_O, "clock_name", lambda o, _: clock_words(o.measure, o.record.clock)),
        *words(_O, "note"),
        col(_O, "file", needed=True),
        col(_O, "line", "integer", needed=True),
        *CONVERTED,
    ),
    ("id",),
    (
        key("city", "places"),
        key("city series", "series", "city id"),
        key("measure", "measures"),
        key("measure scope", "scopes", "measure scope"),
        key("unit", "units"),
        key("converted.unit", "units"),
    ),
)

REPORTS = Table(
    "reports",
    (
        col(REPORT, "target", needed=True),
        col(REPORT, "date", "date", needed=True),
        col(REPORT, "value", "number", unit="unit"),
        col(REPORT, "unit"),
        col(REPORT, "done", "boolean"),
        col(REPORT, "change", enum=get_args(Change)),
        col(REPORT, "so_far", "boolean", needed=True),
        col(REPORT, "per", enum=get_args(Period)),
        col(REPORT, "statistic", needed=True, enum=STATISTICS),
        col(REPORT, "source.title", needed=True),
        col(REPORT, "source.publisher"),
        col(REPORT, "source.url"),
        *words(REPORT, "note"),
        col(REPORT, "file", needed=True),
        col(REPORT, "line", "integer", needed=True),
    ),
    ("target", "date"),
    (key("target", "targets"), key("unit", "units")),
)

_FLOOR: Fields[Laid] = (floors.floor(lambda laid: laid.floor),)
FLOORS: Table = Table(
    "floors",
    (
        Col("id", "string", lambda f, _: f.id, "编号", "the id of the promise; without one city, measure and scope", needed=True),
        Col("city", "string", lambda f, _: f.city.id, "城市编号", "the city's id", needed=True),
        Col("measure", "string", lambda f, _: f.measure.id, "指标编号", "the measure's full id", needed=True),
        Col("scope", "string", lambda f, _: str(f.scope), "适用范围编号", "whom or what the figure is about", needed=True),
        Col(
            "promise",
            "string",
            lambda f, _: f.promise and f.promise.id,
            "承诺目标编号",
            "the target that is held against the floor; empty: what binds the place where it promises nothing",
        ),
        col(_FLOOR, "floor.city", needed=True),
        col(_FLOOR, "floor.target", needed=True),
        col(_FLOOR, "floor.state", enum=FLOOR_STATES),
        col(_FLOOR, "floor.unit"),
        col(_FLOOR, "floor.difference", "number", unit="floor.unit"),
        col(_FLOOR, "floor.difference_low", "number", unit="floor.unit"),
        col(_FLOOR, "floor.difference_high", "number", unit="floor.unit"),
        col(_FLOOR, "floor.differs", "list"),
        col(_FLOOR, "floor.stricter"),
    ),
    ("id",),
    (
        key("city", "places"),
        key("measure", "measures"),
        key("measure scope", "scopes", "measure scope"),
        key("promise", "targets"),
        key("floor.city", "places"),
        key("floor.target", "targets"),
        key("floor.unit", "units"),
    ),
)
