"""`gaps`: where a city is ahead and behind."""

from typing import Annotated, Any

import typer

from bizbench.api import Answer, Bizbench
from bizbench.cli import completion
from bizbench.cli.command import answering
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


@answering(150, "gaps 襄阳 --against 杭州 --lang zh", folds=True)
def gaps(
    loaded: Bizbench,
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
) -> Answer[Any]:
    """Show where a city's announced targets lead or lag, by how much, and who answers for it."""
    return loaded.gaps(
        city,
        against=against,
        indicator=indicator or (),
        lead=lead or (),
        as_of=as_of,
        assume=assume or (),
        strict=strict,
        level=level,
        province=province,
        group=group,
        year=year,
        with_drafts=with_drafts,
        framework=framework,
        reach=reach,
    )
