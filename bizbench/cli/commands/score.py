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


@asking(140, folds=True)
def score(
    indicators: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[INDICATOR]...",
            help="help.option.score.what",
            autocompletion=completion.scored,
        ),
    ] = None,
    city: Annotated[
        list[str] | None,
        typer.Option(
            "--city",
            metavar="CITY[@SERIES]",
            help="help.option.score.city",
            autocompletion=completion.cities,
        ),
    ] = None,
    over: Annotated[
        list[str] | None,
        typer.Option(
            "--over",
            metavar="MEASURE,...",
            help="help.option.score.over",
            autocompletion=completion.scored_measures,
        ),
    ] = None,
    observed: Annotated[
        bool, typer.Option("--observed", help="help.option.score.observed")
    ] = False,
    overall: Annotated[
        bool,
        typer.Option("--overall", help="help.option.score.overall"),
    ] = False,
    against: Annotated[
        list[str] | None,
        typer.Option(
            "--against",
            metavar="observed:CITY[@SERIES]",
            help="help.option.score.against",
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
) -> None: ...
