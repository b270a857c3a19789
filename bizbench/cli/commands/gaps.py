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
)


@asking(150, "gaps 襄阳 --against 杭州 --lang zh", folds=True)
def gaps(
    city: OneCity,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="BASE",
            help="Held against: best of the others (default), median, goalpost, floor "
            "(what the places above lay down), a city, observed:CITY.",
            autocompletion=completion.bases,
        ),
    ] = None,
    lead: Annotated[
        list[str] | None,
        typer.Option(
            "--lead",
            metavar="DEPARTMENT",
            help="Only what this department of the city answers for (a part of its name will do); "
            "may be given several times.",
            autocompletion=completion.departments,
        ),
    ] = None,
    reach: Annotated[
        int,
        typer.Option(
            "--reach", metavar="K", help="Say what to promise to reach this rank; default: 1."
        ),
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
) -> None:
    """Show where a city's announced targets lead or lag, by how much, and who answers for it."""
