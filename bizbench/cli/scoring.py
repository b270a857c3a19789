"""The command that scores: targets or observations, from 0 to 100."""

from __future__ import annotations

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.app import app, session_of
from bizbench.cli.options import AsOf, Assume, Data, Encoding, Force, Format, Lang, OnlyData, Output


@app.command(
    "score", epilog="Example: bizbench score getting-electricity --over procedures,time,cost"
)
def score(
    ctx: typer.Context,
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
            help="Only this city; may be given several times. @SERIES with --observed only.",
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
    as_of: AsOf = None,
    assume: Assume = None,
    output: Output = None,
    force: Force = False,
    encoding: Encoding = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """Score cities from 0 to 100 between fixed goalposts (Doing Business 2020); nothing imputed."""
    session = session_of(ctx).plus(data, only_data, lang, format)
    session.format_for(output, encoding=encoding)
    loaded = session.load()
    answer = loaded.score(
        *(indicators or ()),
        cities=city or (),
        observed=observed,
        against=against or (),
        over=over or (),
        overall=overall,
        as_of=as_of,
        assume=assume or (),
    )
    raise typer.Exit(session.deliver(loaded, answer, output, force, encoding))
