"""`gaps`: where a city is ahead and behind."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import (
    AsOf,
    Assume,
    Framework,
    Group,
    Level,
    OneCity,
    OnlyIndicators,
    OnlyYear,
    Province,
    Strict,
    WithDrafts,
    department,
)


@asking(150, folds=True)
def gaps(
    city: OneCity,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="BASE",
            help="help.option.gaps.against",
            autocompletion=completion.bases,
        ),
    ] = None,
    lead: Annotated[list[str] | None, department("help.option.gaps.lead")] = None,
    reach: Annotated[
        int,
        typer.Option("--reach", metavar="K", help="help.option.gaps.reach"),
    ] = 1,
    indicator: OnlyIndicators = None,
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
