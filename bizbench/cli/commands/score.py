"""`score`: targets or observations, from 0 to 100."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import (
    AsOf,
    Assume,
    Group,
    Level,
    OnlyYear,
    Province,
    WithDrafts,
)


@asking(140, "score getting-electricity --over procedures,time,cost", folds=True)
def score(
    indicators: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[INDICATOR]...",
            help="Indicators, by id or name; default: all that have goalposts.",
            autocompletion=completion.scored,
        ),
    ] = None,
    city: Annotated[
        list[str] | None,
        typer.Option(
            "--city",
            metavar="CITY[@SERIES]",
            help="Your own city: it comes first. Given several times: only these. "
            "@SERIES with --observed only.",
            autocompletion=completion.cities,
        ),
    ] = None,
    over: Annotated[
        list[str] | None,
        typer.Option(
            "--over",
            metavar="MEASURE,...",
            help="Rank over these measures of one indicator only.",
            autocompletion=completion.scored_measures,
        ),
    ] = None,
    observed: Annotated[
        bool, typer.Option("--observed", help="Score observations instead of announced targets.")
    ] = False,
    overall: Annotated[
        bool,
        typer.Option("--overall", help="With --observed: the mean of the ten indicators."),
    ] = False,
    against: Annotated[
        list[str] | None,
        typer.Option(
            "--against",
            metavar="observed:CITY[@SERIES]",
            help="An observation as a line of reference below the targets, not ranked.",
            autocompletion=completion.observed,
        ),
    ] = None,
    level: Level = None,
    province: Province = None,
    group: Group = None,
    year: OnlyYear = None,
    as_of: AsOf = None,
    assume: Assume = None,
    with_drafts: WithDrafts = False,
) -> None:
    """Score cities from 0 to 100 between fixed goalposts (Doing Business 2020); nothing imputed."""
