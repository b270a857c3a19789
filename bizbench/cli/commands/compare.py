"""`compare`: cities beside each other."""

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
    OnlyYear,
    OwnCity,
    Province,
    Strict,
    WithDrafts,
)


@asking(10, "compare 获得电力 --city 杭州 --city 襄阳 --lang zh", folds=True)
def compare(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="INDICATOR[/MEASURE]...",
            help="Indicators or measures, by id or name; may be left out with --framework.",
            autocompletion=completion.measures,
        ),
    ] = None,
    city: OwnCity = None,
    scope: Annotated[
        str | None,
        typer.Option(
            "--scope",
            metavar="SCOPE",
            help="Compare at this scope: CASE or CASE/QUALIFIER+QUALIFIER.",
            autocompletion=completion.scopes,
        ),
    ] = None,
    level: Level = None,
    province: Province = None,
    group: Group = None,
    year: OnlyYear = None,
    as_of: AsOf = None,
    against: Annotated[
        list[str] | None,
        typer.Option(
            "--against",
            metavar="BASE",
            help="Measure gaps from: best, median, goalpost, floor, a city, observed:CITY; "
            "may be given several times.",
            autocompletion=completion.bases,
        ),
    ] = None,
    assume: Assume = None,
    strict: Strict = False,
    top: Annotated[
        int | None, typer.Option("--top", metavar="N", help="Only the first N places of each set.")
    ] = None,
    with_drafts: WithDrafts = False,
    framework: Framework = None,
) -> None:
    """Rank cities' announced targets, like for like, with gaps, sources and caveats."""
