"""`profile`: a city on one page."""

from typing import Any

from bizbench.api import Answer, Bizbench
from bizbench.cli.command import answering
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


@answering(120, "profile 衢州 --lang zh", folds=True)
def profile(
    loaded: Bizbench,
    city: OneCity,
    level: Level = None,
    province: Province = None,
    group: Group = None,
    year: OnlyYear = None,
    as_of: AsOf = None,
    assume: Assume = None,
    with_drafts: WithDrafts = False,
    framework: Framework = None,
) -> Answer[Any]:
    """Show a city on one page: documents, standing, strengths, weaknesses, change, silence."""
    return loaded.profile(
        city,
        as_of=as_of,
        assume=assume or (),
        level=level,
        province=province,
        group=group,
        year=year,
        with_drafts=with_drafts,
        framework=framework,
    )
