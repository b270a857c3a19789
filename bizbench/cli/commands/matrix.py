"""`matrix`: measures by cities."""

from bizbench.cli.command import asking
from bizbench.cli.options import (
    AnyMeasures,
    AsOf,
    Assume,
    Cities,
    Framework,
    Group,
    Level,
    OnlyYear,
    OwnCity,
    Province,
    Strict,
    WithDrafts,
)


@asking(50, folds=True, whole=Cities)
def matrix(
    what: AnyMeasures = None,
    city: OwnCity = None,
    level: Level = None,
    province: Province = None,
    group: Group = None,
    year: OnlyYear = None,
    as_of: AsOf = None,
    assume: Assume = None,
    strict: Strict = False,
    with_drafts: WithDrafts = False,
    framework: Framework = None,
) -> None: ...
