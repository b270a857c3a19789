"""`matrix`: measures by cities."""

from typing import Any

from bizbench.api import Answer, Bizbench
from bizbench.cli.command import answering
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


@answering(50, "matrix 获得电力 --city 襄阳 --lang zh", folds=True)
def matrix(
    loaded: Bizbench,
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
    everything: Cities = False,
) -> Answer[Any]:
    """Lay out announced targets: measures as rows, cities as columns, the best ones marked.

    With more than a few cities best, median and your own city stand for them: see --cities.
    """
    return loaded.matrix(
        *(what or ()),
        city=city or (),
        as_of=as_of,
        assume=assume or (),
        strict=strict,
        level=level,
        province=province,
        group=group,
        year=year,
        with_drafts=with_drafts,
        framework=framework,
    )
