"""The records of one thing shown."""

from __future__ import annotations

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.records import City, Indicator, Plan, Target
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct, field
from bizbench.questions.asked import ASSUME, typed

Thing = City | Indicator | Plan | Target


class ShowQuery(Struct, frozen=True):
    """What is to be shown: the record itself."""

    thing: Thing
    assumptions: Assumptions = field(default_factory=Assumptions)

    as_typed = {
        "thing": typed(),
        "assumptions": ASSUME,
    }


class Shown(Brief, frozen=True):
    """A record of the catalogue, which holds everything else that is known of it."""

    in_brief = ("query.thing", "catalog.version")

    query: ShowQuery
    catalog: Catalog
    problems: tuple[Problem, ...] = ()

    @property
    def thing(self) -> Thing:
        return self.query.thing
