"""`profile`: a city on one page."""

from bizbench.cli.command import asking
from bizbench.cli.options import (
    AsOf,
    Assume,
    Framework,
    Group,
    Level,
    OneCity,
    OnlyYear,
    Province,
    WithDrafts,
)


@asking(120, folds=True)
def profile(
    city: OneCity,
    level: Level = None,
    province: Province = None,
    group: Group = None,
    year: OnlyYear = None,
    as_of: AsOf = None,
    assume: Assume = None,
    with_drafts: WithDrafts = False,
    framework: Framework = None,
) -> None: ...
