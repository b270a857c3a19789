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


@asking(50, "matrix 获得电力 --city 襄阳 --lang zh", folds=True, whole=Cities)
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
) -> None:
    """Lay out announced targets: measures as rows, cities as columns, the best ones marked.

    With more than a few cities best, median and your own city stand for them: see --cities.
    """
